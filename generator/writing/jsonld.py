"""What a page is about, for machines: schema.org as JSON-LD, in the front matter; theme/main.html shows it.

A fact's ``@id`` is its place on the page, so that it is the address that a reader would share. Only what the briefing
knows is said: a date that is approximate or open has no place in schema.org's ISO dates and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..records import Actor, ActorKind, Article, Event, Quote
from .data import in_line
from .library import Library
from .literal import clean

Thing = dict[str, object]

TYPES: dict[ActorKind, str] = {
    "person": "Person",
    "organization": "Organization",
    "country": "Country",
    "group": "Organization",
}
"""schema.org has no type for a people or community; an organization is the nearest that can act."""

ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
MOST = 12
"""Entries of one page: enough for any reader, and small beside the page."""


def text(things: Iterable[Thing]) -> str:
    """The JSON for a page's ``about`` field, safe within a script element; empty where there is nothing to say."""
    graph = list(things)[:MOST]
    if not graph:
        return ""
    written = in_line({"@context": "https://schema.org", "@graph": graph})
    return written.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def actor(found: Actor) -> Thing:
    """An actor with its other names and roles."""
    thing: Thing = {"@type": TYPES[found.kind], "name": clean(found.name)}
    if found.aliases:
        thing["alternateName"] = [clean(alias) for alias in found.aliases]
    if found.roles and found.kind == "person":
        thing["jobTitle"] = [clean(role) for role in found.roles]
    return thing


def exact(date: str | None) -> str | None:
    """An EDTF date that is one of ISO 8601 as well; ``None`` for any other."""
    return date if ISO.fullmatch(date or "") else None


def article(found: Article) -> Thing:
    """An article as its publisher would describe it."""
    thing: Thing = {"@type": "NewsArticle", "headline": clean(found.title), "inLanguage": found.language}
    if date := exact(found.published):
        thing["datePublished"] = date
    if found.authors:
        thing["author"] = [{"@type": "Person", "name": clean(author)} for author in found.authors]
    if found.publisher:
        thing["publisher"] = {"@type": "Organization", "name": clean(found.publisher)}
    if found.url:
        thing["url"] = clean(found.url)
    return thing


def quote(library: Library, found: Quote) -> Thing:
    """A quotation, who said it and in which article."""
    thing: Thing = {
        "@type": "Quotation",
        "@id": f"#{found.id}",
        "identifier": found.id,
        "text": clean(found.content.text),
    }
    speaker = library.actors.get(found.speaker or "")
    if speaker:
        thing["creator"] = {"@type": TYPES[speaker.kind], "name": clean(speaker.name)}
    source = library.articles.get(found.content.article)
    if source:
        thing["isPartOf"] = {"@type": "NewsArticle", "headline": clean(source.title)}
    return thing


def event(library: Library, found: Event) -> Thing | None:
    """An event that happened or is planned, with its first and last day; ``None`` where its date is not exact."""
    start, _, end = (found.date or "").partition("/")
    if not ISO.fullmatch(start) or (end and not ISO.fullmatch(end)) or found.status == "hypothetical":
        return None
    thing: Thing = {"@type": "Event", "@id": f"#{found.id}", "identifier": found.id, "name": clean(found.text)}
    thing["startDate"] = start
    if end:
        thing["endDate"] = end
    known = [library.actors[who] for who in found.participants if who in library.actors]
    if known:
        thing["attendee"] = [{"@type": TYPES[who.kind], "name": clean(who.name)} for who in known]
    return thing
