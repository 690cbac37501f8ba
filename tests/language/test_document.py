"""A parsed text: its words, spans, sentences and trees, as spaCy would have them."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as Original

from generator.language.document import Doc

HELD = "i idx text whitespace_ lower_ lemma_ pos_ tag_ dep_ is_space ent_type_ is_sent_start is_sent_end"
TOLD = "is_punct is_quote is_alpha is_lower is_upper is_title like_num text_with_ws"
"""What a word holds, and what it tells when asked."""

VOCAB = spacy.blank("en").vocab

WORDS = st.sampled_from(["The", "talks", "U.S.", "12,000", "Third", ",", "“", "...", "\n\n", "O'Neill", "NATO", "'s"])


@st.composite
def parsed(draw: st.DrawFn) -> tuple[Original, Doc]:
    """The same words with the same tree, crossing arcs among them, as spaCy's document and as ours."""
    words = draw(st.lists(WORDS, min_size=1, max_size=14))
    size = len(words)
    order = draw(st.permutations(range(size)))
    above = [draw(st.integers(0, k)) for k in range(size)]  # a place in ``order`` no further on: no circles
    heads = [0] * size
    for k, i in enumerate(order):
        heads[i] = order[above[k]]
    spaces = draw(st.lists(st.booleans(), min_size=size, max_size=size))
    deps = ["ROOT" if head == i else "dep" for i, head in enumerate(heads)]
    start = draw(st.integers(0, size - 1))
    end = draw(st.integers(start + 1, size))
    names = ["O" if not start <= i < end else "B-ORG" if i == start else "I-ORG" for i in range(size)]
    known = {"lemmas": [w.lower() for w in words], "pos": ["NOUN"] * size, "tags": ["NNS"] * size, "deps": deps}
    theirs = Original(VOCAB, words, spaces, heads=heads, ents=names, **known)
    return theirs, Doc(words, spaces, heads=heads, ents=[(start, end, "ORG")], **known)


@given(parsed())
def test_words_say_what_those_of_spacy_say(both: tuple[Original, Doc]) -> None:
    """All that rules ask of a word, in any tree."""
    theirs, ours = both
    assert ours.text == theirs.text
    for other, token in zip(theirs, ours, strict=True):
        for name in (HELD + " " + TOLD).split():
            assert getattr(token, name) == getattr(other, name), name
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(token, name).i == getattr(other, name).i, name
        for name in ("lefts", "rights", "children", "subtree", "ancestors"):
            assert [t.i for t in getattr(token, name)] == [t.i for t in getattr(other, name)], name
        assert (token.sent.start, token.sent.end) == (other.sent.start, other.sent.end)
        assert [token.is_ancestor(t) for t in ours] == [other.is_ancestor(t) for t in theirs]


@given(parsed(), st.data())
def test_spans_are_those_of_spacy(both: tuple[Original, Doc], data: st.DataObject) -> None:
    """By words and by code points, with their roots."""
    theirs, ours = both
    assert [(s.start, s.end) for s in ours.sents] == [(s.start, s.end) for s in theirs.sents]
    assert [(s.text, s.label_) for s in ours.ents] == [(s.text, s.label_) for s in theirs.ents]
    start = data.draw(st.integers(0, len(ours) - 1))
    end = data.draw(st.integers(start + 1, len(ours)))
    other, span = theirs[start:end], ours[start:end]
    assert span.root.i == other.root.i
    assert (span.text, span.start_char, span.end_char) == (other.text, other.start_char, other.end_char)
    assert [t.i for t in span[1:]] == [t.i for t in other[1:]]
    assert span[-1].i == other[-1].i
    first = data.draw(st.integers(0, len(ours.text)))
    last = data.draw(st.integers(first, len(ours.text)))
    for mode in ("expand", "contract"):
        there, here = (doc.char_span(first, last, alignment_mode=mode) for doc in both)
        assert (here is None) == (there is None), mode
        assert here is None or (here.start, here.end) == (there.start, there.end), mode


def test_neighbours() -> None:
    """The word before and after; beyond either end there is none."""
    doc = Doc(["It", "rained"])
    assert doc[0].nbor() is doc[1]
    assert doc[1].nbor(-1) is doc[0]
    for token, distance in ((doc[0], -1), (doc[1], 1)):
        with pytest.raises(IndexError):
            token.nbor(distance)


def test_a_slice_beyond_the_ends_holds_what_there_is() -> None:
    """As with any sequence; a slice that ends before it begins is empty."""
    doc = Doc(["It", "rained"])
    assert doc[1:9].text == "rained"
    assert doc[2:1].text == ""
    assert [t.text for t in doc[-1:]] == ["rained"]


def test_plurals() -> None:
    """By the parser's features, not by the end of the word."""
    doc = Doc(["mice", "news", "pliers"], feats=["Number=Plur", "Number=Sing", "Number=Ptan"])
    assert [t.is_plural for t in doc] == [True, False, False]


def test_a_text_without_words() -> None:
    """Has no sentence and no name."""
    doc = Doc([])
    assert (doc.text, doc.sents, doc.ents, list(doc)) == ("", (), (), [])
