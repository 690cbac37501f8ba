"""Whatever words, marks and breaks an article is made of, its facts are its own words, and nothing fails."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.analysis import analyse
from generator.records import Analysis, Article

from .made import LINE, PAYLOADS

WORDS = (
    "Norway Sweden Oslo Anna Keller NATO Foreign Minister she he they it their who which said says told reporters "
    "according to that wants wanted fears must would not to of the a in on by since until Monday last week 2022 May "
    "3 years ago 12:00 signed talks treaty attack because and but if whose own country spokesman told urged"
).split()
MARKS = (
    '"', "“", "”", "‘", "’", "'", "(", ")", "[", "]", ",", ".", "?", "!", ":", ";", "—", "-", "…", "’s", "%", "$", "&",
    "<b>", "{{", "\u202e", "e\u0301", "👩‍👧", "\u00a0",
)  # fmt: skip
BREAKS = (" ", " ", " ", " ", " ", "", "  ", "\n", "\n\n", "\n\n\n")

TEXTS = st.lists(st.tuples(st.sampled_from((*WORDS, *WORDS, *MARKS)), st.sampled_from(BREAKS)), min_size=1, max_size=60)
DATES = st.sampled_from((None, "2022-02-13", "2022-02", "2022~", "2022-02-13/..", "0000-01-01", "9999-12-31", "-0044"))


def places(found: Analysis) -> Iterator[tuple[int, int, str]]:
    """Every stretch of the text that a fact carries."""
    for quote in found.quotes:
        for part in (quote.source, quote.cue, quote.content):
            if part is not None:
                yield part.start, part.end, part.text
    for fact in (*found.events, *found.interests):
        for evidence in fact.evidence:
            yield evidence.start, evidence.end, evidence.text
    for actor in found.actors:
        for mention in actor.mentions:
            yield mention.start, mention.end, mention.text
    for time in found.times:
        yield time.start, time.end, time.text


@given(TEXTS, DATES)
@example(
    [(word, " ") for word in "“ Norway said that “ it wants ( peace . ” Anna Keller said ) that".split()], "2022-02-13"
)
@example([("“", "\n\n")] * 40, None)
@example([(LINE.format(payload), "\n\n") for payload in PAYLOADS], "2022-02-13")
@settings(max_examples=120)
def test_facts_are_the_articles_own_words(parts: list[tuple[str, str]], published: str | None) -> None:
    """Every place lies in the text, is not empty and holds the words that the fact gives; ids are unique."""
    text = "".join(word + gap for word, gap in parts)
    found = analyse(Article(id="made", seed="made.txt", title="Made", text=text, published=published))
    for start, end, words in places(found):
        assert 0 <= start < end <= len(text)
        assert words == text[start:end]
    known = {actor.id for actor in found.actors}
    assert len(known) == len(found.actors)
    for facts in (found.quotes, found.events, found.interests):
        assert len({fact.id for fact in facts}) == len(facts)
    for interest in found.interests:
        assert known >= {*interest.holder, *interest.about}
    for event in found.events:
        assert known >= set(event.participants)
    for quote in found.quotes:
        assert known >= {*quote.about, *([quote.speaker] if quote.speaker else [])}
