"""How alike the words of two reports are."""

from __future__ import annotations

import functools
import hashlib
import re
import struct
from collections.abc import Iterable
from pathlib import Path

from ..language import lexicon

EMPTY_WORDS = Path(__file__).parent / "lexicons" / "empty_words.txt"

STEM = 6
"""Characters of a word that count. Cutting words is the plainest stemmer there is and as good as Porter's for English
retrieval (McNamee and Mayfield 2004, character n-grams): "announced", "announces" and "announcement" are one."""

BANDS = 8
"""Block keys of one report. Two reports whose word sets overlap by half (Jaccard) share none with a chance of
(1 - 0.5) ** 8 = 0.4 %; see Broder 1997 on min-hashes."""

WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")

Terms = frozenset[str]


@functools.lru_cache(maxsize=262144)
def stem(word: str) -> str:
    """What is compared of a word: lower case, without possessive and plural endings, its first six characters."""
    low = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'").replace(".", "")
    if len(low) > 4 and low.endswith("ies"):
        low = low[:-3] + "y"
    elif len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        low = low[:-1]
    for ending in ("ing", "ed"):
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            low = low.removesuffix(ending)
            break
    return low[:STEM].rstrip("e") or low[:STEM]


@functools.cache
def _empty_words() -> frozenset[str]:
    """Words that say nothing about what a sentence is about."""
    return lexicon.function_words() | lexicon.words(EMPTY_WORDS)


def terms(text: str) -> Terms:
    """The stems of a text's content words."""
    empty = _empty_words()
    return frozenset(
        stem(word) for word in WORD.findall(text) if word.lower().replace("’", "'") not in empty and stem(word)
    )


def plain(text: str) -> str:
    """A text's words alone, in lower case: equal for two copies that differ in marks and white space."""
    return " ".join(WORD.findall(text)).lower().replace("’", "'")


def overlap(one: Terms, other: Terms) -> float:
    """Shared terms by all terms (Jaccard), 0 to 1; two empty sets share nothing."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def containment(one: Terms, other: Terms) -> float:
    """The share of the smaller set's terms that the other holds too, 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def bands(found: Iterable[str]) -> list[str]:
    """Up to ``BANDS`` of the terms, so chosen that like sets share some: for each band the term of the least hash."""
    least = [min(column) for column in zip(*(_hashes(term) for term in found), strict=True)]
    return [f"{band}:{term}" for band, (_, term) in enumerate(least)]


@functools.lru_cache(maxsize=262144)
def _hashes(term: str) -> tuple[tuple[int, str], ...]:
    """``BANDS`` independent hashes of a term, four bytes each, and with each the term."""
    digest = hashlib.blake2b(term.encode("utf-8", "surrogatepass"), digest_size=BANDS * 4).digest()
    return tuple((number, term) for number in struct.unpack(f">{BANDS}I", digest))
