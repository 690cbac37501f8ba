"""The page of a list that is too long for one: the parts that it has, with their sizes."""

from __future__ import annotations

from ..addresses import Addresses
from ..library import Library
from ..parts import Around
from ..pen import Pen
from ..rendering import Page, page
from ..wording import count


def overview(
    library: Library, addresses: Addresses, path: str, title: str, around: Around, total: int, noun: str
) -> Page:
    """The page; ``noun`` is what the list's entries are, one of them, and ``total`` how many it has."""
    return page(
        path,
        "overview.md.j2",
        title,
        f"{title}: {count(total, noun)}.",
        {"search": {"exclude": True}},
        pen=Pen(library, addresses, path),
        around=around,
        total=total,
        noun=noun,
    )
