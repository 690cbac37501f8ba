"""Meanings of expressions that count from the day of writing or from the date last told.

Each function takes a match and its context, which has a day of writing, and gives the period, or ``None``
where the words do not tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from . import period
from .calendrical import end_of
from .context import Context, NotATimeError, chosen
from .grammar import Match
from .period import Grain, Period, Stretch, When, containing, moved, shifted

RECENT: dict[str, tuple[int, Grain]] = {"day": (3, "day"), "week": (3, "day"), "month": (2, "month")}
"""How far "recent days/weeks/months" reach back, and how precisely the beginning is known; recent years and
decades are left open. "Few" counts as three elsewhere; of months this one is taken as the third."""

COUNTED: dict[str, Grain] = {
    "day": "day",
    "week": "day",
    "weekend": "day",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "year",
    "century": "year",
}
"""How precise a date is that is so many units away: two weeks ago is a day, two months ago a month."""


def _number(match: Match) -> int | None:
    """How many units; ``None`` where the words leave it open ("several")."""
    if match.get("OPEN"):
        return None
    term = match.get("VAGUE") or match.get("NUM") or match.get("ARTICLE")
    return (term.number if term else 1) * max(1, _unit(match)[1])


def _unit(match: Match) -> tuple[str, int]:
    """The unit's name, and how many of it the word stands for (a fortnight is two weeks)."""
    term = match.get("UNIT", "UNITS", "SHORTUNIT")
    if term is None:
        named = match.words & {"day", "week", "month", "quarter", "year", "decade", "weekend"}
        return (sorted(named)[0], 1) if named else ("day", 1)
    return term.name, term.number


def _about(match: Match) -> bool:
    """The words give the number as approximate."""
    return bool(match.get("VAGUE", "ABOUT") or match.words & {"so", "more", "less", "couple"})


# Weekdays


def weekday(match: Match, context: Context) -> When | None:
    """A weekday alone: the last one up to the day of writing, or the next from it where the clause looks ahead."""
    n = match.number("WEEKDAY")
    back = (context.today.isoweekday() - n) % 7
    days = [containing("day", context.today + timedelta(step - back)) for step in (0, 7)]
    if context.direction == "future":
        return days[0] if back == 0 else days[1]
    return days[0]


def weekday_from_now(match: Match, context: Context) -> When | None:
    """ "Last Friday" is before the day of writing, "next Friday" after it, "this Friday" in the week at hand."""
    n = match.number("WEEKDAY")
    ahead = (n - context.today.isoweekday() - 1) % 7 + 1
    if match.get("NEXT", "COMING"):
        return containing("day", context.today + timedelta(ahead))
    if match.get("LAST", "PAST"):
        return containing("day", context.today - timedelta((context.today.isoweekday() - n - 1) % 7 + 1))
    return weekday(match, context)


def weekday_of_week(match: Match, context: Context) -> When | None:
    """ "Tuesday last week"."""
    step = match.number("LAST", "THIS", "NEXT")
    monday = context.today - timedelta(context.today.weekday())
    return containing("day", monday + timedelta(7 * step + match.number("WEEKDAY") - 1))


def day_before_weekday(match: Match, context: Context) -> When | None:
    """ "The day before last Tuesday"."""
    after = weekday_from_now(match, context) if match.get("LAST") else weekday(match, context)
    return shifted(after, -1) if isinstance(after, Period) else None


# Days


def day_from_now(match: Match, context: Context) -> When | None:
    """Today, yesterday, tomorrow, tonight."""
    return containing("day", context.today + timedelta(match.number("DAYREF")))


def before_yesterday(match: Match, context: Context) -> When | None:
    """Two days back."""
    return containing("day", context.today - timedelta(2))


def after_tomorrow(match: Match, context: Context) -> When | None:
    """Two days ahead."""
    return containing("day", context.today + timedelta(2))


def last_night(match: Match, context: Context) -> When | None:
    """The night before the day of writing."""
    return containing("day", context.today - timedelta(1))


def this_part(match: Match, context: Context) -> When | None:
    """ "This morning"."""
    return containing("day", context.today)


def time_of_day(match: Match, context: Context) -> When | None:
    """A clock time alone is on the day last told; where none was told it has no date."""
    return context.told_day


# Weeks, months, seasons, years


def unit_from_now(match: Match, context: Context) -> When | None:
    """ "Last week", "this year", "next month": the unit around the day of writing or the one beside it."""
    name, _ = _unit(match)
    if name not in period.STEPS:
        raise NotATimeError
    term = match.get("LAST", "PAST", "THIS", "NEXT", "COMING")
    step = term.number if term else 0
    if step == 0 and match.words & {"past", "coming"}:
        step = -1 if "past" in match.words else 1
    grain: Grain = next(g for g in period.GRAINS if g == name)
    return moved(grain, context.today, step, name)


