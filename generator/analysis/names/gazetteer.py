"""Looks up lists of known names in a tokenised text, the longest first."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

import spacy
from spacy.tokens import Doc

T = TypeVar("T")


class Gazetteer(Generic[T]):
    """Finds the longest known names in a text, in time linear in its length."""

    def __init__(self, names: Iterable[tuple[str, T]], variants: bool = True) -> None:
        """Compile a list of names with their values; of two entries with one spelling the first counts.

        ``variants`` adds each name with the curly apostrophe and in capitals.
        """
        by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        seen: set[tuple[str, ...]] = set()
        for name, value in names:
            for spelling in _spellings(name) if variants else (name,):
                words = tokens(spelling)
                if words and words not in seen:
                    seen.add(words)
                    by_first.setdefault(words[0], []).append((words, value))
        for entries in by_first.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))
        self._by_first: Mapping[str, Sequence[tuple[tuple[str, ...], T]]] = by_first

    def matches(self, words: Sequence[str]) -> Iterator[tuple[int, int, T]]:
        """First word, word after the last and value of every known name; matches do not overlap."""
        free = 0
        for i, word in enumerate(words):
            if word not in self._by_first or i < free:
                continue
            for spelled, value in self._by_first[word]:
                length = len(spelled)
                if length == 1 or tuple(words[i : i + length]) == spelled:
                    yield i, i + length, value
                    free = i + length
                    break

    def get(self, name: str) -> T | None:
        """The value of a name that stands alone, or ``None`` if it is not known."""
        words = tokens(name)
        return (
            next((value for spelled, value in self._by_first.get(words[0], ()) if spelled == words), None)
            if words
            else None
        )


@functools.lru_cache(maxsize=10_000)
def tokens(text: str) -> tuple[str, ...]:
    """The words of an entry as the pipeline's tokenizer cuts them ("Lt." is two, "Gen." is one)."""
    return tuple(token.text for token in _tokenizer()(text))


def _spellings(name: str) -> Iterator[str]:
    """A name as given, with the other apostrophe, and in capitals if it is no abbreviation."""
    yield name
    if "'" in name:
        yield name.replace("'", "’")
    if len(name) > 3 and "." not in name and not name.isupper():
        yield name.upper()


@functools.cache
def _tokenizer() -> Callable[[str], Doc]:
    return spacy.blank("en").tokenizer
