"""Dates in words, as precise as they are known and no more.

Dates come as EDTF (ISO 8601-2, levels 0 and 1). The ``edtf`` package refuses open intervals ("2021-12/..") and
takes 5 ms a date; what is needed here is small: the earliest day, for order, and English words.
"""

from __future__ import annotations

import re
from functools import lru_cache

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
"""EDTF level 1 writes seasons as months 21 to 24."""

PART = re.compile(
    r"^(?P<year>-?\d{2}(?:\d\d|\dX|XX))(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T.*)?)?)?(?P<mark>[~?%]?)$"
)
QUALIFIER = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}
UNDATED = "undated"
OPEN = ("", "..")

LAST = (9999, 12, 31)
"""Where the undated stand: after everything else."""


@lru_cache(maxsize=20000)
def when(edtf: str | None) -> str:
    """An EDTF date in English words: "about 13 February 2022", "2015", "before 12 February 2022", "undated".

    A value that is not EDTF level 1 is shown as it stands, never guessed at.
    """
    if not edtf:
        return UNDATED
    if "/" not in edtf:
        return _words(edtf)
    start, _, end = edtf.partition("/")
    if start in OPEN and end in OPEN:
        return UNDATED
    if start in OPEN:
        return f"before {_words(end)}"
    if end in OPEN:
        return f"from {_words(start)}"
    if start == end:
        return _words(start)
    both = end.removesuffix("~") if start.endswith("~") else end
    return f"{_from(start, end)} to {_words(both)}"


@lru_cache(maxsize=20000)
def order(edtf: str | None) -> tuple[int, int, int]:
    """The earliest day a date can mean as (year, month, day), for sorting; undated and unreadable ones are last.

    Of an interval without a beginning the end counts.
    """
    parts = [part for part in (edtf or "").split("/") if part not in OPEN]
    match = PART.match(parts[0]) if parts else None
    if match is None:
        return LAST
    month, day = (match["month"] or "1").replace("XX", "1"), (match["day"] or "1").replace("XX", "1")
    number = int(month)
    return int(match["year"].replace("X", "0")), number if number <= 12 else (number - 21) * 3 + 3, int(day)


def last_day(edtf: str | None) -> tuple[int, int, int]:
    """The latest day a date can mean, for comparing (a month has 31 days); ``LAST`` where it is open or unreadable."""
    end = (edtf or "").rpartition("/")[2]
    match = PART.match(end)
    if match is None:
        return LAST
    month, day = match["month"] or "XX", match["day"] or "XX"
    number = 12 if month == "XX" else int(month) if int(month) <= 12 else (int(month) - 21) * 3 + 5
    return int(match["year"].replace("X", "9")), number, 31 if day == "XX" else int(day)


@lru_cache(maxsize=20000)
def year(edtf: str | None) -> str | None:
    """The year a date begins in, as four digits; ``None`` where there is no year."""
    first = order(edtf)
    return None if first == LAST else f"{first[0]:04d}"


@lru_cache(maxsize=20000)
def digits(edtf: str | None) -> tuple[str, ...]:
    """Year, month and day that a date begins with, each as digits, as far as they are known."""
    first = order(edtf)
    if first == LAST:
        return ()
    if not month_name(edtf):
        return (f"{first[0]:04d}",)
    start = next(part for part in (edtf or "").split("/") if part not in OPEN)
    match = PART.match(start)
    day = (f"{first[2]:02d}",) if match and (match["day"] or "XX") != "XX" else ()
    return (f"{first[0]:04d}", f"{first[1]:02d}", *day)


@lru_cache(maxsize=20000)
def month_name(edtf: str | None) -> str | None:
    """The month a date falls in ("February 2022"); ``None`` where it is not known to the month."""
    start = next((part for part in (edtf or "").split("/") if part not in OPEN), "")
    match = PART.match(start)
    if match is None or "X" in match["year"] or not (match["month"] or "").isdigit() or int(match["month"]) > 12:
        return None
    return f"{MONTHS[int(match['month']) - 1]} {int(match['year'])}"


def _words(part: str) -> str:
    match = PART.match(part)
    if match is None:
        return part
    return QUALIFIER[match["mark"]] + _unmarked(match)


def _unmarked(match: re.Match[str]) -> str:
    year_words = _year(match["year"])
    if not match["month"] or match["month"] == "XX" or "X" in match["year"]:
        return year_words
    month = int(match["month"])
    if month in SEASONS:
        return f"{SEASONS[month]} {year_words}"
    if not 1 <= month <= 12:
        return match[0]
    day = match["day"]
    return (
        f"{MONTHS[month - 1]} {year_words}"
        if not day or day == "XX"
        else f"{int(day)} {MONTHS[month - 1]} {year_words}"
    )


def _year(digits: str) -> str:
    if digits.startswith("-"):
        return f"{-int(digits.replace('X', '0'))} BC"
    if digits.endswith("XX"):
        return f"the {int(digits[:2])}00s"
    return f"the {digits[:3]}0s" if digits.endswith("X") else str(int(digits))


def _from(start: str, end: str) -> str:
    """The first day of an interval without the month and the year that both ends share ("28 January", "13")."""
    words, match, other = _words(start), PART.match(start), PART.match(end)
    if not (match and other and match["year"] == other["year"] and match["month"]) or "X" in match["year"]:
        return words
    if (match["day"] or "XX") != "XX" and (other["day"] or "XX") != "XX" and match["month"] == other["month"]:
        return f"{QUALIFIER[match['mark']]}{int(match['day'])}"
    return words.removesuffix(" " + _year(match["year"])) or words