def part_of_unit(match: Match, context: Context) -> When | None:
    """ "The end of this week"; "the end of the year" and "year-end" are its December."""
    if match.get("PHASE") is None:
        return containing("month", containing("year", context.today).last)
    whole = unit_from_now(match, context)
    return end_of(whole, match) if isinstance(whole, Period) else whole


def unit_before_last(match: Match, context: Context) -> When | None:
    """ "The week before last"."""
    name, _ = _unit(match)
    grain: Grain = next(g for g in period.GRAINS if g == name)
    return moved(grain, context.today, -2, name)


def unit_of_day(match: Match, context: Context) -> When | None:
    """ "The week of March 6"."""
    from .calendrical import day_of_month

    day = day_of_month(match, context)
    name, _ = _unit(match)
    grain: Grain = next(g for g in period.GRAINS if g == name)
    return containing(grain, day.first) if isinstance(day, Period) else None


def weekend(match: Match, context: Context) -> When | None:
    """A weekend: "the weekend" is the last one in what is past, the next one in what is ahead."""
    here = containing("weekend", context.today)
    if match.get("LAST"):
        return moved("weekend", context.today, -1, "week")
    if match.get("NEXT"):
        return here if here.first > context.today else moved("weekend", context.today, 1, "week")
    return chosen((moved("weekend", context.today, step, "week") for step in (-1, 0, 1)), context, "past")


def month_from_now(match: Match, context: Context) -> When | None:
    """ "Last November", "this May", "next March", "June last year"."""
    m = match.number("MONTH")
    step = match.number("LAST", "THIS", "NEXT")
    if "year" in match.words:
        return period.month(context.today.year + step, m)
    return _beside([period.month(y, m) for y in _around(context.today)], step, context)


def season_from_now(match: Match, context: Context) -> When | None:
    """ "Last fall", "this summer", "next spring"; this season is the one of the year of writing."""
    code, step = match.number("SEASON"), match.number("LAST", "THIS", "NEXT")
    seasons = [period.season(y, code) for y in _around(context.today)]
    if step == 0:
        current = [s for s in seasons if s.first <= context.today <= s.last]
        return current[0] if current else period.season(context.today.year, code)
    return _beside(seasons, step, context)


def holiday_from_now(match: Match, context: Context) -> When | None:
    """ "Last Thanksgiving"."""
    rule = match.all("HOLIDAY")[0].name
    days = [p for y in _around(context.today) if (p := period.holiday(rule, y))]
    step = match.number("LAST", "THIS", "NEXT")
    if step == 0:
        return period.holiday(rule, context.today.year)
    return _beside(days, step, context)


def quarter_from_now(match: Match, context: Context) -> When | None:
    """ "This year's third quarter"."""
    n = match.number("ORD")
    if not 1 <= n <= 4:
        raise NotATimeError
    return period.quarter(context.today.year + match.number("LAST", "THIS", "NEXT"), n)


def _beside(candidates: list[Period], step: int, context: Context) -> Period | None:
    """Of like-named periods the last that is over, the one at hand, or the first that has not begun."""
    today = context.today
    if step < 0:
        return next((p for p in reversed(candidates) if p.last < today), None)
    if step > 0:
        return next((p for p in candidates if p.first > today), None)
    return next((p for p in candidates if p.first.year == today.year), None)


def _around(today: date) -> range:
    return range(today.year - 2, today.year + 3)


# Counted from now


def ago(match: Match, context: Context) -> When | None:
    """ "Two weeks ago"; "a year ago" in a report on a quarter is that quarter a year before."""
    n, (name, _) = _number(match), _unit(match)
    if n is None:
        return None
    if match.get("SHORTUNIT"):
        return containing("day", context.today)
    if name == "year" and n == 1 and context.quarter and not match.get("ABOUT"):
        return moved("quarter", context.quarter.first, -1, "year")
    return moved(COUNTED[name], context.today, -n, name, about=_about(match) or name in ("decade", "century"))


def from_now(match: Match, context: Context) -> When | None:
    """ "Three weeks from now"."""
    n, (name, _) = _number(match), _unit(match)
    return None if n is None else moved(COUNTED[name], context.today, n, name, about=_about(match))


