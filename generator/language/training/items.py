"""Passages as numbers, with the labels they are learnt by."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language.encoding import WordPieces, lemma_rule
from generator.language.training import corpora
from generator.language.training.corpora import Document, Sentence

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

PIECE_DROPOUT = 0.03
"""Share of words hidden behind [MASK], so that context must tell what a word is."""

MASK_PIECE = 103


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
