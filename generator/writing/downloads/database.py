"""The briefing as a SQLite file with full-text search: every record in a table, ready for Datasette.

The file is made in memory, always from nothing and in one order, so that its bytes depend on the briefing alone. The
header of a SQLite file also holds how often it was changed and which version of the library wrote it; both are
written as constants (https://www.sqlite.org/fileformat.html, 1.3).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import chain, islice
from operator import attrgetter
from pathlib import Path

from ...records import Actor, Article, Briefing, Event, Evidence, Interest, Mention, Quote
from ..addresses import Addresses
from ..data import SCHEMA_NAME, in_line, salience
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

AT_ONCE = 100
"""Rows inserted with one statement: 190,000 mentions take 0.14 seconds so, and 0.23 one by one."""

GATHERED, USUAL = 64 << 20, 1 << 20
"""Bytes of words and their places that FTS5 gathers before it lays them down, here and by its own rule. By that the
index of ten thousand articles is laid down in many pieces that are then joined, a third of the index's time."""

Row = tuple[str | int | float | None, ...]


def database(library: Library, addresses: Addresses, place: Place) -> bytes:
    """The bytes of ``briefing.db``."""
    tables = [*_tables(library.briefing, _pages(library, addresses, place))]
    try:
        return _database((table, rows()) for table, rows in tables)
    except UnicodeEncodeError:  # a lone surrogate, which UTF-8 cannot carry
        return _database((table, map(_encodable, rows())) for table, rows in tables)


