"""What the network gives for a batch, what it loses against the labels, and how much is right."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from generator.language.training.batching import BATCH_PIECES, batches
from generator.language.training.corpora import name_spans
from generator.language.training.items import IGNORED, Item, Labels
from generator.language.training.network import MASKED, Network

LOSS_WEIGHTS = {"upos": 0.7, "xpos": 0.4, "feats": 0.4, "lemma": 0.4, "sent": 1.0, "ner": 2.0}

PAD_TO = 16
"""Lengths are multiples of this: the CPU library compiles anew for every new size."""


def _rounded(length: int) -> int:
    return -(-length // PAD_TO) * PAD_TO


def _padded(rows: Sequence[Sequence[int]], width: int, fill: int) -> Tensor:
    out = np.full((len(rows), width), fill, np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return torch.from_numpy(out)


@dataclass(slots=True)
class Outputs:
    """What one forward pass gives, with the labels it is measured by."""

    arcs: Tensor
    child: Tensor
    head: Tensor
    tags: dict[str, Tensor]
    labels: dict[str, Tensor]
    known: Tensor


def forward(network: Network, batch: Sequence[Item], *, half: bool) -> Outputs:
    """Run a batch; arc scores outside a word's sentence are masked as decoding does."""
    length = _rounded(max(len(b.pieces) for b in batch))
    width = _rounded(max(len(b.first) for b in batch))
    ids = _padded([b.pieces for b in batch], length, 0)
    shapes = _padded([b.shapes for b in batch], length, 0)
    first = _padded([b.first for b in batch], width, 0)
    labels = {name: _padded([b.labels[name] for b in batch], width, IGNORED) for name in batch[0].labels}
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
        x = network.words(ids, shapes, first)
        child, head = network.label_sides(x)
        arcs = network.arcs(x).float()
        tags = {name: layer(x).float() for name, layer in network.tags.items()}
        tags["ner"] = network.names(x).float()
    sentence = labels["sentence"]
    same = (sentence[:, :, None] == sentence[:, None, :]) & (sentence[:, None, :] != IGNORED)
    same[:, :, 0] = True
    return Outputs(arcs.masked_fill(~same, MASKED), child, head, tags, labels, labels["head"] >= 0)


def loss_of(network: Network, out: Outputs, *, half: bool) -> dict[str, Tensor]:
    """Weighted losses of a batch, of those parts its corpora annotate."""
    losses: dict[str, Tensor] = {}
    for name, weight in LOSS_WEIGHTS.items():
        target = out.labels[name]
        if bool((target != IGNORED).any()):
            scores = out.tags[name]
            losses[name] = weight * functional.cross_entropy(
                scores.reshape(-1, scores.shape[-1]), target.reshape(-1), ignore_index=IGNORED
            )
    if bool(out.known.any()):
        target = out.labels["head"]
        losses["arc"] = functional.cross_entropy(
            out.arcs.reshape(-1, out.arcs.shape[-1]), target.reshape(-1), ignore_index=IGNORED
        )
        losses["label"] = functional.cross_entropy(
            label_scores(network, out, target, half=half), out.labels["dep"].reshape(-1), ignore_index=IGNORED
        )
    return losses


def label_scores(network: Network, out: Outputs, heads: Tensor, *, half: bool) -> Tensor:
    """Label scores of the arcs to the given heads, for all words of a batch in one row."""
    index = heads.clamp(min=0)[:, :, None].expand(-1, -1, out.head.shape[-1])
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
        width = out.head.shape[-1]
        heads_sides = torch.gather(out.head, 1, index).reshape(-1, width)
        scores = network.labels(out.child.reshape(-1, width), heads_sides)
    return scores.float()


@torch.no_grad()  # type: ignore[untyped-decorator, unused-ignore]  # as in network.py
def measure(network: Network, syntax: Sequence[Item], names: Sequence[Item], labels: Labels) -> dict[str, float]:
    """Quick figures on development passages: greedy heads within gold sentences."""
    network.eval()
    rng = random.Random(0)
    short = [x.split(":")[0] for x in labels["dep"]]
    counts: Counter[str] = Counter()
    for batch in batches(syntax, 4 * BATCH_PIECES, rng):
        out = forward(network, batch, half=False)
        gold = out.labels
        heads = out.arcs.argmax(-1)
        best = label_scores(network, out, heads, half=False).argmax(-1)[out.known.reshape(-1)].tolist()
        right = (heads == gold["head"])[out.known].tolist()
        wanted = gold["dep"][out.known].tolist()
        counts["words"] += len(right)
        counts["uas"] += sum(right)
        counts["las"] += sum(ok and short[a] == short[b] for ok, a, b in zip(right, best, wanted, strict=True))
        for name in ("upos", "xpos", "feats", "lemma"):
            counts[name] += int((out.tags[name].argmax(-1) == gold[name])[out.known].sum())
        starts = out.tags["sent"].argmax(-1) == 1
        counts["starts right"] += int((starts & (gold["sent"] == 1)).sum())
        counts["starts"] += int((starts & out.known).sum()) + int((gold["sent"] == 1).sum())
    for batch in batches(names, 4 * BATCH_PIECES, rng):
        out = forward(network, batch, half=False)
        found = out.tags["ner"].argmax(-1).tolist()
        for item, row in zip(batch, found, strict=True):
            tags = [labels["ner"][x] for x in row[1 : len(item.first)]]
            wanted_tags = [labels["ner"][max(x, 0)] for x in item.labels["ner"][1:]]
            ours, gold_spans = set(name_spans(tags)), set(name_spans(wanted_tags))
            counts["names right"] += len(ours & gold_spans)
            counts["names"] += len(ours) + len(gold_spans)
    network.train()
    result = {
        name: round(100 * counts[name] / counts["words"], 2)
        for name in ("uas", "las", "upos", "xpos", "feats", "lemma")
    }
    result["sent"] = round(200 * counts["starts right"] / max(1, counts["starts"]), 2)
    result["ner"] = round(200 * counts["names right"] / max(1, counts["names"]), 2)
    return result
