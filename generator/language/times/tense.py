"""Whether what the words tell lies behind or ahead of the day of writing: read off the verb that governs them."""

from __future__ import annotations

import functools
import itertools
from pathlib import Path
from typing import Literal

from ..days import MONTHS, WEEKDAYS
from ..document import Token
from ..lexicon import words_of

Direction = Literal["past", "present", "future"]

PLANNING = Path(__file__).parent / "data" / "planning.txt"

AHEAD = frozenset(
    {"will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d", "may", "might", "can", "could", "should", "must", "ca"}
)
"""Auxiliaries of what is still to come ("would", "could": as seen from the act that is reported)."""

OPENED = frozenset({"if", "unless", "until", "once", "when", "before", "after"})
"""Words that open a clause on whose end or truth what is to come depends."""

SUBJECT = frozenset({"nsubj", "nsubj:pass"})
AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
DEFERRED = 4
"""Words before a time among which the preposition of its expression stands ("until 9 a.m. EST Tuesday")."""

COMPARED = 4
"""Words before a time among which "than" makes it what something is compared with."""

STEPS = 12
"""How many words to climb at most in search of a verb: enough for every sentence of the development texts."""


@functools.cache
def planning(part: str) -> frozenset[str]:
    """Lemmas of a part of speech (verb, adjective, noun) that put what depends on them ahead."""
    return words_of(PLANNING, part)


def direction(token: Token) -> Direction | None:
    """Where what the token depends on lies; ``None`` if no verb tells (a heading, a fragment).

    What something is compared with lies behind ("will grow less than was forecast in July").
    """
    if compared(token):
        return "past"
    if _ahead_of(token):
        return "future"
    start, place = token, token.i
    event = _possessed(token)
    for _ in range(STEPS):
        answer = of_clause(token)
        if answer == "present" and (_is_scheduled(token, start) or _is_arranged_for(token, start)):
            return "future"
        if answer == "past" and (_plan_told_before(token, place) or _put_off(token, start) or _fixed(token, start)):
            return "future"
        if answer is not None:
            # "will appeal Wednesday's ruling": the ruling is there already; "Friday's vote will decide" is ahead.
            return None if event is not None and answer == "future" and event.dep_ not in SUBJECT else answer
        if token.head == token:
            return None
        token = token.head
    return None


def _is_scheduled(head: Token, time: Token) -> bool:
    """Whether a verb in the plain present tells what is set for a day: "the ministers MEET Monday", not "the bank
    says Monday that"."""
    says = any(child.dep_ in ("ccomp", "parataxis") for child in head.children)
    linked = head.lemma_.lower() in ("follow", "come", "mark")  # "it follows a statement of Friday"
    return time.text in WEEKDAYS and head.tag_ in ("VBZ", "VBP") and not says and not linked


def _is_arranged_for(head: Token, time: Token) -> bool:
    """Whether a verb in the present progressive tells what is set for a day or month: "is HOLDING a vote on Saturday",
    "is facing an election in May"."""
    if head.tag_ != "VBG" and not any(child.lower_ == "being" for child in head.children):
        return False
    within = time.doc[time.left_edge.i : time.right_edge.i + 1]
    named = any(t.text in WEEKDAYS or t.text in MONTHS for t in within)
    since = any(t.lower_ in ("since", "from", "until") for t in within)
    return named and not since and time.i > head.i and not any(child.dep_ == "ccomp" for child in head.children)


def _ahead_of(token: Token) -> bool:
    """Whether a time stands in a phrase after "ahead of": "ahead of Sunday's game", "ahead of the vote in May"."""
    event = _possessed(token) or token
    for noun in (event, event.head) if event.dep_ == "nmod" else (event,):
        first = noun.left_edge.i
        words = [t.lower_ for t in token.doc[max(0, first - 2) : first + 2]]
        if ("ahead", "of") in itertools.pairwise(words):
            return True
    return False


def compared(token: Token) -> bool:
    """Whether a time is what something is compared with: "less than was forecast in July", not "more than 200 met"."""
    words = token.doc[max(0, token.i - COMPARED) : token.i]
    return any(word.lower_ == "than" and not word.nbor().like_num for word in words)


def _possessed(token: Token) -> Token | None:
    """The noun that a time owns: the ruling of "Wednesday's ruling"."""
    return token.head if any(child.tag_ == "POS" for child in token.children) else None


def _put_off(head: Token, start: Token) -> bool:
    """What was put off "until Tuesday" or extended "to Nov. 20" lies ahead, whatever the tense."""
    if head.lemma_.lower() not in planning("defer"):
        return False
    words = start.doc[max(0, start.i - DEFERRED) : start.i]
    return any(word.lower_ in ("until", "till", "to", "by") for word in words)


