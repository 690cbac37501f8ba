"""Whether a run would write what already lies there: then it need not run at all.

The pages depend on the seeds, the editor's file, the site's address and this program alone. A record of the last run
holds a hash of all four, a hash and the look of every file that it wrote, and what it said. If all of that still holds,
the run is done; a page that was changed or removed by hand since is noticed, and everything is written as usual.
"""

from __future__ import annotations

import functools
import hashlib
import os
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType

import msgspec

from .digests import of_content
from .listing import Look, files
from .store import INFLUENCE, PACKAGE, hash_of, program
from .writing import Place
from .writing.files import replace

RECORD = "written.json"
LINK = "link to "
SETTLED = 2_000_000_000
"""Nanoseconds: FAT counts in steps of two seconds, most others in a hundredth of one or less."""
LIBRARIES = (
    "charset-normalizer",
    "edtf",
    "feedgenerator",
    "ftfy",
    "jinja2",
    "lxml",
    "markupsafe",
    "py3langid",
    "python-slugify",
    "pyyaml",
    "trafilatura",
)
"""That read the seeds and write the pages; those of the analysis are in ``program``."""


def digests(seeds: Path, read: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """The digest of every file below the folder of seeds, by its name; that of a link is another than the file's.

    ``read`` are the digests of seeds as they were read: with it the answer is that of before the run only if these are
    the bytes that lay there, however often a seed changed meanwhile.
    """
    found = {}
    for name in sorted(files(seeds)):
        path = f"{seeds}/{name}"  # to make a Path of each takes as long as to read it
        if os.path.isfile(path):  # noqa: PTH113
            found[name] = (LINK if os.path.islink(path) else "") + (read.get(name) or _hash(path))  # noqa: PTH114
    return found


def inputs(seeds: Mapping[str, str], place: Place = Place()) -> str:  # noqa: B008 # frozen
    """A hash of the digests of all seeds, by their names, of the site's place and of the program."""
    return hashlib.sha256(repr((whole_program(), place, seeds)).encode()).hexdigest()


@functools.cache
def whole_program() -> str:
    """A hash of all sources, templates, lists and libraries that a page depends on; ``program`` adds the model."""
    versions = [(name, version(name)) for name in LIBRARIES]
    return hash_of((part for part in PACKAGE.iterdir() if part.name not in INFLUENCE), f"{program()}{versions!r}")


class File(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A file as a run left it."""

    digest: str
    look: Look


class Record(msgspec.Struct, frozen=True):
    """What the last run into a documents folder started from, wrote and said."""

    docs: str
    inputs: str
    kept: int
    """When, in nanoseconds of the clock."""
    files: dict[str, File]
    """By their path relative to the folder."""
    said: tuple[str, ...]

    def holds(self, now: str, standing: Mapping[str, str], docs: Path) -> bool:
        """Whether the inputs are the same and every file lies there as it was written; ``standing`` as below."""
        return self.inputs == now and all(
            (standing.get(path) or _hash(docs / path)) == file.digest for path, file in self.files.items()
        )

    def standing(self, lying: Mapping[str, Look]) -> dict[str, str]:
        """The digests of those files that by their looks still lie there as they were written: they need not be read.

        Of a file that was written last of all the look says nothing yet: where a system counts time in seconds,
        another content may have come in the same one.
        """
        settled = self.kept - SETTLED
        return {
            path: file.digest
            for path, file in self.files.items()
            if lying.get(path) == file.look and file.look[1] <= settled
        }


def load(folder: Path, docs: Path) -> Record | None:
    """The record of the last run into ``docs`` that is kept in ``folder``; ``None`` if there is none to be read."""
    with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError):
        found = msgspec.json.decode((folder / RECORD).read_bytes(), type=Record)
        return found if found.docs == str(docs.resolve()) else None
    return None


def keep(
    folder: Path, docs: Path, now: str, files: Mapping[str, str], looks: Mapping[str, Look], said: Sequence[str]
) -> None:
    """Keep the record of a run; where it cannot be kept, the next run does everything again.

    ``files`` leads from each file's path below ``docs`` to the digest of its content, ``looks`` to its look when it had
    that content for sure: before it was read, or when it was written. What was changed meanwhile has another by now.
    """
    known = {path: File(digest, looks.get(path, NO_LOOK)) for path, digest in sorted(files.items())}
    record = Record(str(docs.resolve()), now, time.time_ns(), known, tuple(said))
    with suppress(OSError, UnicodeEncodeError):  # the latter: a lone surrogate in the name of a folder
        replace(folder / RECORD, msgspec.json.encode(record))


NO_LOOK: Look = (-1, 0, 0)
"""Of a file that is to be read."""


def _hash(path: Path | str) -> str:
    """Hash of a file's content; empty where it cannot be read."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            return of_content(file.read())
    except OSError:
        return ""
