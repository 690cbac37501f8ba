"""The words between the articles' words."""

from __future__ import annotations

import pytest

from generator.records import Actor, InterestKind
from generator.writing.wording import verb, verb_below_heading

OSLO = Actor("norway", "Norway", "country")


@pytest.mark.parametrize(
    ("kind", "label", "expected"),
    [
        ("goal", "a new bridge", "wants"),
        ("goal", "to build a bridge", "wants"),
        ("goal", "building a bridge", "aims at"),
        ("stake", "to keep its fish", "needs"),
        ("stake", "that the canal stays open", "cares"),
        ("goal", "will leave the union", "says it"),
        ("goal", "We’ll follow up on that", "says"),
        ("opposition", "won’t vote for it", "says"),
        ("goal", "this can and should be prevented", "says"),
        ("demand", "all countries must refrain", "demands"),
        ("goal", "the states will allow it", "hopes"),
        ("goal", "talks we should be having", "wants"),
        ("goal", "a deal that would end the war", "wants"),
        ("goal", "a goodwill visit", "wants"),
        ("opposition", "a deal that would end the war", "opposes"),
    ],
)
def test_the_verb_suits_the_form_of_the_label(kind: InterestKind, label: str, expected: str) -> None:
    assert verb(kind, [OSLO], label) == expected


@pytest.mark.parametrize(
    ("label", "reads"),
    [
        ("safety of the reactor", "worries about"),
        ("losing the vote", "worries about"),
        ("deal that would lift sanctions", "worries about"),
        ("what is at stake", "worries about"),
        ("the dam will affect its share", "fears"),
        ("prices are too high", "fears"),
        ("to lose", "is afraid"),
    ],
)
def test_a_concern_reads_as_english(label: str, reads: str) -> None:
    """Nobody fears the safety of a reactor; a clause is feared, with "that" understood."""
    assert verb("concern", (), label) == reads


def test_what_a_body_says_that_it_will_do():
    """Its subject is the holder, and the verb says so; of one person nothing tells whether it is he or she."""
    oslo, ann = Actor("oslo", "Oslo Port", "organization"), Actor("ann", "Ann Lee", "person")
    assert verb("goal", (oslo,), "will close the port") == "says it"
    assert verb("goal", (oslo, ann), "will close the port") == "say they"
    assert verb("goal", (ann,), "will close the port") == "says"


@pytest.mark.parametrize(
    ("kind", "label", "expected"),
    [
        ("opposition", "to pay", "refuses"),
        ("opposition", "the merger", ""),
        ("goal", "will leave the union", "says it"),
        ("goal", "to leave the union", ""),
        ("concern", "safety of the reactor", ""),
        ("concern", "to speak", "is afraid"),
    ],
)
def test_below_a_heading_only_another_verb_is_said(kind: InterestKind, label: str, expected: str) -> None:
    """The list "Opposes" would turn "to pay" into its contrary."""
    assert verb_below_heading(kind, [OSLO], label) == expected
