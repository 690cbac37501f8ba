"""Stretches of the calendar, and how EDTF writes them.

A ``Period`` is a day, week, month, … as people name it; a ``Stretch`` runs from one period to another and may
be open. Both give their value in EDTF (ISO 8601-2, levels 0 and 1), which has no code for a week or a
quarter: those are intervals.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

Grain = Literal["day", "weekend", "week", "month", "season", "quarter", "year", "decade", "century"]

GRAINS: tuple[Grain, ...] = ("day", "weekend", "week", "month", "season", "quarter", "year", "decade", "century")
"""From fine to coarse."""

SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
"""First month of the meteorological season of the northern hemisphere, by EDTF code."""

STEPS: dict[str, relativedelta] = {
    "day": relativedelta(days=1),
    "weekend": relativedelta(weeks=1),
    "week": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "season": relativedelta(years=1),
    "year": relativedelta(years=1),
    "decade": relativedelta(years=10),
    "century": relativedelta(years=100),
}


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar day, week, month, season, quarter, year, decade or century; both ends inclusive."""

    grain: Grain
    first: date
    last: date
    about: bool = False
    """The words, or the date they count from, give it as approximate."""

    def edtf(self) -> str:
        """The value in EDTF. The ends of a week carry ``~``: some weeks begin on Monday, some on Sunday."""
        mark = "~" if self.about else ""
        match self.grain:
            case "day":
                return f"{self.first.isoformat()}{mark}"
            case "week":
                return f"{self.first.isoformat()}~/{self.last.isoformat()}~"
            case "weekend":
                return f"{self.first.isoformat()}{mark}/{self.last.isoformat()}{mark}"
            case "month":
                return f"{self.first:%Y-%m}{mark}".zfill(7)
            case "quarter":
                return f"{self.first:%Y-%m}{mark}/{self.last:%Y-%m}{mark}"
            case "season":
                code = next(c for c, month in SEASON_MONTHS.items() if month == self.first.month)
                return f"{self.first.year:04}-{code}{mark}"
            case "year":
                return f"{self.first.year:04}{mark}"
            case "decade":
                return f"{self.first.year // 10:03}X"
            case "century":
                return f"{self.first.year // 100:02}XX"

    def approximate(self) -> Period:
        """The same, marked as approximate."""
        return replace(self, about=True)


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one period to another, each as precise as it is known; ``None`` is an open end."""

    start: Period | None
    end: Period | None

    def edtf(self) -> str:
        """The value in EDTF, an open end as ``..``."""
        ends = [".." if end is None else end.edtf() for end in (self.start, self.end)]
        # A week is an interval itself, and an interval cannot hold another.
        return f"{ends[0].split('/')[0]}/{ends[1].split('/')[-1]}"

    @property
    def first(self) -> date:
        """The first day, the end's where the start is open."""
        known = self.start or self.end
        assert known is not None, "a stretch has at least one end"
        return known.first

    @property
    def last(self) -> date:
        """The last day, the start's where the end is open."""
        known = self.end or self.start
        assert known is not None, "a stretch has at least one end"
        return known.last

    def approximate(self) -> Stretch:
        """The same, both ends marked as approximate."""
        return Stretch(self.start and self.start.approximate(), self.end and self.end.approximate())


When = Period | Stretch


def containing(grain: Grain, day: date) -> Period:
    """The period of this grain that the day lies in; the weekend is the one at the end of the day's week."""
    match grain:
        case "day":
            return Period(grain, day, day)
        case "week":
            monday = day - timedelta(day.weekday())
            return Period(grain, monday, monday + timedelta(6))
        case "weekend":
            saturday = day - timedelta(day.weekday()) + timedelta(5)
            return Period(grain, saturday, saturday + timedelta(1))
        case "month":
            return month(day.year, day.month)
        case "quarter":
            return quarter(day.year, (day.month + 2) // 3)
        case "season":
            code = max((c for c, m in SEASON_MONTHS.items() if m <= day.month), default=24)
            return season(day.year - (day.month < 3), code)
        case "year":
            return year(day.year)
        case "decade":
            return Period(grain, date(day.year // 10 * 10, 1, 1), date(day.year // 10 * 10 + 9, 12, 31))
        case "century":
            first = max(1, day.year // 100 * 100)
            return Period(grain, date(first, 1, 1), date(day.year // 100 * 100 + 99, 12, 31))


def shifted(period: Period, n: int) -> Period | None:
    """The same kind of period ``n`` later (earlier where negative); ``None`` outside the calendar's years 1 to 9999."""
    return moved(period.grain, period.first, n, period.grain, period.about)


def moved(grain: Grain, day: date, n: int, step: str, about: bool = False) -> Period | None:
    """The period of this grain around the day ``n`` steps (day, week, month, … ) from ``day``, or ``None`` if the
    calendar (years 1 to 9999) does not hold it."""
    try:
        return replace(containing(grain, day + STEPS[step] * n), about=about)
    except (ValueError, OverflowError):
        return None


def month(y: int, m: int) -> Period:
    """A month."""
    return Period("month", date(y, m, 1), date(y, m, calendar.monthrange(y, m)[1]))


def quarter(y: int, q: int) -> Period:
    """A quarter of the calendar year, 1 to 4."""
    return Period("quarter", date(y, 3 * q - 2, 1), month(y, 3 * q).last)


def season(y: int, code: int) -> Period:
    """A season of the northern hemisphere by its EDTF code; the winter of a year is the one that begins in it."""
    first = date(y, SEASON_MONTHS[code], 1)
    return Period("season", first, first + relativedelta(months=3) - timedelta(1))


def year(y: int) -> Period:
    """A year."""
    return Period("year", date(y, 1, 1), date(y, 12, 31))


def exact(y: int, m: int, d: int) -> Period | None:
    """A day, or ``None`` if the calendar has no such day."""
    try:
        return containing("day", date(y, m, d))
    except ValueError:
        return None


def holiday(rule: str, y: int) -> Period | None:
    """The day that a rule of ``holidays.txt`` gives for a year, or ``None`` outside the calendar's years."""
    try:
        if rule.startswith("easter"):
            return containing("day", easter(y) + timedelta(int(rule.removeprefix("easter"))))
        if ":" not in rule:
            return exact(y, int(rule[:2]), int(rule[3:]))
        base, _, extra = rule.partition("+")
        m, weekday, n = (int(part) for part in base.split(":"))
        return containing("day", _nth_weekday(y, m, weekday, n) + timedelta(int(extra or 0)))
    except (ValueError, OverflowError):
        return None


def _nth_weekday(y: int, m: int, weekday: int, n: int) -> date:
    """The ``n``-th weekday (1 = Monday) of a month, counted from its end where ``n`` is negative."""
    days = [d for d in calendar.Calendar().itermonthdates(y, m) if d.month == m and d.isoweekday() == weekday]
    return days[n - 1] if n > 0 else days[n]
