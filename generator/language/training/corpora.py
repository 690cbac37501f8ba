"""What every corpus is read into: tokens, sentences and documents, with tags of names.

Treebanks give syntax, name corpora give names, GUM gives both on the same words; `Sentence.has_syntax` and
`Sentence.has_names` say which losses apply.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = -1
"""Head of a sentence's root."""

UNKNOWN_NAME = "?"
"""Name tag of a word of which the corpus does not say what our guideline wants to know."""

OUTSIDE = "O"


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a corpus, with what the corpus says about it."""

    form: str
    lemma: str = ""
    upos: str = ""
    xpos: str = ""
    feats: str = ""
    head: int = ROOT
    """Index of the head within the sentence, `ROOT` for the root."""
    deprel: str = ""
    space_after: bool = True
    name: str = OUTSIDE
    """`O`, `B-PERSON`, `I-PERSON`, ... or `UNKNOWN_NAME`."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or, in name corpora without sentences, one line or passage)."""

    tokens: tuple[Token, ...]
    has_syntax: bool = False
    has_names: bool = False
    starts_paragraph: bool = False

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def text(self) -> str:
        """The sentence as it was written."""
        return "".join(t.form + (" " if t.space_after else "") for t in self.tokens).rstrip()


Document = list[Sentence]


def read_lines(path: Path) -> Iterator[str]:
    """Lines of a plain or gzipped file, without their ends."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            yield line.rstrip("\r\n")


def span_tags(length: int, kind: str) -> list[str]:
    """Tags of one name of so many words."""
    if kind == UNKNOWN_NAME:
        return [UNKNOWN_NAME] * length
    return [f"B-{kind}"] + [f"I-{kind}"] * (length - 1)


def name_spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Names as (start, end, kind); an `I-` that continues nothing opens a name."""
    spans: list[tuple[int, int, str]] = []
    start = 0
    for i, tag in enumerate([*tags, OUTSIDE]):
        open_kind = tags[start][2:] if start < i else ""
        if start < i and tag != f"I-{open_kind}":
            spans.append((start, i, open_kind))
            start = i
        if tag in (OUTSIDE, UNKNOWN_NAME):
            start = i + 1
    return spans


def named(sentence: Sentence) -> list[tuple[str, str]]:
    """The names of a sentence with their kinds, in order; words parted by one blank."""
    words = sentence.tokens
    spans = name_spans([t.name for t in words])
    return [(" ".join(t.form for t in words[start:end]), kind) for start, end, kind in spans]


def is_tree(tokens: Sequence[Token]) -> bool:
    """Whether the heads form one tree with one root, labelled so."""
    roots = [t for t in tokens if t.head == ROOT]
    if len(roots) != 1 or roots[0].deprel != "root":
        return False
    for start in range(len(tokens)):
        seen: set[int] = set()
        here = start
        while here != ROOT:
            if here in seen or not 0 <= here < len(tokens):
                return False
            seen.add(here)
            here = tokens[here].head
    return all(t.deprel != "root" for t in tokens if t.head != ROOT)
