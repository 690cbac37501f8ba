"""From a briefing to pages, pictures and data files.

``write`` is the door: it makes every page of the site from a briefing and changes only the files whose content
changes. The text of every page is a pure function of the briefing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ..records import Actor, Briefing
from .addresses import addresses
from .data import as_text
from .files import HandWrittenPage, Written, write_all
from .library import Library
from .pages import actors, home, interests, quotes, review, sources, timeline
from .tables import tables

__all__ = ["HandWrittenPage", "Written", "files", "write"]

FAMILIES = (home, actors, interests, timeline, quotes, sources, review)
"""The page families, in the order of the navigation."""

SCHEMA = Path(__file__).parent / "schema" / "briefing.schema.json"
EDITOR_SCHEMA = Path(__file__).parents[1] / "reading" / "schema" / "editor.schema.json"
"""Published too, so that an editor's tools find it beside every build."""


Pairs = Sequence[tuple[Actor, Actor]]


def write(briefing: Briefing, docs: Path, themes: Mapping[str, str] | None = None, alike: Pairs = ()) -> Written:
    """Write the briefing's pages and data into the documents folder.

    ``themes`` gives a theme's title where it is not its id, ``alike`` the actors that may be the same. Pages written
    by hand stay as they are: raises ``HandWrittenPage``, before anything is changed, if one of them has the name of a
    page of the briefing.
    """
    return write_all(files(briefing, themes, alike), docs)


def files(briefing: Briefing, themes: Mapping[str, str] | None = None, alike: Pairs = ()) -> dict[str, str]:
    """Every file of the briefing: its path in the documents folder and its text."""
    library = Library(briefing, dict(themes or {}), tuple(alike))
    where = addresses(library)
    found = {page.path: page.text for family in FAMILIES for page in family.pages(library, where)}
    found |= {f"data/{name}": text for name, text in tables(library).items()}
    found["data/briefing.json"] = as_text(briefing)
    found["data/briefing.schema.json"] = SCHEMA.read_text(encoding="utf-8")
    found["data/editor.schema.json"] = EDITOR_SCHEMA.read_text(encoding="utf-8")
    return found
