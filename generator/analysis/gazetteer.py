"""The names that need no guessing: looks up lists of known names in a text, longest first."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

import spacy
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """A known name: its tokens, and what the list says of it."""

    words: tuple[str, ...]
    value: T


class Gazetteer(Generic[T]):
    """Finds the longest known names in a tokenised text, in time linear in its length."""

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        """Compile a list of names with their values; of two entries with one spelling the first counts."""
        by_first: dict[str, list[Entry[T]]] = {}
        seen: set[tuple[str, ...]] = set()
        for name, value in names:
            for spelling in _spellings(name):
                words = tuple(token.text for token in _tokenizer()(spelling))
                if words and words not in seen:
                    seen.add(words)
                    by_first.setdefault(words[0], []).append(Entry(words, value))
        for entries in by_first.values():
            entries.sort(key=lambda entry: (-len(entry.words), entry.words))
        self._by_first: Mapping[str, list[Entry[T]]] = by_first

    def matches(self, doc: Doc) -> Iterator[tuple[int, int, T]]:
        """First token, token after the last and value of every known name; matches do not overlap."""
        words = [token.text for token in doc]
        i = 0
        while i < len(words):
            entries = self._by_first.get(words[i])
            for entry in entries or ():
                length = len(entry.words)
                if length == 1 or tuple(words[i : i + length]) == entry.words:
                    yield i, i + length, entry.value
                    i += length - 1
                    break
            i += 1


def _spellings(name: str) -> Iterator[str]:
    """A name as given, with the other apostrophe, and in capitals if it is no abbreviation."""
    yield name
    if "'" in name:
        yield name.replace("'", "’")
    if len(name) > 3 and "." not in name and not name.isupper():
        yield name.upper()


@functools.cache
def _tokenizer() -> Tokenizer:
    return spacy.blank("en").tokenizer
