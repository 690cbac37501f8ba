"""The network's names with their bounds mended: right in place for about nine of ten, less so at the edges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.document import Doc, Token
from . import wordlists
from .name import ARTICLES, HYPHENS, POSSESSIVES, NameKind, opposed, run_end

LABELS: dict[str, NameKind] = {"PERSON": "person", "ORG": "organization", "LOC": "place"}

INSTITUTIONS = frozenset({"organization", "group", "place"})
"""Sorts of last words that make an institution of a person's name."""

OWNERS = frozenset({"people", "women", "men", "children", "president", "king", "queen", "bishop", "lord", "ombudsman"})
OWNERS |= {"governor", "mayor", "prosecutor", "sheriff"}
"""Owners within the names of bodies that take "'s" (People's Army); plurals take a bare apostrophe (Farmers' Union)."""

GENERATION = re.compile(r"[IVX]{2,5}|[JS]n?r\.?|\(?(?:Senior|Junior|[JS]n?r)\)?|the|[Ee]lder|[Yy]ounger")
"""What tells one bearer of a name from another: Elizabeth II, John Roberts Jr., Pitt the Younger, John Lee (Senior)."""

BRACKETED = frozenset({"senior", "junior", "snr", "jnr", "sr", "jr", "sr.", "jr."})
"""The same in brackets behind a name."""

POSTNOMINALS = frozenset({"CBE", "KBE", "KC", "MBE", "MEP", "MP", "MSP", "MS", "OBE", "PhD", "QC", "SC", "TD"})
"""What stands after a person's name and is no part of it."""

LANGUAGES = frozenset("Arabic Bengali Cantonese Catalan English Farsi Gaelic Gujarati Hebrew Hindi Kannada".split())
LANGUAGES |= set(
    "Latin Malay Malayalam Mandarin Marathi Pashto Persian Punjabi Swahili Tagalog Tamil Telugu Urdu".split()
)
"""What papers and speakers use; none of them acts."""

MAX_SYLLABLE = 6
"""Letters of the longest syllable in the Latin spelling of a Chinese or Korean name (Chwang, Hyong, Choong)."""


def entities(doc: Doc) -> Iterator[tuple[int, int, NameKind]]:
    """First token, token after the last and sort of each name: articles and possessives off, broken names joined."""
    previous: tuple[int, int, NameKind] | None = None
    for span in doc.ents:
        start, end = _bounds(doc, span.start, span.end)
        kind = LABELS[span.label_]
        if kind == "person" and (stop := _institution(doc, end)):
            end, kind = stop, "organization"
        if any(token.text == "&" for token in doc[start:end]):
            kind = "organization"
        while start < end and opposed(doc, start):
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
    stop = run_end(doc, end)
    if (
        not stop
        or doc[end].ent_type_ == "PERSON"
        or wordlists.name_heads().get(doc[stop - 1].lower_) not in INSTITUTIONS
    ):
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
    while end - start > 2 and doc[start].ent_type_ == "PERSON" and doc[end - 1].text in POSTNOMINALS:
        end -= 1 + (doc[end - 2].text == ",")
    end += _generation(doc, start, end)
    while start < end < len(doc) and doc[end].text not in POSTNOMINALS and (added := _added(doc, start, end)):
        end += added
    while start > 1 and doc[start - 1].text == "&" and doc[start - 2].tag_ in ("NNP", "NNPS"):
        start -= 2
    while start < end < len(doc) - 1 and doc[end].text == "&" and doc[end + 1].tag_ in ("NNP", "NNPS"):
        end += 2
    if start < end < len(doc) - 1 and doc[end].lower_ in POSSESSIVES and _owning(doc[end - 1]):
        stop = run_end(doc, end + 1)
        if stop and wordlists.name_heads().get(doc[stop - 1].lower_) == "organization":
            end = stop
    return start, end


def _generation(doc: Doc, start: int, end: int) -> int:
    """How many tokens behind a person's name tell him from his father or son: 2 for "the elder", 3 for "(Senior)"."""
    if start >= end or doc[end - 1].ent_type_ != "PERSON":
        return 0
    after = [token.lower_ for token in doc[end : end + 3]]
    if after[:1] == ["the"] and after[1:2] in (["elder"], ["younger"]):
        return 2
    return 3 if len(after) == 3 and after[0] == "(" and after[1] in BRACKETED and after[2] == ")" else 0


def _owning(owner: Token) -> bool:
    """Whether an owner belongs to a body's name: "New People's Party", not "Stanford's Hoover Institution"."""
    return owner.ent_type_ == "ORG" and (owner.lower_ in OWNERS or owner.nbor(1).text in ("'", "’"))


