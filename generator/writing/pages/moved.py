"""Former addresses: a page for each name that an actor or an article had, which leads to where it is now."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Article
from ..addresses import Addresses, page_name
from ..library import Library
from ..pen import Pen
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count


def pages(library: Library, addresses: Addresses) -> Iterator[Planned]:
    """The pages of former ids; never one that an actor or an article of the briefing has."""
    for actor in library.briefing.actors:
        for former in actor.formerly:
            if former in library.actors:
                continue
            old, new = addresses.actor(former), addresses.actor(actor)
            yield planned(old, _page, old, new, actor.name)
            if actor.id in library.said_by:
                old, new = f"quotes/{page_name(former)}.md", addresses.quotes(actor.id)
                yield planned(old, _page, old, new, f"{actor.name}: quotes")
    heirs: dict[str, list[Article]] = {}
    for article in library.briefing.articles:
        for former in article.formerly:
            heirs.setdefault(former, []).append(article)
    for former, articles in heirs.items():
        if former not in library.articles:
            yield planned(addresses.article(former), _of_articles, addresses.article(former), articles)


def _of_articles(library: Library, addresses: Addresses, old: str, articles: list[Article]) -> Page:
    """The page of a title that one article had, or several have: these it lists, and leads to none by itself."""
    if len(articles) == 1:
        return _page(library, addresses, old, addresses.article(articles[0]), articles[0].title)
    return page(
        old,
        "moved.md.j2",
        articles[0].title,
        f"{count(len(articles), 'article')} of this title.",
        {"template": "moved.html", "leads_to": "", "search": {"exclude": True}},
        pen=Pen(library, addresses, old),
        target="",
        articles=articles,
    )


def _page(library: Library, addresses: Addresses, old: str, new: str, title: str) -> Page:
    """A page that the theme shows bare (``theme/moved.html``): a refresh for browsers, a link for all others."""
    meta = {"template": "moved.html", "leads_to": new.removesuffix(".md"), "search": {"exclude": True}}
    pen = Pen(library, addresses, old)
    return page(old, "moved.md.j2", title, f"Moved: {title}", meta, pen=pen, target=new, articles=[])
