"""Interests that a word states: whose, of what kind, and when none is stated."""

from __future__ import annotations

import pytest

from generator.analysis.interests import wants
from generator.analysis.interests.holders import holders_of
from generator.analysis.interests.statements import Statement, outermost
from generator.analysis.interests.wants import Memory
from generator.language.document import Doc
from tests.analysis.handmade import cast_of, tree


def stated(doc: Doc, memory: Memory | None = None) -> list[Statement]:
    """What every word of a sentence about Oslo (Norway) and Paris (France) states."""
    cast = cast_of(doc, Oslo=("Norway", "country"), Paris=("France", "country"), Lee=("Ann Lee", "person"))
    holders = holders_of(doc, cast, ())
    memory = memory or Memory()
    return outermost([s for token in doc for s in wants.stated(token, holders, memory)])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Oslo/PROPN nsubj 2", "fears/VERB/VBZ root 0", "war/NOUN obj 2"], ("norway", "concern", "high")),
        (["Oslo/PROPN nmod:poss 3", "'s/PART/POS case 1", "need/NOUN nsubj 6", "for/ADP case 5", "gas/NOUN nmod 3",
          "grows/VERB/VBZ root 0"], ("norway", "stake", "medium")),
        (["a/DET det 2", "threat/NOUN root 0", "to/ADP case 4", "Oslo/PROPN nmod 2"], ("norway", "concern", "medium")),
        (["fears/NOUN root 0", "in/ADP case 3", "Oslo/PROPN nmod 1", "that/SCONJ mark 7", "it/PRON nsubj 7",
          "will/AUX aux 7", "fall/VERB/VB acl 1"], ("norway", "concern", "medium")),
        (["Oslo/PROPN nsubj 2", "issued/VERB root 0", "a/DET det 4", "demand/NOUN obj 2", "for/ADP case 6",
          "gas/NOUN nmod 4"], ("norway", "demand", "medium")),
        (["Oslo/PROPN nsubj 2", "made/VERB root 0", "a/DET det 4", "series/NOUN obj 2", "of/ADP case 6",
          "demands/NOUN nmod 4"], ("norway", "demand", "medium")),
        (["Oslo/PROPN nsubj 4", "is/AUX cop 4", "strongly/ADV advmod 4", "opposed/ADJ root 0", "to/ADP case 6",
          "it/PRON obl 4"], ("norway", "opposition", "medium")),
        (["gas/NOUN nsubj 3", "is/AUX cop 3", "vital/ADJ root 0", "to/ADP case 5", "Oslo/PROPN obl 3"],
         ("norway", "stake", "medium")),
        (["it/PRON nsubj 2", "worries/VERB/VBZ root 0", "Oslo/PROPN obj 2"], ("norway", "concern", "high")),
        (["the/DET det 2", "plan/NOUN nsubj:pass 4", "was/AUX aux:pass 4", "opposed/VERB/VBN root 0", "by/ADP case 6",
          "Oslo/PROPN obl:agent 4"], ("norway", "opposition", "high")),
        (["Lee/PROPN nsubj 7", ",/PUNCT punct 4", "an/DET det 4", "advocate/NOUN appos 1", "of/ADP case 6",
          "peace/NOUN nmod 4", "came/VERB root 0"], ("ann-lee", "support", "medium")),
        (["In/ADP case 3", "a/DET det 3", "bid/NOUN obl 7", "to/PART mark 5", "win/VERB/VB acl 3", "Oslo/PROPN nsubj 7",
          "waited/VERB root 0"], ("norway", "goal", "medium")),
    ],
)  # fmt: skip
def test_who_holds_what(rows: list[str], expected: tuple[str, str, str]) -> None:
    """Subjects, possessors, makers, agents, those behind a noun; high confidence only for a verb's named one."""
    found = stated(tree(*rows))
    assert [(s.holder[0], s.kind) for s in found] == [expected[:2]]
    assert found[0].confidence == ("high" if expected[2] == "high" and "subject" in found_place(found[0]) else "medium")


