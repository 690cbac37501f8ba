"""Who wrote it, and whose picture it is."""

import pytest

from generator.reading.bylines import filed_from, is_byline, names
from generator.reading.credits import is_credit


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ann Example", ("Ann Example",)),
        ("by ANN EXAMPLE and BEN SAMPLE", ("Ann Example", "Ben Sample")),
        ("By Ann Example, Ben Sample & Cara de Specimen", ("Ann Example", "Ben Sample", "Cara de Specimen")),
        ("By Ann Example, Staff Writer", ("Ann Example",)),
        ("By Ann Example on Sunday, February 13th, 2022 at 6:04 p.m.", ("Ann Example",)),
        ("By Ann Example - 2019-04-10", ("Ann Example",)),
        ("Words by Ann Example", ("Ann Example",)),
        ("Posted by Ann Example", ("Ann Example",)),
    ],
)
def test_bylines(line, authors):
    """Names in capitals are written as names; roles, dates and places are no names."""
    assert is_byline(line)
    assert names(line) == authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ann Example in Kyiv", ("Ann Example",)),
        ("Ann Example and Ben Sample in New York", ("Ann Example", "Ben Sample")),
        ("What happened in May", ()),
        ("War in Sudan", ()),
    ],
)
def test_bylines_with_a_place(line, authors):
    """Names before the first place; one word is no name."""
    assert filed_from(line) == authors


@pytest.mark.parametrize(
    "line",
    [
        "By Monday, the water had gone.",
        "by far the largest dam",
        "By the river",
        "From Lund to Kessel",
        "Byzantine Arts",
    ],
)
def test_other_lines_that_begin_with_by(line):
    """Neither days nor places nor things write articles."""
    assert not is_byline(line) or not names(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ann Example/Reuters",
        "The harbour at dawn. Photograph: Ann Example/The Courier",
        "The minister at the door of the hall in LundCredit: ANN EXAMPLE/ REUTERS",
        "A cargo ship leaves the port on Aug. 31, 2019. (AP)",
        "Ministers arrive for the talks. (AP Photo/Ann Example)",
        "The old quay (Image: GETTY )",
        "Photo by Ann Example/Getty Images",
        "Troops remain in the valley [File: Reuters]",
        "© Ann Example",
        "Jane Doe of the River Party; from file, 2008.",
    ],
)
def test_credits(line):
    """The picture's maker or owner, in the forms that papers use."""
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "He paid by credit card.",
        "The video shows officers on the stairs.",
        "The photo was taken in May, police said.",
        "She works for Reuters in London, and before that for the AP in Rome.",
        "NEW YORK (AP) — Stocks fell.",
        "A picture of the talks emerged only slowly.",
    ],
)
def test_sentences_about_pictures_are_no_credits(line):
    """A picture may be the story."""
    assert not is_credit(line)
