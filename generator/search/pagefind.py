"""Pagefind over a built site: the words of its pages in, the files in, from which a browser answers, out.

Pagefind is given pages of our own making that hold the entries alone, with what each word weighs. So it reads a tenth
of what the site holds, and finds what the theme's own search would. The same pages give the same bytes.
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from .entries import SearchPage, searchable

FOLDER = "pagefind"
THEME_INDEX = Path("search") / "search_index.json"
"""What the theme's script fetches before it starts the search, whoever answers."""
THEME_SETTINGS = {"config": {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": {}}}
"""Of which it uses the separator: it parts the words that are marked on the page that a result leads to."""

NOT_FOUND = "404.html"
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
"""Pagefind's own search boxes, and what they need."""

HEAVIEST = 10
"""What Pagefind lets a word weigh at most. By itself it gives 7 to a word in a title, less to one in each deeper
heading, 1 to one in running text."""
TITLE_WEIGHT = 7


class PagefindError(Exception):
    """The index could not be made; says why."""


def available() -> bool:
    """Whether Pagefind is installed."""
    return find_spec("pagefind_bin") is not None


def index(site: Path) -> None:
    """Put Pagefind's index of a built site into it, in the folder ``pagefind``.

    Raises ``PagefindError`` if Pagefind is not installed or fails, or if the site holds nothing to search for.
    """
    if not available():
        raise PagefindError("Pagefind is not installed: pip install pagefind_bin")
    with tempfile.TemporaryDirectory(prefix="pagefind-") as folder:
        pages = Path(folder)
        _write_pages(site, pages)
        _run(pages, site / FOLDER)
    for unused in UNUSED:
        for path in (site / FOLDER).glob(unused):
            path.unlink()
    theme = site / THEME_INDEX
    theme.parent.mkdir(exist_ok=True)
    theme.write_text(json.dumps({**THEME_SETTINGS, "docs": []}), encoding="utf-8")


def _write_pages(site: Path, into: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site)
        found = None if name.as_posix() == NOT_FOUND else searchable(path.read_text(encoding="utf-8"))
        if found:
            (into / name).parent.mkdir(parents=True, exist_ok=True)
            (into / name).write_text(page(found), encoding="utf-8")


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
    command = [sys.executable, "-m", "pagefind_bin", "--site", str(pages), "--output-path", str(output)]
    shutil.rmtree(output, ignore_errors=True)
    run = subprocess.run([*command, "--quiet"], capture_output=True, text=True, check=False)
    if run.returncode or not (output / "pagefind-entry.json").is_file():
        raise PagefindError("Pagefind could not make the index:\n" + (run.stdout + run.stderr).strip())
