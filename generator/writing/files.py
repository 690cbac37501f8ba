"""Files that change only when their content does.

A manifest in the documents folder lists what was written, so that the next run removes what it no longer
writes and nothing else: a page written by hand is never touched.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

MANIFEST = ".briefing-manifest.json"
PARTIAL = ".briefing-"
"""Begins the name of a file that is being written; it gets its own name when it is whole."""


@dataclass(frozen=True, slots=True)
class Written:
    """What one run did to the documents folder: paths relative to it, with ``/``, sorted."""

    changed: tuple[str, ...]
    """Written because they are new or their content is."""
    removed: tuple[str, ...]
    """Written by an earlier run and no longer part of the briefing."""
    unchanged: tuple[str, ...]
    digests: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of every file that lies there now, the manifest among them, in hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Later:
    """The content of a file that is made only if it is needed."""

    make: Callable[[], bytes]
    digest: str | None = None
    """SHA-256 of what ``make`` would give, where that is known: a file that has it is left as it is."""


Content = str | bytes | Later


class HandWrittenPage(Exception):
    """A page that is to be written stands there already and no earlier run wrote it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: this page was not written by the generator; move it, its name is needed")
        self.path = path


def write_all(files: Mapping[str, Content], docs: Path) -> Written:
    """Make the generated part of ``docs`` exactly ``files`` (relative path with ``/`` to text, or bytes, or ``Later``).

    Everything is made before anything is changed. Raises ``HandWrittenPage``, before anything is changed, if a path is
    taken by a file that no earlier run wrote and whose content differs; ``OSError`` if the folder cannot be written.
    """
    for folder in sorted({folder for path in files for folder in PurePosixPath(path).parents}):
        if (docs / folder).is_symlink() and folder.name:  # what lies behind a link is not ours
            raise HandWrittenPage(docs / folder)
    before = _manifest(docs)
    fresh: dict[str, bytes] = {}
    digests: dict[str, str] = {}
    for path, content in files.items():
        lying = _read(docs / path)
        if isinstance(content, Later) and content.digest and lying is not None and _digest(lying) == content.digest:
            digests[path] = content.digest
            continue
        data = _made(content)
        digests[path] = _digest(data)
        if data != lying:
            if path not in before and (docs / path).exists():
                raise HandWrittenPage(docs / path)
            fresh[path] = data
    changed, removed = tuple(sorted(fresh)), tuple(sorted(before - set(digests)))
    note = json.dumps(sorted(digests), indent=0).encode("utf-8") + b"\n"
    if changed or removed:
        # both the old and the new names, so that a run cut short leaves no page without a keeper
        replace(docs / MANIFEST, json.dumps(sorted(before | set(digests)), indent=0).encode("utf-8") + b"\n")
    for path in changed:
        replace(docs / path, fresh.pop(path))
    for path in removed:
        _remove(docs, path)
    if _read(docs / MANIFEST) != note:
        replace(docs / MANIFEST, note)
    unchanged = tuple(sorted(set(digests) - set(changed)))
    return Written(changed, removed, unchanged, digests | {MANIFEST: _digest(note)})


def _made(content: Content) -> bytes:
    if isinstance(content, Later):
        return content.make()
    return content.encode("utf-8") if isinstance(content, str) else content


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _manifest(docs: Path) -> frozenset[str]:
    """Paths that earlier runs wrote; those that lead, or could lead, out of the folder are ignored."""
    data = _read(docs / MANIFEST)
    if data is None:
        return frozenset()
    try:
        listed = json.loads(data)
    except ValueError:
        return frozenset()
    if not isinstance(listed, list):
        return frozenset()
    return frozenset(
        path for path in listed if isinstance(path, str) and _inside(path) and not _behind_link(docs, path)
    )


def _inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(path) and not pure.is_absolute() and ".." not in pure.parts and "\\" not in path


def _behind_link(docs: Path, path: str) -> bool:
    """Whether a folder on the way from ``docs`` to the file is a link, perhaps out of it."""
    return any((docs / folder).is_symlink() for folder in PurePosixPath(path).parents if folder.name)


def clear(docs: Path) -> None:
    """Remove what runs that were killed have begun to write; no other run may be writing there."""
    for path in docs.rglob(f"{PARTIAL}*.tmp"):
        with suppress(OSError):
            path.unlink()


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def replace(path: Path, data: bytes) -> None:
    """Give a file its content at once: whoever opens it sees the old or the new. Raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=PARTIAL, suffix=".tmp")
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
