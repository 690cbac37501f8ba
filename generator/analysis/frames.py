"""Frames of speech: each place where the article says that somebody says something, without what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from .cues import Cue, cue_of, verb_cue
from .marks import Stretch

SUBJECTS = frozenset(["nsubj", "nsubj:outer"])
SHARES_SUBJECT = frozenset(["conj", "advcl", "xcomp", "parataxis", "acl", "ccomp"])
NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"])
NO_SPEAKERS = frozenset(["what", "there", "this", "these", "those", "you", "nothing", "everything"])


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue with the head of its source."""

    cue: Cue
    token: Token
    source: Token | None
    level: int
    """Number of the stretch in quotation marks that it stands in, -1 outside all."""
    sure: bool
    """The parse and the order of the words agree on the source."""


class Layout:
    """Where an article's tokens stand with regard to its quotation marks."""

    def __init__(self, doc: Doc, marked: Sequence[Stretch]) -> None:
        self.doc = doc
        self.marked = marked
        self.level = [-1] * len(doc)
        """For each token the innermost stretch that holds it, marks included; -1 outside all."""
        self.starts = [token.idx for token in doc]
        for number, stretch in enumerate(marked):
            for i in range(self.token_at(stretch.outer_start), self.token_at(stretch.outer_end)):
                self.level[i] = number

    def token_at(self, place: int) -> int:
        """The first token that starts at or after a code point."""
        import bisect

        return bisect.bisect_left(self.starts, place)


def frames(layout: Layout) -> tuple[Frame, ...]:
    """All frames of an article in reading order."""
    found: list[Frame] = []
    for token in layout.doc:
        cue = cue_of(token) or _inverted_cue(layout, token)
        if cue is None or _is_title(layout, token):
            continue
        source, sure = (_noun_source(token), True) if cue.noun else _source(layout, token)
        found.append(Frame(cue, token, source, layout.level[token.i], sure))
    return tuple(found)


def _inverted_cue(layout: Layout, token: Token) -> Cue | None:
    """A form of a speech verb right after a closing mark that the parse takes for something else."""
    before = layout.level[token.i - 1] if token.i else -1
    if before >= 0 and before != layout.level[token.i] and token.is_lower:
        return verb_cue(token)
    return None


def _is_title(layout: Layout, token: Token) -> bool:
    return token.dep_ in ("amod", "compound", "case", "fixed")


def _source(layout: Layout, verb: Token) -> tuple[Token | None, bool]:
    """The head of the phrase that names who speaks, and whether it is sure."""
    level = layout.level[verb.i]
    subject = _subject(verb, level, layout)
    if subject is not None:
        return subject, True
    beside = _beside(verb, layout)
    if beside is not None:
        return beside, False
    shared = _shared(verb, layout)
    return shared, shared is not None


def _subject(verb: Token, level: int, layout: Layout) -> Token | None:
    """The subject (or the agent of a passive) that the parse gives this very verb."""
    passive = any(c.dep_ in ("nsubj:pass", "aux:pass") for c in verb.children)
    for child in verb.children:
        if child.dep_ == "obl:agent" and layout.level[child.i] == level:
            return child
    if passive:
        return None
    for child in verb.children:
        if child.dep_ in SUBJECTS and layout.level[child.i] == level and _can_speak(child):
            return child
    return None


def _can_speak(token: Token) -> bool:
    return token.pos_ in NOMINAL and token.lower_ not in NO_SPEAKERS


def _beside(verb: Token, layout: Layout) -> Token | None:
    """The noun phrase beside the verb after a quotation: ``," said the minister``, ``," the minister said``."""
    doc, level = layout.doc, layout.level
    after_mark = verb.i > 0 and level[verb.i - 1] >= 0 and level[verb.i - 1] != level[verb.i]
    if after_mark and verb.i + 1 < len(doc):
        following = doc[verb.i + 1]
        if following.pos_ in ("DET", "PROPN", "NOUN", "ADJ", "PRON") and following.sent == verb.sent:
            head = following
            while head.head.i > verb.i and head.head.pos_ in NOMINAL and head.head.i != head.i:
                head = head.head
            return head if head.i > verb.i and _can_speak(head) else None
    return None


def _shared(verb: Token, layout: Layout) -> Token | None:
    """The subject that a verb has in common with the verb it hangs on: "he said, adding that ..."."""
    passive = any(c.dep_ in ("nsubj:pass", "aux:pass") for c in verb.children)
    if passive:
        return None
    above, via = verb.head, verb.dep_
    seen = verb
    while via in SHARES_SUBJECT and above.i != seen.i:
        if via == "acl" and above.pos_ in NOMINAL:
            return above if _can_speak(above) else None
        if via == "acl:relcl":
            return above
        for child in above.children:
            if child.dep_ in ("nsubj", "nsubj:pass") and layout.level[child.i] == layout.level[verb.i]:
                return child if _can_speak(child) else None
        seen, above, via = above, above.head, above.dep_
    if via == "acl:relcl" and above.pos_ in NOMINAL:
        return above
    return None


def _noun_source(noun: Token) -> Token | None:
    """Whose statement it is: its possessor, or the subject of the verb that it is the object of."""
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            return child
    above = noun.head
    if above.pos_ in ("VERB", "AUX"):
        for child in above.children:
            if child.dep_ in SUBJECTS and child.i != noun.i:
                return child if _can_speak(child) else None
    return None
