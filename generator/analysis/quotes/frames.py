"""Frames of speech: each place where the article says that somebody says something, without what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...language.document import Token
from .cues import ACCORDING, Cue, cue_of, forms, verb_cue
from .layout import OUTSIDE, Layout
from .subjects import SOURCE, spoken_by
from .voice import NOMINAL, is_passive, noun_source

MODIFIERS = frozenset(["amod", "compound", "case", "fixed", "nmod:desc", "flat"])
NEGATIONS = frozenset(["not", "n't", "n’t", "never", "hardly"])


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue with the head of its source."""

    cue: Cue
    token: Token
    """The cue, or the first word of "according to"."""
    end: int
    """Index of the token after the cue."""
    source: Token | None
    """``None`` where nobody is named: "he was told", "it was said"."""
    level: int
    """The stretch in quotation marks that it stands in, or ``layout.OUTSIDE``."""
    sentence: int
    sure: bool
    """The parse itself gives the cue this source."""

    @property
    def spoken(self) -> bool:
        """Whether the words were said: not denied, wished, supposed or only possible."""
        if self.cue.lemma == "according" or self.cue.noun:
            return True
        if self.imagined:
            return False
        if any(c.lower_ in NEGATIONS and c.dep_ == "advmod" for c in self.token.children):
            return False
        first = self.token.head if self.token.dep_ == "conj" and self.token.tag_ == "VB" else self.token
        if any(c.tag_ == "MD" for c in (*self.token.lefts, *first.lefts)):
            return False
        if any(c.lower_ == "to" and c.dep_ == "mark" for c in (*self.token.lefts, *first.lefts)):
            return first.head.lower_ in PHASES
        return True

    @property
    def imagined(self) -> bool:
        """Whether the saying is wished for or a condition: "I hope the court says no", "if the mayor says no, ..."."""
        first = self.token.head if self.token.dep_ == "conj" else self.token
        if first.dep_ == "advcl":
            return any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in first.children)
        above = first.head if first.dep_ == "ccomp" else _cut_off(first) if first.dep_ == "ROOT" else None
        return above is not None and above.lemma_ in WISHES


WISHES = frozenset(["hope", "wish", "imagine", "pray", "dream", "suppose", "pretend"])
"""Verbs whose clause tells of what nobody need have done."""

CONDITIONS = frozenset(["if", "unless", "lest"])

PHASES = frozenset(
    "went go goes going sought seeks seek tried tries began begins continued continues proceeded took used rose".split()
)
"""Forms of verbs that tell of a following "to say" that it was said: "he went on to say"."""


def _cut_off(root: Token) -> Token | None:
    """The verb before a clause that the parse begins a sentence with where no mark ends one: "I hope | he says no"."""
    before = root.left_edge.i - 1
    if before < 0 or root.doc[before].pos_ in ("PUNCT", "SPACE"):
        return None
    return next((t for t in (root.doc[before], *root.doc[before].ancestors) if t.dep_ == "ROOT"), None)


def frames(layout: Layout) -> tuple[Frame, ...]:
    """All frames of an article in reading order."""
    return tuple(_frames(layout))


def _frames(layout: Layout) -> Iterator[Frame]:
    before: Frame | None = None
    words = {"according", *forms()}
    for token in layout.doc:
        if token.lower_ not in words:
            continue
        if token.lower_ == "according" and _is_followed_by(token, "to"):
            yield from _according(layout, token)
            continue
        cue = cue_of(token) or _after_mark(layout, token)
        if cue is None or token.dep_ in MODIFIERS:
            continue
        level, sentence = layout.level[token.i], layout.sentence[token.i]
        source, sure = (noun_source(token, layout), True) if cue.noun else spoken_by(layout, token)
        goes_on = before is not None and _goes_on(before, token, level, sentence)
        if before is not None and goes_on and (source is None or adds(token)):
            source = before.source
        elif before is not None and _explains(before, token, level, sentence):
            source, sure = before.source, False
        frame = Frame(cue, token, token.i + 1, source, level, sentence, sure)
        if source is not None and not cue.noun and "beside" not in cue.takes:  # "has begun" is no saying
            before = frame
        yield frame


def _goes_on(before: Frame, token: Token, level: int, sentence: int) -> bool:
    """Whether a cue without a subject goes on with the saying before it: "..., she said, adding ..."."""
    if (before.level, before.sentence) != (level, sentence) or is_passive(token):
        return False
    return token.tag_ == "VBG" or (token.dep_ == "conj" and token.tag_ == before.token.tag_)


def adds(token: Token) -> bool:
    """Whether a word takes up the saying before it, whatever it hangs on: "she said they had left adding that ..."."""
    return token.lower_ == "adding" and _is_followed_by(token, "that")


def _is_followed_by(token: Token, word: str) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().lower_ == word


def _explains(before: Frame, token: Token, level: int, sentence: int) -> bool:
    """Whether a participle tells why somebody denied or claimed something: "he denied that they fired, saying ...".

    After "said" and "told" it may go with what was said: "he said that they left, saying ..."; "adding" never does.
    """
    if (before.level, before.sentence) != (level, sentence):
        return False
    if before.cue.lemma in ("say", "tell", "add") and token.lower_ != "adding":
        return False
    after_comma = token.tag_ == "VBG" and token.nbor(-1).text == "," if token.i else False
    return after_comma and token.dep_ == "advcl" and before.token.is_ancestor(token.head)


def _according(layout: Layout, token: Token) -> Iterator[Frame]:
    """The frame of "according to", if it has an object."""
    head = _object_of_according(layout, token)
    if head is not None:
        level, sentence = layout.level[token.i], layout.sentence[token.i]
        yield Frame(ACCORDING, token, token.i + 2, head, level, sentence, True)


def _object_of_according(layout: Layout, token: Token) -> Token | None:
    """The head of the phrase after "according to"."""
    stop = next(
        (t.i for t in layout.doc[token.i + 2 :][:SOURCE] if t.pos_ in ("PUNCT", "SPACE", "VERB")), token.i + SOURCE
    )
    head = token.head
    if token.i + 1 < head.i < stop and head.pos_ in NOMINAL:
        return head
    for following in layout.doc[token.i + 2 : stop]:
        if following.pos_ in ("NOUN", "PROPN", "PRON") and not token.i + 1 < following.head.i < stop:
            return following
    return None


def _after_mark(layout: Layout, token: Token) -> Cue | None:
    """A form of a speech verb beside a closing mark that the parse takes for something else."""
    before, level = layout.level[token.i - 1] if token.i else OUTSIDE, layout.level[token.i]
    if before == level or not layout.within(before, level):
        return None
    return verb_cue(token) if token.is_lower and token.pos_ in ("NOUN", "ADJ", "ADV", "PROPN", "X") else None
