"""Stretches of the calendar and their EDTF values."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.times import period
from generator.language.times.period import GRAINS, Grain, Period, Stretch, containing

DAYS = st.dates(date(1000, 1, 1), date(2199, 12, 31))


def day(text: str) -> Period:
    """The day that an ISO date names."""
    return containing("day", date.fromisoformat(text))


@pytest.mark.parametrize(
    ("grain", "value"),
    [
        ("day", "2022-02-16"),
        ("weekend", "2022-02-19/2022-02-20"),
        ("month", "2022-02"),
        ("quarter", "2022-01/2022-03"),
        ("season", "2021-24"),
        ("year", "2022"),
        ("decade", "202X"),
        ("century", "20XX"),
    ],
)
def test_value_of_each_grain(grain: Grain, value: str) -> None:
    """A period is written as EDTF writes it; a quarter and a weekend, which have no code, as intervals."""
    assert containing(grain, date(2022, 2, 16)).edtf() == value


def test_ends_of_a_week_are_approximate() -> None:
    """Some weeks begin on Monday and some on Sunday, and the value says so."""
    assert containing("week", date(2022, 2, 16)).edtf() == "2022-02-14~/2022-02-20~"


def test_winter_runs_into_the_next_year() -> None:
    """January lies in the winter that began in December of the year before; December begins a new one."""
    assert containing("season", date(2022, 1, 5)).edtf() == "2021-24"
    assert containing("season", date(2022, 12, 5)).edtf() == "2022-24"
    assert period.season(2021, 24).last == date(2022, 2, 28)


def test_approximate_values_carry_a_tilde() -> None:
    """What is about is marked, at both ends of an interval."""
    assert day("2022-02-16").approximate().edtf() == "2022-02-16~"
    assert period.quarter(2022, 1).approximate().edtf() == "2022-01~/2022-03~"
    assert Stretch(period.month(2021, 12).approximate(), day("2022-02-13")).edtf() == "2021-12~/2022-02-13"


def test_open_stretches() -> None:
    """An open end is written as two dots, and the days known are those of the other end."""
    until = Stretch(None, day("2022-02-12"))
    assert until.edtf() == "../2022-02-12"
    assert until.first == until.last == date(2022, 2, 12)
    assert Stretch(day("2022-02-12"), None).edtf() == "2022-02-12/.."


def test_stretch_of_weeks_is_one_interval() -> None:
    """An interval cannot hold another: from the first week's beginning to the last one's end."""
    first, last = containing("week", date(2022, 2, 16)), containing("week", date(2022, 3, 2))
    assert Stretch(first, last).edtf() == "2022-02-14~/2022-03-06~"


@pytest.mark.parametrize(
    ("rule", "year", "value"),
    [
        ("12-25", 2015, "2015-12-25"),
        ("11:4:4", 1998, "1998-11-26"),  # the fourth Thursday
        ("11:1:1+1", 2016, "2016-11-08"),  # the Tuesday after the first Monday
        ("05:1:-1", 2016, "2016-05-30"),  # the last Monday
        ("easter-2", 2022, "2022-04-15"),
    ],
)
def test_holidays(rule: str, year: int, value: str) -> None:
    """A holiday's rule gives its day in any year."""
    found = period.holiday(rule, year)
    assert found is not None
    assert found.edtf() == value


def test_no_such_day() -> None:
    """A day that the calendar lacks is no day, and no holiday."""
    assert period.exact(2022, 2, 30) is None
    assert period.holiday("02-29", 2022) is None


def test_steps_beyond_the_calendar() -> None:
    """What lies before the year 1 or after 9999 has no period."""
    assert period.moved("year", date(2022, 1, 1), -3000, "year") is None
    assert period.shifted(period.year(9999), 1) is None


@settings(max_examples=60)
@given(DAYS, st.sampled_from([g for g in GRAINS if g != "weekend"]))
def test_a_day_lies_in_its_period(some: date, grain: Grain) -> None:
    """The period around a day holds it, and what EDTF reads from its value does too."""
    found = containing(grain, some)
    assert found.first <= some <= found.last
    value = parse_edtf(found.edtf())
    if grain != "season":  # the library leaves a winter in one calendar year
        assert tuple(value.lower_strict()[:3]) <= (some.year, some.month, some.day) <= tuple(value.upper_strict()[:3])


@given(DAYS, st.sampled_from(["day", "week", "month", "quarter", "year"]))
def test_periods_follow_each_other(some: date, grain: Grain) -> None:
    """The next period begins the day after a period ends."""
    found = containing(grain, some)
    following = period.shifted(found, 1)
    assert following is not None
    assert following.first == found.last + timedelta(1)
