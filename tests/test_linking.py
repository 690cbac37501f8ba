"""The same files at several places."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.linking import lay, link
from generator.listing import Look, looks

NAMES = st.sampled_from(["a", "b", "in/a", "in/b", "in/deep/a", "other/a", "kept/a", "kept/in/b"])
TREES = st.dictionaries(NAMES, st.sampled_from(["one", "two"]), max_size=6)


def written(folder: Path, files: dict[str, str]) -> dict[str, tuple[str, Look]]:
    """A folder with these files, and of each its path and look."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return {name: (f"{folder}/{name}", look) for name, look in looks(folder).items()}


def read(folder: Path) -> dict[str, str]:
    """Every file below a folder."""
    return {name: (folder / name).read_text() for name in looks(folder)}


@given(TREES, TREES, st.sets(NAMES))
def test_a_folder_holds_what_is_wanted_and_nothing_else(
    before: dict[str, str], after: dict[str, str], same: set[str]
) -> None:
    """Whatever lay there, some of it the very files; no folder is left empty, and no file that others have changes."""
    with tempfile.TemporaryDirectory() as place:
        wanted = written(Path(place, "site"), after)
        written(Path(place, "former"), before)
        link(Path(place, "former"), before, Path(place, "new"))
        Path(place, "new").mkdir(exist_ok=True)
        shared = [name for name in same & after.keys() if name not in before]
        link(Path(place, "site"), shared, Path(place, "new"))
        lay(wanted, Path(place, "new"))
        assert looks(Path(place, "new")) == looks(Path(place, "site"))
        assert all(any(folder.rglob("*")) for folder in Path(place, "new").rglob("*") if folder.is_dir())
        assert read(Path(place, "former")) == before


def test_files_beside_are_left(tmp_path: Path) -> None:
    """Those whose names begin otherwise, or so as was said."""
    wanted = written(tmp_path / "site", {"in/a": "new"})
    written(tmp_path / "new", {"in/b": "old", "out/b": "old"})
    lay(wanted, tmp_path / "new", within="in/")
    assert read(tmp_path / "new") == {"in/a": "new", "out/b": "old"}
    lay({}, tmp_path / "new", but="in/")
    assert read(tmp_path / "new") == {"in/a": "new"}


def test_of_a_link_the_file_that_it_leads_to_is_taken(tmp_path: Path) -> None:
    """The link itself would lead astray from another folder."""
    written(tmp_path / "docs", {"in/a": "text"})
    (tmp_path / "docs" / "b").symlink_to("in/a")
    link(tmp_path / "docs", ["b"], tmp_path / "view")
    assert (tmp_path / "view" / "b").read_text() == "text"
    assert not (tmp_path / "view" / "b").is_symlink()
