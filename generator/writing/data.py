"""The briefing as data: ``briefing.json`` exactly as its schema says."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from ..records import Actor, Article, Briefing, Event, Evidence, Interest, Mention, Quote, TimeExpression

SCHEMA_NAME = "briefing/1"
Json = dict[str, Any]


def as_json(briefing: Briefing) -> Json:
    """The whole briefing as plain lists and dictionaries, keys in their published order."""
    return dict(_parts(briefing))


def _parts(briefing: Briefing) -> Iterator[tuple[str, object]]:
    yield "schema", SCHEMA_NAME
    yield "articles", [of_article(article) for article in briefing.articles]
    yield "actors", [of_actor(actor) for actor in briefing.actors]
    yield "quotes", [of_quote(quote) for quote in briefing.quotes]
    yield "events", [of_event(event) for event in briefing.events]
    yield "interests", [of_interest(interest) for interest in briefing.interests]
    yield "pinned", list(briefing.pinned)


def as_text(briefing: Briefing) -> str:
    """The bytes of ``briefing.json`` before encoding as UTF-8: indented, ending with a line break."""
    return indented(as_json(briefing))


def as_bytes(briefing: Briefing) -> str | bytes:
    """As ``as_text``, mostly encoded: one list after the other, for the whole as dictionaries is ten times as large."""
    try:
        return laid_out(b"{" + b",".join(encoded(key) + b":" + encoded(part) for key, part in _parts(briefing)) + b"}")
    except UnicodeEncodeError:  # a lone surrogate, which a text of Python's can hold
        return as_text(briefing)


def laid_out(compact: bytes) -> bytes:
    """JSON indented by one, ending with a line break.

    By msgspec: the standard library's writer takes six times as long to indent.
    """
    return msgspec.json.format(compact, indent=1) + b"\n"


encoded: Callable[[object], bytes] = msgspec.json.Encoder().encode
"""Plain lists and dictionaries as JSON, compact. Raises ``UnicodeEncodeError`` for a lone surrogate."""

in_line: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False).encode
"""Plain lists and dictionaries as JSON on one line. One writer for all: to make one takes as long as to use it."""


def indented(content: object) -> str:
    """Plain lists and dictionaries as JSON, indented by one, ending with a line break."""
    try:
        return laid_out(encoded(content)).decode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def of_place(record: Evidence | Mention) -> Json:
    """A stretch of an article as JSON."""
    return {"article": record.article, "start": record.start, "end": record.end, "text": record.text}


def of_time(time: TimeExpression) -> Json:
    """A time expression as JSON."""
    return {"start": time.start, "end": time.end, "text": time.text, "value": time.value}


def of_article(article: Article) -> Json:
    """An article as JSON."""
    return {
        "id": article.id,
        "seed": article.seed,
        "title": article.title,
        "standfirst": article.standfirst,
        "authors": list(article.authors),
        "publisher": article.publisher,
        "url": article.url,
        "published": article.published,
        "published_from": article.published_from,
        "language": article.language,
        "text": article.text,
        "furniture": list(article.furniture),
        "times": [of_time(time) for time in article.times],
        "same_as": article.same_as,
        "corrected": list(article.corrected),
        "formerly": list(article.formerly),
    }


def of_actor(actor: Actor) -> Json:
    """An actor as JSON."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "roles": list(actor.roles),
        "salience": round(actor.salience, 4),
        "mentions": [of_place(mention) for mention in actor.mentions],
        "descriptor": actor.descriptor,
        "description": actor.description,
        "corrected": list(actor.corrected),
        "formerly": list(actor.formerly),
    }


def of_quote(quote: Quote) -> Json:
    """A quote as JSON."""
    return {
        "id": quote.id,
        "kind": quote.kind,
        "speaker": quote.speaker,
        "source": quote.source and of_place(quote.source),
        "cue": quote.cue and of_place(quote.cue),
        "content": of_place(quote.content),
        "also": [of_place(place) for place in quote.also],
        "about": list(quote.about),
        "confidence": quote.confidence,
        "corrected": list(quote.corrected),
    }


def of_event(event: Event) -> Json:
    """An event as JSON."""
    return {
        "id": event.id,
        "date": event.date,
        "status": event.status,
        "text": event.text,
        "participants": list(event.participants),
        "evidence": [of_place(evidence) for evidence in event.evidence],
        "confidence": event.confidence,
        "corrected": list(event.corrected),
    }


def of_interest(interest: Interest) -> Json:
    """An interest as JSON."""
    return {
        "id": interest.id,
        "holder": list(interest.holder),
        "kind": interest.kind,
        "label": interest.label,
        "theme": interest.theme,
        "about": list(interest.about),
        "evidence": [of_place(evidence) for evidence in interest.evidence],
        "confidence": interest.confidence,
        "corrected": list(interest.corrected),
    }
