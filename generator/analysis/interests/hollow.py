"""Whether what is wanted, refused or feared says nothing by itself: only "it", only to know or to say something."""

from __future__ import annotations

import functools

from ...language.document import Token
from ...language.lexicon import words
from ...records import InterestKind
from .. import clauses
from .constructions import SILENT
from .cues import LEXICONS, Match
from .senses import THINGS

SEEING = frozenset({"want", "hope", "wish", "desire"})
"""Verbs with which to see a thing is to want it."""

NARROWLY = frozenset({"barely", "narrowly"})
"""Adverbs with which a verb of avoiding tells how something ended ("NARROWLY avoided defeat")."""


def says_not_what(match: Match) -> bool:
    """Whether it is only "it" or "this" that is said to be vital to somebody."""
    if match.cue.part != "adj" or match.cue.kind != "stake":
        return False
    subject = clauses.child(match.token, "nsubj")
    said = clauses.infinitive(match.token) or clauses.child(match.token, "csubj", "ccomp", "expl")
    return said is None and (subject is None or subject.pos_ == "PRON") and set(match.cue.holders) <= {"to", "for"}


def only_points_back(match: Match) -> bool:
    """Whether what is wanted or refused is only "it" or "this" ("and strongly REJECTED IT")."""
    thing = match.complement
    named = thing.pos_ == "PRON" and thing.lower_ in THINGS | {"them", "these", "those"}
    after = [c for c in (*thing.children, *match.token.children) if c.i > thing.i]
    if thing.dep_ != "obj":  # "stood in solidarity WITH THEM"
        after = [c for c in after if not c.is_punct]
    return named and (thing.dep_ == "obj" or (match.cue.part != "adj" and thing.dep_ in ("obl", "nmod"))) and not after


def acts_on_it(act: Token) -> bool:
    """Whether all that an infinitive tells is done to "it" or "them" ("threatened to PULL IT")."""
    thing = clauses.child(act, "obj")
    rest = [c for c in act.children if c.dep_ not in ("mark", "aux", "obj", "punct", "advmod")]
    return clauses.has_to(act) and thing is not None and thing.lower_ in ("it", "them") and not rest


def is_hollow(match: Match, kind: InterestKind) -> bool:
    """Whether what is wanted, refused … tells nothing of what is at stake."""
    shared = match.token.dep_ == "obj" and match.token.head.lemma_.lower() == "share"
    if shared and clauses.preposition(match.complement) == "of":
        return True  # "shares the concerns of the fans"
    if kind == "demand" and match.complement.lower_ in ("remember", "know", "understand", "note"):
        return True
    if (kind in ("goal", "demand") or match.cue.word == "threaten") and acts_on_it(match.complement):
        return True
    if is_empty(match, kind) or is_nothing(match.complement) or says_not_what(match) or only_points_back(match):
        return True
    return kind == "concern" and any(c.lower_ in NARROWLY for c in match.token.children)


def is_nothing(complement: Token) -> bool:
    """Whether what is wanted is said to be none or next to none ("proposed LITTLE in the way of reform", "has an
    interest in FEW policies")."""
    scant = [c for c in complement.children if c.lower_ in ("few", "little") and c.i < complement.i]
    counted = any(c.lower_ == "a" for c in complement.children)  # "a few policies"
    return complement.lower_ in ("little", "nothing", "none", "less", "neither") or bool(scant and not counted)


def wished_to_see(match: Match) -> Token | None:
    """What somebody wants to see ("wants to see NEW NETWORKS"): that is what is wanted."""
    sees = match.cue.kind == "goal" and match.cue.word in SEEING and match.complement.lemma_.lower() == "see"
    thing = clauses.child(match.complement, "obj") if sees else None
    return thing if thing is not None and thing.pos_ in ("NOUN", "PROPN") else None


def is_empty(match: Match, kind: InterestKind) -> bool:
    """Whether the goal is only to say or know something ("sought to clarify"), or only an answer is refused
    ("declined to comment", "was not prepared to name them")."""
    if not clauses.has_to(match.complement) or wished_to_see(match) is not None:
        return False
    if match.cue.word in SILENT or (kind == "opposition" and match.cue.kind == "goal"):
        return match.complement.lower_ in withheld()
    return match.cue.kind == "goal" and match.complement.lemma_.lower() in spoken()


@functools.cache
def spoken() -> frozenset[str]:
    """Verbs that as a goal say nothing of what is at stake."""
    return words(LEXICONS / "empty_goals.tsv")


@functools.cache
def withheld() -> frozenset[str]:
    """Verbs of answering a reporter: whoever declines to is only silent."""
    return words(LEXICONS / "empty_refusals.tsv")
