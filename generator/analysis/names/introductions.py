"""What the word beside a name says that it names: "the film Oppenheimer", "Hurricane Maria", "Unite, the union"."""

from __future__ import annotations

import functools

from ...language.document import Doc, Token
from ...language.lexicon import rows
from . import wordlists
from .name import Name, NameKind, head

KINDS: dict[str, NameKind] = {"organization": "organization", "place": "place", "thing": "other"}

LAWMAKERS = frozenset({"MEP", "MLA", "MP", "MSP"})
"""What stands behind the name of a seat."""

BESIDE = frozenset({"appos", "flat", "nmod:appos", "nmod:desc", "compound", "dep"})
"""Relations between a name and the common noun that says what it names."""


@functools.cache
def words(place: str) -> dict[str, NameKind]:
    """Words of the list that stand so ("capital" or "plain"), in lower case, to what they make of a name."""
    listed = rows(wordlists.LEXICONS / "introducing_words.tsv")
    return {word: KINDS[sort] for word, stands, sort in listed if stands == place}


def introduced(doc: Doc, name: Name) -> NameKind | None:
    """What the noun before or after a name says that it names; ``None`` where it says nothing."""
    before = doc[name.start - 1] if name.start else None
    root = head(doc, name)
    first = name.text.split()[0].lower()
    if name.end - name.start > 1 and first in words("capital"):
        return words("capital")[first]
    if before is not None and before.whitespace_:
        if before.text[:1].isupper() and (told := words("capital").get(before.lower_)):
            return told
        told = words("plain").get(before.lower_)
        if told and beside(before, root, name) and not (told == "organization" and _bears_given_name(name)):
            return told
    if _is_seat(doc, name):
        return "place"
    for child in root.children:
        if child.i >= name.end and child.dep_ == "appos" and child.pos_ == "NOUN" and child.is_lower:
            return words("plain").get(child.lemma_.lower())
    return None


def _is_seat(doc: Doc, name: Name) -> bool:
    """Whether a name between "the" and "MP" is the seat that a lawmaker holds: "the Tambun MP"."""
    articled = name.start > 0 and doc[name.start - 1].lower_ == "the"
    return articled and name.kind != "organization" and name.end < len(doc) and doc[name.end].text in LAWMAKERS


def _bears_given_name(name: Name) -> bool:
    """Whether a name taken for a person's begins with a given name: "the club" before it is not what it names."""
    return name.kind == "person" and " " in name.text and name.text.split()[0] in wordlists.given_names()


def beside(noun: Token, root: Token, name: Name) -> bool:
    """Whether a noun right before a name belongs to it: "the ship Marie Tharp", not "the drug Pfizer makes"."""
    if root.head.i == noun.i and root.dep_ in BESIDE:
        return True
    return noun.dep_ in BESIDE and name.start <= noun.head.i < name.end
