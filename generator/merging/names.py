"""Names side by side: what of a name counts when two articles are compared.

A name key is a tuple of lower-case words without marks, accents and articles: ``("yair", "lapid")``.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from ..language.arabic import APART, without_article
from ..language.lexicon import rows, words
from ..records import ActorKind

LEXICONS = Path(__file__).parent / "lexicons"
COUNTRIES = Path(__file__).parents[1] / "language" / "lexicons" / "countries.tsv"
GIVEN_NAMES = COUNTRIES.with_name("given_names.tsv")
INSTITUTIONS = LEXICONS / "institutions.txt"
LEGAL_FORMS = LEXICONS / "legal_forms.txt"
SPELLINGS = LEXICONS / "spellings.tsv"
FIRST_NAMES = LEXICONS / "first_names.tsv"

GENERATIONS = {"jr": "jr", "jnr": "jr", "junior": "jr", "younger": "jr", "sr": "sr", "snr": "sr", "senior": "sr"}
GENERATIONS |= {"elder": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
"""What tells a son from his father, and how it is compared: part of the person, not of the surname."""

MINISTRY = frozenset({"ministry", "department"})
"""Heads of names that mean the same in both orders: "Department of Defense", "Defense Department". Not "university":
Miami University is not the University of Miami."""

MONONYM = 2
"""Words of a name with a generation that leaves but one name."""

STROKES = str.maketrans("łŁøØđĐı", "lLoOdDi")
"""Letters with a stroke, which Unicode does not take apart."""

BANK = ("bank",)
"""What a country may have many of: the Bank of America is not any American bank."""

WORD = re.compile(r"[^\W_]+")
ACRONYM = re.compile(r"(?:[A-Z]\.?){2,}s?|[A-Z][A-Za-z]*[A-Z]")
POSSESSIVE = re.compile(r"['’]s?(?=\W|$)")

Key = tuple[str, ...]


@functools.lru_cache(maxsize=262144)
def key(name: str) -> Key:
    """The name's words for comparison; empty for a name without a letter or digit."""
    plain = POSSESSIVE.sub("", name).replace(".", "").replace("&", " and ").translate(STROKES)
    plain = unicodedata.normalize("NFKD", plain)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    found = tuple(word.casefold() for word in WORD.findall(plain))
    return found[1:] if len(found) > 1 and found[0] in ("the", "a", "an") else found


@functools.lru_cache(maxsize=262144)
def person_key(name: str) -> Key:
    """The key of a person's name: no Arabic article, which papers write, spell and leave out as they like."""
    found = key(without_article(name))
    return found[:1] + tuple(word for word in found[1:] if word not in APART)


@functools.lru_cache(maxsize=262144)
def body_key(name: str) -> Key:
    """The key of an organization's or group's name: American spelling, no legal form, ministries in one order."""
    american = _american_spellings()
    found = key(name)
    if found[-1:] != ("party",):  # the Labour Party is Britain's, the Labor Party Israel's
        found = tuple(american.get(word, word) for word in found)
    if found[:1] == ("us",) and len(found) > 1:
        found = ("united", "states", *found[1:])  # "U.S. Steel"
    while len(found) > 1 and found[-1] in words(LEGAL_FORMS):
        found = found[:-1]
    for head in MINISTRY:
        if len(found) > 2 and head in found[:-2] and found[found.index(head) + 1] == "of":
            at = found.index(head)
            subject = tuple(word for word in found[at + 2 :] if word != "the")
            end = subject.index("of") if "of" in subject else len(subject)
            return (*found[:at], *subject[:end], head, *subject[end:])
    return found


def is_acronym(name: str) -> bool:
    """Whether a name is made of initials: "JISS", "U.N.", "MoD"."""
    return ACRONYM.fullmatch(name) is not None


def is_common(found: Key) -> bool:
    """Whether a body's name is made of words that every country has such a body for ("Foreign Ministry")."""
    return bool(found) and all(word in words(INSTITUTIONS) for word in found)


@functools.lru_cache(maxsize=262144)
def national(found: Key) -> tuple[Key, str]:
    """The common part of a body's name and the country that it tells; the key and "" where it tells none.

    "Indian Supreme Court" and "Supreme Court of India" are both ``("supreme", "court")`` and "India".
    """
    countries = nations()
    for length in (2, 1):
        rest, told = found[length:], countries.get(found[:length])
        if told and is_common(rest) and rest != BANK:
            return rest, told
        rest, told = found[: -length - 1], countries.get(found[-length:])
        if told and found[-length - 1 : -length] == ("of",) and is_common(rest) and rest != BANK:
            return rest, told
    return found, ""


@functools.cache
def nations() -> dict[Key, str]:
    """Keys of the names and adjectives of countries to the countries' standard names."""
    found: dict[Key, str] = {}
    for name, aliases, adjectives, *_ in rows(COUNTRIES):
        for word in (name, *aliases.split("|"), *adjectives.split("|")):
            if word != "-":
                found.setdefault(key(word), name)
    return found


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's full name in parts, each lower case."""

    first: str
    """In full, where it is a common short form: "joseph" for Joe."""
    middle: Key
    last: str
    generation: str

    @classmethod
    @functools.lru_cache(maxsize=262144)
    def of(cls, found: Key) -> PersonName | None:
        """The parts of a name key; ``None`` for a name of one word."""
        generation = GENERATIONS.get(found[-1], "") if len(found) > MONONYM else ""  # Neymar Junior
        rest = found[:-1] if generation else found
        rest = rest[:-1] if generation and rest[-1] == "the" else rest
        if len(rest) < 2:
            return None
        return cls(_first_names().get(rest[0], rest[0]), rest[1:-1], rest[-1], generation)

    def agrees(self, other: PersonName) -> bool:
        """Whether both can name one person: equal but for middle names, of which one may be short or missing."""
        if (self.first, self.last, self.generation) != (other.first, other.last, other.generation):
            return False
        if not self.middle or not other.middle:
            return True
        if len(self.middle) != len(other.middle):
            return False
        return all(a.startswith(b) or b.startswith(a) for a, b in zip(self.middle, other.middle, strict=True))


@functools.cache
def _american_spellings() -> dict[str, str]:
    return {row[0]: row[1] for row in rows(SPELLINGS)}


@functools.cache
def _first_names() -> dict[str, str]:
    return {row[0]: row[1] for row in rows(FIRST_NAMES)}


@functools.cache
def given_names() -> frozenset[str]:
    """Given names as keys have them: Julia and Julie are two persons' names."""
    return frozenset(word for name, _ in rows(GIVEN_NAMES) for word in key(name))


def given_first(found: Key) -> bool:
    """Whether a name stands in the order of most languages: the given name, by the list, before the family name."""
    return len(found) > 1 and found[0] in given_names() and found[-1] not in given_names()


def comparable(kind: ActorKind) -> ActorKind:
    """The kind in whose name space an actor is: bodies and groups share one, as articles do not tell them apart."""
    return "organization" if kind == "group" else kind
