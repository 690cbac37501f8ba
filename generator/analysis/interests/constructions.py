"""Interests that a construction states rather than a word: a purpose, a condition, "to be against".

Confidence: medium; the holder is understood.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ...language.document import Token
from ...language.lexicon import words
from ...records import InterestKind
from .. import clauses, subjects
from . import cues, spans
from .cues import LEXICONS
from .holders import Holders
from .statements import Statement
from .word_forms import forms

SILENT = frozenset({"refuse", "decline"})
"""Verbs of refusing: who refuses to answer is only silent."""

AHEAD = frozenset({"will", "would", "'ll", "’ll", "wo", "shall", "can", "ca", "could"})
"""Auxiliaries of what is to come."""

NO_ACTS = frozenset({"be", "have", "fail", "continue", "seem", "appear", "happen", "use", "take", "do"})
"""Verbs behind which an infinitive tells no purpose, or that of a thing ("used it to …")."""

STANCES: dict[str, InterestKind] = {"against": "opposition", "for": "support"}
"""Prepositions that with "to be" say where somebody stands."""


def purpose(token: Token, holders: Holders) -> Iterator[Statement]:
    """What a verb tells that somebody does something for: "in order to …", "so as not to …", "acted to protect …"."""
    if not clauses.has_to(token):
        return
    marks = {c.lower_ for c in token.children if c.i < token.i}
    said = {"so", "order"} & marks or _after(token, ("in", "order")) or _after(token, ("so", "as"))
    if not said and not _is_what_for(token):
        return
    ids = holders.of(subjects.surface_subject(token))
    if not ids or _is_asked(token.head):
        return
    avoided = clauses.negated(token) or (token.lower_ in avoidance() and not keeps_from(token))
    kind: InterestKind = "concern" if avoided else "goal"
    yield Statement(ids, kind, token, token, *spans.stretch(token), "medium")
    for other in token.children:
        if other.dep_ == "conj" and clauses.negated(other):
            yield Statement(ids, "concern", other, other, *spans.stretch(other), "medium")


def _is_asked(act: Token) -> bool:
    """Whether somebody asks another to act ("urged Oslo TO PAY, to avert a strike"): the purpose is the asker's."""
    above = act.head
    match = cues.find(above) if act.dep_ == "xcomp" and clauses.has_to(act) else None
    return match is not None and match.cue.kind == "demand"


def _is_what_for(infinitive: Token) -> bool:
    """Whether a bare infinitive tells what its doer acts for: behind an act of his own, of a verb that is listed."""
    act = infinitive.head
    before = infinitive.doc[max(0, infinitive.left_edge.i - 1)]
    if before.pos_ == "NOUN" and cues.find(before) is not None:
        return False  # "dropped its plans to cut taxes"
    if (
        infinitive.dep_ != "advcl"
        or infinitive.lemma_.lower() not in purposes()
        or clauses.child(infinitive, "obj") is None
    ):
        return False
    if act.pos_ != "VERB" or infinitive.i < act.i or clauses.is_passive(act) or act.lemma_.lower() in NO_ACTS:
        return False
    return not (clauses.negated(act) or clauses.is_conditional(act) or cues.find(act) is not None)


@functools.cache
def purposes() -> frozenset[str]:
    """Verbs that as a purpose say what somebody is after."""
    return words(LEXICONS / "purposes.tsv")


def _after(verb: Token, two: tuple[str, str]) -> bool:
    """Whether these two words stand before the "to" (or "not to") of an infinitive."""
    to = next((c for c in verb.children if c.lower_ == "to" and c.i < verb.i), None)
    if to is None:
        return False
    i = to.i - 1
    if i > 0 and to.doc[i].lower_ == "not":
        i -= 1
    return i > verb.sent.start and (to.doc[i - 1].lower_, to.doc[i].lower_) == two


def condition(token: Token, holders: Holders) -> Iterator[Statement]:
    """What somebody makes a condition of the act that a verb tells: "would sign only if PARIS WITHDREW", "will not talk
    until it does"."""
    refused = token.dep_ == "xcomp" and token.head.lemma_.lower() in SILENT
    below = (*token.children, *(token.head.children if refused else ()))
    conditions = [c for c in below if c.dep_ == "advcl" and c.i > token.i]
    if not conditions or clauses.is_conditional(token):
        return
    withheld_until = refused or clauses.negated(token)
    for c in conditions:
        if clauses.child(c, *clauses.SUBJECTS) is None:
            continue
        mark = clauses.preposition(c)
        before = c.doc[c.left_edge.i - 1].lower_
        only = mark == "if" and "only" in (before, c.left_edge.lower_)
        if not (only or mark == "provided" or (mark in ("unless", "until") and withheld_until)):
            continue
        doer = subjects.surface_subject(c)
        if doer is not None and (doer.pos_ == "PRON" or clauses.child(doer, "case") is not None):
            continue  # "will not stop until it does": who is meant is a guess
        ids = holders.of(subjects.surface_subject(token))
        if ids and _is_act_to_come(token) and not set(ids) & set(holders.of(doer)):
            yield Statement(ids, "demand", c, c, *spans.stretch(token, c), "medium")


def _is_act_to_come(verb: Token) -> bool:
    """Whether a verb tells what somebody will or would do, or refuses to do."""
    ahead = any(c.dep_ == "aux" and c.lower_ in AHEAD for c in verb.children)
    return ahead or (verb.dep_ == "xcomp" and clauses.has_to(verb))


def stance(token: Token, holders: Holders) -> Iterator[Statement]:
    """What somebody is for or against that a noun names: "we are AGAINST the merger", "Oslo is FOR a strong union"."""
    kind = STANCES.get(clauses.preposition(token))
    if kind is None or clauses.child(token, "cop") is None or clauses.is_conditional(token):
        return
    denied = any(c.lower_ in clauses.NEGATIONS for c in token.children)
    ids = holders.of(subjects.surface_subject(token))
    if ids and not denied:
        yield Statement(ids, kind, token, token, *spans.stretch(token), "medium")


def keeps_from(act: Token) -> bool:
    """Whether somebody is kept from acting ("to prevent clubs FROM LEAVING"): an aim, told by its verb."""
    return any(c.tag_ == "VBG" and clauses.preposition(c) == "from" for c in act.children)


@functools.cache
def avoidance() -> frozenset[str]:
    """Verbs of keeping something from happening, in every form."""
    return frozenset(form for verb in words(LEXICONS / "avoidance.tsv") for form in forms(verb, "verb"))
