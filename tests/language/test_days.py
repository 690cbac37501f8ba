"""The days that a date in EDTF covers: read by its digits where it is plain, by the library where it is not."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from generator.language.days import covered


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-02-13", date(2022, 2, 13), date(2022, 2, 13)),
        ("2022-02~", date(2022, 2, 1), date(2022, 2, 28)),
        ("2024?", date(2024, 1, 1), date(2024, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2022-21", date(2022, 3, 1), date(2022, 5, 31)),
        ("2022-02-13/2022-03", date(2022, 2, 13), date(2022, 3, 31)),
    ],
)
def test_what_a_date_covers(value: str, first: date, last: date):
    """From its first day to its last; doubt does not widen it."""
    assert covered(value) == (first, last)


@pytest.mark.parametrize(
    "value", ["", "..", "soon", "2022-13", "2022-02-30", "2022-02-00", "0000", "../2022", "2022/.."]
)
def test_what_covers_no_days(value: str):
    """Words, days that no calendar has, open ends."""
    assert covered(value) is None


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from([4, 7, 10]), st.sampled_from(["", "~", "?", "%"]))
def test_plain_dates_are_read_as_the_library_reads_them(day: date, length: int, doubt: str):
    """Reading digits only saves time."""
    value = day.isoformat()[:length] + doubt
    assert covered(value) == by_library(value)


@given(st.integers(1, 9999), st.sampled_from(["21", "22", "23", "24"]))
def test_seasons_are_read_as_the_library_reads_them(year: int, season: str):
    """A winter is the December of its year."""
    assert covered(f"{year:04}-{season}") == by_library(f"{year:04}-{season}")


@given(st.integers(10, 999), st.booleans(), st.sampled_from(["", "~", "?", "%"]))
def test_decades_and_centuries_are_read_as_the_library_reads_them(decade: int, whole: bool, doubt: str):
    """All their years."""
    value = (f"{decade // 10:02}XX" if whole else f"{decade:03}X") + doubt
    assert covered(value) == by_library(value)


def by_library(value: str) -> tuple[date, date]:
    """What the library takes a date to cover."""
    parsed = parse_edtf(value)
    return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
