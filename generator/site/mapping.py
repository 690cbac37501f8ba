"""The site's map (``sitemap.xml``) as MkDocs leaves it, made whole, and parted where it is long.

The theme fetches the map with each page that a reader opens, and goes through all of it before anything can be typed
or clicked, to learn which links it can follow without loading a page anew. Of a large site it is given an index of
maps instead, which it takes for an empty map: links are followed as on any site. Search engines read both, and ask
for parts anyway where a map would name more than 50,000 pages (sitemaps.org).
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Collection, Iterable
from pathlib import Path

SITEMAP = "sitemap.xml"

LINE = re.compile(r"<url><loc>([^<]*)</loc>")
"""A page's line in the map (``writing/theme/sitemap.xml``)."""

MOST = 2_000
"""Pages in the map that the theme gets. On two busy cores a map of 11,400 pages kept the search box from answering for
two seconds of five; a map in proportion costs a third of a second there."""

PART = 40_000
"""Pages in each part of a longer one."""

INDEX = """<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{parts}</sitemapindex>
"""


def complete(site: Path, former: Path, locations: Iterable[str], kept: Collection[str]) -> bool:
    """Complete a site's map, in which MkDocs has put the pages that it made and others, with those that were ``kept``
    from the former site: those of them that stand in its map. Former addresses, which only lead on, never do.

    ``locations`` are those of all pages, relative to the site's root, in their order. False if no map tells.
    """
    path = site / SITEMAP
    lines = _lines(path) if path.is_file() else []
    made = {at: line for line in lines if (at := _location(line))}
    if not made:
        return not _listed(former)  # a site without an address has an empty map
    root = min(made, key=len)
    before = _listed(former)
    whole = []
    for location in locations:
        at = root + location
        if location in kept and at in before:
            whole.append(made[root].replace(f"<loc>{root}<", f"<loc>{at}<"))
        elif location not in kept and at in made:
            whole.append(made[at])
    begin, end = lines.index(next(iter(made.values()))), lines.index(list(made.values())[-1]) + 1
    _rewrite(path, "".join([*lines[:begin], *whole, *lines[end:]]))
    return True


def _listed(site: Path) -> set[str]:
    """The addresses of all pages in the map of a site, parted or not."""
    maps = [site / SITEMAP, *site.glob("sitemap_*.xml")]
    return {at for path in maps if path.is_file() for line in _lines(path) if (at := _location(line))}


def part(site: Path) -> None:
    """Put a long map's pages into parts beside it (``sitemap_1.xml``, …) and the names of these into the map."""
    path = site / SITEMAP
    lines = _lines(path) if path.is_file() else []
    pages = [line for line in lines if _location(line)]
    if len(pages) <= MOST:
        return
    root, begin, end = _root(pages), lines.index(pages[0]), lines.index(pages[-1]) + 1
    names = []
    for number, at in enumerate(range(0, len(pages), PART), 1):
        names.append(f"sitemap_{number}.xml")
        text = "".join([*lines[:begin], *pages[at : at + PART], *lines[end:]])
        (site / names[-1]).write_text(text, encoding="utf-8")
    _rewrite(path, INDEX.format(parts="".join(f"<sitemap><loc>{root}{name}</loc></sitemap>\n" for name in names)))


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


def _location(line: str) -> str:
    return match[1] if (match := LINE.match(line)) else ""


def _root(lines: list[str]) -> str:
    return min(filter(None, map(_location, lines)), key=len, default="")


def _rewrite(path: Path, text: str) -> None:
    """Give the map, and its packed copy, another text; the copy keeps the moment that MkDocs packed it at."""
    path.write_text(text, encoding="utf-8")
    packed = path.with_name(f"{SITEMAP}.gz")
    if packed.is_file():
        moment = int.from_bytes(packed.read_bytes()[4:8], "little")  # RFC 1952
        with packed.open("wb") as file, gzip.GzipFile(str(packed), "wb", fileobj=file, mtime=moment) as gz:
            gz.write(text.encode("utf-8"))
