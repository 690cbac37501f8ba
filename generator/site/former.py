"""What of the former site stands in a new one: the pages whose Markdown has not changed.

MkDocs can leave out pages that are there already (``--dirty``), and a page's HTML depends on its own Markdown, on the
settings, the theme and the programs alone. So the pages that are as they were are linked into the new site (hard
links: no bytes are copied, and the former site stays whole), MkDocs makes the others, and everything that tells of all
pages anew. Only the theme's search index has to be put together: MkDocs gives it the new pages' part.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import distributions
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree as ET

import msgspec

from ..listing import files
from ..unchanged import whole_program
from ..writing.files import replace
from . import mapping

Look = tuple[int, int, int]
"""Size, time of change in nanoseconds and number of a file: another content comes with another look, since pages are
replaced, never written over."""

SUFFIX = ".md"
INDEX_NAMES = ("index", "README")
"""Pages that MkDocs makes their folder's own."""

SEARCH_INDEX = "search/search_index.json"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"

LEADS_ON = b"\nleads_to: "
SHORT = 10_000
"""Bytes of a page that only leads on, whatever the title in it."""

CUSTOM_THEME = re.compile(r"^\s*custom_dir:\s*(\S+)", re.M)


class Record(msgspec.Struct, frozen=True):
    """What a site was built from, and what came of it."""

    settings: str
    """A hash of all that every page depends on."""
    day: str
    """The day that it was built on, which the site's map names."""
    sources: dict[str, Look]
    """Path of each file in the documents folder."""
    made: dict[str, Look]
    """Path of each file in the site."""


def load(path: Path | None) -> Record | None:
    """The record of the last build; ``None`` if there is none to be read."""
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.json.decode(path.read_bytes(), type=Record) if path else None
    return None


def keep(path: Path, settings: str, sources: Mapping[str, Look], site: Path) -> None:
    """Keep the record of a build; where it cannot be kept, the next build makes every page.

    ``sources`` are the looks of the documents before the build: one that has changed since is made again.
    """
    with suppress(OSError):
        replace(path, msgspec.json.encode(Record(settings, _today(), dict(sources), looks(site))))


