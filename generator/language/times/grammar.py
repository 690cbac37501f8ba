"""Finds time expressions in a line of words by the patterns of ``grammar.txt``.

At each word every pattern that can begin there is tried (they are found by what the word is), the longest match
wins, and the search goes on behind it. A pattern has at most a dozen elements and no repetition, so the work is
linear in the text.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..lexicon import rows
from .terms import Term, Terms

PATTERNS = Path(__file__).parent / "data" / "grammar.txt"


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: any of some classes or words; what is optional may be missing."""

    choices: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line of ``grammar.txt``."""

    elements: tuple[Element, ...]
    meaning: str
    kind: str
    example: str


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found at some words of a line."""

    pattern: Pattern
    first: int
    """Index of its first word in the line."""
    end: int
    """Index of the word after its last."""
    found: tuple[tuple[str, Term], ...]
    """Its terms in order, by class."""
    words: frozenset[str]
    """The plain words of the pattern that stand in it."""

    def all(self, kind: str) -> list[Term]:
        """The terms of a class, in order."""
        return [term for k, term in self.found if k == kind]

    def get(self, *kinds: str) -> Term | None:
        """The first term of any of the classes."""
        return next((term for k, term in self.found if k in kinds), None)

    def number(self, *kinds: str) -> int:
        """The number of the first term of any of the classes; raises ``KeyError`` if there is none."""
        term = self.get(*kinds)
        if term is None:
            raise KeyError(kinds)
        return term.number


@functools.cache
def patterns() -> tuple[Pattern, ...]:
    """The grammar, in the order of its file."""
    return tuple(Pattern(tuple(_elements(row[0])), row[1], row[2], row[3]) for row in rows(PATTERNS))


def _elements(text: str) -> Iterator[Element]:
    for part in text.split(" "):
        yield Element(tuple(part.removesuffix("?").split("|")), part.endswith("?"))


@functools.cache
def _by_start() -> dict[str, frozenset[int]]:
    """The places in the file of the patterns that can begin with a class or word."""
    starts: dict[str, set[int]] = {}
    for place, pattern in enumerate(patterns()):
        for element in pattern.elements:
            for choice in element.choices:
                starts.setdefault(choice, set()).add(place)
            if not element.optional:
                break
    return {start: frozenset(places) for start, places in starts.items()}


def matches(texts: Sequence[str], lattice: Sequence[Terms]) -> Iterator[Match]:
    """The time expressions of a line, left to right, none overlapping. ``texts`` are its words in lower case."""
    i = 0
    while i < len(texts):
        best = _longest(texts, lattice, i)
        if best is None:
            i += 1
        else:
            yield best
            i = best.end


def _longest(texts: Sequence[str], lattice: Sequence[Terms], i: int) -> Match | None:
    """The longest match at a word, by the first pattern in the file of those that match as far."""
    starts = _by_start()
    places = frozenset[int]().union(*(starts[key] for key in (*lattice[i], texts[i]) if key in starts))
    best: Match | None = None
    for place in sorted(places):
        match = _match(patterns()[place], texts, lattice, i)
        if match and (best is None or match.end > best.end):
            best = match
    return best


def _match(pattern: Pattern, texts: Sequence[str], lattice: Sequence[Terms], first: int) -> Match | None:
    """The longest way that the pattern fits at a word: every optional element is tried with and without."""
    best: Match | None = None
    ways: list[tuple[int, int, tuple[tuple[str, Term], ...], frozenset[str]]] = [(0, first, (), frozenset())]
    while ways:
        k, i, found, words = ways.pop()
        if k == len(pattern.elements):
            if i > first and (best is None or i > best.end):
                best = Match(pattern, first, i, found, words)
            continue
        element = pattern.elements[k]
        if element.optional:
            ways.append((k + 1, i, found, words))
        if i >= len(texts):
            continue
        for choice in element.choices:
            if choice in lattice[i]:
                term = lattice[i][choice]
                ways.append((k + 1, term.end, (*found, (choice, term)), words))
            elif choice == texts[i]:
                ways.append((k + 1, i + 1, found, words | {choice}))
    return best
