"""Files that change only when their content does.

A manifest in the documents folder lists what was written, so that the next run removes what it no longer
writes and nothing else: a page written by hand is never touched.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

MANIFEST = ".briefing-manifest.json"


@dataclass(frozen=True, slots=True)
class Written:
    """What one run did to the documents folder: paths relative to it, with ``/``, sorted."""

    changed: tuple[str, ...]
    """Written because they are new or their content is."""
    removed: tuple[str, ...]
    """Written by an earlier run and no longer part of the briefing."""
    unchanged: tuple[str, ...]


class HandWrittenPage(Exception):
    """A page that is to be written stands there already and no earlier run wrote it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: this page was not written by the generator; move it, its name is needed")
        self.path = path


def write_all(files: Mapping[str, str], docs: Path) -> Written:
    """Make the generated part of ``docs`` exactly ``files`` (relative path with ``/`` to text).

    Raises ``HandWrittenPage``, before anything is changed, if a path is taken by a file that no earlier run wrote
    and whose content differs; ``OSError`` if the folder cannot be written.
    """
    before = _manifest(docs)
    encoded = {path: text.encode("utf-8") for path, text in files.items()}
    changed = tuple(sorted(path for path, data in encoded.items() if _read(docs / path) != data))
    for path in changed:
        if path not in before and (docs / path).exists():
            raise HandWrittenPage(docs / path)
    removed = tuple(sorted(before - set(encoded)))
    note = json.dumps(sorted(set(encoded)), indent=0).encode("utf-8") + b"\n"
    if changed or removed:
        # both the old and the new names, so that a run cut short leaves no page without a keeper
        _replace(docs / MANIFEST, json.dumps(sorted(before | set(encoded)), indent=0).encode("utf-8") + b"\n")
    for path in changed:
        _replace(docs / path, encoded[path])
    for path in removed:
        _remove(docs, path)
    if _read(docs / MANIFEST) != note:
        _replace(docs / MANIFEST, note)
    return Written(changed, removed, tuple(sorted(set(encoded) - set(changed))))


def _manifest(docs: Path) -> frozenset[str]:
    """Paths that earlier runs wrote; those that would lead out of the folder are ignored."""
    data = _read(docs / MANIFEST)
    if data is None:
        return frozenset()
    try:
        listed = json.loads(data)
    except ValueError:
        return frozenset()
    if not isinstance(listed, list):
        return frozenset()
    return frozenset(path for path in listed if isinstance(path, str) and _inside(path))


def _inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(path) and not pure.is_absolute() and ".." not in pure.parts and "\\" not in path


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _replace(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _remove(docs: Path, path: str) -> None:
    """Remove a page and the folders that it leaves empty."""
    (docs / path).unlink(missing_ok=True)
    for folder in (docs / path).parents:
        if folder == docs or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
