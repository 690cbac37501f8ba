"""The files of a folder, as fast as the system names them: a site of ten thousand articles has a hundred thousand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def files(folder: Path, suffix: str = "") -> Iterator[str]:
    """The path, relative to the folder and with ``/``, of each file below it whose name ends so; in no order.

    Folders that are links are not entered; where there is no folder there are no files.
    """
    begin = len(str(folder)) + 1
    for place, _, names in os.walk(folder):
        within = place[begin:].replace(os.sep, "/") + "/" if len(place) >= begin else ""
        for name in names:
            if name.endswith(suffix):
                yield within + name


Look = tuple[int, int, int]
"""Size, time of change in nanoseconds and number of a file: another content comes with another look where files are
replaced, never written over."""


def look(state: os.stat_result) -> Look:
    """The look of a file whose state the system gives."""
    return state.st_size, state.st_mtime_ns, state.st_ino


def looks(folder: Path, links: bool = False) -> dict[str, Look]:
    """Every file below a folder, by its path relative to it with ``/``, and its look; empty where there is no folder.

    A file that goes meanwhile is none. ``links`` says whether folders that are links are entered.
    """
    found: dict[str, Look] = {}
    pending = [str(folder)]
    begin = len(str(folder)) + 1
    while pending:
        try:
            entries = list(os.scandir(pending.pop()))
        except OSError:
            continue
        for entry in entries:
            try:
                if entry.is_dir(follow_symlinks=links):
                    pending.append(entry.path)
                elif not entry.is_dir():
                    found[entry.path[begin:].replace(os.sep, "/")] = look(entry.stat())
            except OSError:
                continue
    return found