def found_place(statement: Statement) -> str:
    """Whether the holder is the cue's subject: a verb with a subject or agent that is a name."""
    names = [c for c in statement.cue.children if c.pos_ == "PROPN" and c.dep_ in ("nsubj", "obl:agent")]
    return "subject" if names and statement.cue.pos_ == "VERB" else "another"


@pytest.mark.parametrize(
    "rows",
    [
        ["somebody/PRON nsubj 2", "fears/VERB/VBZ root 0", "war/NOUN obj 2"],
        ["If/SCONJ mark 3", "Oslo/PROPN nsubj 3", "wants/VERB/VBZ advcl 6", "it/PRON obj 3", "we/PRON nsubj 6",
         "go/VERB root 0"],
        ["Oslo/PROPN nsubj 2", "sought/VERB root 0", "to/PART mark 4", "explain/VERB/VB xcomp 2", "it/PRON obj 4"],
        ["Oslo/PROPN nsubj 4", "does/AUX aux 4", "not/PART/RB advmod 4", "fear/VERB/VB root 0", "war/NOUN obj 4"],
        ["Paris/PROPN nsubj 2", "exceeded/VERB root 0", "Oslo/PROPN nmod:poss 5", "'s/PART/POS case 3",
         "goals/NOUN obj 2"],
        ["a/DET det 4", "vote/NOUN compound 4", "seeking/VERB/VBG amod 4", "Oslo/PROPN root 0"],
    ],
)  # fmt: skip
def test_what_is_no_interest(rows: list[str]) -> None:
    """No known holder, a supposition, a wish only to say something, a denied fear, a goal only named."""
    assert stated(tree(*rows)) == []


def test_a_denied_wish_is_opposition() -> None:
    """ "does not want war" and "no intention to leave" are against it; "does not support it" too."""
    wants_not = tree("Oslo/PROPN nsubj 4", "does/AUX aux 4", "not/PART/RB advmod 4", "want/VERB/VB root 0",
                     "war/NOUN obj 4")  # fmt: skip
    assert [s.kind for s in stated(wants_not)] == ["opposition"]
    none = tree("Oslo/PROPN nsubj 2", "has/VERB/VBZ root 0", "no/DET det 4", "intention/NOUN obj 2", "to/PART mark 6",
                "leave/VERB/VB acl 4")  # fmt: skip
    assert [s.kind for s in stated(none)] == ["opposition"]


def test_a_word_that_states_something_only_when_denied() -> None:
    """ "accepts tolls" states no interest, "does not accept tolls" opposition."""
    accepts = ["Oslo/PROPN nsubj 2", "accepts/VERB/VBZ root 0", "tolls/NOUN obj 2"]
    assert stated(tree(*accepts)) == []
    refuses = ["Oslo/PROPN nsubj 4", "does/AUX aux 4", "not/PART/RB advmod 4", "accept/VERB/VB root 0"]
    assert [s.kind for s in stated(tree(*refuses, "tolls/NOUN obj 4"))] == ["opposition"]


def test_a_pronoun_says_nothing_of_what_is_refused() -> None:
    """ "Does not accept it": the reader of the interest could not know what."""
    refuses = ["Oslo/PROPN nsubj 4", "does/AUX aux 4", "not/PART/RB advmod 4", "accept/VERB/VB root 0", "it/PRON obj 4"]
    assert stated(tree(*refuses)) == []


def test_who_wants_to_prevent_something_has_a_concern() -> None:
    """The definition's own words: concern is what one "seeks to avoid"."""
    rows = ["Oslo/PROPN nsubj 2", "seeks/VERB/VBZ root 0", "to/PART mark 4", "{}/VERB/VB xcomp 2", "war/NOUN obj 4"]
    assert [s.kind for s in stated(tree(*[r.format("avoid") for r in rows]))] == ["concern"]
    assert [s.kind for s in stated(tree(*[r.format("win") for r in rows]))] == ["goal"]


