"""Where the words of an article stand with regard to its quotation marks: inside or outside, in which sentence.

Sentences are taken by the marks and the stops, the parse deciding only where a stop may belong to a shortened
word: in ``"We won." He left`` the quotation ends a sentence, in ``"We won," he said`` it does not.
"""

from __future__ import annotations

import bisect
import itertools
from collections import defaultdict
from collections.abc import Sequence

from ...language.document import Doc, Token
from .marks import Stretch

STOPS = frozenset([".", "!", "?", "…"])
OUTSIDE = -1
LEAST_WORDS = 3
"""Fewer words are a term or a distance, not a quote (the annotation guide's border)."""


class Layout:
    """The tokens of one article and its marked stretches. A *level* is the number of a stretch, or ``OUTSIDE``."""

    def __init__(self, doc: Doc, marked: Sequence[Stretch]) -> None:
        self.doc = doc
        self.text = doc.text
        self.marked = marked
        self._starts = [token.idx for token in doc]
        self.first = [self.token_at(s.outer_start) for s in marked]
        """Index of the first token of each stretch, its opening mark."""
        self.end = [self.token_at(s.outer_end) for s in marked]
        """Index of the token after each stretch."""
        self.level = [OUTSIDE] * len(doc)
        """For each token the innermost stretch that holds it, the marks included."""
        self.around = [OUTSIDE] * len(marked)
        """For each stretch the one that it stands in."""
        for number in range(len(marked)):
            if self.first[number] < len(doc):
                self.around[number] = self.level[self.first[number]]
            for i in range(self.first[number], self.end[number]):
                self.level[i] = number
        self.sentence = [0] * len(doc)
        """For each token the number of its sentence; a level counts its own."""
        self.sentence_of_stretch = [0] * len(marked)
        """For each stretch the number of the sentence, at the level around it, that it stands in."""
        self._first_tokens = [0]
        self._last_tokens = [0]
        """For each sentence, from number 1 on, its first and its last token, the stretches within it included."""
        self._number_sentences()

    def token_at(self, place: int) -> int:
        """Index of the first token that begins at or after a code point."""
        return bisect.bisect_left(self._starts, place)

    def _number_sentences(self) -> None:
        """Count sentences in one pass; the numbers differ between levels and rise along the text."""
        current: dict[int, int] = {}
        opening: dict[int, list[int]] = defaultdict(list)
        closing: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self.marked)):
            opening[self.first[number]].append(number)
            closing[self.end[number]].insert(0, number)
        size = len(self.doc)
        stops = (token for token in self.doc if token.is_space or token.text[-1:] in STOPS)
        ends = {token.i + 1 for token in stops if self._ends_sentence(token)}
        bounds = sorted({0, size, *opening, *closing, *ends})
        for start, end in itertools.pairwise(bounds):  # runs of tokens of one level and one sentence
            for number in closing.get(start, ()):
                self._enter(current, self.around[number], start - 1, start)
                if self._final(number):
                    current.pop(self.around[number], None)
            for number in opening.get(start, ()):
                self.sentence_of_stretch[number] = self._enter(current, self.around[number], start, start + 1)
            level = self.level[start]
            self.sentence[start:end] = [self._enter(current, level, start, end)] * (end - start)
            if end in ends:
                current.pop(level)
                if self.doc[end - 1].is_space:
                    current.clear()
        for number in closing.get(size, ()):
            self._enter(current, self.around[number], size - 1, size)

    def _enter(self, current: dict[int, int], level: int, start: int, end: int) -> int:
        """Add tokens to the sentence that is current at a level, a new one if there is none; ``end`` never falls."""
        number = current.get(level)
        if number is None:
            number = current[level] = len(self._first_tokens)
            self._first_tokens.append(start)
            self._last_tokens.append(start)
        self._last_tokens[number] = end - 1
        return number

    def _ends_sentence(self, token: Token) -> bool:
        """Whether a sentence ends with a stop or white space, marks left out of account."""
        if token.is_space:
            return "\n" in token.text
        if token.text in STOPS:
            if self._shortens(token.i):
                return False
            return self.text[token.idx + 1 : token.idx + 2] not in (")", ",")
        if not token.text.endswith(".") or token.i + 1 >= len(self.doc):
            return False
        following = self.doc[token.i + 1]
        return bool(following.is_sent_start) and following.text[:1].isupper()

    def _shortens(self, i: int) -> bool:
        """Whether a stop belongs to a shortened title that the parse hangs on what follows: "Lt. Saad Marri"."""
        before = self.doc[i - 1] if i and self.doc[i].text == "." else None
        return before is not None and before.pos_ == "PROPN" and before.head.i > i

    def _final(self, number: int) -> bool:
        """Whether a stretch ends the sentence that it stands in."""
        stretch, after = self.marked[number], self.end[number]
        if self.text[stretch.end - 1] not in STOPS or after >= len(self.doc):
            return False
        following = self.doc[after]
        return not (following.text in (",", ";", ")", "-", "–", "—", "―", "--") or following.text[:1].islower())

    def last_token(self, i: int) -> int:
        """Index of the last token of the sentence that token ``i`` stands in, at its level."""
        return self._last_tokens[self.sentence[i]]

    def first_token(self, i: int) -> int:
        """Index of the first token of the sentence that token ``i`` stands in, at its level."""
        return self._first_tokens[self.sentence[i]]

    def within(self, stretch: int, level: int) -> bool:
        """Whether a stretch stands within a level, however deep."""
        while stretch != OUTSIDE and stretch != level:
            stretch = self.around[stretch]
        return stretch == level

    def is_quote(self, level: int) -> bool:
        """Whether a level is a stretch with words enough for a quote; a word or two ("smart") are a term."""
        if level == OUTSIDE:
            return False
        stretch = self.marked[level]
        return len(self.text[stretch.start : stretch.end].split()) >= LEAST_WORDS

    def sentence_number(self, stretch: int, level: int) -> int:
        """The number of the sentence of ``level`` that a stretch within it stands in."""
        while self.around[stretch] != level:
            stretch = self.around[stretch]
        return self.sentence_of_stretch[stretch]

    def begins_sentence(self, number: int) -> bool:
        """Whether at most one mark or small word stands before a stretch in its sentence."""
        return self.first_in(number) >= self.first[number] - 1

    def first_in(self, number: int) -> int:
        """Index of the first token of the sentence that a stretch stands in."""
        return self._first_tokens[self.sentence_of_stretch[number]]

    def starts_paragraph(self, i: int) -> bool:
        """Whether a token is the first of a line."""
        return i == 0 or (self.doc[i - 1].is_space and "\n" in self.doc[i - 1].text)

    def together(self, token: Token, other: Token) -> bool:
        """Whether two tokens stand in the same sentence and on the same side of all marks."""
        return self.level[token.i] == self.level[other.i] and self.sentence[token.i] == self.sentence[other.i]
