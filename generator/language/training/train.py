"""Train the network within a wall-clock budget, and keep checkpoints to go on from.

`python -m generator.language.training.train --help` lists the paths it needs. Progress is the
share of the budget used, so the learning rate reaches its end whatever else the machine does.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from generator.language.encoding import WordPieces, lemma_rule
from generator.language.training import corpora
from generator.language.training.augmentation import augmented
from generator.language.training.corpora import Document, Sentence, name_spans
from generator.language.training.network import MASKED, Network
from generator.language.training.pools import Pools, make_pools
from generator.language.training.selection import Corpus, read_corpus

log = logging.getLogger(__name__)

IGNORED = -100
"""Label of a place without loss."""

NAME_TAGS = ["O"] + [f"{bio}-{kind}" for kind in ("PERSON", "ORG", "LOC") for bio in "BI"]

ROOT_LABEL = "ROOT"
"""Label of a sentence's root, as the runtime calls it."""

MIN_RULE_COUNT = 3
"""A lemma rule seen less often is not learnt: a table holds the irregular forms."""

MAX_WORDS = 180
MAX_PIECES = 400
"""Longest passage in training, below the runtime's cut at 400 pieces."""

BATCH_PIECES = 1_100
"""Padded pieces a batch: the trial's; more gives fewer steps in the same time."""

SYNTAX_SHARE = 0.6
"""Share of batches from treebanks (a GUM batch trains names as well)."""

ENCODER_RATE, HEAD_RATE = 2e-4, 1e-3
WARM_UP_STEPS = 150
LAST_RATE = 0.01
CLIP = 2.0

AVERAGE_EVERY, AVERAGE_KEEP = 5, 0.99
"""Weights are averaged every few steps; the memory is about 500 steps."""

PIECE_DROPOUT = 0.03
"""Share of words hidden behind [MASK], so that context must tell what a word is."""

MASK_PIECE = 103

LOSS_WEIGHTS = {"upos": 0.7, "xpos": 0.4, "feats": 0.4, "lemma": 0.4, "sent": 1.0, "ner": 2.0}

DEV_PASSAGES = 110
DEV_NAME_PASSAGES = 320


@dataclass(slots=True)
class Item:
    """One encoded passage and its labels (one per word, column 0 for the root)."""

    pieces: list[int]
    shapes: list[int]
    first: list[int]
    labels: dict[str, list[int]]


Labels = dict[str, list[str]]


