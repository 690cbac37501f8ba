"""What is known of the files of the last run without reading them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from generator import unchanged
from generator.digests import of_content
from generator.listing import looks
from generator.writing.files import Later, write_all

LONG_AGO = 1_500_000_000_000_000_000


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder of three pages of a run that was over long before its record was kept."""
    folder = tmp_path / "docs"
    folder.mkdir()
    for name in ("a.md", "b.md", "c.md"):
        (folder / name).write_text(name)
        os.utime(folder / name, ns=(LONG_AGO, LONG_AGO))
    return folder


def kept(docs: Path) -> unchanged.Record:
    """The record of the run."""
    digests = {path.name: of_content(path.read_bytes()) for path in docs.iterdir()}
    unchanged.keep(docs.parent, docs, "inputs", digests, looks(docs), ["said"])
    found = unchanged.load(docs.parent, docs)
    assert found
    return found


def by_hand(path: Path) -> None:
    """Another content of the same length, at another time."""
    path.write_text("x.md")


def at_the_same_time(path: Path) -> None:
    """The file is replaced by another one with its size and its time."""
    path.rename(path.with_suffix(".old"))
    path.write_text("x.md")
    os.utime(path, ns=(LONG_AGO, LONG_AGO))


@pytest.mark.parametrize("change", [by_hand, at_the_same_time, Path.unlink])
def test_a_file_that_is_not_as_it_was_is_read(docs: Path, change: object) -> None:
    """Its look tells, and then its content does."""
    record = kept(docs)
    assert record.standing(looks(docs)).keys() == {"a.md", "b.md", "c.md"}
    assert record.holds("inputs", record.standing(looks(docs)), docs)
    assert callable(change)
    change(docs / "b.md")
    assert record.standing(looks(docs)).keys() == {"a.md", "c.md"}
    assert not record.holds("inputs", record.standing(looks(docs)), docs)


def test_a_file_that_was_touched_is_as_it_was(docs: Path) -> None:
    """A copy of the folder has other looks and the same content."""
    record = kept(docs)
    os.utime(docs / "b.md")
    assert record.standing(looks(docs)).keys() == {"a.md", "c.md"}
    assert record.holds("inputs", record.standing(looks(docs)), docs)
    assert not record.holds("other inputs", record.standing(looks(docs)), docs)


def test_a_file_that_was_written_last_is_read(docs: Path) -> None:
    """In the same second another content may come without another look."""
    (docs / "b.md").write_text("new")
    assert kept(docs).standing(looks(docs)).keys() == {"a.md", "c.md"}


def test_a_file_that_is_changed_while_a_run_is_at_work_is_read_by_the_next(docs: Path) -> None:
    """What is kept is how it looked when it had the content for sure: as it was written, or before it was read."""
    write_all({"a.md": "a.md", "b.md": "b.md"}, docs)
    lying = looks(docs)
    written = write_all({"a.md": "a.md", "b.md": "new"}, docs)
    by_hand(docs / "a.md")
    by_hand(docs / "b.md")
    unchanged.keep(docs.parent, docs, "inputs", written.digests, {**lying, **written.looks}, ["said"])
    record = unchanged.load(docs.parent, docs)
    assert record
    assert all(record.files[name].look != looks(docs)[name] for name in ("a.md", "b.md"))
    assert not record.holds("inputs", record.standing(looks(docs)), docs)


def test_the_look_of_a_written_file_is_that_which_it_has(docs: Path) -> None:
    """It is taken where the file waits, and taking its place changes nothing of it."""
    (docs / "b.md").unlink()
    written = write_all({"b.md": "new", "deep/d.md": "more"}, docs)
    assert written.looks == {path: looks(docs)[path] for path in ("b.md", "deep/d.md")}


def test_what_stands_is_not_read(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is it made."""
    standing = kept(docs).standing(looks(docs))
    read: list[str] = []
    monkeypatch.setattr(sys.modules["generator.writing.files"], "_read", lambda path: read.append(Path(path).name))
    pages = {name: Later(lambda: b"never", digest) for name, digest in standing.items()}
    written = write_all(pages, docs, standing=standing)
    assert not written.changed
    assert not {"a.md", "b.md", "c.md"} & set(read)


def test_a_run_starts_from_every_file_of_the_seeds(tmp_path):
    """A name, a content, or a link in a file's place makes it another; digests that are known need no look."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "deep" / "briefing.yml").write_text("b")
    before = unchanged.digests(tmp_path)
    assert before == {"a.txt": of_content(b"a"), "deep/briefing.yml": of_content(b"b")}
    assert unchanged.digests(tmp_path, {"a.txt": "as read"}) == {**before, "a.txt": "as read"}
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    renamed = unchanged.digests(tmp_path)
    (tmp_path / "a.txt").symlink_to("b.txt")
    linked = unchanged.digests(tmp_path)
    (tmp_path / "b.txt").unlink()
    (tmp_path / "a.txt").unlink()
    (tmp_path / "a.txt").write_text("a")
    assert unchanged.digests(tmp_path) == before
    (tmp_path / "b.txt").write_text("a")
    copied = unchanged.digests(tmp_path)
    assert len({unchanged.inputs(found) for found in (before, renamed, linked, copied)}) == 4
