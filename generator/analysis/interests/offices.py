"""Whom each person of an article acts for, by the offices that stand beside the name ("French minister Ann Lee")."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...language.document import Doc, Token
from ..cast import Cast
from ..names import wordlists
from .representatives import is_representative, not_in_office, stem

if TYPE_CHECKING:
    from .holders import Holders

MINISTERS = frozenset({"minister", "premier"})
"""Offices that only states and their parts have: who bears one in an article that does not say of which country
serves the country that the article writes of as its own (see ``_home``)."""

HOME = 2
"""How often at least, and how many times as often as any other, a country's offices are named where it is home."""

SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson"})

TITLE_WORDS = 8
"""Words looked at on either side of a name for the office of its bearer ("Iranian Deputy Foreign Minister for
Political Affairs" has seven)."""


@dataclass
class _Offices:
    """What the titles beside their names tell of persons."""

    bodies: dict[str, list[str]] = field(default_factory=dict)
    spokespeople: set[str] = field(default_factory=set)
    ministers: set[str] = field(default_factory=set)
    foreign: set[str] = field(default_factory=set)
    """Whose title tells of a nationality."""


def acted_for(doc: Doc, holders: Holders) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """The countries and bodies that each person acts for, and who is a spokesman."""
    told = _Offices()
    for i, actors in sorted(holders.cast.referents.items()):
        persons = [actor for actor in actors if holders.cast.by_id(actor).kind == "person"]
        if persons and doc[i].pos_ != "PRON":
            words = title(doc[i], holders.cast)
            for person in persons:
                _read(words, person, told, holders)
    home = _home(doc, holders)
    for person in sorted(told.ministers - told.foreign):
        serves = told.bodies.setdefault(person, [])
        if home is not None and not any(holders.cast.by_id(i).kind == "country" for i in serves):
            serves.append(home)
    bodies = {person: tuple(dict.fromkeys(found)) for person, found in told.bodies.items()}
    return bodies, frozenset(told.spokespeople)


def _read(words: list[Token], person: str, told: _Offices, holders: Holders) -> None:
    """Note what a title tells of its bearer."""
    forms = {t.lower_ for t in words} | {stem(t.lower_) for t in words}
    if any(t.text in wordlists.country_adjectives() for t in words):
        told.foreign.add(person)
    if forms & SPOKESPEOPLE:
        told.spokespeople.add(person)
    if forms & not_in_office("former"):
        return
    if forms & MINISTERS:
        told.ministers.add(person)
    if any(is_representative(t) for t in words):
        abroad = any(is_mere_owner(t, holders) for t in words)
        apart = abroad or bool(forms & (not_in_office("apart") | not_in_office("some")))
        kinds = {i: holders.cast.by_id(i).kind for i in holders.named(words)}
        serves = [i for i, kind in kinds.items() if kind != "person" and not (apart and kind == "country")]
        told.bodies.setdefault(person, []).extend(serves)


def _home(doc: Doc, holders: Holders) -> str | None:
    """The country at whose government an article looks from within: the one that its governing nouns belong to
    ("the Israeli government", "Israel's foreign ministry") twice as often as to any other; ``None`` if none is."""
    counts: Counter[str] = Counter()
    for word in doc:
        if word.dep_ in ("nmod:poss", "amod", "compound") and is_representative(word.head):
            found = holders.country(word) or holders.cast.at(word)
            counts.update(i for i in found if holders.cast.by_id(i).kind == "country")
    ranked = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    if not ranked or ranked[0][1] < HOME or (len(ranked) > 1 and ranked[0][1] < HOME * ranked[1][1]):
        return None
    return ranked[0][0]


def is_mere_owner(word: Token, holders: Holders) -> bool:
    """Whether a possessor is something that no actor is ("the boxing BODY's Russian president"): then a nationality
    beside it tells only where its officer comes from."""
    return word.dep_ == "nmod:poss" and word.pos_ == "NOUN" and not holders.of(word)


def title(name: Token, cast: Cast) -> list[Token]:
    """The words around a name that may tell its bearer's office, before it and in apposition after it."""
    doc, start = name.doc, name.sent.start
    i = name.i
    while i > start and name.i - i < TITLE_WORDS and _belongs(doc[i - 1]):
        i -= 1
    found = list(doc[i : name.i])
    i = name.i + 1
    while i < name.sent.end and cast.at(doc[i]) == cast.at(name):
        i += 1
    if i + 1 < name.sent.end and doc[i].text == "," and doc[i + 1].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PRON"):
        for t in doc[i + 1 : min(i + 1 + TITLE_WORDS, name.sent.end)]:
            if not _belongs(t) and t.pos_ != "DET":
                break
            found.append(t)
    return found


def _belongs(token: Token) -> bool:
    """Whether a word can be part of a title ("Foreign Minister of France", "Israel's ambassador")."""
    return token.pos_ in ("ADJ", "NOUN", "PROPN") or token.lower_ in ("'s", "’s", "of", "for", "-")
