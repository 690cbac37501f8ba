"""What somebody is accused of, denies or calls for, where the verb of it has no tense: "denied taking the money"."""

from __future__ import annotations

from collections.abc import Callable

from ...language.document import Token
from .frames import Frame
from .layout import OUTSIDE, Layout

Range = tuple[int, int]

REACH = 8
"""Words between "called for" and its infinitive: who is to do what."""


def told(layout: Layout, frame: Frame, end: Callable[[Frame, Token], int]) -> Range | None:
    """The deed that a frame tells of as a range of tokens, or ``None``; ``end`` says where a clause ends."""
    return _charge(layout, frame, end) or _own(layout, frame, end) or _demand(layout, frame)


def _charge(layout: Layout, frame: Frame, end: Callable[[Frame, Token], int]) -> Range | None:
    """What somebody is accused of doing: "accused them of hiding the letter"."""
    if "of" not in frame.cue.takes:
        return None
    for token in layout.doc[frame.end : layout.last_token(frame.token.i)]:
        following = layout.doc[token.i + 1]
        if token.lower_ == "of" and following.tag_ == "VBG" and frame.token.is_ancestor(following):
            return following.i, end(frame, following)
    return None


def _own(layout: Layout, frame: Frame, end: Callable[[Frame, Token], int]) -> Range | None:
    """What somebody denies, admits or proposes doing: "denied taking the money"."""
    if "ing" not in frame.cue.takes or frame.end >= len(layout.doc) or layout.doc[frame.end].tag_ != "VBG":
        return None
    return frame.end, end(frame, layout.doc[frame.end])


def _demand(layout: Layout, frame: Frame) -> Range | None:
    """What is called for, where it is a clause: "called for the tax to be cut", "called for cutting the tax"."""
    doc = layout.doc
    if "to-on" not in frame.cue.takes or frame.end + 1 >= len(doc) or doc[frame.end].lower_ != "for":
        return None
    start, last = frame.end + 1, layout.last_token(frame.token.i)
    for token in doc[start : min(start + REACH, last)]:
        if token.tag_ == "VBG" and token.i == start:
            return start, token.right_edge.i + 1
        following = doc[token.i + 1]
        if token.tag_ == "TO" and following.tag_ == "VB" and token.i > start:
            helper = following.dep_ in ("aux", "aux:pass", "cop") and following.head.i > following.i
            return start, (following.head if helper else following).right_edge.i + 1
        if token.pos_ in ("VERB", "AUX", "PUNCT") or layout.level[token.i] != OUTSIDE:
            return None
    return None
