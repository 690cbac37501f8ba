"""What a quick build leaves as it is, and what MkDocs is shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.listing import Look, looks
from generator.site import quick
from generator.site.former import Record

NAV = [{"Home": "index.md"}, {"Facts": [{"Quotes": "quotes/index.md"}]}]


def written(docs: Path, **pages: str) -> None:
    """Pages of a documents folder, by their names without the ending; two underscores for a slash."""
    for name, text in pages.items():
        path = docs / f"{name.replace('__', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.mark.parametrize(
    ("settings", "answer"),
    [
        ({"nav": NAV}, True),
        ({"nav": NAV, "plugins": []}, True),
        ({"nav": NAV, "plugins": ["search"]}, True),
        ({"nav": NAV, "plugins": [{"search": {"enabled": False}}]}, True),
        ({"nav": NAV, "plugins": {"search": None}}, True),
        ({"nav": NAV, "plugins": ["search", "tags"]}, False),
        ({"nav": NAV, "plugins": ["search", {"tags": {}}]}, False),
        ({"nav": NAV, "plugins": None}, False),
        ({"nav": NAV, "hooks": ["hook.py"]}, False),
        ({"nav": NAV, "docs_dir": "pages"}, False),
        ({"nav": ["index.md"]}, False),
        ({}, False),
    ],
)
def test_only_settings_that_make_each_page_by_itself_allow_it(
    settings: dict[object, object], answer: bool, tmp_path: Path
) -> None:
    """A plugin or a hook may look at all pages, and a title that is not told has to be looked up in one."""
    written(tmp_path / "docs", index="")
    assert quick.possible(settings, tmp_path / "docs") is answer


def test_a_site_without_a_home_page_is_built_in_full(tmp_path: Path) -> None:
    """Nothing would tell at what address the others stand."""
    assert not quick.possible({"nav": NAV}, tmp_path)


def test_mkdocs_is_shown_what_has_changed_and_what_that_links_to(tmp_path: Path) -> None:
    """However the link is written; beside it the navigation, and the assets, which may stand in for the theme's."""
    written(
        tmp_path, index="", quotes__index="", a__one="[x](../b/two.md#p1) ![](<my map.svg>)", b__two="[three](three.md)"
    )
    written(
        tmp_path,
        b__three="",
        b__four="",
        b__five="",
        quotes__six="<a href='../b/four.md'> [y](my%20map.svg) ../b/five&period;md",
    )
    for name in ("a/my map.svg", "quotes/my map.svg", "assets/own.css", "data/all.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    seen = quick.shown(tmp_path, looks(tmp_path), {"a/one.md", "quotes/six.md"}, {"nav": NAV})
    linked = {"b/two.md", "b/four.md", "b/five.md", "quotes/my map.svg"}
    assert seen == {"a/one.md", "quotes/six.md", "index.md", "quotes/index.md", "assets/own.css", *linked}


def test_what_is_younger_than_its_page_is_not_carried_over(tmp_path: Path) -> None:
    """MkDocs would make the page, and write into the file that the former site has, too."""
    look: Look = (1, 20, 3)
    for made in (19, 20):
        lying = {"a/index.html": (5, made, 6)}
        record = Record("settings", "2026-01-01", {"a.md": look}, lying)
        assert quick.carried(record, {"a.md": look}, tmp_path, lying) == ({"a.md"} if made == 20 else set())


NAMES = st.text("abiz", min_size=1, max_size=2) | st.sampled_from(["index", "README"])


@given(st.sets(st.lists(NAMES, min_size=1, max_size=3).map("/".join), max_size=12))
def test_pages_stand_in_the_order_of_mkdocs(pages: set[str]) -> None:
    """An index first, then the other files of a folder, then the folders, each by name."""

    def walked(folder: str) -> list[str]:
        here = [page.removeprefix(folder) for page in pages if page.startswith(folder)]
        files = sorted((name not in ("index", "README"), name) for name in here if "/" not in name)
        below = sorted({name.partition("/")[0] for name in here if "/" in name})
        return [folder + name for _, name in files] + [page for one in below for page in walked(f"{folder}{one}/")]

    ordered = quick.in_order(f"{page}.md" for page in sorted(pages))
    conflicts = {os.path.split(page)[0] for page in pages if page.endswith("README")}
    if not any(f"{folder}/index".lstrip("/") in pages for folder in conflicts):  # of which MkDocs takes one alone
        assert ordered == [f"{page}.md" for page in walked("")]
