"""Whatever an article's text is, its facts are its own words, and they come soon."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.analysis import analyse
from generator.records import Article
from generator.store import pack, unpack
from tests.hostile.made import PROSE, within
from tests.hostile.test_analysis import places

from .ingredients import REPEATED, TEXT

SECONDS = 5.0
DATES = st.sampled_from((None, "2022-02-13", "2022-02", "2022~", "2022-02-13/..", "0000-01-01", "9999-12-31", "-0044"))
TEXTS = st.lists(TEXT, min_size=1, max_size=6).map("\n\n".join)


@given(TEXTS, DATES, REPEATED)
@example(PROSE, "2022-02-13", "Talks")
@example("“" * 300, None, "")
@settings(max_examples=30)
def test_any_text_has_facts_in_its_own_words(text: str, published: str | None, title: str) -> None:
    """Every place holds the words that it gives; the same text gives the same facts, stored or not."""
    text = text.encode("utf-8", "ignore").decode()  # reading lets no half characters through
    article = Article(id="made", seed="made.txt", title=title, text=text, published=published)
    with within(SECONDS):
        found = analyse(article)
    for start, end, words in places(found):
        assert 0 <= start < end <= len(text)
        assert words == text[start:end]
    for facts in (found.actors, found.quotes, found.events, found.interests):
        assert len({fact.id for fact in facts}) == len(facts)
    assert unpack(article, pack(found)) == found
    assert analyse(article) == found
