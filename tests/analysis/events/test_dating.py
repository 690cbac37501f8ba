"""From the times that govern an event to its date."""

from __future__ import annotations

from datetime import date

import pytest

from generator.analysis import times
from generator.analysis.events.dating import bounds, dated, is_comparison, moments, sentence_of, vague
from generator.language.document import Doc
from tests.analysis.told import article_of
from tests.language.times.made import plain, tree


def date_of(text: str, published: str | None = "2022-02-16") -> str | None:
    """The date that all times of a text give together."""
    doc = plain(text)
    return dated(moments(doc, times.find(doc, article_of(doc, published))), published)


BY_WHOM = (
    "the DT det 1 | limits/limit NNS ROOT 1 | set VBN acl 1 | by IN case 6 | the DT det 6 | 2015 CD compound 6 | "
    "agreement NN obl 2"
)
DEADLINE = "They PRP nsubj 1 | leave VBP ROOT 1 | by IN case 3 | 2015 CD obl 1"


@pytest.mark.parametrize(("sentence", "value"), [(BY_WHOM, "2015"), (DEADLINE, "../2015")], ids=["agent", "deadline"])
def test_by(sentence: str, value: str) -> None:
    """ "By 2015" gives a last day; "by the 2015 agreement" says what set the limits."""
    doc = tree(sentence)
    assert dated(moments(doc, times.find(doc, article_of(doc))), "2022-02-16") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Friday", "2022-02-11"),
        ("since 1972", "1972/2022-02-16"),
        ("until last week", "2022-02-07~/2022-02-13~"),
        ("before the 2014 protests", "../2014"),
        ("by the end of the year", "../2022-12"),
        ("from 1997 to 1999", "1997/1999"),
        ("from 2012 until earlier this year", "2012/2022"),
        ("between March 2015 and June 2016", "2015-03/2016-06"),
        ("in 1997 and 1998", "1997/1998"),
        ("in recent months, as in the past few days,", "2021-12~/2022-02-16"),
        ("in 2021, on March 3, 2021,", "2021-03-03"),
        ("just before about 1998", "../1998"),
        ("by 11:59 pm on March 3", "../2022-03-03"),
        ("from 2am (1:00 GMT) on March 3", "2022-03-03"),
        ("recently", None),
    ],
)
def test_dates(text: str, value: str | None) -> None:
    """Prepositions make intervals and open ends; of unrelated times the most precise one counts, and an hour beside a
    day tells no other day."""
    assert date_of(text) == value


def test_since_in_an_undated_article() -> None:
    """Without a day of writing what has lasted since 1972 is open at its end."""
    assert date_of("since 1972", None) == "1972/.."


@pytest.mark.parametrize(
    ("text", "answer"),
    [("more than in 1998", True), ("unlike 1998", True), ("in 1998", False), ("more than 200 fled Friday", False)],
)
def test_comparisons(text: str, answer: bool) -> None:
    """What something is compared with does not date it."""
    doc = plain(text)
    (moment,) = moments(doc, times.find(doc, article_of(doc)))
    assert is_comparison(doc, moment) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [("in the past thirty years", True), ("in the 20th century", True), ("in the 1990s", False), ("since 1901", False)],
)
def test_times_too_long_for_an_event(text: str, answer: bool) -> None:
    """A century and the last thirty years tell a development."""
    doc = plain(text)
    (moment,) = moments(doc, times.find(doc, article_of(doc)))
    assert vague(moment) is answer


def test_a_sentence_cut_in_two() -> None:
    """A sentence that the parser ended without a sign of its end is put together; one that ends with a stop stays."""
    words = ["In", "March", "Trump", "said", "no", ".", "They", "left"]
    doc = Doc(words, heads=[0, 0, 3, 3, 3, 3, 7, 7])
    assert sentence_of(doc[0]) == sentence_of(doc[3]) == (0, 6)
    assert sentence_of(doc[6]) == (6, 8)


def test_bounds() -> None:
    """First and last day of a value; an open end counts as the other one."""
    assert bounds("2022-02") == (date(2022, 2, 1), date(2022, 2, 28))
    assert bounds("2021-12~/2022-02-13") == (date(2021, 12, 1), date(2022, 2, 13))
    assert bounds("../2022-02-12") == (date(2022, 2, 12), date(2022, 2, 12))
    assert bounds(None) is None
    assert bounds("soon") is None