def make_labels(documents: Sequence[Document]) -> Labels:
    """The label lists of every head, most frequent first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for sentence in document:
            for token in sentence.tokens:
                for name in ("upos", "xpos", "feats"):
                    counts[name][getattr(token, name)] += 1
                counts["dep"][ROOT_LABEL if token.deprel == "root" else token.deprel] += 1
                counts["lemma"][lemma_rule(token.form, token.lemma)] += 1
    least = {"lemma": MIN_RULE_COUNT}
    labels = {
        name: [x for x, n in counter.most_common() if n >= least.get(name, 1)] for name, counter in counts.items()
    }
    return labels | {"ner": list(NAME_TAGS), "sent": ["0", "1"]}


class Encoder:
    """Turns passages into items."""

    def __init__(self, pieces: WordPieces, labels: Labels) -> None:
        self._pieces = pieces
        self._index = {name: {x: i for i, x in enumerate(values)} for name, values in labels.items()}

    def item(self, passage: Sequence[Sentence], rng: random.Random, *, training: bool) -> Item | None:
        """A passage as numbers; None if it is too long."""
        words = [t.form for s in passage for t in s.tokens]
        spaces = [t.space_after for s in passage for t in s.tokens]
        # Some callers know no spaces; a tenth of the passages teach the network to do without.
        encoded = self._pieces.encode(words, None if training and rng.random() < 0.1 else spaces)
        if len(encoded.pieces) > MAX_PIECES:
            return None
        pieces = list(encoded.pieces)
        if training:
            for start, end in zip(encoded.first[1:], [*encoded.first[2:], len(pieces) - 1], strict=True):
                if rng.random() < PIECE_DROPOUT:
                    pieces[start:end] = [MASK_PIECE] * (end - start)
        return Item(pieces, encoded.shapes, encoded.first, self._labels(passage))

    def _labels(self, passage: Sequence[Sentence]) -> dict[str, list[int]]:
        names = ("upos", "xpos", "feats", "lemma", "dep", "head", "sent", "ner", "sentence")
        out: dict[str, list[int]] = {name: [IGNORED] for name in names}
        offset = 1
        for number, sentence in enumerate(passage):
            for i, token in enumerate(sentence.tokens):
                out["sentence"].append(number)
                named = sentence.has_names
                out["ner"].append(self._index["ner"].get(token.name, IGNORED) if named else IGNORED)
                if not sentence.has_syntax:
                    for name in ("upos", "xpos", "feats", "lemma", "dep", "head", "sent"):
                        out[name].append(IGNORED)
                    continue
                for name in ("upos", "xpos", "feats"):
                    out[name].append(self._index[name].get(getattr(token, name), IGNORED))
                rule = lemma_rule(token.form, token.lemma)
                out["lemma"].append(self._index["lemma"].get(rule, IGNORED))
                root = token.head == corpora.ROOT
                label = ROOT_LABEL if root else token.deprel
                out["dep"].append(self._index["dep"].get(label, IGNORED))
                out["head"].append(0 if root else offset + token.head)
                out["sent"].append(int(i == 0))
            offset += len(sentence)
        return out


def passages(document: Document, rng: random.Random) -> Iterator[list[Sentence]]:
    """Runs of sentences as the runtime will meet them: mostly paragraphs, some shorter or longer."""
    current: list[Sentence] = []
    limit = rng.choice([1, 2, 3, 4, 6, 8, 12])
    by_paragraph = rng.random() < 0.5
    for sentence in document:
        if len(sentence) > MAX_WORDS:
            continue
        full = sum(map(len, current)) + len(sentence) > MAX_WORDS
        ended = sentence.starts_paragraph if by_paragraph else len(current) >= limit
        if current and (full or ended):
            yield current
            current = []
            limit = rng.choice([1, 2, 3, 4, 6, 8, 12])
        current.append(sentence)
    if current:
        yield current


def name_passages(documents: Sequence[Document], rng: random.Random) -> Iterator[list[Sentence]]:
    """Sentences of name corpora, one to three together; the longest are cut."""
    current: list[Sentence] = []
    limit = 1
    for document in documents:
        for sentence in document:
            for start in range(0, len(sentence), MAX_WORDS):
                tokens = sentence.tokens[start : start + MAX_WORDS]
                piece = Sentence(tokens, has_names=True)
                if current and (len(current) >= limit or sum(map(len, current)) + len(piece) > MAX_WORDS):
                    yield current
                    current = []
                    limit = rng.choice([1, 1, 2, 3])
                current.append(piece)
    if current:
        yield current


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


class Average:
    """Running mean of the trained weights: smoother than the last step's."""

    def __init__(self, parameters: Mapping[str, Tensor]) -> None:
        self.values = {name: p.detach().clone() for name, p in parameters.items()}
        self._updates = 0

    @torch.no_grad()  # type: ignore[untyped-decorator, unused-ignore]  # as in network.py
    def update(self, parameters: Mapping[str, Tensor]) -> None:
        """Move towards the present weights; early on faster."""
        self._updates += 1
        keep = min(AVERAGE_KEEP, self._updates / (self._updates + 10))
        names = list(self.values)
        torch._foreach_lerp_(  # one call for some hundred tensors; the public loop is slower
            [self.values[n] for n in names], [parameters[n].detach() for n in names], 1 - keep
        )


def save(path: Path, state: Mapping[str, Any]) -> None:
    """Write a checkpoint so that a reader never sees half of one."""
    part = path.with_suffix(".part")
    torch.save(state, part)
    part.replace(path)


