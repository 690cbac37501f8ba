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
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ..records import Article
from . import dates

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


def republished(articles: Sequence[Article]) -> dict[str, str]:
    """Id of each article that republishes another, with the id of the original.

    The original of a group is the earliest published, undated ones last; of equals the first by seed name. Only
    originals are named, so that no chain needs following.
    """
    ordered = sorted(articles, key=lambda article: article.seed)
    runs = [_runs(article.text) for article in ordered]
    group = list(range(len(ordered)))
    for i, j in _candidates(runs):
        if _same(runs[i], runs[j]):
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


def _candidates(runs: Sequence[NDArray[np.uint64]]) -> Iterator[tuple[int, int]]:
    """Pairs of articles whose signatures agree in a band, each once, in order."""
    numbers = np.random.Generator(np.random.PCG64(_SEED))
    factors = numbers.integers(1, 2**63, BANDS * ROWS, dtype=np.uint64) | np.uint64(1)
    offsets = numbers.integers(0, 2**63, BANDS * ROWS, dtype=np.uint64)
    buckets: dict[tuple[int, bytes], list[int]] = {}
    for i, hashes in enumerate(runs):
        if hashes.size:
            signature = _signature(hashes, factors, offsets)
            for band, row in enumerate(signature.reshape(BANDS, ROWS)):
                buckets.setdefault((band, row.tobytes()), []).append(i)
    pairs = {(alike[0], other) for alike in buckets.values() for other in alike[1:]}
    pairs |= {(a, b) for alike in buckets.values() for a, b in pairwise(alike)}
    yield from sorted(pairs)


def _signature(
    hashes: NDArray[np.uint64], factors: NDArray[np.uint64], offsets: NDArray[np.uint64]
) -> NDArray[np.uint64]:
    """The least hash of the runs under each hash function: multiply-shift, the product wraps at 2**64."""
    parts = [hashes[at : at + CHUNK] for at in range(0, hashes.size, CHUNK)]
    least: NDArray[np.uint64] = np.min(
        [((part[:, None] * factors + offsets) >> np.uint64(32)).min(axis=0) for part in parts], axis=0
    )
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
