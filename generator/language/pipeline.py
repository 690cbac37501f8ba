"""The shipped English pipeline: text in, a ``Doc`` with tags, lemmas, sentences, trees and names out.

One small network (``model/``, trained by ``training/``) answers everything in one pass. It runs in
onnxruntime, without torch, and reads nothing from anywhere but the package's own folder.
"""

from __future__ import annotations

import functools
import itertools
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import spacy
from numpy.typing import NDArray
from spacy.tokens import Doc as Words

from .document import Doc
from .encoding import Encoded, WordPieces, apply_lemma_rule, padded
from .lemmas import LemmaTable
from .trees import best_tree

MODEL = Path(__file__).parent / "model"

MAX_PIECES = 400
"""A longer paragraph is cut at a sentence end: the network knows 512 positions."""

PIECES_PER_CALL = 1024
"""Padded word pieces a call: of 256, 1024 and 4096 the fastest, and 4096 takes 2.8 times the memory."""

LONGEST_WORD = 500
"""Characters between two spaces that the tokenizer is given at once: its time grows with the square of the marks that
it takes off them one by one (3,000 quotation marks without a space: 0.7 seconds, 6,000: 3)."""

IMPOSSIBLE = -1e4

_ENDLESS = re.compile(rf"\S{{{LONGEST_WORD}}}")

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Decoded:
    """The network's answer for one run of ``n`` words: label numbers, and heads (-1 for a root)."""

    heads: NDArray[np.int64]
    deps: NDArray[np.int64]
    upos: NDArray[np.int64]
    xpos: NDArray[np.int64]
    feats: NDArray[np.int64]
    lemmas: NDArray[np.int64]
    names: NDArray[np.int64]


