"""Whether an event has occurred, goes on, is planned, or is only thought of."""

from __future__ import annotations

import functools
from pathlib import Path

from ...language.document import Token
from ...language.lexicon import words_of
from ...language.times.tense import direction
from ...records import EventStatus
from ..clauses import CONDITIONS, SUBJECTS, child, has_to
from .dating import bounds
from .happenings import is_set_apart

DOUBTS = Path(__file__).parent / "lexicons" / "doubts.tsv"
UNSURE = frozenset({"may", "might", "could", "can", "should"})
FORETELLING = frozenset({"will", "would", "'ll", "’ll", "wo", "shall"})
"""Auxiliaries with which a verb that tells no act foretells."""

PRESENT = frozenset({"have", "has", "is", "are", "'ve", "’ve", "'s", "’s", "continue", "continues"})
STATES = frozenset({"have", "be", "see", "remain", "stay", "get"})
"""Verbs that name no act: who hopes to have something has not planned it."""

HOPING = frozenset({"hope", "plan", "intend", "aim", "want", "wish", "expect"})
"""Verbs of meaning to do something oneself."""

MOST_STEPS = 6
"""Clauses to look up through for a condition or an accusation."""


@functools.cache
def _doubt(kind: str) -> frozenset[str]:
    return words_of(DOUBTS, kind)


def status(head: Token, value: str | None, published: str | None) -> EventStatus:
    """The status of the event that a clause or noun with this head tells.

    ``value`` is its date; ``published`` tells what lies ahead of the article.
    """
    now, then = bounds(published), bounds(value)
    describes = head.pos_ == "NOUN" or (
        head.tag_ == "VBN" and head.dep_ == "acl" and child(head, *SUBJECTS) is None
    )  # "the laws PASSED in May"
    if describes and now and then and then[1] < now[0]:
        return "occurred"  # what a past year names is there, whatever is supposed about it ("if the 2015 deal falls")
    if is_set_apart(head) and now and then and then[0] <= now[1]:
        return "occurred"  # "will work until they sign, after FAILING to win votes this week"
    setting = head.pos_ == "NOUN" and head.dep_ in ("obl", "nmod")  # "whether they will convince him AT THE SUMMIT"
    if (conditional(head) and not setting) or _under(head, "alleges") or _called_off(head):
        return "hypothetical"
    meant = next((c for c in head.children if c.dep_ == "acl" and has_to(c)), head) if head.pos_ == "NOUN" else head
    future = direction(meant) == "future"  # "wants the talks TO BEGIN"
    ahead = bool(now and then and then[1] > now[1]) or future
    if ahead and _foretold(head):
        return "hypothetical"
    if _was_promised(head):
        return "planned"
    if now and then and then[0] > now[1]:
        return "hypothetical" if _unsure(head) else "planned"
    if not future and _goes_on(head, value, published):
        return "ongoing"
    if now and then and then[1] > now[1] and _hoped(head):
        return "planned"
    if future and not (now and then and then[1] < now[0]):
        return "hypothetical" if _unsure(head) else "planned"
    return "occurred"


def conditional(head: Token) -> bool:
    """Whether the words stand under a condition: "if Russia invades this week"."""
    token = head
    for _ in range(MOST_STEPS):
        if any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in token.children):
            return True
        if any(c.dep_ == "advcl" and any(m.lower_ in ("if", "unless") for m in c.children) for c in token.children):
            return True
        if token.head == token or token.dep_ in ("ROOT", "ccomp", "acl:relcl"):
            return False
        token = token.head
    return False


def _called_off(head: Token) -> bool:
    """Whether somebody gave up what was planned ("scrapped its plan to OPEN a mine in June", "the SUMMIT set for June
    was cancelled")."""
    noun = next((t for t in (head, head.head, head.head.head) if t.pos_ == "NOUN"), head)
    verb = noun.head
    if noun.dep_ not in ("obj", "nsubj:pass") or verb.lemma_.lower() not in _doubt("drops"):
        return False
    planned = noun if head in (noun, verb) else head
    return head == noun or (head != verb and planned.dep_ in ("acl", "acl:relcl", "xcomp"))


def _foretold(head: Token) -> bool:
    """Whether what lies ahead is only a forecast or a fear: nobody plans it, or somebody predicts or dreads it."""
    will = any(c.dep_ == "aux" and c.lower_ in FORETELLING for c in head.children)
    befalls = will and head.pos_ == "VERB" and head.lemma_.lower() in _doubt("befalls")
    chance = head.pos_ == "ADJ" and head.lemma_.lower() in _doubt("chance")
    expected = child(head, "xcomp") if head.lemma_.lower() in _doubt("expects") else None
    if expected is not None and expected.lemma_.lower() in _doubt("befalls"):
        return True  # "is expected to fall"
    doer = child(head, *SUBJECTS)
    own = doer is not None and doer.pos_ == "PRON" and head.dep_ == "ccomp" and head.head.lemma_.lower() == "warn"
    return befalls or chance or (not own and _under(head, "foretells"))


def _was_promised(head: Token) -> bool:
    """Whether "would" tells what was still ahead when it was said ("pledged that in 2000 it WOULD lift the ban"): that
    it came about is not told."""
    would = any(c.dep_ == "aux" and c.lower_ in ("would", "'d", "’d") for c in head.children)
    return would and head.dep_ == "ccomp" and head.head.pos_ == "VERB"


def _hoped(head: Token) -> bool:
    """Whether a past tense tells what somebody meant to do ("HOPED to meet her later this week")."""
    act = child(head, "xcomp")
    return act is not None and has_to(act) and head.tag_ == "VBD" and head.lemma_.lower() in HOPING


def _under(head: Token, doubt: str) -> bool:
    """Whether the words stand under one that casts a doubt on them: they are what somebody is accused of or fears."""
    token = head
    for _ in range(MOST_STEPS):
        if token.head == token:
            return False
        if token.dep_ == "acl:relcl" and doubt == "alleges":
            return False  # "accused Oslo of funding the protests that ERUPTED on Friday": they did
        inside = token.dep_ in ("acl", "ccomp", "xcomp", "advcl", "obl")
        if inside and token.head.lemma_.lower() in _doubt(doubt):
            return True
        token = token.head
    return False


def _unsure(head: Token) -> bool:
    """Whether what lies ahead is only possible, or a hope without an act."""
    if any(c.dep_ == "aux" and c.lower_ in UNSURE for c in head.children):
        return True
    wished = child(head, "xcomp")
    return head.lemma_.lower() in _doubt("wishes") and (wished is None or wished.lemma_.lower() in STATES)


def _goes_on(head: Token, value: str | None, published: str | None) -> bool:
    """Whether the event fills a stretch up to the day of writing and is told in the present or the perfect."""
    if not value or "/" not in value or value.startswith(".."):
        return False
    helpers = {c.lower_ for c in head.children if c.dep_ in ("aux", "aux:pass", "cop")} | {head.lower_}
    now, then = bounds(published), bounds(value)
    reaches = value.endswith("..") or bool(now and then and then[1] >= now[0])
    return reaches and bool(helpers & PRESENT)
