"""One run at a time in a project's folder: a second one waits, since both write the same pages and the same site."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # not a POSIX system: runs are not kept apart there
    fcntl = None  # type: ignore[assignment]


@contextmanager
def alone(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the folder, or the nearest one above it that is there, while the block runs.

    ``waiting`` is called once if another run holds it; then this one waits. The lock is the system's own on the
    folder itself (``flock``): nothing is left behind, and it ends with the process, however that ends. On a file
    system that knows no locks the block runs without one.
    """
    handle = _held(folder.absolute(), waiting) if fcntl else None
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _held(folder: Path, waiting: Callable[[], None]) -> int | None:
    there = next(path for path in (folder, *folder.parents) if path.is_dir())
    handle = None
    with suppress(OSError):
        handle = os.open(there, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
    return handle
