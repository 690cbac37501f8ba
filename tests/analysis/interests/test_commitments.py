"""What speakers call for and commit themselves to."""

from __future__ import annotations

import pytest

from generator.analysis.interests import commitments
from generator.analysis.interests.holders import holders_of
from generator.analysis.interests.statements import Statement
from generator.records import ActorKind, Quote
from tests.analysis.handmade import cast_of, quote_of, tree


def stated(lines: list[str], content: str = "", speaker: str = "norway") -> list[Statement]:
    """What a sentence states, if ``content`` is a quotation in it by Norway or by the person Ann Lee."""
    doc = tree(*lines)
    actors: dict[str, tuple[str, ActorKind]] = {"Oslo": ("Norway", "country"), "Paris": ("France", "country")}
    cast = cast_of(doc, **actors, Lee=("Ann Lee", "person"))
    quotes: list[Quote] = [quote_of(doc.text, content, speaker)] if content else []
    holders = holders_of(doc, cast, quotes)
    speech = commitments.Speech(doc, quotes, holders)
    return [s for token in doc for s in commitments.stated(token, holders, speech)]


MUST_ACT = ["{}/{} nsubj 3", "must/AUX aux 3", "act/VERB/VB root 0", "Oslo/PROPN dep 3", "Lee/PROPN dep 3"]


@pytest.mark.parametrize(
    ("who", "part", "kind"),
    [("We", "PRON", "goal"), ("Paris", "PROPN", "demand"), ("They", "PRON", "demand"), ("somebody", "PRON", "goal")],
)
def test_what_must_be_done(who: str, part: str, kind: str) -> None:
    """What a speaker says must be done: by the own side or nobody in particular a goal, by another a demand."""
    found = stated([line.format(who, part) for line in MUST_ACT], f"{who} must act")
    assert [(s.holder, s.kind, s.confidence) for s in found] == [(("norway",), kind, "medium")]


def test_what_an_article_says_must_be_done_is_nobodys_aim() -> None:
    """ "The regulator must approve the sale" tells a rule."""
    assert stated([line.format("Paris", "PROPN") for line in MUST_ACT]) == []


def test_what_will_have_to_happen_is_foreseen() -> None:
    """Prices that "will have to rise" are a forecast; somebody who has to act is called upon."""
    rise = ["prices/NOUN nsubj 3", "{}/AUX aux 3", "have/VERB/VB root 0", "to/PART mark 5", "rise/VERB/VB xcomp 3"]
    lines = [line.format("will") for line in rise]
    assert stated([*lines, "Oslo/PROPN dep 3"], "prices will have to rise") == []
    lines = ["Paris/PROPN nsubj 2", "has/VERB root 0", "to/PART mark 4", "act/VERB/VB xcomp 2", "Oslo/PROPN dep 2"]
    assert [s.kind for s in stated(lines, "Paris has to act")] == ["demand"]


def test_what_an_onlooker_says_another_must_do_is_the_others_need() -> None:
    lines = [line.format("Paris", "PROPN") for line in MUST_ACT]
    assert [(s.holder, s.kind) for s in stated(lines, "Paris must act", "ann-lee")] == [(("france",), "goal")]


@pytest.mark.parametrize(
    ("lines", "content"),
    [
        (["should/AUX aux 3", "we/PRON nsubj 3", "fail/VERB/VB root 0", "Oslo/PROPN dep 3"], "should we fail"),
        (["we/PRON nsubj 4", "must/AUX aux 4", "have/AUX aux 4", "slept/VERB/VBN root 0", "Oslo/PROPN dep 4"],
         "we must have slept"),
        (["Oslo/PROPN nsubj 4", "must/AUX aux 4", "be/AUX aux 4", "dreaming/VERB/VBG root 0"], "Oslo must be dreaming"),
        (["nobody/PRON nsubj 3", "should/AUX aux 3", "act/VERB/VB root 0", "Oslo/PROPN dep 3"], "nobody should act"),
        (["we/PRON nsubj 3", "will/AUX aux 3", "have/VERB/VB root 0", "time/NOUN obj 3", "Oslo/PROPN dep 3"],
         "we will have time"),
        (["Paris/PROPN nsubj 3", "will/AUX aux 3", "act/VERB/VB root 0", "Oslo/PROPN dep 3"], "Paris will act"),
        (["we/PRON nsubj 3", "will/AUX aux 3", "act/VERB/VB root 0", "Oslo/PROPN dep 3"], ""),
    ],
)  # fmt: skip
def test_what_calls_for_nothing(lines: list[str], content: str) -> None:
    """A supposition, a guess, nobody's duty, a state, a forecast about another, "we" of nobody known."""
    assert stated(lines, content) == []


def test_what_the_speaker_will_and_will_not_do() -> None:
    """ "we will act" is a goal, "we will not act" opposition."""
    will = ["we/PRON nsubj 3", "will/AUX aux 3", "act/VERB/VB root 0", "Oslo/PROPN dep 3"]
    assert [s.kind for s in stated(will, "we will act")] == ["goal"]
    wont = ["we/PRON nsubj 4", "will/AUX aux 4", "not/PART/RB advmod 4", "act/VERB/VB root 0", "Oslo/PROPN dep 4"]
    assert [s.kind for s in stated(wont, "we will not act")] == ["opposition"]


def test_a_duty_that_somebody_has_is_an_obligation() -> None:
    """ "Paris has a duty to act" calls for action like "Paris must act"."""
    lines = ["Paris/PROPN nsubj 2", "has/VERB/VBZ root 0", "a/DET det 4", "duty/NOUN obj 2", "to/PART mark 6",
             "act/VERB/VB acl 4", "Oslo/PROPN dep 2"]  # fmt: skip
    assert [(s.holder, s.kind) for s in stated(lines, "Paris has a duty to act")] == [(("norway",), "demand")]


def test_what_has_to_do_with_something_need_not_be_done() -> None:
    """ "Everything that has to do with fees": no duty."""
    lines = ["We/PRON nsubj 2", "weigh/VERB/VBP root 0", "all/PRON obj 2", "that/PRON nsubj 5", "has/VERB acl:relcl 3",
             "to/PART mark 7", "do/VERB/VB xcomp 5", "with/ADP case 9", "fees/NOUN obl 7"]  # fmt: skip
    assert stated(lines, "We weigh all that has to do with fees") == []


def test_what_is_discussed_is_not_called_for() -> None:
    """ "We discuss what Oslo should do": nobody says what."""
    lines = ["We/PRON nsubj 2", "discuss/VERB/VBP root 0", "what/PRON/WP obj 6", "Oslo/PROPN nsubj 6",
             "should/AUX aux 6", "do/VERB/VB ccomp 2"]  # fmt: skip
    assert stated(lines, "We discuss what Oslo should do") == []