class Pipeline:
    """The network with its tables. Make one a process (``load``): it holds about 200 MB."""

    def __init__(self, folder: Path = MODEL, threads: int = 1) -> None:
        """Load the model's files from ``folder``; raises ``FileNotFoundError`` if one is missing."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        network = folder / "model.q.onnx"
        if not network.is_file():
            raise FileNotFoundError(f"{network}: the English model is missing; reinstall the package")
        self._session = onnxruntime.InferenceSession(str(network), options, providers=["CPUExecutionProvider"])
        self._pieces = WordPieces(folder / "tokenizer.json")
        self._labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text("utf-8"))
        self._lemmas = LemmaTable.load(folder / "lemmas.json")
        with np.load(folder / "lab.npz") as stored:
            weights = {k: stored[k].astype(np.float32) for k in stored.files}
        self._label_cube = np.ascontiguousarray(weights["LU"].transpose(1, 0, 2).reshape(weights["LU"].shape[1], -1))
        self._label_weights = weights
        self._root = self._labels["dep"].index("ROOT")
        self._transitions, self._starts = _name_rules(self._labels["ner"])
        self._blank = spacy.blank("en")

    def parse(self, text: str) -> Doc:
        """Parse one text. ``Doc.text == text``; a sentence never crosses a line break.

        Names are in ``Doc.ents`` as PERSON, ORG and LOC; dependencies are Universal Dependencies with
        ``ROOT`` for the root; white space has tokens of its own (``token.is_space``).
        """
        doc = self._tokenized(text)
        runs = [piece for line in _lines(doc) for piece in self._cut(doc, line)]
        answers = self._decode_all([self._encoded(doc, run) for run in runs])
        return self._filled(doc, runs, answers)

    def _tokenized(self, text: str) -> Words:
        """The tokens of a text; what goes on without a space beyond ``LONGEST_WORD`` is cut there."""
        ends = [found.end() for found in _ENDLESS.finditer(text)]
        if not ends:
            return self._blank.make_doc(text)
        bounds = [0, *ends, *([len(text)] if ends[-1] < len(text) else [])]
        parts = [self._blank.make_doc(text[a:b]) for a, b in itertools.pairwise(bounds)]
        words = [token.text for part in parts for token in part]
        spaces = [bool(token.whitespace_) for part in parts for token in part]
        return Words(self._blank.vocab, words=words, spaces=spaces)

    def _cut(self, doc: Words, line: list[int]) -> Iterator[list[int]]:
        """Cut a line's tokens into runs of at most ``MAX_PIECES`` pieces, after a final stop where there is one."""
        run: list[int] = []
        size = 0
        stop = 0  # length of the run up to its last final stop
        for i in line:
            pieces = len(self._pieces.of(doc[i].text))
            if run and size + pieces > MAX_PIECES:
                cut = stop or len(run)
                yield run[:cut]
                run = run[cut:]
                size = sum(len(self._pieces.of(doc[j].text)) for j in run)
                stop = 0
            run.append(i)
            size += pieces
            if doc[i].text in (".", "!", "?"):
                stop = len(run)
        if run:
            yield run

    def _encoded(self, doc: Words, run: Sequence[int]) -> Encoded:
        """A run of tokens as numbers; the spaces between them tell opening marks from closing ones."""
        return self._pieces.encode([doc[i].text for i in run], [bool(doc[i].whitespace_) for i in run])

    def _decode_all(self, encoded: Sequence[Encoded]) -> list[Decoded]:
        """The network's answers in the order of the runs, batched by length."""
        answers: dict[int, Decoded] = {}
        for batch in _batches(encoded):
            inputs = {
                "ids": padded([encoded[i].pieces for i in batch]),
                "shp": padded([encoded[i].shapes for i in batch]),
                "first": padded([encoded[i].first for i in batch]),
            }
            outputs: list[Array] = self._session.run(None, inputs)
            for row, i in enumerate(batch):
                answers[i] = self._decode(len(encoded[i].first) - 1, [output[row] for output in outputs])
        return [answers[i] for i in range(len(encoded))]

    def _decode(self, n: int, outputs: Sequence[Array]) -> Decoded:
        """Turn the scores of one run of ``n`` words into labels, sentences and trees."""
        arcs, dependents, governors, upos, xpos, feats, lemma, start, names = outputs
        words = slice(1, n + 1)
        starts = np.flatnonzero(start[words, 1] > start[words, 0])
        bounds = [0, *(int(s) for s in starts if s), n]
        heads = np.full(n, -1, np.int64)
        for a, b in itertools.pairwise(bounds):
            table = np.concatenate([arcs[a + 1 : b + 1, :1], arcs[a + 1 : b + 1, a + 1 : b + 1]], axis=1)
            tree = best_tree(table)
            heads[a:b] = np.where(tree == 0, -1, tree - 1 + a)
        return Decoded(
            heads=heads,
            deps=self._relations(dependents[words], governors[: n + 1], heads),
            upos=upos[words].argmax(1),
            xpos=xpos[words].argmax(1),
            feats=feats[words].argmax(1),
            lemmas=lemma[words].argmax(1),
            names=self._name_tags(names[words]),
        )

    def _relations(self, dependents: Array, governors: Array, heads: NDArray[np.int64]) -> NDArray[np.int64]:
        """Labels of the chosen arcs, by a biaffine score (Dozat and Manning 2017)."""
        weights = self._label_weights
        chosen = governors[heads + 1]
        cube = (dependents @ self._label_cube).reshape(len(heads), -1, chosen.shape[1])
        scores = (cube @ chosen[:, :, None])[:, :, 0]
        scores += dependents @ weights["LDw"].T + weights["LDb"] + chosen @ weights["LHw"].T + weights["LHb"]
        scores[:, self._root] = np.where(heads < 0, -IMPOSSIBLE, IMPOSSIBLE)
        best: NDArray[np.int64] = scores.argmax(1)
        return best

    def _name_tags(self, scores: Array) -> NDArray[np.int64]:
        """The best legal run of B-, I- and O tags (Viterbi; the plain maximum where it is legal already)."""
        best: NDArray[np.int64] = scores.argmax(1)
        if self._starts[best[0]] == 0 and not self._transitions[best[:-1], best[1:]].any():
            return best
        value = scores[0] + self._starts
        back: list[NDArray[np.int64]] = []
        for row in scores[1:]:
            paths = value[:, None] + self._transitions
            back.append(paths.argmax(0))
            value = paths.max(0) + row
        tags = [int(value.argmax())]
        for step in reversed(back):
            tags.append(int(step[tags[-1]]))
        return np.array(tags[::-1])

    def _filled(self, doc: Words, runs: Sequence[list[int]], answers: Sequence[Decoded]) -> Doc:
        """The same words as a document with the answers in it."""
        n = len(doc)
        fields: dict[str, list[Any]] = {
            "pos": ["SPACE"] * n,
            "tags": ["_SP"] * n,
            "feats": [""] * n,
            "lemmas": [token.text for token in doc],
            "deps": ["dep"] * n,
            "heads": _heads_of_spaces(doc),
        }
        entities: list[tuple[int, int, str]] = []
        for run, answer in zip(runs, answers, strict=True):
            self._fill_run(doc, run, answer, fields)
            entities += self._names(run, answer)
        spaces = [bool(token.whitespace_) for token in doc]
        return Doc([token.text for token in doc], spaces, ents=entities, **fields)

    def _fill_run(self, doc: Words, run: list[int], answer: Decoded, fields: dict[str, list[Any]]) -> None:
        """Write one run's answer into the fields of its tokens."""
        labels = self._labels
        for k, i in enumerate(run):
            head = int(answer.heads[k])
            fields["heads"][i] = i if head < 0 else run[head]
            fields["deps"][i] = labels["dep"][answer.deps[k]]
            fields["pos"][i] = labels["upos"][answer.upos[k]]
            fields["tags"][i] = labels["xpos"][answer.xpos[k]]
            fields["feats"][i] = labels["feats"][answer.feats[k]]
            known = self._lemmas.of(doc[i].text, fields["pos"][i], fields["tags"][i])
            fields["lemmas"][i] = known or apply_lemma_rule(labels["lemma"][answer.lemmas[k]], doc[i].text)

    def _names(self, run: list[int], answer: Decoded) -> Iterator[tuple[int, int, str]]:
        """Names in one run as first token, token after the last, and label."""
        tags = [self._labels["ner"][t] for t in answer.names]
        k = 0
        while k < len(tags):
            label = tags[k][2:]
            first = k
            k += 1
            if label:
                while k < len(tags) and tags[k] == f"I-{label}":
                    k += 1
                yield run[first], run[k - 1] + 1, label


