"""Names in a text: where they stand and what sort of thing they name.

Three witnesses are heard: the word lists (certain where they speak), the network's entities (right in
place for about nine names of ten, less so in sort), and spelling (capitals before a word such as "Army").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc, Token

from . import titles, wordlists
from .gazetteer import Gazetteer
from .wordlists import Known, Title

NameKind = Literal["person", "organization", "country", "group", "place", "other"]

LABELS: dict[str, NameKind] = {"PERSON": "person", "ORG": "organization", "LOC": "place"}
SORTS: dict[str, NameKind] = {
    "country": "country",
    "people": "country",
    "capital": "country",
    "seat": "country",
    "organization": "organization",
    "media": "organization",
    "group": "group",
    "place": "place",
}
HEADS: dict[str, NameKind] = {"organization": "organization", "group": "group", "place": "place"}

ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "`s"})
HYPHENS = frozenset({"-", "‐", "‑", "–"})
OPPOSING = frozenset({"pro", "anti", "non", "ex", "post", "pre", "mid", "trans", "inter"})
"""First parts of adjectives: "pro-Beijing" names no actor."""
DATELINE_MARKS = frozenset({",", "(", "-", "--", "–", "—", "_", ":"})
HALVES = frozenset({"North", "South", "East", "West"})
LINKS = frozenset({"of", "for"})

MAX_ACRONYM = 7
"""Longest run of capitals taken for an acronym: COVID, UNESCO and CENTCOM are; a shouted word is longer or rarer."""


MAX_SYLLABLE = 6
"""Letters of the longest syllable in the Latin spelling of a Chinese or Korean name (Chwang, Hyong, Choong)."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: tokens ``start`` to ``end`` (exclusive) and what it names."""

    start: int
    end: int
    text: str
    kind: NameKind
    known: Known | None = None
    """What the lists say, where they know the name."""

    @property
    def standard(self) -> str | None:
        """The standard name, where the lists know the name."""
        return self.known.standard if self.known else None

    @property
    def metonym(self) -> bool:
        """Whether it is a capital or a seat, which means its government where the context says so."""
        return self.known is not None and self.known.sort in ("capital", "seat")


def find(doc: Doc) -> list[Name]:
    """All names in the order of the text; they do not overlap."""
    words = [token.text for token in doc]
    names = _listed(doc, words, shouts(doc))
    names += _halves(doc, names)
    taken = _cover(names)
    spans = list(_entities(doc))
    for start, end, kind in spans:
        if _yields(doc, names, taken, start, end, kind):
            continue
        for i in {taken[i] for i in range(start, end) if i in taken}:
            names[i] = replace(names[i], end=names[i].start)
        names.append(Name(start, end, doc[start:end].text, kind))
        taken.update(dict.fromkeys(range(start, end), len(names) - 1))
    names += _capitalised(doc, taken)
    names += _titled(doc, taken)
    names = _agreed(doc, [name for name in names if name.end > name.start])
    names += _repeated(doc, words, names)
    names.sort(key=lambda name: name.start)
    return [_national(doc, _untitled(doc, name)) for name in _at_home(names)]


def _untitled(doc: Doc, name: Name) -> Name:
    """A person's name without the titles it begins with."""
    if name.kind != "person":
        return name
    for k in range(name.end - 3, name.start, -1):  # "Charlotte Mayor Jennifer Roberts"
        if (doc[k].lower_,) in wordlists.titles() and doc[k].text not in wordlists.given_names():
            return Name(k + 1, name.end, doc[k + 1 : name.end].text, "person")
    start, title = titles.leading(doc, name.start, name.end)
    if title is None or _keeps_title(name, title, name.end - start):
        return name
    return Name(start, name.end, doc[start : name.end].text, "person")


def _keeps_title(name: Name, title: Title, words: int) -> bool:
    """Whether a title is part of the name: "Pope Francis" (one word left), "Earl Ray Tomblin" (a given name)."""
    first = name.text.split()[0]
    if words == 1:
        return title.sort in ("noble", "clergy")
    return first in wordlists.given_names() and first not in ("King", "Queen", "Prince", "Princess")


