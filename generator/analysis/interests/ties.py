"""Stakes in others: "our cooperation with Ankara is critical", "Israel's most important friend".

The nouns, and the words that say a tie counts, are in ``lexicons/ties.tsv``. Confidence: medium.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ...language.document import Token
from ...language.lexicon import rows, words_of
from .. import clauses, subjects
from . import spans
from .cues import LEXICONS
from .holders import Holders
from .statements import Statement
from .wants import SHORT
from .word_forms import forms

WORTHS = frozenset({"importance", "value", "priority", "asset", "interest", "significance", "pillar", "source", "part"})
"""What a tie may be said to be, with an adjective of weight; not "in a deep slide"."""


def stated(token: Token, holders: Holders) -> Iterator[Statement]:
    """The stake that a noun for a tie or a friend states, if it is said to count and whose it is."""
    if token.pos_ != "NOUN":
        return
    sort = nouns().get(token.lower_)
    if sort is None or clauses.negated(token):
        return
    predicate = _predicate(token)
    if not (_weighty(token) or (predicate is not None and _weighty_word(predicate, token))):
        return
    ids = _holder(token, holders, sort)
    if not ids:
        return
    if predicate is not None:
        start, end = spans.stretch(predicate)
    elif sort == "friend" and clauses.is_predicate(token):
        start, end = spans.stretch(token)
    else:
        start, end = spans.stretch(token)
        if token.dep_ == "appos" and token.head.pos_ == "PROPN":
            start = min(start, token.head.left_edge.i)
        elif end - start < SHORT:
            start, end = spans.stretch(clauses.clause_head(token), token)
    yield Statement(ids, "stake", token, token, start, end, "medium")


def _predicate(token: Token) -> Token | None:
    """What is said of a tie that is a subject ("our relationship … is TIGHT")."""
    head = token.head
    if token.dep_ == "nsubj" and head.pos_ in ("ADJ", "NOUN", "VERB") and any(c.dep_ == "cop" for c in head.children):
        return head
    return None


def _weighty(noun: Token) -> bool:
    return any(c.dep_ in ("amod", "compound") and c.lower_ in weights() for c in noun.children)


def _weighty_word(predicate: Token, noun: Token) -> bool:
    if predicate.lower_ in weights():
        return True
    told = predicate.lower_ in nouns() or predicate.lower_ in WORTHS
    return told and any(c.dep_ == "amod" and c.lower_ in weights() for c in predicate.children)


def _holder(noun: Token, holders: Holders, sort: str) -> tuple[str, ...]:
    """Whose the tie or friend is; both sides of a tie "between" them."""
    for relation in ("nmod:poss", "amod", "compound"):
        for c in noun.children:
            if c.dep_ == relation:
                ids = holders.of(c)
                if ids:
                    return ids
    if sort == "tie":
        both = clauses.oblique(noun, "between")
        if both is not None:
            return holders.of(both)
    if noun.dep_ == "obj" and noun.head.lower_ in ("has", "have", "had", "enjoy", "enjoys", "values", "value"):
        return holders.of(subjects.subject(noun.head))
    return ()


@functools.cache
def nouns() -> dict[str, str]:
    """Every form of the nouns for ties and friends."""
    found = {}
    for word, sort in rows(LEXICONS / "ties.tsv"):
        if sort != "weight":
            found.update(dict.fromkeys(forms(word, "noun"), sort))
    return found


@functools.cache
def weights() -> frozenset[str]:
    """The words that say a tie counts."""
    return words_of(LEXICONS / "ties.tsv", "weight")
