"""What sort of thing a name names: one answer a spelling and text, by lists, heads, capitals and votes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace

from ...language.document import Doc, Token
from . import wordlists
from .introductions import introduced
from .name import ARTICLES, LINKS, Name, NameKind, bracketed, head

HEADS: dict[str, NameKind] = {"organization": "organization", "group": "group", "place": "place"}
DATELINE_MARKS = frozenset({",", "(", "-", "--", "–", "—", "_", ":"})

INTRODUCED = 3
"""Votes of a noun that says what a name is ("the film Oppenheimer"): more than the network's for two mentions."""

ROLES = frozenset({"fellow", "lead", "principal", "whip"})
"""Last words of roles which by themselves are seldom persons."""

MAX_ACRONYM = 7
"""Longest run of capitals taken for an acronym: COVID, UNESCO and CENTCOM are; a shouted word is longer or rarer."""


def head_sort(words: list[str]) -> str | None:
    """The sort that the head of a name of several words tells ("Bank" of "Bank of England"), or ``None``."""
    heads = wordlists.name_heads()
    for k, word in enumerate(words):
        if k and word.lower() in LINKS:
            return heads.get(words[k - 1].lower())
    last = heads.get(words[-1].lower())
    return last if len(words) > 1 or last in ("law", "event", "faith") else None


def agreed(doc: Doc, names: list[Name], shouting: bool) -> list[Name]:
    """The same names with one sort a spelling: what a list, the head, capitals, or most mentions say.

    ``shouting`` tells that the text is written in capitals.
    """
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in names:
        if name.known is None:
            votes[name.text][name.kind] += 1
            told = introduced(doc, name)
            if told is not None:
                votes[name.text][told] += INTRODUCED
            if " " not in name.text and _located(head(doc, name)):
                votes[name.text]["place"] += 2
    decided = {text: _sort(text, kinds, shouting) for text, kinds in votes.items()}
    decided |= _shortened(doc, names, decided)
    surnames = {name.text.split()[-1] for name in names if decided.get(name.text) == "person" and " " in name.text}
    loud = {surname.upper() for surname in surnames}
    families = {f"{surname}s" for surname in surnames}
    firms = {text.split()[0] for text, kind in decided.items() if kind == "organization" and " " in text} - surnames
    agreed = []
    for name in names:
        if name.known is None:
            kind = decided[name.text]
            kind = "person" if kind == "organization" and name.text in surnames | loud else kind
            kind = "organization" if kind == "person" and name.text in firms else kind
            kind = "other" if name.text in families else kind
            if kind == "other" and name.text in surnames and introduced(doc, name) is None:
                kind = "person"
            kind = "place" if kind == "organization" and _dateline(doc, name) and not shouting else kind
            name = replace(name, kind=kind)
        elif name.text in surnames and _person_by_vote(doc, names, name.text):
            name = replace(name, kind="person", known=None)
        agreed.append(name)
    return agreed


def _shortened(doc: Doc, names: list[Name], decided: Mapping[str, NameKind]) -> dict[str, NameKind]:
    """Abbreviations in brackets behind what is no actor: the "Grand Ethiopian Renaissance Dam (GERD)" is a dam."""
    ends = {name.end: name for name in names}
    found: dict[str, NameKind] = {}
    for short in bracketed(doc):
        full = ends.get(short.i - 1)
        if full is None and _is_of_things(doc, short.i - 1, short.text):
            found[short.text] = "other"
        if full is None or full.known is not None or short.text[0] != full.text[0] or " " not in full.text:
            continue
        if (kind := decided[full.text]) in ("place", "other"):
            found[short.text] = kind
    return found


def _is_of_things(doc: Doc, end: int, initials: str) -> bool:
    """Whether initials are those of common words right before their bracket: "minimum support price (MSP)"."""
    words = list(doc[max(0, end - len(initials)) : end])
    spelled = "".join(token.text[:1].upper() for token in words) == initials and len(initials) > 1
    common = all(token.is_lower and token.pos_ in ("NOUN", "ADJ", "VERB", "PROPN") for token in words)
    return spelled and (common or head_sort([token.text for token in words]) in ("law", "thing", "work", "event"))


def _sort(text: str, votes: Counter[NameKind], shouted: bool) -> NameKind:
    words = text.split()
    first = votes.most_common(1)[0][0]
    if len(words) == 1 and first == "person" and is_office(text):
        return "other"
    if len(words) > 1 and words[0] in wordlists.given_names() and first == "person":
        return "person"
    sort = head_sort(words)
    if sort == "place" and first == "organization" and votes[first] >= INTRODUCED:
        return first  # "the band Static Harbour"
    if sort is not None and (first != "person" or sort in ("event", "law", "thing")):
        return HEADS.get(sort, "other")
    if len(words) > 1 and first == "organization" and _ends_in_office(words[-1].lower()):
        return "other"
    if sort == "organization":
        return "organization"
    if len(words) == 1 and sort is not None:
        return HEADS.get(sort, "other")
    if text.isupper() and 1 < len(text) <= MAX_ACRONYM and not shouted and text.isalpha():
        return "organization"
    return first


def _ends_in_office(word: str) -> bool:
    """Whether the last word of a name makes a role of it: "Project Manager", "Team Lead"."""
    return word in wordlists.person_nouns() or word in ROLES


def is_office(word: str) -> bool:
    """Whether a word that was taken for a name is an office or part of one ("Speaker", "Foreign")."""
    if word in wordlists.given_names():
        return False
    lower = word.lower()
    return (lower,) in wordlists.titles() or lower in wordlists.person_nouns() or lower in wordlists.office_adjectives()


def _located(word: Token) -> bool:
    """Whether something happens "in" what a word names, or goes "to" it."""
    moved = word.head.lemma_ in ("go", "come", "travel", "fly", "return", "move")
    cases = {child.lower_ for child in word.children if child.dep_ == "case"}
    return bool(cases & {"in", "near", "outside", "throughout"}) or (moved and "to" in cases)


def _dateline(doc: Doc, name: Name) -> bool:
    """Whether a name in capitals begins a line and is followed by what follows the place of a report."""
    begins = name.start == 0 or doc[name.start - 1].is_space
    if name.end + 1 < len(doc) and doc[name.end + 1].lower_ in ARTICLES:
        return False  # "FIFPRO, the players' union, said"
    return begins and name.text.isupper() and name.end < len(doc) and doc[name.end].text in DATELINE_MARKS


def _person_by_vote(doc: Doc, names: list[Name], text: str) -> bool:
    """Whether a listed word that is also a surname in this text is mostly tagged as a person."""
    labels = [doc[name.start].ent_type_ for name in names if name.text == text]
    return 2 * labels.count("PERSON") > len(labels)
