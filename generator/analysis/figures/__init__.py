"""Names gathered into figures: which of them are one person, one organization, one country."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from ...language.document import Doc
from ...records import ActorKind
from ..names import wordlists
from ..names.name import Name
from ..names.wordlists import Known
from . import persons, roles
from .figure import Figure, is_acronym, normal, slip

MIN_RESPELLED = 7
"""Letters of a name from which a difference of one letter is a slip and not another name (Iran, Iraq)."""

GENERATIONS = frozenset({"sr", "jr", "snr", "jnr", "senior", "junior", "elder", "younger", "ii", "iii", "iv"})
"""Last words of names, as they are compared, that tell a son from his father."""

EXPLAINING = re.compile(r",? ?(also |better |widely )?known (as|by its)|,? ?or( the)?$")
"""What stands between a name and its abbreviation, other than a bracket: ", known as", ", or"."""

MAX_ABBREVIATION = 8
MAX_GAP = 40
"""Letters of the longest abbreviation, and between it and the name that it is short for."""

FOREMOST = 1.5
"""How many times as often as the next a country is named where a government without a country is its own; chosen by
judgement."""


def gather(doc: Doc, found: Iterable[Name]) -> list[Figure]:
    """Figures in the order of their first mention, each with all its names."""
    found = _nationals(doc, list(found))
    figures = [
        *persons.gather(doc, [name for name in found if name.kind == "person"]),
        *_bodies(_abbreviated(doc, [name for name in found if name.kind in ("organization", "group")])),
    ]
    figures += _countries(doc, [name for name in found if name.kind == "country"], figures)
    figures = _respelled(figures)
    for figure in figures:
        figure.names.sort(key=lambda name: name.start)
    return sorted(figures, key=lambda figure: (figure.names[0].start, figure.name))


def _respelled(figures: list[Figure]) -> list[Figure]:
    """Figures without those whose only name is a slip of the pen for another's ("Hunragy")."""
    kept = list(figures)
    for figure in figures:
        if len(figure.names) > 1 or figure.names[0].known is not None or len(figure.name) < MIN_RESPELLED:
            continue
        word = normal(figure.name)
        right = next((f for f in kept if f is not figure and _slip_for(word, figure.kind, f)), None)
        if right is not None:
            right.names += figure.names
            kept.remove(figure)
    return kept


def _slip_for(word: str, kind: ActorKind, other: Figure) -> bool:
    """Whether a name is a slip for another figure's name, or for a person's surname."""
    name = normal(other.name)
    if not (slip(word, name) or (kind == "person" == other.kind and slip(word, normal(other.words[-1])))):
        return False
    last, others = word.split()[-1], name.split()[-1]
    son = last != others and len(word.split()) > 1 and {last, others} & GENERATIONS
    return not son  # a son is no slip of the pen for his father


def _abbreviated(doc: Doc, found: list[Name]) -> list[Name]:
    """The same names, where an abbreviation that the text explains stands for the name that it explains it with.

    "The Free Democrats (FDP)", "the Free Aceh Movement, known by its Indonesian acronym GAM": the letters need not be
    the initials of the English words.
    """
    means = {short.text: full for full, short in pairwise(found) if _explains(doc, full, short)}
    return [
        replace(name, kind=full.kind, known=Known(full.standard or full.text, "organization", *_family(full)))
        if (full := means.get(name.text)) is not None and name.text != full.text
        else name
        for name in found
    ]


def _family(name: Name) -> tuple[str, ...]:
    return (name.known.family,) if name.known is not None else ()


def _explains(doc: Doc, full: Name, short: Name) -> bool:
    """Whether a text introduces an abbreviation: in brackets after the name, or after "known as" and the like."""
    spelled = is_acronym(short.text, full.text) or _mixed(short.text, full.text)
    if not ((short.text.isupper() or spelled) and 1 < len(short.text) <= MAX_ABBREVIATION):
        return False
    if (short.known is not None and not spelled) or full.text.isupper() or full.end >= short.start:
        return False
    between = doc[full.end : short.start].text
    closed = short.end < len(doc) and doc[short.end].text == ")"
    if between == "(" and closed:
        return full.text[0].upper() == short.text[0]
    return len(between) <= MAX_GAP and EXPLAINING.match(between) is not None


def _mixed(short: str, full: str) -> bool:
    """Whether letters of both cases are a name's initials as they are written there: "BoE" for "Bank of England"."""
    return len(short) > 2 and short == "".join(word[0] for word in full.split())


def _bodies(found: list[Name]) -> list[Figure]:
    """Organizations and groups: equal names, listed names, acronyms, and shorter forms of longer names."""
    figures: dict[str, Figure] = {}
    for name in found:
        canonical = name.standard or name.text
        key = _country_last(normal(canonical).removeprefix("the "))
        if name.kind == "group":
            key = re.sub(r"ies\b", "y", key)
        kind: ActorKind = "group" if name.kind == "group" else "organization"
        figure = figures.setdefault(key, Figure(canonical, kind))
        figure.names.append(name)
        figure.media = figure.media or (name.known is not None and name.known.sort == "media")
    merged: list[Figure] = []
    for figure in sorted(figures.values(), key=lambda f: (-len(f.words), f.names[0].start)):
        longer = [f for f in merged if f.kind == figure.kind and _short_for(figure, f)]
        if len(longer) == 1:
            longer[0].names += figure.names
        else:
            merged.append(figure)
    for figure in merged:
        figure.name = _as_written(figure) or _spelled_out(figure)
    return merged


