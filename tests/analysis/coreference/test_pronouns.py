"""What grammar says of pronouns, on trees written by hand."""

from __future__ import annotations

import pytest

from generator.analysis.coreference import pronouns
from generator.analysis.coreference.discourse import Discourse, Referent
from generator.analysis.figures.figure import Figure
from tests.analysis.handmade import tree, word

EMPTY = {
    "it is clear that they left": [
        "it/PRON nsubj 3",
        "is/AUX cop 3",
        "clear/ADJ root 0",
        "that/SCONJ mark 6",
        "they/PRON nsubj 6",
        "left/VERB csubj 3",
    ],
    "it was too early to tell": [
        "it/PRON nsubj 4",
        "was/AUX cop 4",
        "too/ADV advmod 4",
        "early/ADJ root 0",
        "to/PART mark 6",
        "tell/VERB xcomp 4",
    ],
}
FULL = {
    "it rejected the offer": ["it/PRON nsubj 2", "rejected/VERB root 0", "the/DET det 4", "offer/NOUN obj 2"],
    "it is small": ["it/PRON nsubj 3", "is/AUX cop 3", "small/ADJ root 0"],
}


@pytest.mark.parametrize("rows", EMPTY.values(), ids=EMPTY.keys())
def test_it_that_stands_for_a_clause(rows: list[str]):
    """It takes up nothing that was named."""
    assert pronouns.is_empty(word(tree(*rows), "it"))


@pytest.mark.parametrize("rows", FULL.values(), ids=FULL.keys())
def test_it_that_stands_for_a_thing(rows: list[str]):
    """It may take up a country or a body."""
    assert not pronouns.is_empty(word(tree(*rows), "it"))


def referent(doc, text: str, figure: Figure, sort, discourse: Discourse) -> Referent:
    made = Referent(word(doc, text), sort, False, (figure,), figure.gender)
    discourse.referents.append(made)
    discourse.mention(made, word(doc, text))
    return made


def test_the_object_is_not_the_subject():
    """In "Levi thanked him" he is somebody else."""
    doc = tree("Levi/PROPN nsubj 2", "thanked/VERB root 0", "him/PRON obj 2")
    discourse = Discourse([0] * len(doc))
    discourse.next_sentence()
    referent(doc, "Levi", Figure("Levi", "person", gender="m"), "person", discourse)
    assert pronouns.antecedent(word(doc, "him"), discourse) is None


def test_a_reflexive_is_the_subject():
    """In "Levi thanked himself" he is Levi."""
    doc = tree("Levi/PROPN nsubj 2", "thanked/VERB root 0", "himself/PRON obj 2")
    discourse = Discourse([0] * len(doc))
    discourse.next_sentence()
    levi = referent(doc, "Levi", Figure("Levi", "person", gender="m"), "person", discourse)
    assert pronouns.antecedent(word(doc, "himself"), discourse) is levi


def test_its_is_the_acting_bodys():
    """ "The fund opened its books": the fund's."""
    doc = tree("Orion/PROPN nsubj 2", "opened/VERB root 0", "its/PRON nmod:poss 4", "books/NOUN obj 2")
    discourse = Discourse([0] * len(doc))
    discourse.next_sentence()
    orion = referent(doc, "Orion", Figure("Orion", "organization"), "body", discourse)
    assert pronouns.antecedent(word(doc, "its"), discourse) is orion


def test_the_wrong_gender():
    """She is not Peter."""
    doc = tree("Levi/PROPN nsubj 2", "left/VERB root 0", "she/PRON nsubj 4", "stayed/VERB parataxis 2")
    discourse = Discourse([0] * len(doc))
    discourse.next_sentence()
    referent(doc, "Levi", Figure("Peter Levi", "person", gender="m"), "person", discourse)
    assert pronouns.antecedent(word(doc, "she"), discourse) is None
