"""Finds time expressions in a line of words by the patterns of ``grammar.txt``.

At each word all patterns are tried together (they form a tree, as many begin alike), the longest match wins, and the
search goes on behind it. A pattern has at most a dozen elements and no repetition, so the work is linear in the text.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..lexicon import rows
from .listed import Term
from .terms import Terms

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


@dataclass(slots=True)
class _Node:
    """A place in the tree of all patterns, reached by the same row of classes and words."""

    following: dict[str, _Node] = field(default_factory=dict)
    """By the class or word that comes next."""
    pattern: int | None = None
    """The place in the file of the first pattern that ends here."""


@functools.cache
def _tree() -> _Node:
    """All patterns in one tree, so that words are tried once for every pattern that begins alike."""
    root = _Node()
    for place, pattern in enumerate(patterns()):
        nodes = [root]
        for element in pattern.elements:
            further = [node.following.setdefault(choice, _Node()) for node in nodes for choice in element.choices]
            nodes = [*nodes, *further] if element.optional else further
        for node in nodes:
            if node.pattern is None:
                node.pattern = place
    return root


def matches(texts: Sequence[str], lattice: Sequence[Terms]) -> Iterator[Match]:
    """The time expressions of a line, left to right, none overlapping. ``texts`` are its words in lower case."""
    i = 0
    words = _tree().following
    while i < len(texts):
        best = _longest(texts, lattice, i) if lattice[i] or texts[i] in words else None
        if best is None:
            i += 1
        else:
            yield best
            i = best.end


def _longest(texts: Sequence[str], lattice: Sequence[Terms], first: int) -> Match | None:
    """The longest match at a word, by the first pattern in the file of those that match as far."""
    best: tuple[int, int] | None = None
    ways = [(_tree(), first)]
    while ways:
        node, i = ways.pop()
        if node.pattern is not None and (best is None or (-i, node.pattern) < best):
            best = -i, node.pattern
        if i >= len(texts):
            continue
        for kind, term in lattice[i].items():
            if kind in node.following:
                ways.append((node.following[kind], term.end))
        if texts[i] in node.following:
            ways.append((node.following[texts[i]], i + 1))
    return None if best is None else _match(patterns()[best[1]], texts, lattice, first)


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
