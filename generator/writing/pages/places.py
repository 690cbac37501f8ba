"""The facts that many articles tell: a page (or several, by date) with every place that says one."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Evidence
from ..addresses import PLACES, Addresses
from ..facts import evidence_of, short_form
from ..library import Library
from ..parts import Around, Level, by_date, parted, placed
from ..pen import Pen
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count, shortened
from .overview import overview

ON_PAGE = 40
"""Places on one page, half a kilobyte each."""

TITLE = 60
"""Characters of a fact in the title of such a page."""


def pages(library: Library, addresses: Addresses) -> Iterator[Planned]:
    """For each fact with more places than its entry shows, all of them."""
    dates: list[Level[Evidence]] = by_date(lambda place: library.articles[place.article].published)
    for fact in library.facts.values():
        places = evidence_of(fact)
        if len(places) > PLACES:
            places = tuple(place for place in places if place.article in library.articles)
        if len(places) <= PLACES:
            continue
        title = f"All sources: {shortened(short_form(fact), TITLE)}"
        for part, around in placed(parted(addresses.places(fact), places, dates, ON_PAGE)):
            called = f"{title}, {part.label}" if part.label else title
            if part.parts:
                yield planned(part.path, overview, part.path, called, around, part.count, "article")
            else:
                yield planned(part.path, _places, part.path, called, fact.id, list(part.entries), around)


def _places(
    library: Library, addresses: Addresses, path: str, title: str, fact: str, places: list[Evidence], where: Around
) -> Page:
    return page(
        path,
        "places.md.j2",
        title,
        f"{title}: {count(len(places), 'article')}.",
        {"hide": ["navigation", "toc"], "search": {"exclude": True}},
        pen=Pen(library, addresses, path),
        fact=library.facts[fact],
        places=places,
        around=where,
    )
