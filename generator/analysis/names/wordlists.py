"""The word lists of this room, read once a process: names that are known, titles, given names, heads of names."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from ...language.lexicon import rows, words
from .gazetteer import Gazetteer, tokens

LEXICONS = Path(__file__).parents[2] / "language" / "lexicons"

KnownSort = Literal[
    "country", "people", "capital", "seat", "headquarters", "organization", "media", "group", "place", "government"
]
Gender = Literal["m", "f", "-"]


class Known(NamedTuple):
    """What the lists say of a name: the standard name, and what sort of word the name is."""

    standard: str
    sort: KnownSort
    family: str = ""
    """For an organization which family of nouns describes it ("alliance", "party", "company" ...), for a place its
    sort ("state", "region" ...)."""
    needs: str = ""
    """The country that the text must speak of for the name to mean this, if any."""


def column(text: str) -> tuple[str, ...]:
    """The entries of a column that holds several, parted by ``|``; none where it holds ``-``."""
    return () if text == "-" else tuple(text.split("|"))


@functools.cache
def known_names() -> Gazetteer[Known]:
    """Every name of the lists of countries, organizations, groups and places."""
    return Gazetteer(_known())


def _known() -> Iterator[tuple[str, Known]]:
    for name, aliases, _, people, capital, seats in rows(LEXICONS / "countries.tsv"):
        for sort, spellings in (
            ("country", (name, *column(aliases))),
            ("people", column(people)),
            ("capital", column(capital)),
            ("seat", column(seats)),
        ):
            for spelling in spellings:
                yield spelling, Known(name, sort)  # type: ignore[arg-type]  # the four sorts stand above
    for name, aliases, sort, *more in rows(LEXICONS / "organizations.tsv"):
        home, seats = (*more, "-", "-")[:2]
        for spelling in (name, *column(aliases)):
            needs = home if home != "-" and spelling != name else ""
            yield spelling, Known(name, "media" if sort == "media" else "organization", sort, needs)
        for seat in column(seats):
            yield seat, Known(name, "headquarters", sort)
    for name, aliases, _ in rows(LEXICONS / "groups.tsv"):
        for spelling in (name, *column(aliases)):
            yield spelling, Known(name, "group")
    for name, sort in rows(LEXICONS / "places.tsv"):
        yield name, Known(name, "place", sort)


@functools.cache
def country_adjectives() -> dict[str, str]:
    """Adjective ("Ukrainian", "U.S.") to the standard name of its country."""
    return {adjective: row[0] for row in rows(LEXICONS / "countries.tsv") for adjective in column(row[2])}


@functools.cache
def group_adjectives() -> dict[str, str]:
    """Adjective ("Catholic") to the standard name of the group that it makes of a community."""
    return {adjective: row[0] for row in rows(LEXICONS / "groups.tsv") for adjective in column(row[2])}


@functools.cache
def national_adjective() -> dict[str, str]:
    """Country to its first adjective: "Myanmar" to "Burmese"."""
    return {row[0]: column(row[2])[0] for row in rows(LEXICONS / "countries.tsv") if row[2] != "-"}


@functools.cache
def name_heads() -> dict[str, str]:
    """Last word of a name, in lower case, to the sort of thing that it names."""
    return {row[0]: row[1] for row in rows(LEXICONS / "name_heads.tsv")}


@functools.cache
def given_names() -> dict[str, Gender]:
    """Given name to the gender of those who bear it; ``-`` where both do."""
    return {name: "m" if sex == "m" else "f" if sex == "f" else "-" for name, sex in rows(LEXICONS / "given_names.tsv")}


class Title(NamedTuple):
    """A title before a name: the gender that it tells, and its sort."""

    gender: Gender
    sort: str
    initials: bool = False
    """Whether it stands in capitals alone: "PM", not "3 pm"."""


@functools.cache
def titles() -> dict[tuple[str, ...], Title]:
    """Title, as lower-case words, to what it tells."""
    found: dict[tuple[str, ...], Title] = {}
    for title, gender, sort in rows(LEXICONS / "titles.tsv"):
        told: Gender = "m" if gender == "m" else "f" if gender == "f" else "-"
        found[tuple(word.lower() for word in tokens(title))] = Title(told, sort, title.isupper())
    return found


@functools.cache
def title_ends() -> frozenset[str]:
    """The last words of all titles, in lower case: behind any other word stands no title."""
    return frozenset(words[-1] for words in titles())


@functools.cache
def person_nouns() -> dict[str, Gender]:
    """Common noun for a person, singular, to the gender that it tells."""
    return {
        noun: "m" if sex == "m" else "f" if sex == "f" else "-" for noun, sex in rows(LEXICONS / "person_nouns.tsv")
    }


@functools.cache
def office_adjectives() -> frozenset[str]:
    """Adjectives that belong to an office ("former", "deputy")."""
    return words(LEXICONS / "office_adjectives.txt")


@functools.cache
def office_fields() -> frozenset[str]:
    """Last words of an office's field, in lower case ("Energy")."""
    return words(LEXICONS / "office_fields.txt")


@functools.cache
def regional_adjectives() -> frozenset[str]:
    """Adjectives that make a group of "countries" or "states", in lower case."""
    return words(LEXICONS / "regional_adjectives.txt")


@functools.cache
def families(narrow: bool = True) -> dict[str, frozenset[str]]:
    """Noun that takes up an actor to the families of words it belongs to.

    Without ``narrow`` to those families alone any of whose members it can take up.
    """
    found: dict[str, set[str]] = {}
    for noun, family, *reach in rows(LEXICONS / "description_nouns.tsv"):
        if narrow or not reach:
            found.setdefault(noun, set()).add(family)
    return {noun: frozenset(named) for noun, named in found.items()}


@functools.cache
def two_places() -> dict[str, frozenset[str]]:
    """Country whose name other places bear to the words that speak for the country."""
    return {name: frozenset(column(told)) for name, told in rows(LEXICONS / "two_places.tsv")}


@functools.cache
def particles() -> frozenset[str]:
    """Small words within a person's name, in lower case ("bin", "van")."""
    return words(LEXICONS / "name_particles.txt")


@functools.cache
def well_known_persons() -> dict[str, tuple[str, Gender]]:
    """Surname by which the news calls somebody without a word on who it is, to the full name and gender."""
    listed = rows(LEXICONS / "well_known_persons.tsv")
    return {surname: (name, "f" if sex == "f" else "m") for surname, name, sex in listed}


@functools.cache
def shared_bodies() -> dict[str, dict[str, Known]]:
    """Short name that bodies of several countries bear to the body of each country: "Congress" of Peru and India."""
    found: dict[str, dict[str, Known]] = {}
    for name, country, standard, sort in rows(LEXICONS / "shared_bodies.tsv"):
        found.setdefault(name, {})[country] = Known(standard, "organization", sort)
    return found


@functools.cache
def office_initials() -> tuple[tuple[str, str], ...]:
    """Initials of offices with the offices, all in lower case: ("pm", "prime minister")."""
    return tuple((initials, office) for initials, office in rows(LEXICONS / "office_initials.tsv"))


@functools.cache
def demonyms() -> frozenset[str]:
    """Nouns for somebody of a country, in lower case ("frenchman")."""
    return words(LEXICONS / "demonyms.txt")


@functools.cache
def joined_words() -> frozenset[str]:
    """Words that a hyphen joins to a name without making them part of it ("Putin-era")."""
    return words(LEXICONS / "joined_words.txt")
