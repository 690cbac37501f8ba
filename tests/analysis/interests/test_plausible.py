"""What shows that a tree is wrong about who holds what."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from tests.analysis.interests.made import article, found


@pytest.mark.parametrize(
    "text",
    [
        "The firms say that Norway has long gained from it and support the ban.",
        "“It is striking that in every port rising costs are threatening to stop growth,” Norway said.",
    ],
)
def test_a_subject_that_words_or_marks_contradict_holds_nothing(text: str) -> None:
    """A verb of another number than its subject's first verb; a subject behind the quotation that holds the verb."""
    assert not [i for i in analyse(article(text)).interests if i.kind in ("support", "goal")]


def test_a_subject_right_before_a_quoted_predicate_holds() -> None:
    """Only the words behind the mark are somebody's own: Norway wants all the same."""
    found_here = analyse(article("The White House said Norway “strongly opposes the merger of the two ports”."))
    assert [i.kind for i in found_here.interests] == ["opposition"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway shelved its plans for a bridge.",
        "Norway rolled back its policy of taxing ships.",
        "Norway backed away from its demand for talks.",
        "Norway's plan for a bridge was scrapped.",
        "The march raised hopes of a thaw in Norway.",
        "Norway showed little interest in the bridge.",
        "There were protests in Norway against the tax.",
        "Norway narrowly avoided a recession.",
        "Norway is open to attack.",
        "Norway has ruled out sabotage.",
        "Norway warned that the fund is part of the larger deal.",
        "Norway made an appeal to the court.",
        "France faces accusations that Norway wants war.",
        "The minister criticised Norway for pursuing its own interests.",
        "The minister insisted that Norway endorse the plan.",
        "France renewed its demand for Norway to endorse the plan.",
        "Norway is not expected to ask for new funds.",
        "The minister has not received any requests from Norway for help.",
        "The health service hangs by a thread, and Norway is threatening to pull it.",
        "France urged Norway to fund an aid package to avert a crisis.",
        "France wants to remember, and Norway wants them to remember.",
        "Norway refused to rule out a strike.",
        "Norway stood with them.",
        "Norway raised the alarm.",
        "Norway blocked major roads.",
        "Norway was handed a lifeline by the court.",
        "Norway expressed solidarity with them.",
        "Norway shared the concerns of the fans.",
        "France called on Norway not to wait but keep fighting for its future.",
    ],
)
def test_what_states_no_interest(text: str) -> None:
    """Plans given up, feelings woken in others, where something happens, how things are, whom one asks."""
    assert [i for i in found(text) if i.holder == ("norway",)] == []


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Norway agreed to cut its output.", "goal", "to cut its output"),
        ("Norway insists on raising tariffs.", "goal", "raising tariffs"),
        ("Norway insists on a ban.", "demand", "a ban"),
        ("Norway asked for tensions to be lowered.", "demand", "tensions to be lowered"),
        ("Norway acted to prevent clubs from leaving.", "goal", "to prevent clubs from leaving"),
        ("Norway warned on Friday that its port needs help.", "concern", "that its port needs help"),
        ("Norway urged France Monday to fund a relief package.", "demand", "France Monday to fund a relief package"),
        ("Norway renewed its demand for France to endorse the plan.", "demand", "France to endorse the plan"),
        ("Norway sought backing for its plan to halt the sale.", "goal", "backing for its plan to halt the sale"),
        (
            "France pays the tariffs Norway planned to place on steel.",
            "goal",
            "tariffs Norway planned to place on steel",
        ),
        ("Norway is committed to free trade.", "support", "free trade"),
        (
            "Norway threatened to leave the union if two bills were not approved by the house.",
            "goal",
            "to leave the union if two bills were not approved by the house",
        ),
        ("France scrapped Norway's plan to build a bridge.", "goal", "to build a bridge"),
        ("Norway warned that the bridge is a danger to ships.", "concern", "the bridge is a danger to ships"),
    ],
)
def test_what_still_does(text: str, kind: str, label: str) -> None:
    """Beside those: what is agreed, insisted on, given up by another, and dangers."""
    assert (kind, label) in [(i.kind, i.label) for i in found(text)]


def test_judgements_are_named_by_what_is_judged() -> None:
    """Not by how wrong it is; the only way to an end is what is wanted, not the end."""
    text = "“This tax is wrong on every level,” Norway said. “Talks are the only way to end it,” Norway said."
    labels = {i.label for i in analyse(article(text)).interests}
    assert "Talks" in labels or "talks" in labels
    assert not any("level" in label for label in labels)


def test_a_few_words_in_marks_are_not_all_that_is_wanted() -> None:
    """The infinitive that they lean on stands outside of the marks."""
    text = "The minister said that Norway was “ready and willing” to work with the union."
    assert [i.label for i in analyse(article(text)).interests] == ["to work with the union"]


def test_a_storm_is_no_judgement() -> None:
    """Who calls a flood a disaster is against nothing that anybody did."""
    assert analyse(article("“This is clearly a critical disaster in the north,” Norway said.")).interests == ()


def test_who_must_act_is_named_though_he_stands_before_the_marks() -> None:
    """A quotation that only goes on with the sentence leaves its subject outside."""
    text = "FIFA said that rebel clubs “must live with the consequences of their choice”."
    (interest,) = analyse(article(text)).interests
    assert interest.label == "rebel clubs must live with the consequences of their choice"


def test_the_same_words_name_one_interest_of_an_article() -> None:
    """A reader of the list sees the second as a mistake."""
    text = "Norway opposes the merger. Ann Lee left. Norway strongly opposes the merger."
    assert len(analyse(article(text)).interests) == 1
