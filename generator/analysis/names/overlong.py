"""Names that the network ran together: a country and a person, two persons, two bodies, a body and a title."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from ...language.document import Doc, Token
from . import wordlists
from .name import HYPHENS, LINKS, NameKind

Span = tuple[int, int, NameKind]
"""First token, token after the last, and sort of a name."""

POSTED = frozenset({"to", "in", "for", "with"})
"""Words before the country that somebody is sent to: "the ambassador to Iceland Anna Berg"."""

PLATFORMS = frozenset({"Facebook", "Instagram", "Telegram", "TikTok", "Twitter", "WeChat", "WhatsApp", "X", "YouTube"})
PAGES = frozenset({"account", "channel", "feed", "group", "handle", "page", "post", "profile"})
"""Where bodies have a page, and what it is called."""

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
    bodies = {doc[start:end].text for start, end, kind in found if kind == "organization"}
    for start, end, kind in found:
        if _are_two(doc, start, end, surnames):
            yield start, start + 1, "person"
            yield end - 1, end, "person"
        elif kind == "person":
            yield start + _country(doc, start, end), end, kind
        else:
            office = _office(doc, start, end)
            end -= office
            if office and all(token.lower_ in wordlists.office_fields() for token in doc[start:end]):
                continue  # "the Interior | CS" names nobody
            end -= _platform(doc, start, end)
            between = _two_bodies(doc, start, end, bodies) if kind == "organization" else 0
            if between:
                yield start, between, kind
                start = between + 1
            yield start, end, kind


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
    """How many words a body's name ends in that are of an office: 1 of "EU High | Representative", "Orion CEO".

    An office counts before its holder's name, one in capitals ("CEO") or behind a whole name ("FBI Director") anywhere.
    """
    words = 0
    while end - words - start > 1 and (_is_office(doc[end - words - 1]) or (words and _ranks(doc[end - words - 1]))):
        words += 1
    named = end < len(doc) and doc[end].ent_type_ == "PERSON"
    if words and (named or doc[end - words].is_upper or _is_whole(doc, start, end - words)):
        return words
    following = end - start > 1 and end < len(doc) and _is_office(doc[end])
    return int(following and doc[end - 1].lower_ in wordlists.office_adjectives())


def _is_whole(doc: Doc, start: int, end: int) -> bool:
    """Whether words are a body's name by themselves: its initials, or two that end in "Federation" or the like."""
    return doc[start:end].text.isupper() or (
        end - start > 1 and wordlists.name_heads().get(doc[end - 1].lower_) == "organization"
    )


def _ranks(word: Token) -> bool:
    """Whether a capitalised word before an office belongs to it: "Lancashire Police | Assistant Chief Constable"."""
    return word.lower_ in wordlists.office_adjectives() and word.is_title


def _platform(doc: Doc, start: int, end: int) -> int:
    """1 if a body's name ends in the platform that it has a page on: "the Tisza | Facebook page", else 0."""
    page = end < len(doc) and doc[end].lemma_.lower() in PAGES
    return int(page and end - start > 1 and doc[end - 1].text in PLATFORMS)


def _is_office(word: Token) -> bool:
    """Whether a capitalised word is an office or a calling: "CEO", "Chairman"."""
    listed = word.lower_ in wordlists.person_nouns() or (word.lower_,) in wordlists.titles()
    return listed and word.text[:1].isupper()


def _two_bodies(doc: Doc, start: int, end: int, bodies: Container[str]) -> int:
    """The "and" or hyphen between two bodies run together, of which the text or the lists know the first by itself:
    "Orion and Atlas Inc.", "the Orion-Atlas deal"; 0 for one body."""
    if wordlists.known_names().get(doc[start:end].text) is not None:
        return 0
    for i in range(start + 1, end - 1):
        first, second = doc[start:i].text, doc[i + 1 : end].text
        if doc[i].lower_ in LINKS:
            return 0  # "the Ministry of Health and Social Care"
        if doc[i].lower_ == "and" and first != second and _is_body(first, bodies):
            return i
        if doc[i].text in HYPHENS and first != second and _is_body(first, bodies) and _is_body(second, bodies):
            return i
    return 0


def _is_body(name: str, bodies: Container[str]) -> bool:
    known = wordlists.known_names().get(name)
    return name in bodies or (known is not None and known.sort in ("organization", "media"))