def stretch(match: Match, context: Context) -> When | None:
    """ "The past three months", "recent weeks", "the next few days": from then to now, or from now to then."""
    name, size = _unit(match)
    ahead = bool(match.get("NEXT", "COMING"))
    counted = match.get("NUM", "VAGUE", "PAST", "LAST", "NEXT") or match.words & {"couple", "decade"}
    if match.get("OPEN") or (not counted and (ahead or name not in RECENT)):
        return None
    now = containing("day", context.today)
    if counted and not match.get("VAGUE"):
        number = match.get("NUM")
        n = (number.number if number else 2 if "couple" in match.words else 1) * max(1, size)
        other = moved(COUNTED[name], context.today, n if ahead else -n, name)
        about = name == "week"
    else:
        n, grain = RECENT.get(name, (3, COUNTED[name]))
        other = moved(grain, context.today, n if ahead else -n, name)
        about = True
    if other is None:
        return None
    other = other.approximate() if about else other
    return Stretch(now, other) if ahead else Stretch(other, now)


@dataclass(frozen=True, slots=True)
class Step:
    """So many units away from some date, onwards or backwards."""

    n: int
    """How many, negative for back."""
    unit: str
    about: bool

    def from_day(self, day: date, grain: Grain) -> Period | None:
        """Where the step leads from a day; no more precise than the unit, and than ``grain``."""
        finest = max(COUNTED[self.unit], grain, key=period.GRAINS.index)
        return moved(finest, day, self.n, self.unit, about=self.about)


def step(match: Match) -> Step | None:
    """The step from a dated event to the one that an offset introduces: what comes "six years after" it is six
    years back."""
    n, (name, _) = _number(match), _unit(match)
    if n is None:
        return None
    return Step(-n if "after" in match.words else n, name, _about(match))


def within(match: Match, context: Context) -> When | None:
    """ "Within ten days", of what is ahead: from the day of writing; the past does not tell from when."""
    n, (name, size) = _number(match), _unit(match)
    if n is None or context.direction not in ("future", "present"):
        return None
    short = match.get("SHORTUNIT")
    if short:
        counted = match.get("NUM")
        n = -(-(counted.number if counted else 1) // size)
    end = moved("day", context.today, n, name, about=short is not None or _about(match))
    return end and Stretch(containing("day", context.today), end)


# Counted from what was told


def later(match: Match, context: Context) -> When | None:
    """ "Two weeks later": from the date last told, no more precise than that."""
    return _from_told(match, context, 1)


def earlier(match: Match, context: Context) -> When | None:
    """ "A year earlier", "three days before"."""
    if _unit(match)[0] == "year" and context.quarter and _number(match) == 1:
        return moved("quarter", context.quarter.first, -1, "year")
    return _from_told(match, context, -1)


def _from_told(match: Match, context: Context, way: int) -> Period | None:
    n, (name, _) = _number(match), _unit(match)
    if n is None or context.told is None:
        return None
    grain = max(COUNTED[name], context.told.grain, key=period.GRAINS.index)
    return moved(grain, context.told.first, way * n, name, about=_about(match) or context.told.about)


def told_unit(match: Match, context: Context) -> When | None:
    """ "The next day", "the following month", "that year": counted from the date last told."""
    if context.told is None:
        return None
    if match.get("PART") or match.words & {"morning", "evening", "night", "afternoon"}:
        name = "day"
    else:
        name, _ = _unit(match)
    term = match.get("AFTER", "NEXT", "BEFORE", "THAT")
    grain: Grain | None = next((g for g in period.GRAINS if g == name), None)
    if grain is None:
        raise NotATimeError
    if period.GRAINS.index(grain) < period.GRAINS.index(context.told.grain):
        return None
    return moved(grain, context.told.first, term.number if term else 0, name, about=context.told.about)


def told_weekday(match: Match, context: Context) -> When | None:
    """ "The following Monday"."""
    if context.told is None or context.told.grain != "day":
        return None
    ahead = (match.number("WEEKDAY") - context.told.first.isoweekday() - 1) % 7 + 1
    return containing("day", context.told.first + timedelta(ahead))


def told_day_before(match: Match, context: Context) -> When | None:
    """ "The day before"."""
    if context.told is None or context.told.grain != "day":
        return None
    return shifted(context.told, -1)


def told_quarter(match: Match, context: Context) -> When | None:
    """ "The quarter", "the latest period" in a report that has named it."""
    if context.quarter is None:
        raise NotATimeError
    return context.quarter


def year_before_told(match: Match, context: Context) -> When | None:
    """ "The year-ago quarter": a year before the quarter last told, else the year before the year of writing."""
    if context.quarter:
        return moved("quarter", context.quarter.first, -1, "year")
    return moved("year", context.today, -1, "year")