def _fixed(head: Token, time: Token) -> bool:
    """Whether a day belongs to a happening that somebody fixed for it: "has scheduled a THURSDAY meeting"."""
    event = time.head
    fixes = head.lemma_.lower() in planning("fix") and event.dep_ == "obj" and event.head == head
    return fixes and time.dep_ in ("compound", "nmod:desc", "nmod:unmarked", "amod") and time.i < event.i


def _plan_told_before(head: Token, place: int) -> bool:
    """A time behind the infinitive of a past plan is the plan's: "they planned to leave on Thursday"."""
    if head.lemma_.lower() not in planning("verb"):
        return False
    return any(child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB" and child.i < place for child in head.children)


def of_clause(head: Token) -> Direction | None:
    """The direction that a clause's own head and auxiliaries give, ``None`` where the clause above decides."""
    helpers = [child for child in head.children if child.dep_ in AUXILIARY and child.i < head.i]
    words = {helper.lower_ for helper in helpers}
    if head.pos_ not in ("VERB", "AUX") and not helpers:
        return None
    if _wished(head, words):
        return "future"
    if head.lemma_.lower() in planning("verb" if head.pos_ in ("VERB", "AUX") else "adjective") and _passive(
        head, words
    ):
        return "future"
    if _arranged(head, words):
        return "future"
    if words & AHEAD:
        return "past" if words & {"have", "'ve", "’ve"} else "future"
    if _backshifted(head, words):
        return "future"
    if words & {"was", "were", "had", "did", "have", "has", "'ve", "’ve", "been"}:
        return "past"
    if words & {"do", "does"}:
        return "present"
    if head.tag_ == "VB" or "to" in {child.lower_ for child in head.children if child.dep_ in ("mark", "aux")}:
        return _of_infinitive(head)
    if head.tag_ in ("VBD", "VBN") and not words & {"is", "are", "'s", "’s", "be", "being", "am", "'re", "’re"}:
        return "past"
    if head.tag_ in ("VBZ", "VBP") and head.lemma_.lower() in planning("verb"):
        return "future" if any(child.dep_ in ("xcomp", "ccomp") for child in head.children) else "present"
    if head.tag_ in ("VBZ", "VBP") or words & {"is", "are", "'s", "’s", "am", "'re", "’re", "do", "does"}:
        return "present"
    return None


def _arranged(head: Token, words: set[str]) -> bool:
    """Whether "to be" with an infinitive tells what is arranged: "talks ARE TO BEGIN on Saturday"."""
    infinitive = any(child.lower_ == "to" and child.i < head.i for child in head.children)
    be = head.head.lower_ if head.dep_ == "xcomp" else ""
    bare = head.tag_ == "VB" or (head.tag_ == "VBN" and "be" in words)  # "are to BE HELD"
    return infinitive and bare and bool((words | {be}) & {"is", "are", "’re", "'re"})


def _backshifted(head: Token, words: set[str]) -> bool:
    """Whether a past tense only reports a condition of what is to come: "would act unless it FELL by the summer"."""
    opened = any(child.dep_ == "mark" and child.lower_ in OPENED for child in head.children)
    main = head.head.head if head.head.dep_ == "xcomp" else head.head
    above = {child.lower_ for child in main.children if child.dep_ == "aux"}
    return opened and head.dep_ == "advcl" and head.tag_ == "VBD" and "had" not in words and bool(above & AHEAD)


def _wished(head: Token, words: set[str]) -> bool:
    """Whether a bare participle or infinitive tells what is wanted: "wants the ban LIFTED", "wants it TO END"."""
    if head.tag_ not in ("VBN", "VB") or words or head.dep_ not in ("acl", "xcomp", "ccomp"):
        return False
    verb = head.head.head if head.dep_ == "acl" and head.head.dep_ == "obj" else head.head
    return verb.lemma_.lower() in ("want", "need", "like", "prefer")


def _passive(head: Token, words: set[str]) -> bool:
    """Planned, scheduled, expected: a participle or an adjective, not the act of planning itself, nor that of asking
    ("was asked today")."""
    unsaid = not words and head.dep_ == "ROOT"  # "the leader called …", which the tagger takes for a participle
    if (words & {"was", "were"} or unsaid) and head.pos_ == "VERB" and head.lemma_.lower() not in planning("arrange"):
        return False
    return head.tag_ in ("VBN", "JJ", "VBG") and not words & {"had", "have", "has"}


def _of_infinitive(head: Token) -> Direction | None:
    """An infinitive lies ahead of what plans it and of an adjective ("free to leave"), else as the clause above."""
    above = head.head
    if above == head:
        return None
    if above.pos_ == "ADJ":
        return "future"
    if above.pos_ == "NOUN" and head.dep_ == "acl" and any(c.lower_ == "be" for c in head.children):
        return "future"  # "with a decision TO BE MADE in May"
    part = {"VERB": "verb", "AUX": "verb", "NOUN": "noun"}.get(above.pos_, "")
    if part and above.lemma_.lower() in planning(part):
        return "future"
    return None
