"""The files of a folder."""

from __future__ import annotations

from pathlib import Path

from generator.listing import files, looks


def test_files_are_named_by_their_path_below_the_folder(tmp_path: Path) -> None:
    """At any depth, hidden ones too, whatever the folder is called; of another ending none."""
    for name in ("a.md", "in/b.md", "in/deep/.c.md", "in/d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert sorted(files(tmp_path, ".md")) == ["a.md", "in/b.md", "in/deep/.c.md"]
    assert set(files(tmp_path)) - set(files(tmp_path, ".md")) == {"in/d.txt"}


def test_what_lies_behind_a_link_to_a_folder_is_not_entered(tmp_path: Path) -> None:
    """It may lead in a circle; a folder that is missing holds nothing."""
    (tmp_path / "round").symlink_to(tmp_path)
    assert list(files(tmp_path)) == []
    assert list(files(tmp_path / "missing")) == []


def test_the_working_folder_has_no_name_of_its_own(tmp_path: Path, monkeypatch) -> None:
    """Path(".") is written as a dot that the paths below it do not begin with."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").touch()
    monkeypatch.chdir(tmp_path)
    assert list(files(Path())) == ["in/a"]


def test_a_file_is_known_by_its_look(tmp_path: Path) -> None:
    """Size, time of change and number; what replaces a file has another look. Links to files are followed, those to
    folders if asked."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").write_text("one")
    (tmp_path / "b").symlink_to(tmp_path / "in" / "a")
    (tmp_path / "other").symlink_to(tmp_path / "in")
    (tmp_path / "dead").symlink_to(tmp_path / "nothing")
    before = looks(tmp_path)
    assert before.keys() == {"in/a", "b"}
    assert before["in/a"] == before["b"]
    assert before["b"][0] == len("one")
    assert looks(tmp_path, links=True).keys() == {"in/a", "b", "other/a"}
    (tmp_path / "in" / "new").write_text("two")
    (tmp_path / "in" / "new").replace(tmp_path / "in" / "a")
    assert looks(tmp_path)["in/a"] != before["in/a"]
    assert looks(tmp_path / "missing") == {}
