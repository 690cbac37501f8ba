"""Bodies named after all their members: "Kenya Medical Practitioners, Pharmacists and Dentists Union".

The network cuts such names at their commas and at "and".
"""

from __future__ import annotations

from collections.abc import Iterator

from ...language.document import Doc, Token
from . import wordlists
from .name import ARTICLES, POSSESSIVES
from .overlong import Span

BODIES = frozenset({"alliance", "association", "congress", "federation", "guild", "society", "union"})
"""Heads of such names."""

JOINING = frozenset({",", "and", "&"})


def wholes(doc: Doc) -> Iterator[Span]:
    """The names in full: members in the plural, parted by commas and "and", before a word for a body."""
    for head in doc:
        if head.lower_ in BODIES and head.text[:1].isupper():
            last = _before(doc, head.i)
            start = _start(doc, last) if last >= 0 and _is_member(doc[last]) else head.i
            start += doc[start].lower_ in ARTICLES
            if any(token.lower_ in ("and", "&") for token in doc[start : head.i]):
                yield start, head.i + 1, "organization"


def _start(doc: Doc, last: int) -> int:
    """Where the list of members begins whose last one stands at a token."""
    start = last
    while True:
        while start > 0 and _goes_before(doc[start - 1]) and not doc[start].is_sent_start:
            start -= 1
        joint = start - 1
        if joint > 1 and doc[joint].lower_ in ("and", "&") and doc[joint - 1].text == ",":
            joint -= 1
        if joint < 1 or doc[joint].lower_ not in JOINING or not _is_member(doc[joint - 1]):
            return start
        start = joint - 1


def _goes_before(token: Token) -> bool:
    """Whether a word is part of a member's name: capitalised, and no sign."""
    return token.text[:1].isupper() and token.is_alpha


def _before(doc: Doc, i: int) -> int:
    """The token before another, the apostrophe of "Dentists' Union" left out; -1 at the start of a text."""
    return i - 1 - (i > 1 and doc[i - 1].lower_ in POSSESSIVES)


def _is_member(token: Token) -> bool:
    """Whether a word is a capitalised plural that names no group by itself: "Pharmacists", not "Democrats"."""
    plural = token.text[:1].isupper() and token.lower_.endswith("s") and len(token) > 4
    return plural and wordlists.known_names().get(token.text) is None and token.ent_type_ != "PERSON"
