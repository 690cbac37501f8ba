"""Encoding: what the network sees of words, and of the spaces around them."""

import pytest

from generator.language import encoding
from generator.language.encoding import CLOSING_MARK, OPENING_MARK, SIGN, shapes_of


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ('"Yes," he said.', [OPENING_MARK, CLOSING_MARK]),
        ('He said "no".', [OPENING_MARK, SIGN]),
        ('6" pipes', [CLOSING_MARK]),
        ('a " b', [SIGN]),
    ],
)
def test_straight_marks_open_or_close_by_the_spaces_around_them(text: str, marks: list[int]):
    """A straight mark says which end it is by the one side on which it stands free; between two signs it does not."""
    words: list[str] = []
    spaces: list[bool] = []
    for i, char in enumerate(text):
        if char == " ":
            continue
        if words and i and text[i - 1].isalnum() and char.isalnum():
            words[-1] += char
            spaces[-1] = text[i + 1 : i + 2] in ("", " ")
            continue
        words.append(char)
        spaces.append(text[i + 1 : i + 2] in ("", " "))
    shapes = shapes_of(words, spaces)
    assert [s for w, s in zip(words, shapes, strict=True) if w == '"'] == marks


def test_without_spaces_a_mark_is_a_sign():
    """Callers that do not know the spaces get the shapes of the words alone."""
    assert shapes_of(['"', "Yes", '"']) == [SIGN, encoding.CAPITAL, SIGN]


@pytest.mark.parametrize(
    ("form", "lemma"), [("cities", "city"), ("Johnson", "Johnson"), ("was", "be"), ("Running", "run")]
)
def test_a_lemma_rule_makes_the_lemma_it_was_made_from(form: str, lemma: str):
    """Rules and their use are inverse."""
    assert encoding.apply_lemma_rule(encoding.lemma_rule(form, lemma), form) == lemma
