"""Remembers what was found in an article, so that an unchanged article costs nothing the next time.

An entry's key is a hash of all that the analysis depends on: the article as it was read, the sources and word lists
of this package, the model, and the versions of the libraries that run it. A key that is found is therefore right,
and nothing ever has to be declared out of date. The store is a help and never a need: where it cannot be opened,
read or written, everything is computed anew.
"""

from __future__ import annotations

import functools
import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from types import TracebackType

import msgspec

from .records import Actor, Analysis, Article, Event, Interest, Quote, TimeExpression, replace

FORMAT = 1
"""Number of the table's layout; a store with another number is begun anew."""

PACKAGE = Path(__file__).parent
INFLUENCE = ("analysis", "language", "identity.py", "records.py")
"""Parts of the package that an article's analysis is made by; a test proves that it imports nothing else of ours."""
TRAINING = PACKAGE / "language" / "training"
"""Made the model, which is hashed itself."""
LIBRARIES = ("spacy", "onnxruntime", "tokenizers", "numpy")
SECONDS_TO_WAIT = 30
"""For another run that is writing."""


class Found(msgspec.Struct):
    """An analysis without its article, as it is kept."""

    times: tuple[TimeExpression, ...]
    actors: tuple[Actor, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    interests: tuple[Interest, ...]


_decoder = msgspec.json.Decoder(Found)


def pack(analysis: Analysis) -> bytes:
    """What was found in an article as compressed JSON: about a tenth of its size in memory."""
    found = Found(analysis.times, analysis.actors, analysis.quotes, analysis.events, analysis.interests)
    return zlib.compress(msgspec.json.encode(found), 1)


def unpack(article: Article, packed: bytes) -> Analysis:
    """The analysis of an article from what ``pack`` made of it. Raises ``ValueError`` if the bytes are damaged."""
    try:
        found = _decoder.decode(zlib.decompress(packed))
    except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error
    return Analysis(article, found.times, found.actors, found.quotes, found.events, found.interests)


@functools.cache
def program() -> str:
    """A hash of everything besides the article that its analysis depends on."""
    return hash_of([PACKAGE / name for name in INFLUENCE], repr([(name, version(name)) for name in LIBRARIES]))


def hash_of(parts: Iterable[Path], more: str) -> str:
    """A hash of all files of some parts of the package, their names included, and of ``more``."""
    digest = hashlib.sha256(more.encode())
    for path in sorted(path for part in parts for path in (part.rglob("*") if part.is_dir() else [part])):
        if path.is_file() and "__pycache__" not in path.parts and not path.is_relative_to(TRAINING):
            digest.update(f"\x00{path.relative_to(PACKAGE).as_posix()}\x00".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def key(article: Article) -> str:
    """The key of an article's analysis. Its id is no part of it: that depends on the other articles."""
    content = msgspec.json.encode(replace(article, id=""))
    return hashlib.sha256(program().encode() + content).hexdigest()


class Store:
    """Analyses by key, in an SQLite file that several runs can use at once."""

    def __init__(self, path: Path | None) -> None:
        """Open or begin the store in a file; without a path, or where it cannot be opened, it remembers nothing."""
        self._path = path
        self._file = _open(path) if path else None
        self._added = False

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def get(self, article: Article) -> Analysis | None:
        """The remembered analysis of an article, or ``None``."""
        row = None
        with self._attempt() as file:
            row = file and file.execute("SELECT found FROM analyses WHERE key = ?", (key(article),)).fetchone()
        try:
            return unpack(article, row[0]) if row else None
        except (ValueError, TypeError):
            return None  # a damaged entry is computed and written anew

    def put(self, article: Article, packed: bytes) -> None:
        """Remember what ``pack`` made of an article's analysis."""
        with self._attempt() as file:
            if file:
                file.execute("INSERT OR REPLACE INTO analyses VALUES (?, ?, ?)", (key(article), program(), packed))
                self._added = True

    def close(self) -> None:
        """Close the file; if something was added, entries of other versions of the program are let go."""
        with self._attempt() as file:
            if file and self._added:
                file.execute("DELETE FROM analyses WHERE program != ?", (program(),))
            if file:
                file.close()
        self._file = None

    @contextmanager
    def _attempt(self) -> Iterator[sqlite3.Connection | None]:
        """The open file for one statement; a failure costs the memory, not the run."""
        try:
            yield self._file
        except sqlite3.OperationalError:
            pass  # locked for long, disk full, made read-only: this statement is lost
        except sqlite3.DatabaseError:
            self._file = _anew(self._path) if self._path else None


def _open(path: Path) -> sqlite3.Connection | None:
    """The store in a file, begun anew if that is damaged or of another layout; ``None`` if there can be none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _laid_out(path)
    except (OSError, sqlite3.OperationalError):
        return None
    except sqlite3.DatabaseError:
        return _anew(path)


def _anew(path: Path) -> sqlite3.Connection | None:
    """An empty store in place of a damaged one."""
    try:
        for part in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + part).unlink(missing_ok=True)
        return _laid_out(path)
    except (OSError, sqlite3.Error):
        return None


def _laid_out(path: Path) -> sqlite3.Connection:
    """The open file with our table in it, which is made by one of several runs that begin at once."""
    file = sqlite3.connect(path, timeout=SECONDS_TO_WAIT, isolation_level=None)
    file.execute("PRAGMA synchronous = NORMAL")
    if _layout(file) != FORMAT:
        file.execute("PRAGMA journal_mode = WAL")
        file.execute("BEGIN EXCLUSIVE")
        if _layout(file) != FORMAT:
            file.execute("DROP TABLE IF EXISTS analyses")
            file.execute("CREATE TABLE analyses (key TEXT PRIMARY KEY, program TEXT, found BLOB)")
            file.execute(f"PRAGMA user_version = {FORMAT}")
        file.execute("COMMIT")
    return file


def _layout(file: sqlite3.Connection) -> int:
    (number,) = file.execute("PRAGMA user_version").fetchone()
    return int(number)
