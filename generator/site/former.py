"""What the last build started from and what came of it, remembered: whether the site stands, or what of it does."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from ..listing import Look
from ..unchanged import whole_program
from ..writing.files import replace

SUFFIX = ".md"
INDEX_NAMES = ("index", "README")
"""Pages that MkDocs makes their folder's own."""

CUSTOM_THEME = re.compile(r"^\s*custom_dir:\s*(\S+)", re.M)


class Record(msgspec.Struct, frozen=True):
    """What a site was built from, and what came of it."""

    settings: str
    """A hash of all that every page depends on."""
    day: str
    """The day that it was built on, which the site's map names."""
    sources: dict[str, Look]
    """Path of each file in the documents folder."""
    made: dict[str, Look]
    """Path of each file in the site."""


def load(path: Path | None) -> Record | None:
    """The record of the last build; ``None`` if there is none to be read."""
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.json.decode(path.read_bytes(), type=Record) if path else None
    return None


def keep(path: Path, settings: str, sources: Mapping[str, Look], made: Mapping[str, Look]) -> None:
    """Keep the record of a build; where it cannot be kept, the next build makes every page.

    ``sources`` are the looks of the documents before the build: one that has changed since is made again.
    """
    with suppress(OSError):
        replace(path, msgspec.json.encode(Record(settings, _today(), dict(sources), dict(made))))


def settings(config: Path, environment: Mapping[str, str]) -> str:
    """A hash of all that every page depends on: settings, theme and programs."""
    text = config.read_text(encoding="utf-8")
    digest = hashlib.sha256(whole_program().encode() + text.encode())
    digest.update(repr(sorted(_installed())).encode())
    named = sorted(entry for entry in environment.items() if re.search(rf"\b{re.escape(entry[0])}\b", text))
    digest.update(repr(named).encode())
    for folder in CUSTOM_THEME.findall(text):
        for path in sorted(path for path in (config.parent / folder).rglob("*") if path.is_file()):
            digest.update(f"\x00{path}\x00".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _installed() -> set[str]:
    """The names of the folders that tell which distributions are installed: name and version of each."""
    return {found.name for place in sys.path for found in Path(place or ".").glob("*.*-info")}


def stands(record: Record, settings: str, sources: Mapping[str, Look], lying: Mapping[str, Look]) -> bool:
    """Whether a build would make what already lies in the site's folder."""
    return (record.settings, record.day, record.sources, record.made) == (settings, _today(), sources, lying)


def address(page: str) -> str:
    """Where MkDocs puts a file of the documents folder in the site: a page in a folder of its own."""
    if not page.endswith(SUFFIX):
        return page
    folder, _, name = page.removesuffix(SUFFIX).rpartition("/")
    return "/".join(filter(None, (folder, "" if name in INDEX_NAMES else name, "index.html")))


def _today() -> str:
    """The day that MkDocs writes into the site's map."""
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    with suppress(ValueError, OverflowError, OSError):
        return str(datetime.fromtimestamp(float(moment), UTC).date() if moment else datetime.now(UTC).date())
    return ""
