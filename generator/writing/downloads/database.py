"""The briefing as a SQLite file with full-text search: every record in a table, ready for Datasette.

The file is made in memory, always from nothing and in one order, so that its bytes depend on the briefing alone. The
header of a SQLite file also holds how often it was changed and which version of the library wrote it; both are
written as constants (https://www.sqlite.org/fileformat.html, 1.3).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from ...records import Briefing, Event, Interest
from ..addresses import Addresses
from ..data import (
    SCHEMA_NAME,
    Json,
    in_line,
    of_actor,
    of_article,
    of_event,
    of_interest,
    of_place,
    of_quote,
    of_time,
)
from ..library import Library
from ..place import Place

TABLES = Path(__file__).with_name("tables.sql")
PAGE_SIZE = 4096
APPLICATION = 0x62726965  # "brie", for the program "file"
CHANGES = slice(24, 28)
VALID_FOR = slice(92, 96)
LIBRARY = slice(96, 100)
COUNT = (1).to_bytes(4, "big")
"""The two counters must agree, or readers distrust the size in the header."""
VERSION = (3_034_001).to_bytes(4, "big")
"""The oldest library that the file was read with; it uses nothing younger."""


def database(library: Library, addresses: Addresses, place: Place) -> bytes:
    """The bytes of ``briefing.db``."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        made.execute("PRAGMA encoding = 'UTF-8'")
        made.execute(f"PRAGMA application_id = {APPLICATION}")
        made.execute("BEGIN")
        tables, indexes = _statements()
        for statement in tables:
            made.execute(statement)
        for table, records in _records(library.briefing, _pages(library, addresses, place)):
            _insert(made, table, records)
        for statement in indexes:
            made.execute(statement)
        for (name,) in made.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5%' ORDER BY name"):
            made.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
            made.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
        made.execute("COMMIT")
        made.execute("VACUUM")
        written = bytearray(made.serialize())
    written[CHANGES] = written[VALID_FOR] = COUNT
    written[LIBRARY] = VERSION
    return bytes(written)


def _pages(library: Library, addresses: Addresses, place: Place) -> dict[tuple[str, str], str]:
    """The page of every article, actor and fact, by kind and id: an actor may have the id of an article."""
    briefing = library.briefing
    found = {("article", a.id): place.path(addresses.article(a)) for a in briefing.articles}
    found |= {("actor", a.id): place.path(addresses.actor(a)) for a in briefing.actors}
    return found | {("fact", fact): place.path(f"{page}#{fact}") for fact, page in addresses.pages.items()}


def _statements() -> tuple[list[str], list[str]]:
    """The statements that make the tables, and those that make what is filled afterwards."""
    lines = (line for line in TABLES.read_text("utf-8").splitlines() if not line.startswith("--"))
    found = [statement.strip() for statement in "\n".join(lines).split(";\n") if statement.strip()]
    tables = [statement for statement in found if statement.startswith("CREATE TABLE")]
    return tables, [statement for statement in found if statement not in tables]


def _insert(made: sqlite3.Connection, table: str, records: Iterable[Json]) -> None:
    """Fill a table: each column with what a record has under its name."""
    columns = [name for _, name, *_ in made.execute(f"PRAGMA table_info({table})")]
    places = ", ".join("?" * len(columns))
    made.executemany(f"INSERT INTO {table} VALUES ({places})", ([*map(_value, map(r.get, columns))] for r in records))


def _value(value: object) -> str | int | float | None:
    """A value that SQLite takes: lists as JSON, and no lone surrogate, which UTF-8 cannot carry."""
    if isinstance(value, list):
        value = in_line(value) if value else None
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    return value if isinstance(value, (int, float)) else None


def _records(briefing: Briefing, pages: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, Iterable[Json]]]:
    """Each table with its records, as ``briefing.json`` has them, and the page of each id. They are made one by one
    as they are stored: all of them together take a gigabyte for ten thousand articles."""
    articles, actors, quotes = briefing.articles, briefing.actors, briefing.quotes
    yield "briefing", [{"title": briefing.title, "schema": SCHEMA_NAME, "pinned": list(briefing.pinned)}]
    yield "articles", ({**of_article(a), "page": pages["article", a.id]} for a in articles)
    yield "times", ({**of_time(time), "article": a.id} for a in articles for time in a.times)
    yield "actors", ({**of_actor(a), "page": pages["actor", a.id]} for a in actors)
    yield "mentions", ({**of_place(mention), "actor": a.id} for a in actors for mention in a.mentions)
    yield "quotes", (_quote(of_quote(q)) | {"page": pages["fact", q.id]} for q in quotes)
    yield "quote_also", ({**of_place(place), "quote": q.id} for q in quotes for place in q.also)
    yield "quote_about", _pairs("quote", ((q.id, q.about) for q in quotes))
    events, interests = briefing.events, briefing.interests
    yield "events", ({**of_event(e), "words": _words(e), "page": pages["fact", e.id]} for e in events)
    yield "event_evidence", ({**of_place(place), "event": e.id} for e in events for place in e.evidence)
    yield "interests", ({**of_interest(i), "words": _words(i), "page": pages["fact", i.id]} for i in interests)
    yield "interest_evidence", ({**of_place(place), "interest": i.id} for i in interests for place in i.evidence)
    yield "event_participants", _pairs("event", ((e.id, e.participants) for e in events))
    yield "interest_holders", _pairs("interest", ((i.id, i.holder) for i in interests))
    yield "interest_about", _pairs("interest", ((i.id, i.about) for i in interests))


def _pairs(one: str, facts: Iterable[tuple[str, Sequence[str]]]) -> Iterator[Json]:
    return ({one: fact, "actor": actor} for fact, actors in facts for actor in actors)


def _quote(quote: Json) -> Json:
    """A quote's row: the place of its words, and of those that name the speaker and the saying."""
    flat = {**quote, **quote["content"], "content": quote["content"]["text"]}
    for part in ("source", "cue"):
        found = quote[part] or {}
        flat |= {part: found.get("text"), f"{part}_start": found.get("start"), f"{part}_end": found.get("end")}
    return flat


def _words(fact: Event | Interest) -> str:
    return "\n".join(place.text for place in fact.evidence)
