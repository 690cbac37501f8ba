"""All that is told of one actor, for the actors whose own page has room for the first of each kind only."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from ...records import INTEREST_KINDS, Actor, Interest, InterestKind
from ..addresses import Addresses, numbered
from ..facts import Fact, clearest
from ..library import Library
from ..pen import Pen
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import shortened, verb

STAKES = 8
"""Interests of its own on an actor's page, shared among their kinds; each kind has two at least."""

SHOWN: Mapping[str, int] = {"wanted": 4, "said": 4, "said-about": 3, "events": 5}
"""Facts of the other sections on an actor's page: with the picture and the passages they fill its 40 KB."""

NAME = 50
"""Characters of an actor's name in the headings below the one that has it whole."""

LINES = 28
"""Facts on one page of a dossier: about 20 KB of HTML, as much as a page has beside the theme's own."""

NEAR = 10
"""Pages of a dossier on either side that each leads to, beside the first and the last. The longest of ten thousand
articles has 157 pages, which would lead to all 157, and twice."""


@dataclass(frozen=True, slots=True)
class Section:
    """The facts of one kind that are told of an actor."""

    key: str
    heading: str
    facts: tuple[Fact, ...]
    shown: int
    """How many of them the actor's page has room for."""

    @property
    def first(self) -> Sequence[Fact]:
        """Those that the actor's page shows: all, or the clearest interests, or the latest of the others."""
        if len(self.facts) <= self.shown:
            return self.facts
        if self.key in INTEREST_KINDS or self.key == "wanted":
            return clearest(fact for fact in self.facts if isinstance(fact, Interest))[: self.shown]
        return self.facts[-self.shown :]


Part = tuple[tuple[str, str, tuple[Fact, ...]], ...]
"""What one page holds: of each section its key, its heading and its facts."""


def sections(library: Library, actor: Actor) -> list[Section]:
    """Everything told of an actor: its interests by kind, those of others in it, its words, words about it, events."""
    held = library.held_by.get(actor.id, ())
    kinds: dict[InterestKind, list[Fact]] = {}
    for interest in held:
        kinds.setdefault(interest.kind, []).append(interest)
    room = max(2, STAKES // max(1, len(kinds)))
    found = [
        Section(kind, verb(kind, [actor]).capitalize(), tuple(kinds[kind]), room)
        for kind in INTEREST_KINDS
        if kind in kinds
    ]
    name = shortened(actor.name, NAME)
    others: list[tuple[str, str, Sequence[Fact]]] = [
        ("wanted", f"What others want of {name}", library.wanted_of.get(actor.id, ())),
        ("said", f"What {name} said", library.said_by.get(actor.id, ())),
        ("said-about", f"What others said of {name}", library.said_about.get(actor.id, ())),
        ("events", "What happened", library.took_part.get(actor.id, ())),
    ]
    return found + [Section(key, heading, tuple(facts), SHOWN[key]) for key, heading, facts in others if facts]


def parts(addresses: Addresses, actor: Actor, found: Sequence[Section]) -> dict[str, Part]:
    """The pages of an actor's dossier by their paths; none where its own page shows everything."""
    if all(len(section.facts) <= section.shown for section in found):
        return {}
    flat = [(section, fact) for section in found for fact in section.facts]
    first = _first(addresses, actor)
    pages: dict[str, Part] = {}
    for number, at in enumerate(range(0, len(flat), LINES), 1):
        runs = itertools.groupby(flat[at : at + LINES], key=itemgetter(0))
        pages[numbered(first, number)] = tuple(
            (section.key, section.heading, tuple(fact for _, fact in run)) for section, run in runs
        )
    return pages


def places(found: Mapping[str, Part]) -> dict[str, str]:
    """Where each section begins in the pages of a dossier."""
    begins: dict[str, str] = {}
    for path, part in found.items():
        for key, _, _ in part:
            begins.setdefault(key, f"{path}#{key}")
    return begins


def pages(addresses: Addresses, actor: Actor, found: Sequence[Section]) -> Iterator[Planned]:
    """The pages of an actor's dossier."""
    whole = parts(addresses, actor, found)
    for number, (path, part) in enumerate(whole.items(), 1):
        yield planned(path, _page, path, actor.id, part, number, len(whole))


def near(number: int, count: int) -> list[int]:
    """The numbers of the pages, from 1, that one of so many leads to; its own among them."""
    return sorted({1, count, *range(max(1, number - NEAR), min(count, number + NEAR) + 1)})


def _first(addresses: Addresses, actor: Actor) -> str:
    return addresses.actor(actor).removesuffix(".md") + "_all.md"


def _page(library: Library, addresses: Addresses, path: str, who: str, part: Part, number: int, count: int) -> Page:
    """A page of a dossier: its part, by its number of so many."""
    actor = library.actors[who]
    first = _first(addresses, actor)
    title = f"{actor.name}: everything told" + (f", part {number}" if number > 1 else "")
    return page(
        path,
        "dossier.md.j2",
        title,
        f"{title}.",
        {"search": {"exclude": True}},
        pen=Pen(library, addresses, path, own=actor),
        actor=actor,
        sections=part,
        kinds=INTEREST_KINDS,
        total=count,
        parts=[(other, numbered(first, other)) for other in near(number, count)],
    )