def _lines(doc: Words) -> Iterator[list[int]]:
    """Token indices of each line that holds words; white space is left out."""
    line: list[int] = []
    for token in doc:
        if not token.is_space:
            line.append(token.i)
        elif "\n" in token.text and line:
            yield line
            line = []
    if line:
        yield line


def _heads_of_spaces(doc: Words) -> list[int]:
    """A head for every white-space token (the word before it, else the first word); words get themselves."""
    first = next((token.i for token in doc if not token.is_space), 0)
    heads: list[int] = []
    last: int | None = None
    for token in doc:
        if token.is_space:
            heads.append(first if last is None else last)
        else:
            last = token.i
            heads.append(token.i)
    return heads


def _batches(encoded: Sequence[Encoded]) -> Iterator[list[int]]:
    """Indices of runs of like length, at most ``PIECES_PER_CALL`` padded pieces together."""
    batch: list[int] = []
    for i in sorted(range(len(encoded)), key=lambda i: len(encoded[i].pieces)):
        if batch and (len(batch) + 1) * len(encoded[i].pieces) > PIECES_PER_CALL:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _name_rules(tags: Sequence[str]) -> tuple[Array, Array]:
    """Penalties for an I- tag after another name's tag ``[from, to]``, and at the start of a run."""
    size = len(tags)
    transitions = np.zeros((size, size), np.float32)
    for i, before in enumerate(tags):
        for j, after in enumerate(tags):
            if after[0] == "I" and before[2:] != after[2:]:
                transitions[i, j] = IMPOSSIBLE
    starts = np.array([IMPOSSIBLE if tag[0] == "I" else 0.0 for tag in tags], np.float32)
    return transitions, starts


@functools.cache
def load() -> Pipeline:
    """The shipped pipeline, loaded once a process."""
    return Pipeline()


def parse(text: str) -> Doc:
    """Parse one text with the shipped pipeline; see ``Pipeline.parse``."""
    return load().parse(text)
