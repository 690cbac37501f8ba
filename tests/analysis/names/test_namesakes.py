"""Firms that bear the surname of a person in the text: to whom the bare word goes."""

from __future__ import annotations

import pytest

from generator.analysis import names
from generator.language.pipeline import parse


def sorts(text: str, word: str = "Calder") -> list[str]:
    """What each bare mention of a word is taken for, in the order of the text."""
    return [name.kind for name in names.find(parse(text)) if name.text == word]


@pytest.mark.parametrize(
    "lead",
    [
        "Chemicals giant Calder has announced that it will close its plant in Leeds.",
        "The retailer Calder said on Monday that it would close its shop in Leeds.",
        "Calder shares fell by a tenth on Monday.",
    ],
)
def test_a_firm_before_the_person_is_named(lead: str):
    """A word beside the name says that it is a firm's: so is each bare mention up to the person's full name."""
    text = (
        f'{lead}\n\nA spokesman for Calder said: "We regret it."\n\nThe chief executive, Helen Calder, left on Friday.'
    )
    assert sorts(text) == ["organization", "organization"]


def test_a_bare_name_after_both_is_nobodys():
    """It could be either's; a title makes it the person's."""
    text = (
        "The retailer Calder cut 200 jobs on Monday.\n\nHelen Calder, who runs it, was in Leeds. Calder said that more "
        "cuts would come. Mrs Calder left on Friday."
    )
    assert sorts(text) == ["organization", "other", "person"]


def test_a_legal_form_tells_a_firm():
    """ "Calder plc" is a firm, and so is Calder until somebody of that name is named in full."""
    text = "Calder plc cut 200 jobs on Monday. Calder said it was sorry. Helen Calder, who founded it, was in Leeds."
    assert sorts(text) == ["organization", "organization"]


@pytest.mark.parametrize(
    "text",
    [
        "Calder said on Monday that she would leave. Helen Calder, a minister, has been ill.",
        "Calder's supporters met on Monday. A spokesman for Calder was there. Helen Calder, a minister, was not.",
        "The film maker Calder left on Monday. Helen Calder, who made ten films, is ill.",
    ],
)
def test_a_person_without_a_firm(text: str):
    """Persons have spokesmen, supporters and callings too: a lead that gives the surname alone means the person."""
    assert set(sorts(text)) == {"person"}
