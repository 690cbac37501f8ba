"""The same interest in several articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..records import Interest
from .facts import called_by, clusters, confidence, union
from .words import Terms, bands, containment, overlap, terms

SAME_WORDS = 0.5
"""Least overlap of two labels (or of two stating clauses) of one holder's interest of one kind."""
WITHIN = 0.8
"""Least share of the shorter label's words in the longer one, where it has at least ``FEWEST`` words."""
FEWEST = 2


def merge(interests: Sequence[Interest], called: Mapping[str, Terms]) -> list[Interest]:
    """Interests with those that several articles state made one; in the order of the briefing's articles.

    ``called`` holds the words that each actor is called by: they are compared as actors, not as words.
    """
    labels, stated = {}, {}
    for interest in interests:
        names = called_by(called, (*interest.holder, *interest.about))
        labels[interest.id] = terms(interest.label) - names
        stated[interest.id] = terms(interest.evidence[0].text) - names

    def blocks(interest: Interest) -> Iterator[str]:
        """Interests are compared that share a holder, the kind, and a word chosen by its hash."""
        found = [*bands(labels[interest.id]), *bands(stated[interest.id])]
        return (f"{holder} {interest.kind} {band}" for holder in interest.holder for band in found)

    def alike(one: Interest, other: Interest) -> float:
        if not _same_parties(one, other):
            return 0.0
        a, b = labels[one.id], labels[other.id]
        shared = max(overlap(a, b), overlap(stated[one.id], stated[other.id]))
        within = min(len(a), len(b)) >= FEWEST and containment(a, b) >= WITHIN
        return shared if shared >= SAME_WORDS or within else 0.0

    return [_one(cluster) for cluster in clusters(interests, blocks, alike)]


def _same_parties(one: Interest, other: Interest) -> bool:
    """Whether kind and holder are the same, and the counterpart too where both name one."""
    holders, others = set(one.holder), set(other.holder)
    if one.kind != other.kind or not (holders <= others or others <= holders):
        return False
    return not (one.about and other.about) or bool(set(one.about) & set(other.about))


def _one(statements: Sequence[Interest]) -> Interest:
    """One interest from all statements of it: label, theme and id of the first."""
    return replace(
        statements[0],
        holder=union(statement.holder for statement in statements),
        about=union(statement.about for statement in statements),
        evidence=tuple(evidence for statement in statements for evidence in statement.evidence),
        confidence=confidence([statement.confidence for statement in statements]),
    )
