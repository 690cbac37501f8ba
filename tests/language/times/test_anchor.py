"""The day of writing with its precision."""

from __future__ import annotations

from datetime import date

import pytest

from generator.language.times.anchor import anchor
from generator.language.times.period import Stretch, containing, month, year


@pytest.mark.parametrize(
    "published", [None, "", "..", "../2022-02-12", "2022-02-30", "199X", "2020/2022", "yesterday", "0001-01-01"]
)
def test_no_anchor(published: str | None) -> None:
    """No date, an open one, one that is none, and one that covers over a year give nothing to count from."""
    assert anchor(published) is None


def test_a_day() -> None:
    """From an exact day everything is counted as it is."""
    found = anchor("2022-02-16")
    assert found is not None
    assert (found.day, found.about) == (date(2022, 2, 16), False)
    assert found.limited(containing("day", date(2022, 2, 15))) == containing("day", date(2022, 2, 15))


def test_an_approximate_day() -> None:
    """What is counted from about a day is about, up to the month; the year stays."""
    found = anchor("2022-02-16~")
    assert found is not None
    yesterday = found.limited(containing("day", date(2022, 2, 15)))
    assert yesterday is not None
    assert yesterday.edtf() == "2022-02-15~"
    assert found.limited(year(2021)) == year(2021)


def test_a_month() -> None:
    """Counted from a month nothing is more precise than the month, and last year is last year."""
    found = anchor("2022-02")
    assert found is not None
    day = found.limited(containing("day", date(2022, 2, 15)))
    assert day is not None
    assert day.edtf() == "2022-02~"
    assert found.limited(month(2022, 1)) == month(2022, 1)


def test_both_ends_of_a_stretch_are_limited() -> None:
    """A stretch is as approximate as its ends."""
    found = anchor("2022-02-16~")
    assert found is not None
    stretch = found.limited(Stretch(month(2021, 12), containing("day", date(2022, 2, 16))))
    assert stretch is not None
    assert stretch.edtf() == "2021-12~/2022-02-16~"
