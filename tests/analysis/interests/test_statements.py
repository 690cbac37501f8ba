"""Which of several statements of one sentence to keep."""

from __future__ import annotations

from generator.analysis.interests.statements import Statement, outermost
from generator.language.document import Doc
from generator.records import InterestKind
from tests.analysis.handmade import tree

DOC = tree("Oslo/PROPN nsubj 2", "refused/VERB root 0", "to/PART mark 4", "back/VERB/VB xcomp 2",
           "Paris/PROPN nmod:poss 7", "'s/PART/POS case 5", "demand/NOUN obj 4", "for/ADP case 9",
           "gas/NOUN nmod 7")  # fmt: skip


def made(doc: Doc, holder: str, kind: InterestKind, cue: int, complement: int, start: int, end: int) -> Statement:
    return Statement((holder,), kind, doc[cue], doc[complement], start, end, "high")


def test_what_is_refused_is_not_done() -> None:
    """ "refused to back" refuses: the backing that it governs is no support."""
    refused = made(DOC, "norway", "opposition", 1, 3, 0, 9)
    backed = made(DOC, "norway", "support", 3, 6, 2, 9)
    assert outermost([refused, backed]) == [refused]


def test_what_another_wants_within_it_stays() -> None:
    """ "refused to back Paris's demand" states a demand of Paris's as well."""
    refused = made(DOC, "norway", "opposition", 1, 3, 0, 9)
    demand = made(DOC, "france", "demand", 6, 8, 4, 9)
    assert outermost([refused, demand]) == [refused, demand]


def test_the_same_kind_of_the_same_holder_within_the_same_words_is_one() -> None:
    wide = made(DOC, "norway", "opposition", 1, 3, 0, 9)
    narrow = made(DOC, "norway", "opposition", 6, 8, 4, 9)
    assert outermost([narrow, wide]) == [wide]
    twin = made(DOC, "norway", "opposition", 3, 8, 0, 9)
    assert len(outermost([made(DOC, "norway", "opposition", 1, 6, 0, 9), twin])) == 1


def test_a_care_for_what_was_just_valued_is_part_of_it() -> None:
    """ "our ties are vital and we must not harm it" is one stake."""
    doc = tree("we/PRON nsubj 4", "must/AUX aux 4", "not/PART/RB advmod 4", "harm/VERB root 0", "it/PRON obj 4")
    stake = made(DOC, "norway", "stake", 6, 6, 4, 9)
    care = made(doc, "norway", "concern", 3, 3, 0, 5)
    assert outermost([stake, care]) == [stake]
    assert outermost([care]) == [care]
