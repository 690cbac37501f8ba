"""Known names in tokenised text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.names.gazetteer import Gazetteer

NAMES = Gazetteer([("United Nations", "UN"), ("United Nations Security Council", "council"), ("Iran", "country")])


def found(text: str) -> list[tuple[int, int, str]]:
    return list(NAMES.matches(text.split()))


def test_the_longest_name_wins():
    """A name within a longer known name is not reported beside it."""
    assert found("the United Nations Security Council met") == [(1, 5, "council")]
    assert found("the United Nations met") == [(1, 3, "UN")]


def test_a_name_cut_short_is_the_shorter_name():
    """What looks like the longer name but breaks off still gives the shorter one."""
    assert found("United Nations Security staff") == [(0, 2, "UN")]


def test_case_counts():
    """ "iran" is no name; a headline's "IRAN" is, unless capitals were not asked for."""
    assert found("iran") == []
    assert found("IRAN") == [(0, 1, "country")]
    assert list(Gazetteer([("Iran", 1)], variants=False).matches(["IRAN"])) == []


def test_both_apostrophes():
    """A list written with the typewriter's apostrophe knows the typographer's."""
    names = Gazetteer([("People's Daily", 1)])
    assert list(names.matches(["People", "’s", "Daily"])) == [(0, 3, 1)]


def test_the_first_of_two_entries_counts():
    """A list may not contradict itself silently: the earlier line stands."""
    assert Gazetteer([("Mali", "first"), ("Mali", "second")]).get("Mali") == "first"


def test_get():
    """A name by itself, and what is none."""
    assert NAMES.get("United Nations") == "UN"
    assert NAMES.get("United") is None
    assert NAMES.get("") is None


@given(st.lists(st.sampled_from(["United", "Nations", "Security", "Council", "Iran", "the"]), max_size=12))
def test_matches_are_known_and_apart(words: list[str]):
    """Every match spells a known name, and no two matches share a word."""
    end = 0
    for start, stop, value in NAMES.matches(words):
        assert start >= end
        assert NAMES.get(" ".join(words[start:stop])) == value
        end = stop
