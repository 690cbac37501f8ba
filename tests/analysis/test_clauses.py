"""Subjects, complements and denial, read from trees made by hand."""

from __future__ import annotations

from generator.analysis import clauses, subjects

from .handmade import tree, word


def test_a_phrase_with_another_preposition_is_no_agent() -> None:
    """Even if the tree calls it one ("called on Paris")."""
    doc = tree("Berlin/PROPN nsubj 2", "called/VERB/VBD root 0", "on/ADP case 4", "Paris/PROPN obl:agent 2")
    assert clauses.agent(word(doc, "called")) is None
    assert subjects.subject(word(doc, "called")) == word(doc, "Berlin")


def test_a_complement_right_after_its_governor_belongs_to_it() -> None:
    """Wherever the tree hangs it: "shows Oslo's need to talk", with "talk" below "shows"."""
    doc = tree("He/PRON nsubj 2", "shows/VERB/VBZ root 0", "Oslo/PROPN nmod:poss 5", "'s/PART/POS case 3",
               "need/NOUN obj 2", "to/PART mark 7", "talk/VERB/VB advcl 2")  # fmt: skip
    assert clauses.infinitive(word(doc, "need")) == word(doc, "talk")


def test_denial() -> None:
    """ "not", "never", "no" and "without" deny; the negation of a complement does not deny its governor."""
    wants = tree("He/PRON nsubj 4", "does/AUX aux 4", "not/PART/RB advmod 4", "want/VERB/VB root 0", "it/PRON obj 4")
    assert clauses.negated(word(wants, "want"))
    none = tree("There/PRON expl 2", "is/VERB/VBZ root 0", "no/DET det 4", "intention/NOUN nsubj 2")
    assert clauses.negated(word(none, "intention"))
    ordered = tree("He/PRON nsubj 2", "ordered/VERB root 0", "them/PRON obj 2", "not/PART/RB advmod 6",
                   "to/PART mark 6", "go/VERB/VB xcomp 2")  # fmt: skip
    assert not clauses.negated(word(ordered, "ordered"))
    assert clauses.negated(word(ordered, "go"))


def test_a_clause_of_what_ought_to_be() -> None:
    """ "insisted that it stop" and "that it must stop" call for something, "that it stopped" does not."""
    rows = ["He/PRON nsubj 2", "insisted/VERB root 0", "that/SCONJ mark 5", "it/PRON nsubj 5", "{} ccomp 2"]
    bare = tree(*[row.format("stop/VERB/VB") for row in rows])
    assert clauses.called_for(word(bare, "insisted")) == word(bare, "stop")
    told = tree(*[row.format("stopped/VERB/VBD") for row in rows[:4]], "had/AUX aux 6", "stopped/VERB/VBN ccomp 2")
    assert clauses.called_for(word(told, "insisted")) is None
