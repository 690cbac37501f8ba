"""What speakers judge: "it is time to talk", "the raid was an outrage", "this is an important step".

A judgement in somebody's own words says what that one is for or against; the words are in
``lexicons/judgements.tsv``. Outside quotations and reported speech a judgement is the author's and nobody's
interest. Confidence: medium where the article quotes the words, low where it reports them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...language.document import Token
from ...records import InterestKind
from .. import clauses
from . import spans
from .commitments import Speech
from .holders import FIRST_PERSON, Holders
from .judgement_words import sorts
from .statements import Statement

DANGERS = frozenset({"risk", "risks", "threatens", "endangers", "jeopardizes", "jeopardises", "undermines"})
"""Verbs that say of their subject that it may do harm; the speaker fears it."""


INDEFINITE = frozenset({"something", "anything", "nothing", "everything", "what", "which", "who", "there"})
"""Subjects that leave open what is judged ("something is wrong")."""


def stated(token: Token, holders: Holders, speech: Speech) -> Iterator[Statement]:
    """What a predicate in somebody's words judges, as an interest of the speaker's side."""
    found = _judged(token)
    quote = speech.at(token.idx) if found is not None else None
    if found is None or quote is None or clauses.is_conditional(token):
        return
    kind, complement = found
    if kind == "goal" and any(holders.of(clauses.oblique(token, word)) for word in ("to", "for")):
        return  # "vital to Egypt" tells whose stake it is
    side = holders.side_of(quote)
    if side:
        extent = spans.stretch(spans.statement_head(token), complement) if complement.i > token.i else None
        start, end = extent or spans.stretch(token)
        yield Statement(side, kind, token, complement, start, end, "medium" if quote.kind == "direct" else "low")


def _is_only_way(way: Token, subject: Token | None) -> bool:
    """Whether something is said to be the one way to an end ("TALKS are the only WAY to end it")."""
    alone = any(c.lower_ in ("only", "best") for c in way.children if c.dep_ in ("amod", "advmod"))
    return alone and subject is not None and subject.pos_ in ("NOUN", "PROPN") and clauses.infinitive(way) is not None


def _judged(token: Token) -> tuple[InterestKind, Token] | None:
    """The kind of interest that a judgement states, and in what."""
    danger = token.lower_ in DANGERS and token.pos_ == "VERB"
    if not danger and clauses.child(token, "cop") is None:
        return None
    subject = clauses.child(token, "nsubj", "nsubj:outer", "nsubj:pass")
    if danger:
        feared = subject is not None and subject.lower_ not in FIRST_PERSON and not clauses.negated(token)
        return ("concern", token) if feared else None
    if subject is not None and subject.lower_ in INDEFINITE:
        return None
    if clauses.has_to(token):
        due = subject is not None and sorts(subject.lower_) & {"due"} and clauses.oblique(subject, "of") is None
        return ("goal", token) if due else None
    if clauses.negated(token):
        return None
    if token.lower_ == "way":
        return ("goal", subject) if _is_only_way(token, subject) and subject is not None else None
    action = clauses.infinitive(token)
    if action is not None and sorts(token.lower_) & {"due", "needed"}:
        return "goal", action
    named = subject is not None and subject.pos_ in ("NOUN", "PROPN")
    if named and "needed" in sorts(token.lower_):
        return "goal", subject or token
    if "wrong" in sorts(token.lower_) and (named or action is not None or token.pos_ == "NOUN"):
        return "opposition", token if named or action is None else action
    praised = any("praise" in sorts(c.lower_) for c in token.children if c.dep_ == "amod")
    return ("support", token) if praised and "good" in sorts(token.lower_) else None
