"""What the meaning of a time expression depends on besides its own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .anchor import Anchor
from .period import Period
from .tense import Direction


class NotATimeError(Exception):
    """The words look like a time expression and are none here ("the quarter" of a town)."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands."""

    anchor: Anchor
    direction: Direction | None
    """Whether its clause tells what is past or ahead."""
    told: Period | None
    """The date last told before it in the article."""
    told_day: Period | None
    """The day last told before it, where what was last told is less precise."""
    quarter: Period | None
    """The quarter of a year last told in the same or the paragraph before."""

    @property
    def today(self) -> date:
        """The day of writing."""
        return self.anchor.day


def chosen(candidates: Iterable[Period | None], context: Context, lean: Direction) -> Period | None:
    """Of periods that bear the same name (this January, the one before, the next) the one that is meant.

    Past clauses mean the last that has begun, clauses about what is ahead the first that is not over; where no
    verb tells, ``lean`` decides.
    """
    known = sorted((p for p in candidates if p is not None), key=lambda p: p.first)
    way = context.direction or lean
    if way != "future":
        return next((p for p in reversed(known) if p.first <= context.today), None)
    return next((p for p in known if p.last >= context.today), None)


def nearest(candidates: Iterable[Period | None], today: date) -> Period | None:
    """The period whose beginning is closest to today, the earlier of two equally close ones."""
    known = [p for p in candidates if p is not None]
    return min(known, key=lambda p: (abs((p.first - today).days), p.first), default=None)
