"""What a time expression dates: the clause or the noun that tells a happening, and how far its words reach."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from spacy.tokens import Doc, Token

from ..language.lexicon import words
from .clauses import NEGATIONS, SUBJECTS, child, is_predicate
from .dating import Moment
from .spans import trimmed

LEXICONS = Path(__file__).parent / "lexicons"

SETTING = frozenset({"in", "at", "during", "on", "with", "by", "for"})
"""Prepositions that make a happening the setting of its clause: "at its July summit NATO ordered …" tells of the
order; "after a test in January" tells of the test."""

ATTRIBUTES = frozenset({"nmod:poss", "compound", "amod", "nummod", "nmod:unmarked"})
MOST_STEPS = 12
"""Words to climb at most from a time to what it dates."""

Kind = Literal["clause", "noun"]


@dataclass(frozen=True, slots=True)
class Happening:
    """The head of the words that tell an event."""

    head: Token
    kind: Kind
    direct: bool
    """The time hangs on the head itself, not on something within it."""


@functools.cache
def event_nouns() -> frozenset[str]:
    """Nouns that name a happening."""
    return words(LEXICONS / "event_nouns.tsv")


@functools.cache
def happening_verbs() -> frozenset[str]:
    """Verbs that make the clause about a happening the event."""
    return words(LEXICONS / "happening_verbs.tsv")


@functools.cache
def non_events() -> frozenset[str]:
    """Verbs that tell no happening."""
    return words(LEXICONS / "non_events.tsv")


def happening(doc: Doc, moment: Moment) -> Happening | None:
    """What a time dates, or ``None`` if that is no happening ("this year's theme", "said on Sunday")."""
    token = moment.head(doc)
    noun: Token | None = None
    attribute = token.dep_ in ATTRIBUTES
    for step in range(MOST_STEPS):
        above = token.head
        if above == token:
            clause = token if is_predicate(token) else None
            return _chosen(noun, clause, attribute, step <= 1)
        if is_predicate(above) and not _is_event_noun(above):
            return _chosen(noun, above, attribute, step == 0)
        if _is_event_noun(above):
            noun = above
        token = above
    return None


def _is_event_noun(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in event_nouns()


def _chosen(noun: Token | None, clause: Token | None, attribute: bool, direct: bool) -> Happening | None:
    """The noun or the clause, whichever is the event."""
    if noun is not None and (clause is None or not _belongs_to_clause(noun, clause)):
        return Happening(noun, "noun", direct)
    if clause is None or (attribute and noun is None):
        return None
    clause = matrix(clause)
    return Happening(clause, "clause", direct) if tells(clause) else None


def _belongs_to_clause(noun: Token, clause: Token) -> bool:
    """Whether a happening only gives its clause a setting, or is what the clause says takes place."""
    if not tells(matrix(clause)):
        return False
    lemma = clause.lemma_.lower()
    if noun.dep_ in SUBJECTS:
        return lemma in happening_verbs() or any(c.dep_ == "cop" for c in clause.children)
    case = child(noun, "case")
    return noun.dep_ == "obl" and case is not None and case.lower_ in SETTING


def matrix(clause: Token) -> Token:
    """The clause that an infinitive or a clause without subject belongs to: "are expected to resume" is one event."""
    for _ in range(MOST_STEPS):
        if clause.dep_ == "xcomp" or (clause.dep_ in ("advcl", "conj") and not has_subject(clause)):
            if clause.head == clause or not is_predicate(clause.head):
                return clause
            clause = clause.head
        else:
            return clause
    return clause


def has_subject(clause: Token) -> bool:
    """Whether a clause has a subject of its own."""
    return child(clause, *SUBJECTS) is not None


def tells(clause: Token) -> bool:
    """Whether a clause tells a happening: no state, no thought, no mere saying, nothing that did not happen."""
    if any(c.lower_ in NEGATIONS for c in clause.children):
        return False
    subject = child(clause, *SUBJECTS)
    if any(c.dep_ == "cop" for c in clause.children) or clause.pos_ not in ("VERB", "AUX") or clause.lemma_ == "be":
        there = any(c.dep_ == "expl" for c in clause.children)
        return there or (subject is not None and _is_event_noun(subject))
    passive = any(c.dep_ in ("aux:pass", "nsubj:pass") for c in clause.children)
    return passive or clause.lemma_.lower() not in non_events()


def reach(happening: Happening) -> tuple[int, int]:
    """First token and token after the last of the words that tell an event."""
    head = happening.head
    if happening.kind == "noun":
        return _noun_reach(head)
    start, end = _clause_reach(head)
    if head.dep_ in ("acl:relcl", "acl"):
        start = min(start, _noun_start(head.head))
    return trimmed(head.doc, start, end)


def _clause_reach(head: Token) -> tuple[int, int]:
    cut: set[int] = set()
    for c in head.children:
        if _is_apart(c):
            cut.update(t.i for t in c.subtree)
    kept = [t.i for t in head.subtree if t.i not in cut and not t.is_space]
    return min(kept), max(kept) + 1


def _is_apart(token: Token) -> bool:
    """Whether a dependent of a verb tells something else: a clause with a subject of its own, who said it, a link."""
    if token.dep_ in ("parataxis", "discourse", "vocative", "mark", "cc"):
        return True
    if token.dep_ == "conj":
        return has_subject(token)
    return token.dep_ == "advcl" and (has_subject(token) or child(token, "mark") is not None) and not _infinitive(token)


def _infinitive(token: Token) -> bool:
    return any(c.lower_ == "to" for c in token.children)


def _noun_start(noun: Token) -> int:
    return min(t.i for t in noun.subtree if (t.i <= noun.i and t.dep_ != "case") or (t.head != noun and t.i <= noun.i))


def _noun_reach(noun: Token) -> tuple[int, int]:
    cut: set[int] = set()
    for c in noun.children:
        apart = c.dep_ in ("case", "cop", "conj", "cc", "mark", "parataxis", "acl:relcl", "appos") or c.dep_ in SUBJECTS
        if apart and (c.dep_ != "appos" or c.i > noun.i + 1):
            cut.update(t.i for t in c.subtree)
    kept = [t.i for t in noun.subtree if t.i not in cut and not t.is_space]
    return trimmed(noun.doc, min(kept), max(kept) + 1)