def settings(config: Path, environment: Mapping[str, str]) -> str:
    """A hash of all that every page depends on: settings, theme and programs."""
    text = config.read_text(encoding="utf-8")
    digest = hashlib.sha256(whole_program().encode() + text.encode())
    digest.update(repr(sorted((found.name, found.version) for found in distributions())).encode())
    named = sorted(entry for entry in environment.items() if re.search(rf"\b{re.escape(entry[0])}\b", text))
    digest.update(repr(named).encode())
    for folder in CUSTOM_THEME.findall(text):
        for path in sorted(path for path in (config.parent / folder).rglob("*") if path.is_file()):
            digest.update(f"\x00{path}\x00".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def has_titles(navigation: object) -> bool:
    """Whether the settings give a title to every page of the navigation, which stands on all pages.

    Titles that they leave out MkDocs takes from the pages, and those that were carried over it has not read.
    """
    return isinstance(navigation, list) and all(
        isinstance(entry, dict) and all(isinstance(to, str) or has_titles(to) for to in entry.values())
        for entry in navigation
    )


def looks(folder: Path) -> dict[str, Look]:
    """Every file below a folder and its look; empty where there is no folder."""
    found = ((name, _look(folder / name)) for name in sorted(files(folder)))
    return {name: look for name, look in found if look}


def stands(record: Record, settings: str, sources: Mapping[str, Look], site: Path) -> bool:
    """Whether a build would make what already lies in the site's folder."""
    same = (record.settings, record.day, record.sources) == (settings, _today(), sources)
    return same and record.made == looks(site)


def address(page: str) -> str:
    """Where MkDocs puts a page of the documents folder in the site."""
    path = PurePosixPath(page)
    folder = path.parent if path.stem in INDEX_NAMES else path.parent / path.stem
    return (folder / "index.html").as_posix()


def carry_over(record: Record, now: Mapping[str, Look], docs: Path, site: Path, fresh: Path) -> set[str]:
    """Link the pages that are as they were from the former site into the fresh one; returns which.

    A page that speaks of a file that is gone is not among them, so that MkDocs says what is wrong.
    """
    names = sorted({PurePosixPath(name).name for name in set(record.sources) - set(now)})
    gone = re.compile("|".join(map(re.escape, names)).encode()) if names else None
    lying = looks(site)
    carried = set()
    for page, look in ((name, look) for name, look in now.items() if name.endswith(SUFFIX)):
        name = address(page)
        former = record.made.get(name)
        if look != record.sources.get(page) or not former or lying.get(name) != former:
            continue
        if gone and gone.search((docs / page).read_bytes()):
            continue
        target = fresh / name
        target.parent.mkdir(parents=True, exist_ok=True)
        _link(site / name, target)
        if former[1] < look[1]:  # MkDocs would take it for older than its source
            os.utime(target)
        carried.add(page)
    return carried


def whole_index(record: Record, site: Path, fresh: Path, carried: Iterable[str]) -> bool:
    """Complete the theme's search index of the fresh site with the entries of the pages that were carried over.

    False if that cannot be done; then the site has to be built in full.
    """
    if not (fresh / SEARCH_INDEX).is_file():
        return True  # a site without the theme's search
    if record.made.get(SEARCH_INDEX) is None or _look(site / SEARCH_INDEX) != record.made[SEARCH_INDEX]:
        return False
    index = json.loads((fresh / SEARCH_INDEX).read_bytes())
    former = json.loads((site / SEARCH_INDEX).read_bytes())
    kept = {_location(page) for page in carried}
    entries: dict[str, list[object]] = {}
    for entry in [entry for entry in former["docs"] if _page(entry) in kept] + index["docs"]:
        entries.setdefault(_page(entry), []).append(entry)
    order = _order(fresh / mapping.SITEMAP)
    if order is None or not set(entries) <= set(order):
        return False
    index["docs"] = [entry for page in order for entry in entries.get(page, ())]
    text = json.dumps(index, separators=(",", ":"))
    (fresh / SEARCH_INDEX).write_text(text, encoding="utf-8")
    return True


def whole_map(docs: Path, fresh: Path, carried: Iterable[str]) -> None:
    """Take the former addresses among the pages that were carried over out of the fresh site's map.

    MkDocs, which has not read these pages, lists them all; a full build leaves out those that only lead on
    (``writing/theme/sitemap.xml``).
    """
    mapping.without(fresh, {_location(page) for page in carried if _leads_on(docs / page)})


def _leads_on(page: Path) -> bool:
    """Whether a page is a former address: such a page is short, and its front matter says so."""
    with suppress(OSError):
        return page.stat().st_size <= SHORT and LEADS_ON in page.read_bytes()
    return False


def _order(sitemap: Path) -> list[str] | None:
    """The locations of all pages in MkDocs' order, as the search index has them; ``None`` if nothing tells."""
    try:
        found = [element.text or "" for element in ET.parse(sitemap).iter(LOCATION)]  # MkDocs wrote it
    except (OSError, ET.ParseError):
        return None
    root = min(found, key=len, default="")
    return [location.removeprefix(root) for location in found] if all(one.startswith(root) for one in found) else None


def _page(entry: Mapping[str, str]) -> str:
    return entry["location"].partition("#")[0]


def _location(page: str) -> str:
    return address(page).removesuffix("index.html")


def _link(former: Path, target: Path) -> None:
    try:
        target.hardlink_to(former)
    except OSError:  # a file system without hard links
        shutil.copy2(former, target)


def _today() -> str:
    """The day that MkDocs writes into the site's map."""
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    with suppress(ValueError, OverflowError, OSError):
        return str(datetime.fromtimestamp(float(moment), UTC).date() if moment else datetime.now(UTC).date())
    return ""


def _look(path: Path) -> Look | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino
