"""The index in parts: only what has changed is indexed again, and the bytes are those of a fresh index."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import search
from generator.search import pagefind, parts

from .test_pagefind import files, site

PAGES = {
    "index.html": '<h1 id="top">Home</h1>',
    "actors/zoe/index.html": '<h1 id="top">Zoë</h1><p>minister</p>',
    **{f"sources/a{n}/index.html": f'<h1 id="top">Article {n}</h1><p id="p1">Words of {n}.</p>' for n in range(8)},
}


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts that are indexed from here on; two articles make a part."""
    if not pagefind.available():
        pytest.skip("Pagefind is not installed: pip install pagefind_bin")
    monkeypatch.setattr(parts, "PAGES_IN_PART", 2)
    found: list[str] = []
    run = pagefind._run

    def noted(pages: Path, output: Path) -> None:
        found.append(pages.parent.name)
        run(pages, output)

    monkeypatch.setattr(pagefind, "_run", noted)
    return found


def test_few_pages_need_no_part_of_their_own() -> None:
    """From twice the size on their number is the nearest power of two, so that it seldom changes."""
    pages = [f"{family}/a{n}/index.html" for n in range(12_000) for family in ("sources", "quotes", "actors")]
    counts = {n: parts.number_of_parts(pages[: n * 3]) for n in (0, 1000, 5999, 6000, 10_000, 12_000)}
    assert counts == {0: 0, 1000: 0, 5999: 0, 6000: 2, 10_000: 4, 12_000: 4}


@pytest.mark.parametrize("family", ["sources", "quotes"])
def test_a_page_stays_in_its_part(family: str) -> None:
    """By its path alone."""
    found = [parts.part_of(f"{family}/{n}/index.html", 4) for n in range(400)]
    assert set(found) == {1, 2, 3, 4}
    assert min(found.count(part) for part in set(found)) > 60
    assert found == [parts.part_of(f"{family}/{n}/index.html", 4) for n in range(400)]


def test_what_lists_pages_is_in_the_first_part() -> None:
    """So is all that is neither an article nor what a speaker said: each new article changes some of it."""
    lists = ("sources/index.html", "sources/index_2019/index.html", "quotes/index_a/index.html")
    assert {parts.part_of(name, 4) for name in (*lists, "index.html", "actors/zoe/index.html")} == {0}
    assert parts.part_of("sources/1/index.html", 0) == 0
    assert parts.part_of("sources/index-funds-fall/index.html", 4) > 0  # an article of that title


def test_the_first_part_is_asked_last(tmp_path: Path, runs: list[str]) -> None:
    """It is the largest; those before it bring Pagefind's program to its speed."""
    folder = site(tmp_path, PAGES)
    search.index(folder)
    more = json.loads((folder / "search" / "search_index.json").read_text("utf-8"))["config"]["parts"]
    assert more == list(range(1, len(runs)))
    entries = [folder / "pagefind" / place / "pagefind-entry.json" for place in ("", *map(str, more))]
    counts = [json.loads(entry.read_text("utf-8"))["languages"]["en"]["page_count"] for entry in entries]
    assert sum(counts) == len(PAGES)
    assert counts[-1] == sum(parts.part_of(name, 4) == 0 for name in PAGES)


def test_what_has_not_changed_is_not_indexed_again(tmp_path: Path, runs: list[str]) -> None:
    """Not even if every page is a new file; of a changed page its part, of an article none of the other articles'."""
    memory = tmp_path / "memory"
    search.index(site(tmp_path / "one", PAGES), memory)
    assert sorted(runs) == [
        "part-0",
        *sorted({f"part-{parts.part_of(name, 4)}" for name in PAGES if "sources" in name}),
    ]
    runs.clear()
    search.index(site(tmp_path / "two", PAGES), memory)
    assert not runs
    assert files(tmp_path / "one") == files(tmp_path / "two")
    changed = {**PAGES, "sources/a3/index.html": '<h1 id="top">Article 3</h1><p id="p1">Other words.</p>'}
    search.index(site(tmp_path / "three", changed), memory)
    assert runs == [f"part-{parts.part_of('sources/a3/index.html', 4)}"]


def test_the_bytes_are_those_of_a_fresh_index(tmp_path: Path, runs: list[str]) -> None:
    """After pages were changed, added and removed, in place and as new files."""
    memory, folder = tmp_path / "memory", tmp_path / "site"
    search.index(site(folder, PAGES), memory)
    (folder / "sources" / "a5" / "index.html").unlink()
    now = {name: text for name, text in PAGES.items() if "a5" not in name}
    now |= {"actors/zoe/index.html": '<h1 id="top">Zoë</h1><p>premier</p>', "quotes/index.html": '<h1 id="top">Q</h1>'}
    site(folder, {name: text for name, text in now.items() if PAGES.get(name) != text})
    search.index(folder, memory)
    search.index(site(tmp_path / "fresh", now))
    assert files(folder) == files(tmp_path / "fresh")


def test_a_cut_short_run_is_made_up_for(tmp_path: Path, runs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """An index that failed is made the next time, from pages that are all there."""
    memory = tmp_path / "memory"

    def fails(pages: Path, output: Path) -> None:
        output.mkdir()
        raise search.PagefindError("stopped")

    with monkeypatch.context() as patched:
        patched.setattr(pagefind, "_run", fails)
        with pytest.raises(search.PagefindError):
            search.index(site(tmp_path / "one", PAGES), memory)
    search.index(tmp_path / "one", memory)
    search.index(site(tmp_path / "fresh", PAGES))
    assert files(tmp_path / "one") == files(tmp_path / "fresh")


def test_another_program_begins_anew(tmp_path: Path, runs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version has made is not trusted, nor a memory that cannot be read."""
    memory = tmp_path / "memory"
    search.index(site(tmp_path / "one", PAGES), memory)
    runs.clear()
    monkeypatch.setattr(pagefind, "_version", lambda: "another")
    search.index(tmp_path / "one", memory)
    assert len(runs) == 4
    (memory / "search" / "state.json").write_text("{")
    search.index(tmp_path / "one", memory)
    assert len(runs) == 8
