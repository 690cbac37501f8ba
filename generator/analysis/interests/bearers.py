"""Who holds the interest that a cue states: the word in the place that the cue file names, and the actors it means."""

from __future__ import annotations

from collections.abc import Iterator

from ...language.document import Token
from ...records import Confidence
from .. import clauses, subjects
from . import cues, plausible
from .cues import Match
from .holders import Holders

OWNER_PREPOSITIONS = ("by", "in", "at", "among", "from")

DOER_PREPOSITIONS = ("by", "among", "from")

CONTAINERS = frozenset({"series", "set", "number", "list", "range", "string", "raft", "package", "host", "kind"})
"""Nouns that only measure what follows: who makes "a series of demands" makes demands."""

QUANTIFIERS = frozenset({"no", "not", "few", "neither", "hardly", "none", "nobody", "nothing"})
"""Words before a subject that say of nobody in particular, or not of all, what the verb tells."""

RAISED = frozenset({"hope", "fear", "worry", "anxiety", "expectation", "suspicion", "spectre", "specter"})
"""Feelings that whoever raises them wakes in others."""

GROWING = frozenset({"grow", "mount", "rise", "increase", "deepen", "spread", "run"})
"""Verbs that tell of a feeling where it is ("concern is GROWING in Oslo")."""


def bearer(match: Match, holders: Holders) -> tuple[tuple[str, ...], Confidence]:
    """Who holds what a cue states, and how sure that is."""
    for place in match.cue.holders:
        word = _place(match, place)
        ids = holders.of(word) if word is None or _may_hold(word, match, place, holders) else ()
        if not ids and place in ("owner", "doer"):
            ids = next(filter(None, map(holders.of, _modifiers(match.token))), ())
        if ids:
            named = place == "subject" and match.token.pos_ == "VERB" and word is not None and word.pos_ == "PROPN"
            return ids, "high" if named else "medium"
    return (), "low"


def _may_hold(word: Token, match: Match, place: str, holders: Holders) -> bool:
    """Whether a word in a holder's place can be who holds it: not "no neighbour", nor a subject misread."""
    if any(c.lower_ in QUANTIFIERS for c in word.lefts):
        return False
    return place not in ("subject", "maker", "haver") or plausible.is_borne(match.token, word, holders)


def _modifiers(noun: Token) -> Iterator[Token]:
    """What stands before a noun and may say whose it is ("ISRAEL's need", "WESTERN intention")."""
    for relation in ("nmod:poss", "amod", "compound"):
        yield from (c for c in noun.children if c.dep_ == relation and not c.i < noun.head.i < noun.i)
    before = noun.doc[noun.i - 1] if noun.i > noun.sent.start else None
    if before is not None and before.lower_ in ("'s", "’s") and before.dep_ == "case":
        yield before.head


def _place(match: Match, place: str) -> Token | None:
    """The word that stands in the place of the holder."""
    token = match.token
    match place:
        case "subject":
            return _subject(match)
        case "object":
            return clauses.child(token, "nsubj:pass" if clauses.is_passive(token) else "obj")
        case "whom":
            return clauses.recipient(token)
        case "owner" | "doer":
            links: tuple[str, ...] = OWNER_PREPOSITIONS if place == "owner" else DOER_PREPOSITIONS
            if match.cue.kind == "stake":
                links = tuple(word for word in links if word != "by")  # "handed a lifeline BY the court"
            found = [clauses.oblique(token, word) for word in links]
            told = clauses.child(token.head, "cop") is not None or token.head.lemma_.lower() in GROWING
            if token.dep_ == "nsubj" and told:
                found += [clauses.oblique(token.head, word) for word in ("among", "in")]
            return next((word for word in found if word is not None), None)
        case "maker" | "haver":
            return _carrier(token, place, match.cue.particle or "in")
        case _:
            return clauses.oblique(token, place)


def _subject(match: Match) -> Token | None:
    """The subject of a verb or adjective; of a noun, whom it describes ("Ann Lee, an advocate of …")."""
    if match.cue.part == "verb":
        return subjects.subject(match.token)
    return match.token.head if match.token.dep_ == "appos" else subjects.surface_subject(match.token)


def _carrier(noun: Token, role: str, link: str) -> Token | None:
    """The subject of the light verb that carries a noun, or of the verb it qualifies through ``link`` ("IN a bid to",
    "ON condition that")."""
    noun = measured(noun)
    verb = noun.head
    if verb.lemma_.lower() == "raise" and noun.lemma_.lower() in RAISED:
        return None
    if noun.dep_ == "obj" and cues.light_verbs().get(verb.lower_) == role:
        return subjects.subject(verb)
    if role == "maker" and clauses.child(noun, "cop") is not None and clauses.preposition(noun) == link:
        return subjects.surface_subject(noun)
    if role == "maker" and noun.dep_ in ("obl", "nmod") and clauses.preposition(noun) == link:
        return subjects.subject(verb) if verb.pos_ == "VERB" else subjects.surface_subject(verb)
    return None


def measured(noun: Token) -> Token:
    """A noun, or the noun that measures it ("a SERIES of demands")."""
    inside = noun.dep_ == "nmod" and clauses.preposition(noun) == "of" and noun.head.lower_ in CONTAINERS
    return noun.head if inside else noun
