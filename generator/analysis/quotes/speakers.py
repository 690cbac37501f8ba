"""Which nouns mean those who can speak, and which mean a thing that speaks for its author."""

from __future__ import annotations

from pathlib import Path

from ...language.document import Token
from ...language.lexicon import rows
from ...language.lexicon import words as word_list
from ..names import wordlists

LEXICONS = Path(__file__).parent / "lexicons"
DOCUMENTS = word_list(LEXICONS / "documents.tsv")
SPEAKERS = {row[0]: row[1] for row in rows(LEXICONS / "speakers.tsv")}
"""Nouns for those who can speak, and whether each means a person or a body of persons."""
FINDERS = frozenset(row[0] for row in rows(LEXICONS / "speakers.tsv") if "finds" in row[2:])
"""Nouns for those whose finding is speech: a court, a researcher."""
PICTURES = frozenset(row[0] for row in rows(LEXICONS / "documents.tsv") if "picture" in row[1:])
SPEAKER_ENDINGS = ("ist", "ian", "man", "men", "woman", "women", "person", "people")


def is_document(head: Token) -> bool:
    """Whether a noun is a thing that speaks for its author."""
    return head.pos_ == "NOUN" and (head.lemma_.lower() in DOCUMENTS or head.lower_ in DOCUMENTS)


def sort_of(noun: Token) -> str | None:
    """ "person" or "body" for a noun that means those who can speak, ``None`` for any other."""
    known = noun_of(noun)
    if known is not None:
        return SPEAKERS[known]
    forms = _forms(noun)
    persons = wordlists.person_nouns()
    return "person" if any(form in persons or form.endswith(SPEAKER_ENDINGS) for form in forms) else None


def noun_of(noun: Token) -> str | None:
    """The entry of ``SPEAKERS`` that a word is a form of."""
    return next((form for form in _forms(noun) if form in SPEAKERS), None)


def _forms(noun: Token) -> list[str]:
    word = noun.lower_
    return [word, noun.lemma_.lower(), word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"]
