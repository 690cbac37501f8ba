"""The days that a date covers, and which dates can be one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merging.dates import Days, common, compatible, days, order, sharper


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-03-04", "2024-03-04", "2024-03-04"),
        ("2024-03-04~", "2024-03-04", "2024-03-04"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024?", "2024-01-01", "2024-12-31"),
        ("2024-22", "2024-06-01", "2024-08-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("2024-03-04/2024-04", "2024-03-04", "2024-04-30"),
        ("2024-03-04/..", "2024-03-04", "9999-12-31"),
        ("../2024-03", "0001-01-01", "2024-03-31"),
    ],
)
def test_the_days_of_a_date(value, first, last):
    """Day, month, year, season, decade, intervals, open ends; doubt widens nothing."""
    assert days(value) == Days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["", "soon", "2024-13", "2024-02-30", "2024/2023", "1/2/3", "/x"])
def test_what_is_no_date(value):
    """What EDTF does not know covers no days, and breaks nothing."""
    assert days(value) is None
    assert order(value)[0]


@given(st.dates())
def test_every_day_covers_itself(day):
    """The short way for plain dates agrees with the calendar."""
    assert days(day.isoformat()) == Days(day, day)
    month = days(day.isoformat()[:7])
    assert month.first.day == 1
    assert Days(day, day) in month
    assert month.length in (28, 29, 30, 31)


@pytest.mark.parametrize(
    ("one", "other", "can"),
    [
        ("2024-03-04", "2024-03-04~", True),
        ("2024-03", "2024-03-04", True),
        ("2024-03-04/2024-03-06", "2024-03-05", True),
        ("2024", "2024-03-04", False),
        ("2024", "2024", True),
        ("2024-03", "2024-04-01", False),
        ("2024-03-04/2024-03-06", "2024-03-05/2024-03-07", False),
        (None, "2024", False),
        (None, None, True),
    ],
)
def test_compatible_dates(one, other, can):
    """Equal days, or a day within a stretch of at most a month; it does not matter which comes first."""
    assert compatible(one, other) is compatible(other, one) is can


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2024-03-04", "2024-03-30~"),
        ("2024-03", "2024-03-04"),
        ("2024", "2024?"),
        ("../2024-03-04", "../2024-03-04~"),
    ],
)
def test_what_compatible_dates_have_in_common(one, other):
    """The month of days within one; a longer or open stretch is compared with itself alone."""
    assert common(one) == common(other)
    assert common(one) != common("2023-03-04")
    assert common("../2024-03-04") != common("../2024-03-05")


def test_the_sharper_date():
    """The shorter stretch says more; of equals the one without doubt."""
    assert sharper("2024-03", "2024-03-04") == sharper("2024-03-04", "2024-03") == "2024-03-04"
    assert sharper("2024-03-04~", "2024-03-04") == sharper("2024-03-04", "2024-03-04~") == "2024-03-04"
    assert sharper(None, "2024") == "2024"
