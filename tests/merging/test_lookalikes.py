"""Which actors an editor is asked about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merging.lookalikes import distance, pairs, within
from generator.records import Actor


def actor(name, kind="person"):
    return Actor(f"{name}-{kind}".lower(), name, kind)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (actor("Clinton"), actor("Hillary Clinton")),
        (actor("Volodymyr Zelensky"), actor("Volodymyr Zelenskiy")),
        (actor("Jordan"), actor("Jordan", "country")),
        (actor("Jon Smith"), actor("Jonathan Smith")),
    ],
)
def test_pairs_worth_a_look(one, other):
    """A surname beside a full name, a transliteration, one name of two kinds, a short first name."""
    assert pairs([one, other]) == [(one, other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (actor("Bill Clinton"), actor("Hillary Clinton")),
        (actor("Ana Ruiz"), actor("Ana Reyes")),
        (actor("Kim Jong Un"), actor("Kim Jong Il")),
        (actor("World Bank", "organization"), actor("World Health Organization", "organization")),
        (actor("Robert Downey"), actor("Robert Downey Jr.")),
    ],
)
def test_pairs_that_are_plainly_two(one, other):
    """Spouses, namesakes, and names that merely begin alike."""
    assert pairs([one, other]) == []


def test_a_common_surname_asks_no_hundred_questions():
    """Thirty Smiths are thirty people; a list of 435 pairs helps nobody."""
    assert pairs([actor(f"{chr(97 + i)}ob{i} Smith") for i in range(26)] + [actor("Smith")]) == []


@given(st.text("abc", max_size=6), st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_a_metric(one, other, third):
    """Zero for equal words alone, the same both ways, and no detour is shorter."""
    assert (distance(one, other) == 0) == (one == other)
    assert distance(one, other) == distance(other, one)
    assert distance(one, third) <= distance(one, other) + distance(other, third)


def test_distance_counts_letters():
    assert distance("zelensky", "zelenskiy") == 1
    assert distance("gaddafi", "qadhafi") == 2
    assert distance("", "ab") == 2


@given(st.text("abcdef", max_size=6), st.text("abcdef", max_size=6), st.integers(0, 3))
def test_words_within_some_letters_are_at_most_that_far_apart(one, other, allowed):
    """What is seen at a glance, such as a letter that only one has, changes no answer."""
    assert within(allowed, one, other) == (distance(one, other) <= allowed)
