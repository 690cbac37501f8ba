"""Sentences put into somebody's mouth stay whole trees, with words, tags and spaces in step."""

from random import Random

import pytest

from generator.language.training.corpora import Document, Sentence, is_tree
from generator.language.training.pools import Pools
from generator.language.training.quotation import wrapped
from generator.language.training.speech import as_speech, can_be_speech


def spaces_are_sound(sentence: Sentence) -> bool:
    """No space before a comma or stop, none inside marks, no word glued to the next."""
    text = sentence.text
    glued = any(
        a.form[-1].isalnum() and b.form[0].isalnum() and b.form != "n't" and not a.space_after
        for a, b in zip(sentence.tokens, sentence.tokens[1:], strict=False)
    )
    return not glued and not any(x in text for x in (" ,", " .", "“ ", " ”", "( "))


@pytest.mark.parametrize("seed", range(50))
def test_speech_is_a_whole_sentence_with_its_verb_above(seed: int, sentences: list[Sentence], pools: Pools):
    """The speech verb (or the name before a colon) is the root; what is said is its ccomp (or parataxis)."""
    rng = Random(seed)
    fitting = [s for s in sentences if can_be_speech(s)]
    before = rng.choice(fitting)
    after = as_speech(rng, before, pools)
    assert is_tree(after.tokens)
    assert spaces_are_sound(after), after.text
    root = next(i for i, t in enumerate(after.tokens) if t.head == -1)
    below = {t.deprel for t in after.tokens if t.head == root}
    assert {"ccomp", "nsubj"} <= below or "parataxis" in below
    kept = [t.form.lower() for t in before.tokens if t.upos not in ("PUNCT",)]
    assert set(kept) <= {t.form.lower() for t in after.tokens}


def test_some_sentences_cannot_be_speech(sentences: list[Sentence]):
    """A report of speech is not put into a second mouth; a sentence with marks is left alone."""
    texts = {s.text for s in sentences if can_be_speech(s)}
    assert "Prices rose and wages fell." in texts
    assert "He said that the bridge is closed." not in texts


@pytest.mark.parametrize("seed", range(20))
def test_wrapped_sentences_keep_their_marks(seed: int, treebank: list[Document]):
    """The opening mark belongs to the sentence it opens, the closing one to the sentence it closes."""
    first, last = wrapped(Random(seed), treebank[0])
    assert is_tree(first.tokens)
    assert is_tree(last.tokens)
    assert first.tokens[0].xpos == "``"
    assert last.tokens[-1].xpos == "''"
    assert spaces_are_sound(first)
    assert spaces_are_sound(last)
