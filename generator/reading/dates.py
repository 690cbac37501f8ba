"""Dates of publication: EDTF checked, printed date lines and URLs read.

Only what is written counts: a weekday alone, "yesterday" or a month without a year gives no date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

LONGEST_EDTF = 64
"""Characters; the longest level 1 interval has under 40."""

EARLIEST_YEAR, LATEST_YEAR = 1600, 2199
"""Years that a printed date of publication may have: from the first newspapers on."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}

_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[6-9]|2[01])\d\d)(?!\d)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        rf"(?<!\d){_YEAR}/(?P<number>[01]\d)/(?P<day>[0-3]\d)(?!\d)",
        rf"\b{_MONTH}\s{{0,3}}{_DAY},?\s{{0,3}}{_YEAR}",
        rf"(?<!\d){_DAY}(?:\s{{1,3}}of)?[\s\-/]{{0,3}}{_MONTH},?[\s\-/]{{0,3}}{_YEAR}",
        rf"(?<!\d)(?P<day>[0-3]?\d)\.(?P<number>[01]?\d)\.{_YEAR}",
    )
)
_SLASHED = re.compile(rf"(?<!\d)(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)/{_YEAR}")
_URL_DATE = re.compile(
    r"[/\-_](?P<year>(?:19|20)\d\d)[/\-_]?(?P<number>[01]\d|[a-z]{3})[/\-_]?(?P<day>[0-3]\d)(?=[/\-_.?]|$)"
)


_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?")
"""Years, months and days, nearly all dates there are: the library, which knows all of EDTF, takes 10 ms for one."""


def is_edtf(value: str) -> bool:
    """Whether the text is a date in EDTF (ISO 8601-2), level 0 or 1."""
    if not value or len(value) > LONGEST_EDTF or value != value.strip():
        return False
    if plain := _PLAIN.fullmatch(value):
        return _is_day(*(int(part) for part in plain.groups(default="1")))
    from edtf import parse_edtf  # takes a fifth of a second, and nearly no date needs it
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parse_edtf(value)
    except (EDTFParseException, ValueError, RecursionError):
        return False
    return True


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year or 4, month, day)  # EDTF has a year 0, a leap year
    except ValueError:
        return False
    return True


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if EARLIEST_YEAR <= year <= LATEST_YEAR else None
    except ValueError:
        return None


_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{3})(?=[A-Z][a-z])|(?<=\d{4})(?=\d{1,2}:\d\d)")


def unglued(line: str) -> str:
    """A line with spaces where pages have none between two elements: ``4 min readJune 8, 202310:35 AM``."""
    return _GLUED.sub(" ", line)


def in_text(line: str) -> str | None:
    """The first full date (day, month, year) written in a line, as ``YYYY-MM-DD``.

    ``3/4/2022`` stays undated, because it is March to some and April to others; ``13/2/2022`` is not ambiguous.
    """
    found: list[tuple[int, str]] = []
    line = unglued(line)
    for pattern in _PATTERNS:
        for match in pattern.finditer(line):
            parts = match.groupdict()
            month = int(parts["number"]) if parts.get("number") else MONTHS[parts["month"].lower()]
            value = _iso(int(parts["year"]), month, int(parts["day"]))
            if value:
                found.append((match.start(), value))
                break
    for match in _SLASHED.finditer(line):
        a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
        value = _iso(year, b, a) if a > 12 else _iso(year, a, b) if b > 12 or a == b else None
        if value:
            found.append((match.start(), value))
            break
    return min(found)[1] if found else None


def month_line(line: str) -> str | None:
    """The month and year that are all a line says ("June 2025"), as ``YYYY-MM``."""
    match = _MONTH_LINE.fullmatch(line.strip())
    month = MONTHS.get(match["month"].lower()) if match else None
    return f"{match['year']}-{month:02d}" if match and month else None


_MONTH_LINE = re.compile(r"(?:published:? )?(?P<month>[A-Za-z]{3,9})\.?,? (?P<year>(?:19|20)\d\d)", re.IGNORECASE)


def in_url(url: str) -> str | None:
    """The day in an address such as ``…/2019/11/20/…`` or ``…/2019/nov/18/…``, as ``YYYY-MM-DD``."""
    for match in _URL_DATE.finditer(url):
        month = int(match["number"]) if match["number"].isdigit() else MONTHS.get(match["number"].lower(), 0)
        value = _iso(int(match["year"]), month, int(match["day"]))
        if value:
            return value
    return None


_BESIDE = re.compile(
    r"(?:published|posted|updated|issued|press|release|last|modified|created|first|date|on|at|gmt|utc|est|edt|pst|pdt|cet|ist|bst|et|pt|am|pm|a\.m|p\.m|"
    r"mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|\w+day|min|minute|minutes|hour|hours|day|days|ago|read|time|by|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|"
    r"\d+(?:st|nd|rd|th|h|am|pm)?)",
    re.IGNORECASE,
)


def is_date_line(text: str, tokens: Sequence[str]) -> bool:
    """Whether a line, given with its words, is a date with a time, a weekday or ``Published`` around it at most."""
    glued = unglued(text)
    if glued != text:
        return is_date_line(glued, re.findall(r"\w+", glued))
    count = len(tokens)
    if not 1 < count <= 24 or len(text) > 200 or not any(character.isdigit() for character in text):
        return False
    other = sum(not _BESIDE.fullmatch(token) for token in tokens)
    return other <= count // 4 and (
        in_text(text) is not None or (other == 0 and bool(re.search(r"[a-z]{3}", text, re.I)))
    )
