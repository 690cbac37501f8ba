"""Whose words a cue tells of: a verb those of its subject, of nobody or of one whom it quotes; a noun its maker's."""

from __future__ import annotations

from ...language.document import Token
from .cues import AUTHORSHIP, cue_of
from .layout import Layout

SUBJECTS = frozenset(["nsubj", "nsubj:outer"])
NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"])
NO_SPEAKERS = frozenset(["what", "there", "this", "these", "those", "you", "nothing", "everything", "how", "why"])

QUOTING = frozenset(["quote", "cite"])
"""Verbs that pass on the words of their object: "the agency quoted the minister as saying that ..."."""
QUOTED_REACH = 25
"""Words between such a verb and its "as saying": a name with a title and a place."""


def is_passive(verb: Token) -> bool:
    """Whether the subject of a cue, if it has one, did not say the words but was told them."""
    if any(c.dep_ in ("nsubj:pass", "aux:pass") for c in verb.children):
        return True
    if _is_bare_participle(verb) or _is_hearsay(verb):
        return True
    active = any(c.dep_ in ("ccomp", "xcomp", "obj") or c.lower_ in ("on", "for") for c in verb.rights)
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and not active


def _is_bare_participle(verb: Token) -> bool:
    """Whether a verb opens a sentence about one to whom it was done: "Asked whether ..., she said"."""
    if verb.dep_ != "advcl" or verb.tag_ not in ("VBN", "VBD") or verb.i > verb.head.i:
        return False
    return not any(c.dep_.startswith(("nsubj", "aux")) for c in verb.children)


def _is_hearsay(verb: Token) -> bool:
    """Whether a thing is said by nobody in particular to be so: "an incident said to have happened in Leeds"."""
    after = verb.doc[verb.i + 1 : verb.i + 3]
    return verb.lower_ == "said" and len(after) == 2 and after[0].lower_ == "to" and after[1].lower_ in ("have", "be")


def can_speak(token: Token) -> bool:
    """Whether a word can be the head of a phrase that names who speaks."""
    if token.lower_ == "that" and token.head.dep_ != "acl:relcl":  # "That promises more power"
        return False
    return token.pos_ in NOMINAL and token.lower_ not in NO_SPEAKERS


def quoted(verb: Token, layout: Layout) -> tuple[Token | None, bool]:
    """Whom somebody else quotes, and whether a cue is of this kind: the words are not those of the one who quotes.

    "The agency quoted the minister as SAYING", "the minister was QUOTED by the agency as saying".
    """
    quoting = verb
    if verb.tag_ == "VBG" and verb.i and layout.doc[verb.i - 1].lower_ == "as":
        before = layout.doc[max(layout.first_token(verb.i), verb.i - QUOTED_REACH) : verb.i]
        quoting = next((t for t in reversed(before) if _is_quoting(t) and layout.together(t, verb)), verb)
    cue = cue_of(quoting)
    if cue is None or cue.lemma not in QUOTING:
        return None, False
    if is_passive(quoting):
        told = next((c for c in quoting.children if c.dep_ in ("nsubj:pass", "nsubj") and c.i < quoting.i), None)
        told = told or (quoting.head if quoting.dep_ in ("acl", "acl:relcl") else None)
        return (told if told is not None and can_speak(told) else None), True
    after = layout.doc[quoting.i + 1 : quoting.i + QUOTED_REACH]
    if not any(t.lower_ == "as" and t.nbor().tag_ == "VBG" for t in after[:-1]):
        return None, False
    told = next((c for c in quoting.rights if c.dep_ in ("obj", "iobj") and layout.together(c, verb)), None)
    return (told if told is not None and can_speak(told) else None), True


def _is_quoting(token: Token) -> bool:
    cue = cue_of(token)
    return cue is not None and not cue.noun and cue.lemma in QUOTING


def noun_source(noun: Token, layout: Layout) -> Token | None:
    """Whose statement it is: its possessor, the one it comes from or by, the name before it, or whoever makes it.

    The subject of any other verb is not asked: who rejects a claim, or seizes on a report, did not make it.
    """
    if any(c.lower_ == "from" and c.dep_ == "case" for c in noun.lefts):
        return None
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            return child
    for child in noun.children:
        if child.dep_ == "nmod" and any(c.lower_ in ("by", "from") and c.dep_ == "case" for c in child.lefts):
            return child if can_speak(child) else None
        if child.dep_ in ("compound", "nmod:desc") and child.pos_ == "PROPN":
            return child
    below = noun
    while below.dep_ == "conj" and below.head.i != below.i:
        below = below.head
    verb = below.head
    given = below.dep_ == "obj" and verb.lower_ in AUTHORSHIP
    within = below.dep_ == "obl" and any(c.lower_ in ("in", "with") and c.dep_ == "case" for c in below.lefts)
    if given or within:
        for child in verb.children:
            if child.dep_ in SUBJECTS and layout.together(child, noun):
                return child if can_speak(child) else None
    return None
