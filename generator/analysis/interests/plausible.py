"""Whether the tree can be right about who holds what.

A parser errs most in long sentences and around quotations, and there the words themselves often show it: a subject on
the other side of a quotation mark, two verbs of one subject that differ in number.
"""

from __future__ import annotations

from ...language.document import Token
from ...records import Quote
from .. import clauses
from .holders import Holders

ONE = frozenset({"has", "is", "was", "does", "’s", "'s"})
MANY = frozenset({"have", "are", "were", "do", "’ve", "'ve"})
"""Auxiliaries that show the number of their subject."""

SHORT_QUOTE = 3
"""Words of a quotation within a sentence that may hold a subject without its verb ("“Blue Rose” wants …")."""


def is_borne(cue: Token, holder: Token, holders: Holders) -> bool:
    """Whether a word may be the subject of a cue, as far as marks and endings tell."""
    return not (_beyond_marks(cue, holder, holders) or _disagrees(cue))


def _beyond_marks(cue: Token, holder: Token, holders: Holders) -> bool:
    """Whether a quotation mark parts a subject from its verb: who stands behind a quotation spoke it, and is no subject
    within it, nor is a noun within it the subject of what is told behind it."""
    inside, around = holders.quote_at(holder.idx), holders.quote_at(cue.idx)
    if inside is around:
        return False
    if around is not None:
        return holder.idx >= around.content.end or (_is_sentence(around) and holder.idx < around.content.start)
    return inside is not None and _words(inside) > SHORT_QUOTE


def _is_sentence(quote: Quote) -> bool:
    """Whether a quotation begins a sentence of its own."""
    return quote.content.text[:1].isupper() and _words(quote) > SHORT_QUOTE


def _words(quote: Quote) -> int:
    return len(quote.content.text.split())


def _disagrees(cue: Token) -> bool:
    """Whether a verb that shares its subject with the one before it shows another number ("firms agree that China HAS
    gained and SUPPORT the plan": it is the firms that support it)."""
    if cue.dep_ != "conj" or clauses.child(cue, *clauses.SUBJECTS) is not None:
        return False
    here, above = _number(cue), _number(cue.head)
    return bool(here and above) and here != above


def _number(verb: Token) -> str:
    """The number that a finite verb shows: ``one``, ``many``, or nothing."""
    helpers = {
        c.lower_ for c in verb.children if c.dep_ in ("aux", "aux:pass", "cop") and c.tag_ in ("VBZ", "VBP", "VBD")
    }
    if helpers:
        return "one" if helpers & ONE else "many" if helpers & MANY else ""
    return {"VBZ": "one", "VBP": "many"}.get(verb.tag_, "")
