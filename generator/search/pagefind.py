"""Pagefind over a built site: the words of its pages in, the files in, from which a browser answers, out.

Pagefind is given pages of our own making that hold the entries alone, with what each word weighs. So it reads a tenth
of what the site holds, and finds what the theme's own search would. The same pages give the same bytes.
"""

from __future__ import annotations

import hashlib
import html
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from ..linking import lay
from ..listing import Look, looks
from .entries import SearchPage, searchable
from .parts import Rewritten, Workshop, parting, room

FOLDER = "pagefind/"
THEME_INDEX = Path("search") / "search_index.json"
"""What the theme's script fetches before it starts the search, whoever answers."""
THEME_SETTINGS = {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": {}}
"""What stands there as settings. The theme uses the separator: it parts the words that are marked on the page that a
result leads to."""

NOT_FOUND = "404.html"
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
"""Pagefind's own search boxes, and what they need."""
PROGRAMS = ("pagefind.js", "wasm.*.pagefind")
"""What the first part of an index holds for all."""

HEAVIEST = 10
"""What Pagefind lets a word weigh at most. By itself it gives 7 to a word in a title, less to one in each deeper
heading, 1 to one in running text."""
TITLE_WEIGHT = 7
LEADING = 10
"""How much the page of a leading actor is boosted, and no other."""


class PagefindError(Exception):
    """The index could not be made; says why."""


def available() -> bool:
    """Whether Pagefind is installed."""
    return find_spec("pagefind_bin") is not None


def index(site: Path, memory: Path | None = None) -> None:
    """Put Pagefind's index of a built site into it, in the folder ``pagefind``.

    ``memory`` is a folder in which the work is remembered: the next time only what has changed is done again, and the
    same bytes come out. Raises ``PagefindError`` if Pagefind is not installed or fails, or if the site holds nothing
    to search for.
    """
    if not available():
        raise PagefindError("Pagefind is not installed: pip install pagefind_bin")
    pages = {name: look for name, look in looks(site).items() if name.endswith(".html") and name != NOT_FOUND}
    with room(memory) as folder:
        workshop = Workshop(folder, parting(pages), _version())
        workshop.fill(site, pages, _rewritten)
        parts = list(workshop.index(_run))
        workshop.keep()
        lay(
            {name: found for place, (_, indexed) in enumerate(parts) for name, found in _placed(place, indexed)},
            site,
            FOLDER,
        )
    settings = {**THEME_SETTINGS, "parts": _groups([number for number, _ in parts])}
    theme = site / THEME_INDEX
    theme.parent.mkdir(exist_ok=True)
    theme.write_text(json.dumps({"config": settings, "docs": []}), encoding="utf-8")


def _groups(numbers: Sequence[int]) -> list[list[str]]:
    """The folders of the indexes that a browser joins and asks, in this order: of the leading actors, and of all else.

    Where a site has no parts, or nobody leads, all are one.
    """
    folders = [str(place or ".") for place in range(len(numbers))]
    return [folders[:1], folders[1:]] if numbers[0] == 0 and folders[1:] else [folders]


def _placed(place: int, indexed: Path) -> Iterator[tuple[str, tuple[str, Look]]]:
    """Of each file of a part's index its name in the site, its path and its look; the programs only of the first."""
    for name, look in looks(indexed).items():
        if not (place and any(fnmatch(name, program) for program in PROGRAMS)):
            yield f"{FOLDER}{f'{place}/' if place else ''}{name}", (f"{indexed}/{name}", look)


def _rewritten(html_page: str) -> Rewritten | None:
    found = searchable(html_page)
    return Rewritten(page(found), found.boost >= LEADING, found.published) if found else None


def _version() -> str:
    """A hash of what an index depends on beside the pages: Pagefind and how it is fed."""
    digest = hashlib.sha256(metadata.version("pagefind_bin").encode())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()


def page(found: SearchPage) -> str:
    """A page for Pagefind to read.

    The title of a boosted page (an actor's, a theme's) weighs more than others, and so do the words below it: an
    actor's other names and roles.
    """
    lines = ['<!doctype html><html lang="en"><body>']
    for number, entry in enumerate(found.entries):
        boost = found.boost if number == 0 else 1
        identity = f' id="{html.escape(entry.anchor)}"' if entry.anchor else ""
        if entry.title:
            weight = f' data-pagefind-weight="{min(TITLE_WEIGHT + boost, HEAVIEST):g}"' if boost > 1 else ""
            lines.append(f"<{entry.element}{identity}{weight}>{html.escape(entry.title)}</{entry.element}>")
            identity = ""
        if entry.text:
            weight = f' data-pagefind-weight="{min(boost, HEAVIEST / 2):g}"' if boost > 1 else ""
            lines.append(f"<p{identity}{weight}>{html.escape(entry.text)}</p>")
    return "\n".join([*lines, "</body></html>", ""])


def _run(pages: Path, output: Path) -> None:
    command = [sys.executable, "-m", "pagefind_bin", "--quiet", "--site", str(pages), "--output-path", str(output)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode or not (output / "pagefind-entry.json").is_file():
        raise PagefindError("Pagefind could not make the index:\n" + (run.stdout + run.stderr).strip())
    for unused in UNUSED:
        for path in output.glob(unused):
            path.unlink()
