"""Whose "Congress" it is: short names of bodies by the country that a text speaks of."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ...language.document import Doc
from . import wordlists
from .name import Name

FOREMOST = 3
"""How many times as often as the United States a text must name another country for "Congress" to be that country's:
American papers name no country as seldom as their own. Chosen by judgement."""


def of(doc: Doc, names: list[Name]) -> list[Name]:
    """The names without those of bodies that need a country (or the United Nations) in a text without it; a body that
    several countries have is that of the foremost."""
    told = Counter(name.standard for name in names if name.standard and name.known and not name.known.needs)
    spoken = Counter(told)
    for token in doc:
        if (country := wordlists.country_adjectives().get(token.text)) is not None:
            spoken[country] += 1
    found = []
    for name in names:
        if name.known is None or not name.known.needs:
            found.append(name)
            continue
        elsewhere = _elsewhere(name, name.known.needs, spoken)
        if elsewhere is not None:
            found.append(elsewhere)
        elif name.known.needs in told:
            found.append(name)
    return found


def _elsewhere(name: Name, home: str, spoken: Counter[str]) -> Name | None:
    """The name as that of another country's body, where the text speaks of that country far more than of the first."""
    shared = wordlists.shared_bodies().get(name.text, {})
    country = max(shared, key=lambda place: spoken[place], default="")
    if not spoken[country] or spoken[country] <= FOREMOST * spoken[home]:
        return None
    return replace(name, known=shared[country])