def test_a_purpose_with_its_words() -> None:
    """ "in order to win" is a goal, "so as not to lose" a concern; a bare infinitive may be neither."""
    goal = tree("Oslo/PROPN nsubj 2", "waits/VERB/VBZ root 0", "in/ADP mark 6", "order/NOUN fixed 3", "to/PART mark 6",
                "win/VERB/VB advcl 2")  # fmt: skip
    assert [s.kind for s in stated(goal)] == ["goal"]
    fear = tree("Oslo/PROPN nsubj 2", "waits/VERB/VBZ root 0", "so/ADV mark 7", "as/ADP fixed 3",
                "not/PART/RB advmod 7", "to/PART mark 7", "lose/VERB/VB advcl 2")  # fmt: skip
    assert [s.kind for s in stated(fear)] == ["concern"]
    bare = tree("Oslo/PROPN nsubj 2", "waits/VERB/VBZ root 0", "to/PART mark 4", "win/VERB/VB advcl 2")
    assert stated(bare) == []


def test_a_threat_to_act_oneself_is_no_fear() -> None:
    """ "warned that it would answer" threatens; "warned that war would come" fears."""
    rows = ["Oslo/PROPN nsubj 2", "warned/VERB root 0", "that/SCONJ mark 6", "{}/{} nsubj 6", "would/AUX aux 6",
            "come/VERB/VB ccomp 2"]  # fmt: skip
    assert [s.kind for s in stated(tree(*[r.format("war", "NOUN") for r in rows]))] == ["concern"]
    assert stated(tree(*[r.format("it", "PRON") for r in rows])) == []


def test_a_demand_in_the_passive_is_that_of_the_one_who_made_it_just_before() -> None:
    """ "Oslo ordered ministers to wait. The ministers were asked to …": asked by Oslo, with low confidence."""
    first = tree("Oslo/PROPN nsubj 2", "ordered/VERB root 0", "ministers/NOUN obj 2", "to/PART mark 5",
                 "wait/VERB/VB xcomp 2")  # fmt: skip
    second = tree("ministers/NOUN nsubj:pass 3", "were/AUX aux:pass 3", "asked/VERB/VBN root 0", "to/PART mark 5",
                  "rest/VERB/VB xcomp 3")  # fmt: skip
    memory = Memory()
    assert stated(second, memory) == []
    stated(first, memory)
    memory.sentence_over()
    assert [(s.holder, s.kind, s.confidence) for s in stated(second, memory)] == [(("norway",), "demand", "low")]
    memory.sentence_over()
    memory.sentence_over()
    assert stated(second, memory) == []


def test_only_somebody_can_be_expected_to_do_something() -> None:
    """ "expects Paris to pay" asks Paris; "expects prices to fall" only foresees."""
    rows = ["Oslo/PROPN nsubj 2", "expects/VERB/VBZ root 0", "{} obj 2", "to/PART mark 5", "fall/VERB/VB xcomp 2"]
    assert [s.kind for s in stated(tree(*[r.format("Paris/PROPN") for r in rows]))] == ["demand"]
    assert stated(tree(*[r.format("prices/NOUN") for r in rows])) == []


def test_a_threat_on_a_condition_opposes_the_condition() -> None:
    """ "If Paris pays, Oslo threatens to leave": Oslo opposes that Paris pays, not its own leaving."""
    doc = tree("If/SCONJ mark 3", "Paris/PROPN nsubj 3", "pays/VERB/VBZ advcl 6", ",/PUNCT punct 3",
               "Oslo/PROPN nsubj 6", "threatens/VERB/VBZ root 0", "to/PART mark 8",
               "leave/VERB/VB xcomp 6")  # fmt: skip
    (found,) = stated(doc)
    assert (found.holder, found.kind, found.complement.text) == (("norway",), "opposition", "pays")


def test_a_threat_unless_somebody_acts_demands_the_act() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "threatens/VERB/VBZ root 0", "to/PART mark 4", "leave/VERB/VB xcomp 2",
               "unless/SCONJ mark 7", "Paris/PROPN nsubj 7", "pays/VERB/VBZ advcl 2")  # fmt: skip
    (found,) = stated(doc)
    assert (found.kind, found.complement.text) == ("demand", "pays")


