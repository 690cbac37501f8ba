"""The door to an article's time expressions."""

from __future__ import annotations

from generator.analysis import times
from generator.records import Article
from tests.language.times.made import plain


def article(text: str, published: str | None) -> Article:
    """An article of these words."""
    return Article(id="a", seed="a.txt", title="A", text=text, published=published)


def test_places_and_values() -> None:
    """Every expression stands where the article has it, with its value."""
    text = "It began on\n\nFriday,  Aug. 7, 1998, and ended last week."
    found = times.find(plain(text), article(text, "1998-08-20"))
    assert [(text[t.start : t.end], t.value) for t in found] == [
        ("Friday,  Aug. 7, 1998", "1998-08-07"),
        ("last week", "1998-08-10~/1998-08-16~"),
    ]
    assert all(t.text == text[t.start : t.end] for t in found)


def test_what_is_shown() -> None:
    """What recurs and what only counts from something else is not marked on an article's page."""
    text = "Every day, six years after the war, they met in recent weeks."
    assert [t.text for t in times.find(plain(text), article(text, None))] == ["recent weeks"]


def test_an_undated_article() -> None:
    """Without a date of publication relative expressions are found and have no value."""
    text = "They met last week and in 1998."
    assert [t.value for t in times.find(plain(text), article(text, None))] == [None, "1998"]


def test_no_text() -> None:
    """An empty article has no times."""
    assert times.find(plain(""), article("", "2022-02-16")) == ()
