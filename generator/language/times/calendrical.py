"""Meanings of expressions that name a place in the calendar: days, months, seasons, years, quarters, holidays.

Each function takes a match and its context (``None`` where the article has no date of publication) and gives
the period, or ``None`` where the words and the context do not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from . import period
from .context import Context, NotATimeError, chosen, nearest
from .grammar import Match
from .period import Period, Stretch, When, containing


def written(match: Match, context: Context | None) -> When | None:
    """A date in digits; "3/4/2015" is the third of April to some and the fourth of March to others, so it has none."""
    text = match.found[0][1].name
    if iso := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        return period.exact(int(iso[1]), int(iso[2]), int(iso[3]))
    a, b, y = (int(part) for part in re.split(r"[/.]", text))
    days = {period.exact(y, m, d) for m, d in ((a, b), (b, a)) if 1 <= m <= 12}
    return days.pop() if len(days) == 1 else None


def day_of_month(match: Match, context: Context | None) -> When | None:
    """A month and a day, with or without year and weekday."""
    m, d = match.number("MONTH"), match.number("DAY")
    year = match.get("YEAR")
    if year:
        return period.exact(year.number, m, d)
    if not period.exact(2000, m, d):
        raise NotATimeError
    if context is None:
        return None
    days = [period.exact(y, m, d) for y in _years_around(context)]
    weekday = match.get("WEEKDAY", "SHORTDAY")
    agreeing = [p for p in days if p and weekday and p.first.isoweekday() == weekday.number]
    return nearest(agreeing, context.today) or _by_tense(days, context)


FAR = 120
"""Days from which the tense decides between the day behind and the day ahead: a nearer one is meant in any tense
(on the development texts 9 of 9 that lay ahead of a clause in the past tense, "extended to Nov. 20")."""


def _by_tense(days: Iterable[Period | None], context: Context) -> Period | None:
    """The nearest of like-named days; where even that one is far ahead, the last, unless the clause looks ahead."""
    days = list(days)
    best = nearest(days, context.today)
    if best and (best.first - context.today).days > FAR and context.direction != "future":
        return nearest([p for p in days if p and p.first <= context.today], context.today)
    return best


def last_day_of_month(match: Match, context: Context | None) -> When | None:
    """ "Last Oct. 23" is behind the day of writing, "next March 3" ahead of it."""
    step = match.number("LAST", "THIS", "NEXT")
    if context is None or not step:
        return day_of_month(match, context)
    m, d = match.number("MONTH"), match.number("DAY")
    days = [p for y in _years_around(context) if (p := period.exact(y, m, d))]
    return nearest([p for p in days if (p.first < context.today) == (step < 0)], context.today)


def days_of_month(match: Match, context: Context | None) -> When | None:
    """ "March 3-5": from the first day to the second."""
    m, (a, b) = match.number("MONTH"), (term.number for term in match.all("DAY"))
    if a >= b:
        raise NotATimeError
    year = match.get("YEAR")
    if year is None:
        if context is None:
            return None
        near = _by_tense([period.exact(y, m, a) for y in _years_around(context)], context)
        if near is None:
            return None
        y = near.first.year
    else:
        y = year.number
    first, last = period.exact(y, m, a), period.exact(y, m, b)
    return Stretch(first, last) if first and last else None


def month(match: Match, context: Context | None) -> When | None:
    """A month, with or without its year."""
    m, year = match.number("MONTH", "LONEMONTH"), match.get("YEAR")
    if year:
        return period.month(year.number, m)
    if context is None:
        return None
    months = [period.month(y, m) for y in _years_around(context)]
    coming = next(p for p in months if p.last >= context.today)
    if m == context.today.month % 12 + 1 and not _begun(coming, context):
        # Eleven months back one says "last September": the month about to begin is meant, in any tense.
        return coming
    return chosen(months, context, "past")


def _begun(when: Period, context: Context) -> bool:
    return when.first <= context.today


part_of_month = month
"""EDTF has no code for the beginning or end of a month, so "mid-November" is November."""


def year(match: Match, context: Context | None) -> When | None:
    """A year."""
    return period.year(match.number("LONEYEAR", "YEAR"))


def part_of_year(match: Match, context: Context | None) -> When | None:
    """ "The end of 2015" is its December, "the beginning" its January; "early 2015" is no more than the year."""
    return end_of(period.year(match.number("YEAR")), match)


def end_of(whole: Period, match: Match) -> Period:
    """The first or last month of a year where the words name its beginning or end ("the end of 2015")."""
    phase = match.get("PHASE")
    if whole.grain != "year" or phase is None or "of" not in match.words:
        return whole
    edges = {"early": whole.first, "late": whole.last}
    return containing("month", edges[phase.name]) if phase.name in edges else whole


def years(match: Match, context: Context | None) -> When | None:
    """ "1941-1945", "2016-17"."""
    if joined := match.get("YEARS"):
        return Stretch(period.year(joined.number), period.year(int(joined.name)))
    numbers = [t.number for t in match.all("YEAR")] + [t.number for t in match.all("NUM")]
    first, last = numbers[0], numbers[1]
    last = last if last > 99 else first // 100 * 100 + last
    if last <= first:
        raise NotATimeError
    return Stretch(period.year(first), period.year(last))


def decade(match: Match, context: Context | None) -> When | None:
    """A decade."""
    return containing("decade", period.year(match.number("DECADE")).first)


part_of_decade = decade


def century(match: Match, context: Context | None) -> When | None:
    """A century: the 20th is 19XX."""
    n = match.number("ORD")
    if not 2 <= n <= 25:
        raise NotATimeError
    return containing("century", period.year(100 * (n - 1) + 1).first)


def season(match: Match, context: Context | None) -> When | None:
    """A season, with or without its year."""
    code, year = match.number("SEASON", "LONESEASON"), match.get("YEAR")
    if year:
        return period.season(year.number, code)
    if context is None:
        return None
    return chosen((period.season(y, code) for y in _years_around(context)), context, "past")


def holiday(match: Match, context: Context | None) -> When | None:
    """A day with a name, with or without its year."""
    rule, year = match.all("HOLIDAY")[0].name, match.get("YEAR")
    if year:
        return period.holiday(rule, year.number)
    if context is None:
        return None
    return _by_tense([period.holiday(rule, y) for y in _years_around(context)], context)


REPORTED = 92
"""Days after its end for which a quarter is still the one that companies report ("expects to report for the third
quarter")."""


def quarter(match: Match, context: Context | None) -> When | None:
    """A quarter by its number, with or without its year."""
    n, year = match.number("ORD", "QUARTERNAME"), match.get("YEAR")
    if not 1 <= n <= 4:
        raise NotATimeError
    if year:
        return period.quarter(year.number, n)
    if context is None:
        return None
    quarters = [period.quarter(y, n) for y in _years_around(context)]
    over = [q for q in quarters if 0 < (context.today - q.last).days <= REPORTED]
    return over[0] if over else chosen(quarters, context, "past")


def fiscal_year(match: Match, context: Context | None) -> When | None:
    """A company's or a government's year, by the calendar year that it is called after."""
    if year := match.get("YEAR"):
        return period.year(year.number)
    if context is None:
        return None
    step = match.get("LAST", "THIS", "NEXT")
    return period.shifted(containing("year", context.today), step.number if step else 0)


def offset(match: Match, context: Context | None) -> When | None:
    """ "Six years after …": what it dates stands behind it, and has its date from elsewhere."""
    return None


def recurring(match: Match, context: Context | None) -> When | None:
    """ "Every day", "each July": no one date."""
    return None


def no_date(match: Match, context: Context | None) -> When | None:
    """ "Now", "recently", "soon": the words name no days."""
    return None


def _years_around(context: Context) -> range:
    """The year of writing with those beside it."""
    return range(context.today.year - 1, context.today.year + 2)
