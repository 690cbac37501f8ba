"""Review: what the editor should look at, the list that ``briefing check`` prints."""

from __future__ import annotations

from ...records import FindingKind
from ..addresses import Addresses
from ..library import Library
from ..pen import Pen
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count

LONGEST = 25
"""Entries of each list on the page; ``briefing check`` prints them all."""

HEADINGS: dict[FindingKind, str] = {
    "seed": "Articles that are not in the briefing",
    "note": "Notes in the editor’s file that fit nothing",
    "date": "Articles without a date",
    "speaker": "Quotes without a known speaker",
    "future": "Events told as past and dated after their article",
    "doubt": "Facts that the program is not sure of",
    "double": "Actors or quotes that may be one",
}

PAGE = "review.md"


def pages(library: Library, addresses: Addresses) -> list[Planned]:
    """The one page for the editor."""
    return [planned(PAGE, _review)]


def _review(library: Library, addresses: Addresses) -> Page:
    groups = [(heading, [one for one in library.findings if one.kind == kind]) for kind, heading in HEADINGS.items()]
    return page(
        PAGE,
        "review.md.j2",
        "Review",
        f"For the editor: {count(len(library.findings), 'thing')} to look at.",
        {"search": {"exclude": True}},
        pen=Pen(library, addresses, PAGE),
        total=count(len(library.findings), "thing"),
        groups=[(heading, found) for heading, found in groups if found],
        limit=LONGEST,
    )
