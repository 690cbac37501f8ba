"""Reported speech: the whole clause, nothing of the frame, and only what was said."""

from __future__ import annotations

from generator.analysis.quotes.frames import frames
from generator.analysis.quotes.layout import Layout
from generator.analysis.quotes.marks import stretches
from generator.analysis.quotes.reported import Reported
from generator.analysis.quotes.sources import Sources
from generator.language.document import Doc
from tests.analysis.handmade import cast_of, tree


def contents(doc: Doc) -> list[str]:
    layout = Layout(doc, stretches(doc.text))
    found = Reported(layout, frames(layout), Sources(doc, cast_of(doc))).reports()
    return [doc[r.start : r.end].text for r in found]


def test_that_clause() -> None:
    """ "Vale said that X.": X, without "that" and without the stop."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "said/VERB root 0",
        "that/SCONJ mark 6",
        "the/DET det 5",
        "ships/NOUN nsubj 6",
        "sank/VERB ccomp 2",
        "at/ADP case 8",
        "night/NOUN obl 6",
        "./PUNCT punct 2",
    )
    assert contents(doc) == ["the ships sank at night"]


def test_two_clauses_are_one_report() -> None:
    """ "that A and that B" is one content, also where the parse joins B to the cue."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "said/VERB root 0",
        "ships/NOUN nsubj 4",
        "sank/VERB ccomp 2",
        "and/CCONJ cc 9",
        "that/SCONJ mark 9",
        "crews/NOUN nsubj 9",
        "had/AUX aux 9",
        "drowned/VERB/VBN conj 2",
        "./PUNCT punct 2",
    )
    assert contents(doc) == ["ships sank and that crews had drowned"]


def test_the_sentence_turns() -> None:
    """What the speaker does next is no part of what was said: ", citing ..." and "and warned ..."."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "said/VERB root 0",
        "all/DET det 4",
        "ships/NOUN nsubj 5",
        "sank/VERB ccomp 2",
        ",/PUNCT punct 7",
        "citing/VERB/VBG advcl 5",
        "radio/NOUN compound 9",
        "logs/NOUN obj 7",
        "./PUNCT punct 2",
    )
    assert contents(doc) == ["all ships sank"]


def test_clause_before_the_cue() -> None:
    """ "X, Vale said.": X."""
    doc = tree(
        "The/DET det 2",
        "ships/NOUN nsubj 3",
        "sank/VERB ccomp 6",
        ",/PUNCT punct 3",
        "Vale/PROPN nsubj 6",
        "said/VERB root 0",
        "./PUNCT punct 6",
    )
    assert contents(doc) == ["The ships sank"]


def test_lost_by_the_parse() -> None:
    """Where the parse finds no clause, the order of the words does: subject, cue, then words with a verb."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "said/VERB root 0",
        "on/ADP case 4",
        "Monday/PROPN obl 2",
        "ships/NOUN obj 2",
        "sank/VERB parataxis 2",
        "there/ADV advmod 6",
        "./PUNCT punct 2",
    )
    assert contents(doc) == ["ships sank there"]


def test_request() -> None:
    """ "urged them to X": the infinitive is what was said."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "urged/VERB root 0",
        "crews/NOUN obj 2",
        "to/PART mark 5",
        "leave/VERB/VB xcomp 2",
        "the/DET det 7",
        "port/NOUN obj 5",
    )
    assert contents(doc) == ["to leave the port"]


def test_question() -> None:
    """ "asked whether X": the question word belongs to the content."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "asked/VERB root 0",
        "whether/SCONJ mark 5",
        "ships/NOUN nsubj 5",
        "sank/VERB ccomp 2",
    )
    assert contents(doc) == ["whether ships sank"]


def test_according_to() -> None:
    """ "According to Vale, X": X, without the phrase."""
    doc = tree(
        "According/VERB case 3",
        "to/ADP fixed 1",
        "Vale/PROPN obl 7",
        ",/PUNCT punct 3",
        "two/NUM nummod 6",
        "ships/NOUN nsubj 7",
        "sank/VERB root 0",
        "./PUNCT punct 7",
    )
    assert contents(doc) == ["two ships sank"]


