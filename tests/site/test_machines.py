"""What every page says to machines, whoever built it: what it is about, where it stands, how a link to it is shown."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.writing.story import ATTACK

THINGS = {
    "actors/mara-venn": "Person",
    "actors/norland": "Country",
    "actors/fishers-league": "Organization",
    "quotes/mara-venn": "Quotation",
    "timeline/2021": "Event",
    "sources/norlands-toll": "NewsArticle",
}
"""A page of each kind, and what it is about as schema.org calls it."""


class Head(HTMLParser):
    """A page's title, its meta elements and links by name, its JSON-LD and all ids."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self.things: list[Any] = []
        self.ids: set[str] = set()
        self._json = False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids.add(given.get("id", ""))
        if tag == "meta":
            self.meta[given.get("property") or given.get("name", "")] = given.get("content", "")
        if tag == "link":
            self.links.setdefault(given.get("rel", ""), given.get("href", ""))
        self._json = tag == "script" and given.get("type") == "application/ld+json"

    def handle_endtag(self, tag: str) -> None:
        self._json = False

    def handle_data(self, data: str) -> None:
        if self._json:
            self.things.append(json.loads(data))


@pytest.fixture(params=["site", "pagefind_site", "zensical_site"])
def built(request: pytest.FixtureRequest) -> Path:
    """The site with each search, and as Zensical builds it."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


def pages(built: Path) -> list[str]:
    """The addresses of all pages, within the site."""
    found = [path.parent.relative_to(built).as_posix() for path in built.rglob("index.html")]
    return sorted("" if page == "." else f"{page}/" for page in found)


def test_each_kind_of_page_says_what_it_is_about(built: Path) -> None:
    """schema.org's types, whole; a fact's ``@id`` is an entry of the page; an attack stays a word."""
    for name, kind in THINGS.items():
        head = Head(built / name / "index.html")
        (graph,) = head.things
        assert graph["@context"] == "https://schema.org"
        assert {thing["@type"] for thing in graph["@graph"]} == {kind}
        assert all(thing["@id"].removeprefix("#") in head.ids for thing in graph["@graph"] if "@id" in thing)
    said = Head(built / "quotes/unnamed_speakers/index.html").things[0]["@graph"]
    assert ATTACK in [thing["text"] for thing in said]


def test_every_page_names_its_address_and_how_a_link_to_it_is_shown(built: Path) -> None:
    """One canonical address below the site's own; a title and a description without markup of their own."""
    root = Head(built / "index.html").links["canonical"]
    for page in pages(built):
        head = Head(built / page / "index.html")
        if head.meta.get("robots") == "noindex":  # a former address, which only leads on
            continue
        assert head.links["canonical"] == head.meta.get("og:url") == urljoin(root, page), page
        assert head.meta["og:title"]
        assert head.meta["og:site_name"]
        assert head.meta["og:type"] == ("article" if page else "website")
        assert head.meta.get("og:description") == head.meta.get("description")
    assert Head(built / "actors/mara-venn/index.html").meta["og:description"].startswith("Mara Venn: ")


def test_an_article_says_when_it_was_published(built: Path) -> None:
    """Where that is a date of the calendar, not one about which it was; no other page is of one day."""
    told = {page: Head(built / page / "index.html").meta.get("article:published_time") for page in pages(built)}
    assert {page: date for page, date in told.items() if date} == {"sources/norlands-toll/": "2021-03-04"}


def test_the_home_page_says_how_to_search_the_site(built: Path) -> None:
    """With an address that opens the box with what was asked."""
    home = Head(built / "index.html")
    (site,) = [thing for thing in home.things if thing["@type"] == "WebSite"]
    assert site["potentialAction"]["target"] == home.links["canonical"] + "?q={words}"


def test_the_site_map_lists_every_page(built: Path) -> None:
    """Each once, by its canonical address, and nothing else: a former address leads on and is no page to be found."""
    root = Head(built / "index.html").links["canonical"]
    listed = re.findall(r"<loc>([^<]+)</loc>", (built / "sitemap.xml").read_text(encoding="utf-8"))
    moved = [page for page in pages(built) if Head(built / page / "index.html").meta.get("robots") == "noindex"]
    assert moved
    assert sorted(listed) == sorted(urljoin(root, page) for page in set(pages(built)) - set(moved))


@pytest.mark.parametrize("unplaced", ["flat_site", "flat_zensical_site"])
def test_a_site_whose_address_nobody_said_names_none(unplaced: str, request: pytest.FixtureRequest) -> None:
    """Not that of this machine: neither as canonical, nor for previews, nor for machines; the rest is as ever."""
    folder: Path = request.getfixturevalue(unplaced)
    for page in folder.rglob("*.html"):
        if page.parent.name != "guide" and page.name != "guide.html":  # which tells how to serve it on one's machine
            assert "127.0.0.1" not in page.read_text(encoding="utf-8"), page
    head = Head(folder / "actors" / "mara-venn.html")
    assert head.meta["og:title"] == "Mara Venn"
    assert {"canonical", "og:url"}.isdisjoint({*head.links, *head.meta})


@pytest.mark.parametrize("engine", ["site", "zensical_site"])
def test_a_page_that_is_not_there_shows_ways_on(engine: str, request: pytest.FixtureRequest) -> None:
    """The search box, and the pages of the navigation."""
    text = (request.getfixturevalue(engine) / "404.html").read_text(encoding="utf-8")
    article = text.partition("<article")[2].partition("</article>")[0]
    assert '<label for="__search"' in article
    assert 'data-md-component="search"' in text
    assert [part in article for part in ("Home", "actors/", "timeline/", "quotes/")] == [True] * 4
