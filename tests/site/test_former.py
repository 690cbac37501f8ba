"""The quick build of the site: only changed pages are made, and the site is the one that a full build makes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import site
from generator.records import Briefing, Search, replace
from generator.site import address, former, mapping, quick
from generator.writing import write
from tests.writing.story import story

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the settings and the hand-written pages."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "docs" / "assets")
    for page in ("about.md", "guide.md"):
        shutil.copy(ROOT / "docs" / page, tmp_path / "docs")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def without(briefing: Briefing, actor: str, quote: int) -> Briefing:
    """The briefing without one actor and one quote."""
    return replace(
        briefing,
        actors=tuple(a for a in briefing.actors if a.id != actor),
        quotes=tuple(q for at, q in enumerate(briefing.quotes) if at != quote),
    )


def modes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How MkDocs is run from here on."""
    run = site._mkdocs
    found: list[str] = []

    def noted(fresh: Path, environment: dict[str, str], mode: str, docs: Path | None = None) -> tuple[int, str]:
        found.append(mode)
        return run(fresh, environment, mode, docs)

    monkeypatch.setattr(site, "_mkdocs", noted)
    return found


@pytest.mark.parametrize("engine", ["material", "pagefind"])
def test_a_quick_build_gives_the_bytes_of_a_full_one(
    project: Path, monkeypatch: pytest.MonkeyPatch, engine: Search
) -> None:
    """With pages new, changed and removed, a page of the editor's and a picture; where the map is parted, too."""
    monkeypatch.setattr(mapping, "MOST", 10)
    write(without(story(), "odo-brask", 1), Path("docs"))
    site.build(Path("site"), engine, project / "memory")
    run = modes(monkeypatch)
    before = (project / "site" / "about" / "index.html").stat()
    write(without(story(), "mara-venn", 0), Path("docs"))
    (project / "docs" / "sources" / "note.md").write_text("# A note\n\nOf the editor.\n")
    (project / "docs" / "sources" / "zu Hause, später.md").write_text(
        "# At home\n\n[A note](note.md), [us](../about.md).\n"
    )
    (project / "docs" / "assets" / "map.svg").write_text("<svg/>")
    site.build(Path("site"), engine, project / "memory")
    (project / "docs" / "sources" / "note.md").write_text("# A note\n\nOf the editor, again.\n")
    write(story(), Path("docs"))
    site.build(Path("site"), engine, project / "memory")
    assert run == ["--dirty", "--dirty"]
    assert (project / "site" / "about" / "index.html").stat().st_ino == before.st_ino  # carried over
    site.build(Path("full"), engine)
    quick, full = tree(project / "site"), tree(project / "full")
    assert set(quick) == set(full)
    assert "sitemap_1.xml" in full
    assert [name for name in full if quick[name] != full[name]] == []


def test_an_unchanged_site_is_left_as_it_is(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """MkDocs is not even started; a file that somebody removed from the site is noticed."""
    write(story(), Path("docs"))
    assert site.build(Path("site"), "material", project / "memory")
    run = modes(monkeypatch)
    assert not site.build(Path("site"), "material", project / "memory")
    assert run == []
    whole = tree(project / "site")
    (project / "site" / "actors" / "alda" / "index.html").unlink()
    assert site.build(Path("site"), "material", project / "memory")
    assert run == ["--dirty"]
    assert tree(project / "site") == whole


def test_a_page_that_speaks_of_one_that_is_gone_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A quick build is as strict as a full one, and the former site stays."""
    (project / "docs" / "sources").mkdir()
    (project / "docs" / "sources" / "note.md").write_text("# A note\n\nOf [Mara](../actors/mara-venn.md).\n")
    write(story(), Path("docs"))
    site.build(Path("site"), "material", project / "memory")
    whole = tree(project / "site")
    write(without(story(), "mara-venn", 0), Path("docs"))
    with pytest.raises(site.SiteError, match=r"mara-venn\.md"):
        site.build(Path("site"), "material", project / "memory")
    assert tree(project / "site") == whole
    assert sorted(p.name for p in project.iterdir()) == ["docs", "memory", "mkdocs.yml", "site"]


def test_other_settings_make_every_page(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The title, the address, the theme's templates and the file of settings are in every page."""
    write(story(), Path("docs"))
    plain = former.settings(Path("mkdocs.yml"), {"SITE_NAME": "A", "HOME": "/root"})
    assert plain == former.settings(Path("mkdocs.yml"), {"SITE_NAME": "A", "HOME": "/home"})
    assert plain != former.settings(Path("mkdocs.yml"), {"SITE_NAME": "B", "HOME": "/root"})
    (project / "docs/.theme/main.html").write_text("{% extends 'base.html' %}")
    assert plain != former.settings(Path("mkdocs.yml"), {"SITE_NAME": "A", "HOME": "/root"})


@pytest.mark.parametrize(
    ("navigation", "titled"),
    [
        ([{"Home": "index.md"}, {"Facts": [{"Quotes": "quotes/index.md"}]}], True),
        ([{"Home": "index.md"}, "about.md"], False),
        ([{"Facts": ["quotes/index.md"]}], False),
        (None, False),
    ],
)
def test_pages_are_carried_over_only_where_the_settings_name_what_all_pages_show(
    navigation: object, titled: bool
) -> None:
    """A title that MkDocs has to look up in a page that was carried over would be missing from the others."""
    assert quick.has_titles(navigation) is titled


def test_the_settings_that_we_ship_name_every_page_of_the_navigation() -> None:
    """Here and in a new desk."""
    for config in (ROOT / "mkdocs.yml", ROOT / "generator/starter/mkdocs.yml"):
        assert quick.has_titles(address.read(config)["nav"])
