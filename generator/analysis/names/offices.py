"""Offices that name their field behind them: "Minister of Water, Irrigation and Energy", and whose name follows."""

from __future__ import annotations

from ...language.document import Doc
from . import wordlists
from .name import Name, run_end

FIELD_OF = frozenset({"of", "for"})
"""Words between an office and its field or body."""

WITHIN = FIELD_OF | {"the", "and", "&", ","}
"""Words without capitals within the field of an office."""

LONGEST = 10
"""Tokens of the longest field of an office: "the Department of Housing, Local Government and Communities"."""


def begins(doc: Doc, start: int) -> int:
    """First token of the office whose field ends right before a token; the token itself where none does.

    "Minister" for the name in "Minister of Water, Irrigation and Energy Sileshi Bekele", "President" for the one in
    "President of the Sovereign Council of Sudan Abdel Fattah al-Burhan".
    """
    if start < 3 or not doc[start - 1].text[:1].isupper():
        return start
    for i in range(start - 2, max(0, start - LONGEST) - 1, -1):
        if doc[i].lower_ in FIELD_OF and i and _is_office(doc, i - 1):
            return i - 1
        if not (doc[i].text[:1].isupper() or doc[i].lower_ in WITHIN) or doc[i + 1].is_sent_start:
            return start
    return start


def without_field(doc: Doc, name: Name) -> Name:
    """A person's name without the last word of an office's field that was taken into it: "Energy | Sileshi Bekele"."""
    start = name.start
    while name.end - start > 2 and doc[start].lower_ in wordlists.office_fields():
        start += 1
    if start == name.start or begins(doc, start) == start:
        return name
    return Name(start, name.end, doc[start : name.end].text, "person")


def holders(doc: Doc, taken: dict[int, int]) -> list[Name]:
    """Persons whom the network overlooked behind an office and its field: two capitalised words or more.

    Where the field ends a list tells, by its last word or by the given name behind it.
    """
    found = []
    for token in doc[3:]:
        i = token.i
        if token.tag_ != "NNP" or i in taken or not token.is_title or not doc[i - 1].text[:1].isupper():
            continue
        given = token.text in wordlists.given_names()
        ended = doc[i - 1].lower_ in wordlists.office_fields() and token.lower_ not in wordlists.office_fields()
        if not (ended or given) or begins(doc, i) == i:
            continue
        end = _name_end(doc, i)
        if end - i > 1 and not any(k in taken for k in range(i, end)):
            found.append(Name(i, end, doc[i:end].text, "person"))
            taken.update(dict.fromkeys(range(i, end), -1))
    return found


def _name_end(doc: Doc, start: int) -> int:
    """Token after a person's name that begins at a token, with its particles and hyphens: "Abdel Fattah al-Burhan"."""
    end = run_end(doc, start)
    while end + 1 < len(doc) and (doc[end].tag_ == "HYPH" or doc[end].lower_ in wordlists.particles()):
        further = end + 1 + (doc[end].lower_ in wordlists.particles() and doc[end + 1].tag_ == "HYPH")
        if not (after := run_end(doc, further) if further < len(doc) else 0):
            break
        end = after
    return end


def _is_office(doc: Doc, i: int) -> bool:
    """Whether a token is an office, with a capital as before a name: "Minister", "Secretary-General"."""
    word = doc[i].lower_
    return doc[i].text[:1].isupper() and (word in wordlists.person_nouns() or (word,) in wordlists.titles())
