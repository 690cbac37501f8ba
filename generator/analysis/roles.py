"""What a text says that a person is: titles before the name, descriptions beside it, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from . import titles, wordlists
from .figures import Figure
from .names import Name

MAX_WORDS = 14
"""Words of the longest description that still reads as a role."""

CUT_AT = frozenset({"acl:relcl", "acl", "parataxis", "appos", "advcl", "dep", "list"})
"""Relations that begin more than a role: what the person did."""

VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
"""Who speaks for a body is no reason to leave the body out."""

HEADS = frozenset(
    {"leader", "president", "chief", "chairman", "chairwoman", "head", "director", "founder", "ceo", "secretary"}
)
"""Nor is who leads it, where the body stands before the name ("Sinn Fein leader Gerry Adams")."""


def of(doc: Doc, figure: Figure) -> list[tuple[int, int]]:
    """The stretches of tokens that say what a person is, in the order of the text, without articles."""
    found: list[tuple[int, int]] = []
    for name in figure.names:
        before = titles.role_before(doc, name.start)
        if before[0] < before[1]:
            found.append(before)
        found += _beside(doc, name)
    return sorted(set(found))


def _beside(doc: Doc, name: Name) -> Iterator[tuple[int, int]]:
    """ "Rakov, an expert and a former officer"."""
    root = doc[name.start : name.end].root
    for child in root.children:
        if child.dep_ == "appos" and child.i >= name.end:
            yield from _described(child)


def _described(noun: Token) -> Iterator[tuple[int, int]]:
    """A description and those coordinated to it, each without its article and what tells more than a role."""
    lemma = noun.lemma_.lower()
    if noun.pos_ not in ("NOUN", "PROPN") or not (lemma in wordlists.person_nouns() or (lemma,) in wordlists.titles()):
        return
    parts = [noun, *(c for c in noun.children if c.dep_ == "conj" and c.pos_ == "NOUN")]
    for part in parts:
        tokens = sorted(t.i for t in _phrase(part))
        start, end = tokens[0], tokens[-1] + 1
        doc = noun.doc
        while start < end and (
            doc[start].lower_ in ("a", "an", "the") or doc[start].is_punct or doc[start].pos_ == "CCONJ"
        ):
            start += 1
        while end > start and doc[end - 1].is_punct:
            end -= 1
        if 0 < end - start <= MAX_WORDS and tokens == list(range(tokens[0], tokens[-1] + 1)):
            yield start, end


def _phrase(noun: Token) -> Iterator[Token]:
    """The tokens of a noun phrase without clauses, appositions and coordinated phrases."""
    yield noun
    for child in noun.children:
        if (
            child.dep_ in CUT_AT
            or child.dep_ in ("conj", "cop", "nsubj", "punct", "cc")
            or child.dep_.startswith("aux")
        ):
            continue
        yield from child.subtree


def affiliations(doc: Doc, figure: Figure) -> Iterator[tuple[int, int]]:
    """Descriptions of a person whose bodies do not act: "a director of the Arms Control Association".

    Whoever speaks for a body is left out: there the body speaks.
    """
    for name in figure.names:
        for start, end in _beside(doc, name):
            if not any(token.lower_ in VOICES for token in doc[start:end]):
                yield start, end
        start, end = titles.role_before(doc, name.start)
        if not any(token.lower_ in VOICES | HEADS for token in doc[start:end]):
            yield start, end
