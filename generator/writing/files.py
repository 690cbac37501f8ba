"""Files that change only when their content does.

A manifest in the documents folder lists what was written, so that the next run removes what it no longer
writes and nothing else: a page written by hand is never touched.
"""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import BinaryIO

from ..digests import of_content
from ..listing import Look, look

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
    """The digest of every file that lies there now, the manifest among them (``digests.of_content``)."""
    looks: Mapping[str, Look] = field(default_factory=dict)
    """The looks of the changed files as they were written: whatever comes later has another."""


@dataclass(frozen=True, slots=True)
class Later:
    """The content of a file that is made only if it is needed."""

    make: Callable[[], bytes]
    digest: str | None = None
    """Digest of what ``make`` would give, where that is known: a file that has it is left as it is."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file whose content was made already."""

    digest: str
    """Of its content."""
    waiting: str | None = None
    """Where that lies until it takes its place; ``None`` if it lies in its place."""
    look: Look | None = None
    """Of the file that waits."""


Content = str | bytes | Later


class HandWrittenPage(Exception):
    """A page that is to be written stands there already and no earlier run wrote it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: this page was not written by the generator; move it, its name is needed")
        self.path = path


def write_all(
    files: Mapping[str, Content],
    docs: Path,
    make: Callable[[Mapping[str, Callable[[], Made]]], Mapping[str, Made]] = lambda files: {},
    standing: Mapping[str, str] = MappingProxyType({}),
) -> Written:
    """Make the generated part of ``docs`` exactly ``files`` (relative path with ``/`` to text, or bytes, or ``Later``).

    ``make`` gets what makes the files whose content is not known and may make any of them at once. Everything is made,
    and lies beside its place, before anything is changed. ``standing`` has the digests of files that are known to lie
    there: those that are to have them are not read. Raises ``HandWrittenPage``, before anything is changed, if a
    path is taken by a file that no earlier run wrote and whose content differs; ``OSError`` if the folder cannot be
    written.
    """
    folders = sorted(_folders(files))
    for folder in folders:
        if (docs / folder).is_symlink():  # what lies behind a link is not ours
            raise HandWrittenPage(docs / folder)
    # in these no file need be looked for: of a first run they are nearly all
    empty = {folder for folder in folders if not (docs / folder).exists()}
    before = manifest(docs)
    fresh: dict[str, str] = {}
    written: dict[str, Look] = {}
    digests: dict[str, str] = {}
    try:
        later = {path: content for path, content in files.items() if isinstance(content, Later)}
        new = {path for path in files if path.rpartition("/")[0] in empty}
        lying = {**standing, **dict.fromkeys(new, NOTHING)}
        unknown = {path: content for path, content in later.items() if not content.digest}
        at_once = make({path: partial(_made, found, docs, path, lying.get(path)) for path, found in unknown.items()})
        for path, content in files.items():
            made = at_once[path] if path in at_once else _made(content, docs, path, lying.get(path))
            digests[path] = made.digest
            if made.waiting:
                if path not in before and path not in new and (docs / path).exists():
                    raise HandWrittenPage(docs / path)
                fresh[path] = made.waiting
            if made.look:
                written[path] = made.look
    except BaseException:
        clear(docs)
        for begun in reversed(folders):
            with suppress(OSError):
                (docs / begun).rmdir()  # empty: for a page that was not written
        raise
    changed, removed = tuple(sorted(fresh)), tuple(sorted(before - set(digests)))
    note = json.dumps(sorted(digests), indent=0).encode("utf-8") + b"\n"
    if changed or removed:
        # both the old and the new names, so that a run cut short leaves no page without a keeper
        replace(docs / MANIFEST, json.dumps(sorted(before | set(digests)), indent=0).encode("utf-8") + b"\n")
    for path in changed:
        os.replace(fresh[path], f"{docs}/{path}")  # noqa: PTH105 # as in `_read`
    for path in removed:
        _remove(docs, path)
    if _read(docs / MANIFEST) != note:
        replace(docs / MANIFEST, note)
    unchanged = tuple(sorted(set(digests) - set(changed)))
    return Written(changed, removed, unchanged, digests | {MANIFEST: of_content(note)}, written)


def _folders(paths: Iterable[str]) -> set[str]:
    """All folders below the documents folder that files lie in."""
    lowest = {path.rpartition("/")[0] for path in paths}
    return {str(folder) for path in lowest for folder in (PurePosixPath(path), *PurePosixPath(path).parents)} - {"."}


NOTHING = ""
"""Digest of a file that is not there."""


def _made(content: Content, docs: Path, path: str, lies: str | None) -> Made:
    """The content of a file, which lies in its place or beside it; ``lies`` is the digest of what lies in its place,
    where that is known. Raises ``OSError`` if it cannot be written."""
    if lies is None:
        lying = _read(f"{docs}/{path}")
        lies = NOTHING if lying is None else of_content(lying)
    if isinstance(content, Later):
        if content.digest == lies:
            return Made(lies)
        content = content.make()
    data = content.encode("utf-8") if isinstance(content, str) else content
    digest = of_content(data)
    folder = f"{docs}/{path}".rpartition("/")[0]
    return Made(digest) if digest == lies else Made(digest, *_laid(folder, data))


def manifest(docs: Path) -> frozenset[str]:
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
    ours = [path for path in listed if isinstance(path, str) and _inside(path)]
    links = [folder for folder in _folders(ours) if (docs / folder).is_symlink()]  # perhaps out of the folder
    return frozenset(path for path in ours if not (links and not _folders([path]).isdisjoint(links)))


def _inside(path: str) -> bool:
    return bool(path) and not path.startswith("/") and ".." not in path.split("/") and "\\" not in path


def clear(docs: Path, but: Iterable[Made] = ()) -> None:
    """Remove what processes that were killed have begun to write, ``but`` for what waits for its place; no other run
    may be writing there."""
    waiting = {made.waiting for made in but}
    for path in docs.rglob(f"{PARTIAL}*.tmp"):
        if str(path) not in waiting:
            with suppress(OSError):
                path.unlink()


def _read(path: Path | str) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 # of every file: to make a Path of each takes as long as to read it
            return file.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def replace(path: Path, data: bytes) -> None:
    """Give a file its content at once: whoever opens it sees the old or the new. Raises ``OSError``."""
    temporary = Path(_laid(str(path.parent), data)[0])
    try:
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _laid(folder: str, data: bytes) -> tuple[str, Look]:
    """A new file with the data, in the folder of the file whose place it is to take. Gives its path and its look."""
    file = _new(folder)
    try:
        with file:
            file.write(data)
            file.flush()
            written = look(os.fstat(file.fileno()))
    except BaseException:
        Path(file.name).unlink(missing_ok=True)
        raise
    return file.name, written


_numbers = itertools.count()


def _new(folder: str) -> BinaryIO:
    """A file of a name that none has there: a process that was killed may have left one of the same number."""
    while True:
        try:
            return open(f"{folder}/{PARTIAL}{os.getpid()}-{next(_numbers)}.tmp", "xb")  # noqa: PTH123 # as in `_read`
        except FileExistsError:
            continue
        except FileNotFoundError:
            Path(folder).mkdir(parents=True, exist_ok=True)


def _remove(docs: Path, path: str) -> None:
    """Remove a page and the folders that it leaves empty."""
    (docs / path).unlink(missing_ok=True)
    for folder in (docs / path).parents:
        if folder == docs or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
