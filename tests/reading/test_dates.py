"""Dates as EDTF, as pages print them, and as addresses hold them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading import dates
from generator.reading.traits import words


@pytest.mark.parametrize(
    "value",
    ["2022-02-13", "2022-02", "2022", "2022-02-13~", "2022?", "2022-02%", "202X", "2022-02-13/2022-02-15", "../2022"],
)
def test_edtf(value):
    """Days, months, years, doubt, decades, intervals, open ends."""
    assert dates.is_edtf(value)


@pytest.mark.parametrize(
    "value", ["", "yesterday", "13 Feb 2022", "2022-13", "2022-02-30", "2022-2-3", " 2022", "2022-01-01x", "2" * 999]
)
def test_no_edtf(value):
    """Words, impossible days, other spellings."""
    assert not dates.is_edtf(value)


@pytest.mark.parametrize(
    "line",
    [
        "Published: 13 February 2022 18:04",
        "Feb. 13, 2022",
        "Sunday, February 13th, 2022 at 6:04 PM EST",
        "13 Feb 2022, 18:04 GMT+2",
        "2022-02-13T18:04:00+02:00",
        "2022/02/13",
        "13-Feb-2022",
        "13.02.2022",
        "13/2/2022",
        "2/13/2022",
        "Updated 5:27 am CST, Sunday, February 13, 2022",
        "the 13th of February, 2022",
        "3 minute readFeb 13, 202210:35 AM GMT+10Last Updated 5 days ago",
        "Published Sun, Feb 13 20227:05 AM ESTUpdated Mon, Feb 14 2022",
    ],
)
def test_printed_dates(line):
    """The ways in which news sites print one day."""
    assert dates.in_text(line) == "2022-02-13"


@pytest.mark.parametrize(
    "line", ["on Sunday", "yesterday", "February 2022", "Feb. 13", "3/4/2022", "February 30, 2022", "1/2", "May", ""]
)
def test_what_is_no_full_date_gives_none(line):
    """Weekdays, months, days without a year, days that do not exist, and orders that are not clear."""
    assert dates.in_text(line) is None


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)),
    st.sampled_from(["%d %B %Y", "%b %d, %Y", "%Y-%m-%d"]),
)
def test_every_day_is_read_back(day, form):
    """Any day in any form."""
    assert dates.in_text(f"Published {day.strftime(form)}") == day.isoformat()


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2019/11/20/talks", "2019-11-20"),
        ("https://example.org/world/2019/nov/18/talks", "2019-11-18"),
        ("https://example.org/talks-20191120/", "2019-11-20"),
        ("https://example.org/2019/13/45/talks", None),
        ("https://example.org/story/123456789", None),
        ("https://example.org/2019/11/talks", None),
    ],
)
def test_dates_in_addresses(url, day):
    """A day in the path counts; numbers of articles do not, nor does a month alone."""
    assert dates.in_url(url) == day


@pytest.mark.parametrize(
    "line",
    [
        "Friday, February 11, 2022",
        "Published 6:04 PM EST Feb 13, 2022",
        "20 Nov 2019 08:00 GMT",
        "1 day ago",
        "3 minute readFeb 13, 202210:35 AM GMT+10Last Updated 5 days ago",
        "Sun 13 Feb 2022 18.54 GMT",
    ],
)
def test_date_lines(line):
    """A date with its time, weekday and zone, and nothing else."""
    assert dates.is_date_line(line, words(line))


@pytest.mark.parametrize(
    "line",
    [
        "The treaty was signed on February 11, 2022, in the old town hall of Lund.",
        "Talks resume in May 2022",
        "Friday",
        "Chapter 11",
        "June 9 – West Palm Beach, FL @ Coral Amphitheatre",
    ],
)
def test_lines_that_hold_a_date_and_more(line):
    """A sentence with a date in it is no date line."""
    assert not dates.is_date_line(line, words(line))
