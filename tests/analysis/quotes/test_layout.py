"""Inside or outside the marks, and which sentence: decided by marks and stops."""

from __future__ import annotations

from generator.analysis.quotes.layout import OUTSIDE, Layout
from generator.analysis.quotes.marks import stretches
from tests.language.times.made import plain


def layout_of(text: str) -> Layout:
    return Layout(plain(text), stretches(text))


def sentence_at(layout: Layout, word: str) -> int:
    """The number of the sentence that the first token with this text stands in."""
    return next(layout.sentence[t.i] for t in layout.doc if t.text == word)


def test_a_frame_shares_the_sentence_of_its_quote() -> None:
    """After a comma the sentence goes on outside the marks; after a full stop and a capital it does not."""
    layout = layout_of("“We won,” Vale said. “They lost.” Nobody asked.")
    first, second = layout.sentence_of_stretch
    assert sentence_at(layout, "said") == first
    assert first < second < sentence_at(layout, "asked")


def test_an_interrupted_quotation_is_one_sentence() -> None:
    """``"A," he said, "B."``: both stretches and the frame stand in one sentence."""
    layout = layout_of("“We won,” he said, “and they lost.”")
    assert len({*layout.sentence_of_stretch, sentence_at(layout, "said")}) == 1


def test_lower_case_after_a_stop_goes_on() -> None:
    """``"We won." he said``: a small letter after the closing mark goes on with the sentence."""
    layout = layout_of("“We won.” he said.")
    assert layout.sentence_of_stretch[0] == sentence_at(layout, "said")


def test_levels() -> None:
    """Every token knows its innermost stretch; the marks belong to the stretch that they bound."""
    layout = layout_of("He said “they cried ‘go home now’ twice” here.")
    levels = {t.text: layout.level[t.i] for t in layout.doc}
    assert (levels["said"], levels["cried"], levels["home"], levels["twice"]) == (OUTSIDE, 0, 1, 0)
    assert layout.around == [OUTSIDE, 0]
    assert [layout.within(1, 0), layout.within(1, OUTSIDE), layout.within(0, 1)] == [True, True, False]


def test_a_line_break_ends_every_sentence() -> None:
    """No sentence crosses a paragraph, however it was left."""
    layout = layout_of("“We won,\n\nThey lost")
    assert layout.sentence[0] != sentence_at(layout, "lost")


def test_bounds_of_a_sentence() -> None:
    """First and last token of a sentence take in the stretches that stand in it."""
    layout = layout_of("So. “We won,” he said, “twice.” Later.")
    said = next(t.i for t in layout.doc if t.text == "said")
    words = layout.doc[layout.first_token(said) : layout.last_token(said) + 1]
    assert words.text == "“We won,” he said, “twice.”"


def test_begins_sentence() -> None:
    """A stretch knows whether anything stands before it in its sentence."""
    layout = layout_of("“We won,” he said, “twice.”")
    assert [layout.begins_sentence(n) for n in (0, 1)] == [True, False]


def test_no_words() -> None:
    """An empty text has no tokens and no sentences."""
    assert layout_of("").sentence == []
