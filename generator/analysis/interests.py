"""What each actor wants, needs, fears, values, backs or opposes, as the article itself states it.

A parsed article, its cast and its quotes go in; ``Interest`` records come out. An interest is found where a cue
(``interest_cues``) stands with what it needs, and the one whose interest it is (``holders``) is an actor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..identity import fact_id
from ..records import Article, Confidence, Evidence, Interest, InterestKind, Quote
from . import clauses, interest_cues, labels, spans, themes
from .cast import Cast
from .holders import FIRST_PERSON, Holders
from .interest_cues import Match

OWNER_PREPOSITIONS = ("by", "in", "at", "among", "from")


@dataclass(frozen=True, slots=True)
class Statement:
    """An interest in the making: who, what kind, the cue, and the tokens that state it (end exclusive)."""

    holder: tuple[str, ...]
    kind: InterestKind
    cue: Token
    complement: Token
    start: int
    end: int
    confidence: Confidence


def find(doc: Doc, article: Article, cast: Cast, quotes: tuple[Quote, ...]) -> tuple[Interest, ...]:
    """All interests of an article in reading order."""
    holders = Holders(doc, cast, quotes)
    stated = [s for sentence in doc.sents for s in _of_sentence(list(sentence), holders)]
    found: dict[tuple[str, str, tuple[str, ...]], Interest] = {}
    for statement in stated:
        interest = _record(statement, article, doc, holders)
        found.setdefault((interest.kind, interest.evidence[0].text.lower(), interest.holder), interest)
    return tuple(sorted(found.values(), key=lambda i: (i.evidence[0].start, i.evidence[0].end, i.kind)))


def _of_sentence(sentence: list[Token], holders: Holders) -> list[Statement]:
    if not sentence or sentence[-1].text == "?":
        return []
    found: list[Statement] = []
    for token in sentence:
        match = interest_cues.find(token)
        if match is not None:
            found += _stated(match, holders)
    return _outermost(found)


def _stated(match: Match, holders: Holders) -> Iterator[Statement]:
    """What a cue states, if it is known whose interest it is."""
    predicate = clauses.clause_head(match.token)
    if clauses.is_conditional(predicate) or clauses.is_conditional(match.token):
        return
    kind = match.cue.denied if _denied(match.token) else match.cue.kind
    if kind is None:
        return
    who = _holder(match, holders)
    if who is None:
        return
    ids, sure = who
    start, end = _extent(match)
    yield Statement(ids, kind, match.token, match.complement, start, end, "high" if sure else "medium")


def _denied(token: Token) -> bool:
    return clauses.negated(token)


def _holder(match: Match, holders: Holders) -> tuple[tuple[str, ...], bool] | None:
    """Who holds what a cue states, and whether the clause itself names them as its subject."""
    for place in match.cue.holders:
        word = _place(match, place)
        ids = holders.of(word)
        if ids:
            sure = place == "subject" and word is not None and word.lower_ not in FIRST_PERSON
            return ids, sure and word.pos_ == "PROPN"
        if place == "owner":
            for c in match.token.children:
                if c.dep_ in ("amod", "compound", "nmod:poss"):
                    ids = holders.of(c)
                    if ids:
                        return ids, False
    return None


def _place(match: Match, place: str) -> Token | None:
    """The word that stands in the place of the holder."""
    token = match.token
    match place:
        case "subject":
            return clauses.subject(token) if token.pos_ == "VERB" else clauses.surface_subject(token)
        case "object":
            return clauses.child(token, "obj")
        case "owner":
            for word in OWNER_PREPOSITIONS:
                found = clauses.oblique(token, word)
                if found is not None:
                    return found
            return None
        case "maker" | "haver":
            governor = token.head
            if token.dep_ == "obj" and interest_cues.light_verbs().get(governor.lower_) == place:
                return clauses.subject(governor)
            if place == "maker" and token.dep_ == "obl" and clauses.preposition(token) == "in":
                return clauses.subject(governor)
            return None
        case _:
            return clauses.oblique(token, place)


def _extent(match: Match) -> tuple[int, int]:
    """The tokens that state the interest."""
    token = match.token
    if token.pos_ == "NOUN" and not clauses.is_predicate(token):
        return spans.phrase(token)
    return spans.clause(token)


def _outermost(found: list[Statement]) -> list[Statement]:
    """Without those that only spell out another of the same holder ("refuses to CONDEMN")."""
    kept: list[Statement] = []
    for s in found:
        above = set(t.i for t in clauses.governors(s.cue))
        if any(o is not s and o.cue.i in above and set(o.holder) & set(s.holder) and _within(s, o) for o in found):
            continue
        kept.append(s)
    return kept


def _within(inner: Statement, outer: Statement) -> bool:
    return outer.complement.i == inner.cue.i or outer.start <= inner.start and inner.end <= outer.end


def _record(s: Statement, article: Article, doc: Doc, holders: Holders) -> Interest:
    words = doc[s.start : s.end]
    start, end = words.start_char, words.end_char
    about = tuple(i for i in holders.mentioned(words) if i not in s.holder)
    label = labels.label(s.complement, s.cue, s.start, s.end)
    return Interest(
        id=fact_id("i", article, start, end, s.kind),
        holder=s.holder,
        kind=s.kind,
        label=label,
        theme=themes.theme_of(words.text),
        about=about,
        evidence=(Evidence(article.seed, start, end, article.text[start:end]),),
        confidence=s.confidence,
    )