def _at_home(names: list[Name]) -> list[Name]:
    """The names without those of bodies that need a country (or the United Nations) in a text without it."""
    told = {name.standard for name in names if name.known is not None and not name.known.needs}
    return [n for n in names if n.known is None or not n.known.needs or n.known.needs in told]


def _national(doc: Doc, name: Name) -> Name:
    """A body such as a ministry with the country it belongs to: "Russian Foreign Ministry", "Iran's Parliament"."""
    generic = name.known is not None and name.known.family == "generic"
    if name.kind != "organization" or not (generic or (name.known is None and head_sort(name.text.split()))):
        return name
    adjectives = wordlists.country_adjectives()
    for length in (2, 1):
        start = name.start - length
        if start >= 0 and doc[start : name.start].text in adjectives:
            return Name(start, name.end, doc[start : name.end].text, "organization")
    owner = name.start - 2
    if generic and owner >= 0 and doc[owner + 1].lower_ in POSSESSIVES:
        for start in (owner, owner - 1):
            known = wordlists.known_names().get(doc[start : owner + 1].text) if start >= 0 else None
            if known is not None and known.standard in wordlists.national_adjective():
                standard = f"{wordlists.national_adjective()[known.standard]} {name.text}"
                return replace(name, known=Known(standard, "organization", "generic"))
    return name


def _cover(names: Iterable[Name]) -> dict[int, int]:
    """Token index to the number of the name that covers it."""
    return {i: k for k, name in enumerate(names) for i in range(name.start, name.end)}


def shouts(doc: Doc) -> bool:
    """Whether a text is written in capitals, so that capitals mean nothing."""
    return sum(token.is_upper and len(token) > 1 for token in doc) > len(doc) / 3


def _listed(doc: Doc, words: list[str], shouting: bool) -> list[Name]:
    """Names that the lists know, where the text uses them as names."""
    found = []
    vocabulary = set(words)
    for start, end, known in wordlists.known_names().matches(words):
        if known.sort == "country" and not wordlists.two_places().get(words[start], vocabulary) & vocabulary:
            known = Known(known.standard, "place")
        if known.sort == "capital" and words[start].isupper() and not shouting:
            continue  # a dateline
        if _used_as_name(doc, start, end, known) and not _opposed(doc, start):
            found.append(Name(start, end, doc[start:end].text, SORTS[known.sort], known))
    return found


def _halves(doc: Doc, names: list[Name]) -> list[Name]:
    """ "The North" where the text speaks of one country of that half: North Korea, South Sudan."""
    covered = _cover(names)
    wholes: dict[str, set[str]] = defaultdict(set)
    for name in names:
        first = (name.standard or "").split(" ")[0]
        if name.kind == "country" and name.standard and first in HALVES:
            wholes[first].add(name.standard)
    found = []
    for token in doc:
        if token.text not in wholes or token.i in covered or len(wholes[token.text]) != 1:
            continue
        partner = token.dep_ not in ("compound", "amod") or doc[min(token.i + 1, len(doc) - 1)].lower_ == "and"
        if partner and token.pos_ in ("PROPN", "NOUN", "ADJ"):
            (whole,) = wholes[token.text]
            found.append(Name(token.i, token.i + 1, token.text, "country", Known(whole, "country")))
    return found


def _used_as_name(doc: Doc, start: int, end: int, known: Known) -> bool:
    """Whether listed words are a noun here: "the French" and "the Greens", not "French wine"."""
    last = doc[end - 1]
    if known.sort in ("people", "group"):
        if last.dep_ in ("amod", "compound", "nmod:desc") and last.i + 1 < len(doc) and last.head.i > last.i:
            return False
        if last.text in wordlists.country_adjectives() or last.text == "West":
            return start > 0 and doc[start - 1].lower_ == "the" and last.pos_ in ("PROPN", "ADJ", "NOUN")
        return last.pos_ in ("PROPN", "NOUN")
    if end - start > 1 or known.sort in ("country", "place"):
        return last.pos_ in ("PROPN", "NOUN") or known.sort == "country"
    return last.pos_ == "PROPN" or last.text.isupper()


