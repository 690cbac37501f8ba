"""A folder takes the place of another in one step, so that at no moment there is none or half of one."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""Of Linux's ``renameat2`` (linux/fs.h): both names exist before and after, each time with a whole folder."""


def swap(fresh: Path, place: Path, former: Path) -> None:
    """Move the folder ``fresh`` to ``place``; what stood there is found at ``former`` or at ``fresh`` afterwards.

    All three are on one file system. Where the system cannot exchange two names (it is not Linux, or the file system
    is an odd one), ``place`` is missing for a moment between two renames; the caller mends an end in between.
    Raises ``OSError`` if the folders cannot be moved.
    """
    if not place.exists():
        fresh.rename(place)
    elif not _exchange(fresh, place):
        place.rename(former)
        try:
            fresh.rename(place)
        except OSError:
            former.rename(place)
            raise


def _exchange(one: Path, other: Path) -> bool:
    """Whether the two names were exchanged."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    done: int = renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    return done == 0
