"""Names that the network ran together: a country and a person, two persons, a body and the start of a title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from . import wordlists
from .name import HYPHENS, NameKind

Span = tuple[int, int, NameKind]
"""First token, token after the last, and sort of a name."""

POSTED = frozenset({"to", "in", "for", "with"})
"""Words before the country that somebody is sent to: "the ambassador to Iceland Anna Berg"."""

LED = frozenset({"administration", "cabinet", "coalition", "government"})
"""What is named after two heads: "the Berg-Holm government" is one name."""


def parted(doc: Doc, spans: Iterable[Span]) -> Iterator[Span]:
    """The same names, each by itself."""
    found = list(spans)
    surnames = {
        doc[end - 1].text
        for start, end, kind in found
        if kind == "person" and not any(token.text in HYPHENS for token in doc[start:end])
    }
    for start, end, kind in found:
        if _are_two(doc, start, end, surnames):
            yield start, start + 1, "person"
            yield end - 1, end, "person"
        elif kind == "person":
            yield start + _country(doc, start, end), end, kind
        else:
            yield start, end - _office(doc, start, end), kind


def _are_two(doc: Doc, start: int, end: int, surnames: set[str]) -> bool:
    """Whether a hyphen joins two persons whom the text names singly too: "the Berg-Holm talks"."""
    if end - start != 3 or doc[start + 1].text not in HYPHENS or (end < len(doc) and doc[end].lower_ in LED):
        return False
    return doc[start].text in surnames and doc[end - 1].text in surnames and doc[start].text != doc[end - 1].text


def _country(doc: Doc, start: int, end: int) -> int:
    """How many words at the beginning of a person's name are a country: 2 of "United States Anna Berg", else 0.

    A country of one word may be a given name (Jordan, Chad, Israel): it counts only after "to" or the like and
    before a full name.
    """
    for length in range(min(4, end - start - 1), 0, -1):
        known = wordlists.known_names().get(doc[start : start + length].text)
        if known is None or known.sort != "country":
            continue
        sent = start > 0 and doc[start - 1 - (start > 1 and doc[start - 1].lower_ == "the")].lower_ in POSTED
        given = doc[start].text in wordlists.given_names()
        if length > 1 or (sent and end - start > 2 and not given):
            return length
    return 0


def _office(doc: Doc, start: int, end: int) -> int:
    """1 if a body's name ends in the first word of the title after it: "EU High | Representative", else 0."""
    if end - start < 2 or end >= len(doc) or doc[end - 1].lower_ not in wordlists.office_adjectives():
        return 0
    after = doc[end]
    office = after.lower_ in wordlists.person_nouns() or (after.lower_,) in wordlists.titles()
    return int(office and after.text[:1].isupper())