def _opposed(doc: Doc, start: int) -> bool:
    """Whether a name is the second part of an adjective such as "pro-Beijing"."""
    return start > 1 and doc[start - 1].text in HYPHENS and doc[start - 2].lower_ in OPPOSING


def _entities(doc: Doc) -> Iterator[tuple[int, int, NameKind]]:
    """The network's names with their bounds mended: articles and possessives off, broken names joined."""
    previous: tuple[int, int, NameKind] | None = None
    for span in doc.ents:
        start, end = _bounds(doc, span.start, span.end)
        kind = LABELS[span.label_]
        if kind == "person" and (stop := _institution(doc, end)):
            end, kind = stop, "organization"
        if any(token.text == "&" for token in doc[start:end]):
            kind = "organization"
        while start < end and _opposed(doc, start):
            start += 1
        if start >= end or _misread(doc, start, end):
            continue
        if previous and previous[1] == start and previous[2] == kind == "person":
            previous = (previous[0], end, kind)
            continue
        if previous and kind == "person" == previous[2] and _nickname(doc, previous[1], start):
            previous = (previous[0], end, kind)
            continue
        if previous:
            yield previous
        previous = (start, end, kind)
    if previous:
        yield previous


def _institution(doc: Doc, end: int) -> int:
    """Token after the words that make an institution of a person's name ("Bush Presidential Center"), or 0."""
    stop = _run_end(doc, end)
    if not stop or doc[end].ent_type_ == "PERSON" or wordlists.name_heads().get(doc[stop - 1].lower_) not in HEADS:
        return 0
    return stop if doc[end - 1].whitespace_ else 0


def _nickname(doc: Doc, first: int, last: int) -> bool:
    """Whether only a nickname's quotation marks part two names: Robert C. "Bobby" Scott."""
    between = doc[first:last]
    return 0 < len(between) <= 3 and all(token.is_quote or token.tag_ == "NNP" for token in between)


