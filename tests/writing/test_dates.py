"""Dates in words: as precise as they are known, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.writing.dates import LAST, last_day, month_name, order, when, year


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-02-13", "13 February 2022"),
        ("2022-02", "February 2022"),
        ("2015", "2015"),
        ("2022-02-13~", "about 13 February 2022"),
        ("2022-02~", "about February 2022"),
        ("2015?", "possibly 2015"),
        ("2015%", "possibly about 2015"),
        ("201X", "the 2010s"),
        ("19XX", "the 1900s"),
        ("2022-02-XX", "February 2022"),
        ("2022-XX-XX", "2022"),
        ("2022-21", "spring 2022"),
        ("2022-24~", "about winter 2022"),
        ("../2022-02-12", "before 12 February 2022"),
        ("/2022", "before 2022"),
        ("2021-12/..", "from December 2021"),
        ("2021-12-28/2022-01-04", "28 December 2021 to 4 January 2022"),
        ("2022-02-13/2022-02-19", "13 to 19 February 2022"),
        ("2021-12-09~/2021-12-30~", "about 9 to 30 December 2021"),
        ("2021-12~/2022-02-13~", "about December 2021 to 13 February 2022"),
        ("2022-01-28/2022-03-04", "28 January to 4 March 2022"),
        ("2021-12~/2022-02-13", "about December 2021 to 13 February 2022"),
        ("2019/2021", "2019 to 2021"),
        ("2022/2022", "2022"),
        ("../..", "undated"),
        ("", "undated"),
        (None, "undated"),
        ("-0044", "44 BC"),
        ("2022-02-13T10:00:00", "13 February 2022"),
        ("some day", "some day"),
        ("2022-99", "2022-99"),
    ],
)
def test_when(edtf: str | None, words: str) -> None:
    """A date in words; what is no EDTF of level 1 is shown as it stands."""
    assert when(edtf) == words


@given(st.text(alphabet="0123456789-/X~?%.", max_size=24))
def test_any_value_is_shown_and_sorted(edtf: str) -> None:
    """No value raises, and each has a place in time or none."""
    assert when(edtf)
    assert order(edtf) == LAST or len(order(edtf)) == 3


def test_order() -> None:
    """Dates stand by their earliest day; of a beginning that is open the end counts; the undated are last."""
    dates = [None, "../2022-02-12", "2022-02-10", "2015", "2022-02", "2021-12~/..", "19XX"]
    expected = ["19XX", "2015", "2021-12~/..", "2022-02", "2022-02-10", "../2022-02-12", None]
    assert sorted(dates, key=order) == expected


def test_last_day() -> None:
    """The end of what a date covers; an open end and no date never pass."""
    assert last_day("2022-02-13~") == (2022, 2, 13)
    assert last_day("2022-02") == (2022, 2, 31)
    assert last_day("2021-12/2022") == (2022, 12, 31)
    assert last_day("201X") == (2019, 12, 31)
    assert last_day("2022-21") == (2022, 5, 31)
    assert last_day("2022/..") == last_day(None) == LAST


def test_month_and_year() -> None:
    """The month is given only where it is known."""
    assert month_name("2022-02-13~") == "February 2022"
    assert month_name("2022") is None
    assert month_name("2022-21") is None
    assert month_name("202X-02") is None
    assert year("../1998-05") == "1998"
    assert year(None) is None
