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
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import torch

from generator.language.encoding import WordPieces
from generator.language.training.batching import endless
from generator.language.training.items import Encoder, Item, make_labels, name_passages, passages
from generator.language.training.pools import make_pools
from generator.language.training.run import Run
from generator.language.training.selection import Corpus, read_corpus

log = logging.getLogger(__name__)

SYNTAX_SHARE = 0.6
"""Share of batches from treebanks (a GUM batch trains names as well)."""

DEV_PASSAGES = 110
DEV_NAME_PASSAGES = 320
STEPS_BETWEEN_LINES = 100
"""Steps from one line of the log to the next."""


def development(corpus: Corpus, encoder: Encoder) -> tuple[list[Item], list[Item]]:
    """The passages to measure syntax and names with, the same in every run."""
    fixed = random.Random(5)
    syntax = [encoder.item(p, fixed, training=False) for d in corpus.dev_syntax for p in passages(d, fixed)]
    names = [encoder.item(p, fixed, training=False) for p in name_passages(corpus.dev_names, fixed)]
    sampled = ((syntax, DEV_PASSAGES), (names, DEV_NAME_PASSAGES))
    first, second = (fixed.sample([item for item in items if item], size) for items, size in sampled)
    return first, second


class Losses:
    """The mean loss of each part since the last line of the log."""

    def __init__(self) -> None:
        self._sums: dict[str, float] = {}
        self._seen: Counter[str] = Counter()

    def add(self, losses: Mapping[str, float]) -> None:
        """Take in the losses of a step."""
        for name, value in losses.items():
            self._sums[name] = self._sums.get(name, 0.0) + value
            self._seen[name] += 1

    def line(self) -> str:
        """The means; they begin anew."""
        shown = " ".join(f"{name} {self._sums[name] / self._seen[name]:.3f}" for name in sorted(self._sums))
        self._sums.clear()
        self._seen.clear()
        return shown


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
    syntax, names = development(corpus, encoder)
    run = Run(labels, arguments.encoder)
    before = run.resume(out) if arguments.resume else 0.0
    streams = {kind: endless(corpus, kind, encoder, pools, rng) for kind in ("syntax", "names")}
    losses, pieces = Losses(), 0
    saved = measured = started = time.time()
    run.network.train()

    def used() -> float:
        return before + time.time() - started

    def measure_average() -> None:
        figures = run.measure(syntax, names, labels, out)
        log.info("DEV %d %.0f s %d pieces %s", run.steps, used(), pieces, json.dumps(figures))

    while used() < arguments.budget:
        batch = next(streams["syntax" if rng.random() < SYNTAX_SHARE else "names"])
        losses.add(run.step(batch, used() / arguments.budget, half=arguments.half))
        pieces += sum(len(item.pieces) for item in batch)
        if run.steps % STEPS_BETWEEN_LINES == 0:
            pace = pieces / (time.time() - started)
            log.info("%d %.0f s %.0f pieces/s %s", run.steps, used(), pace, losses.line())
        if time.time() - saved > arguments.save_every:
            run.checkpoint(out, used())
            saved = time.time()
        if time.time() - measured > arguments.measure_every:
            measure_average()
            measured = time.time()
    measure_average()
    run.checkpoint(out, used())
    log.info("done: %d steps", run.steps)


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
