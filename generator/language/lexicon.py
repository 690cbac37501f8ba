"""Reads the word lists: plain text, one entry a line, columns parted by tabs, ``#`` for remarks.

A person who is no programmer can open such a file, read what each column is in its first lines, and add one.
"""

from __future__ import annotations

import functools
from pathlib import Path

FUNCTION_WORDS = Path(__file__).parent / "lexicons" / "function_words.txt"


@functools.cache
def rows(path: Path) -> tuple[tuple[str, ...], ...]:
    """All entries of a word list in their order, each a tuple of its stripped columns.

    A line that starts with ``#`` is a remark; so is what follows `` #`` in a line. Empty lines are skipped.
    Raises ``FileNotFoundError`` if there is no such list.
    """
    entries: list[tuple[str, ...]] = []
    for line in path.read_text("utf-8").splitlines():
        entry = line.split(" #", 1)[0].split("\t#", 1)[0].rstrip()
        if entry and not entry.startswith("#"):
            entries.append(tuple(column.strip() for column in entry.split("\t")))
    return tuple(entries)


@functools.cache
def words(path: Path) -> frozenset[str]:
    """The first column of a word list as a set."""
    return frozenset(row[0] for row in rows(path))


@functools.cache
def words_of(path: Path, sort: str) -> frozenset[str]:
    """The first column of those entries of a word list whose second is ``sort``."""
    return frozenset(row[0] for row in rows(path) if row[1] == sort)


def function_words() -> frozenset[str]:
    """The English words that hold sentences together, in lower case."""
    return words(FUNCTION_WORDS)
