"""The same interest in several articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..records import Interest
from .facts import clusters, confidence, union
from .words import Terms, bands, containment, overlap, terms

SAME_WORDS = 0.5
"""Least overlap of two labels (or of two stating clauses) of one holder's interest of one kind."""
WITHIN = 0.8
"""Least share of the shorter label's words in the longer one, where it has at least ``FEWEST`` words."""
FEWEST = 2


def merge(interests: Sequence[Interest]) -> list[Interest]:
    """Interests with those that several articles state made one; in the order of the briefing's articles."""
    return [_one(cluster) for cluster in clusters(interests, _blocks, _alike)]


def _blocks(interest: Interest) -> Iterator[str]:
    """Interests are compared that share a holder, the kind, and a word chosen by its hash."""
    found = [*bands(terms(interest.label)), *bands(_stated(interest))]
    return (f"{holder} {interest.kind} {band}" for holder in interest.holder for band in found)


def _alike(one: Interest, other: Interest) -> float:
    """How sure two articles state the same interest, above 0 if they do."""
    holders, others = set(one.holder), set(other.holder)
    if one.kind != other.kind or not (holders <= others or others <= holders):
        return 0.0
    if one.about and other.about and not set(one.about) & set(other.about):
        return 0.0
    a, b = terms(one.label), terms(other.label)
    shared = max(overlap(a, b), overlap(_stated(one), _stated(other)))
    if shared >= SAME_WORDS or (min(len(a), len(b)) >= FEWEST and containment(a, b) >= WITHIN):
        return shared
    return 0.0


def _stated(interest: Interest) -> Terms:
    """What the stating words say."""
    return terms(interest.evidence[0].text)


def _one(statements: Sequence[Interest]) -> Interest:
    """One interest from all statements of it: label, theme and id of the first."""
    return replace(
        statements[0],
        holder=union(statement.holder for statement in statements),
        about=union(statement.about for statement in statements),
        evidence=tuple(evidence for statement in statements for evidence in statement.evidence),
        confidence=confidence([statement.confidence for statement in statements]),
    )
