"""The briefing as data: ``briefing.json`` exactly as its schema says."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec

from ..records import Actor, Article, Briefing, Event, Evidence, Interest, Mention, Quote, TimeExpression

SCHEMA_NAME = "briefing/1"
Json = dict[str, Any]


def as_json(briefing: Briefing) -> Json:
    """The whole briefing as plain lists and dictionaries, keys in their published order."""
    return {
        "schema": SCHEMA_NAME,
        "articles": [_article(article) for article in briefing.articles],
        "actors": [_actor(actor) for actor in briefing.actors],
        "quotes": [_quote(quote) for quote in briefing.quotes],
        "events": [_event(event) for event in briefing.events],
        "interests": [_interest(interest) for interest in briefing.interests],
        "pinned": list(briefing.pinned),
    }


def as_text(briefing: Briefing) -> str:
    """The bytes of ``briefing.json`` before encoding as UTF-8: indented, ending with a line break."""
    return indented(as_json(briefing))


in_line: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False).encode
"""Plain lists and dictionaries as JSON on one line. One writer for all: to make one takes as long as to use it."""


def indented(content: object) -> str:
    """Plain lists and dictionaries as JSON, indented by one, ending with a line break.

    By msgspec: the standard library's writer takes six times as long to indent.
    """
    try:
        return msgspec.json.format(msgspec.json.encode(content), indent=1).decode("utf-8") + "\n"
    except UnicodeEncodeError:  # a lone surrogate, which a text of Python's can hold
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _place(record: Evidence | Mention | None) -> Json | None:
    if record is None:
        return None
    return {"article": record.article, "start": record.start, "end": record.end, "text": record.text}


def _time(time: TimeExpression) -> Json:
    return {"start": time.start, "end": time.end, "text": time.text, "value": time.value}


def _article(article: Article) -> Json:
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
        "times": [_time(time) for time in article.times],
        "same_as": article.same_as,
        "corrected": list(article.corrected),
        "formerly": list(article.formerly),
    }


def _actor(actor: Actor) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "roles": list(actor.roles),
        "salience": round(actor.salience, 4),
        "mentions": [_place(mention) for mention in actor.mentions],
        "descriptor": actor.descriptor,
        "description": actor.description,
        "corrected": list(actor.corrected),
        "formerly": list(actor.formerly),
    }


def _quote(quote: Quote) -> Json:
    return {
        "id": quote.id,
        "kind": quote.kind,
        "speaker": quote.speaker,
        "source": _place(quote.source),
        "cue": _place(quote.cue),
        "content": _place(quote.content),
        "also": [_place(place) for place in quote.also],
        "about": list(quote.about),
        "confidence": quote.confidence,
        "corrected": list(quote.corrected),
    }


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "date": event.date,
        "status": event.status,
        "text": event.text,
        "participants": list(event.participants),
        "evidence": [_place(evidence) for evidence in event.evidence],
        "confidence": event.confidence,
        "corrected": list(event.corrected),
    }


def _interest(interest: Interest) -> Json:
    return {
        "id": interest.id,
        "holder": list(interest.holder),
        "kind": interest.kind,
        "label": interest.label,
        "theme": interest.theme,
        "about": list(interest.about),
        "evidence": [_place(evidence) for evidence in interest.evidence],
        "confidence": interest.confidence,
        "corrected": list(interest.corrected),
    }
