"""The names of days and months, and the days that a date in EDTF covers."""

from __future__ import annotations

import calendar
import functools
import re
from contextlib import suppress
from datetime import date

WEEKDAYS = tuple(calendar.day_name)
MONTHS = tuple(calendar.month_name[1:])
"""Their English names. ``calendar`` writes a date for each of its names, each time it is asked for one."""

PLAIN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?[~?%]?")
"""Years, months and days, nearly all dates there are. The library, which knows all of EDTF, takes 10 ms a date."""

UNSPECIFIED = re.compile(r"([0-9]{2})(?:XX|([0-9])X)[~?%]?")
"""Centuries and decades."""

SEASON = re.compile(r"([0-9]{4})-(2[1-4])")
SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 12)}
"""First and last month of each season, as the library has them: of a winter the month that lies in its year."""


@functools.lru_cache(maxsize=65536)
def covered(value: str) -> tuple[date, date] | None:
    """The first and the last day of an EDTF value (level 0 or 1), both included; doubt ("~", "?") does not widen it.

    ``None`` if it is no EDTF, has an open end, or lies outside of the years 1 to 9999.
    """
    with suppress(ValueError):
        if plain := PLAIN.fullmatch(value):
            return _plain(*plain.groups())
        if unspecified := UNSPECIFIED.fullmatch(value):
            return _unspecified(*unspecified.groups())
        if season := SEASON.fullmatch(value):
            return _season(*season.groups())
        if value not in ("", ".."):
            return _parsed(value)
    return None


def _parsed(value: str) -> tuple[date, date] | None:
    """The days of any other value; ``None`` where the library or the calendar does not know them."""
    from edtf import parse_edtf  # takes a fifth of a second, and nearly no date needs it
    from edtf.parser.edtf_exceptions import EDTFParseException

    with suppress(EDTFParseException, ValueError, TypeError, AttributeError, OverflowError):
        parsed = parse_edtf(value)
        return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
    return None


def _plain(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    """The days of a year, a month or a day; raises ``ValueError`` if the calendar has none such."""
    first = date(int(year), int(month or 1), int(day or 1))
    if day:
        return first, first
    last = first.replace(month=int(month or 12))
    return first, last.replace(day=calendar.monthrange(last.year, last.month)[1])


def _unspecified(century: str, decade: str | None) -> tuple[date, date]:
    """The days of a decade or a century, whose last digits nobody tells."""
    first, last = (century + (decade or digit) + digit for digit in "09")
    return date(int(first), 1, 1), date(int(last), 12, 31)


def _season(year: str, code: str) -> tuple[date, date]:
    first, last = SEASONS[code]
    return _plain(year, str(first), None)[0], _plain(year, str(last), None)[1]
