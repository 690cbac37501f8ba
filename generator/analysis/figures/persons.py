"""Names of persons gathered: full names, and who each shorter name stands for."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from ...language.arabic import without_article
from ...language.document import Doc
from ..names import titles, wordlists
from ..names.entities import GENERATION
from ..names.name import Name
from ..names.wordlists import Gender
from .figure import Figure, normal

ROYAL = frozenset({"King", "Queen", "Prince", "Princess", "Crown Prince", "Crown Princess", "Emperor", "Empress"})
ROYAL |= {"Pope", "Sultan", "Tsar", "Tsarina"}
"""Titles that stand before a given name, never before a surname alone."""

KNOWN_AS = re.compile(
    r"""\s?[,(]?\s?(?:who (?:is|was) )?(?:(?:also|better|widely|popularly|commonly) )?"""
    r"""(?:known (?:simply )?as|nicknamed|alias|a\.?k\.?a\.?)\s?[“"'‘]?""",
    re.IGNORECASE,
)
"""What stands between somebody's name and his nickname."""

CLEARLY = 2
"""How many times as often as any other somebody is named in full to keep the surname after another bearer's name."""


def gather(doc: Doc, found: list[Name]) -> list[Figure]:
    """Persons: full names first, then each shorter name to the fuller one that it can stand for."""
    figures: list[Figure] = []
    short: list[Name] = []
    called: dict[str, Figure] = {}
    for name in found:
        if len(_untitled(name.text)) == 1:
            short.append(name)
            continue
        figure = called.get(name.text) or next((f for f in figures if _same_person(f.name, name.text)), None)
        if figure is None:
            figure = Figure(name.text, "person", [name], gender=_gender_of(doc, name))
            figures.append(figure)
        else:
            figure.names.append(name)
            if figure.gender == "-":
                figure.gender = _gender_of(doc, name)
        called[name.text] = figure
    short, nicknames = _nicknamed(doc, figures, short, found)
    _fold(figures, [name.text for name in found])
    genders = _surname_genders(doc, short)
    alone = {_plain(_untitled(name.text)[0]) for name in short}
    royal = {_plain(_untitled(name.text)[0]) for name in short if _is_royal(doc, name)}
    for name in short:
        fitting = _bearers(doc, figures, name, genders, alone)
        if len(fitting) > 1 or (fitting and _is_namesake(doc, name, fitting[0], royal)):
            continue  # it could be either's, and a guess would put words into the wrong mouth
        bearer = fitting[0] if fitting else None
        if bearer is None:
            bearer = Figure(name.text, "person", gender=_gender_of(doc, name))
            figures.append(bearer)
        bearer.names.append(name)
        if bearer.gender == "-":
            bearer.gender = _gender_of(doc, name)
    for bearer in figures:
        bearer.name = _fullest([n for n in bearer.names if n.text not in nicknames] or bearer.names)
        bearer.name = _with_title(doc, bearer) or bearer.name
        _recognise(doc, bearer)
    return figures


def _nicknamed(
    doc: Doc, figures: list[Figure], short: list[Name], found: list[Name]
) -> tuple[list[Name], frozenset[str]]:
    """The short names without the nicknames, and all nicknames, which a text says are another name of somebody.

    "Guzman, known as El Chapo": it goes to its bearer wherever the text has it, full names among the ``figures`` too.
    """
    called = {
        other.text: bearer
        for one, other in pairwise(sorted(found, key=lambda name: name.start))
        if one.text != other.text and KNOWN_AS.fullmatch(doc[one.end : other.start].text)
        if (bearer := next((f for f in figures if one in f.names), None)) is not None
    }
    for figure in [f for f in figures if f.name in called and called[f.name] is not f]:
        called[figure.name].names += figure.names
        figures.remove(figure)
    for name in (name for name in short if name.text in called):
        called[name.text].names.append(name)
    return [name for name in short if name.text not in called], frozenset(called)


def _plain(word: str) -> str:
    """A word of a name, or several, as they are compared: "Sisi" for "al-Sisi", too."""
    return normal(without_article(word))


@functools.lru_cache(maxsize=10_000)
def _parts(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple(_plain(word) for word in name.split())


def _recognise(doc: Doc, figure: Figure) -> None:
    """Give somebody whom everyone knows by surname the full name that the text leaves out: "Putin"."""
    full, gender = wordlists.well_known_persons().get(figure.name.title(), ("", "-"))
    if not full or figure.gender not in ("-", gender):
        return
    ranks = {title.sort for name in figure.names if (title := titles.before(doc, name.start)[1]) is not None}
    if ranks <= {"honorific", "office"}:
        figure.name, figure.gender = full, gender


def _untitled(name: str) -> list[str]:
    """The words of a name without the noble or church title that is a part of it: "Turki" of "Prince Turki"."""
    words = name.split()
    title = wordlists.titles().get((words[0].lower(),)) if len(words) == 2 else None
    return words[1:] if title is not None and title.sort in ("noble", "clergy") else words


@functools.lru_cache(maxsize=10_000)
def _surname(name: str) -> str:
    """The last word of a name that tells no generation, as it is compared: "pruitt" of "Dwayne T. Pruitt III"."""
    words = [word for word in name.split() if not GENERATION.fullmatch(word)]
    return _plain(words[-1] if words else name.split()[-1])


def _with_title(doc: Doc, figure: Figure) -> str:
    """The name with the title without which nobody would know it: "Lord Ashby", "Prince Harry"; else empty."""
    if len(figure.words) > 1:
        return ""
    for name in figure.names:
        first, title = titles.before(doc, name.start)
        if title is not None and title.sort in ("noble", "clergy") and name.text == figure.name and doc[first].is_title:
            return doc[first : name.end].text
    return ""


def _fullest(names: list[Name]) -> str:
    """The form of a name with the most words; of several the most frequent, of these the first in the text."""
    counts = Counter(name.text for name in names)
    most = max(len(text.split()) for text in counts)
    return max((text for text in counts if len(text.split()) == most), key=lambda text: counts[text])


def _same_person(a: str, b: str) -> bool:
    """Whether two full names are spellings of one: middle names and initials may be missing."""
    x, y = _parts(a), _parts(b)
    if x[-1] == y[-1] and any(mark in a or mark in b for mark in "\"“'") and (x[0] in y or y[0] in x):
        return True
    if "".join(x) == "".join(y):
        return True
    if x[-1] != y[-1] or not (x[0] == y[0] or (min(len(x[0]), len(y[0])) == 1 and x[0][:1] == y[0][:1])):
        return False
    middle_x, middle_y = x[1:-1], y[1:-1]
    return not middle_x or not middle_y or middle_x[0][0] == middle_y[0][0]


def _fold(figures: list[Figure], used: Iterable[str]) -> None:
    """Give names that are a part of one longer name to that one's bearer.

    The end ("Suu Kyi" of "Aung San Suu Kyi", "von der Leyen"), the middle ("García Márquez" of "Gabriel García Márquez
    Ortiz") or the start ("Anna Björk" of "Anna Björk Jónsdóttir"); the start only where the text does not use the end
    by itself: Aung San is not Aung San Suu Kyi, whom it calls Suu Kyi.
    """
    ends = {_plain(text) for text in used}
    for figure in sorted(figures, key=lambda f: len(f.words)):
        words = _parts(figure.name)
        first = figure.words[0]
        given = first in wordlists.given_names() and first.lower() not in wordlists.particles()
        longer = [f for f in figures if len(f.words) > len(words) and _part(words, _parts(f.name), ends)]
        if len(longer) == 1 and not (given and longer[0].words[0] in wordlists.given_names() and len(words) > 2):
            longer[0].names += figure.names
            figures.remove(figure)


def _part(part: tuple[str, ...], words: tuple[str, ...], used: set[str]) -> bool:
    """Whether a shorter name may be a part of a longer one; ``used`` are all names of the text."""
    if words[: len(part)] == part:
        return not any(" ".join(words[i:]) in used for i in range(1, len(words)))
    return any(words[i : i + len(part)] == part for i in range(1, len(words) - len(part) + 1))


def _surname_genders(doc: Doc, short: list[Name]) -> dict[str, Gender]:
    """Surname to the gender that "Mr." or "Mrs." gives it throughout a text, where only one of them does."""
    told: dict[str, set[Gender]] = {}
    for name in short:
        told.setdefault(name.text, set()).add(_title_gender(doc, name))
    return {text: genders.pop() for text, found in told.items() if len(genders := found - {"-"}) == 1}


def _bearers(doc: Doc, figures: list[Figure], name: Name, genders: dict[str, Gender], alone: set[str]) -> list[Figure]:
    """Who a name of one word can stand for: the foremost of those who bear it, as title and gender allow.

    ``alone`` holds all names of one word: whom the text calls by another surname ("Ospina" for María Ospina
    Restrepo) is not the one whom it calls by the last.
    """
    word = _plain(_untitled(name.text)[0])
    by_surname = [f for f in figures if _surname(f.name) == word]
    if _is_royal(doc, name):  # a given name: King Hussein is not Saddam Hussein
        by_surname = [f for f in by_surname if any(_is_royal(doc, n) for n in f.names)]
    within = [f for f in figures if word in _parts(f.name)[1:-1] and f.names[0].start < name.start]
    if within and all(f.names[0].start > name.start for f in by_surname):
        by_surname = within  # "Vilda" for Jorge Vilda Rodríguez, before his father Ángel Vilda comes up
    if len(by_surname) > 1:
        by_surname = [f for f in by_surname if alone.isdisjoint(_parts(f.name)[1:-1])] or by_surname
    fitting = by_surname or [f for f in figures if _parts(f.name)[0] == word]
    fitting = fitting or [f for f in figures if word in _parts(f.name)[1:-1]]
    own = _title_gender(doc, name)
    gender = own if own != "-" else genders.get(name.text, "-")
    if own != "-" or not any(_has_come_up(doc, f, name, gender) for f in fitting):
        fitting = [f for f in fitting if "-" in (gender, f.gender) or f.gender == gender]
    if len(fitting) > 1:
        called = titled(doc, name)
        fitting = [f for f in fitting if called and any(titled(doc, n) == called for n in f.names)] or fitting
    return _foremost(doc, fitting, name.start)


def _has_come_up(doc: Doc, figure: Figure, name: Name, gender: Gender) -> bool:
    """Whether somebody of the other gender has been named in full since a title last told whom a surname means."""
    if "-" in (gender, figure.gender) or figure.gender == gender:
        return False
    full = max((n.start for n in figure.names if " " in n.text and n.start < name.start), default=-1)
    words = [t.i for t in doc[: name.start] if t.text == name.text and titles.before(doc, t.i)[1] is not None]
    return full > max(words, default=-1)


def _foremost(doc: Doc, bearers: list[Figure], start: int) -> list[Figure]:
    """Those with the strongest claim to the bare surname at a token: one, or several with equal claims.

    Papers call the person that they write about by surname alone and keep the full name of relatives: so the
    one with more full names has it; of two with as many the only one who has been named by then. Where another who is
    no mere relative has been named in full since, and not much more seldom, the surname could be either's.
    """
    full = {id(f): [n.start for n in f.names if " " in n.text] for f in bearers}
    most = max((len(starts) for starts in full.values()), default=0)
    foremost = [f for f in bearers if len(full[id(f)]) == most]
    met = [f for f in foremost if f.names[0].start < start]
    if len(foremost) > 1:
        return met if len(met) == 1 else foremost
    rivals = [f for f in bearers if f not in foremost and not _named_as_kin(doc, f)]
    return foremost if all(_outranks(foremost[0], f, start) for f in rivals) else bearers


def _outranks(first: Figure, other: Figure, start: int) -> bool:
    """Whether a bare surname at a token is the first one's: named in full later than the other or far more often, or
    called so before the other came up."""
    full, others = ([n.start for n in f.names if " " in n.text] for f in (first, other))
    latest = max((s for s in full if s < start), default=-1) >= max((s for s in others if s < start), default=-1)
    called = any(" " not in n.text and n.start < others[0] for n in first.names)
    return latest or called or len(full) > CLEARLY * len(others)


def _named_as_kin(doc: Doc, figure: Figure) -> bool:
    """Whether somebody is named as another's relative alone: "Stone's daughter Maria Stone"."""
    full = [n for n in figure.names if " " in n.text]
    return all(n.start > 0 and doc[n.start - 1].lower_ in titles.KIN for n in full)


def _is_royal(doc: Doc, name: Name) -> bool:
    """Whether a title stands before a name that only given names follow: "King Hussein", "Pope Francis"."""
    words = name.text.split()
    first, title = titles.before(doc, name.start)
    told = doc[first : name.start].text if title is not None else words[0] if len(words) == 2 else ""
    return told in ROYAL


def _is_namesake(doc: Doc, name: Name, bearer: Figure, royal: set[str]) -> bool:
    """Whether a bare surname is also what the text calls a king or pope by: "Hussein" beside King Hussein."""
    word = _plain(name.text)
    return word in royal and len(bearer.words) > 1 and _surname(bearer.name) == word and not titled(doc, name)


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