def _bounds(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The bounds of a name without article, possessive and stray marks, with what a hyphen joins to it."""
    while start < end and (doc[start].lower_ in ARTICLES or doc[start].is_punct):
        start += 1
    while start < end and (doc[end - 1].is_punct or doc[end - 1].lower_ in POSSESSIVES or _stray(doc, start, end)):
        end -= 1
    while (
        start < end < len(doc) - 1
        and doc[end].text in HYPHENS
        and not (doc[end - 1].whitespace_ or doc[end].whitespace_)
    ):
        if not (doc[end + 1].tag_.startswith("NNP") or _lower_part(doc, end)):
            break
        end += 2
    while start < end < len(doc) and _goes_on(doc, start, end):
        end += 1
    while start > 1 and doc[start - 1].text == "&" and doc[start - 2].tag_ in ("NNP", "NNPS"):
        start -= 2
    while start < end < len(doc) - 1 and doc[end].text == "&" and doc[end + 1].tag_ in ("NNP", "NNPS"):
        end += 2
    if start < end < len(doc) - 1 and doc[end].lower_ in POSSESSIVES and doc[end - 1].ent_type_ == "ORG":
        stop = _run_end(doc, end + 1)
        if stop and wordlists.name_heads().get(doc[stop - 1].lower_) == "organization":
            end = stop
    return start, end


def _misread(doc: Doc, start: int, end: int) -> bool:
    """Whether an entity is a party with its state ("D-N.Y.") or the field of a battle."""
    if re.fullmatch(r"[DRI]-[A-Z][\w.]*", doc[start:end].text):
        return True
    return (
        start > 1
        and doc[start - 1].lower_ == "of"
        and doc[start - 2].lower_ in ("battle", "siege", "town", "city", "village")
    )


def _lower_part(doc: Doc, hyphen: int) -> bool:
    """Whether a hyphen joins the second part of an East Asian given name ("Wong Kwok-hing", "Ban Ki-moon")."""
    before, after = doc[hyphen - 1], doc[hyphen + 1]
    if before.ent_type_ != "PERSON" or not (after.is_lower and after.is_alpha):
        return False
    return max(len(before), len(after)) <= MAX_SYLLABLE and after.lower_ not in wordlists.joined_words()


def _stray(doc: Doc, start: int, end: int) -> bool:
    """Whether the last word of a longer name is a lower-case word that no name ends with."""
    last = doc[end - 1]
    if end - start == 1 or not (last.is_lower and last.is_alpha):
        return False
    return last.pos_ not in ("NOUN", "PROPN") or doc[end - 2].lower_ in wordlists.name_heads()


def _goes_on(doc: Doc, start: int, end: int) -> bool:
    """Whether the next word belongs to a name too: a capitalised noun that the name's words hang from."""
    after = doc[end]
    if after.tag_ not in ("NNP", "NNPS") or not after.text[:1].isupper() or after.ent_iob_ != "O":
        return False
    label = doc[end - 1].ent_type_
    if label == "PERSON":
        return after.dep_ == "flat" and start <= after.head.i < end
    return label == "ORG" and doc[end - 1].dep_ in ("compound", "amod", "flat") and doc[end - 1].head.i >= end


def _run_end(doc: Doc, start: int) -> int:
    """Token after a run of capitalised name words that begins at ``start``; 0 if none begins there."""
    i = start
    while i < len(doc) and doc[i].tag_ in ("NNP", "NNPS") and doc[i].text[:1].isupper():
        i += 1
    return i if i > start else 0


def _yields(doc: Doc, names: list[Name], taken: dict[int, int], start: int, end: int, kind: NameKind) -> bool:
    """Whether an entity gives way to the listed names within it."""
    inside = [names[k] for k in {taken[i] for i in range(start, end) if i in taken}]
    if not inside:
        return False
    if any(name.start <= start and name.end >= end for name in inside):
        return True
    if any(name.start < start or name.end > end for name in inside):
        return True
    if kind == "place":
        return any(name.end == end for name in inside)
    return False


def _capitalised(doc: Doc, taken: dict[int, int]) -> list[Name]:
    """Names by spelling alone: capitalised words that end in such a word as "Army" or "Movement"."""
    found = []
    heads = wordlists.name_heads()
    i = 0
    while i < len(doc):
        end = _run_end(doc, i)
        if not end:
            i += 1
            continue
        start, i = i, end
        if end - start < 2 or any(k in taken for k in range(start, end)):
            continue
        sort = heads.get(doc[end - 1].lower_)
        if sort == "organization":
            end = i = _completed(doc, end)
            found.append(Name(start, end, doc[start:end].text, "organization"))
    return found


def _titled(doc: Doc, taken: dict[int, int]) -> list[Name]:
    """Persons whom the network overlooked, by the title before their names ("President Park Geun-hye")."""
    found = []
    for i in range(1, len(doc)):
        if i in taken or i - 1 in taken or not doc[i].is_title or doc[i].tag_ != "NNP" or not doc[i - 1].is_title:
            continue
        title = wordlists.titles().get((doc[i - 1].lower_,))
        if title is None or (doc[i].lower_,) in wordlists.titles() or (i > 1 and doc[i - 2].text in HYPHENS):
            continue
        end = _run_end(doc, i)
        while end + 1 < len(doc) and doc[end].text in HYPHENS and doc[end + 1].is_alpha and not doc[end].whitespace_:
            end = _run_end(doc, end + 1) or end + 2
        words = doc[i:end].text.split()
        plain = len(words) > 1 or title.sort == "honorific" or words[0] in wordlists.given_names()
        if plain and not any(k in taken for k in range(i, end)) and head_sort(words) is None and len(words) < 5:
            found.append(Name(i, end, doc[i:end].text, "person"))
            taken.update(dict.fromkeys(range(i, end), -1))
    return found


def _completed(doc: Doc, end: int) -> int:
    """Token after "of ..." or "for ..." that completes a name, else ``end``."""
    i = end
    if i < len(doc) and doc[i].lower_ in LINKS:
        i += 1
        if i < len(doc) and doc[i].lower_ in ARTICLES:
            i += 1
        return _run_end(doc, i) or end
    return end


def head_sort(words: list[str]) -> str | None:
    """The sort that the head of a name of several words tells ("Bank" of "Bank of England"), or ``None``."""
    heads = wordlists.name_heads()
    for k, word in enumerate(words):
        if k and word.lower() in LINKS:
            return heads.get(words[k - 1].lower())
    last = heads.get(words[-1].lower())
    return last if len(words) > 1 or last in ("law", "event") else None


def _agreed(doc: Doc, names: list[Name]) -> list[Name]:
    """The same names with one sort a spelling: what a list, the head, capitals, or most mentions say."""
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in names:
        if name.known is None:
            votes[name.text][name.kind] += 1
            if " " not in name.text and _located(head(doc, name)):
                votes[name.text]["place"] += 2
    shouting = shouts(doc)
    decided = {text: _sort(text, kinds, shouting) for text, kinds in votes.items()}
    surnames = {name.text.split()[-1] for name in names if decided.get(name.text) == "person" and " " in name.text}
    loud = {surname.upper() for surname in surnames}
    agreed = []
    for name in names:
        if name.known is None:
            kind = decided[name.text]
            kind = "person" if kind == "organization" and name.text in surnames | loud else kind
            kind = "place" if kind == "organization" and _dateline(doc, name) and not shouting else kind
            name = replace(name, kind=kind)
        elif name.text in surnames and _person_by_vote(doc, names, name.text):
            name = replace(name, kind="person", known=None)
        agreed.append(name)
    return agreed


def _sort(text: str, votes: Counter[NameKind], shouted: bool) -> NameKind:
    words = text.split()
    first = votes.most_common(1)[0][0]
    if len(words) > 1 and words[0] in wordlists.given_names() and first == "person":
        return "person"
    sort = head_sort(words)
    if sort is not None and (first != "person" or sort in ("event", "law", "thing")):
        return HEADS.get(sort, "other")
    if len(words) > 1 and first == "organization" and words[-1].lower() in wordlists.person_nouns():
        return "other"
    if sort == "organization":
        return "organization"
    if len(words) == 1 and sort is not None:
        return HEADS.get(sort, "other")
    if text.isupper() and 1 < len(text) <= MAX_ACRONYM and not shouted and text.isalpha():
        return "organization"
    return first


def _located(word: Token) -> bool:
    """Whether something happens "in" what a word names, or goes "to" it."""
    moved = word.head.lemma_ in ("go", "come", "travel", "fly", "return", "move")
    cases = {child.lower_ for child in word.children if child.dep_ == "case"}
    return bool(cases & {"in", "near", "outside", "throughout"}) or (moved and "to" in cases)


def _dateline(doc: Doc, name: Name) -> bool:
    """Whether a name in capitals begins a line and is followed by what follows the place of a report."""
    begins = name.start == 0 or doc[name.start - 1].is_space
    return begins and name.text.isupper() and name.end < len(doc) and doc[name.end].text in DATELINE_MARKS


def _person_by_vote(doc: Doc, names: list[Name], text: str) -> bool:
    """Whether a listed word that is also a surname in this text is mostly tagged as a person."""
    labels = [doc[name.start].ent_type_ for name in names if name.text == text]
    return 2 * labels.count("PERSON") > len(labels)


def _repeated(doc: Doc, words: list[str], names: list[Name]) -> list[Name]:
    """Further mentions of the names found: what is a name in one place is a name in every place."""
    kinds = {name.text: (name.kind, name.known) for name in names if name.text[:1].isupper() and name.known is None}
    if not kinds:
        return []
    taken = _cover(names)
    found = []
    for start, end, (kind, known) in Gazetteer(sorted(kinds.items()), variants=False).matches(words):
        if any(i in taken for i in range(start, end)) or _opposed(doc, start):
            continue
        if any(doc[i].tag_ in ("NNP", "NNPS") for i in range(start, end)):
            found.append(Name(start, end, doc[start:end].text, kind, known))
    return found


def head(doc: Doc, name: Name) -> Token:
    """The token of a name that its other tokens hang from."""
    return doc[name.start : name.end].root
