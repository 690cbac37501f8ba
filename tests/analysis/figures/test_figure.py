"""How names are compared: acronyms and slips of the pen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.figures import figure


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("IMF", "International Monetary Fund"),
        ("U.N.", "United Nations"),
        ("BISL", "Baltic Institute for Sea Law"),
        ("DCCC", "Democratic Congressional Campaign Committee"),
    ],
)
def test_is_acronym(short: str, full: str):
    """Small words may be left out; points do not count."""
    assert figure.is_acronym(short, full)


@pytest.mark.parametrize(
    ("short", "full"), [("IMF", "Indian Ocean Forum"), ("Imf", "International Monetary Fund"), ("I", "Iran")]
)
def test_is_no_acronym(short: str, full: str):
    """Other initials, no capitals, a single letter."""
    assert not figure.is_acronym(short, full)


@pytest.mark.parametrize(
    ("a", "b"), [("hungary", "hugnary"), ("untied", "united"), ("geremek", "geremk"), ("kavan", "kavin")]
)
def test_slips(a: str, b: str):
    """Neighbours exchanged, a letter left out, a letter for another."""
    assert figure.slip(a, b)


@given(st.text("abcde", min_size=1, max_size=8))
def test_nothing_is_a_slip_for_itself(name: str):
    """Equal names are one name, not a misspelling."""
    assert not figure.slip(name, name)


@given(st.text("abcde", min_size=2, max_size=8), st.text("abcde", min_size=2, max_size=8))
def test_slips_go_both_ways(a: str, b: str):
    """If one is a slip for the other, so is the other for the one."""
    assert figure.slip(a, b) == figure.slip(b, a)
