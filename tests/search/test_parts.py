"""The index in parts: only what has changed is indexed again, and the bytes are those of a fresh index."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator import search
from generator.search import pagefind, parts

from .test_entries import page
from .test_pagefind import files, site

LEADS = "actors/zoe/index.html"
PAGES = {
    "index.html": '<h1 id="top">Home</h1>',
    LEADS: '<h1 id="top">Zoë</h1><p>minister</p>',
    "actors/ada/index.html": '<h1 id="top">Ada</h1><p>judge</p>',
    **{f"sources/a{n}/index.html": f'<h1 id="top">Article {n}</h1><p id="p1">Words of {n}.</p>' for n in range(8)},
}
PARTING = parts.Parting(4, 1)


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


def test_few_pages_need_no_parts() -> None:
    """From twice the size of a part on their number is the nearest power of two, so that it seldom changes."""
    pages = [f"{family}/a{n}/index.html" for n in range(18_000) for family in ("sources", "quotes", "actors")]
    found = {n: parts.parting(pages[: n * 3]) for n in (0, 1000, 3999, 4000, 11_999, 12_000, 18_000)}
    assert {n for n, parting in found.items() if parting == parts.Parting(0, 0)} == {0, 1000, 3999}
    assert {n: parting.dated for n, parting in found.items() if n >= 4000} == {4000: 0, 11_999: 0, 12_000: 2, 18_000: 4}
    assert {n: parting.others for n, parting in found.items() if n >= 4000} == {
        4000: 1,
        11_999: 2,
        12_000: 1,
        18_000: 2,
    }


def part(name: str, published: str = "", *, parting: parts.Parting = PARTING) -> int:
    """The part of a page that leads nobody."""
    return parting.of(name, parts.Rewritten("", published=published))


def test_what_is_of_one_month_is_in_one_part() -> None:
    """Its articles and the pages that list what was then, said or done; months on end are in parts of their own."""
    july = part("sources/rain/index.html", "2022-07-14")
    assert {
        part("sources/rain-again/index.html", "2022-07"),
        part("sources/index_2022-07-11-to-20/index.html"),
        part("timeline/2022-07-11_1/index.html"),
        part("timeline/2022-07-other/index.html"),
        part("quotes/ada_2022-07/index.html"),
        part("interests/trade_ada_2022-07-to-09/index.html"),
    } == {july}
    months = [part("sources/rain/index.html", f"2022-{month:02}-01") for month in range(1, 13)]
    assert {*months} == {1, 2, 3, 4}
    assert all(months.count(number) == 3 for number in range(1, 5))


def test_an_article_of_no_month_stays_in_a_part_by_its_path() -> None:
    """Be its day not told, or the year alone."""
    found = [part(f"sources/{n}/index.html", date) for n in range(400) for date in ("", "2022")]
    assert found[::2] == found[1::2]
    assert {*found} == {1, 2, 3, 4}
    assert min(found.count(number) for number in range(1, 5)) > 120


def test_all_else_is_in_the_last_parts() -> None:
    """What a new article changes wherever it lies: lists, and pages that are of no month."""
    lists = ("sources/index.html", "sources/index_2019/index.html", "quotes/index_a/index.html", "timeline/index.html")
    for name in (*lists, "index.html", LEADS, "quotes/ada_2022/index.html", "timeline/2022/index.html"):
        assert part(name) == 5
    assert {part(f"quotes/{n}/index.html", parting=parts.Parting(4, 2)) for n in range(40)} == {5, 6}
    assert {part(f"sources/{n}/index.html", parting=parts.Parting(0, 2)) for n in range(40)} == {1, 2}
    assert part("sources/index-funds-fall/index.html") in range(1, 5)  # of that title
    assert part("actors/2022-07-movement/index.html") == 5  # of that name


def test_who_leads_is_in_the_first_part() -> None:
    """Unless there are no parts."""
    leads = parts.Rewritten("", leads=True)
    assert {parts.Parting(dated, others).of(LEADS, leads) for dated, others in ((4, 1), (0, 2), (0, 0))} == {0}
    assert part(LEADS, parting=parts.Parting(0, 0)) == 0


def test_the_leading_actors_are_asked_first(tmp_path: Path, runs: list[str]) -> None:
    """By themselves, and all others together; where nobody leads, there is one index."""
    folder = led(tmp_path / "led", PAGES)
    search.index(folder)
    first, others = groups(folder)
    assert first == ["."]
    assert others == [str(place) for place in range(1, len(runs))]
    assert [counted(folder, place) for place in first] == [1]
    assert sum(counted(folder, place) for place in others) == len(PAGES) - 1
    nobody = site(tmp_path / "nobody", PAGES)
    search.index(nobody)
    assert sum(counted(nobody, place) for place in groups(nobody)[0]) == len(PAGES)
    assert len(groups(nobody)) == 1


def test_who_begins_to_lead_is_found_once(tmp_path: Path, runs: list[str]) -> None:
    """And who does no longer: a page is in one part at a time, and the bytes are those of a fresh index."""
    memory, folder = tmp_path / "memory", led(tmp_path / "site", PAGES)
    search.index(folder, memory)
    once = files(folder)
    search.index(site(folder, PAGES), memory)
    search.index(site(tmp_path / "nobody", PAGES))
    assert files(folder) == files(tmp_path / "nobody")
    search.index(led(folder, PAGES), memory)
    assert files(folder) == once


def led(folder: Path, pages: dict[str, str]) -> Path:
    """A site with a leading actor."""
    site(folder, pages)
    (folder / LEADS).write_text(page(pages[LEADS], '<meta name="search" content="10">'), encoding="utf-8")
    return folder


def groups(folder: Path) -> list[list[str]]:
    """The folders of the indexes as the browser is told."""
    settings = json.loads((folder / "search" / "search_index.json").read_text("utf-8"))
    found: list[list[str]] = settings["config"]["parts"]
    return found


def counted(folder: Path, place: str) -> int:
    """The pages in an index."""
    entry = json.loads((folder / "pagefind" / place / "pagefind-entry.json").read_text("utf-8"))
    return int(entry["languages"]["en"]["page_count"])


def test_what_has_not_changed_is_not_indexed_again(tmp_path: Path, runs: list[str]) -> None:
    """Not even if every page is a new file; of a changed page its part, of an article none of the other articles'."""
    memory = tmp_path / "memory"
    search.index(site(tmp_path / "one", PAGES), memory)
    assert sorted(runs) == sorted({f"part-{part(name)}" for name in PAGES})
    runs.clear()
    search.index(site(tmp_path / "two", PAGES), memory)
    assert not runs
    assert files(tmp_path / "one") == files(tmp_path / "two")
    changed = {**PAGES, "sources/a3/index.html": '<h1 id="top">Article 3</h1><p id="p1">Other words.</p>'}
    search.index(site(tmp_path / "three", changed), memory)
    assert runs == [f"part-{part('sources/a3/index.html')}"]


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


def test_an_article_of_another_day_is_found_once(tmp_path: Path, runs: list[str]) -> None:
    """Its page goes to the part of that month, and the bytes are those of a fresh index."""
    memory, folder, name = tmp_path / "memory", site(tmp_path / "site", PAGES), "sources/a3/index.html"
    for date in ("2022-05-01", "2022-06-30", "2022-05-01"):
        head = f'<meta property="article:published_time" content="{date}">'
        (folder / name).write_text(page(PAGES[name], head), encoding="utf-8")
        runs.clear()
        search.index(folder, memory)
        assert f"part-{part(name, date)}" in runs
        fresh = tmp_path / "fresh"
        shutil.copytree(folder, fresh, dirs_exist_ok=True)
        search.index(fresh)
        assert files(folder) == files(fresh)


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