def test_a_bare_threat_tells_an_aim() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "threatens/VERB/VBZ root 0", "to/PART mark 4", "leave/VERB/VB xcomp 2")
    assert [(s.kind, s.complement.text) for s in stated(doc)] == [("goal", "leave")]


def test_who_declines_to_answer_opposes_nothing() -> None:
    """ "Oslo declined to comment" only tells that it was silent; "declined to pay" is opposition."""
    for verb, expected in (("comment", []), ("pay", ["opposition"])):
        doc = tree("Oslo/PROPN nsubj 2", "declined/VERB root 0", "to/PART mark 4", f"{verb}/VERB/VB xcomp 2")
        assert [s.kind for s in stated(doc)] == expected


def test_a_call_to_somebody_on_a_day_demands_nothing() -> None:
    """ "Oslo called Lee on Monday to thank her" telephones."""
    doc = tree("Oslo/PROPN nsubj 2", "called/VERB root 0", "Lee/PROPN obj 2", "on/ADP case 5", "Monday/PROPN obl 2",
               "to/PART mark 7", "thank/VERB/VB advcl 2", "her/PRON obj 7")  # fmt: skip
    assert stated(doc) == []


def test_troops_that_are_committed_are_no_goal() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "committed/VERB root 0", "troops/NOUN obj 2", "to/ADP case 5", "Lee/PROPN obl 2")
    assert stated(doc) == []


def test_the_words_with_which_somebody_is_urged() -> None:
    """ "Wait," Oslo urged Paris: what is demanded is to wait, not Paris."""
    rows = [
        "Wait/VERB/VB ccomp 4",
        ",/PUNCT punct 1",
        "Oslo/PROPN nsubj 4",
        "urged/VERB/VBD root 0",
        "Paris/PROPN obj 4",
    ]
    (found,) = stated(tree(*rows))
    assert (found.holder, found.kind, found.complement.text) == (("norway",), "demand", "Wait")


def test_what_another_is_asked_to_want_is_not_yet_wanted() -> None:
    """ "Many urge Oslo to be ready to talk": the wish is theirs."""
    doc = tree("Many/ADJ nsubj 2", "urge/VERB root 0", "Oslo/PROPN obj 2", "to/PART mark 6", "be/AUX cop 6",
               "ready/ADJ xcomp 2", "to/PART mark 8", "talk/VERB/VB xcomp 6")  # fmt: skip
    assert stated(doc) == []


def test_a_warning_of_what_ought_to_be_demands_it() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "warned/VERB root 0", "that/SCONJ mark 7", "rules/NOUN nsubj 7",
               "should/AUX aux 7", "not/PART advmod 7", "change/VERB/VB ccomp 2")  # fmt: skip
    assert [(s.kind, s.complement.text) for s in stated(doc)] == [("demand", "change")]


def test_it_is_vital_for_the_subject_of_the_infinitive() -> None:
    """ "It is vital for Oslo to win" with "for" as a mark of "win"."""
    doc = tree("It/PRON expl 3", "is/AUX cop 3", "vital/ADJ root 0", "for/SCONJ mark 7", "Oslo/PROPN nsubj 7",
               "to/PART mark 7", "win/VERB/VB csubj 3")  # fmt: skip
    assert [(s.holder, s.kind) for s in stated(doc)] == [(("norway",), "stake")]


def test_an_interest_in_few_things_is_hardly_one() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "has/VERB root 0", "an/DET det 4", "interest/NOUN obj 2", "in/ADP case 7",
               "few/ADJ amod 7", "rules/NOUN nmod 4")  # fmt: skip
    assert stated(doc) == []


def test_a_feeling_with_by_is_one_also_where_the_tree_has_a_passive() -> None:
    doc = tree("Oslo/PROPN nsubj:pass 3", "was/AUX aux:pass 3", "disappointed/VERB/VBN root 0", "by/ADP case 5",
               "news/NOUN obl:agent 3")  # fmt: skip
    assert [(s.holder, s.kind, s.complement.text) for s in stated(doc)] == [(("norway",), "opposition", "news")]


