"""The index in parts, so that one more article does not cost the index of all.

Pagefind makes an index whole or not at all, in time that grows with the words (a second of a processor for a
megabyte). Four fifths of a large site's words are in the pages of its articles and of what each speaker said, of which
a new article changes few: those lie in parts of their own, told apart by a hash of the page's path. The other pages,
and all that list pages, are one part, the first. A part none of whose pages has changed keeps its index. The browser
asks all parts at once.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ..listing import Look

PARTED = re.compile(r"(?:sources|quotes)/(?!index(?:_|\.))")
"""How the path of a page in a part of its own begins: an article's or a speaker's, no list of those."""
PAGES_IN_PART = 6000
"""Of these pages in one part, about. Each part costs a reader some 35 KB and a twelfth of a second: its list of pages,
and of its index what the words asked for need. Of the 29,000 such pages of 10,000 articles nine parts in place of five
made it 890 KB until the first result, not 750, and 0.2 to 0.4 s longer."""

STATE = "state.json"
PAGES, INDEX = "pages", "index"


def number_of_parts(pages: Iterable[str]) -> int:
    """Parts for the pages that can have their own: none for few, else a power of two, so that it seldom changes."""
    number = sum(map(_parted, pages))
    return 0 if number < 2 * PAGES_IN_PART else int(2 ** round(math.log2(number / PAGES_IN_PART)))


def part_of(name: str, parts: int) -> int:
    """The part that a page belongs to, by its path in the site: 0, or one of those of their own, from 1."""
    if not parts or not _parted(name):
        return 0
    return 1 + int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") % parts


def _parted(name: str) -> bool:
    return PARTED.match(name) is not None


class Workshop:
    """A folder in which the parts lie, each with its pages as the indexing program reads them and with its index."""

    def __init__(self, folder: Path, parts: int, version: str) -> None:
        """Of what the folder holds only what was made by the same ``version``, for as many ``parts``, is kept."""
        self._folder = folder
        self._parts = parts
        self._version = version
        self._known = self._state()
        if not self._known:
            shutil.rmtree(folder, ignore_errors=True)
        self._looks: dict[str, Look] = {}

    def _state(self) -> dict[str, Look]:
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            state = json.loads((self._folder / STATE).read_text("utf-8"))
            if (state["parts"], state["version"]) == (self._parts, self._version):
                return {name: (look[0], look[1], look[2]) for name, look in state["looks"].items()}
        return {}

    def fill(self, site: Path, pages: Mapping[str, Look], rewrite: Callable[[str], str | None]) -> None:
        """Put the site's pages in, as ``rewrite`` gives them (``None`` to leave one out), and take out those gone."""
        self._looks = dict(pages)
        for name, look in pages.items():
            if self._known.get(name) != look:
                self._put(name, rewrite((site / name).read_text(encoding="utf-8")))
        for name in self._known.keys() - pages.keys():
            self._put(name, None)

    def _put(self, name: str, text: str | None) -> None:
        part = self._part(part_of(name, self._parts))
        path = part / PAGES / name
        before = path.read_text("utf-8") if path.is_file() else None
        if text == before:
            return
        shutil.rmtree(part / INDEX, ignore_errors=True)
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def index(self, run: Callable[[Path, Path], None]) -> Iterator[tuple[int, Path]]:
        """The number of each part that has pages, and the first, and the folder of its index, in their order.

        ``run`` makes an index from a folder of pages where it is missing.
        """

        def made(number: int) -> tuple[int, Path]:
            folder = self._part(number)
            if not (folder / INDEX).is_dir():
                fresh = folder / f"{INDEX}.new"
                shutil.rmtree(fresh, ignore_errors=True)
                run(folder / PAGES, fresh)
                fresh.rename(folder / INDEX)
            return number, folder / INDEX

        filled = [n for n in range(self._parts + 1) if n == 0 or any((self._part(n) / PAGES).rglob("*.html"))]
        with ThreadPoolExecutor(os.cpu_count() or 1) as workers:
            yield from workers.map(made, filled)

    def keep(self) -> None:
        """Remember what lies in the folder."""
        state: Mapping[str, object] = {"version": self._version, "parts": self._parts, "looks": self._looks}
        (self._folder / STATE).write_text(json.dumps(state), encoding="utf-8")

    def _part(self, number: int) -> Path:
        return self._folder / f"part-{number}"


@contextlib.contextmanager
def room(memory: Path | None) -> Iterator[Path]:
    """A folder to work in: within the memory, where it stays for the next time, or one that goes."""
    if memory:
        yield memory / "search"
    else:
        with tempfile.TemporaryDirectory(prefix="search-") as folder:
            yield Path(folder) / "search"
