"""What was read from the seeds, and what merging found, remembered under the hash of what it came from."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

import msgspec

from .merging import Memory
from .merging.memory import Value
from .reading import Seeds, read_all
from .records import Article
from .unchanged import whole_program
from .writing.files import replace

FILE = "seeds.msgpack"
MERGED = "merged.msgpack"
"""Beside the analyses."""


class Kept(msgspec.Struct, array_like=True):
    """Articles as they were read."""

    program: str
    """What the program was then: another one may read otherwise."""
    articles: dict[str, Article]
    """Each under the key that ``read_all`` gives it."""


def read(folder: Path, memory: Path | None, digests: Mapping[str, str] = MappingProxyType({})) -> Seeds:
    """All seeds of a folder, as ``read_all`` gives them; what was read before is not read again.

    It is remembered in a file of the folder ``memory``. Where that cannot be written, the next run reads every seed.
    """
    before = _load(memory / FILE) if memory else {}
    seeds = read_all(folder, before, digests)
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


class KeptMerged(msgspec.Struct, array_like=True):
    """What merging found, by the parts of the briefing."""

    program: str
    found: dict[bytes, Value]


def merged(memory: Path | None) -> Memory:
    """What an earlier run found when it merged; nothing without a folder, or where it cannot be read."""
    with suppress(OSError, msgspec.MsgspecError):
        if memory:
            kept = msgspec.msgpack.decode((memory / MERGED).read_bytes(), type=KeptMerged)
            if kept.program == whole_program():
                return Memory(kept.found)
    return Memory()


def keep_merged(memory: Path | None, found: Memory) -> None:
    """Keep what was found; where that cannot be, the next run finds it again."""
    if memory and found.now.keys() - found.before.keys():
        # other seeds' too, as `changes` compares with, until they are the most
        kept = found.now if len(found.before) > 2 * len(found.now) else {**found.before, **found.now}
        with suppress(OSError):
            replace(memory / MERGED, msgspec.msgpack.encode(KeptMerged(whole_program(), kept)))
