"""A name in a text: the record, and the small questions about words that every finder of names asks."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ...language.document import Doc, Token
from .wordlists import Known

NameKind = Literal["person", "organization", "country", "group", "place", "other"]

ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "`s"})
HYPHENS = frozenset({"-", "‐", "‑", "–"})
LINKS = frozenset({"of", "for"})
"""Words that join the parts of a body's name."""
OPPOSING = frozenset({"pro", "anti", "non", "ex", "post", "pre", "mid", "trans", "inter"})
"""First parts of adjectives: "pro-Beijing" names no actor."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: tokens ``start`` to ``end`` (exclusive) and what it names."""

    start: int
    end: int
    text: str
    kind: NameKind
    known: Known | None = None
    """What the lists say, where they know the name."""

    @property
    def standard(self) -> str | None:
        """The standard name, where the lists know the name."""
        return self.known.standard if self.known else None

    @property
    def metonym(self) -> bool:
        """Whether it is a capital or a seat, which means its government where the context says so."""
        return self.known is not None and self.known.sort in ("capital", "seat", "headquarters")


def head(doc: Doc, name: Name) -> Token:
    """The token of a name that its other tokens hang from."""
    return doc[name.start : name.end].root


def cover(names: Iterable[Name]) -> dict[int, int]:
    """Token index to the number of the name that covers it."""
    return {i: k for k, name in enumerate(names) for i in range(name.start, name.end)}


def shouts(doc: Doc) -> bool:
    """Whether a text is written in capitals, so that capitals mean nothing."""
    return sum(token.text.isupper() and len(token.text) > 1 for token in doc) > len(doc) / 3


def runs(doc: Doc, by_capitals: bool = False) -> Iterator[tuple[int, int]]:
    """First token and token after the last of every unbroken run of capitalised name words.

    ``by_capitals`` counts other nouns and adjectives too if their capitals are not those of a sentence's start.
    """
    for within, tokens in itertools.groupby(doc, lambda token: _is_of_name(token, by_capitals)):
        if within:
            words = list(tokens)
            yield words[0].i, words[-1].i + 1


def run_end(doc: Doc, start: int) -> int:
    """Token after a run of capitalised name words that begins at ``start``; 0 if none begins there."""
    end = start
    while end < len(doc) and _is_of_name(doc[end]):
        end += 1
    return end if end > start else 0


def _is_of_name(token: Token, by_capitals: bool = False) -> bool:
    if not token.text[:1].isupper():
        return False
    loose = by_capitals and token.tag_ in ("JJ", "NN", "NNS") and not token.is_sent_start
    return loose or token.tag_ in ("NNP", "NNPS")


def opposed(doc: Doc, start: int) -> bool:
    """Whether a name is the second part of an adjective such as "pro-Beijing"."""
    return start > 1 and doc[start - 1].text in HYPHENS and doc[start - 2].lower_ in OPPOSING


def bracketed(doc: Doc) -> Iterator[Token]:
    """Words in capitals that stand alone in round brackets, as initials do behind the name that they are short for."""
    for opening, short, closing in zip(doc, doc[1:], doc[2:], strict=False):
        if opening.text == "(" and closing.text == ")" and short.is_upper:
            yield short
