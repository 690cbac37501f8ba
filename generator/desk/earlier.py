"""The briefing as it was: from a file, or from the seeds of an earlier revision."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ..assembling import assemble
from ..records import Actor, Article, Briefing, Event, Interest, Quote
from ..workers import Workers


class ChangesError(Exception):
    """The earlier briefing cannot be had; says why and what to do."""


@dataclass(frozen=True, slots=True)
class _Published:
    """What of ``briefing.json`` is compared."""

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    interests: tuple[Interest, ...]


def load(since: str, seeds: Path, store: Path | None, workers: Workers | None) -> Briefing:
    """The earlier briefing: from a file ``briefing.json``, else from the seeds of a git revision, analysed as today.

    Raises ``ChangesError`` if there is neither such a file nor such a revision.
    """
    if Path(since).is_file():
        return _from_file(Path(since))
    with tempfile.TemporaryDirectory() as folder:
        return assemble(_checked_out(since, seeds, Path(folder)), store, workers).briefing


def _from_file(path: Path) -> Briefing:
    try:
        found = msgspec.json.decode(path.read_bytes(), type=_Published)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ChangesError(f"{path}: not a briefing.json ({error}); name one that generate has written") from error
    return Briefing("", found.articles, found.actors, found.quotes, found.events, found.interests)


def _checked_out(revision: str, seeds: Path, folder: Path) -> Path:
    """The folder of seeds as it was in a git revision, laid out below ``folder``."""
    if revision.startswith("-"):
        raise ChangesError(f"{revision}: neither a file nor a git revision")
    try:
        command = ["git", "-C", str(seeds), "archive", "--format=tar", revision, "."]
        run = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise ChangesError(f"git cannot be run ({error.strerror}); name an earlier briefing.json instead") from error
    if run.returncode:
        said = run.stderr.decode("utf-8", "replace").strip()
        raise ChangesError(f"{revision}: neither a file nor a git revision that holds {seeds} ({said})")
    with tarfile.open(fileobj=io.BytesIO(run.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder
