"""Bodies named after all their members."""

from __future__ import annotations

import pytest

from generator.analysis.names import memberships
from generator.language.pipeline import parse


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "The Kenya Medical Practitioners, Pharmacists and Dentists Union left.",
            "Kenya Medical Practitioners, Pharmacists and Dentists Union",
        ),
        ("He left the Teachers and Lecturers\u2019 Association.", "Teachers and Lecturers\u2019 Association"),
    ],
)
def test_a_list_of_members(text: str, whole: str):
    """The name begins with the first of them and ends with the word for a body."""
    doc = parse(text)
    assert [doc[start:end].text for start, end, _ in memberships.wholes(doc)] == [whole]


@pytest.mark.parametrize(
    "text",
    [
        "Democrats and Farmers Union leaders met.",
        "Spain, France and the Airline Pilots Association met.",
        "The Teachers Union met.",
    ],
)
def test_no_list_of_members(text: str):
    """A group or country beside a body is not of it; one sort of members is the network's to find."""
    assert list(memberships.wholes(parse(text))) == []
