"""What was read from the seeds, remembered under the hash of what it was read from."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from .reading import Seeds, read_all
from .records import Article
from .unchanged import whole_program
from .writing.files import replace

FILE = "seeds.msgpack"
"""Beside the analyses."""


class Kept(msgspec.Struct, array_like=True):
    """Articles as they were read."""

    program: str
    """What the program was then: another one may read otherwise."""
    articles: dict[str, Article]
    """Each under the key that ``read_all`` gives it."""


def read(folder: Path, memory: Path | None) -> Seeds:
    """All seeds of a folder, as ``read_all`` gives them; what was read before is not read again.

    It is remembered in a file of the folder ``memory``. Where that cannot be written, the next run reads every seed.
    """
    before = _load(memory / FILE) if memory else {}
    seeds = read_all(folder, before)
    if memory and seeds.read.keys() - before.keys():
        # other seeds too, as `changes` compares with, until they are the most
        _keep(memory / FILE, seeds.read if len(before) > 2 * len(seeds.read) else {**before, **seeds.read})
    return seeds


def _load(path: Path) -> dict[str, Article]:
    with suppress(OSError, msgspec.MsgspecError):
        kept = msgspec.msgpack.decode(path.read_bytes(), type=Kept)
        if kept.program == whole_program():
            return kept.articles
    return {}


def _keep(path: Path, articles: Mapping[str, Article]) -> None:
    with suppress(OSError, UnicodeEncodeError):  # the latter: a lone surrogate, which a text of Python's can hold
        replace(path, msgspec.msgpack.encode(Kept(whole_program(), dict(articles))))
