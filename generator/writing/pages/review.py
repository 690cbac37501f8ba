"""Review: what the editor should look at."""

from __future__ import annotations

from ..addresses import Addresses
from ..library import Fact, Library
from ..pen import Pen
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count

LONGEST = 100
"""Entries of each list on the page; the briefing's data hold them all."""


PAGE = "review.md"


def pages(library: Library, addresses: Addresses) -> list[Planned]:
    """The one page for the editor."""
    return [planned(PAGE, _review)]


def _review(library: Library, addresses: Addresses) -> Page:
    pen = Pen(library, addresses, PAGE)
    facts: list[Fact] = [*library.briefing.quotes, *library.events, *library.interests]
    uncertain = [fact for level in ("low", "medium") for fact in facts if fact.confidence == level]
    undated = [article for article in library.briefing.articles if not article.published]
    estimated = [article for article in library.briefing.articles if article.published_from == "editor"]
    unresolved = library.said_by.get(None, ())
    meta = {"search": {"exclude": True}}
    description = (
        f"For the editor: {count(len(uncertain), 'uncertain fact')}, {count(len(undated), 'undated article')}."
    )
    return page(
        pen.page,
        "review.md.j2",
        "Review",
        description,
        meta,
        pen=pen,
        uncertain=uncertain,
        undated=undated,
        estimated=estimated,
        unresolved=unresolved,
        alike=library.alike,
        limit=LONGEST,
    )
