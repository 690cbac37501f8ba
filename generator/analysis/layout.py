"""Where the words of an article stand with regard to its quotation marks: inside or outside, in which sentence.

Sentences are taken by the marks and the stops, the parse deciding only where a stop may belong to a shortened
word: in ``"We won." He left`` the quotation ends a sentence, in ``"We won," he said`` it does not.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from .marks import Stretch

STOPS = frozenset([".", "!", "?", "…"])
OUTSIDE = -1


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
        self._number_sentences()

    def token_at(self, place: int) -> int:
        """Index of the first token that begins at or after a code point."""
        return bisect.bisect_left(self._starts, place)

    def _number_sentences(self) -> None:
        """Count sentences in one pass; the numbers differ between levels and rise along the text."""
        count = 0
        current: dict[int, int] = {}
        opened = {self.first[n]: n for n in reversed(range(len(self.marked)))}
        closing: dict[int, list[int]] = {}
        for number in range(len(self.marked)):
            closing.setdefault(self.end[number], []).append(number)
        for i, token in enumerate(self.doc):
            for number in reversed(closing.get(i, [])):
                if self._final(number):
                    current.pop(self.around[number], None)
            number = opened.get(i, OUTSIDE)
            while number < len(self.marked) and number >= 0 and self.first[number] == i:
                if self.around[number] not in current:
                    count += 1
                    current[self.around[number]] = count
                self.sentence_of_stretch[number] = current[self.around[number]]
                number += 1
            level = self.level[i]
            if level not in current:
                count += 1
                current[level] = count
            self.sentence[i] = current[level]
            if self.ends_sentence(i):
                current.pop(level)
                if token.is_space:
                    current.clear()

    def ends_sentence(self, i: int) -> bool:
        """Whether a sentence ends with this token, marks left out of account."""
        token = self.doc[i]
        if token.is_space:
            return "\n" in token.text
        if token.text in STOPS:
            return self.text[token.idx + 1 : token.idx + 2] not in (")", ",")
        if not token.text.endswith(".") or i + 1 >= len(self.doc):
            return False
        following = self.doc[i + 1]
        return bool(following.is_sent_start) and following.text[:1].isupper()

    def _final(self, number: int) -> bool:
        """Whether a stretch ends the sentence that it stands in."""
        stretch, after = self.marked[number], self.end[number]
        if self.text[stretch.end - 1] not in STOPS or after >= len(self.doc):
            return False
        following = self.doc[after]
        return not (following.text in (",", ";", ")", "-", "–", "—", "―", "--") or following.text[:1].islower())

    def last_token(self, i: int) -> int:
        """Index of the last token of the sentence that token ``i`` stands in, at its level."""
        level, number, last = self.level[i], self.sentence[i], i
        for j in range(i + 1, len(self.doc)):
            if self.level[j] == level:
                if self.sentence[j] != number:
                    break
                last = j
            elif not self.within(self.level[j], level):
                break
            elif self.sentence_number(self.level[j], level) == number:
                last = j
            else:
                break
        return last

    def first_token(self, i: int) -> int:
        """Index of the first token of the sentence that token ``i`` stands in, at its level."""
        level, number, first = self.level[i], self.sentence[i], i
        for j in range(i - 1, -1, -1):
            if self.level[j] == level:
                if self.sentence[j] != number:
                    break
            elif not self.within(self.level[j], level) or self.sentence_number(self.level[j], level) != number:
                break
            first = j
        return first

    def within(self, stretch: int, level: int) -> bool:
        """Whether a stretch stands within a level, however deep."""
        while stretch != OUTSIDE and stretch != level:
            stretch = self.around[stretch]
        return stretch == level

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
        level, wanted, first = self.around[number], self.sentence_of_stretch[number], self.first[number]
        for j in range(first - 1, -1, -1):
            if self.level[j] == level:
                if self.sentence[j] != wanted:
                    break
            elif not self.within(self.level[j], level) or self.sentence_number(self.level[j], level) != wanted:
                break
            first = j
        return first

    def starts_paragraph(self, i: int) -> bool:
        """Whether a token is the first of a line."""
        return i == 0 or (self.doc[i - 1].is_space and "\n" in self.doc[i - 1].text)

    def together(self, token: Token, other: Token) -> bool:
        """Whether two tokens stand in the same sentence and on the same side of all marks."""
        return self.level[token.i] == self.level[other.i] and self.sentence[token.i] == self.sentence[other.i]
