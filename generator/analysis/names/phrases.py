"""Phrases that name an actor by a common noun: "the Ukrainian administration", "Indonesian navy", "Baltic states"."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ...language.document import Doc, Token
from ...language.lexicon import rows
from . import titles, wordlists
from .gazetteer import Gazetteer
from .name import HYPHENS, Name
from .wordlists import Known

MODIFIERS = frozenset({"JJ", "NN", "NNP", "NNPS", "NNS", "HYPH", "VBN", "CC", ",", "JJR", "JJS", ":"})


VOTERS = frozenset({"voter", "voters", "community", "communities", "population", "vote", "votes", "electorate"})
"""Nouns that make people of an adjective: "Polish American voters"."""

LONGEST_SIDE = 4
"""Tokens of "pro-North Korea" before "camp"."""

OFFICES = frozenset({"department", "minister", "ministry", "secretary"})
LONGEST_OFFICE = 6
"""What is "of Housing, Infrastructure and Communities", and how far before the last of these it stands."""

FOLLOWERS = frozenset({"leaders", "voters", "refugees", "protesters", "marchers", "majority", "rebels"})
"""Members of a group that the text names elsewhere; by themselves they are no named group."""

SIDES = frozenset({"pro", "anti", "pan"})
"""First parts of words that name a side: "pro-Beijing", "anti-establishment", "pan-democracy"."""


@functools.cache
def heads() -> Gazetteer[str]:
    """Nouns that make a name of a phrase, and the sort of the phrase."""
    return Gazetteer(((words, sort) for words, sort in rows(wordlists.LEXICONS / "phrase_heads.tsv")), variants=False)


@functools.cache
def adjectives() -> Gazetteer[str]:
    """Adjectives of countries, several words long or one."""
    return Gazetteer(sorted(wordlists.country_adjectives().items()))


def find(doc: Doc, names: list[Name]) -> list[Name]:
    """Phrases that name a government, a body of a country, a people or a group.

    A phrase may cover names already found ("Obama" in "the Obama administration").
    """
    words = [token.text for token in doc]
    inside = {i: name for name in names for i in range(name.start, name.end)}
    alone = Counter(name.text.split()[-1] for name in names if name.kind == "person" and not _heads_one(doc, name))
    national = {
        i: (start, end, country) for start, end, country in adjectives().matches(words) for i in range(start, end)
    }
    sided = any(
        word.lower() in SIDES and after in HYPHENS and "camp" in words[i + 2 : i + 5]
        for i, (word, after) in enumerate(pairwise(words))
    )
    found: list[Name] = list(_hyphenated(doc, national))
    for start, end, sort in heads().matches([word.lower() for word in words]):
        last = inside.get(end - 1)
        if doc[end - 1].pos_ not in ("NOUN", "PROPN") or (last and last.end > end):
            continue
        if last is not None and last.start < start:
            continue
        if (title := titles.before(doc, start)[1]) is not None and title.sort == "honorific":  # "Mr. Tribe"
            continue
        found += _phrases(doc, start, end, sort, national, inside, alone, sided)
    return found + _administration(doc, names, found)


def swallowed(names: list[Name], phrases: list[Name]) -> list[Name]:
    """The names without those that stand nowhere but in the name of a government ("the Bennett-Lapid government")."""
    inside = {i for p in phrases if _of_one_head(p) for i in range(p.start, p.end)}
    free = {name.text for name in names if name.start not in inside}
    return [n for n in names if n.start not in inside or n.text in free or n.kind == "country"]


def _of_one_head(phrase: Name) -> bool:
    """Whether a phrase names a government by its head: "the Bennett-Lapid government", "the Trump administration"."""
    government = phrase.known is not None and phrase.known.sort == "government"
    return government or phrase.text.endswith((" administration", " government"))


def _administration(doc: Doc, names: list[Name], phrases: list[Name]) -> list[Name]:
    """ "The administration" of the one president whom a text calls so: "the Obama administration".

    American usage; a president of another country, or a second president, leaves the words without an owner. Where
    the text speaks of "the U.S. administration" alone, they mean that country.
    """
    covered = {i for phrase in phrases for i in range(phrase.start, phrase.end)}
    bare = [
        t.i
        for t in doc
        if t.lower_ == "administration" and t.i not in covered and t.i and doc[t.i - 1].lower_ in ("the", "this")
    ]
    if not bare:
        return []
    named = [p for p in phrases if p.text.endswith(" administration")]
    owners = {p.text.removesuffix(" administration") for p in named if p.kind == "organization"}
    adjectives = wordlists.country_adjectives()
    for name in names:
        if name.kind == "person" and name.start > 0 and doc[name.start - 1].text == "President":
            nation = adjectives.get(doc[name.start - 2].text, "United States") if name.start > 1 else "United States"
            if nation == "United States":
                owners.add(name.text.split()[-1])
    countries = {p.standard for p in named if p.kind == "country" and p.standard}
    if not owners and len(countries) == 1:
        governing = Known(countries.pop() or "", "government")
        return [Name(i, i + 1, doc[i].text, "country", governing) for i in bare]
    if len(owners) != 1:
        return []
    known = Known(f"{owners.pop()} administration", "organization", "administration")
    return [Name(i, i + 1, doc[i].text, "organization", known) for i in bare]


def _phrases(
    doc: Doc,
    start: int,
    end: int,
    sort: str,
    national: dict[int, tuple[int, int, str]],
    inside: dict[int, Name],
    alone: Counter[str],
    sided: bool,
) -> Iterator[Name]:
    first = _first_modifier(doc, start, end, national)
    owner = inside.get(first - 2) if first > 1 and doc[first - 1].tag_ == "POS" else None
    if sort == "government" and owner is not None and owner.kind == "country" and owner.standard:
        yield Name(start, end, doc[start:end].text, "country", Known(owner.standard, "government"))
        return
    if sort == "camp":
        yield from _camp(doc, first, start, end, sided)
        return
    if first == start:
        if sort == "body":
            yield from _owned(doc, start, end, inside)
        return
    nations = list(dict.fromkeys(national[i] for i in range(first, start) if i in national))
    if not nations and (before := _country_before(inside, start)) is not None:
        nations = [(before.start, start, before.standard or "")]
    if sort in ("government", "people") and nations:
        for k, (a, b, country) in enumerate(nations):
            a, b = (a, end) if k == len(nations) - 1 else (a, b)
            yield Name(a, b, doc[a:b].text, "country", Known(country, "government"))
    elif sort == "government":
        yield from _named_government(doc, first, start, end, inside, alone)
    elif sort == "body" and nations:
        a, _, country = nations[-1]
        standard = (
            f"{wordlists.national_adjective()[country]} {doc[start:end].text}" if nations[-1][1] == start else None
        )
        known = Known(standard, "organization", "generic") if standard and standard != doc[a:end].text else None
        yield Name(a, end, doc[a:end].text, "organization", known)
    elif sort == "campaign" and start - 1 in inside and inside[start - 1].kind == "person":
        yield Name(inside[start - 1].start, end, doc[inside[start - 1].start : end].text, "organization")
    elif sort == "group":
        yield from _group(doc, first, start, end, inside)
    elif (
        sort == "countries"
        and not nations
        and doc[start - 1].lower_ in wordlists.regional_adjectives()
        and doc[start - 1].text[0].isupper()
    ):
        yield Name(first, end, doc[first:end].text, "group")


def _country_before(inside: dict[int, Name], start: int) -> Name | None:
    """The country whose name stands right before a noun: "the Bangladesh | government"."""
    before = inside.get(start - 1)
    named = before is not None and before.end == start and before.known is not None and before.known.sort == "country"
    return before if named else None


def _named_government(
    doc: Doc, first: int, start: int, end: int, inside: dict[int, Name], alone: Counter[str]
) -> Iterator[Name]:
    """A government named after its head.

    An administration (American usage) whose head has a part of his own in the text is a body beside him ("the
    Obama administration"); otherwise it is its country, and so is "the Bennett-Lapid government".
    """
    before = inside.get(start - 1)
    head = before if before is not None and (before.kind == "person" or _surname(before)) else None
    if head is not None and doc[end - 1].lower_ == "administration":
        first = min(first, head.start) if doc[head.start - 1].tag_ == "HYPH" else head.start
        known = Known("United States", "government")
        if alone[head.text.split()[-1]] or not any(name.standard == "United States" for name in inside.values()):
            yield Name(first, end, doc[first:end].text, "organization")
        else:
            yield Name(first, end, doc[first:end].text, "country", known)
    elif head is not None or any(doc[i].text in alone for i in range(first, start)):
        yield Name(first, end, doc[first:end].text, "country", Known("", "government"))
    elif doc[start - 1].is_title and doc[start - 1].tag_ in ("NNP", "NNPS") and not doc[start - 1].is_sent_start:
        yield Name(start - 1, end, doc[start - 1 : end].text, "organization")


def _heads_one(doc: Doc, name: Name) -> bool:
    """Whether a name stands within "the ... administration"."""
    return name.end < len(doc) and doc[name.end].lower_ == "administration"


def _surname(name: Name) -> bool:
    """Whether a name of one word that no list knows, taken for a body, may be the head of a government."""
    return name.known is None and name.kind == "organization" and name.end - name.start == 1 and name.text.istitle()


def _group(doc: Doc, first: int, start: int, end: int, inside: dict[int, Name]) -> Iterator[Name]:
    """ "The Jewish community": a capitalised word makes it a name."""
    if any(
        t.lower_ in OFFICES and t.nbor().lower_ in ("of", "for") for t in doc[max(0, first - LONGEST_OFFICE) : first]
    ):
        return
    listed = next((inside[i] for i in range(first, start) if i in inside and inside[i].kind == "group"), None)
    while first < start and not (doc[first].text[:1].isupper() and (not _begins(doc[first]) or _proper(doc[first]))):
        first += 1
    if first == start:
        return
    if any(i in inside and inside[i].kind in ("person", "organization") for i in range(first, start)):
        return
    adjective = next((w for t in doc[first:start] if (w := wordlists.group_adjectives().get(t.text))), None)
    if listed is not None:
        yield Name(first, end, doc[first:end].text, "group", listed.known)
    elif adjective is not None and adjective in {name.standard for name in inside.values()}:
        yield Name(first, end, doc[first:end].text, "group", Known(adjective, "group"))
    elif doc[end - 1].lower_ not in FOLLOWERS:
        yield Name(first, end, doc[first:end].text, "group")


def _begins(token: Token) -> bool:
    """Whether a word is the first of its sentence, quotation marks aside."""
    return bool(token.is_sent_start) or (token.i > 0 and token.nbor(-1).is_quote)


def _proper(token: Token) -> bool:
    """Whether a word is capitalised for its own sake, at the start of a sentence too."""
    return token.text in {
        **wordlists.country_adjectives(),
        **wordlists.group_adjectives(),
    }


def _owned(doc: Doc, start: int, end: int, inside: dict[int, Name]) -> Iterator[Name]:
    """ "Burma's military": the body of a country that owns it."""
    owner = inside.get(start - 2)
    if owner is None or owner.kind != "country" or owner.standard is None or doc[start - 1].tag_ != "POS":
        return
    adjective = wordlists.national_adjective().get(owner.standard)
    if adjective:
        known = Known(f"{adjective} {doc[start:end].text}", "organization", "generic")
        yield Name(start, end, doc[start:end].text, "organization", known)


def _camp(doc: Doc, first: int, start: int, end: int, sided: bool) -> Iterator[Name]:
    """ "The pro-Beijing camp": a side in a quarrel, named by what it is for or against.

    Where one side has such a name, so has "the localist camp".
    """
    for i in range(max(0, start - LONGEST_SIDE), start - 1):
        if doc[i].lower_ in SIDES and doc[i + 1].text in HYPHENS:
            yield Name(i, end, doc[i:end].text, "group")
            return
    if sided and start - first == 1:
        yield Name(first, end, doc[first:end].text, "group")


def _hyphenated(doc: Doc, national: dict[int, tuple[int, int, str]]) -> Iterator[Name]:
    """ "Polish Americans", "Cuban-American": people of one country by descent from another."""
    for token in doc[1:]:
        if not token.text.startswith("American") or token.text not in ("American", "Americans"):
            continue
        before = token.i - 2 if doc[token.i - 1].tag_ == "HYPH" else token.i - 1
        origin = national.get(before)
        if origin is None or origin[2] == "United States" or origin[1] != before + 1:
            continue
        if token.text == "American" and token.dep_ in ("amod", "compound") and token.head.lower_ not in VOTERS:
            continue
        standard = f"{doc[origin[0] : origin[1]].text} Americans"
        yield Name(origin[0], token.i + 1, doc[origin[0] : token.i + 1].text, "group", Known(standard, "group"))


def _first_modifier(doc: Doc, start: int, end: int, national: dict[int, tuple[int, int, str]]) -> int:
    """First token of the words that qualify a noun from the left, without articles, numbers and owners."""
    first = start
    while first > 0:
        token = doc[first - 1]
        if token.tag_ not in MODIFIERS or (token.is_sent_start and token.tag_ in (",", ":")):
            break
        nation = token.i in national and token.i == start - 1
        if nation or token.dep_ in ("punct", "cc", "flat", "conj") or first - 1 <= token.head.i < end:
            first -= 1
        else:
            break
    while first < start and (doc[first].dep_ in ("punct", "cc") or doc[first].lower_ in ("more", "other", "own")):
        first += 1
    return first
