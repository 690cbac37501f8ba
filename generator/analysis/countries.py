"""What the table of countries knows: names, adjectives, peoples, capitals and seats of government."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from ..language.lexicon import rows
from .gazetteer import Gazetteer

TABLE = Path(__file__).parents[1] / "language" / "lexicons" / "countries.tsv"

CountryWord = Literal["name", "people", "capital", "seat"]


class CountryName(NamedTuple):
    """A word for a country: which one, and what sort of word it is."""

    country: str
    sort: CountryWord


def _column(text: str) -> tuple[str, ...]:
    return () if text == "-" else tuple(text.split("|"))


@functools.cache
def names() -> Gazetteer[CountryName]:
    """Every name, people, capital and seat of the table."""
    return Gazetteer(_words())


def _words() -> Iterator[tuple[str, CountryName]]:
    for name, aliases, _, people, capital, seats in rows(TABLE):
        for alias in (name, *_column(aliases)):
            yield alias, CountryName(name, "name")
        for word in _column(people):
            yield word, CountryName(name, "people")
        for word in _column(capital):
            yield word, CountryName(name, "capital")
        for word in _column(seats):
            yield word, CountryName(name, "seat")


@functools.cache
def adjectives() -> dict[str, str]:
    """Adjective ("Ukrainian", "U.S.") to country."""
    return {adjective: row[0] for row in rows(TABLE) for adjective in _column(row[2])}