def _added(doc: Doc, start: int, end: int) -> int:
    """How many of the next tokens belong to a name too."""
    return _joined(doc, end) or _particle(doc, start, end) or int(_goes_on(doc, start, end))


def _particle(doc: Doc, start: int, end: int) -> int:
    """1 if a particle that the name goes on after follows a person's name ("Turki | bin Faisal al-Harbi")."""
    personal = any(token.ent_type_ == "PERSON" for token in doc[start:end])
    return int(personal and _joins(doc[end]) and doc[end].ent_type_ in ("", "PERSON"))


def _joins(token: Token) -> bool:
    """Whether a word is a particle of a name with the next part of the name behind it."""
    if token.text not in wordlists.particles() or token.i + 1 >= len(token.doc):
        return False
    after = token.nbor(1)
    if after.text in HYPHENS and token.i + 2 < len(token.doc):
        after = token.nbor(2)
    elif not token.whitespace_:
        return False
    return after.text[:1].isupper() or _joins(after)


def _joined(doc: Doc, end: int) -> int:
    """2 if a hyphen and a further part of the name follow, else 0."""
    if end + 1 >= len(doc) or doc[end].text not in HYPHENS or doc[end - 1].whitespace_ or doc[end].whitespace_:
        return 0
    return 2 if doc[end + 1].tag_.startswith("NNP") or _lower_part(doc, end) else 0


def _misread(doc: Doc, start: int, end: int) -> bool:
    """Whether an entity is a party with its state ("D-N.Y."), a language ("the English daily") or a field of battle."""
    if end - start == 1 and doc[start].text in LANGUAGES:
        return True
    if re.fullmatch(r"[DRI]-[A-Z][\w.]*", doc[start:end].text):
        return True
    return is_field_of_battle(doc, start) or (
        start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in ("town", "city", "village")
    )


def is_field_of_battle(doc: Doc, start: int) -> bool:
    """Whether a name is the place of a battle: "the battle of | Sultan Yacoub"."""
    return start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in ("battle", "siege")


def _lower_part(doc: Doc, hyphen: int) -> bool:
    """Whether a hyphen joins the second part of an East Asian given name ("Wong Kwok-hing", "Ban Ki-moon")."""
    before, after = doc[hyphen - 1], doc[hyphen + 1]
    if "PERSON" not in (before.ent_type_, doc[hyphen - 2].ent_type_) or not (after.is_lower and after.is_alpha):
        return False
    if max(len(before), len(after)) > MAX_SYLLABLE:
        return False
    return after.lower_ not in wordlists.joined_words() or _is_second_syllable(doc, hyphen)


def _is_second_syllable(doc: Doc, hyphen: int) -> bool:
    """Whether "in" ends a name of three syllables: "Moon Jae-in", not "the prime minister-in-waiting"."""
    both = doc[hyphen - 2].ent_type_ == doc[hyphen - 1].ent_type_ == "PERSON"
    goes_on = hyphen + 2 < len(doc) and doc[hyphen + 2].text in HYPHENS
    return both and doc[hyphen + 1].lower_ == "in" and not goes_on


def _stray(doc: Doc, start: int, end: int) -> bool:
    """Whether the last word of a longer name is a lower-case word that no name ends with."""
    last = doc[end - 1]
    if end - start == 1 or not (last.is_lower and last.is_alpha) or _joins(last):
        return False
    return last.pos_ not in ("NOUN", "PROPN") or doc[end - 2].lower_ in wordlists.name_heads()


def _goes_on(doc: Doc, start: int, end: int) -> bool:
    """Whether the next word belongs to a name too: a capitalised noun that the name's words hang from."""
    after = doc[end]
    if doc[end - 1].ent_type_ == "PERSON" and GENERATION.fullmatch(after.text):
        return True
    if after.tag_ not in ("NNP", "NNPS") or not after.text[:1].isupper() or after.ent_iob_ != "O":
        return False
    label = doc[end - 1].ent_type_ or (doc[start].ent_type_ if doc[start].ent_type_ == "ORG" else "")
    if doc[end - 1].text in wordlists.particles() and doc[start].ent_type_ == "PERSON":
        return True
    if label == "PERSON":
        alone = end - start == 1 and after.lower_ not in wordlists.name_heads()
        return alone or (after.dep_ == "flat" and start <= after.head.i < end)
    if label != "ORG" or (len(after) == 1 and after.i + 1 < len(doc) and after.nbor().text == "/"):
        return False
    hung = doc[end - 1].dep_ in ("compound", "amod", "flat") and doc[end - 1].head.i >= end
    return hung or (after.dep_ == "obj" and start < after.head.i < end)  # "Committee to Protect | Journalists"