def train(arguments: argparse.Namespace) -> None:
    """The whole run."""
    out: Path = arguments.out
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)
    corpus = read_corpus(arguments.corpora)
    labels = make_labels(corpus.syntax)
    (out / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    pools = make_pools(corpus.syntax + corpus.names)
    encoder = Encoder(WordPieces(arguments.encoder / "tokenizer.json"), labels)
    fixed = random.Random(5)
    dev = [encoder.item(p, fixed, training=False) for d in corpus.dev_syntax for p in passages(d, fixed)]
    dev_names = [encoder.item(p, fixed, training=False) for p in name_passages(corpus.dev_names, fixed)]
    dev_items = fixed.sample([x for x in dev if x], DEV_PASSAGES)
    dev_name_items = fixed.sample([x for x in dev_names if x], DEV_NAME_PASSAGES)

    network = Network({name: len(values) for name, values in labels.items()})
    network.encoder.load(arguments.encoder / "model.safetensors")
    network.encoder.word.weight.requires_grad_(False)
    trained = {name: p for name, p in network.named_parameters() if p.requires_grad}
    slow = [p for name, p in trained.items() if name.startswith("encoder.") and "shape" not in name]
    fast = [p for name, p in trained.items() if not (name.startswith("encoder.") and "shape" not in name)]
    optimizer = torch.optim.AdamW(
        [{"params": slow, "lr": ENCODER_RATE}, {"params": fast, "lr": HEAD_RATE}],
        weight_decay=0.01,
        betas=(0.9, 0.98),
        fused=True,
    )
    average = Average(trained)
    step, used_before, best = 0, 0.0, -1.0
    if arguments.resume and (out / "last.pt").exists():
        state = torch.load(out / "last.pt", weights_only=False)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        average.values = state["average"]
        average._updates = state["updates"]
        step, used_before, best = state["step"], state["used"], state["best"]
        log.info("resumed at step %d after %.0f s", step, used_before)

    streams = {kind: endless(corpus, kind, encoder, pools, rng) for kind in ("syntax", "names")}
    sums: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    pieces = 0
    started = time.time()
    saved = measured = started
    network.train()

    def used() -> float:
        return used_before + time.time() - started

    def checkpoint(best_now: float) -> None:
        save(
            out / "last.pt",
            {
                "network": network.state_dict(),
                "optimizer": optimizer.state_dict(),
                "average": average.values,
                "updates": average._updates,
                "step": step,
                "used": used(),
                "best": best_now,
            },
        )

    def measure_average() -> float:
        present = {name: p.detach().clone() for name, p in trained.items()}
        network.load_state_dict(average.values, strict=False)
        figures = measure(network, dev_items, dev_name_items, labels)
        log.info("DEV %d %.0f s %d pieces %s", step, used(), pieces, json.dumps(figures))
        save(out / "average.pt", {"network": network.state_dict(), "figures": figures, "step": step})
        network.load_state_dict(present, strict=False)
        return float(figures["las"] + figures["ner"])

    while used() < arguments.budget:
        progress = used() / arguments.budget
        rate = min(1.0, (step + 1) / WARM_UP_STEPS) * max(LAST_RATE, 1 - progress)
        optimizer.param_groups[0]["lr"] = ENCODER_RATE * rate
        optimizer.param_groups[1]["lr"] = HEAD_RATE * rate
        kind = "syntax" if rng.random() < SYNTAX_SHARE else "names"
        batch = next(streams[kind])
        result = forward(network, batch, half=arguments.half)
        losses = loss_of(network, result, half=arguments.half)
        total = torch.stack(list(losses.values())).sum()
        optimizer.zero_grad(set_to_none=True)
        total.backward()  # type: ignore[no-untyped-call, unused-ignore]  # as in network.py
        torch.nn.utils.clip_grad_norm_([*slow, *fast], CLIP)
        optimizer.step()
        step += 1
        pieces += sum(len(b.pieces) for b in batch)
        if step % AVERAGE_EVERY == 0:
            average.update(trained)
        for name, value in losses.items():
            sums[name] += float(value.detach())  # type: ignore[assignment]  # a sum of floats
            seen[name] += 1
        if step % 100 == 0:
            shown = " ".join(f"{n} {sums[n] / seen[n]:.3f}" for n in sorted(sums))
            log.info("%d %.0f s %.0f pieces/s %s", step, used(), pieces / (time.time() - started), shown)
            sums.clear()
            seen.clear()
        if time.time() - saved > arguments.save_every:
            checkpoint(best)
            saved = time.time()
        if time.time() - measured > arguments.measure_every:
            best = max(best, measure_average())
            measured = time.time()
    checkpoint(best)
    measure_average()
    log.info("done: %d steps", step)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with treebanks/ and ner/")
    parser.add_argument("--encoder", type=Path, required=True, help="folder with model.safetensors, tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--budget", type=float, required=True, help="seconds of wall clock")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save-every", type=float, default=300, help="seconds between checkpoints")
    parser.add_argument("--measure-every", type=float, default=600, help="seconds between measurements")
    parser.add_argument("--half", action=argparse.BooleanOptionalAction, default=True, help="bfloat16 autocast")
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
