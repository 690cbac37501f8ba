"""A parsed text as the rules read it: its words, and the sentences, trees and names that they form."""

from __future__ import annotations

import bisect
import functools
import itertools
from collections.abc import Iterator, Sequence
from typing import Any, Literal, overload

from .token import Token

__all__ = ["Doc", "Span", "Token"]

MAX_ROUNDS = 12
"""Rounds in which the reach of words is handed up a tree with crossing arcs; one is enough where none cross."""


class Span(Sequence[Token]):
    """Consecutive words of a document."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        """The words from ``start`` up to, not including, ``end``; ``label`` is the sort of a name."""
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        """Words."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> Span: ...
    def __getitem__(self, key: int | slice) -> Token | Span:
        if isinstance(key, slice):
            start, end, _ = key.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][key]

    def __repr__(self) -> str:
        return self.text

    @property
    def start_char(self) -> int:
        """The code point at which it begins."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """The code point after its last word."""
        return self.doc.tokens[self.end - 1].idx + len(self.doc.tokens[self.end - 1].text)

    @property
    def text(self) -> str:
        """Its words as they stand in the document, without the space after the last."""
        return self.doc.text[self.start_char : self.end_char] if self.start < self.end else ""

    @property
    def root(self) -> Token:
        """The word that all others hang from; of several the highest, then the first; a mark or white space at last."""
        tops = [token for token in self if token.head is token or not self.start <= token.head.i < self.end]
        return min(tops, key=_rank) if len(tops) > 1 else tops[0] if tops else self.doc[self.start]

    @property
    def sent(self) -> Span:
        """The sentence that it begins in."""
        return self.doc[self.start].sent


class Doc:
    """A parsed text. ``str`` of it, ``text``, is the text itself, to the code point."""

    def __init__(
        self,
        words: Sequence[str],
        spaces: Sequence[bool] | None = None,
        *,
        lemmas: Sequence[str] | None = None,
        pos: Sequence[str] | None = None,
        tags: Sequence[str] | None = None,
        deps: Sequence[str] | None = None,
        feats: Sequence[str] | None = None,
        heads: Sequence[int] | None = None,
        ents: Sequence[tuple[int, int, str]] = (),
    ) -> None:
        """Make a document of words, with or without a space after each, and what is known of each word.

        ``heads`` are places in the document, a root's its own; a sentence begins where what hangs from a root does.
        Without heads the whole is one sentence without a tree. ``ents`` are names: first word, word after the last,
        and sort.
        """
        nothing = [""] * len(words)
        gaps = [" " if space else "" for space in spaces] if spaces is not None else [" "] * len(words)
        self.text = "".join(itertools.chain.from_iterable(zip(words, gaps, strict=True)))
        starts = itertools.accumulate((len(w) + len(g) for w, g in zip(words, gaps, strict=True)), initial=0)
        columns = (lemmas or nothing, pos or nothing, tags or nothing, deps or nothing, feats or nothing)
        self.tokens = [
            Token(self, i, start, word, gap, word.lower(), lemma, part, tag, relation, of_word, word.isspace())
            for i, (start, word, gap, lemma, part, tag, relation, of_word) in enumerate(
                zip(starts, words, gaps, *columns, strict=False)
            )
        ]
        self.ents = tuple(Span(self, start, end, label) for start, end, label in ents)
        for name in self.ents:
            for token in name:
                token.ent_type_, token.ent_iob_ = name.label_, "B" if token.i == name.start else "I"
        bounds = {0}
        if heads is not None:
            self._hang(heads)
            bounds |= {token.left_edge.i for token in self.tokens if token.head is token}
        edges = [*sorted(bounds), len(words)] if words else []
        self.sents = tuple(Span(self, start, end) for start, end in itertools.pairwise(edges))
        for sentence in self.sents:
            for token in sentence:
                token.sent = sentence
        self.user_data: dict[Any, Any] = {}
        """What rules have worked out about the whole of the document, so that it is worked out once."""

    def _hang(self, heads: Sequence[int]) -> None:
        """Make the trees."""
        tokens = self.tokens
        below: dict[int, list[Token]] = {}
        for token, place in zip(tokens, heads, strict=True):
            if place != token.i:
                token.head = tokens[place]
                below.setdefault(place, []).append(token)
        for place, hanging in below.items():
            head, before = tokens[place], bisect.bisect_left(hanging, place, key=_place)
            head.children = tuple(hanging)
            head.lefts, head.rights = head.children[:before], head.children[before:]
        for token, first, last in zip(tokens, *_edges(heads), strict=True):
            token.left_edge, token.right_edge = tokens[first], tokens[last]

    def __len__(self) -> int:
        """Words."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> Span: ...
    def __getitem__(self, key: int | slice) -> Token | Span:
        if isinstance(key, slice):
            start, end, _ = key.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[key]

    def __repr__(self) -> str:
        return self.text

    def char_span(self, start: int, end: int, alignment_mode: Literal["expand", "contract"]) -> Span | None:
        """The words from code point ``start`` up to ``end``: all that it touches, or only those wholly within.

        ``None`` where a bound lies beyond the text, or where no word lies wholly within.
        """
        if not (0 <= start < len(self.text) and 0 < end <= len(self.text)):
            return None
        first, last = (bisect.bisect_right(self._starts, at) - 1 for at in (start, end - 1))
        tokens = self.tokens
        if alignment_mode == "contract":
            first += tokens[first].idx < start
            last -= end < tokens[last].idx + len(tokens[last].text)
            if last < first:
                return None
        else:
            first += start == tokens[first].idx + len(tokens[first].text)  # a space belongs to no word
        return Span(self, first, last + 1)

    @functools.cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.tokens]


def _edges(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """First and last word of what hangs from each word.

    Each word hands its reach to its head, from left to right and back, until no head lies beyond its sentence: the way
    of spaCy's ``set_children_from_heads``. Where arcs cross a reach may end early; the rules are tuned to that.
    """
    size = len(heads)
    first, last = list(range(size)), list(range(size))
    roots = [i for i, head in enumerate(heads) if head == i]
    for _ in range(MAX_ROUNDS):
        for i in itertools.chain(range(size), reversed(range(size))):
            head = heads[i]
            if first[i] < first[head]:
                first[head] = first[i]
            if last[i] > last[head]:
                last[head] = last[i]
        bounds = [0, *sorted({first[root] for root in roots} - {0}), size - 1]
        if all(start <= heads[i] <= end for start, end in itertools.pairwise(bounds) for i in range(start, end)):
            break
    return first, last


def _rank(token: Token) -> tuple[bool, int]:
    """Where a word stands among those that may be the root of a span, the best first: a mark after every word."""
    mere = token.head is not token and not token.children and (token.is_punct or token.is_space)
    return mere, 0 if mere else sum(1 for _ in token.ancestors)


def _place(token: Token) -> int:
    return token.i
