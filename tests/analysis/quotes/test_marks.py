"""Quotation marks: which words they hold, whatever their shape."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.quotes.marks import Stretch, stretches
from generator.records import Block


def held(text: str) -> list[str]:
    return [text[s.start : s.end] for s in stretches(text)]


@pytest.mark.parametrize(
    "text",
    [
        'She said "we are ready now" and left.',
        "She said “we are ready now” and left.",
        "She said „we are ready now“ and left.",
        "She said „we are ready now” and left.",
        "She said «we are ready now» and left.",
        "She said « we are ready now » and left.",
        "She said ``we are ready now'' and left.",
        "She said ''we are ready now'' and left.",
        "She said ““we are ready now”” and left.",
        "She said ‘we are ready now’ and left.",
        "She said 'we are ready now' and left.",
        "She said ”we are ready now” and left.",
        "She said “we are ready now“ and left.",
    ],
)
def test_every_kind_of_mark(text: str) -> None:
    """Straight, curly, low-high, angle, doubled and single marks, also with one of them turned the wrong way."""
    assert held(text) == ["we are ready now"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers' plan and the minister's aides' pay weren't touched.",
        "The ministers’ plan and the minister’s aides’ pay weren’t touched.",
        "Back in the '90s they told 'em to wait, rock 'n' roll and all.",
        "The ’90s were good to the dockers’ union.",
        'It is 6\'2" tall and carries a 5" gun.',
    ],
)
def test_apostrophes_and_inches_are_no_quotations(text: str) -> None:
    """Possessives, plurals, elisions, decades and measures open nothing."""
    assert held(text) == []


def test_apostrophes_within_single_marks() -> None:
    """An apostrophe inside a single-marked quotation does not end it, a plural's apostrophe neither."""
    assert held("He said, 'We don't want it.' And left.") == ["We don't want it."]
    assert held("‘The ministers’ plan isn’t ours,’ she said.") == ["The ministers’ plan isn’t ours,"]


def test_final_stops_stay_within() -> None:
    """The comma or stop before the closing mark belongs to the words."""
    assert held("“No,” he said, “not now.”") == ["No,", "not now."]


def test_nested() -> None:
    """A quotation in a quotation is a stretch of its own, one level deeper, after the one that holds it."""
    text = "\"In May he said, 'We cannot pay you,' and hung up,\" she recalled."
    outer, inner = stretches(text)
    assert (text[inner.start : inner.end], outer.depth, inner.depth) == ("We cannot pay you,", 0, 1)
    assert outer.start <= inner.outer_start < inner.outer_end <= outer.end


def test_single_marks_around_double_ones() -> None:
    """British use: single marks outside, double ones inside."""
    assert held("‘They told us “go home” twice,’ he said.") == ["They told us “go home” twice,", "go home"]


def test_paragraphs_reopened() -> None:
    """A quotation over three paragraphs, each opened anew and only the last closed, gives three that continue."""
    found = stretches("“One day.\n\n“Another day.\n\n“A third day,” he said.")
    assert [(s.continues, s.closed) for s in found] == [(False, False), (True, False), (True, True)]


def test_paragraphs_not_reopened() -> None:
    """A quotation left open goes on to a stray closing mark in a later paragraph, through one without marks."""
    text = "“One day.\n\nAnother day.\n\nA third day.” Then he left."
    assert held(text) == ["One day.", "Another day.", "A third day."]
    assert [s.continues for s in stretches(text)] == [False, True, True]


def test_left_open() -> None:
    """An opening mark without a closing one reaches to the end of its paragraph and no further."""
    assert held("“One day we came.\n\nNothing was quoted here.") == ["One day we came."]


def test_reopened_within_a_line() -> None:
    """A lost paragraph break: a mark that opens after a full stop ends the quotation left open before."""
    text = 'He spoke. "We came first. "They came second," he said.'
    assert held(text) == ["We came first.", "They came second,"]
    assert [s.continues for s in stretches(text)] == [False, True]


def test_title_within_an_open_quotation() -> None:
    """A marked title in a paragraph that stays open is nested, not its end."""
    text = '"As "The Daily Bugle" wrote, nobody came.\n\n"Nobody at all."'
    assert held(text) == ['As "The Daily Bugle" wrote, nobody came.', "The Daily Bugle", "Nobody at all."]


def test_stray_closing_mark() -> None:
    """A closing mark with nothing open before it holds nothing."""
    assert held("We came late.” Then we left.") == []


def test_an_opening_mark_that_closes() -> None:
    """Machine translations turn the closing mark round: ``“Keep calm, “said the minister``."""
    assert held("“We came late, “said Vale on Monday.") == ["We came late,"]
    assert held("“I urge you to keep calm. “added the mayor.") == ["I urge you to keep calm."]


def test_single_marks_over_paragraphs() -> None:
    """A single mark stays open to the end of its paragraph where the next one opens it anew."""
    assert held("He told us: 'We came late.\n\n'But we came.'") == ["We came late.", "But we came."]
    assert held("The ministers' plan was late.\n\n'But we came.'") == ["But we came."]


def test_blocks_bound_stretches() -> None:
    """Where blocks are given they are the paragraphs, whatever stands between them."""
    text = "“One day.\nTwo days.”"
    assert len(stretches(text, [Block(0, 9, "paragraph"), Block(10, len(text), "paragraph")])) == 2


@given(st.text(alphabet="ab .,?\n\"'“”‘’„«»`-5s", max_size=80))
def test_any_text(text: str) -> None:
    """Whatever the marks: stretches lie within the text and a paragraph, are in order, trimmed, and nest."""
    found = stretches(text)
    for s in found:
        assert 0 <= s.outer_start <= s.start < s.end <= s.outer_end <= len(text)
        assert text[s.start : s.end] == text[s.start : s.end].strip()
        assert "\n\n" not in text[s.start : s.end]
    assert list(found) == sorted(found, key=lambda s: (s.outer_start, -s.outer_end))
    for a, b in pairwise(found):
        assert apart(a, b) or within(b, a)


def apart(a: Stretch, b: Stretch) -> bool:
    return a.outer_end <= b.outer_start


def within(inner: Stretch, outer: Stretch) -> bool:
    return outer.outer_start <= inner.outer_start and inner.outer_end <= outer.outer_end
