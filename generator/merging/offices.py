"""Offices as roles name them: "Egyptian President", "president of Egypt" and "Egypt’s president" are one."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from .names import Key, key, nations

ONE_AT_A_TIME = frozenset({"ambassador", "chancellor", "commander", "emir", "envoy", "governor", "king", "mayor"})
ONE_AT_A_TIME |= {
    "minister",
    "patriarch",
    "premier",
    "president",
    "prosecutor",
    "queen",
    "secretary",
    "speaker",
    "sultan",
}
"""Offices that one person holds at a time; of professors and lawmakers there are many."""

JOINING = frozenset({"of", "the"})


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody is, and of which countries."""

    words: Key
    countries: frozenset[str]
    """Standard names; empty where the role names none."""

    def agrees(self, other: Office) -> bool:
        """Whether both can be one office: the same words, but for a country that only one of them names."""
        same = not self.countries or not other.countries or self.countries == other.countries
        return same and self.words == other.words


@functools.lru_cache(maxsize=65536)
def office(role: str) -> Office | None:
    """The office that a role names; ``None`` for a role that many have at a time."""
    told, left, words = nations(), list(key(role)), []
    countries = set()
    while left:
        for length in (2, 1):
            if (country := told.get(tuple(left[:length]))) is not None:
                countries.add(country)
                del left[:length]
                break
        else:
            words.append(left.pop(0))
    found = tuple(word for word in words if word not in JOINING)
    return Office(found, frozenset(countries)) if not ONE_AT_A_TIME.isdisjoint(found) else None
