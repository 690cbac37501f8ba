"""The briefing for other programs: JSON, CSV, SQLite, JSON-LD, BibTeX and feeds.

Each module gives files of the folder ``data/``, as pure functions of the briefing and of where its site will stand.
The feeds are planned as the pages are, for they are many and most stay as they are when an article comes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ..addresses import Addresses
from ..library import Library
from ..place import Place
from . import bibtex, database, linked

__all__ = ["downloads"]

NO_PAGES = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>\n'
)
"""The theme takes every alternate link in a page's head, a feed's too, for another language's site, and asks for the
list of pages beside it (its bundle, ``link[rel=alternate]``). An empty one spares every reader a "not found"."""


def downloads(library: Library, addresses: Addresses, place: Place) -> dict[str, Callable[[], str | bytes]]:
    """Path in the documents folder, and what gives the content, of all but ``briefing.json``, its schema, the tables
    and the feeds."""
    return {
        "data/sources.bib": partial(bibtex.bibliography, library),
        "data/briefing.jsonld": partial(linked.graph, library, addresses, place),
        "data/briefing.db": partial(database.database, library, addresses, place),
        "data/sitemap.xml": lambda: NO_PAGES,
        "data/feeds/sitemap.xml": lambda: NO_PAGES,
    }
