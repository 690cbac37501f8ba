"""Names gathered into figures: which of them are one person, one organization, one country."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from ..records import ActorKind
from . import titles, wordlists
from .name import Name
from .wordlists import Gender, Known

MIN_RESPELLED = 7
"""Letters of a name from which a difference of one letter is a slip and not another name (Iran, Iraq)."""

SMALL = frozenset({"of", "the", "and", "for", "in", "on", "a", "de", "du", "&", "to"})
"""Words that an acronym may leave out."""


@dataclass(slots=True, eq=False)
class Figure:
    """An actor in the making: how it is called and where it is mentioned."""

    name: str
    kind: ActorKind
    names: list[Name] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    gender: Gender = "-"
    media: bool = False

    @property
    def words(self) -> list[str]:
        """The words of its fullest name."""
        return self.name.split()


def gather(doc: Doc, found: Iterable[Name]) -> list[Figure]:
    """Figures in the order of their first mention, each with all its names."""
    found = _nationals(doc, list(found))
    figures = [
        *_persons(doc, [name for name in found if name.kind == "person"]),
        *_bodies([name for name in found if name.kind in ("organization", "group")]),
        *_countries([name for name in found if name.kind == "country"]),
    ]
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
    if slip(word, normal(other.name)):
        return True
    return kind == "person" == other.kind and slip(word, normal(other.words[-1]))


def slip(a: str, b: str) -> bool:
    """Whether two words of one first letter differ by two neighbours exchanged, or one letter more, less or other."""
    if a == b or a[:1] != b[:1] or abs(len(a) - len(b)) > 1:
        return False
    k = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if a[k + 1 :] == b[k + 1 :] or a[k:] == b[k + 1 :] or a[k + 1 :] == b[k:]:
        return True
    return a[k : k + 2] == b[k : k + 2][::-1] and a[k + 2 :] == b[k + 2 :]


def normal(text: str) -> str:
    """A name as it is compared: lower case, letters and digits alone, one blank between words."""
    return " ".join(re.sub(r"[^\w\s]", "", text.replace("-", "")).lower().split())


# --- persons ---------------------------------------------------------------------------------------------


def _persons(doc: Doc, found: list[Name]) -> list[Figure]:
    """Persons: full names first, then each shorter name to the fuller one that it can stand for."""
    figures: list[Figure] = []
    short: list[Name] = []
    for name in found:
        if len(name.text.split()) == 1:
            short.append(name)
            continue
        figure = next((f for f in figures if _same_person(f.words, name.text.split())), None)
        if figure is None:
            figures.append(Figure(name.text, "person", [name], gender=_gender_of(doc, name)))
        else:
            figure.names.append(name)
            if figure.gender == "-":
                figure.gender = _gender_of(doc, name)
    _fold(figures)
    genders = _surname_genders(doc, short)
    for name in short:
        bearer = _bearer(doc, figures, name, genders)
        if bearer is None:
            bearer = Figure(name.text, "person", gender=_gender_of(doc, name))
            figures.append(bearer)
        bearer.names.append(name)
        if bearer.gender == "-":
            bearer.gender = _gender_of(doc, name)
    for bearer in figures:
        bearer.name = _fullest(bearer.names)
    return figures


def _fullest(names: list[Name]) -> str:
    """The form of a name with the most words; of several the most frequent, of these the first in the text."""
    counts = Counter(name.text for name in names)
    most = max(len(text.split()) for text in counts)
    return max((text for text in counts if len(text.split()) == most), key=lambda text: counts[text])


def _same_person(a: list[str], b: list[str]) -> bool:
    """Whether two full names are spellings of one: middle names and initials may be missing."""
    x, y = [normal(w) for w in a], [normal(w) for w in b]
    if x[-1] == y[-1] and any(mark in w for w in [*a, *b] for mark in "\"“'") and (x[0] in y or y[0] in x):
        return True
    if "".join(x) == "".join(y):
        return True
    if x[-1] != y[-1] or not (x[0] == y[0] or (min(len(x[0]), len(y[0])) == 1 and x[0][:1] == y[0][:1])):
        return False
    middle_x, middle_y = x[1:-1], y[1:-1]
    return not middle_x or not middle_y or middle_x[0][0] == middle_y[0][0]


def _fold(figures: list[Figure]) -> None:
    """Give names that are the end of a longer one ("Suu Kyi", "Aung San Suu Kyi") to the longer one's bearer."""
    for figure in sorted(figures, key=lambda f: len(f.words)):
        words = [normal(w) for w in figure.words]
        given = figure.words[0] in wordlists.given_names()
        longer = [f for f in figures if len(f.words) > len(words) and _ends_with([normal(w) for w in f.words], words)]
        if len(longer) == 1 and not (given and longer[0].words[0] in wordlists.given_names() and len(words) > 2):
            longer[0].names += figure.names
            figures.remove(figure)


