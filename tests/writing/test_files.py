"""The documents folder: changed only where content changes, cleaned of our pages alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.writing.files import MANIFEST, HandWrittenPage, write_all


def test_only_what_changes_is_written(tmp_path: Path) -> None:
    """A second run with the same pages touches no file; a changed page is the only one written."""
    write_all({"index.md": "a\n", "actors/x.md": "b\n"}, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    again = write_all({"index.md": "a\n", "actors/x.md": "b\n"}, tmp_path)
    assert again.changed == again.removed == ()
    assert again.unchanged == ("actors/x.md", "index.md")
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before
    assert write_all({"index.md": "c\n", "actors/x.md": "b\n"}, tmp_path).changed == ("index.md",)
    assert (tmp_path / "index.md").read_text() == "c\n"


def test_pages_of_earlier_runs_go_and_hand_written_ones_stay(tmp_path: Path) -> None:
    """A page that is no longer written is removed with its empty folder; a neighbour written by hand stays."""
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "note.md").write_text("by hand")
    write_all({"actors/x.md": "x", "sources/y.md": "y"}, tmp_path)
    assert write_all({}, tmp_path).removed == ("actors/x.md", "sources/y.md")
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")) == [
        MANIFEST,
        "actors",
        "actors/note.md",
    ]


def test_a_hand_written_page_is_never_overwritten(tmp_path: Path) -> None:
    """A page of ours that would take the place of one written by hand is an error, and nothing is changed."""
    (tmp_path / "review.md").write_text("by hand")
    with pytest.raises(HandWrittenPage, match=r"review\.md"):
        write_all({"index.md": "a", "review.md": "ours"}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["review.md"]
    assert (tmp_path / "review.md").read_text() == "by hand"


def test_in_a_folder_of_hand_written_pages_too(tmp_path: Path) -> None:
    """Where a folder is there, its pages are looked for; where it is not, none can be."""
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "x.md").write_text("by hand")
    with pytest.raises(HandWrittenPage, match=r"x\.md"):
        write_all({"actors/x.md": "ours", "sources/deep/y.md": "ours"}, tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["actors", "x.md"]
    assert write_all({"actors/x.md": "by hand", "sources/deep/y.md": "y"}, tmp_path).changed == ("sources/deep/y.md",)


@pytest.mark.parametrize("manifest", ["", "no json", "{}", '["../outside.txt", "/etc/passwd", 3]'])
def test_a_damaged_manifest_removes_nothing(tmp_path: Path, manifest: str) -> None:
    """What a damaged or forged manifest names outside of the folder is left alone."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "outside.txt").write_text("mine")
    (docs / MANIFEST).write_text(manifest)
    assert write_all({"index.md": "a"}, docs).removed == ()
    assert (tmp_path / "outside.txt").exists()
    assert json.loads((docs / MANIFEST).read_text()) == ["index.md"]


def test_no_trace_is_left_of_the_writing(tmp_path: Path) -> None:
    """Temporary files are gone, and pages can be read by everyone."""
    write_all({"index.md": "a"}, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, "index.md"]
    assert (tmp_path / "index.md").stat().st_mode & 0o777 == 0o644
