"""A name in a text: the record, and the small questions about words that every finder of names asks."""

from __future__ import annotations

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
    return sum(token.is_upper and len(token) > 1 for token in doc) > len(doc) / 3


def run_end(doc: Doc, start: int, by_capitals: bool = False) -> int:
    """Token after a run of capitalised name words that begins at ``start``; 0 if none begins there.

    ``by_capitals`` counts other nouns and adjectives too if their capitals are not those of a sentence's start.
    """
    i = start
    while i < len(doc) and doc[i].text[:1].isupper():
        loose = by_capitals and doc[i].tag_ in ("JJ", "NN", "NNS") and not doc[i].is_sent_start
        if not (loose or doc[i].tag_ in ("NNP", "NNPS")):
            break
        i += 1
    return i if i > start else 0


def opposed(doc: Doc, start: int) -> bool:
    """Whether a name is the second part of an adjective such as "pro-Beijing"."""
    return start > 1 and doc[start - 1].text in HYPHENS and doc[start - 2].lower_ in OPPOSING


def bracketed(doc: Doc) -> Iterator[Token]:
    """Words in capitals that stand alone in round brackets, as initials do behind the name that they are short for."""
    for opening, short, closing in zip(doc, doc[1:], doc[2:], strict=False):
        if short.is_upper and (opening.text, closing.text) == ("(", ")"):
            yield short
