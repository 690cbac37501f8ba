"""A short name for an interest, in the article's own words."""

from __future__ import annotations

from spacy.tokens import Token

MAX_WORDS = 8


def label(complement: Token, cue: Token, start: int, end: int) -> str:
    """At most ``MAX_WORDS`` words of the tokens ``start`` to ``end`` that name what an interest is in."""
    first = min((t.i for t in complement.subtree if start <= t.i < end), default=start)
    words = [t for t in cue.doc[first:end] if not t.is_space][:MAX_WORDS]
    return " ".join(t.text for t in words if not t.is_punct)
