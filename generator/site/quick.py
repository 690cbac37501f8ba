"""The quick build: what is as it was stands in the new site already, and MkDocs makes the rest.

A page's HTML depends on its own Markdown, on the settings, the theme and the programs alone. So the files that are as
they were are linked into the new site (hard links: no bytes are copied, and the former site stays whole), and MkDocs
leaves them out (``--dirty``). It would look at each of them all the same; so it is shown a folder of documents that
holds the others alone, and what these link to. What tells of all pages, the site's map and the theme's search index,
is completed from the former site's.
"""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, unquote

from ..listing import Look
from ..writing.files import manifest
from . import mapping
from .former import INDEX_NAMES, SUFFIX, Record, address

SEARCH_INDEX = "search/search_index.json"

TARGET = re.compile(r"[^\s()<>\[\]\"'|#?=]+")
"""What may be the address of a link, in Markdown or HTML. One that is overlooked MkDocs does not find, and says so."""


PLAIN = re.compile(r"[a-z0-9/_-]*")
"""An address that is written as it is."""

HOME, ASSETS = "index.md", "assets/"
OF_ALL_PAGES = ("404.html", "sitemap", "search/")
"""How the names of files begin that tell of all pages, or that MkDocs makes anew each time."""


def carried(record: Record, now: Mapping[str, Look], docs: Path, lying: Mapping[str, Look]) -> set[str]:
    """The files of the documents folder that the former site, whose files are ``lying`` there, holds as they are now.

    A page of people that speaks of a file that is gone is not among them, so that MkDocs says what is wrong. None are,
    if somebody has changed in the site what tells of all pages.
    """
    if any(lying.get(name) != made for name, made in record.made.items() if name.startswith(OF_ALL_PAGES)):
        return set()
    same = set()
    for name, look in now.items():
        at = address(name)
        made = record.made.get(at)
        # one that is older than its page MkDocs would make, and write into the file that the former site has, too
        if made and look == record.sources.get(name) and made == lying.get(at) and made[1] >= look[1]:
            same.add(name)
    gone = [name.rpartition("/")[2].encode() for name in record.sources.keys() - now.keys()]
    by_hand = same - manifest(docs) if gone else set()  # what the generator writes links to nothing that it does not
    told = {name for name in by_hand if name.endswith(SUFFIX) and _names(docs / name, gone)}
    return {name for name in same - told if not name.startswith(OF_ALL_PAGES)}


def possible(settings: Mapping[object, object], docs: Path) -> bool:
    """Whether pages depend on nothing but what ``former.settings`` takes in and their own Markdown.

    A plugin or a hook may look at all pages. Titles that the navigation, which stands on every page, leaves out MkDocs
    takes from pages that it would not read. And the home page tells the site's root.
    """
    plugins = settings.get("plugins", ["search"])
    known = isinstance(plugins, Collection) and all(one == "search" or [*one] == ["search"] for one in plugins)
    usual = known and not settings.get("hooks") and settings.get("docs_dir", docs.name) == docs.name
    return usual and (docs / HOME).is_file() and has_titles(settings.get("nav"))


def has_titles(navigation: object) -> bool:
    """Whether the settings give a title to every page of the navigation."""
    return isinstance(navigation, list) and all(
        isinstance(entry, dict) and all(isinstance(to, str) or has_titles(to) for to in entry.values())
        for entry in navigation
    )


def navigation(entries: object) -> set[str]:
    """The pages of the navigation."""
    if isinstance(entries, str):
        return {entries}
    inner = entries.values() if isinstance(entries, dict) else entries if isinstance(entries, list) else []
    return {page for entry in inner for page in navigation(entry)}


def _names(page: Path, gone: list[bytes]) -> bool:
    """Whether a page holds the name of one of the files that are gone."""
    text = page.read_bytes()
    return any(name in text for name in gone)


def shown(docs: Path, now: Collection[str], changed: Collection[str], settings: Mapping[object, object]) -> set[str]:
    """The files of the documents folder that MkDocs has to see to make the changed ones: these, what they link to, the
    navigation, and what may stand in the place of a file of the theme."""
    always = {HOME, *navigation(settings.get("nav")), *(name for name in now if name.startswith(ASSETS))}
    return {*changed, *(name for name in (*always, *_linked(docs, changed)) if name in now)}


def _linked(docs: Path, pages: Iterable[str]) -> Iterator[str]:
    """Whatever the pages may link to, as paths in the documents folder."""
    for page in pages:
        if page.endswith(SUFFIX):
            folder = posixpath.dirname(page)
            for found in set(TARGET.findall((docs / page).read_text("utf-8", "replace"))):
                yield posixpath.normpath(posixpath.join(folder, unquote(html.unescape(found))))


def in_order(pages: Iterable[str]) -> list[str]:
    """Pages of the documents folder in MkDocs' order: an index first, then by name, then those in folders below."""

    def place(page: str) -> list[tuple[int, str]]:
        *folders, name = page.split("/")
        return [*((1, folder) for folder in folders), (0, "" if name.removesuffix(SUFFIX) in INDEX_NAMES else name)]

    return sorted(pages, key=place)


def location(page: str) -> str:
    """A page's address relative to the site's, as MkDocs writes it."""
    at = address(page).removesuffix("index.html")
    return at if PLAIN.fullmatch(at) else quote(at)


def whole_map(fresh: Path, site: Path, pages: Iterable[str], kept: Collection[str]) -> bool:
    """Complete the map of the fresh site with the pages that were ``kept`` from the former one in the folder ``site``.

    ``pages`` are all of them. False if there is no telling what the map has to hold.
    """
    return mapping.complete(fresh, site, map(location, in_order(pages)), {location(page) for page in kept})


def whole_index(fresh: Path, site: Path, pages: Iterable[str], kept: Collection[str]) -> bool:
    """Complete the theme's search index likewise. False if that cannot be done."""
    if not (fresh / SEARCH_INDEX).is_file():
        return True  # a site without the theme's search
    try:
        index, former = (json.loads((folder / SEARCH_INDEX).read_bytes()) for folder in (fresh, site))
    except (OSError, ValueError):
        return False
    stay = {location(page) for page in kept}
    entries: dict[str, list[object]] = {}
    for entry in [entry for entry in former["docs"] if _page(entry) in stay] + index["docs"]:
        entries.setdefault(_page(entry), []).append(entry)
    order = list(map(location, in_order(pages)))
    if not entries.keys() <= set(order):
        return False
    index["docs"] = [entry for page in order for entry in entries.get(page, ())]
    (fresh / SEARCH_INDEX).write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")
    return True


def _page(entry: Mapping[str, str]) -> str:
    return entry["location"].partition("#")[0]
