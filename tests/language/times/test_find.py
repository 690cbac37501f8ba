"""What time expressions mean, read from plain words on Wednesday, 16 February 2022."""

from __future__ import annotations

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.times import find

from .made import plain

WEDNESDAY = "2022-02-16"


def values(text: str, published: str | None = WEDNESDAY) -> list[str | None]:
    """The values of a text's expressions in order."""
    return [expression.value for expression in find(plain(text), published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 2022-02-13", "2022-02-13"),
        ("on 25/12/2015", "2015-12-25"),
        ("on Friday, Aug. 7, 1998", "1998-08-07"),
        ("on Sunday, 13 February 2022", "2022-02-13"),
        ("on the 7th of August 1998", "1998-08-07"),
        ("in February 1947", "1947-02"),
        ("in late November 2015", "2015-11"),
        ("in 1988", "1988"),
        ("at the end of 2015", "2015-12"),
        ("in late 2015", "2015"),
        ("in the 1990s", "199X"),
        ("in the early 1990s", "199X"),
        ("in the 20th century", "19XX"),
        ("in the summer of 2015", "2015-22"),
        ("in the third quarter of 1989", "1989-07/1989-09"),
        ("on Christmas Day 2014", "2014-12-25"),
        ("from March 3-5, 2015", "2015-03-03/2015-03-05"),
        ("in 1941-1945", "1941/1945"),
        ("in 2016-17", "2016/2017"),
        ("in nineteen ninety-one", "1991"),
        ("in fiscal 1988", "1988"),
    ],
)
def test_calendar_dates_need_no_day_of_writing(text: str, value: str) -> None:
    """A date with its year means the same whenever it was written."""
    assert values(text) == values(text, None) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("today", "2022-02-16"),
        ("yesterday morning", "2022-02-15"),
        ("late yesterday", "2022-02-15"),
        ("last night", "2022-02-15"),
        ("the day after tomorrow", "2022-02-18"),
        ("Sunday", "2022-02-13"),
        ("Wednesday", "2022-02-16"),
        ("Saturday night", "2022-02-12"),
        ("last Wednesday", "2022-02-09"),
        ("next Wednesday", "2022-02-23"),
        ("Tuesday last week", "2022-02-08"),
        ("last week", "2022-02-07~/2022-02-13~"),
        ("this month", "2022-02"),
        ("next year", "2023"),
        ("earlier this year", "2022"),
        ("the end of the year", "2022-12"),
        ("last weekend", "2022-02-12/2022-02-13"),
        ("the week of March 6", "2022-02-28~/2022-03-06~"),
        ("January", "2022-01"),
        ("December", "2021-12"),
        ("March", "2022-03"),
        ("last November", "2021-11"),
        ("next March", "2022-03"),
        ("June last year", "2021-06"),
        ("November 26 last year", "2021-11-26"),
        ("the 3rd of May this year", "2022-05-03"),
        ("mid-November", "2021-11"),
        ("last fall", "2021-23"),
        ("this summer", "2022-22"),
        ("last Thanksgiving", "2021-11-25"),
        ("Jan. 3", "2022-01-03"),
        ("Aug. 7", "2021-08-07"),
        ("two weeks ago", "2022-02-02"),
        ("two months ago", "2021-12"),
        ("a year ago", "2021"),
        ("50 years ago", "1972"),
        ("twenty-three years ago", "1999"),
        ("a few days ago", "2022-02-13~"),
        ("about two years ago", "2020~"),
        ("two hours ago", "2022-02-16"),
        ("three weeks from now", "2022-03-09"),
        ("the past few days", "2022-02-13~/2022-02-16"),
        ("recent months", "2021-12~/2022-02-16"),
        ("the past three years", "2019/2022-02-16"),
        ("the next two months", "2022-02-16/2022-04"),
    ],
)
def test_relative_to_the_day_of_writing(text: str, value: str) -> None:
    """A relative expression counts from the day of writing; without one it has no value, and is found all the same."""
    assert values(f"in {text} .") == [value]
    assert values(f"in {text} .", None) == [None]


@pytest.mark.parametrize(
    "text", ["recently", "now", "several years ago", "in recent years", "the near future", "3/4/2015"]
)
def test_no_days_named(text: str) -> None:
    """Where the words leave it open, or two readings are as good (3 April, 4 March), nothing is guessed."""
    assert values(text) == [None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on March 3, 2015. Two weeks later they signed.", "2015-03-17"),
        ("They met in December 2011. A month later they signed.", "2012-01"),
        ("They met on March 3, 2015. The next day they signed.", "2015-03-04"),
        ("They met on March 3, 2015, and left at 10 p.m.", "2015-03-03"),
        ("They met in June 2012. That month they signed.", "2012-06"),
        ("They met in 1998. Later that year they signed.", "1998"),
        ("They met on March 3, 2015. The following Monday they signed.", "2015-03-09"),
        ("They met in 2011. The next day they signed.", None),
    ],
)
def test_counted_from_the_date_last_told(text: str, value: str | None) -> None:
    """ "Later" counts from the date last told, and gives nothing more precise than that."""
    assert values(text)[1:] == [value]


def test_nothing_told_before() -> None:
    """A clock time or "the next day" without a day before it is not placed."""
    assert values("The polls closed at 22:30.") == [None]
    assert values("They left the next day.") == [None]


def test_a_report_on_a_quarter() -> None:
    """ "A year ago" in a report on a quarter is that quarter a year before; "the quarter" is the one told."""
    text = "Net rose in the third quarter of 2021. A year ago it fell. The quarter was good."
    assert values(text) == ["2021-07/2021-09", "2020-07/2020-09", "2021-07/2021-09"]
    assert values("They live in the quarter.") == []


def test_what_recurs_is_no_date() -> None:
    """ "Every day" and "each July" are sets."""
    kinds = [(e.kind, e.value) for e in find(plain("It rains every day and each July."), WEDNESDAY)]
    assert kinds == [("set", None), ("set", None)]


def test_an_offset_is_a_step() -> None:
    """ "Six years after" dates what stands behind it, six years back."""
    (expression,) = find(plain("She came six years after they left."), WEDNESDAY)
    assert expression.kind == "offset"
    assert expression.step is not None
    assert (expression.step.n, expression.step.unit) == (-6, "year")


def test_the_precision_of_the_day_of_writing() -> None:
    """Nothing counted from it is more precise than it is."""
    assert values("on Sunday", "2022-02-16~") == ["2022-02-13~"]
    assert values("on Sunday", "2022-02") == ["2022-02~"]
    assert values("last year", "2022-02") == ["2021"]
    assert values("in 1998", "2022-02~") == ["1998"]


PIECES = st.sampled_from(
    "last next this that the a two few several 31 30 1998 2022-02-30 Feb. May March Friday week weeks year years ago "
    "later earlier before after from to and - , . of in on early late mid end quarter third summer 1990s now today "
    "night every each within past recent coming 99999 \n\n ’s 's ' 12:30 p.m. GMT Easter".split(" ")
)


@settings(max_examples=60)
@given(
    st.lists(PIECES, max_size=14),
    st.sampled_from([None, WEDNESDAY, "2022-02~", "0001-01-01", "2999-12-31", "1400-01-01"]),
)
def test_any_row_of_time_words(pieces: list[str], published: str | None) -> None:
    """Whatever the words, nothing fails: expressions stand in order, apart, and every value is EDTF."""
    document = plain(" ".join(pieces))
    end = 0
    for expression in find(document, published):
        assert end <= expression.first < expression.end <= len(document)
        end = expression.end
        for part in (expression.value or "2000").split("/"):
            assert parse_edtf(part)
