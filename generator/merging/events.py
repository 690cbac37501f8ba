"""The same event in several articles.

The bounds below were set on 184 news articles of 1989 to 2016 (84 of them on one election campaign): of the 16 events
that were made of two reports or more 15 were judged one event by hand.
"""

from __future__ import annotations

import functools
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from ..records import Event, EventStatus, replace
from . import dates
from .facts import called_by, clusters, confidence, in_parts, union
from .memory import Clusters, Memory
from .words import Terms, bands, containment, overlap, terms

SAME_ACTOR_AND_DATE = 0.3
"""Least overlap of the words of two reports of one dated event with an actor in common, their names aside."""
WORDS_ALONE = 0.7
"""Least overlap where the date or the actor is missing."""
WITHIN = 0.75
"""Least share of the shorter report's words in the longer one, where it has at least ``FEWEST`` words."""
FEWEST = 3
OTHER_NUMBERS = 0.5
"""Least overlap where the numbers differ: counts of one attack's victims may, prices of two shares do."""

SETTLED: tuple[EventStatus, ...] = ("occurred", "ongoing", "planned", "hypothetical")
"""What is known of an event supersedes what was expected of it."""


def together(events: Sequence[Event], called: Mapping[str, str], memory: Memory) -> list[list[Event]]:
    """Events, those of several articles that are one together, in the order of the briefing's articles.

    ``called`` holds the names that each actor is called by: that two reports share an actor's name is no second
    reason beside that they share the actor.
    """
    return in_parts(events, _part, called, functools.partial(_together, called), memory)


def _part(event: Event) -> tuple[Hashable, ...]:
    """What two reports of one event have in common: the month, whether it may only happen, all actors, where no
    date is known."""
    return (
        event.date and dates.common(event.date),
        event.status == "hypothetical",
        None if event.date else event.participants,
    )


def _together(called: Mapping[str, str], events: Sequence[Event]) -> Clusters:
    """Those of a part."""
    words = {event.id: terms(event.text) - called_by(called, event.participants) for event in events}
    numbers = {event.id: frozenset(word for word in words[event.id] if word[0].isdigit()) for event in events}

    def blocks(event: Event) -> Iterator[Hashable]:
        """Events of a part are compared that share an actor, or have none, and a word chosen by its hash."""
        found = bands(words[event.id])
        return ((one, band) for one in event.participants or [""] for band in found)

    def alike(one: Event, other: Event) -> float:
        return _alike(one, other, words, numbers)

    return clusters(events, blocks, alike)


def _alike(one: Event, other: Event, words: Mapping[str, Terms], numbers: Mapping[str, Terms]) -> float:
    """How sure two reports of a part tell the same event, above 0 if they do; with the words of each, by its id, and
    those of them that are numbers."""
    if not dates.compatible(one.date, other.date):
        return 0.0
    a, b = words[one.id], words[other.id]
    shared = overlap(a, b)
    if not (one.date and one.participants and other.participants):
        return shared if one.participants == other.participants and shared >= WORDS_ALONE else 0.0
    if not _one_acts_in_the_other(one.participants, other.participants):
        return 0.0
    if _others(numbers[one.id], numbers[other.id]):
        return shared if shared >= OTHER_NUMBERS else 0.0
    within = min(len(a), len(b)) >= FEWEST and containment(a, b) >= WITHIN
    return shared if shared >= SAME_ACTOR_AND_DATE or within else 0.0


def _others(one: Terms, other: Terms) -> bool:
    """Whether both hold some, and none in common."""
    return bool(one and other) and one.isdisjoint(other)


def _one_acts_in_the_other(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the actor named first in one report, who most often acts, takes part in the other.

    "The council condemned the attack in Kenya" and "The president condemned the attack in Kenya" share Kenya alone.
    """
    return one[0] in other or other[0] in one


def one(reports: Sequence[Event]) -> Event:
    """One event from all reports of it: words and id of the first, the sharpest date, the most settled status."""
    first = reports[0]
    if len(reports) == 1:
        return first
    date = first.date
    for report in reports[1:]:
        date = dates.sharper(date, report.date)
    return replace(
        first,
        date=date,
        status=min((report.status for report in reports), key=SETTLED.index),
        participants=union(report.participants for report in reports),
        evidence=tuple(evidence for report in reports for evidence in report.evidence),
        confidence=confidence([report.confidence for report in reports]),
    )


def in_order(events: Iterable[Event], place: dict[str, int]) -> list[Event]:
    """By date (the undated last), then by the place of the first report; ``place`` numbers the articles."""

    def rank(event: Event) -> tuple[object, ...]:
        first = event.evidence[0]
        return *dates.order(event.date), place[first.article], first.start, first.end, event.id

    return sorted(events, key=rank)
