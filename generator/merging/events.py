"""The same event in several articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..records import Event, EventStatus
from . import dates
from .facts import clusters, confidence, union
from .words import bands, containment, overlap, terms

SAME_ACTOR_AND_DATE = 0.3
"""Least overlap of the words of two reports of one dated event, with an actor in common."""
WORDS_ALONE = 0.7
"""Least overlap where the date or the actor is missing."""
WITHIN = 0.75
"""Least share of the shorter report's words in the longer one, where it has at least ``FEWEST`` words."""
FEWEST = 4

SETTLED: tuple[EventStatus, ...] = ("occurred", "ongoing", "planned", "hypothetical")
"""What is known of an event supersedes what was expected of it."""


def merge(events: Sequence[Event]) -> list[Event]:
    """Events with those of several articles made one; given and returned in the order of the briefing's articles."""
    return [_one(cluster) for cluster in clusters(events, _blocks, _alike)]


def _blocks(event: Event) -> Iterator[str]:
    """Events are compared that share a month and a word chosen by its hash."""
    covered = dates.days(event.date) if event.date else None
    month = covered.first.strftime("%Y-%m") if covered else str(event.date)
    return (f"{month} {band}" for band in bands(terms(event.text)))


def _alike(one: Event, other: Event) -> float:
    """How sure two reports tell the same event, above 0 if they do."""
    if not dates.compatible(one.date, other.date):
        return 0.0
    if (one.status == "hypothetical") != (other.status == "hypothetical"):
        return 0.0
    if (one.participants or other.participants) and not set(one.participants) & set(other.participants):
        return 0.0
    a, b = terms(one.text), terms(other.text)
    shared = overlap(a, b)
    if not (one.date and one.participants):
        return shared if shared >= WORDS_ALONE else 0.0
    within = min(len(a), len(b)) >= FEWEST and containment(a, b) >= WITHIN
    return shared if shared >= SAME_ACTOR_AND_DATE or within else 0.0


def _one(reports: Sequence[Event]) -> Event:
    """One event from all reports of it: words and id of the first, the sharpest date, the most settled status."""
    first = reports[0]
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
