"""Names in a text: where they stand and what sort of thing they name.

Three witnesses are heard: the word lists (certain where they speak), the network's entities (``entities``), and
spelling (``spelling``); ``sorts`` then gives each spelling one sort throughout the text.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from ...language.document import Doc, Token
from . import homes, initials, metonyms, namesakes, no_names, offices, overlong, titles, wordlists
from .entities import entities, is_field_of_battle
from .gazetteer import Gazetteer
from .name import ARTICLES, HYPHENS, POSSESSIVES, Name, NameKind, cover, head, opposed, run_end, shouts
from .sorts import DATELINE_MARKS, agreed, head_sort, is_office
from .spelling import capitalised, described, titled
from .wordlists import Known, Title

SORTS: dict[str, NameKind] = {
    "country": "country",
    "people": "country",
    "capital": "country",
    "seat": "country",
    "headquarters": "organization",
    "organization": "organization",
    "media": "organization",
    "group": "group",
    "place": "place",
}

HALVES = frozenset({"North", "South", "East", "West"})
"""What may name one half of a parted country; by itself it names a region."""


def find(doc: Doc) -> list[Name]:
    """All names in the order of the text; they do not overlap."""
    words, shouting = [token.text for token in doc], shouts(doc)
    names = _listed(doc, words, shouting)
    names += _halves(doc, names)
    taken = cover(names)
    spans = list(initials.completed(doc, overlong.parted(doc, entities(doc))))
    for start, end, kind in spans:
        if _yields(doc, names, taken, start, end, kind) or _credited(words, start, end):
            continue
        for i in {taken[i] for i in range(start, end) if i in taken}:
            names[i] = replace(names[i], end=names[i].start)
        names.append(Name(start, end, doc[start:end].text, kind))
        taken.update(dict.fromkeys(range(start, end), len(names) - 1))
    names += capitalised(doc, taken)
    names += titled(doc, taken)
    names += offices.holders(doc, taken)
    names += described(doc, taken)
    names = _fought_over(doc, agreed(doc, [name for name in names if name.end > name.start], shouting))
    names += _repeated(doc, words, names)
    names = _surnames(doc, names)
    names = [n for n in names if not (titles.is_of_office(doc, n.start, n.end) or no_names.is_none(doc, n, words))]
    names = [replace(n, kind="place") if n.text in HALVES and n.known is None else n for n in _acting(doc, names)]
    names.sort(key=lambda name: name.start)
    return namesakes.told_apart(doc, [_national(doc, _untitled(doc, name)) for name in homes.of(doc, names)])


def _listed(doc: Doc, words: list[str], shouting: bool) -> list[Name]:
    """Names that the lists know, where the text uses them as names."""
    found = []
    vocabulary = set(words)
    for start, end, known in wordlists.known_names().matches(words):
        if known.sort == "country" and not wordlists.two_places().get(words[start], vocabulary) & vocabulary:
            known = Known(known.standard, "place")
        if known.sort in ("capital", "headquarters") and words[start].isupper() and not shouting:
            continue  # a dateline
        if known.sort == "media" and _credited(words, start, end):
            continue
        if (known.needs and _is_part(doc, start, end)) or _is_persons(doc, start, end):
            continue
        if _used_as_name(doc, start, end, known) and not opposed(doc, start):
            found.append(Name(start, end, doc[start:end].text, SORTS[known.sort], known))
    return found


def _is_persons(doc: Doc, start: int, end: int) -> bool:
    """Whether a name with "'s" is what belongs to a person of the text: "Lowe's injury" beside Jamie Lowe."""
    if end - start != 2 or doc[end - 1].lower_ not in POSSESSIVES:
        return False
    return any(t.text == doc[start].text and t.ent_type_ == "PERSON" and t.i != start for t in doc)


def _is_part(doc: Doc, start: int, end: int) -> bool:
    """Whether a body's short name is the end of another's: "the Opera | House", "the FIFA | Congress"."""
    before = doc[start - 1] if start else None
    if before is None or not (before.tag_ in ("NNP", "NNPS") and before.whitespace_):
        return False
    return start <= before.head.i < end and before.text not in wordlists.country_adjectives()


def _credited(words: list[str], start: int, end: int) -> bool:
    """Whether an agency is named as the publisher of the report alone: "HAVANA (AP) --"."""
    if start == 0 or end + 1 >= len(words) or words[start - 1] != "(" or words[end][:1] != ")":
        return False
    return words[end] != ")" or words[end + 1] in DATELINE_MARKS


def _used_as_name(doc: Doc, start: int, end: int, known: Known) -> bool:
    """Whether listed words are a noun here: "the French" and "the Greens", not "French wine"."""
    last = doc[end - 1]
    if known.sort in ("people", "group"):
        if last.dep_ in ("amod", "compound", "nmod:desc") and last.i + 1 < len(doc) and last.head.i > last.i:
            return False
        if last.text in wordlists.country_adjectives() or last.text == "West":
            return start > 0 and doc[start - 1].lower_ == "the" and last.pos_ in ("PROPN", "ADJ", "NOUN")
        return last.pos_ in ("PROPN", "NOUN")
    if end - start > 1 and last.lower_ in POSSESSIVES:
        last = doc[end - 2]  # "McDonald's"
    if end - start > 1 or known.sort in ("country", "place"):
        return last.pos_ in ("PROPN", "NOUN") or known.sort == "country"
    return last.pos_ == "PROPN" or last.text.isupper() or (last.is_title and not last.is_sent_start)


def _halves(doc: Doc, names: list[Name]) -> list[Name]:
    """ "The North" where the text speaks of one country of that half: North Korea, South Sudan."""
    covered = cover(names)
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


def _yields(doc: Doc, names: list[Name], taken: dict[int, int], start: int, end: int, kind: NameKind) -> bool:
    """Whether an entity gives way to the listed names within it."""
    inside = [names[k] for k in {taken[i] for i in range(start, end) if i in taken}]
    if not inside:
        return False
    if any(name.start <= start and name.end >= end for name in inside):
        return True
    if any(name.start + (doc[name.start].lower_ in ARTICLES) < start or name.end > end for name in inside):
        return True
    if kind == "place":
        return any(name.end == end for name in inside)
    return False


def _repeated(doc: Doc, words: list[str], names: list[Name]) -> list[Name]:
    """Further mentions of the names found: what is a name in one place is a name in every place."""
    kinds = {name.text: (name.kind, name.known) for name in names if name.text[:1].isupper() and name.known is None}
    if not kinds:
        return []
    taken = cover(names)
    found = []
    for start, end, (kind, known) in Gazetteer(sorted(kinds.items()), variants=False).matches(words):
        if any(i in taken for i in range(start, end)) or opposed(doc, start):
            continue
        if any(doc[i].tag_ in ("NNP", "NNPS") for i in range(start, end)):
            found.append(Name(start, end, doc[start:end].text, kind, known))
    return found


def _surnames(doc: Doc, names: list[Name]) -> list[Name]:
    """The names, where a word that was overlooked or taken for a place is the surname of somebody named in full.

    "Toledo said" after "Superintendent Pedro Toledo"; not where a word beside it makes another name of it, an article
    stands before it, or something happens in it.
    """
    full = {n.text.split()[-1] for n in names if n.kind == "person" and " " in n.text}
    full = {surname for surname in full if len(surname) > 2 and surname.istitle()}
    taken = cover(names)
    for token in doc:
        if token.text not in full or token.tag_ != "NNP" or _has_neighbour(doc, token.i):
            continue
        at = taken.get(token.i)
        found = Name(token.i, token.i + 1, token.text, "person")
        if at is None:
            names.append(found)
        elif names[at].kind == "place" and names[at].text == token.text and _acts_as_person(token):
            names[at] = found
    return names


def _has_neighbour(doc: Doc, i: int) -> bool:
    """Whether an article or another capitalised name stands beside a word."""
    before, after = (doc[i - 1] if i else None), (doc[i + 1] if i + 1 < len(doc) else None)
    if before is not None and (before.lower_ in ARTICLES or (before.tag_ in ("NNP", "NNPS") and before.whitespace_)):
        return not titles.before(doc, i)[1]
    return after is not None and (after.tag_ in ("NNP", "NNPS") or after.text in HYPHENS) and not after.is_sent_start


def _acts_as_person(token: Token) -> bool:
    """Whether a word is the subject of a verb, as a person is and a place hardly."""
    return token.dep_.startswith("nsubj") and token.head.pos_ == "VERB"


def _fought_over(doc: Doc, names: list[Name]) -> list[Name]:
    """The same names, where what a battle is called after is a place in the whole text: "at Sultan Yacoub"."""
    places = [token.i + 1 for token in doc if token.lower_ == "of" and is_field_of_battle(doc, token.i + 1)]
    fields = {doc[i : run_end(doc, i)].text for i in places if run_end(doc, i)}
    parts = {" ".join(field.split()[k:]) for field in fields for k in range(len(field.split()))}
    return [replace(n, kind="place") if n.text in parts and n.kind == "person" else n for n in names]


def _acting(doc: Doc, names: list[Name]) -> list[Name]:
    """The same names, where states and towns that act somewhere are bodies wherever they are no mere place."""
    acting = {
        name.text
        for name in names
        if name.kind == "place"
        and (name.known is None or name.known.family == "state")
        and metonyms.strives(head(doc, name))
    }
    return [
        replace(name, kind="organization", known=None)
        if name.kind == "place" and name.text in acting and not metonyms.placed(head(doc, name))
        else name
        for name in names
    ]


def _untitled(doc: Doc, name: Name) -> Name:
    """A person's name without the titles it begins with."""
    if name.kind != "person":
        return name
    for k in range(name.end - 3, name.start, -1):  # "Charlotte Mayor Jennifer Roberts"
        if (doc[k].lower_,) in wordlists.titles() and doc[k].text not in wordlists.given_names():
            return Name(k + 1, name.end, doc[k + 1 : name.end].text, "person")
    name = offices.without_field(doc, _unlabelled(doc, name))
    start, title = titles.leading(doc, name.start, name.end)
    if title is None or _keeps_title(name, title, start - name.start, name.end - start):
        return name
    left = doc[start : name.end].text
    return Name(start, name.end, left, "other" if is_office(left) else "person")


def _unlabelled(doc: Doc, name: Name) -> Name:
    """A person's name without the party or country before it: "Republican | Ann Lee", "United States | Ann Lee"."""
    first = doc[name.start]
    label = first.lower_ in wordlists.person_nouns() or first.text in wordlists.country_adjectives()
    start = name.start + (label and first.text not in wordlists.given_names())
    two = wordlists.known_names().get(doc[name.start : name.start + 2].text)
    if two is not None and two.sort == "country":
        start = name.start + 2
    enough = name.end - start > 1 or (name.end > start and first.lower_ in wordlists.demonyms())
    return replace(name, start=start, text=doc[start : name.end].text) if enough else name


def _keeps_title(name: Name, title: Title, length: int, words: int) -> bool:
    """Whether a title of so many words is part of the name: "Pope Francis" (one word is left), "Earl Ray Tomblin" (a
    given name); "Tan Sri" is none."""
    first = name.text.split()[0]
    if words > 1 and length > 1:
        return False
    if words == 1:
        return title.sort in ("noble", "clergy")
    return first in wordlists.given_names() and first not in ("King", "Queen", "Prince", "Princess")


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
