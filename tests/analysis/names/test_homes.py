"""Whose "Congress" it is."""

from __future__ import annotations

import pytest

from generator.analysis import names
from generator.language.pipeline import parse

PERU = "Peru mourned on Monday. In Peru the president of Peru spoke, and Peru waited. "


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        ("The United States sent aid, and Congress paid for it.", "United States Congress"),
        (PERU + "Later Congress dismissed him.", "Peruvian Congress"),
        (PERU + "The United States sent aid. Later Congress dismissed him.", "Peruvian Congress"),
        ("The United States and Peru met. Later Congress paid for it.", "United States Congress"),
        ("India voted on Monday. In India the Congress said it would win.", "Indian National Congress"),
    ],
)
def test_the_congress_of_the_foremost_country(text: str, standard: str):
    """The American one only where the text speaks of America, and not far more of another country that has one."""
    assert [name.standard for name in names.find(parse(text)) if name.text == "Congress"] == [standard]


def test_a_congress_of_nowhere():
    """Without a country nobody can tell whose it is."""
    assert [n.standard for n in names.find(parse("Later Congress paid for it.")) if n.text == "Congress"] in (
        [],
        [None],
    )
