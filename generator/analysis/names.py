"""Names in a text: where they stand and what sort of thing they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from . import countries

NameKind = Literal["person", "organization", "country", "group", "place"]

LABELS: dict[str, NameKind] = {"PERSON": "person", "ORG": "organization", "LOC": "place"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: tokens ``start`` to ``end`` (exclusive) and what it names."""

    start: int
    end: int
    text: str
    kind: NameKind
    standard: str | None = None
    """The standard name from a list, where the list knows the name."""
    metonym: bool = False
    """A capital or a seat: means its government where the context says so."""


def find(doc: Doc) -> list[Name]:
    """All names in the order of the text; they do not overlap."""
    known: list[Name] = []
    for start, end, value in countries.names().matches(doc):
        metonym = value.sort in ("capital", "seat")
        known.append(Name(start, end, doc[start:end].text, "country", value.country, metonym))
    taken = {i: name for name in known for i in range(name.start, name.end)}
    found: list[Name] = []
    for span in doc.ents:
        start, end = _trimmed(doc, span.start, span.end)
        if start >= end:
            continue
        inside = [taken[i] for i in range(start, end) if i in taken]
        if any(n.start <= start and n.end >= end for n in inside):
            continue
        for name in inside:
            known = [n for n in known if n is not name]
        found.append(Name(start, end, doc[start:end].text, LABELS[span.label_]))
    return sorted([*found, *known], key=lambda name: name.start)


def head(doc: Doc, start: int, end: int) -> Token:
    """The token of a stretch that the others hang from."""
    return doc[start:end].root


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The bounds of a name without an article before it and without possessive marks and stops after it."""
    while start < end and doc[start].lower_ in ("the", "a", "an"):
        start += 1
    while end > start and (doc[end - 1].is_punct or doc[end - 1].lower_ in ("'s", "’s", "'", "’")):
        end -= 1
    return start, end