def _as_written(figure: Figure) -> str:
    """The name of a body that every country has, as the text has it: "Ministry of Health", not "Health Ministry".

    The form found most often, of two the first; empty for any other body, and for one whose country the name gained.
    """
    known = {name.known for name in figure.names}
    forms = Counter(name.text for name in figure.names)
    generic = all(k is not None and k.family == "generic" and k.standard == figure.name for k in known)
    gained = any(word in _nations() for word in normal(figure.name).split()[:1])
    if not generic or gained:
        return ""
    most = max(forms, key=lambda text: forms[text])
    return "" if normal(most) == normal(figure.name) else most  # the standard spelling of the same words


@functools.cache
def _nations() -> dict[str, str]:
    """Adjective or name of a country, as names are compared, to the country."""
    adjectives = wordlists.country_adjectives()
    names = {normal(country): country for country in wordlists.national_adjective()}
    return {normal(word): country for word, country in adjectives.items()} | names


def _without_common_start(a: list[str], b: list[str]) -> tuple[str, str]:
    """Both names without the words that they begin with alike: "Texas DPS", "Texas Department of Public Safety"."""
    k = 0
    while k < min(len(a), len(b)) - 1 and a[k] == b[k]:
        k += 1
    return " ".join(a[k:]), " ".join(b[k:])


def _country_last(key: str) -> str:
    """The key of a country's body, the same for "Rwandan Health Ministry" and "Health Ministry of Rwanda"."""
    words = key.split()
    for length in (2, 1):
        adjective, after = " ".join(words[:length]), " ".join(words[-length:])
        if len(words) > length + 1 and adjective in _nations() and adjective != normal(_nations()[adjective]):
            return f"{' '.join(words[length:])} of {_nations()[adjective]}"
        if len(words) > length + 2 and words[-length - 1] == "of" and after in _nations():
            return f"{' '.join(words[: -length - 1])} of {_nations()[after]}"
    return key


def _spelled_out(figure: Figure) -> str:
    """The name of a body; in full where it is best known by its initials and the text gives the words too."""
    if " " in figure.name or not figure.name.isupper():
        return figure.name
    full = [name.text for name in figure.names if len(name.text.split()) > 2]
    return max(full, key=len, default=figure.name)


def _short_for(short: Figure, full: Figure) -> bool:
    """Whether one name is an acronym, the first word, or the end of the other."""
    a, b = normal(short.name).split(), normal(full.name).split()
    if a == b:
        return True
    if is_acronym(*_without_common_start(short.words, full.words)):
        return True
    if len(a) >= len(b):
        return False
    known = short.names[0].known
    if known is not None and known.family != "generic" and full.names[0].known is not None:
        return False
    if "of" in b:
        before, after = b[: b.index("of")], b[b.index("of") + 1 :]
        if a == after or (before and a == before[-len(a) :]):
            return True
    if b[: len(a)] == a:
        return len(a) > 1 or (a[0] not in wordlists.name_heads() and short.name not in wordlists.country_adjectives())
    return b[-len(a) :] == a and (len(a) > 1 or len(b) > 2 or a[0] not in wordlists.name_heads())


def _countries(doc: Doc, found: list[Name], others: list[Figure]) -> list[Figure]:
    """Countries by their standard names; a government named after its head goes to the country it leads."""
    counts = Counter(name.standard for name in found if name.standard)
    figures: dict[str, Figure] = {}
    for name in found:
        country = name.standard or _led(doc, name, others) or _governed(name, counts)
        if country:
            figures.setdefault(country, Figure(country, "country")).names.append(name)
    return list(figures.values())


def _nationals(doc: Doc, found: list[Name]) -> list[Name]:
    """Tell a nation from its people: "the Americans" as such are the country, "thousands of Israelis" a group.

    One mention without "the", or with a number, makes all mentions of the word in the text mean people.
    """
    plain = {n.text for n in found if n.known and n.known.sort == "people" and not _the(doc, n.start)}
    return [
        replace(n, kind="group", known=Known(n.text, "group"))
        if n.known and n.known.sort == "people" and n.text in plain
        else n
        for n in found
    ]


def _the(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].lower_ == "the"


def _led(doc: Doc, name: Name, others: list[Figure]) -> str | None:
    """The country of "the Bennett-Lapid government" by what the text calls its heads ("Israel's prime minister")."""
    heads = set(re.split(r"[\s\-‐‑–]", name.text))
    told = set()
    for person in (f for f in others if f.kind == "person" and f.words[-1] in heads):
        for start, end in roles.of(doc, person):
            told |= {_nations()[word] for token in doc[start:end] if (word := normal(token.text)) in _nations()}
    return told.pop() if len(told) == 1 else None


def _governed(name: Name, counts: Counter[str]) -> str | None:
    """The country of "the Bennett-Lapid government": the text's foremost, if it is clearly so, else none."""
    ranked = counts.most_common(2)
    if not ranked:
        return None
    if len(ranked) > 1 and ranked[0][1] < FOREMOST * ranked[1][1]:
        return None
    return ranked[0][0]
