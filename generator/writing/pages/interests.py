"""Interests: the matrix of actors and themes, who wants what of whom, and a page for each theme."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...records import Interest
from ..addresses import Addresses
from ..library import Library, clearest
from ..pen import Pen
from ..pictures import interest_map
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count

INDEX = "interests/index.md"

ROWS = 40
"""Actors in the matrix, those with the most interests; the others are on the pages of the themes."""

HOLDERS = 24
"""Holders of which the index lists what they want of whom; the others are on the actors' pages."""

OF_ONE = 6
"""Interests of one holder in that list, the clearest."""

Pair = tuple[str, str]


def pages(library: Library, addresses: Addresses) -> Iterator[Planned]:
    """The index of interests, then every theme's pages."""
    yield planned(INDEX, _index)
    titles = {addresses.theme(theme or ""): library.theme_title(theme or "") for theme in library.by_theme}
    for first in addresses.lists("interests"):
        parts = addresses.parts[first]
        total = sum(len(facts) for _, facts in parts)
        for path, facts in parts:
            interests = [fact for fact in facts if isinstance(fact, Interest)]
            yield planned(path, _theme, path, titles[first], interests, total, [page for page, _ in parts])


def _index(library: Library, addresses: Addresses) -> Page:
    pen = Pen(library, addresses, INDEX)
    themes = [theme or "" for theme in library.by_theme]
    counts: dict[Pair, int] = defaultdict(int)
    for interest in library.interests:
        for holder in interest.holder:
            counts[holder, interest.theme] += 1
    totals = {holder: len(found) for holder, found in library.held_by.items() if holder in library.actors and holder}
    rows = sorted(totals, key=lambda holder: (-totals[holder], library.rank[holder]))
    between = _between(library)
    return page(
        pen.page,
        "interests.md.j2",
        "Interests",
        f"What everyone wants, fears and depends on: {count(len(library.interests), 'interest')}.",
        {"hide": ["navigation", "toc"]},
        pen=pen,
        picture=interest_map.picture(pen, library.interests),
        themes=themes,
        rows=rows[:ROWS],
        more_rows=len(rows) - ROWS,
        counts=counts,
        totals=totals,
        theme_totals={theme: len(library.by_theme[theme]) for theme in themes},
        holders=between[:HOLDERS],
        more_holders=len(between) - HOLDERS,
        limit=OF_ONE,
        cell=lambda holder, theme: pen.to(_cell(library, addresses, holder, theme)),
    )


def _between(library: Library) -> list[tuple[str, list[tuple[Interest, list[str]]]]]:
    """Each holder, the leading first, with its interests in others, the clearest first.

    With each go the others that its label does not name already.
    """
    found = []
    for actor in library.leading:
        toward = [i for i in clearest(library.held_by.get(actor.id, ())) if set(i.about) - set(i.holder)]
        if toward:
            found.append((actor.id, [(interest, _unnamed(library, interest)) for interest in toward]))
    return found


def _unnamed(library: Library, interest: Interest) -> list[str]:
    others = [library.actors[who] for who in interest.about if who in library.actors and who not in interest.holder]
    label = interest.label.casefold()
    names = {
        actor.id: [name.casefold().removeprefix("the ") for name in (actor.name, *actor.aliases)] for actor in others
    }
    return [actor.id for actor in others if not any(name in label for name in names[actor.id])]


def _theme(
    library: Library,
    addresses: Addresses,
    path: str,
    title: str,
    interests: list[Interest],
    total: int,
    parts: list[str],
) -> Page:
    pen = Pen(library, addresses, path)
    groups: dict[str, list[Interest]] = defaultdict(list)
    for interest in interests:
        groups[library.first_holder[interest.id]].append(interest)
    return page(
        pen.page,
        "theme.md.j2",
        title if path == parts[0] else f"{title}, part {parts.index(path) + 1}",
        f"{title}: {count(total, 'interest')}.",
        {"search": {"boost": 2}},
        pen=pen,
        groups=list(groups.items()),
        total=total,
        parts=parts,
    )


def _cell(library: Library, addresses: Addresses, holder: str, theme: str) -> str:
    """Where a holder's interests in a theme begin: its own heading, or its first interest under another's."""
    found = [interest for interest in library.by_theme[theme] if holder in interest.holder]
    own = [interest for interest in found if library.first_holder[interest.id] == holder]
    return addresses.pages[own[0].id] + f"#{holder}" if own else addresses.fact(found[0])