def test_noun() -> None:
    """ "Vale's claim that X": X."""
    doc = tree(
        "Vale/PROPN nmod:poss 3",
        "'s/PART case 1",
        "claim/NOUN nsubj 8",
        "that/SCONJ mark 7",
        "both/DET det 6",
        "ships/NOUN nsubj 7",
        "sank/VERB acl 3",
        "spread/VERB root 0",
    )
    assert contents(doc) == ["both ships sank"]


def test_charge() -> None:
    """ "accused them of X-ing": the deed."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "accused/VERB root 0",
        "him/PRON obj 2",
        "of/SCONJ mark 5",
        "hiding/VERB/VBG advcl 2",
        "two/NUM nummod 7",
        "letters/NOUN obj 5",
        "./PUNCT punct 2",
    )
    assert contents(doc) == ["hiding two letters"]


def test_denied_and_refused() -> None:
    """ "did not say why X" reports nothing; "denied that X" reports X, whose truth is another matter."""
    silent = tree(
        "Vale/PROPN nsubj 4",
        "did/AUX aux 4",
        "not/PART advmod 4",
        "say/VERB/VB root 0",
        "why/ADV advmod 7",
        "ships/NOUN nsubj 7",
        "sank/VERB ccomp 4",
    )
    assert contents(silent) == []
    denial = tree(
        "Vale/PROPN nsubj 2", "denied/VERB root 0", "that/SCONJ mark 5", "ships/NOUN nsubj 5", "sank/VERB ccomp 2"
    )
    assert contents(denial) == []
    longer = tree(
        "Vale/PROPN nsubj 2",
        "denied/VERB root 0",
        "that/SCONJ mark 6",
        "the/DET det 5",
        "ships/NOUN nsubj 6",
        "sank/VERB ccomp 2",
    )
    assert contents(longer) == ["the ships sank"]


def test_quoted_clause_is_no_second_entry() -> None:
    """A clause that stands in marks is a direct quote alone; one with four words outside is reported as well."""
    alone = tree(
        "He/PRON nsubj 2",
        "said/VERB root 0",
        "it/PRON nsubj 8",
        "was/AUX cop 8",
        "“/PUNCT punct 8",
        "a/DET det 8",
        "great/ADJ amod 8",
        "day/NOUN ccomp 2",
        "”/PUNCT punct 8",
    )
    assert contents(alone) == []
    mixed = tree(
        "He/PRON nsubj 2",
        "said/VERB root 0",
        "the/DET det 5",
        "old/ADJ amod 5",
        "treaty/NOUN nsubj 10",
        "was/AUX cop 10",
        "“/PUNCT punct 10",
        "a/DET det 10",
        "great/ADJ amod 10",
        "mistake/NOUN ccomp 2",
        "”/PUNCT punct 10",
    )
    assert contents(mixed) == ["the old treaty was “ a great mistake ”"]


def test_thoughts() -> None:
    """ "believes that X" is no speech."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "believes/VERB/VBZ root 0",
        "that/SCONJ mark 6",
        "the/DET det 5",
        "ships/NOUN nsubj 6",
        "sank/VERB ccomp 2",
    )
    assert contents(doc) == []


def test_what_is_said_begins_right_after_said() -> None:
    """A subject that the parse gives to another verb belongs to what is said; the day of speaking does not."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "said/VERB root 0",
        "Tuesday/PROPN obl:unmarked 2",
        "reports/NOUN nsubj 8",
        "confirmed/VERB/VBD ccomp 2",
        "the/DET det 7",
        "ministry/NOUN nsubj 8",
        "failed/VERB/VBD ccomp 2",
        "./PUNCT punct 2",
    )
    assert contents(doc) == ["reports confirmed the ministry failed"]
