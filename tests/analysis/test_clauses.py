"""Subjects, complements and denial, read from trees made by hand."""

from __future__ import annotations

from generator.analysis import clauses, subjects

from .handmade import tree, word


def test_the_subject_of_a_passive_is_its_agent() -> None:
    """ "The plan was opposed by Paris": Paris opposes; without an agent nobody is said to."""
    doc = tree("The/DET det 2", "plan/NOUN nsubj:pass 4", "was/AUX aux:pass 4", "opposed/VERB/VBN root 0",
               "by/ADP case 6", "Paris/PROPN obl:agent 4")  # fmt: skip
    assert subjects.subject(word(doc, "opposed")) == word(doc, "Paris")
    bare = tree("The/DET det 2", "plan/NOUN nsubj:pass 4", "was/AUX aux:pass 4", "opposed/VERB/VBN root 0")
    assert subjects.subject(word(bare, "opposed")) is None


def test_a_phrase_with_another_preposition_is_no_agent() -> None:
    """Even if the tree calls it one ("called on Paris")."""
    doc = tree("Berlin/PROPN nsubj 2", "called/VERB/VBD root 0", "on/ADP case 4", "Paris/PROPN obl:agent 2")
    assert clauses.agent(word(doc, "called")) is None
    assert subjects.subject(word(doc, "called")) == word(doc, "Berlin")


def test_an_infinitive_has_the_object_as_its_subject_or_else_the_subject() -> None:
    """ "Oslo urged Paris to act": Paris acts. "Oslo promised Paris to act" and "Oslo wants to act": Oslo does."""
    rows = ["Oslo/PROPN nsubj 2", "{}/VERB root 0", "Paris/PROPN obj 2", "to/PART mark 5", "act/VERB/VB xcomp 2"]
    urged = tree(*[row.format("urged") for row in rows])
    assert subjects.subject(word(urged, "act")) == word(urged, "Paris")
    promised = tree(*[row.format("promise") for row in rows])
    assert subjects.subject(word(promised, "act")) == word(promised, "Oslo")
    wants = tree("Oslo/PROPN nsubj 2", "wants/VERB/VBZ root 0", "to/PART mark 4", "act/VERB/VB xcomp 2")
    assert subjects.subject(word(wants, "act")) == word(wants, "Oslo")


def test_a_participle_behind_an_object_may_tell_of_either() -> None:
    """ "Oslo joined the camp condemning Paris": nobody is said to condemn; after a comma or "by" it is Oslo."""
    rows = ["Oslo/PROPN nsubj 2", "joined/VERB/VBD root 0", "the/DET det 4", "camp/NOUN obj 2"]
    bare = tree(*rows, "condemning/VERB/VBG advcl 2", "Paris/PROPN obj 5")
    assert subjects.subject(word(bare, "condemning")) is None
    means = tree(*rows, "by/SCONJ mark 6", "condemning/VERB/VBG advcl 2", "Paris/PROPN obj 6")
    assert subjects.subject(word(means, "condemning")) == word(means, "Oslo")


def test_raising_keeps_the_subject() -> None:
    """ "Oslo was forced to act", "Oslo is expected to seek to act": Oslo acts."""
    doc = tree("Oslo/PROPN nsubj:pass 3", "is/AUX aux:pass 3", "expected/VERB/VBN root 0", "to/PART mark 5",
               "seek/VERB/VB xcomp 3", "to/PART mark 7", "act/VERB/VB xcomp 5")  # fmt: skip
    assert subjects.subject(word(doc, "seek")) == word(doc, "Oslo")
    assert subjects.subject(word(doc, "act")) == word(doc, "Oslo")


def test_coordinated_verbs_share_their_subject() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "came/VERB root 0", "and/CCONJ cc 4", "demanded/VERB conj 2", "talks/NOUN obj 4")
    assert subjects.subject(word(doc, "demanded")) == word(doc, "Oslo")


def test_a_relative_clause_speaks_of_its_noun() -> None:
    doc = tree("Oslo/PROPN nsubj 5", ",/PUNCT punct 4", "which/PRON/WDT nsubj 4", "fears/VERB/VBZ acl:relcl 1",
               "left/VERB root 0")  # fmt: skip
    assert subjects.subject(word(doc, "fears")) == word(doc, "Oslo")


def test_an_infinitive_under_a_noun_is_its_possessors_or_of_whoever_made_it() -> None:
    """ "Oslo's decision to leave": Oslo leaves. "Oslo made a bid to leave": Oslo too."""
    owned = tree("Oslo/PROPN nmod:poss 3", "'s/PART/POS case 1", "decision/NOUN root 0", "to/PART mark 5",
                 "leave/VERB/VB acl 3")  # fmt: skip
    assert subjects.subject(word(owned, "leave")) == word(owned, "Oslo")
    made = tree("Oslo/PROPN nsubj 2", "made/VERB root 0", "a/DET det 4", "bid/NOUN obj 2", "to/PART mark 6",
                "leave/VERB/VB acl 4")  # fmt: skip
    assert subjects.subject(word(made, "leave")) == word(made, "Oslo")


def test_a_document_condemns_for_its_author() -> None:
    """ "Oslo issued a statement condemning it": Oslo condemns. "a man condemning it": the man does."""
    rows = ["Oslo/PROPN nsubj 2", "issued/VERB root 0", "a/DET det 4", "{}/NOUN obj 2", "condemning/VERB/VBG acl 4"]
    statement = tree(*[row.format("statement") for row in rows])
    assert subjects.subject(word(statement, "condemning")) == word(statement, "Oslo")
    man = tree(*[row.format("man") for row in rows])
    assert subjects.subject(word(man, "condemning")) == word(man, "man")


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


def test_chains_without_a_subject_end() -> None:
    """A climb over very many nested clauses stops without an answer instead of walking them all."""
    rows = ["want/VERB root 0"]
    rows += [f"want/VERB/VB xcomp {i}" for i in range(1, 40)]
    doc = tree(*rows)
    assert subjects.subject(doc[39]) is None


def test_of_two_subjects_the_nearer_counts() -> None:
    """A tree that gives a verb two subjects has taken one from elsewhere: "Lee, an expert on Oslo, Paris left"."""
    doc = tree("Lee/PROPN nsubj 4", ",/PUNCT punct 1", "Paris/PROPN nsubj 4", "left/VERB/VBD root 0")
    assert subjects.subject(word(doc, "left")) == word(doc, "Paris")


def test_a_subject_that_the_tree_gives_to_the_verb_of_saying() -> None:
    """In "Lee said Oslo will pay" it is Oslo that pays, also where the tree makes both names subjects of "said"."""
    doc = tree(
        "Lee/PROPN nsubj 2", "said/VERB/VBD root 0", "Oslo/PROPN nsubj 2", "will/AUX/MD aux 5", "pay/VERB/VB ccomp 2"
    )
    found = subjects.subject(word(doc, "pay"))
    assert found is not None
    assert found.text == "Oslo"
