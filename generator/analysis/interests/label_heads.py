"""Around which word the name of an interest is built.

"Israel's need to talk" is named by the need, "accused Lee of lying" by the lying, "an attempt to prevent damage"
as a fear by the damage. Tokens in, tokens and places out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...language.document import Token
from ...records import InterestKind
from .. import clauses, subjects
from .constructions import STANCES, avoidance
from .judgement_words import sorts
from .label_ends import VALUED, phrase_end

BARE_STAKES = frozenset({"dependence", "reliance", "lifeline"})
"""Nouns of stakes that "depends on" only repeats: what is depended on stands after them."""

BROAD_STAKES = frozenset({"interest", "interests", "stake", "stakes", "trust"})
"""Nouns of stakes that say less than what follows "in" ("an interest in STABLE PRICES")."""

EMPTY = frozenset({"so", "this", "that", "it", "same"})
"""Words that only point back: with "do" they say nothing by themselves ("refused to do so")."""

DAYS = frozenset({"today", "yesterday", "tomorrow", "this", "that", "it"})
"""Words that say nothing of what is judged ("TODAY is an insult")."""

THAT_CLAUSES = frozenset({"acl", "ccomp", "acl:relcl", "csubj", "advcl"})

TOPICS = ("regarding", "about", "over", "concerning")
"""Prepositions after which stands what a demand is about, which may be the very thing that is not wanted."""

AIMED: tuple[InterestKind, ...] = ("goal", "demand", "concern")
"""Kinds whose noun is named by what it is said to be."""

NAMED_BY_WHAT_FOLLOWS = frozenset({"need", "necessity", "urgency", "importance", "value", "benefit", "benefits"})
"""Nouns that only say that something is wanted or good: what it is stands after them ("the need FOR HOUSING")."""

BLAME = (("accus", "of"), ("", "for"))
"""Beginning of a verb and the preposition before what somebody is accused of, blamed or criticised for."""


def says_nothing(complement: Token) -> bool:
    """Whether a complement only points back to what was said before ("do so", "do the same")."""
    if complement.lower_ not in ("do", "doing", "done"):
        return False
    after = [t for t in complement.subtree if t.i > complement.i and not t.is_punct]
    following = clauses.following(complement)
    after = after or ([following] if following is not None else [])
    return bool(after) and after[0].lower_ in EMPTY | {"the"} and any(t.lower_ in EMPTY for t in after[:2])


def heads(complement: Token, cue: Token, kind: InterestKind, is_holder: Callable[[Token], bool]) -> Iterator[Token]:
    """The words that a label may be built around, best first."""
    if kind in ("concern", "opposition"):
        for verb in (cue, complement):  # "to prevent police from USING force"
            yield from (c for c in verb.children if c.tag_ == "VBG" and clauses.preposition(c) == "from")
    if kind == "concern" and complement.lower_ in avoidance():
        avoided = clauses.child(complement, "obj") or clauses.gerund(complement)
        if avoided is not None and avoided.pos_ != "PRON":
            yield avoided
    if kind == "opposition" and cue.pos_ == "VERB" and complement != cue:
        yield from _blamed_for(cue, complement)
    if complement == cue:
        yield from _of_itself(cue, kind)
    elif is_holder(complement):
        yield from _said_of(cue, kind)
        yield from _content(cue, complement)
        yield from _bringer(cue)
    elif complement.lower_ in NAMED_BY_WHAT_FOLLOWS and cue.pos_ == "VERB":
        yield from filter(
            None, (clauses.infinitive(complement), *(clauses.oblique(complement, w) for w in ("for", "of")))
        )
        yield complement
    elif (complement.pos_ != "PRON" or _says_more(complement, cue)) and not _is_told_by_noun(complement, cue, kind):
        yield complement
    yield cue


def _says_more(pronoun: Token, cue: Token) -> bool:
    """Whether words behind a pronoun say what it is or what is wanted of it ("what IT CALLED A FARCE", "him BACK")."""
    if pronoun.lower_ == "what" and clauses.child(pronoun, "acl:relcl") is not None:
        return True
    return pronoun.dep_ == "obj" and phrase_end(pronoun, cue, "goal") > pronoun.right_edge.i + 1


def _is_told_by_noun(complement: Token, cue: Token, kind: InterestKind) -> bool:
    """Whether a noun says more than what follows it ("NEED to talk", "INTERESTS with Oslo", "DEMANDS for Oslo")."""
    if cue.pos_ != "NOUN" or cue.lower_ in BARE_STAKES:
        return False
    if clauses.preposition(cue) == "in" and clauses.has_to(complement):
        return False  # "it is in our interest TO TALK"
    if kind == "demand" and clauses.preposition(complement) in TOPICS:
        return True
    if kind == "demand":
        return complement.pos_ == "PROPN" and clauses.preposition(complement) in ("for", "to", "on")
    told_with = ("with",) if cue.lower_ in BROAD_STAKES else ("with", "in")
    return kind == "stake" and (clauses.has_to(complement) or clauses.preposition(complement) in told_with)


def _content(cue: Token, holder: Token) -> Iterator[Token]:
    """The clause with "that" after a noun and its holder ("fears in Oslo THAT IT FALLS")."""
    for c in (*cue.children, *holder.children):
        if c.i > holder.i and c.dep_ in THAT_CLAUSES and clauses.preposition(c) == "that":
            yield c


def _bringer(cue: Token) -> Iterator[Token]:
    """What touches the holder ("THE PLAN worries Paris", "THE CANAL is vital to Egypt")."""
    brings = clauses.agent(cue) if clauses.is_passive(cue) else subjects.surface_subject(cue)
    if brings is not None and brings.pos_ in ("NOUN", "PROPN"):
        yield brings


def _blamed_for(verb: Token, whom: Token) -> Iterator[Token]:
    """What somebody is accused of or criticised for, if it is said right after who it is."""
    word = next(word for begins, word in BLAME if verb.lower_.startswith(begins))
    for c in (*verb.children, *(whom.children if word == "of" else ())):
        told = c.i > whom.i and c.dep_ in ("obl", "advcl", "xcomp", "acl", "nmod")
        if (
            told
            and c.pos_ in ("VERB", "NOUN", "PROPN", "ADJ")
            and clauses.preposition(c) == word
            and c.left_edge.lower_ == word
            and _follows(c, whom)
        ):
            yield c


def _follows(part: Token, whom: Token) -> bool:
    """Whether a part begins where the name of somebody ends."""
    between = whom.doc[whom.i + 1 : part.left_edge.i]
    return all(
        t.dep_ in ("flat", "compound", "case", "punct", "cc", "conj", "det") or t.pos_ == "PROPN" for t in between
    )


def _of_itself(cue: Token, kind: InterestKind) -> Iterator[Token]:
    """Of a word that needs nothing: what is said of it ("the goal is PEACE"), what it is about ("wary of PARIS"),
    of what it is said ("PARIS is our best friend")."""
    yield from _said_of(cue, kind)
    bidden = any(c.tag_ == "MD" for c in cue.children)
    judged = clauses.child(cue, "cop") is not None and "wrong" in sorts(cue.lower_)
    if kind in ("concern", "opposition") and (cue.pos_ == "ADJ" or (cue.tag_ == "VBN" and not bidden)) and not judged:
        yield from (c for c in cue.children if c.i > cue.i and c.dep_ in ("obl", "advcl", "ccomp"))
    if kind in VALUED and clauses.child(cue, "cop") is not None and clauses.preposition(cue) not in STANCES:
        yield from (
            c
            for c in cue.children
            if c.dep_ == "nsubj" and c.i < cue.i and c.pos_ in ("NOUN", "PROPN") and c.lower_ not in DAYS
        )
    if clauses.preposition(cue) == "at" and clauses.child(cue.head, "cop") is not None:
        yield cue.head  # "at stake is ITS ACCESS"


def _said_of(noun: Token, kind: InterestKind) -> Iterator[Token]:
    """What a sentence says that an aim or a fear is ("the aim of Oslo is PEACE", "its main concern is SAFETY")."""
    if kind in AIMED and noun.pos_ == "NOUN" and clauses.is_told_of(noun) and noun.head.pos_ != "ADJ":
        yield noun.head
