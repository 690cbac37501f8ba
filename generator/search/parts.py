"""The index in parts, so that one more article does not cost the index of all, and what is asked for most comes first.

Pagefind makes an index whole or not at all, in time that grows with the words (a second of a processor for a
megabyte). A new article changes its own page, and of the pages that a month has, such as the days of the timeline,
those of the few months that it tells of: articles and such pages lie in parts of their own, told apart by the month.
The leading actors are one part, the first, which a browser asks before all others; all other pages, of which a new
article always changes some, are the last ones. A part none of whose pages has changed keeps its index.

Of 10,000 articles one more has two thirds of the words indexed anew. When parts of articles and of what each speaker
said were told apart by a hash of the page's path, it had all of them.

To search a part Pagefind goes through all places of the words for each page that holds them, so that the time for a
common word grows with the square of the pages. Hence the leading actors alone: of 10,000 articles' 10,900 actors those
in five articles or more are 2,600, and "minister" takes 0.15 s among them, 0.4 s among all.
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
from dataclasses import asdict, dataclass
from pathlib import Path

from ..listing import Look
from ..workers import cores

ARTICLE = re.compile(r"sources/(?!index(?:_|\.))")
"""How the path of an article's page begins, and of no list of articles."""
MONTH = re.compile(r"(?:timeline/|.*_)(\d{4})-(\d\d)(?!\d)")
"""How the path of a page begins that lists what is of one month or day: no slug holds an underscore."""
PUBLISHED = re.compile(r"(\d{4})-(\d\d)")
PAGES_IN_PART = 6000
"""Of these pages in one part, about. Each part costs a reader some 35 KB and a twelfth of a second: its list of pages,
and of its index what the words asked for need. Of 29,000 pages nine parts in place of five made it 890 KB until the
first result, not 750, and 0.2 to 0.4 s longer."""
OTHERS_IN_PART = 24_000
"""Of all other pages in one part, about, with those that search leaves out. They change together, so that only a reader
gains from parts: 10,000 articles have 61,000, of which search finds 28,000, and in two halves a common word takes half
the time."""

STATE = "state.json"
PAGES, INDEX = "pages", "index"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A page as the indexing program reads it."""

    text: str
    leads: bool = False
    """Whether it is a leading actor's."""
    published: str = ""
    """When an article was, as far as its page tells (ISO 8601)."""


@dataclass(frozen=True, slots=True)
class Parting:
    """How a site's pages are told apart."""

    dated: int
    """Parts for articles and months, from 1; none where those are few."""
    others: int
    """Parts for what neither is in those nor leads, after them; none of a small site, of which everything is part 0."""

    @property
    def all(self) -> range:
        """The numbers of the parts."""
        return range(1 + self.dated + self.others)

    def of(self, name: str, page: Rewritten) -> int:
        """The part of a page, by its path in the site and by what it is."""
        if not self.others:
            return 0
        if self.dated and _is_dated(name):
            month = MONTH.match(name) or PUBLISHED.match(page.published)
            return 1 + (12 * int(month[1]) + int(month[2]) if month else _hash(name)) % self.dated
        return 0 if page.leads else 1 + self.dated + _hash(name) % self.others


def parting(pages: Iterable[str]) -> Parting:
    """The parts for a site's pages, given by their paths: powers of two, so that they seldom change."""
    names = list(pages)
    if len(names) < 2 * PAGES_IN_PART:
        return Parting(0, 0)
    months = sum(map(_is_dated, names))
    dated = _power(months / PAGES_IN_PART) if months >= 2 * PAGES_IN_PART else 0
    return Parting(dated, _power((len(names) - (months if dated else 0)) / OTHERS_IN_PART))


def _power(number: float) -> int:
    """The nearest power of two, 1 at least."""
    return int(2 ** round(math.log2(max(number, 1))))


def _is_dated(name: str) -> bool:
    return bool(ARTICLE.match(name) or MONTH.match(name))


def _hash(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")


class Workshop:
    """A folder in which the parts lie, each with its pages as the indexing program reads them and with its index."""

    def __init__(self, folder: Path, parts: Parting, version: str) -> None:
        """Of what the folder holds only what was made by the same ``version``, for the same ``parts``, is kept."""
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
            if (state["parts"], state["version"]) == (asdict(self._parts), self._version):
                return {name: (look[0], look[1], look[2]) for name, look in state["looks"].items()}
        return {}

    def fill(self, site: Path, pages: Mapping[str, Look], rewrite: Callable[[str], Rewritten | None]) -> None:
        """Put the site's pages in, as ``rewrite`` gives them (``None`` to leave one out), and take out those gone."""
        self._looks = dict(pages)
        for name, look in pages.items():
            if self._known.get(name) != look:
                self._put(name, rewrite((site / name).read_text(encoding="utf-8")))
        for name in self._known.keys() - pages.keys():
            self._put(name, None)

    def _put(self, name: str, page: Rewritten | None) -> None:
        """Put a page into its part, and take it out of the one in which it was when it was another's."""
        mine = {self._parts.of(name, page)} if page else set()
        for part in mine | set(self._parts.all if name in self._known else ()):
            self._write(self._part(part), name, page.text if page and part in mine else None)

    def _write(self, part: Path, name: str, text: str | None) -> None:
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
        """The number of each part that has pages, or of the first, and the folder of its index, in their order.

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

        filled = [number for number in self._parts.all if any((self._part(number) / PAGES).rglob("*.html"))]
        with _workers(len(filled)) as workers:
            yield from workers.map(made, filled or [0])

    def keep(self) -> None:
        """Remember what lies in the folder."""
        state: Mapping[str, object] = {"version": self._version, "parts": asdict(self._parts), "looks": self._looks}
        (self._folder / STATE).write_text(json.dumps(state), encoding="utf-8")

    def _part(self, number: int) -> Path:
        return self._folder / f"part-{number}"


def _workers(parts: int) -> ThreadPoolExecutor:
    """As many as there are processors. What each starts keeps to one of them, if there are parts for all.

    On two Pagefind takes a fifth more of their time for a part than on one, for its threads wait for each other to
    give them memory.
    """
    if parts < cores() or not hasattr(os, "sched_setaffinity"):
        return ThreadPoolExecutor(cores())
    left = iter(sorted(os.sched_getaffinity(0)))
    return ThreadPoolExecutor(cores(), initializer=lambda: os.sched_setaffinity(0, {next(left)}))


@contextlib.contextmanager
def room(memory: Path | None) -> Iterator[Path]:
    """A folder to work in: within the memory, where it stays for the next time, or one that goes."""
    if memory:
        yield memory / "search"
    else:
        with tempfile.TemporaryDirectory(prefix="search-") as folder:
            yield Path(folder) / "search"
