"""The lexicon of speech cues."""

from __future__ import annotations

import pytest

from generator.analysis.quotes.cues import LEXICON, cue_of, verb_cue
from generator.language.lexicon import rows
from tests.analysis.handmade import tree, word

TAKES = {"that", "wh", "to", "to-on", "as", "of", "ing", "words", "weak", "beside", "whom", "finds"}


def test_every_line_is_explained() -> None:
    """Each entry has a word, a class, what it takes, its forms or a dash, and a remark of what it is."""
    for row in rows(LEXICON):
        assert len(row) == 5, row
        assert row[1] in ("v", "n"), row
        assert set(row[2].split()) <= TAKES, row
        assert row[4], row


def test_no_entry_twice() -> None:
    """A word is listed once in its class."""
    entries = [row[:2] for row in rows(LEXICON)]
    assert len(entries) == len(set(entries))


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("said", "say"), ("told", "tell"), ("announces", "announce"), ("arguing", "argue"), ("confessed", "confess")],
)
def test_forms(form: str, lemma: str) -> None:
    """Regular and irregular forms lead to the entry, without asking a lemmatizer."""
    cue = cue_of(word(tree(f"{form}/VERB root 0"), form))
    assert cue is not None
    assert cue.lemma == lemma


def test_part_of_speech_decides() -> None:
    """ "Claims" is a cue as a verb and another as a noun; an adjective of the same form is none."""
    verb = cue_of(word(tree("claims/VERB root 0"), "claims"))
    noun = cue_of(word(tree("claims/NOUN root 0"), "claims"))
    assert verb is not None
    assert noun is not None
    assert (verb.noun, noun.noun) == (False, True)
    assert cue_of(word(tree("stated/ADJ root 0"), "stated")) is None
    assert verb_cue(word(tree("stated/ADJ root 0"), "stated")) is not None


@pytest.mark.parametrize("thought", ["think", "believe", "hope", "want", "fear", "know", "consider"])
def test_thoughts_are_no_speech(thought: str) -> None:
    """Verbs of thinking and wishing are not in the list."""
    assert cue_of(word(tree(f"{thought}/VERB root 0"), thought)) is None
