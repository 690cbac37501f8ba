"""From a briefing to pages, pictures and data files.

``write`` is the door: it makes every page of the site from a briefing and changes only the files whose content
changes. The text of every page is a pure function of the briefing.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from .. import garbage
from ..records import Briefing, Finding
from . import making, planning
from .addresses import Addresses, addresses
from .data import as_bytes
from .downloads import downloads, feeds
from .files import Content, HandWrittenPage, Later, Made, Written, write_all
from .furnishing import furnishing
from .library import Library
from .pages import actors, home, interests, moved, places, quotes, review, sources, timeline
from .place import Place
from .planning import Planned
from .rendering import Page
from .tables import tables

__all__ = ["HandWrittenPage", "Place", "Written", "files", "write"]

FAMILIES = (home, actors, interests, timeline, quotes, sources, places, review, moved)
"""The page families, in the order of the navigation, and the former addresses."""

DATA = 2
"""The data of so many articles cost as much as a page."""

SCHEMA = Path(__file__).parent / "schema" / "briefing.schema.json"
EDITOR_SCHEMA = Path(__file__).parents[1] / "reading" / "schema" / "editor.schema.json"
"""Published too, so that an editor's tools find it beside every build."""


def write(
    briefing: Briefing,
    docs: Path,
    themes: Mapping[str, str] | None = None,
    findings: Sequence[Finding] = (),
    memory: planning.Memory | None = None,
    place: Place = Place(),  # noqa: B008 # frozen
    processes: int = 1,
    standing: Mapping[str, str] = MappingProxyType({}),
) -> Written:
    """Write the briefing's pages and data into the documents folder.

    ``themes`` gives a theme's title where it is not its id, ``findings`` what the editor should look at, ``place``
    where the site will stand. Pages written by hand stay as they are: raises ``HandWrittenPage``, before anything is
    changed, if one of them has the name of a page of the briefing. With the ``memory`` of an earlier run only the
    pages that would read otherwise are made, by so many ``processes`` at most; it then holds the pages of this one.
    ``standing`` has the digests of files that are known to lie there, by their paths: they are not read.
    """
    with garbage.never():
        library = Library(briefing, dict(themes or {}), tuple(findings))
        where = addresses(library)
        maker = planning.Maker(library, where, memory or planning.Memory())
        found = _contents(library, where, place, maker)

    def make(files: making.Makes) -> Mapping[str, Made]:
        return making.make(files, len(files) + len(briefing.articles) // DATA, maker, docs, processes)

    written = write_all(found, docs, make, standing)
    if memory:
        memory.become(maker.finished())
    return written


def _contents(library: Library, where: Addresses, place: Place, maker: planning.Maker) -> dict[str, Content]:
    """Every file of the briefing by its path: its content, or how it is made when it is needed."""
    found: dict[str, Content] = {**furnishing()}
    found |= {path: Later(functools.partial(_encoded, make)) for path, make in _data(library, where, place).items()}
    for page in _planned(library, where, place):
        if isinstance(page, Page):
            found[page.path] = page.text
        else:
            found[page.path] = Later(functools.partial(maker.make, page), maker.known(page))
    return found


def files(
    briefing: Briefing,
    themes: Mapping[str, str] | None = None,
    findings: Sequence[Finding] = (),
    place: Place = Place(),  # noqa: B008 # frozen
) -> dict[str, str | bytes]:
    """Every file of the briefing: its path in the documents folder and its text, or its bytes."""
    library = Library(briefing, dict(themes or {}), tuple(findings))
    where = addresses(library)
    pages = {page.path: _made(page, library, where).text for page in _planned(library, where, place)}
    return pages | {path: make() for path, make in _data(library, where, place).items()} | furnishing()


def _planned(library: Library, where: Addresses, place: Place) -> Iterator[Page | Planned]:
    for family in FAMILIES:
        yield from family.pages(library, where)
    yield from feeds.pages(library, where, place)


def _made(page: Page | Planned, library: Library, where: Addresses) -> Page:
    return page if isinstance(page, Page) else page.make(library, where, *page.arguments)


def _encoded(make: Callable[[], str | bytes]) -> bytes:
    made = make()
    return made if isinstance(made, bytes) else made.encode("utf-8")


def _data(library: Library, where: Addresses, place: Place) -> dict[str, Callable[[], str | bytes]]:
    """The files that are no pages, each made when it is needed: together they are larger than the pages."""
    return {
        **tables(library),
        **downloads(library, where, place),
        "data/briefing.json": functools.partial(as_bytes, library.briefing),
        "data/briefing.schema.json": functools.partial(SCHEMA.read_text, encoding="utf-8"),
        "data/editor.schema.json": functools.partial(EDITOR_SCHEMA.read_text, encoding="utf-8"),
    }
