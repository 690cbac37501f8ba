"""Where everything lives: the page and the anchor of each record."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from ..records import Actor, Article, Event, Quote
from .dates import month_name, order, year
from .library import Fact, Library, theme_slug

RESERVED = frozenset({"index", "readme"})
"""Page names that builders take for a folder's own page."""

UNNAMED = "quotes/unnamed_speakers.md"
"""Slugs hold no underscore, so no speaker's page can be called this."""

UNDATED = "timeline/undated.md"

EVENTS_ON_A_PAGE = 60
"""A year with more events is parted by month: about 40 KB of HTML at 600 bytes an event."""


@dataclass(frozen=True)
class Addresses:
    """Paths of pages, relative to the documents folder, and of facts on them."""

    library: Library
    crowded_years: frozenset[str]
    """Years that are parted by month."""

    def fact(self, fact: Fact) -> str:
        """Page and anchor of a fact's own entry."""
        if isinstance(fact, Quote):
            return f"{self.quotes(fact.speaker)}#{fact.id}"
        page = self.period(fact) if isinstance(fact, Event) else self.theme(fact.theme)
        return f"{page}#{fact.id}"

    def period(self, event: Event) -> str:
        """The timeline page that an event stands on."""
        when = year(event.date)
        if when is None:
            return UNDATED
        if when not in self.crowded_years:
            return f"timeline/{when}.md"
        return f"timeline/{when}-{order(event.date)[1]:02d}.md" if month_name(event.date) else f"timeline/{when}.md"

    def quotes(self, speaker: str | None) -> str:
        """The page of a speaker's quotes."""
        return f"quotes/{page_name(speaker)}.md" if speaker in self.library.actors and speaker else UNNAMED

    def theme(self, theme: str) -> str:
        """The page of a theme's interests."""
        return f"interests/{page_name(theme_slug(theme))}.md"

    def actor(self, actor: Actor | str) -> str:
        """The page of an actor."""
        return f"actors/{page_name(actor if isinstance(actor, str) else actor.id)}.md"

    def article(self, article: Article | str) -> str:
        """The page of an article."""
        return f"sources/{page_name(article if isinstance(article, str) else article.id)}.md"


def addresses(library: Library) -> Addresses:
    """The addresses of a library's pages."""
    counts: dict[str | None, int] = {}
    for event in library.events:
        counts[year(event.date)] = counts.get(year(event.date), 0) + 1
    return Addresses(library, frozenset(y for y, n in counts.items() if y and n > EVENTS_ON_A_PAGE))


def page_name(slug: str) -> str:
    """The file name, without ``.md``, for a slug."""
    return f"{slug}_" if slug in RESERVED else slug


def relative(target: str, page: str) -> str:
    """``target`` (page, perhaps with an anchor) as seen from ``page``; an anchor alone within the same page."""
    path, mark, anchor = target.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + mark + anchor
