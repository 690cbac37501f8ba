"""Meanings of expressions that count units from the day of writing or from the date last told.

Each function takes a match and its context, which has a day of writing, and gives the period, or ``None``
where the words do not tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from . import period
from .context import Context, NotATimeError
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
    return (term.number if term else 1) * max(1, unit_of(match)[1])


def unit_of(match: Match) -> tuple[str, int]:
    """The unit's name, and how many of it the word stands for (a fortnight is two weeks)."""
    term = match.get("UNIT", "UNITS", "SHORTUNIT")
    if term is None:
        named = match.words & {"day", "week", "month", "quarter", "year", "decade", "weekend"}
        return (sorted(named)[0], 1) if named else ("day", 1)
    return term.name, term.number


def _about(match: Match) -> bool:
    """The words give the number as approximate."""
    return bool(match.get("VAGUE", "ABOUT") or match.words & {"so", "more", "less", "couple"})


# Counted from now


def ago(match: Match, context: Context) -> When | None:
    """ "Two weeks ago"; "a year ago" in a report on a quarter is that quarter a year before."""
    n, (name, _) = _number(match), unit_of(match)
    if n is None:
        return None
    if match.get("SHORTUNIT"):
        return containing("day", context.today)
    if name == "year" and n == 1 and context.quarter and not match.get("ABOUT"):
        return moved("quarter", context.quarter.first, -1, "year")
    return moved(COUNTED[name], context.today, -n, name, about=_about(match) or name in ("decade", "century"))


def from_now(match: Match, context: Context) -> When | None:
    """ "Three weeks from now"."""
    n, (name, _) = _number(match), unit_of(match)
    return None if n is None else moved(COUNTED[name], context.today, n, name, about=_about(match))


def stretch(match: Match, context: Context) -> When | None:
    """ "The past three months", "recent weeks", "the next few days": from then to now, or from now to then."""
    name, size = unit_of(match)
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
    n, (name, _) = _number(match), unit_of(match)
    if n is None:
        return None
    return Step(-n if "after" in match.words else n, name, _about(match))


def within(match: Match, context: Context) -> When | None:
    """ "Within ten days", of what is ahead: from the day of writing; the past does not tell from when."""
    n, (name, size) = _number(match), unit_of(match)
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
    if unit_of(match)[0] == "year" and context.quarter and _number(match) == 1:
        return moved("quarter", context.quarter.first, -1, "year")
    return _from_told(match, context, -1)


def _from_told(match: Match, context: Context, way: int) -> Period | None:
    n, (name, _) = _number(match), unit_of(match)
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
        name, _ = unit_of(match)
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
