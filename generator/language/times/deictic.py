"""Meanings of expressions that name a day, week, month or year by its place from the day of writing.

Each function takes a match and its context, which has a day of writing, and gives the period, or ``None``
where the words do not tell.
"""

from __future__ import annotations

from datetime import date, timedelta

from . import period
from .calendrical import day_of_month, end_of
from .context import Context, NotATimeError, chosen
from .counted import unit_of
from .grammar import Match
from .period import Grain, Period, When, containing, moved, shifted

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
    name, _ = unit_of(match)
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
    name, _ = unit_of(match)
    grain: Grain = next(g for g in period.GRAINS if g == name)
    return moved(grain, context.today, -2, name)


def unit_of_day(match: Match, context: Context) -> When | None:
    """ "The week of March 6"."""
    day = day_of_month(match, context)
    name, _ = unit_of(match)
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


def day_of_year_from_now(match: Match, context: Context) -> When | None:
    """ "November 26 last year"."""
    year = context.today.year + match.number("LAST", "THIS", "NEXT")
    return period.exact(year, match.number("MONTH"), match.number("DAY"))


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
