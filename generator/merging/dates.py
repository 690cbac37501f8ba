"""Dates of two articles side by side: the days that an EDTF value covers, and whether two can be one day."""

from __future__ import annotations

import calendar
import functools
import re
from dataclasses import dataclass
from datetime import date

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

LONGEST_MONTH = 31
"""Days. A month, but no longer stretch, can be the vaguer name of a day in it when two reports are compared."""

QUALIFIERS = "~?%"
PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?")
"""Years, months and days, nearly all dates there are. The library's parser reads all of EDTF, in 10 ms a date."""


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
    if len(ends) != 2 or value in ("", ".."):
        return None
    first = date.min if ends[0] in ("", "..") else _bound(ends[0], first=True)
    last = date.max if ends[1] in ("", "..") else _bound(ends[1], first=False)
    return Days(first, last) if first and last and first <= last else None


def _bound(value: str, *, first: bool) -> date | None:
    """The first or the last day of one EDTF date; doubt ("~", "?") does not widen it."""
    try:
        if plain := PLAIN.fullmatch(value):
            year, month, day = (int(part) if part else None for part in plain.groups())
            if first:
                return date(year or 0, month or 1, day or 1)
            return date(year or 0, month or 12, day or calendar.monthrange(year or 0, month or 12)[1])
        parsed = parse_edtf(value)
        bound = parsed.lower_strict() if first else parsed.upper_strict()
        return date(bound.tm_year, bound.tm_mon, bound.tm_mday)
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError):
        return None


def order(value: str | None) -> tuple[bool, date, date, str]:
    """Sorts dates by their first day, the more precise first; what has no date comes last."""
    covered = days(value) if value else None
    if covered is None:
        return True, date.max, date.max, value or ""
    return False, covered.first, covered.last, value or ""


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


def sharper(one: str | None, other: str | None) -> str | None:
    """The more precise of two compatible dates; of equals the one without doubt, else the first."""
    if one is None or other is None:
        return one or other
    a, b = days(one), days(other)
    if a is None or b is None or a == b:
        return other if one[-1] in QUALIFIERS and other[-1] not in QUALIFIERS else one
    return one if a.length <= b.length else other
