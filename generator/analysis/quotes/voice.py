"""Whose words a verb tells of: those of its subject, of nobody (a passive), or of one whom its subject quotes."""

from __future__ import annotations

from spacy.tokens import Token

from .cues import cue_of
from .layout import Layout

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
    if _is_bare_participle(verb):
        return True
    active = any(c.dep_ in ("ccomp", "xcomp", "obj") or c.lower_ in ("on", "for") for c in verb.rights)
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and not active


def _is_bare_participle(verb: Token) -> bool:
    """Whether a verb opens a sentence about one to whom it was done: "Asked whether ..., she said"."""
    if verb.dep_ != "advcl" or verb.tag_ not in ("VBN", "VBD") or verb.i > verb.head.i:
        return False
    return not any(c.dep_.startswith(("nsubj", "aux")) for c in verb.children)


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
