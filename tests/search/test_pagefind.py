"""Pagefind's index of a built site, and when a site gets one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import search
from generator.search import pagefind
from generator.search.entries import Entry, SearchPage

from .test_entries import page


def site(folder: Path, pages: dict[str, str]) -> Path:
    """A built site with some pages."""
    for name, content in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(page(content), encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Pages of each sort."""
    return site(
        tmp_path / "site",
        {
            "index.html": '<h1 id="top">Home</h1><p>Zoë Ångström, İzmir, Владимир</p>',
            "actors/zoe/index.html": '<h1 id="top">Zoë</h1><p>minister</p>',
            "404.html": '<h1 id="top">404</h1>',
        },
    )


@pytest.mark.skipif(not pagefind.available(), reason="Pagefind is not installed")
def test_the_same_pages_give_the_same_bytes(story: Path) -> None:
    """Twice over the same site; of Pagefind's files those that the search box needs."""
    search.index(story)
    once = files(story)
    search.index(story)
    assert files(story) == once
    names = {name.partition("/")[2] for name in once if name.startswith("pagefind/")}
    assert {"pagefind.js", "pagefind-entry.json", "wasm.en.pagefind"} <= names
    assert not [name for name in names if "ui" in name or "highlight" in name]
    assert json.loads(once["pagefind/pagefind-entry.json"])["languages"]["en"]["page_count"] == 2


@pytest.mark.skipif(not pagefind.available(), reason="Pagefind is not installed")
def test_the_theme_finds_its_index_empty(story: Path) -> None:
    """It fetches one before it starts any search: its settings, and nothing to index."""
    search.index(story)
    index = json.loads((story / "search" / "search_index.json").read_text("utf-8"))
    assert index["docs"] == []
    assert index["config"]["separator"]


@pytest.mark.skipif(not pagefind.available(), reason="Pagefind is not installed")
def test_a_site_without_words_is_refused(tmp_path: Path) -> None:
    """Pagefind's own words say why."""
    with pytest.raises(search.PagefindError, match="could not make the index"):
        search.index(site(tmp_path, {"404.html": "<h1>404</h1>"}))


def test_titles_of_boosted_pages_weigh_more() -> None:
    """An actor's name most of all, then the words below it; all others as Pagefind has them. Markup is escaped."""
    entries = (Entry("h1", "top", "A & <b>", "role"), Entry("h2", "x", "Head", "text"), Entry("p", "p1", "", "words"))
    shown = pagefind.page(SearchPage(entries, 10))
    assert '<h1 id="top" data-pagefind-weight="10">A &amp; &lt;b&gt;</h1>' in shown
    assert '<p data-pagefind-weight="5">role</p>' in shown
    assert '<h2 id="x">Head</h2>\n<p>text</p>\n<p id="p1">words</p>' in shown
    assert "weight" not in pagefind.page(SearchPage(entries, 1))


def test_the_size_of_the_site_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to the limit the theme's own search, above it Pagefind if there is one; the editor's word before all."""
    monkeypatch.setattr(search, "MOST_PAGES", 2)
    monkeypatch.setattr(search, "available", lambda: True)
    for number in range(2):
        (tmp_path / f"{number}.md").touch()
    assert search.engine("auto", tmp_path) == "material"
    assert search.engine("pagefind", tmp_path) == "pagefind"
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "a.md").touch()
    assert search.engine("auto", tmp_path) == "pagefind"
    assert search.engine("material", tmp_path) == "material"
    monkeypatch.setattr(search, "available", lambda: False)
    assert search.engine("auto", tmp_path) == "material"
