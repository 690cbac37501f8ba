"""Which corpora train what, and what is held out to measure with.

Never read here: the test parts of EWT, GUM and UNER EWT, and CrossNER politics dev, which are the tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import spacy

from generator.language.training.corpora import Document, name_spans
from generator.language.training.guideline import place_names, relabel_places
from generator.language.training.name_corpora import CROSSNER_KINDS, STANDARD_KINDS, WNUT_KINDS, read_iob, retokenize
from generator.language.training.re3d import read_re3d
from generator.language.training.treebanks import read_conllu, read_gum

BLOCK = 50
"""UNER EWT dev trains and measures in turn, so many sentences a block."""


@dataclass(slots=True)
class Corpus:
    """All documents, split as the recipe uses them."""

    syntax: list[Document]
    names: list[Document]
    dev_syntax: list[Document]
    dev_names: list[Document]


def read_corpus(folder: Path) -> Corpus:
    """Everything that may be trained on, under one guideline for names."""
    tokenizer = spacy.blank("en").tokenizer

    def cut(word: str) -> list[str]:
        return [t.text for t in tokenizer(word)]

    def tokenize(text: str) -> list[tuple[str, bool]]:
        return [(t.text, bool(t.whitespace_)) for t in tokenizer(text)]

    trees, names = folder / "treebanks", folder / "ner"
    gum = read_gum(trees / "en_gum.train.conllu.gz")
    ewt = read_conllu(trees / "en_ewt.train.conllu.gz")
    dev_gum = read_gum(trees / "en_gum.dev.conllu.gz")
    dev_ewt = read_conllu(trees / "en_ewt.dev.conllu.gz")
    standard, crossner = STANDARD_KINDS, CROSSNER_KINDS
    uner_dev = read_iob(names / "uner_ewt.dev.iob2.gz", standard, word_column=1, tag_column=2)
    blocks = [uner_dev[i : i + BLOCK] for i in range(0, len(uner_dev), BLOCK)]
    found: list[Document] = [d for block in blocks[::2] for d in block]
    found += read_iob(names / "uner_pud.test.iob2.gz", standard, word_column=1, tag_column=2)
    found += read_iob(names / "wikigold.conll.gz", standard)
    for part in ("train", "dev", "test"):
        found += read_iob(names / f"wnut17.{part}.conll.gz", WNUT_KINDS, drop_handles=True)
        for topic in ("ai", "literature", "music", "science"):
            found += read_iob(names / f"crossner_{topic}.{part}.txt.gz", crossner)
    found += read_iob(names / "crossner_politics.train.txt.gz", crossner)
    for path in sorted((names / "btc").glob("*.conll.gz")):
        found += read_iob(path, standard, drop_handles=True)
    found = [retokenize(d, cut) for d in found]
    found += read_re3d(names / "re3d", tokenize)
    dev_names = [retokenize(d, cut) for block in blocks[1::2] for d in block]
    places = place_names(found + gum)
    return Corpus(
        syntax=[relabel_places(d, places) for d in gum] + ewt,
        names=[relabel_places(d, places) for d in found],
        dev_syntax=[relabel_places(d, places) for d in dev_gum] + dev_ewt[::2],
        dev_names=[relabel_places(d, places) for d in dev_names] + [relabel_places(d, places) for d in dev_gum],
    )


def known_names(corpus: Corpus) -> set[str]:
    """All names of the training parts, in lower case."""
    names = set()
    for document in corpus.syntax + corpus.names:
        for tokens in (s.tokens for s in document if s.has_names):
            for start, end, _ in name_spans([t.name for t in tokens]):
                names.add("".join(t.form + " " * t.space_after for t in tokens[start:end]).strip().lower())
    return names
