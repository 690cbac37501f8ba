"""Capitals that make no name: an adjective, a part of a country, a share, what a newsroom has put in."""

from __future__ import annotations

from ...language.document import Doc
from . import wordlists
from .name import Name

REGIONS = frozenset({"canton", "department", "district", "municipality", "prefecture", "province", "region", "state"})
"""Parts of countries, named with "of"."""


def is_none(doc: Doc, name: Name, words: list[str]) -> bool:
    """Whether capitals make no name: an adjective, a share, an addition, a common word that begins a sentence."""
    return (
        _is_adjective(name)
        or _is_region(doc, name)
        or _is_ticker(doc, name)
        or _is_added(doc, name)
        or _only_begins(doc, name, words)
    )


def _is_region(doc: Doc, name: Name) -> bool:
    """Whether what was taken for a body is a part of a country: "the department of Ayacucho"."""
    common = name.known is None and name.kind == "organization" and doc[name.start].is_lower
    return common and doc[name.start].lower_ in REGIONS and doc[name.start + 1].lower_ == "of"


def _is_adjective(name: Name) -> bool:
    """Whether what was taken for a body is the adjective of a country or group: "Swiss", "Tory"."""
    adjectives = (wordlists.country_adjectives(), wordlists.group_adjectives())
    return name.known is None and name.kind == "organization" and any(name.text in words for words in adjectives)


def _is_added(doc: Doc, name: Name) -> bool:
    """Whether a person's name is a given name that the newsroom has put in: "[Boris] Johnson"."""
    alone = name.kind == "person" and name.end - name.start == 1 and 0 < name.start < len(doc) - 2
    return alone and doc[name.start - 1].text == "[" and doc[name.end].text == "]" and doc[name.end + 1].tag_ == "NNP"


def _only_begins(doc: Doc, name: Name, words: list[str]) -> bool:
    """Whether a word is a name only at the start of a sentence, and the text has it in lower case too ("Rail bosses
    met ... rail workers")."""
    if name.known is not None or name.kind != "organization" or name.end - name.start > 1 or name.text.isupper():
        return False
    if not doc[name.start].is_sent_start:
        return False
    people = doc[name.start].tag_ in ("NNS", "NNPS") and name.text.lower().removesuffix("s") in wordlists.person_nouns()
    alone = all(token.is_sent_start for token in doc if token.text == name.text)
    return name.text.lower() in words or (people and alone)  # "Medics in the private sector said"


def _is_ticker(doc: Doc, name: Name) -> bool:
    """Whether a name is an exchange or the sign of a share in brackets: "Acme Inc. (NYSE: ACM)"."""
    if not name.text.isupper() or not 0 < name.start < name.end < len(doc) - 1:
        return False
    before, after = doc[name.start - 1].text, doc[name.end].text
    return (before, after) in (("(", ":"), (":", ")")) and doc[max(0, name.start - 3) : name.end + 3].text.count(
        ":"
    ) == 1
