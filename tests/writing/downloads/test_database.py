"""The SQLite file, as SQLite reads it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from generator.records import Article, Briefing, replace
from generator.writing import files
from generator.writing.data import as_text
from generator.writing.facts import evidence_of

from ..story import ATTACK, story


def content(briefing: Briefing) -> bytes:
    """The bytes of the briefing's database."""
    found = files(briefing)["data/briefing.db"]
    assert isinstance(found, bytes)
    return found


@pytest.fixture
def opened(tmp_path: Path) -> Any:
    """The story's database, opened from a file for reading alone."""
    path = tmp_path / "briefing.db"
    path.write_bytes(content(story()))
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        yield database


def test_the_file_is_sound(opened: sqlite3.Connection) -> None:
    """In itself, in its references and in its search index."""
    assert [tuple(row) for row in opened.execute("PRAGMA integrity_check")] == [("ok",)]
    assert list(opened.execute("PRAGMA foreign_key_check")) == []
    assert opened.execute("PRAGMA page_count").fetchone()[0] * 4096 == len(content(story()))


def test_where_other_articles_tell_a_quote_has_its_rows(tmp_path: Path) -> None:
    """Quotes that the editor merged: the place of each, beside that of the first."""
    first = story().quotes[0]
    other = next(q.content for q in story().quotes if q.content.article != first.content.article)
    merged = replace(first, also=(other,), corrected=("merge",))
    path = tmp_path / "merged.db"
    path.write_bytes(content(replace(story(), quotes=(merged, *story().quotes[1:]))))
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute('SELECT quote, article, start, "end", text FROM quote_also').fetchall()
    assert rows == [(first.id, other.article, other.start, other.end, other.text)]


def test_every_record_has_its_row(opened: sqlite3.Connection) -> None:
    """Each kind, every field and every place, equal to what briefing.json says."""
    data = json.loads(as_text(story()))
    for kind in ("articles", "actors", "quotes", "events", "interests"):
        rows = {row["id"]: row for row in opened.execute(f"SELECT * FROM {kind}")}
        assert set(rows) == {record["id"] for record in data[kind]}
        for record in data[kind]:
            missing = set(record) - set(rows[record["id"]].keys())
            assert missing <= {
                "times",
                "mentions",
                "evidence",
                "also",
                "about",
                "participants",
                "holder",
            }  # tables of their own
            for name in set(record) - missing:
                stored = rows[record["id"]][name]
                if isinstance(record[name], list):
                    assert json.loads(stored or "[]") == record[name]
                elif not isinstance(record[name], dict):
                    assert stored == record[name]
    for table, key, records in (
        ("mentions", "actor", [(a.id, m) for a in story().actors for m in a.mentions]),
        ("event_evidence", "event", [(e.id, p) for e in story().events for p in evidence_of(e)]),
        ("interest_evidence", "interest", [(i.id, p) for i in story().interests for p in evidence_of(i)]),
    ):
        found = opened.execute(f'SELECT {key}, article, start, "end", text FROM {table}')
        assert [tuple(row) for row in found] == [(i, p.article, p.start, p.end, p.text) for i, p in records]
    for table, pairs in (
        ("quote_about", [(q.id, who) for q in story().quotes for who in q.about]),
        ("event_participants", [(e.id, who) for e in story().events for who in e.participants]),
        ("interest_holders", [(i.id, who) for i in story().interests for who in i.holder]),
        ("interest_about", [(i.id, who) for i in story().interests for who in i.about]),
    ):
        assert [tuple(row) for row in opened.execute(f"SELECT * FROM {table}")] == pairs


def test_the_words_are_those_of_the_article(opened: sqlite3.Connection) -> None:
    """SQLite's own counting of characters agrees with the places."""
    for table, column in (
        ("quotes", "content"),
        ("event_evidence", "text"),
        ("interest_evidence", "text"),
        ("mentions", "text"),
    ):
        wrong = opened.execute(
            f"SELECT count(*) FROM {table} JOIN articles ON articles.id = article "
            f'WHERE substr(articles.text, start + 1, "end" - start) != {table}.{column}'
        )
        assert wrong.fetchone()[0] == 0


@pytest.mark.parametrize(
    ("kind", "query", "expected"),
    [
        ("articles", "lighthouse", 1),
        ("articles", "strait AND toll", 1),
        ("actors", "league", 1),
        ("quotes", "goodwill", 1),
        ("quotes", '"harbour official"', 1),
        ("events", "council", 1),
        ("interests", "ferry", 1),
        ("interests", "nowhere", 0),
    ],
)
def test_everything_can_be_searched(opened: sqlite3.Connection, kind: str, query: str, expected: int) -> None:
    """By words, in articles, actors and facts."""
    found = opened.execute(
        f"SELECT {kind}.id FROM {kind}_fts JOIN {kind} ON {kind}.rowid = {kind}_fts.rowid WHERE {kind}_fts MATCH ?",
        (query,),
    )
    assert len(list(found)) == expected


def test_a_page_leads_to_the_site(opened: sqlite3.Connection) -> None:
    """An actor and an article of the same id have pages of their own."""
    assert opened.execute("SELECT page FROM actors WHERE id = 'index'").fetchone()[0] == "actors/index_/"
    quote = story().quotes[0].id
    page = opened.execute("SELECT page FROM quotes WHERE id = ?", (quote,)).fetchone()[0]
    assert page == f"quotes/mara-venn/#{quote}"
    assert ATTACK in [row[0] for row in opened.execute("SELECT content FROM quotes")]


PROGRAM = """
import hashlib, sys
from generator.writing import files
from tests.writing.story import story
print(hashlib.sha256(files(story())["data/briefing.db"]).hexdigest())
"""


def test_the_same_briefing_gives_the_same_bytes() -> None:
    """In two processes with different seeds of hashing; no counter, clock or version of the library is in the file."""
    found = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
    header = content(story())[:100]
    assert header[24:28] == header[92:96] == b"\0\0\0\1"
    assert int.from_bytes(header[96:100], "big") == 3_034_001


def test_a_briefing_of_nothing_and_one_of_odd_characters() -> None:
    """Both give a file; a lone surrogate, which UTF-8 cannot carry, is replaced."""
    assert content(Briefing("Nothing yet")).startswith(b"SQLite format 3\0")
    odd = Article(id="x", seed="x.txt", title="X \ud800 \0 Y", text="x")
    assert content(replace(story(), articles=(*story().articles, odd))).startswith(b"SQLite format 3\0")