def _database(filled: Iterable[tuple[str, Iterable[Row]]]) -> bytes:
    """The bytes of a database of these tables. Raises ``UnicodeEncodeError`` for a lone surrogate."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        made.execute("PRAGMA encoding = 'UTF-8'")
        made.execute("PRAGMA journal_mode = OFF")  # nothing of it is ever undone
        made.execute(f"PRAGMA application_id = {APPLICATION}")
        made.execute("BEGIN")
        for statement in _statements("TABLE"):
            made.execute(statement)
        for table, rows in filled:
            _fill(made, table, iter(rows))
        for statement in _statements("VIRTUAL TABLE"):
            made.execute(statement)
        for (name,) in made.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5%' ORDER BY name"):
            made.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('hashsize', {GATHERED})")
            made.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
            made.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
            made.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('hashsize', {USUAL})")
        for statement in _statements("INDEX"):  # the last, for they fill the pages that "optimize" leaves free
            made.execute(statement)
        made.execute("COMMIT")
        written = made.serialize()
    head = bytearray(written[:PAGE_SIZE])
    head[CHANGES] = head[VALID_FOR] = COUNT
    head[LIBRARY] = VERSION
    return b"".join((head, memoryview(written)[PAGE_SIZE:]))


def _fill(made: sqlite3.Connection, table: str, rows: Iterator[Row]) -> None:
    """Insert rows into a table, in their order."""
    (columns,) = made.execute("SELECT count(*) FROM pragma_table_info(?)", (table,)).fetchone()
    most = min(AT_ONCE, made.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER) // columns)
    row = f"({', '.join('?' * columns)})"
    while some := [*islice(rows, most)]:
        made.execute(f"INSERT INTO {table} VALUES {', '.join([row] * len(some))}", [*chain.from_iterable(some)])


def _pages(library: Library, addresses: Addresses, place: Place) -> dict[tuple[str, str], str]:
    """The page of every article, actor and fact, by kind and id: an actor may have the id of an article."""
    briefing = library.briefing
    found = {("article", a.id): place.path(addresses.article(a)) for a in briefing.articles}
    found |= {("actor", a.id): place.path(addresses.actor(a)) for a in briefing.actors}
    return found | {("fact", fact): path for fact, path in place.facts(addresses.pages).items()}


def _statements(kind: str) -> list[str]:
    """The statements that make what is of a kind."""
    lines = (line for line in TABLES.read_text("utf-8").splitlines() if not line.startswith("--"))
    found = (statement.strip() for statement in "\n".join(lines).split(";\n"))
    return [statement for statement in found if statement.startswith(f"CREATE {kind} ")]


def _tables(
    briefing: Briefing, pages: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, Callable[[], Iterable[Row]]]]:
    """Each table and what gives its rows, in the order of its columns; with the page of each id. Rows are made one by
    one as they are stored: all of them together take a gigabyte for ten thousand articles."""
    articles, actors, quotes = briefing.articles, briefing.actors, briefing.quotes
    events, interests = briefing.events, briefing.interests
    yield "briefing", lambda: [(briefing.title, SCHEMA_NAME, _json(briefing.pinned))]
    yield "articles", lambda: ((*_article(a), pages["article", a.id]) for a in articles)
    yield "times", lambda: ((a.id, *_time(time)) for a in articles for time in a.times)
    yield "actors", lambda: ((*_actor(a), pages["actor", a.id]) for a in actors)
    yield "mentions", lambda: ((a.id, *_place(mention)) for a in actors for mention in a.mentions)
    yield "quotes", lambda: ((*_quote(q), pages["fact", q.id]) for q in quotes)
    yield "quote_also", lambda: ((q.id, *_place(place)) for q in quotes for place in q.also)
    yield "quote_about", lambda: ((q.id, actor) for q in quotes for actor in q.about)
    yield "events", lambda: ((*_event(e), pages["fact", e.id]) for e in events)
    yield "event_evidence", lambda: ((e.id, *_place(place)) for e in events for place in e.evidence)
    yield "interests", lambda: ((*_interest(i), pages["fact", i.id]) for i in interests)
    yield "interest_evidence", lambda: ((i.id, *_place(place)) for i in interests for place in i.evidence)
    yield "event_participants", lambda: ((e.id, actor) for e in events for actor in e.participants)
    yield "interest_holders", lambda: ((i.id, actor) for i in interests for actor in i.holder)
    yield "interest_about", lambda: ((i.id, actor) for i in interests for actor in i.about)


_place: Callable[[Evidence | Mention], Row] = attrgetter("article", "start", "end", "text")
_time: Callable[[object], Row] = attrgetter("start", "end", "text", "value")


def _article(a: Article) -> Row:
    return (
        a.id,
        a.title,
        a.standfirst,
        _json(a.authors),
        a.publisher,
        a.published,
        a.published_from,
        a.url,
        a.language,
        a.seed,
        a.same_as,
        a.text,
        _json(a.furniture),
        _json(a.corrected),
        _json(a.formerly),
    )


def _actor(a: Actor) -> Row:
    return (
        a.id,
        a.name,
        a.kind,
        _json(a.aliases),
        _json(a.roles),
        salience(a),
        a.descriptor,
        a.description,
        _json(a.corrected),
        _json(a.formerly),
    )


def _quote(q: Quote) -> Row:
    """A quote, the place of its words, and of those that name the speaker and the saying."""
    source, cue = (_place(part)[1:] if part else (None,) * 3 for part in (q.source, q.cue))
    article, start, end, content = _place(q.content)
    named = (source[2], *source[:2], cue[2], *cue[:2])
    return q.id, q.kind, q.speaker, content, article, start, end, *named, q.confidence, _json(q.corrected)


def _event(e: Event) -> Row:
    return e.id, e.date, e.status, e.text, _words(e), e.confidence, _json(e.corrected)


def _interest(i: Interest) -> Row:
    return i.id, i.kind, i.label, i.theme, _words(i), i.confidence, _json(i.corrected)


def _words(fact: Event | Interest) -> str:
    return "\n".join(place.text for place in fact.evidence)


def _json(entries: Sequence[str]) -> str | None:
    return in_line(entries) if entries else None


def _encodable(row: Row) -> Row:
    """A row without lone surrogates."""
    return tuple(v.encode("utf-8", "replace").decode("utf-8") if isinstance(v, str) else v for v in row)
