"""The briefing for other programs: JSON, CSV, SQLite, JSON-LD, BibTeX and feeds.

Each module gives files of the folder ``data/``, as pure functions of the briefing and of where its site will stand.
"""

from __future__ import annotations

from ..addresses import Addresses
from ..library import Library
from ..place import Place
from . import bibtex, database, feeds, linked

__all__ = ["downloads"]


def downloads(library: Library, addresses: Addresses, place: Place) -> dict[str, str | bytes]:
    """Path in the documents folder and content of everything but ``briefing.json``, its schema and the tables."""
    return {
        "data/sources.bib": bibtex.bibliography(library),
        "data/briefing.jsonld": linked.graph(library, addresses, place),
        "data/briefing.db": database.database(library, addresses, place),
        **feeds.feeds(library, addresses, place),
    }