def _ends_with(words: list[str], end: list[str]) -> bool:
    return words[-len(end) :] == end


def _surname_genders(doc: Doc, short: list[Name]) -> dict[str, Gender]:
    """Surname to the gender that "Mr." or "Mrs." gives it throughout a text, where only one of them does."""
    told: dict[str, set[Gender]] = {}
    for name in short:
        told.setdefault(name.text, set()).add(_title_gender(doc, name))
    return {text: genders.pop() for text, found in told.items() if len(genders := found - {"-"}) == 1}


def _bearer(doc: Doc, figures: list[Figure], name: Name, genders: dict[str, Gender]) -> Figure | None:
    """Who a name of one word stands for: of those who bear it the foremost, as title and gender allow."""
    word = normal(name.text)
    by_surname = [f for f in figures if normal(f.words[-1]) == word]
    fitting = by_surname or [f for f in figures if normal(f.words[0]) == word]
    fitting = fitting or [f for f in figures if word in map(normal, f.words[1:])]
    gender = _title_gender(doc, name)
    gender = gender if gender != "-" else genders.get(name.text, "-")
    fitting = [f for f in fitting if "-" in (gender, f.gender) or f.gender == gender]
    if len(fitting) > 1:
        called = titled(doc, name)
        fitting = [f for f in fitting if called and any(titled(doc, n) == called for n in f.names)] or fitting
    return max(fitting, key=lambda f: _claim(f, name.start), default=None)


def _claim(figure: Figure, start: int) -> tuple[int, int]:
    """How strong a claim somebody has to the bare surname at a token: the foremost bearer has it, not the kin.

    Papers call the person that they write about by surname alone and keep the full name of relatives: so the
    one with more full names has it; of two with as many the one last named, of two yet to come the first.
    """
    full = [n.start for n in figure.names if " " in n.text]
    before = [n for n in full if n < start]
    return (len(full), before[-1] if before else -min(full, default=0))


def titled(doc: Doc, name: Name) -> str:
    """The role words right before a name, as they stand."""
    first, last = titles.role_before(doc, name.start)
    return doc[first:last].text


def _gender_of(doc: Doc, name: Name) -> Gender:
    """The gender that a name's title, given name or description tells."""
    told = _title_gender(doc, name)
    if told != "-":
        return told
    words = name.text.split()
    for word in words[:-1] if len(words) > 1 else words:
        known = wordlists.given_names().get(word)
        if known is not None:
            return known
    first = wordlists.given_names().get(words[0].split("-")[0])
    return first if first is not None and len(words) > 1 else "-"


def _title_gender(doc: Doc, name: Name) -> Gender:
    _, title = titles.before(doc, name.start)
    return title.gender if title is not None else "-"


# --- organizations and groups ----------------------------------------------------------------------------


def _bodies(found: list[Name]) -> list[Figure]:
    """Organizations and groups: equal names, listed names, acronyms, and shorter forms of longer names."""
    figures: dict[str, Figure] = {}
    for name in found:
        canonical = name.standard or name.text
        key = normal(canonical).removeprefix("the ")
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
    return merged


def _short_for(short: Figure, full: Figure) -> bool:
    """Whether one name is an acronym, the first word, or the end of the other."""
    a, b = normal(short.name).split(), normal(full.name).split()
    if a == b:
        return True
    if len(a) == 1 and is_acronym(short.name, full.name):
        return True
    if len(a) >= len(b):
        return False
    if short.names[0].known is not None and full.names[0].known is not None:
        return False
    if "of" in b and a in (b[b.index("of") + 1 :], b[: b.index("of")]):
        return True
    if b[: len(a)] == a:
        return len(a) > 1 or (a[0] not in wordlists.name_heads() and short.name not in wordlists.country_adjectives())
    return b[-len(a) :] == a and (len(a) > 1 or len(b) > 2)


def is_acronym(short: str, full: str) -> bool:
    """Whether capitals are the initials of a name: IMF, JISS, DCCC; small words may be left out or not."""
    letters = short.replace(".", "")
    if not letters.isupper() or len(letters) < 2:
        return False
    words = re.findall(r"[\w']+", full.replace("-", " "))
    initials = "".join(w[0] for w in words).upper()
    capitals = "".join(w[0] for w in words if w.lower() not in SMALL).upper()
    return letters in (initials, capitals)


# --- countries -------------------------------------------------------------------------------------------


def _countries(found: list[Name]) -> list[Figure]:
    """Countries by their standard names; a government named after its head goes to the country it leads."""
    counts = Counter(name.standard for name in found if name.standard)
    figures: dict[str, Figure] = {}
    for name in found:
        country = name.standard or _governed(found, name, counts)
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


def _governed(found: list[Name], name: Name, counts: Counter[str]) -> str | None:
    """The country of "the Bennett-Lapid government": the text's foremost, if it is clearly so, else none."""
    ranked = counts.most_common(2)
    if not ranked:
        return None
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return None
    return ranked[0][0]
