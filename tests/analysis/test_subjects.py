"""Who does what a predicate says."""

from __future__ import annotations

from generator.analysis import subjects

from .handmade import tree, word


def test_the_subject_of_a_passive_is_its_agent() -> None:
    """ "The plan was opposed by Paris": Paris opposes; without an agent nobody is said to."""
    doc = tree("The/DET det 2", "plan/NOUN nsubj:pass 4", "was/AUX aux:pass 4", "opposed/VERB/VBN root 0",
               "by/ADP case 6", "Paris/PROPN obl:agent 4")  # fmt: skip
    assert subjects.subject(word(doc, "opposed")) == word(doc, "Paris")
    bare = tree("The/DET det 2", "plan/NOUN nsubj:pass 4", "was/AUX aux:pass 4", "opposed/VERB/VBN root 0")
    assert subjects.subject(word(bare, "opposed")) is None


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
