"""Whether words tell a happening: a clause that is no state, thought or mere saying, or a noun that names one."""

from __future__ import annotations

import functools
from pathlib import Path

from ...language.document import Token
from ...language.lexicon import words, words_of
from ...language.times.tense import planning
from ..clauses import CONDITIONS, NEGATIONS, SUBJECTS, child, has_to
from .dating import Moment

LEXICONS = Path(__file__).parent / "lexicons"

LASTING = frozenset({"since", "from"})
"""Prepositions with which a state has a place in time: "has been independent since 1901"."""

COMMITMENT = frozenset({"will", "would", "'ll", "’ll", "shall"})
"""Auxiliaries that make saying an announcement: "said this week that the country would leave"."""

IMAGINED = frozenset({"would", "could", "should", "might", "'d", "’d"})
"""Auxiliaries of what is imagined, unless they stand in reported speech."""

RANKS = frozenset({"first", "second", "third", "only"})

OPEN = frozenset({"what", "whatever"})
"""Words in whose place somebody else would say what was done."""

SPEAKER_ITSELF = frozenset({"it", "they", "he", "she"})
"""Subjects that take up the speaker: "the company said on Wednesday it had withdrawn"."""


@functools.cache
def event_nouns() -> frozenset[str]:
    """Nouns that name a happening."""
    return words(LEXICONS / "event_nouns.tsv")


@functools.cache
def happening_verbs() -> frozenset[str]:
    """Verbs that make the clause about a happening the event."""
    return words(LEXICONS / "happening_verbs.tsv")


@functools.cache
def non_events(reason: str) -> frozenset[str]:
    """Verbs that tell no happening, by the reason."""
    return words_of(LEXICONS / "non_events.tsv", reason)


def is_event_noun(token: Token) -> bool:
    """Whether a word is a noun that names a happening."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    lemma = token.lemma_.lower()
    if lemma == "sale" and token.tag_ in ("NNS", "NNPS"):
        return False  # a firm's sales are a figure
    joined = token.i > 1 and token.nbor(-1).text == "-" and f"{token.nbor(-2).lower_}-{lemma}" in event_nouns()
    return joined or lemma in event_nouns()


def tells(clause: Token, moment: Moment) -> bool:
    """Whether a clause tells a happening at a time: with "since" and "until" a state has its place in time too."""
    if moment.relation in LASTING and not denied(clause):
        return clause.lemma_.lower() not in non_events("mind") | non_events("saying")
    return tells_plainly(clause)


def is_first(noun: Token) -> bool:
    """Whether something is called the first or the greatest of its kind ("the FIRST strike since 2008"): that tells of
    the years before."""
    ranked = (t for c in noun.lefts for t in (c, *c.children))
    return child(noun, "cop") is not None and any(t.lower_ in RANKS or t.tag_ in ("JJS", "RBS") for t in ranked)


def tells_plainly(clause: Token) -> bool:
    """Whether a clause tells a happening: no state, no thought, no mere saying, nothing that did not happen."""
    if denied(clause) or _only_imagined(clause) or _is_bidden(clause) or _leaves_open(clause):
        return False
    lemma = clause.lemma_.lower()
    due = clause.pos_ == "VERB" and has_to(clause)  # "is due TO MEET"
    copular = (
        (not due and any(c.dep_ == "cop" for c in clause.children))
        or clause.pos_ not in ("VERB", "AUX")
        or lemma == "be"
    )
    if copular:
        subject = child(clause, *SUBJECTS)
        return (subject is not None and is_event_noun(subject)) or child(clause, "expl") is not None
    if any(c.dep_ in ("aux:pass", "nsubj:pass") for c in clause.children):
        return True
    thing = child(clause, "obj")
    if lemma == "put" and thing is not None and thing.lower_ == "it":
        return False  # "as the minister PUT IT on Friday"
    if lemma in non_events("saying"):
        return _announces(clause)
    if lemma in non_events("telling"):
        return _announces(clause) or (child(clause, "obj") is not None and child(clause, "ccomp") is None)
    return lemma not in non_events("mind") | non_events("state")


def denied(clause: Token) -> bool:
    """Whether a clause tells what did not happen: "has not met", "had been expected in May", "had hoped to meet"."""
    words = {c.lower_ for c in clause.children}
    meant = "been" in words or any(c.dep_ == "xcomp" and has_to(c) for c in clause.children)
    overtaken = "had" in words and meant and clause.lemma_.lower() in planning("verb")
    return overtaken or bool(words & NEGATIONS)


def _only_imagined(clause: Token) -> bool:
    """Whether a main clause tells what would, could or should be; where speech is reported, "would" is a plan."""
    first = clause
    while first.dep_ == "conj" and first.head != first:
        first = first.head
    if first.dep_ == "ccomp" or any(c.dep_ == "advcl" for c in clause.children):
        return False
    return any(c.dep_ == "aux" and c.lower_ in IMAGINED for c in clause.children)


def _leaves_open(clause: Token) -> bool:
    """Whether a clause does not say what happened: "asked WHAT HAPPENED in May", "liked WHAT HE DID on Monday"."""
    if clause.dep_ == "acl:relcl" and clause.head.lower_ in OPEN:
        return True
    asked = (c for c in clause.children if c.lower_ in OPEN and c.i < clause.i)
    return any(child(c, "acl:relcl") is None for c in asked)  # not "WHAT HE BEGAN ended on Friday"


def _is_bidden(clause: Token) -> bool:
    """Whether a clause tells somebody to do something: "Pay another quarter over the next four years"."""
    alone = not any(c.dep_ in SUBJECTS or c.dep_ in ("aux", "aux:pass", "mark", "cop") for c in clause.children)
    return clause.tag_ == "VB" and clause.dep_ == "ROOT" and alone


def _announces(clause: Token) -> bool:
    """Whether what is said makes saying it news: what will be done, or what the speaker itself has done."""
    said = child(clause, "ccomp")
    if said is None or said.i < clause.i or said.pos_ != "VERB" or denied(said):
        return False
    helpers = {c.lower_ for c in said.children if c.dep_ in ("aux", "aux:pass")}
    if any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in said.children):
        return False
    subject = child(said, *SUBJECTS)
    own = subject is not None and subject.lower_ in SPEAKER_ITSELF
    return bool(helpers & COMMITMENT) or (own and "had" in helpers and tells_plainly(said))
