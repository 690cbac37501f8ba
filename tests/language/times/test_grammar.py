"""The grammar file and how its patterns are matched."""

from __future__ import annotations

import pytest

from generator.language.lexicon import rows
from generator.language.times import calendrical, counted, deictic, grammar
from generator.language.times.grammar import PATTERNS, Pattern, matches, patterns
from generator.language.times.terms import terms

from .made import plain

KINDS = {"date", "duration", "set", "offset"}


def found_in(text: str) -> list[tuple[str, str]]:
    """The expressions of a text with their meanings' names."""
    line = [token for token in plain(text) if not token.is_space]
    texts = [token.lower_.replace("’", "'") for token in line]
    return [(" ".join(texts[m.first : m.end]), m.pattern.meaning) for m in matches(texts, terms(line))]


@pytest.mark.parametrize("pattern", patterns(), ids=lambda p: p.example)
def test_each_pattern_finds_its_example(pattern: Pattern) -> None:
    """Every line of the grammar is used: its example is found as a whole and means what the line says."""
    spaced = " ".join(token.lower_ for token in plain(pattern.example) if not token.is_space)
    found = {e for before in ("in", "at", "the", "") for e in found_in(f"so it is {before} {pattern.example} ,")}
    assert (spaced, pattern.meaning) in found


def test_each_meaning_is_a_function() -> None:
    """A meaning that no module defines would fail only when an article uses it."""
    for pattern in patterns():
        assert any(callable(getattr(module, pattern.meaning, None)) for module in (calendrical, deictic, counted))
        assert pattern.kind in KINDS


def test_no_pattern_stands_twice() -> None:
    """Two lines with one pattern would hide that only the first counts."""
    lines = [row[0] for row in rows(PATTERNS)]
    assert len(lines) == len(set(lines))


def test_the_longest_match_wins() -> None:
    """A whole date is one expression, not a weekday, a month and a year."""
    assert found_in("on Friday, Aug. 7, 1998, at noon")[0] == ("friday , aug. 7 , 1998", "day_of_month")


def test_the_tree_of_patterns_finds_what_each_by_itself_finds() -> None:
    """At every word of every example the longest match of all patterns, of equally long ones the first in the file."""
    for example in patterns():
        line = [token for token in plain(f"so it is in {example.example} ,") if not token.is_space]
        texts, lattice = [token.lower_.replace("’", "'") for token in line], terms(line)
        for i in range(len(line)):
            alone = [match for p in patterns() if (match := grammar._match(p, texts, lattice, i)) is not None]
            assert grammar._longest(texts, lattice, i) == max(alone, key=lambda match: match.end, default=None)


def test_expressions_do_not_overlap() -> None:
    """The search goes on behind a match."""
    assert [words for words, _ in found_in("last week and last month")] == ["last week", "last month"]


@pytest.mark.parametrize(
    "text",
    [
        "She may march on.",
        "The Sun rose and he sat down.",
        "2000 troops and 1,300 pounds",
        "It cost $1998.",
        "flight 1989 to Oslo",
        "a score of 3:16",
        "in his 60s",
        "the last of them",
        "a second chance",
        "the fall of the city",
    ],
)
def test_words_that_only_look_like_times(text: str) -> None:
    """Verbs, counts, prices, numbers of flights, ages and plain nouns are no times."""
    assert found_in(text) == []
