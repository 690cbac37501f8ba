"""Batches without end, each epoch changed anew."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Iterator, Sequence

from generator.language.training.augmentation import augmented
from generator.language.training.corpora import Sentence
from generator.language.training.items import Encoder, Item, name_passages, passages
from generator.language.training.pools import Pools
from generator.language.training.selection import Corpus

log = logging.getLogger(__name__)

BATCH_PIECES = 1_100
"""Padded pieces a batch: the trial's; more gives fewer steps in the same time."""


def epoch(corpus: Corpus, kind: str, encoder: Encoder, pools: Pools, rng: random.Random) -> list[Item]:
    """All passages of one kind, changed anew."""
    runs: Iterator[list[Sentence]]
    if kind == "syntax":
        runs = (p for d in corpus.syntax for p in passages(d, rng))
    else:
        documents = list(corpus.names)
        rng.shuffle(documents)
        runs = name_passages(documents, rng)
    items = (encoder.item(augmented(rng, run, pools), rng, training=True) for run in runs)
    return [item for item in items if item is not None]


def batches(items: Sequence[Item], size: int, rng: random.Random) -> list[list[Item]]:
    """Items of like length together, batches in random order."""
    order = sorted(items, key=lambda item: len(item.pieces) * rng.uniform(0.9, 1.1))
    result: list[list[Item]] = []
    current: list[Item] = []
    longest = 0
    for item in order:
        longest = max(longest, len(item.pieces))
        if current and longest * (len(current) + 1) > size:
            result.append(current)
            current, longest = [], len(item.pieces)
        current.append(item)
    result.append(current)
    rng.shuffle(result)
    return result


def endless(corpus: Corpus, kind: str, encoder: Encoder, pools: Pools, rng: random.Random) -> Iterator[list[Item]]:
    """Batches of one kind, epoch after epoch."""
    number = 0
    while True:
        started = time.time()
        items = epoch(corpus, kind, encoder, pools, rng)
        number += 1
        log.info("%s epoch %d: %d passages made in %.0f s", kind, number, len(items), time.time() - started)
        yield from batches(items, BATCH_PIECES, rng)
