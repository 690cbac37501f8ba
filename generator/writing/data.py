"""The briefing as data: ``briefing.json`` exactly as its schema says."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from ..records import Actor, Article, Briefing

SCHEMA_NAME = "briefing/1"
Json = dict[str, Any]


def as_text(briefing: Briefing) -> str:
    """The bytes of ``briefing.json`` before encoding as UTF-8: indented, ending with a line break."""
    found = as_bytes(briefing)
    return found if isinstance(found, str) else found.decode("utf-8")


def as_bytes(briefing: Briefing) -> str | bytes:
    """As ``as_text``, mostly encoded: one list after the other, for the whole as dictionaries is ten times as large."""
    try:
        return laid_out(b"{" + b",".join(encoded(key) + b":" + encoded(part) for key, part in _parts(briefing)) + b"}")
    except UnicodeEncodeError:  # a lone surrogate, which a text of Python's can hold
        return indented(msgspec.to_builtins(dict(_parts(briefing))))


def _parts(briefing: Briefing) -> Iterator[tuple[str, object]]:
    """The parts of the data. Facts, places and times are published as their records are: every field, in their order;
    articles and actors have an order, or figures, of their own."""
    yield "schema", SCHEMA_NAME
    yield "articles", [_of_article(article) for article in briefing.articles]
    yield "actors", [_of_actor(actor) for actor in briefing.actors]
    yield "quotes", briefing.quotes
    yield "events", briefing.events
    yield "interests", briefing.interests
    yield "pinned", briefing.pinned


def _of_article(article: Article) -> Json:
    return {
        "id": article.id,
        "seed": article.seed,
        "title": article.title,
        "standfirst": article.standfirst,
        "authors": article.authors,
        "publisher": article.publisher,
        "url": article.url,
        "published": article.published,
        "published_from": article.published_from,
        "language": article.language,
        "text": article.text,
        "furniture": article.furniture,
        "times": article.times,
        "same_as": article.same_as,
        "corrected": article.corrected,
        "formerly": article.formerly,
    }


def _of_actor(actor: Actor) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": actor.aliases,
        "roles": actor.roles,
        "salience": salience(actor),
        "mentions": actor.mentions,
        "descriptor": actor.descriptor,
        "description": actor.description,
        "corrected": actor.corrected,
        "formerly": actor.formerly,
    }


def salience(actor: Actor) -> float:
    """An actor's salience as it is published."""
    return round(actor.salience, 4)


def laid_out(compact: bytes) -> bytes:
    """JSON indented by one, ending with a line break.

    By msgspec: the standard library's writer takes six times as long to indent.
    """
    return msgspec.json.format(compact, indent=1) + b"\n"


encoded: Callable[[object], bytes] = msgspec.json.Encoder().encode
"""Plain values and records as JSON, compact. Raises ``UnicodeEncodeError`` for a lone surrogate."""


def in_line(content: object) -> str:
    """Plain values, lists and dictionaries as JSON on one line."""
    try:
        return encoded(content).decode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def indented(content: object) -> str:
    """Plain lists and dictionaries as JSON, indented by one, ending with a line break."""
    try:
        return laid_out(encoded(content)).decode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
