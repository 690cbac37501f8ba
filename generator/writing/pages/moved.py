"""Former addresses: a page for each name that an actor or an article had, which leads to where it is now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..addresses import Addresses
from ..library import Library
from ..pen import Pen
from ..planning import Planned, planned
from ..rendering import Page, page


def pages(library: Library, addresses: Addresses) -> Iterator[Planned]:
    """The pages of former ids; never one that an actor or an article of the briefing has."""
    for actor in library.briefing.actors:
        for former in actor.formerly:
            if former in library.actors:
                continue
            old, new = addresses.actor(former), addresses.actor(actor)
            yield planned(old, _page, old, new, actor.name)
            if actor.id in library.said_by:
                old, new = f"quotes/{former}.md", addresses.quotes(actor.id)
                yield planned(old, _page, old, new, f"{actor.name}: quotes")
    claims = Counter(former for article in library.briefing.articles for former in article.formerly)
    for article in library.briefing.articles:
        for former in article.formerly:
            if claims[former] == 1 and former not in library.articles:
                old, new = addresses.article(former), addresses.article(article)
                yield planned(old, _page, old, new, article.title)


def _page(library: Library, addresses: Addresses, old: str, new: str, title: str) -> Page:
    """A page that the theme shows bare (``theme/moved.html``): a refresh for browsers, a link for all others."""
    meta = {"template": "moved.html", "leads_to": new.removesuffix(".md"), "search": {"exclude": True}}
    pen = Pen(library, addresses, old)
    return page(old, "moved.md.j2", title, f"Moved: {title}", meta, pen=pen, target=new)
