"""How words become numbers for the network, and its lemma rules become words again.

The runtime and the training recipe share this module, so that a network always sees in use what it saw in
training. Nothing here needs torch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

CLS, SEP, UNKNOWN = 101, 102, 100
"""Ids of the special word pieces in BERT's uncased English vocabulary."""

MAX_PIECES_PER_WORD = 10
"""A longer word (an address, a run of signs) is cut: its shape says enough."""

CACHE_WORDS = 200_000

NO_SHAPE, LOWER, CAPITAL, UPPER, ONE_CAPITAL, MIXED, CAPITAL_MIXED, DIGIT, SIGN, DOTTED_UPPER = range(10)
"""What the case of a word looks like; the vocabulary is uncased, so this is all the network sees of case."""

OPENING_MARK, CLOSING_MARK = 10, 11
"""A straight quotation mark that opens or closes, told by the spaces around it; the sign alone does not say."""

STRAIGHT_MARKS = frozenset({'"', "'", "''", "\u201d", "\u2019"})
"""Signs that writers use for both ends of a quotation."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """One run of words as the network takes it.

    ``pieces`` and ``shapes`` have one number a word piece (``[CLS]`` and ``[SEP]`` included); ``first`` has
    the index of the first piece of each word, after a leading 0 for ``[CLS]``, which stands for the root.
    """

    pieces: list[int]
    shapes: list[int]
    first: list[int]


class WordPieces:
    """Word pieces of single words, remembered."""

    def __init__(self, path: Path) -> None:
        """Load a ``tokenizer.json``; raises ``Exception`` as the tokenizers library does if it is damaged."""
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """Ids of a word's pieces: at least one, at most ``MAX_PIECES_PER_WORD``."""
        ids = self._known.get(word)
        if ids is None:
            ids = (self._tokenizer.encode(word, add_special_tokens=False).ids or [UNKNOWN])[:MAX_PIECES_PER_WORD]
            if len(self._known) >= CACHE_WORDS:
                self._known.clear()
            self._known[word] = ids
        return ids

    def encode(self, words: Sequence[str], spaces: Sequence[bool] | None = None) -> Encoded:
        """Encode a run of words; ``spaces`` says after which of them a space follows, if that is known."""
        pieces, shapes, first = [CLS], [NO_SHAPE], [0]
        for word, shape in zip(words, shapes_of(words, spaces), strict=True):
            ids = self.of(word)
            first.append(len(pieces))
            pieces += ids
            shapes += [shape] * len(ids)
        return Encoded([*pieces, SEP], [*shapes, NO_SHAPE], first)


def shapes_of(words: Sequence[str], spaces: Sequence[bool] | None = None) -> list[int]:
    """Shape of every word; with ``spaces``, quotation marks that stand against one word only say which end they are."""
    shapes = [shape_of(word) for word in words]
    if spaces is None:
        return shapes
    for i, word in enumerate(words):
        if word in STRAIGHT_MARKS:
            free_before = i == 0 or spaces[i - 1]
            free_after = i + 1 == len(words) or spaces[i]
            if free_before != free_after:
                shapes[i] = OPENING_MARK if free_before else CLOSING_MARK
    return shapes


def shape_of(word: str) -> int:
    """Class of a word's case, one of the ten constants above."""
    if any(c.isdigit() for c in word):
        return DIGIT
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return SIGN
    if word.islower():
        return LOWER
    if all(c.isupper() for c in letters):
        if "." in word:
            return DOTTED_UPPER
        return ONE_CAPITAL if len(letters) == 1 else UPPER
    if word[0].isupper():
        return CAPITAL_MIXED if any(c.isupper() for c in word[1:]) else CAPITAL
    return MIXED


def padded(rows: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    """Rows of different length as one array, filled up with 0."""
    out = np.zeros((len(rows), max(map(len, rows))), np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return out


def lemma_rule(form: str, lemma: str) -> str:
    """The rule that makes ``lemma`` of ``form``: keep the case or not, letters to cut, letters to add."""
    lower = form.lower()
    keep = form != lower and lemma[:2] == form[:2]
    base = form if keep else lower
    common = 0
    while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
        common += 1
    return f"{'k' if keep else 'l'}|{len(base) - common}|{lemma[common:]}"


def apply_lemma_rule(rule: str, form: str) -> str:
    """The lemma that a rule makes of a form; the form itself if the rule would leave nothing."""
    case, cut, ending = rule.split("|", 2)
    base = form if case == "k" else form.lower()
    kept = base[: len(base) - int(cut)] if int(cut) else base
    return (kept + ending) or form
