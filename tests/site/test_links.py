"""Every link of the built site leads somewhere, however its addresses are made."""

from __future__ import annotations

import posixpath
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest


class Page(HTMLParser):
    """The ids of a page and what it refers to."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.files: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(values["id"] or "")
        if tag == "a" and values.get("href"):
            self.links.append(values["href"] or "")
        if tag in ("link", "script", "img") and values.get("rel") != "canonical":
            self.files += [value for name in ("href", "src") if (value := values.get(name))]


def read(site: Path) -> dict[str, Page]:
    """The pages of a site by their path."""
    return {p.relative_to(site).as_posix(): Page(p.read_text(encoding="utf-8")) for p in site.rglob("*.html")}


def target(site: Path, page: str, link: str) -> str:
    """The file that a link of a page leads to, relative to the site."""
    path = posixpath.normpath(posixpath.join("/" + posixpath.dirname(page), unquote(urlsplit(link).path)))[1:]
    return posixpath.join(path, "index.html") if (site / path).is_dir() else path


@pytest.mark.parametrize("kind", ["site", "flat_site", "pagefind_site", "zensical_site", "flat_zensical_site"])
def test_every_link_and_anchor_resolves(kind: str, request: pytest.FixtureRequest) -> None:
    """All pages, with directories and with file names in addresses, and as Zensical builds them."""
    site: Path = request.getfixturevalue(kind)
    pages = read(site)
    checked = 0
    for name, page in pages.items():
        if name == "404.html":  # its links are absolute by design: it is served at any address
            continue
        for link in page.links:
            if urlsplit(link).scheme:
                continue
            found = target(site, name, link) if urlsplit(link).path else name
            assert (site / found).is_file(), f"{name} links to {link}"
            anchor = urlsplit(link).fragment
            # "#__…" are the theme's own controls, made by its script
            if anchor and found.endswith(".html") and not anchor.startswith("__"):
                assert anchor in pages[found].ids, f"{name} links to {link}"
            checked += 1
    assert checked > 800


def test_only_the_article_s_own_address_leads_out(site: Path, address: str) -> None:
    """Every style sheet, script and picture is local, and no link leads away but an article's and the theme's name."""
    for name, page in read(site).items():
        away = {urlsplit(link).netloc for link in page.links + page.files} - {"", urlsplit(address).netloc}
        shown = {"127.0.0.1:8000"} if name.startswith("guide") else set()  # where a briefing is served, in the guide
        assert away <= {"squidfunk.github.io", "quay.example"} | shown, name


def test_ids_are_unique(site: Path) -> None:
    """No page has an id twice."""
    for name, page in read(site).items():
        assert len(page.ids) == len(set(page.ids)), name


def test_pages_are_light(site: Path) -> None:
    """Under 40 KB of HTML; the pages of articles and the guide may be longer."""
    for path in site.rglob("*.html"):
        if not {"sources", "guide"} & set(path.parts):
            assert path.stat().st_size < 40_000, path


def test_no_trace_of_markdown_is_seen(site: Path) -> None:
    """Attribute lists and blocks of Markdown were all understood by the builder: none is left in the text."""
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "{ ." not in text, path
        assert "markdown=" not in text, path
        assert "](" not in text.replace("[x](javascript", "").replace("&#91;x&#93;&#40;", ""), path
