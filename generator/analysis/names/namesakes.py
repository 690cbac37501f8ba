"""Firms that bear the surname of a person in the text: "the carmaker Calder" beside Helen Calder, who runs it."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import replace

from ...language.document import Doc, Token
from ...language.lexicon import words_of
from . import titles, wordlists
from .introductions import beside, introduced
from .name import POSSESSIVES, Name, NameKind, head

FORMS = frozenset({"corp", "corp.", "corporation", "gmbh", "inc", "inc.", "incorporated", "limited", "llc", "ltd"}) | {
    "ltd.",
    "plc",
}
"""Legal forms that leave no doubt that the word before them is a firm's name."""

BARE = frozenset({"person", "place"})
"""What a firm's name of one word is taken for."""

MADE_BY_PERSONS = frozenset({"decision", "documentary", "film", "law", "movie", "peace", "policy", "programme"})
"""What a maker makes who is a person."""


@functools.cache
def signs(place: str) -> frozenset[str]:
    """Words of the list that stand so beside a firm's name ("before", "tagged", "after" or "owned")."""
    return words_of(wordlists.LEXICONS / "firm_signs.tsv", place)


def told_apart(doc: Doc, names: list[Name]) -> list[Name]:
    """The same names, where a surname that is a firm's too goes to the firm, to the person, or to neither.

    Such a text says somewhere that there is a firm ("the carmaker Calder", "Calder shares", "Calder plc"). In it the
    bare word is the firm's beside such a sign and until somebody of that surname is named in full, and the person's
    after a title. Elsewhere it could be either, and a guess would put words into the wrong mouth: it is "other".
    """
    full: dict[str, int] = {}
    for name in names:
        if name.kind == "person" and " " in name.text:
            surname = name.text.split()[-1]
            full[surname] = min(name.start, full.get(surname, name.start))
    signed = {name.start for name in names if name.kind in BARE and name.text in full and _signed(doc, name)}
    shared = {name.text for name in names if name.start in signed} | (set(_with_form(names)) & set(full))
    return [
        replace(name, kind=_owner(doc, name, full[name.text], name.start in signed))
        if name.kind in BARE and name.text in shared
        else name
        for name in names
    ]


def _owner(doc: Doc, name: Name, full: int, signed: bool) -> NameKind:
    """Whose a bare surname is in a text that speaks of a firm of that name; ``full`` is where the person is named."""
    if titles.before(doc, name.start)[1] is not None:
        return "person"
    return "organization" if signed or name.start < full else "other"


def _with_form(names: list[Name]) -> Iterator[str]:
    """What stands before a legal form in the names of firms: "Calder" of "Calder plc"."""
    for name in names:
        words = name.text.split()
        if len(words) == 2 and name.kind == "organization" and words[1].lower() in FORMS:
            yield words[0]


def _signed(doc: Doc, name: Name) -> bool:
    """Whether a word beside a bare surname shows that it is a firm's."""
    if name.start and _says_firm(doc, name):
        return True
    after = doc[name.end] if name.end < len(doc) else None
    if after is not None and after.lower_ in FORMS:
        return True
    if after is not None and after.lower_ in POSSESSIVES and name.end + 1 < len(doc):
        return _is_noun(doc[name.end + 1]) and doc[name.end + 1].lemma_.lower() in signs("owned")
    if after is not None and _is_noun(after) and after.lemma_.lower() in signs("after") | signs("owned"):
        return name.kind == "person" and doc[name.end - 1].dep_ == "compound"  # towns have workers and plants too
    return introduced(doc, name) == "organization"


def _says_firm(doc: Doc, name: Name) -> bool:
    """Whether a common noun right before a name says that it is a firm's."""
    noun, root = doc[name.start - 1], head(doc, name)
    if not (_is_noun(noun) and noun.whitespace_):
        return False
    twice = noun.dep_ == root.dep_ and noun.head.i == root.head.i  # how the tree shows an apposition that it missed
    if not (twice or beside(noun, root, name)):
        return False
    if noun.lower_ == "maker" and noun.i and doc[noun.i - 1].lower_ in MADE_BY_PERSONS:
        return False
    return noun.lower_ in signs("before") or (noun.lower_ in signs("tagged") and root.ent_type_ != "PERSON")


def _is_noun(token: Token) -> bool:
    return token.pos_ == "NOUN" and (token.is_lower or bool(token.is_sent_start))
