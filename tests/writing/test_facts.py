"""What the pages say of one fact, whatever its kind."""

from __future__ import annotations

from generator.records import Confidence, Event, Evidence, Interest, Quote, replace
from generator.writing.facts import as_told, by_description, clearest

HERE, THERE = Evidence("a", 10, 24, "the words here"), Evidence("b", 3, 18, "the words there")


def interest(name: str, label: str, *about: str, confidence: Confidence = "high") -> Interest:
    """An interest of one actor."""
    return Interest(name, ("alda",), "goal", label, "trade", about, (HERE,), confidence)


def test_the_clearest_interest_is_sure_readable_and_about_somebody() -> None:
    """The least sure stand last; then a label of several words counts, then a counterpart, then how much it says."""
    vague = interest("i-1", "free passage")
    unsure = interest("i-2", "open the strait to all", "borea", confidence="low")
    alone = interest("i-3", "open the strait to all ships")
    toward = interest("i-4", "open the strait", "borea")
    assert clearest([vague, unsure, alone, toward]) == [toward, alone, vague, unsure]


def test_an_article_tells_its_own_words_of_a_fact_of_several() -> None:
    """Who spoke is told by the quote's first article alone."""
    quote = Quote("q-1", "direct", "alda", HERE, HERE, HERE, (THERE,))
    event = Event("e-1", None, "occurred", "the words", ("alda",), (HERE, THERE))
    assert as_told(event)["b"] == (3, replace(event, evidence=(THERE,)))
    (_, first), (_, other) = as_told(quote)["a"], as_told(quote)["b"]
    assert first == replace(quote, also=())
    assert other == replace(quote, content=THERE, also=(), source=None, cue=None)


def test_a_fact_begins_in_an_article_with_the_first_of_its_words() -> None:
    """Wherever that stands in the list of its places."""
    quote = Quote("q-1", "direct", "alda", None, None, HERE, (THERE, Evidence("a", 2, 16, HERE.text)))
    assert {article: start for article, (start, _) in as_told(quote).items()} == {"a": 2, "b": 3}


def test_quotes_without_a_name_stand_together_by_the_words_for_their_speaker() -> None:
    """The most frequent description first, in capitals or not; those without any last."""
    words = ("an official", None, "a diplomat", "An official")
    quotes = [
        Quote(f"q-{n}", "direct", None, source and Evidence("a", 0, len(source), source), None, HERE)
        for n, source in enumerate(words)
    ]
    assert [quote.id for quote in by_description(quotes)] == ["q-0", "q-3", "q-2", "q-1"]
