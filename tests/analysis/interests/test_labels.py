"""A label is a short run of the evidence's own words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.interests import label_heads, labels
from generator.language.document import Doc
from tests.analysis.handmade import tree, word

PARTS = ("NOUN", "PROPN", "VERB", "ADJ", "ADP", "DET", "PUNCT", "PRON", "CCONJ", "SCONJ", "PART", "AUX", "ADV")


def test_the_label_is_what_is_wanted_without_determiners() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "seeks/VERB/VBZ root 0", "a/DET det 5", "lasting/ADJ amod 5", "truce/NOUN obj 2",
               "with/ADP case 7", "Paris/PROPN nmod 5", "./PUNCT punct 2")  # fmt: skip
    assert labels.label(word(doc, "truce"), word(doc, "seeks"), 0, len(doc)) == "lasting truce with Paris"


def test_a_long_phrase_is_cut_where_a_part_ends() -> None:
    """Not in the midst of "the bridge over the river"."""
    doc = tree("Oslo/PROPN nsubj 2", "wants/VERB/VBZ root 0", "to/PART mark 4", "mend/VERB/VB xcomp 2", "the/DET det 7",
               "old/ADJ amod 7", "bridge/NOUN obj 4", "over/ADP case 10", "the/DET det 10", "river/NOUN nmod 7",
               "with/ADP case 13", "new/ADJ amod 13", "steel/NOUN obl 4", "from/ADP case 16", "old/ADJ amod 16",
               "mills/NOUN nmod 13")  # fmt: skip
    assert labels.label(word(doc, "mend"), word(doc, "wants"), 0, len(doc)) == "to mend the old bridge over the river"


def test_a_noun_that_needs_nothing_names_itself() -> None:
    doc = tree("our/PRON nmod:poss 3", "close/ADJ amod 3", "friendship/NOUN nsubj 6", "with/ADP case 5",
               "Oslo/PROPN nmod 3", "lasts/VERB root 0")  # fmt: skip
    friendship = word(doc, "friendship")
    assert labels.label(friendship, friendship, 0, 5) == "close friendship with Oslo"


def test_what_somebody_is_accused_of_is_what_is_opposed() -> None:
    """ "accused Lee of lying": Oslo opposes the lying, not Lee."""
    doc = tree("Oslo/PROPN nsubj 2", "accused/VERB root 0", "Lee/PROPN obj 2", "of/SCONJ mark 5",
               "lying/VERB/VBG advcl 2")  # fmt: skip
    assert labels.label(word(doc, "Lee"), word(doc, "accused"), 0, len(doc), "opposition") == "lying"


def test_a_demand_names_who_is_to_act() -> None:
    """ "demands: Lee to pay" and not "demands: to pay", as if Oslo would."""
    doc = tree("Oslo/PROPN nsubj 2", "urged/VERB root 0", "Lee/PROPN obj 2", "not/PART advmod 6", "to/PART mark 6",
               "leave/VERB/VB xcomp 2", "Rome/PROPN obj 6")  # fmt: skip
    assert labels.label(word(doc, "leave"), word(doc, "urged"), 0, len(doc), "demand") == "Lee not to leave Rome"


def test_a_time_before_the_infinitive_is_not_who_is_to_act() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "pressed/VERB root 0", "Rome/PROPN obj 2", "in/ADP case 5", "May/PROPN obl 2",
               "to/PART mark 7", "leave/VERB/VB xcomp 2")  # fmt: skip
    assert labels.label(word(doc, "leave"), word(doc, "pressed"), 0, len(doc), "demand") == "to leave"


def test_a_need_to_act_is_named_by_the_need() -> None:
    """ "depends on: talk to Rome" would be false."""
    doc = tree("Oslo/PROPN nmod:poss 3", "'s/PART case 1", "need/NOUN nsubj 8", "to/PART mark 5", "talk/VERB/VB acl 3",
               "to/ADP case 7", "Rome/PROPN obl 5", "grows/VERB root 0")  # fmt: skip
    assert labels.label(word(doc, "talk"), word(doc, "need"), 0, len(doc), "stake") == "need to talk to Rome"


def test_interests_with_somebody_are_named_by_the_interests() -> None:
    doc = tree("We/PRON nsubj 2", "have/VERB/VBP root 0", "important/ADJ amod 4", "interests/NOUN obj 2",
               "with/ADP case 6", "Rome/PROPN nmod 4", ",/PUNCT punct 8", "old/ADJ amod 4")  # fmt: skip
    assert labels.label(word(doc, "Rome"), word(doc, "interests"), 0, 8, "stake") == "important interests with Rome"


def test_what_is_to_be_avoided_is_what_is_feared() -> None:
    """ "an attempt to prevent damage": the damage, not its prevention."""
    doc = tree("an/DET det 2", "attempt/NOUN root 0", "to/PART mark 4", "prevent/VERB/VB acl 2", "damage/NOUN obj 4",
               "to/ADP case 7", "ties/NOUN nmod 5")  # fmt: skip
    assert labels.label(word(doc, "prevent"), word(doc, "attempt"), 0, 7, "concern") == "damage to ties"


def test_a_promise_is_named_with_its_modal_so_that_it_reads_as_said() -> None:
    """ "We will not pay": neither "opposes: pay Rome" nor "wants: pay Rome" is English."""
    doc = tree("We/PRON nsubj 4", "will/AUX/MD aux 4", "not/PART advmod 4", "pay/VERB/VB root 0", "Rome/PROPN obj 4")
    assert labels.label(word(doc, "pay"), word(doc, "pay"), 0, 5, "opposition") == "We will not pay Rome"
    doc = tree("Oslo/PROPN nsubj 3", "will/AUX/MD aux 3", "pay/VERB/VB root 0", "Rome/PROPN obj 3")
    pay, oslo = word(doc, "pay"), word(doc, "Oslo")
    assert labels.label(pay, pay, 0, 4, "goal", lambda w: w == oslo) == "will pay Rome"


def test_another_who_must_act_stays_in_the_label() -> None:
    doc = tree("Rome/PROPN nsubj 3", "must/AUX/MD aux 3", "pay/VERB/VB root 0", "us/PRON obj 3")
    pay = word(doc, "pay")
    assert labels.label(pay, pay, 0, 4, "demand") == "Rome must pay us"
    assert labels.label(pay, pay, 0, 4, "goal", lambda t: t.text == "Rome") == "pay us"


def test_what_touches_the_holder_is_named_by_what_touches_it() -> None:
    """ "The dam worries Cairo": Cairo fears the dam, not itself."""
    doc = tree("The/DET det 2", "dam/NOUN nsubj 3", "worries/VERB/VBZ root 0", "Cairo/PROPN obj 3")
    cairo = word(doc, "Cairo")
    assert labels.label(cairo, word(doc, "worries"), 0, 4, "concern", lambda t: t == cairo) == "dam"


def test_the_first_comma_ends_a_label() -> None:
    """However early it stands."""
    doc = tree("Oslo/PROPN nsubj 2", "backs/VERB/VBZ root 0", "peace/NOUN obj 2", ",/PUNCT punct 5",
               "mostly/ADV advmod 3")  # fmt: skip
    assert labels.label(word(doc, "peace"), word(doc, "backs"), 0, 5, "support") == "peace"


def test_a_phrase_is_not_cut_before_of() -> None:
    """ "its stance on the role" asks: of what?"""
    doc = tree("Oslo/PROPN nsubj 2", "values/VERB/VBZ root 0", "Bern/PROPN nmod:poss 6", "'s/PART case 3",
               "positive/ADJ amod 6", "stance/NOUN obj 2", "on/ADP case 9", "the/DET det 9", "role/NOUN nmod 6",
               "of/ADP case 12", "the/DET det 12", "army/NOUN nmod 9", "in/ADP case 15", "the/DET det 15",
               "war/NOUN nmod 12", "of/ADP case 18", "last/ADJ amod 18", "year/NOUN nmod 15")  # fmt: skip
    stance = word(doc, "stance")
    assert labels.label(stance, word(doc, "values"), 0, 18, "stake") == "Bern's positive stance on the role of the army"
    assert labels._is_missed([*doc[2:]], 7)


def test_what_a_demand_is_about_may_be_what_is_not_wanted() -> None:
    """ "demands over the base" may be demands to close it: the label says no more than that."""
    doc = tree("Oslo/PROPN nmod:poss 3", "'s/PART case 1", "demands/NOUN nsubj 7", "over/ADP case 6", "the/DET det 6",
               "base/NOUN nmod 3", "grow/VERB root 0")  # fmt: skip
    assert labels.label(word(doc, "base"), word(doc, "demands"), 0, 7, "demand") == "demands over the base"


def test_a_fear_at_a_place_is_named_by_what_is_feared() -> None:
    doc = tree("fears/NOUN root 0", "in/ADP case 3", "Oslo/PROPN nmod 1", "that/SCONJ mark 7", "Lee/PROPN nsubj 7",
               "will/AUX/MD aux 7", "fall/VERB/VB acl 3")  # fmt: skip
    oslo = word(doc, "Oslo")
    assert labels.label(oslo, word(doc, "fears"), 0, 7, "concern", lambda t: t == oslo) == "Lee will fall"


def test_a_clause_keeps_a_subject_that_the_tree_has_lost() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "fears/VERB/VBZ root 0", "that/SCONJ mark 6", "Lee/PROPN obj 2",
               "will/AUX/MD aux 6", "fall/VERB/VB ccomp 2")  # fmt: skip
    assert labels.label(word(doc, "fall"), word(doc, "fears"), 0, 6, "concern") == "Lee will fall"


def test_words_that_only_point_back_say_nothing() -> None:
    doc = tree("refused/VERB root 0", "to/PART mark 3", "do/VERB/VB xcomp 1", "so/ADV advmod 3")
    assert label_heads.says_nothing(word(doc, "do"))
    doc = tree("refused/VERB root 0", "to/PART mark 3", "do/VERB/VB xcomp 1", "business/NOUN obj 3")
    assert not label_heads.says_nothing(word(doc, "do"))


@given(st.data())
def test_every_word_of_a_label_stands_in_the_evidence_in_order(data: st.DataObject) -> None:
    """Whatever the tree: an unbroken run of the evidence, at most ``LONGEST`` words long."""
    size = data.draw(st.integers(1, 16))
    form, part = st.sampled_from(["talks", "the", "with", ",", "to", "peace"]), st.sampled_from(PARTS)
    forms = data.draw(st.lists(form, min_size=size, max_size=size))
    pos = data.draw(st.lists(part, min_size=size, max_size=size))
    heads = [0] + [data.draw(st.integers(0, i - 1)) for i in range(1, size)]
    deps = ["ROOT"] + ["dep"] * (size - 1)
    doc = Doc(forms, pos=pos, tags=pos, heads=heads, deps=deps, lemmas=forms)
    start = data.draw(st.integers(0, size - 1))
    end = data.draw(st.integers(start + 1, size))
    cue, complement = (doc[data.draw(st.integers(start, end - 1))] for _ in range(2))
    label = labels.label(complement, cue, start, end)
    assert label
    assert label in " ".join(doc[start:end].text.split())
    assert len(label.split()) <= labels.LONGEST


def test_a_mark_that_has_lost_its_partner_is_left_out() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "wants/VERB root 0", "\"/PUNCT punct 5", "lasting/ADJ amod 5", "peace/NOUN obj 2",
               ",/PUNCT punct 5", "\"/PUNCT punct 5")  # fmt: skip
    assert labels.label(word(doc, "peace"), word(doc, "wants"), 0, len(doc)) == "lasting peace"


def test_a_label_keeps_the_word_that_denies_it() -> None:
    """ "to not close the bridge": without the "not" the label would say the contrary."""
    doc = tree("Oslo/PROPN nsubj 2", "wants/VERB/VBZ root 0", "to/PART mark 5", "not/PART advmod 5",
               "close/VERB/VB xcomp 2", "the/DET det 7", "bridge/NOUN obj 5")  # fmt: skip
    assert labels.label(word(doc, "close"), word(doc, "wants"), 0, len(doc)) == "to not close the bridge"


def test_what_is_vital_keeps_its_that() -> None:
    """ "Essential for Oslo that the pipe holds" reads "cares: that the pipe holds"."""
    doc = tree("It/PRON expl 3", "is/AUX cop 3", "essential/ADJ root 0", "for/ADP case 5", "Oslo/PROPN obl 3",
               "that/SCONJ mark 9", "the/DET det 8", "pipe/NOUN nsubj 9", "holds/VERB/VBZ csubj 3")  # fmt: skip
    oslo = word(doc, "Oslo")
    assert labels.label(oslo, word(doc, "essential"), 0, 9, "stake", lambda w: w == oslo) == "that the pipe holds"