def test_nobody_urges_himself() -> None:
    """Where the tree makes who is urged the one who urges, it has lost the latter."""
    doc = tree("Oslo/PROPN nsubj 2", "urged/VERB root 0", "Oslo/PROPN obj 2", "to/PART mark 5", "go/VERB/VB xcomp 2")
    assert stated(doc) == []


def test_a_subject_that_the_tree_takes_for_an_owner_is_no_owner() -> None:
    """ "Oslo rebuffed demands for a vote": it opposes them."""
    doc = tree("Oslo/PROPN nmod:poss 3", "rebuffed/VERB/VBD root 0", "demands/NOUN obj 2", "for/ADP case 6",
               "a/DET det 6", "vote/NOUN nmod 3")  # fmt: skip
    assert [(s.holder, s.kind) for s in stated(doc)] == [(("norway",), "opposition")]


def test_not_only_denies_nothing() -> None:
    doc = tree("Not/PART advmod 4", "only/ADV advmod 1", "Oslo/PROPN nsubj 4", "supports/VERB/VBZ root 0",
               "it/PRON obj 4", "today/NOUN obl 4")  # fmt: skip
    assert [s.kind for s in stated(doc)] == ["support"]


def test_what_is_denied_may_be_a_relative_that() -> None:
    """ "Allegations that Oslo denies", with "that" as a conjunction."""
    doc = tree("allegations/NOUN root 0", "that/SCONJ obj 4", "Oslo/PROPN nsubj 4", "denies/VERB/VBZ acl 1")
    assert [(s.kind, s.complement.text) for s in stated(doc)] == [("opposition", "allegations")]


def test_behind_a_parenthesis_the_sentence_goes_on() -> None:
    """ "Oslo used the words – Paris said them – to urge Lee to go": Oslo urges."""
    doc = tree("Oslo/PROPN nsubj 2", "used/VERB/VBD root 0", "words/NOUN obj 2", "–/PUNCT punct 6",
               "Paris/PROPN nsubj 6", "said/VERB/VBD acl:relcl 3", "–/PUNCT punct 9", "to/PART mark 9",
               "urge/VERB/VB ccomp 6",
               "Lee/PROPN obj 9", "to/PART mark 12", "go/VERB/VB xcomp 9")  # fmt: skip
    assert [s.holder for s in stated(doc) if s.kind == "demand"] == [("norway",)]


def test_who_wants_to_see_a_thing_wants_the_thing() -> None:
    doc = tree(
        "Oslo/PROPN nsubj 2", "wants/VERB/VBZ root 0", "to/PART mark 4", "see/VERB/VB xcomp 2", "peace/NOUN obj 4"
    )
    assert [(s.kind, s.complement.text) for s in stated(doc)] == [("goal", "peace")]


def test_a_call_on_a_day_demands_nothing() -> None:
    """ "In a phone call on Tuesday"; "a call on Paris" is one for Paris to act."""
    doc = tree("Oslo/PROPN nsubj 2", "made/VERB root 0", "a/DET det 5", "phone/NOUN compound 5", "call/NOUN obj 2",
               "on/ADP case 7", "Tuesday/PROPN nmod 5")  # fmt: skip
    assert stated(doc) == []


def test_a_protest_is_over_what_the_verb_that_carries_it_is_over() -> None:
    """ "Oslo lodged a protest with Paris over the ships", with the ships hung on "lodged"."""
    doc = tree("Oslo/PROPN nsubj 2", "lodged/VERB/VBD root 0", "a/DET det 4", "protest/NOUN obj 2", "with/ADP case 6",
               "Paris/PROPN nmod 4", "over/ADP case 9", "the/DET det 9", "ships/NOUN obl 2")  # fmt: skip
    assert [(s.holder, s.kind, s.complement.text) for s in stated(doc)] == [(("norway",), "opposition", "ships")]
