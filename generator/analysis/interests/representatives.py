"""Who acts in the name of another: the nouns of ``lexicons/representatives.tsv``, and what keeps one from it
(``lexicons/not_in_office.tsv``)."""

from __future__ import annotations

import functools
from pathlib import Path

from ...language.document import Token
from ...language.lexicon import rows, words_of

REPRESENTATIVES = Path(__file__).parent / "lexicons" / "representatives.tsv"
NOT_IN_OFFICE = Path(__file__).parent / "lexicons" / "not_in_office.tsv"


def is_representative(noun: Token) -> bool:
    """Whether a noun names one who acts for another."""
    listed = representatives()
    return noun.pos_ in ("NOUN", "PROPN") and (noun.lower_ in listed or stem(noun.lower_) in listed)


def office(noun: Token) -> Token:
    """The noun that tells an office of two words: "SECRETARY General"; any other noun is itself."""
    before = next((c for c in noun.children if c.dep_ == "compound" and c.i == noun.i - 1), noun)
    return before if noun.lower_ == "general" and is_representative(before) else noun


@functools.cache
def representatives() -> frozenset[str]:
    """The nouns of ``representatives.tsv`` with their plurals."""
    found: set[str] = set()
    for noun, *plurals in rows(REPRESENTATIVES):
        found.add(noun)
        found.update(filter(None, ",".join(plurals).split(",")))
    return frozenset(found)


@functools.cache
def not_in_office(sort: str) -> frozenset[str]:
    """The words of one sort in ``not_in_office.tsv``."""
    return words_of(NOT_IN_OFFICE, sort)


def stem(word: str) -> str:
    """A noun without its plural ending."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
