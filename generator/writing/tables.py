"""The facts as tables: one CSV file of each kind, for spreadsheets.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, the sign by which spreadsheets know
plain text (OWASP, CSV Injection); where the very characters count, they are in ``briefing.json`` and ``briefing.db``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from .facts import evidence_of
from .library import Library

FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""A cell that begins so is a formula to a spreadsheet, the full-width signs in an East Asian one."""


def tables(library: Library) -> dict[str, Callable[[], str]]:
    """Path in the documents folder, and what gives the CSV text (RFC 4180, UTF-8), of each table."""
    return {
        "data/articles.csv": partial(_articles, library),
        "data/actors.csv": partial(_actors, library),
        "data/quotes.csv": partial(_quotes, library),
        "data/events.csv": partial(_events, library),
        "data/interests.csv": partial(_interests, library),
    }


def _articles(library: Library) -> str:
    head = ("id", "seed", "title", "publisher", "published", "published_from", "url", "authors", "same_as", "corrected")
    rows = (
        (
            a.id,
            a.seed,
            a.title,
            a.publisher,
            a.published,
            a.published_from,
            a.url,
            "; ".join(a.authors),
            a.same_as,
            "; ".join(a.corrected),
        )
        for a in library.briefing.articles
    )
    return _csv(head, rows)


def _actors(library: Library) -> str:
    head = ("id", "name", "kind", "aliases", "roles", "salience", "mentions", "descriptor", "corrected")
    rows = (
        (
            a.id,
            a.name,
            a.kind,
            "; ".join(a.aliases),
            "; ".join(a.roles),
            f"{a.salience:.4f}",
            len(a.mentions),
            a.descriptor,
            "; ".join(a.corrected),
        )
        for a in library.briefing.actors
    )
    return _csv(head, rows)


def _quotes(library: Library) -> str:
    head = (
        "id",
        "kind",
        "speaker",
        "source",
        "cue",
        "content",
        "article",
        "start",
        "end",
        "confidence",
        "about",
        "corrected",
    )
    rows = (
        (
            q.id,
            q.kind,
            q.speaker,
            q.source.text if q.source else None,
            q.cue.text if q.cue else None,
            place.text,
            place.article,
            place.start,
            place.end,
            q.confidence,
            "; ".join(q.about),
            "; ".join(q.corrected),
        )
        for q in library.briefing.quotes
        for place in evidence_of(q)
    )
    return _csv(head, rows)


def _events(library: Library) -> str:
    head = (
        "id",
        "date",
        "status",
        "event",
        "participants",
        "words",
        "article",
        "start",
        "end",
        "confidence",
        "corrected",
    )
    rows = (
        (
            e.id,
            e.date,
            e.status,
            e.text,
            "; ".join(e.participants),
            place.text,
            place.article,
            place.start,
            place.end,
            e.confidence,
            "; ".join(e.corrected),
        )
        for e in library.briefing.events
        for place in evidence_of(e)
    )
    return _csv(head, rows)


def _interests(library: Library) -> str:
    head = (
        "id",
        "holder",
        "kind",
        "label",
        "theme",
        "about",
        "words",
        "article",
        "start",
        "end",
        "confidence",
        "corrected",
    )
    rows = (
        (
            i.id,
            "; ".join(i.holder),
            i.kind,
            i.label,
            i.theme,
            "; ".join(i.about),
            place.text,
            place.article,
            place.start,
            place.end,
            i.confidence,
            "; ".join(i.corrected),
        )
        for i in library.briefing.interests
        for place in evidence_of(i)
    )
    return _csv(head, rows)


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    # what is no text, the writer of CSV writes as it should
    writer.writerows([f"'{v}" if isinstance(v, str) and v[:1] in FORMULA else v for v in row] for row in rows)
    return out.getvalue()
