"""Capitals that act and countries that are only places."""

from __future__ import annotations

import pytest

from generator.analysis.names import metonyms
from tests.analysis.handmade import tree, word

ACTS = {
    "Moscow demands guarantees": ["Moscow/PROPN nsubj 2", "demands/VERB root 0", "guarantees/NOUN obj 2"],
    "they urged Moscow": ["they/PRON nsubj 2", "urge/VERB root 0", "Moscow/PROPN obj 2"],
    "talks with Moscow": ["talks/NOUN root 0", "with/ADP case 3", "Moscow/PROPN nmod 1"],
    "Moscow's demands": ["Moscow/PROPN nmod:poss 3", "'s/PART/POS case 1", "demands/NOUN root 0"],
    "a message to Moscow": ["message/NOUN root 0", "to/ADP case 3", "Moscow/PROPN nmod 1"],
    "between Kyiv and Moscow": ["talks/NOUN root 0", "between/ADP case 3", "Kyiv/PROPN nmod 1", "Moscow/PROPN conj 3"],
}
PLACES = {
    "a summit in Moscow": ["summit/NOUN root 0", "in/ADP case 3", "Moscow/PROPN nmod 1"],
    "they visited Moscow": ["they/PRON nsubj 2", "visit/VERB root 0", "Moscow/PROPN obj 2"],
    "he flew to Moscow": ["he/PRON nsubj 2", "fly/VERB root 0", "to/ADP case 4", "Moscow/PROPN obl 2"],
    "Moscow is cold": ["Moscow/PROPN nsubj 3", "is/AUX cop 3", "cold/ADJ root 0"],
    "Moscow was bombed": ["Moscow/PROPN nsubj:pass 3", "was/AUX aux:pass 3", "bomb/VERB root 0"],
}


@pytest.mark.parametrize("rows", ACTS.values(), ids=ACTS.keys())
def test_a_capital_that_acts_is_its_government(rows: list[str]):
    """Subject of an act, owner, partner, addressee."""
    assert metonyms.acts(word(tree(*rows), "Moscow"))


@pytest.mark.parametrize("rows", PLACES.values(), ids=PLACES.keys())
def test_a_capital_where_something_happens_is_a_city(rows: list[str]):
    """In it, to it, about its weather."""
    assert not metonyms.acts(word(tree(*rows), "Moscow"))


PLACED = {
    "troops in Syria": ["troops/NOUN root 0", "in/ADP case 3", "Syria/PROPN nmod 1"],
    "they fled to Syria": ["they/PRON nsubj 2", "flee/VERB root 0", "to/ADP case 4", "Syria/PROPN obl 2"],
    "from Iraq to Syria": [
        "pipeline/NOUN root 0",
        "from/ADP case 3",
        "Iraq/PROPN nmod 1",
        "to/ADP case 5",
        "Syria/PROPN nmod 1",
    ],
    "the Syria conference": ["the/DET det 3", "Syria/PROPN compound 3", "conference/NOUN root 0"],
    "in Iraq and Syria": [
        "troops/NOUN root 0",
        "in/ADP case 3",
        "Iraq/PROPN nmod 1",
        "and/CCONJ cc 5",
        "Syria/PROPN conj 3",
    ],
}
CONCERNED = {
    "Syria refused": ["Syria/PROPN nsubj 2", "refuse/VERB root 0"],
    "teams from Syria": ["teams/NOUN root 0", "from/ADP case 3", "Syria/PROPN nmod 1"],
    "talks over Syria": ["talks/NOUN root 0", "over/ADP case 3", "Syria/PROPN nmod 1"],
    "aid to Syria": ["aid/NOUN root 0", "to/ADP case 3", "Syria/PROPN nmod 1"],
}


@pytest.mark.parametrize("rows", PLACED.values(), ids=PLACED.keys())
def test_a_country_may_be_a_mere_place(rows: list[str]):
    """Where something is, where it leads, what a thing is called after."""
    assert metonyms.placed(word(tree(*rows), "Syria"))


@pytest.mark.parametrize("rows", CONCERNED.values(), ids=CONCERNED.keys())
def test_a_country_that_acts_or_is_concerned_is_no_mere_place(rows: list[str]):
    """Subject, origin of people, matter of talks, receiver."""
    assert not metonyms.placed(word(tree(*rows), "Syria"))
