"""Names of pages and facts outlive rebuilds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.identity import SLUG_LENGTH, fact_id, slug
from generator.records import Article


def article(text, seed="a.txt"):
    return Article(id="a", seed=seed, title="A", text=text)


@given(st.text(max_size=400))
def test_a_slug_is_a_safe_file_name(text):
    """Whatever a title holds, the name has only lower-case letters, digits and single hyphens."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(text))
    assert len(slug(text)) <= SLUG_LENGTH


def test_paths_and_other_scripts():
    assert slug("../../etc/passwd") == "etc-passwd"
    assert slug("Ælfgar & Søn") == "aelfgar-son"
    assert slug("!!!", "actor") == "actor"


def test_an_edit_elsewhere_keeps_the_id():
    """The permalink of a fact does not depend on the words around it."""
    before = "First. He left on Monday. Last."
    after = "A longer first sentence. He left on Monday. Last."
    words = "He left on Monday."
    ids = {fact_id("e", article(t), t.index(words), t.index(words) + len(words)) for t in (before, after)}
    assert len(ids) == 1


def test_the_same_words_twice_are_two_facts():
    text = "No. No."
    assert fact_id("q", article(text), 0, 3) != fact_id("q", article(text), 4, 7)


def test_articles_and_kinds_tell_facts_apart():
    ids = {
        fact_id("i", article("We want peace.", seed), 0, 14, kind)
        for seed in ("a.txt", "b.txt")
        for kind in ("goal", "demand")
    }
    assert len(ids) == 4
