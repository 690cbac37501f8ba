"""The tree that the next build begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site import spare
from tests.test_linking import read, written


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not on a service, wherever the tests run."""
    monkeypatch.delenv(spare.SERVICE, raising=False)


def test_the_site_that_was_replaced_is_kept_and_taken(tmp_path: Path) -> None:
    """It is moved, not copied."""
    written(tmp_path / "site", {"in/a": "new"})
    written(tmp_path / "former", {"in/a": "old"})
    number = (tmp_path / "former" / "in").stat().st_ino
    spare.keep(tmp_path / "tree", tmp_path / "site", [tmp_path / "missing", tmp_path / "former"])
    spare.take(tmp_path / "tree", tmp_path / "fresh")
    assert (tmp_path / "fresh" / "in").stat().st_ino == number
    assert not (tmp_path / "tree").exists()


def test_where_none_was_replaced_a_tree_of_the_same_files_is_made(tmp_path: Path) -> None:
    """A former tree, which is of no more use, goes."""
    written(tmp_path / "site", {"in/a": "new"})
    written(tmp_path / "tree", {"in/b": "old"})
    spare.keep(tmp_path / "tree", tmp_path / "site", [])
    assert read(tmp_path / "tree") == {"in/a": "new"}
    assert (tmp_path / "tree/in/a").samefile(tmp_path / "site/in/a")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "tree"]


def test_on_a_service_none_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would send the whole site to and fro with the memory."""
    monkeypatch.setenv(spare.SERVICE, "true")
    written(tmp_path / "site", {"in/a": "new"})
    spare.keep(tmp_path / "tree", tmp_path / "site", [])
    assert not (tmp_path / "tree").exists()


def test_without_a_tree_the_build_makes_its_own(tmp_path: Path) -> None:
    """Nothing is said of it."""
    spare.take(None, tmp_path / "fresh")
    spare.take(tmp_path / "tree", tmp_path / "fresh")
    spare.keep(None, tmp_path / "site", [])
    assert list(tmp_path.iterdir()) == []
