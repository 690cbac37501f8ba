"""Names that stay: slugs of actors and articles, ids of facts."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache

from slugify import slugify

from .records import Article

SLUG_LENGTH = 80
"""Longest slug in characters: with ``.md`` and a folder well under every file system's limit."""

ID_DIGITS = 10
"""Hexadecimal digits of a fact's id: 40 bits, 0.04 expected collisions among 300,000 facts."""


@lru_cache(maxsize=1 << 16)  # names and titles are asked for again and again, at every key that parts a list
def slug(text: str, fallback: str = "untitled") -> str:
    """A lower-case ASCII name for a page, cut at a word; ``fallback`` if no letter or digit is left."""
    return slugify(text, max_length=SLUG_LENGTH, word_boundary=True) or fallback


def short_hash(parts: Sequence[str], digits: int = ID_DIGITS) -> str:
    """The first hexadecimal digits of the SHA-256 of the parts."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def fact_id(prefix: str, article: Article, start: int, end: int, *more: str) -> str:
    """The id of a fact that rests on ``article.text[start:end]``.

    It is made of the seed's name, the words, and which of the same words in the article these are, not of
    the offsets: an edit elsewhere in the article leaves it as it was. ``prefix`` is ``q``, ``e`` or ``i``;
    ``more`` tells facts apart that rest on the same words (an interest's kind, say).
    """
    words = article.text[start:end]
    earlier = article.text.count(words, 0, start + len(words) - 1) if words else 0
    return f"{prefix}-{short_hash([article.seed, words, str(earlier), *more])}"
