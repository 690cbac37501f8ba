"""The same interest in several articles.

The bounds below were set on 184 news articles of 1989 to 2016: of the 9 interests that were made of two statements or
more 8 were judged one interest by hand.
"""

from __future__ import annotations

import functools
from collections.abc import Hashable, Iterator, Mapping, Sequence

from ..records import Interest, replace
from .facts import called_by, clusters, confidence, in_parts, union
from .groups import Groups
from .memory import Clusters, Memory
from .words import Terms, bands, terms

SAME_WORDS = 0.5
"""Least overlap of two labels, or of two stating clauses, of one holder's interest of one kind, names aside."""
WITHIN = 0.8
"""Least share of the shorter label's words in the longer one."""
FEWEST = 2
"""Words that must be shared; one is enough where both statements are about the same actors."""


def together(interests: Sequence[Interest], called: Mapping[str, str], memory: Memory) -> list[list[Interest]]:
    """Interests, those that several articles state together; in the order of the briefing's articles.

    ``called`` holds the names that each actor is called by: they are compared as actors, not as words.
    """
    holders = Groups((interest.kind, *interest.holder[:1]) for interest in interests)
    for interest in interests:
        for other in interest.holder[1:]:
            holders.join((interest.kind, interest.holder[0]), (interest.kind, other))

    def part(interest: Interest) -> Hashable:
        """Kind and holder, and whoever holds any such interest together with that one."""
        return holders.find((interest.kind, *interest.holder[:1]))

    return in_parts(interests, part, called, functools.partial(_together, called), memory)


def _together(called: Mapping[str, str], interests: Sequence[Interest]) -> Clusters:
    """Those of a part."""
    labels, stated, about = {}, {}, {}
    for interest in interests:
        names = called_by(called, (*interest.holder, *interest.about))
        labels[interest.id] = terms(interest.label) - names
        stated[interest.id] = terms(interest.evidence[0].text) - names
        about[interest.id] = frozenset(interest.about)

    def blocks(interest: Interest) -> Iterator[Hashable]:
        """Interests of a part are compared that share a holder and a word chosen by its hash."""
        found = [*bands(labels[interest.id]), *bands(stated[interest.id])]
        return ((holder, band) for holder in interest.holder for band in found)

    def alike(one: Interest, other: Interest) -> float:
        """0 unless the holder is the same, and the counterpart too where both name one."""
        a, b = about[one.id], about[other.id]
        if (a and b and a.isdisjoint(b)) or not _same_holder(one, other):
            return 0.0
        needed = 1 if a and a == b else FEWEST
        return max(
            _like(labels[one.id], labels[other.id], needed, WITHIN),
            _like(stated[one.id], stated[other.id], needed, 1.0),
        )

    return clusters(interests, blocks, alike)


def _like(a: Terms, b: Terms, needed: int, within: float) -> float:
    """How alike two sets of words are, 0 unless they share ``needed`` words and enough of all or of the fewer."""
    shared = len(a & b)
    if shared < needed:
        return 0.0
    alike = shared / (len(a) + len(b) - shared)
    return alike if alike >= SAME_WORDS or shared / min(len(a), len(b)) >= within else 0.0


def _same_holder(one: Interest, other: Interest) -> bool:
    """Whether the holders are the same, or those of the one are among those of the other."""
    if one.holder == other.holder:
        return True
    holders, others = set(one.holder), set(other.holder)
    return holders <= others or others <= holders


def one(statements: Sequence[Interest]) -> Interest:
    """One interest from all statements of it: label, theme and id of the first."""
    if len(statements) == 1:
        return statements[0]
    return replace(
        statements[0],
        holder=union(statement.holder for statement in statements),
        about=union(statement.about for statement in statements),
        evidence=tuple(evidence for statement in statements for evidence in statement.evidence),
        confidence=confidence([statement.confidence for statement in statements]),
    )
