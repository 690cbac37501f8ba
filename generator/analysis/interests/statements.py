"""What one place in a text states: an interest before it becomes a record, and which of several to keep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...language.document import Token
from ...records import Confidence, InterestKind
from .. import clauses


@dataclass(frozen=True, slots=True)
class Statement:
    """Who holds what kind of interest, by which word, in what, and the tokens that state it (end exclusive)."""

    holder: tuple[str, ...]
    kind: InterestKind
    cue: Token
    complement: Token
    start: int
    end: int
    confidence: Confidence


def outermost(found: Sequence[Statement]) -> list[Statement]:
    """Without those that only spell out another one.

    "Refused to condemn" refuses and does not condemn: what a cue governs directly belongs to it (but "backs
    Kyiv's demand" states a demand of Kyiv's as well). "Vowed to
    pursue its goal" states one goal: the same kind, of the same holder, within the same words.
    """
    governed = {s.complement.i: s for s in found if s.complement != s.cue}
    stakes = {i for s in found if s.kind == "stake" for i in s.holder}
    kept: list[Statement] = []
    for s in found:
        above = governed.get(s.cue.i)
        if above is not None and (s.cue.pos_ != "NOUN" or set(above.holder) & set(s.holder)):
            continue
        if any(_spells_out(s, other) for other in found):
            continue
        if s.kind == "concern" and s.cue.pos_ == "VERB" and _of_it(s.cue) and stakes & set(s.holder):
            continue
        kept.append(s)
    return kept


def _of_it(verb: Token) -> bool:
    """Whether a verb's object is only taken up ("our ties matter and we must not harm IT")."""
    thing = clauses.child(verb, "obj")
    return thing is not None and thing.lower_ in ("it", "them")


def _spells_out(inner: Statement, outer: Statement) -> bool:
    if inner is outer or inner.kind != outer.kind or not set(inner.holder) & set(outer.holder):
        return False
    if (outer.start, outer.end) == (inner.start, inner.end):
        return outer.cue.i < inner.cue.i
    return outer.start <= inner.start and inner.end <= outer.end
