"""The same story in two seeds: which article republishes which.

Agencies' stories are printed by many papers, cut, with another headline, a word changed here and there. Articles are
compared by their runs of five words: MinHash signatures (Broder, "On the resemblance and containment of documents",
1997) in bands (locality-sensitive hashing) find the few pairs that may be the same in time near-linear in the number
of articles, and these are then compared exactly. Written out here, because the library for it brings scipy (110 MB)
for what takes numpy forty lines.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Sequence
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from ..records import Article
from . import dates
from .memory import Memory, digest

RUN = 5
"""Words of a run: long enough that two stories on one event share few, short enough to survive small edits."""

BANDS, ROWS = 42, 3
"""Pairs that share 40 of 100 runs are found with probability 0.94, 60 of 100 with 0.9999, 1 of 100 with 0.00004."""

LEAST_SHARED = 0.4
"""Share of the runs of both articles together that they have in common."""

LEAST_CONTAINED = 0.75
"""Share of the shorter article's runs that stand in the longer one, which may go on."""

CHUNK = 10_000
"""Runs hashed at a time: 10 MB of memory, whatever the article's length."""

_WORD = re.compile(r"\w+")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
"""An odd number, of any size: of the golden ratio."""
_SEED = 20_220_224
"""Of the random numbers of the hash functions: any will do, as long as it stays."""


def republished(articles: Sequence[Article], memory: Memory | None = None) -> dict[str, str]:
    """Id of each article that republishes another, with the id of the original.

    The original of a group is the earliest published, undated ones last; of equals the first by seed name. Only
    originals are named, so that no chain needs following.
    """
    memory = memory or Memory()
    ordered = sorted(articles, key=lambda article: article.seed)
    texts = [_Text(article.text) for article in ordered]
    signatures = [memory.known(text.key, text.signature) for text in texts]
    group = list(range(len(ordered)))
    for i, j in _candidates(signatures):
        one, other = texts[i], texts[j]
        if memory.known(one.key + other.key, partial(one.is_like, other)):
            a, b = _root(group, i), _root(group, j)
            group[max(a, b)] = min(a, b)
    members: dict[int, list[Article]] = {}
    for i, article in enumerate(ordered):
        members.setdefault(_root(group, i), []).append(article)
    return {
        article.id: original.id
        for alike in members.values()
        for original in (min(alike, key=lambda article: (dates.order(article.published), article.seed)),)
        for article in alike
        if article is not original
    }


class _Text:
    """A text and its runs, which are made when something is asked of them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.key = digest(text)

    @cached_property
    def _runs(self) -> NDArray[np.uint64]:
        return _runs(self._text)

    def signature(self) -> bytes:
        """Of equal length for all texts but those without a word, which have none."""
        return _signature(self._runs).tobytes() if self._runs.size else b""

    def is_like(self, other: _Text) -> bool:
        return _same(self._runs, other._runs)


def _runs(text: str) -> NDArray[np.uint64]:
    """The distinct runs of a text as sorted hashes; a text shorter than a run has one, itself."""
    words = np.array([_hash(word) for word in _WORD.findall(text.lower())], dtype=np.uint64)
    length = min(RUN, words.size)
    runs = np.zeros(words.size - length + 1 if length else 0, dtype=np.uint64)
    for place in range(length):  # the hash of a run is a polynomial of its words', modulo 2**64
        runs = runs * _FACTOR + words[place : place + runs.size]
    return np.unique(runs)


@functools.lru_cache(maxsize=262144)
def _hash(word: str) -> int:
    """64 bits."""
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _candidates(signatures: Sequence[bytes]) -> list[tuple[int, int]]:
    """Pairs of articles whose signatures agree in a band, each once, in order: each article with the one before it that
    agrees, and with the first."""
    known = np.array([i for i, signature in enumerate(signatures) if signature], dtype=np.int64)
    rows = np.frombuffer(b"".join(signatures), dtype=np.uint32).reshape(len(known), BANDS, ROWS)
    pairs: set[tuple[int, int]] = set()
    for band in range(BANDS):
        order = np.lexsort(rows[:, band].T)  # articles that agree stand together, each group in order
        values = rows[order, band]
        at = np.arange(len(order))
        first = np.maximum.accumulate(np.where(np.append(True, (values[1:] != values[:-1]).any(axis=1)), at, 0))
        others = at[first < at]
        for before in (others - 1, first[others]):
            pairs.update(zip(known[order[before]].tolist(), known[order[others]].tolist(), strict=True))
    return sorted(pairs)


@functools.cache
def _hash_functions() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """The factors and the offsets of multiply-shift hashing."""
    numbers = np.random.Generator(np.random.PCG64(_SEED))
    factors = numbers.integers(1, 2**63, BANDS * ROWS, dtype=np.uint64) | np.uint64(1)
    return factors, numbers.integers(0, 2**63, BANDS * ROWS, dtype=np.uint64)


def _signature(hashes: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """The least hash of the runs under each hash function, its upper half: the product wraps at 2**64."""
    factors, offsets = _hash_functions()
    parts = [hashes[at : at + CHUNK] for at in range(0, hashes.size, CHUNK)]
    least: NDArray[np.uint32] = np.min(
        [((part[:, None] * factors + offsets) >> np.uint64(32)).min(axis=0) for part in parts], axis=0
    ).astype(np.uint32)
    return least


def _same(a: NDArray[np.uint64], b: NDArray[np.uint64]) -> bool:
    shared = np.intersect1d(a, b, assume_unique=True).size
    together = a.size + b.size - shared
    return bool(shared >= LEAST_SHARED * together and shared >= LEAST_CONTAINED * min(a.size, b.size))


def _root(group: list[int], i: int) -> int:
    while group[i] != i:
        group[i] = group[group[i]]
        i = group[i]
    return i
