"""Interests: the matrix of actors and themes, who wants what of whom, and a page for each theme."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from ...records import INTEREST_KINDS, Interest
from ..addresses import Addresses
from ..facts import clearest
from ..library import Library
from ..parts import Around, placed
from ..pen import Pen
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count
from .overview import overview

INDEX = "interests/index.md"

ROWS = 12
"""Actors in the matrix, those with the most interests; the others are on the pages of the themes."""

HOLDERS, OTHERS = 8, 8
"""Actors on the two sides of the table of who wants what of whom; the others are on the actors' pages."""

OF_ONE = 2
"""Signs in one of its cells."""

HEAT = (1, 3, 6)
"""Counts up to which a cell of the matrix has its first, second and third tint."""

Pair = tuple[str, str]


def pages(library: Library, addresses: Addresses) -> Iterator[Planned]:
    """The index of interests, then every theme's pages."""
    yield planned(INDEX, _index)
    titles = {addresses.theme(theme or ""): library.theme_title(theme or "") for theme in library.by_theme}
    for first, title in titles.items():
        for part, around in placed(addresses.lists[first]):
            called = f"{title}, {part.label}" if part.label else title
            if part.parts:
                yield planned(part.path, overview, part.path, called, around, part.count, "interest")
            else:
                interests = [fact for fact in part.entries if isinstance(fact, Interest)]
                yield planned(part.path, _theme, part.path, called, interests, around)


def _index(library: Library, addresses: Addresses) -> Page:
    pen = Pen(library, addresses, INDEX)
    themes = [theme or "" for theme in library.by_theme]
    counts: dict[Pair, int] = defaultdict(int)
    for interest in library.interests:
        for holder in interest.holder:
            counts[holder, interest.theme] += 1
    totals = Counter(holder for interest in library.interests for holder in dict.fromkeys(interest.holder))
    rows = library.by_count(totals)
    holders, others, cells = _between(library)
    rows_of_pairs = ((holder, [_by_kind(cells.get((holder, other), ())) for other in others]) for holder in holders)
    pairs = [*itertools.islice((row for row in rows_of_pairs if any(row[1])), HOLDERS)]
    kinds = Counter(interest.kind for interest in library.interests)
    return page(
        pen.page,
        "interests.md.j2",
        "Interests",
        f"What everyone wants, fears and depends on: {count(len(library.interests), 'interest')}.",
        {"hide": ["navigation", "toc"]},
        pen=pen,
        kinds=[(kind, kinds[kind]) for kind in INTEREST_KINDS if kinds[kind]],
        themes=themes,
        rows=rows[:ROWS],
        more_rows=len(rows) - ROWS,
        counts=counts,
        totals=totals,
        theme_totals={theme: len(library.by_theme[theme]) for theme in themes},
        heat=lambda number: 1 + sum(number > limit for limit in HEAT),
        others=others,
        pairs=pairs,
        more_pairs=len(holders) - len(pairs),
        limit=OF_ONE,
        cell=lambda holder, theme: pen.to(_cell(library, addresses, holder, theme)),
    )


def _between(library: Library) -> tuple[list[str], list[str], dict[Pair, list[Interest]]]:
    """Who has interests in whom: the holders and the leading others, those with the most first, and the interests of
    each pair."""
    known = {actor.id for actor in library.leading}
    cells: dict[Pair, list[Interest]] = defaultdict(list)
    for interest in library.interests:
        for other in known.intersection(interest.about).difference(interest.holder):
            for holder in known.intersection(interest.holder):
                cells[holder, other].append(interest)
    holders, others = Counter[str](), Counter[str]()
    for (holder, other), found in cells.items():
        holders[holder] += len(found)
        others[other] += len(found)
    return library.by_count(holders), library.by_count(others)[:OTHERS], cells


def _by_kind(interests: Iterable[Interest]) -> list[Interest]:
    """Interests by kind, of each the clearest first."""
    return sorted(clearest(interests), key=lambda interest: INTEREST_KINDS.index(interest.kind))


def _theme(
    library: Library,
    addresses: Addresses,
    path: str,
    title: str,
    interests: list[Interest],
    where: Around,
) -> Page:
    pen = Pen(library, addresses, path)
    groups: dict[str, list[Interest]] = defaultdict(list)
    for interest in interests:
        groups[library.first_holder[interest.id]].append(interest)
    return page(
        pen.page,
        "theme.md.j2",
        title,
        f"{title}: {count(len(interests), 'interest')}.",
        {"search": {"boost": 2}},
        pen=pen,
        groups=list(groups.items()),
        total=len(interests),
        around=where,
    )


def _cell(library: Library, addresses: Addresses, holder: str, theme: str) -> str:
    """Where a holder's interests in a theme begin: its own heading, or its first interest under another's."""
    found = [interest for interest in library.held_by[holder] if interest.theme == theme]
    own = [interest for interest in found if library.first_holder[interest.id] == holder]
    return addresses.pages[own[0].id] + f"#{holder}" if own else addresses.fact(found[0])
