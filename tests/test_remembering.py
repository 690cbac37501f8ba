"""What was read from a seed is read from it again only where something has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import remembering
from generator.reading import Seeds, read_all, seeds

TEXT = "---\ntitle: {title}\ndate: 2024-03-01\n---\nMinisters met in Oslo on Monday and agreed to reopen the talks.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two seeds."""
    (tmp_path / "seeds").mkdir()
    for name in ("border", "cable"):
        (tmp_path / "seeds" / f"{name}.txt").write_text(TEXT.format(title=f"Talks on the {name}"))
    return tmp_path / "seeds"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The seeds that are read from their bytes."""
    names: list[str] = []
    read = seeds._read

    def noted(content: bytes, suffix: str, seed: str, note: object) -> object:
        names.append(seed)
        return read(content, suffix, seed, note)

    monkeypatch.setattr(seeds, "_read", noted)
    return names


def same(found: Seeds, folder: Path) -> None:
    """The seeds are as without a memory."""
    assert found == read_all(folder)


def test_only_a_seed_that_changed_is_read(folder: Path, tmp_path: Path, asked: list[str]) -> None:
    """Its bytes, its name, and what the editor's file says of it count; the line it is said in does not."""
    remembering.read(folder, tmp_path)
    for change, read in (
        (lambda: None, []),
        (lambda: (folder / "cable.txt").write_text(TEXT.format(title="News of the cable")), ["cable.txt"]),
        (lambda: (folder / "border.txt").rename(folder / "wall.txt"), ["wall.txt"]),
        (lambda: (folder / "briefing.yml").write_text("articles:\n  wall.txt: {publisher: A}\n"), ["wall.txt"]),
        (lambda: (folder / "briefing.yml").write_text("\n\narticles:\n  wall.txt: {publisher: A}\n"), []),
        (lambda: (folder / "wall.txt").unlink(), []),
    ):
        change()
        asked.clear()
        found = remembering.read(folder, tmp_path)
        assert asked == read
        same(found, folder)


def test_another_program_reads_anew(
    folder: Path, tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another version of the program may read otherwise."""
    remembering.read(folder, tmp_path)
    asked.clear()
    monkeypatch.setattr(remembering, "whole_program", lambda: "another")
    remembering.read(folder, tmp_path)
    assert asked == ["border.txt", "cable.txt"]


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\x92\xa1a\x81\xa1b\x80"])
def test_a_damaged_memory_is_none(folder: Path, tmp_path: Path, damage: bytes) -> None:
    """Whatever lies there, the seeds are read."""
    (tmp_path / remembering.FILE).write_bytes(damage)
    same(remembering.read(folder, tmp_path), folder)


def test_earlier_states_are_remembered_for_a_while(folder: Path, tmp_path: Path, asked: list[str]) -> None:
    """As ``changes`` compares two states; but what no seed is any more does not pile up."""
    for number in (1, 2, 1, 2):
        for name in ("border", "cable"):
            (folder / f"{name}.txt").write_text(TEXT.format(title=f"Talks on the {name}, day {number}"))
        remembering.read(folder, tmp_path)
    assert len(asked) == 4
    for number in range(20):
        (folder / "border.txt").write_text(TEXT.format(title=f"Talks, day {number}"))
        remembering.read(folder, tmp_path)
    assert len(remembering._load(tmp_path / remembering.FILE)) < 10


def test_what_was_merged_is_kept_until_the_program_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Damaged or of another program, it is found again."""
    found = remembering.merged(tmp_path)
    assert found.known(b"a part", lambda: [[0, 1]]) == [[0, 1]]
    assert found.known(b"a text", lambda: b"signed") == b"signed"
    assert found.known(b"two texts", lambda: False) is False
    remembering.keep_merged(tmp_path, found)
    again = remembering.merged(tmp_path)
    assert again.before == {b"a part": [[0, 1]], b"a text": b"signed", b"two texts": False}
    assert again.known(b"a part", lambda: 1 / 0) == [[0, 1]]  # type: ignore[arg-type, return-value]
    assert remembering.merged(None).known(b"a part", lambda: [[0], [1]]) == [[0], [1]]
    (tmp_path / remembering.MERGED).write_bytes(b"\x93")
    assert not remembering.merged(tmp_path).before
    remembering.keep_merged(tmp_path, found)
    monkeypatch.setattr(remembering, "whole_program", lambda: "another")
    assert not remembering.merged(tmp_path).before
