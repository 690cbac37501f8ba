"""The same file at several places: no bytes are copied, and what others read stays whole while the next is made."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from .listing import Look, looks


def link(folder: Path, names: Iterable[str], target: Path) -> None:
    """The files of a folder in another one, too: the same ones where the system allows, else copies."""
    _link({name: f"{folder}/{name}" for name in names}, target)


def lay(wanted: Mapping[str, tuple[str, Look]], target: Path, within: str = "", but: str | None = None) -> None:
    """Make the files in a folder, as far as their names begin with ``within`` and not with ``but``, those wanted.

    ``wanted`` gives of each name the path of a file and its look. What lies there and has the look is left, so that
    little is done where little has changed; folders that are left empty go.
    """
    lying = {f"{within}{name}": look for name, look in looks(target / within).items()}
    held = {name: look for name, look in lying.items() if but is None or not name.startswith(but)}
    gone = [name for name, look in held.items() if name not in wanted or wanted[name][1] != look]
    for name in gone:
        os.unlink(f"{target}/{name}")  # noqa: PTH108 # here and below: to make a Path of each takes as long
    _link({name: path for name, (path, look) in wanted.items() if held.get(name) != look}, target)
    folders = {name[:at] for name in gone for at, sign in enumerate(name) if sign == "/"}
    for folder in sorted(folders, reverse=True):
        with suppress(OSError):  # it holds something
            os.rmdir(f"{target}/{folder}")  # noqa: PTH106


def _link(paths: Mapping[str, str], target: Path) -> None:
    begun: set[str] = set()
    for name in sorted(paths):
        folder = name.rpartition("/")[0]
        if folder not in begun:
            os.makedirs(f"{target}/{folder}", exist_ok=True)  # noqa: PTH103
            begun.add(folder)
        path, copy = paths[name], f"{target}/{name}"
        try:
            os.link(os.path.realpath(path) if os.path.islink(path) else path, copy)  # noqa: PTH114
        except OSError:  # a file system without hard links
            shutil.copy2(path, copy)
