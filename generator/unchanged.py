"""Whether a run would write what already lies there: then it need not run at all.

The pages depend on the seeds, the editor's file, the site's address and this program alone. A record of the last run
holds a hash of all four, a hash of every file that it wrote, and what it said. If all of that still holds, the run is
done; a page that was changed or removed by hand since is noticed, and everything is written as usual.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType

from .digests import of_content
from .store import PACKAGE, TRAINING, program
from .writing import Place
from .writing.files import replace

RECORD = "written.json"
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


def inputs(seeds: Path, place: Place = Place(), read: Mapping[str, str] = MappingProxyType({})) -> str:  # noqa: B008 # frozen
    """A hash of every file below the folder of seeds, its name included, of the site's place and of the program.

    ``read`` are the digests of seeds as they were read, by their names: with it the answer is that of before the run
    only if these are the bytes that lay there, however often a seed changed meanwhile.
    """
    digest = hashlib.sha256(f"{whole_program()}\x00{place!r}".encode())
    for path in sorted(path for path in seeds.rglob("*") if path.is_file()):
        name = path.relative_to(seeds).as_posix()
        digest.update(f"\x00{name}\x00{path.is_symlink()}\x00".encode("utf-8", "backslashreplace"))
        digest.update((read.get(name) or _hash(path)).encode())
    return digest.hexdigest()


@functools.cache
def whole_program() -> str:
    """A hash of all sources, templates, lists and libraries that a page depends on; ``program`` adds the model."""
    versions = [(name, version(name)) for name in LIBRARIES]
    digest = hashlib.sha256(f"{program()}{versions!r}".encode())
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and not path.is_relative_to(TRAINING):
            digest.update(f"\x00{path.relative_to(PACKAGE).as_posix()}\x00".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Record:
    """What the last run into a documents folder started from, wrote and said."""

    inputs: str
    files: dict[str, str]
    """Path relative to the folder to the hash of the content."""
    said: tuple[str, ...]

    def holds(self, now: str, docs: Path) -> bool:
        """Whether the inputs are the same and every file lies there as it was written."""
        return self.inputs == now and all(_hash(docs / path) == known for path, known in self.files.items())


def load(folder: Path, docs: Path) -> Record | None:
    """The record of the last run into ``docs`` that is kept in ``folder``; ``None`` if there is none to be read."""
    try:
        found = json.loads((folder / RECORD).read_text("utf-8"))
        if found["docs"] != str(docs.resolve()):
            return None
        files = {str(path): str(known) for path, known in found["files"].items()}
        return Record(str(found["inputs"]), files, tuple(map(str, found["said"])))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def keep(folder: Path, docs: Path, now: str, files: Mapping[str, str], said: Sequence[str]) -> None:
    """Keep the record of a run; where it cannot be kept, the next run does everything again.

    ``files`` leads from each file's path below ``docs`` to the digest of its content.
    """
    content = {"docs": str(docs.resolve()), "inputs": now, "said": list(said), "files": dict(sorted(files.items()))}
    with suppress(OSError):
        replace(folder / RECORD, json.dumps(content, indent=0).encode("utf-8"))


def _hash(path: Path) -> str:
    """Hash of a file's content; empty where it cannot be read."""
    try:
        return of_content(path.read_bytes())
    except OSError:
        return ""
