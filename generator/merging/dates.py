"""Dates of two articles side by side: the days that an EDTF value covers, and whether two can be one day."""

from __future__ import annotations

import functools
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date

from ..language.days import covered

LONGEST_MONTH = 31
"""Days. A month, but no longer stretch, can be the vaguer name of a day in it when two reports are compared."""

QUALIFIERS = "~?%"

OPEN = ("", "..")
"""How EDTF writes an end that is open or not known."""


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """First and last day of a date, both included."""

    first: date
    last: date

    def __contains__(self, other: Days) -> bool:
        return self.first <= other.first and other.last <= self.last

    @property
    def length(self) -> int:
        """How many days these are."""
        return (self.last - self.first).days + 1


@functools.lru_cache(maxsize=65536)
def days(value: str) -> Days | None:
    """The days an EDTF value (level 0 or 1) covers; an open end reaches to the calendar's; ``None`` if it is none."""
    ends = value.split("/") if "/" in value else [value, value]
    if len(ends) != 2 or value in OPEN:
        return None
    first = (date.min, date.min) if ends[0] in OPEN else covered(ends[0])
    last = (date.max, date.max) if ends[1] in OPEN else covered(ends[1])
    return Days(first[0], last[1]) if first and last and first[0] <= last[1] else None


def order(value: str | None) -> tuple[bool, date, date, str]:
    """Sorts dates by their first day, the more precise first; what has no date comes last."""
    covered = days(value) if value else None
    if covered is None:
        return True, date.max, date.max, value or ""
    return False, covered.first, covered.last, value or ""


@functools.lru_cache(maxsize=65536)
def compatible(one: str | None, other: str | None) -> bool:
    """Whether two reports with these dates can tell the same event.

    Equal days can (doubt aside), and a day can be the day of a vaguer report's month; a date and none cannot,
    two reports without any date can.
    """
    if one is None or other is None:
        return one is None and other is None
    if one.strip(QUALIFIERS) == other.strip(QUALIFIERS):
        return True
    a, b = days(one), days(other)
    if a is None or b is None:
        return False
    shorter, longer = sorted((a, b), key=lambda stretch: stretch.length)
    return shorter in longer and longer.length <= LONGEST_MONTH


def common(value: str) -> Hashable:
    """What two compatible dates have in common: of days within a month its month, which is that of their first, and of
    what takes longer or has an open end all but the doubt."""
    covered = days(value)
    if covered is None or covered.length > LONGEST_MONTH:
        return value.strip(QUALIFIERS)
    return covered.first.year, covered.first.month


def sharper(one: str | None, other: str | None) -> str | None:
    """The more precise of two compatible dates; of equals the one without doubt, else the first."""
    if one is None or other is None:
        return one or other
    a, b = days(one), days(other)
    if a is None or b is None or a == b:
        return other if one[-1] in QUALIFIERS and other[-1] not in QUALIFIERS else one
    return one if a.length <= b.length else other
