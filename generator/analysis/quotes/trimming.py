"""The words of a report without what stands around them: "that", stops and dashes."""

from __future__ import annotations

from ...language.document import Token
from .layout import OUTSIDE, Layout

TRIM = frozenset([",", ".", ";", ":", "-", "–", "—", "―", "--"])


def trimmed(layout: Layout, start: int, end: int) -> tuple[int, int]:
    """A range of tokens without "that" and punctuation at either end; the end is exclusive."""
    doc = layout.doc
    while start < end and (doc[start].text in TRIM or doc[start].is_space or doc[start].pos_ == "CCONJ"):
        start += 1
    if start + 1 < end and doc[start].lower_ == "that" and _opens_clause(doc[start]):
        start += 1
    while start < end and (doc[start].text in TRIM or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].text in TRIM or doc[end - 1].is_space):
        end -= 1
    level = layout.level[end - 1] if end > start else OUTSIDE
    if level != OUTSIDE and start <= layout.first[level] and layout.marked[level].closed:
        closing = layout.end[level]  # the closing mark goes with the opening one
        end = closing if all(t.is_punct for t in doc[end:closing]) else end
    return start, end


def _opens_clause(that: Token) -> bool:
    """Whether "that" is no pronoun: before a capital it is none, whatever the parse says ("argued that Price lied")."""
    return that.pos_ == "SCONJ" or that.nbor().text[:1].isupper()
