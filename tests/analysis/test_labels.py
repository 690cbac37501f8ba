"""A label is a short run of the evidence's own words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from generator.analysis import labels

from .handmade import VOCAB, tree, word

PARTS = ("NOUN", "PROPN", "VERB", "ADJ", "ADP", "DET", "PUNCT", "PRON", "CCONJ", "SCONJ", "PART", "AUX", "ADV")


def test_the_label_is_what_is_wanted_without_determiners() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "seeks/VERB/VBZ root 0", "a/DET det 5", "lasting/ADJ amod 5", "truce/NOUN obj 2",
               "with/ADP case 7", "Paris/PROPN nmod 5", "./PUNCT punct 2")  # fmt: skip
    assert labels.label(word(doc, "truce"), word(doc, "seeks"), 0, len(doc)) == "lasting truce with Paris"


def test_a_long_phrase_is_cut_where_a_part_ends() -> None:
    """Not in the midst of "the bridge over the river"."""
    doc = tree("Oslo/PROPN nsubj 2", "wants/VERB/VBZ root 0", "to/PART mark 4", "mend/VERB/VB xcomp 2", "the/DET det 7",
               "old/ADJ amod 7", "bridge/NOUN obj 4", "over/ADP case 10", "the/DET det 10", "river/NOUN nmod 7",
               "with/ADP case 13", "new/ADJ amod 13", "steel/NOUN obl 4")  # fmt: skip
    assert labels.label(word(doc, "mend"), word(doc, "wants"), 0, len(doc)) == "mend the old bridge over the river"


def test_a_noun_that_needs_nothing_names_itself() -> None:
    doc = tree("our/PRON nmod:poss 3", "close/ADJ amod 3", "friendship/NOUN nsubj 6", "with/ADP case 5",
               "Oslo/PROPN nmod 3", "lasts/VERB root 0")  # fmt: skip
    friendship = word(doc, "friendship")
    assert labels.label(friendship, friendship, 0, 5) == "close friendship with Oslo"


def test_a_lone_name_takes_in_what_is_said_of_it() -> None:
    """ "accused Lee of lying": the label is not only "Lee"."""
    doc = tree("Oslo/PROPN nsubj 2", "accused/VERB root 0", "Lee/PROPN obj 2", "of/SCONJ mark 5",
               "lying/VERB/VBG advcl 2")  # fmt: skip
    assert labels.label(word(doc, "Lee"), word(doc, "accused"), 0, len(doc)) == "Lee of lying"


@given(st.data())
def test_every_word_of_a_label_stands_in_the_evidence_in_order(data: st.DataObject) -> None:
    """Whatever the tree: an unbroken run of the evidence, at most ``MAX_WORDS`` words and one cut word long."""
    size = data.draw(st.integers(1, 16))
    form, part = st.sampled_from(["talks", "the", "with", ",", "to", "peace"]), st.sampled_from(PARTS)
    forms = data.draw(st.lists(form, min_size=size, max_size=size))
    pos = data.draw(st.lists(part, min_size=size, max_size=size))
    heads = [0] + [data.draw(st.integers(0, i - 1)) for i in range(1, size)]
    deps = ["ROOT"] + ["dep"] * (size - 1)
    starts: list[bool | int | None] = [i == 0 for i in range(size)]
    doc = Doc(VOCAB, forms, pos=pos, tags=pos, heads=heads, deps=deps, lemmas=forms, sent_starts=starts)
    start = data.draw(st.integers(0, size - 1))
    end = data.draw(st.integers(start + 1, size))
    cue, complement = (doc[data.draw(st.integers(start, end - 1))] for _ in range(2))
    label = labels.label(complement, cue, start, end)
    assert label
    assert label in " ".join(doc[start:end].text.split())
    assert len(label.split()) <= labels.MAX_WORDS + 1


def test_a_mark_that_has_lost_its_partner_is_left_out() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "wants/VERB root 0", "\"/PUNCT punct 5", "lasting/ADJ amod 5", "peace/NOUN obj 2",
               ",/PUNCT punct 5", "\"/PUNCT punct 5")  # fmt: skip
    assert labels.label(word(doc, "peace"), word(doc, "wants"), 0, len(doc)) == "lasting peace"


def test_a_label_keeps_the_word_that_denies_it() -> None:
    """ "to not close the bridge": without the "not" the label would say the contrary."""
    doc = tree("Oslo/PROPN nsubj 2", "wants/VERB/VBZ root 0", "to/PART mark 5", "not/PART advmod 5",
               "close/VERB/VB xcomp 2", "the/DET det 7", "bridge/NOUN obj 5")  # fmt: skip
    assert labels.label(word(doc, "close"), word(doc, "wants"), 0, len(doc)) == "not close the bridge"
