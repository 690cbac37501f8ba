"""Titles before names and descriptions beside them: the roles that a text gives a person."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from . import wordlists
from .wordlists import Title

KIN = frozenset(
    {"aunt", "brother", "cousin", "daughter", "father", "grandfather", "grandmother", "grandson", "husband", "mother"}
    | {"nephew", "niece", "sister", "son", "stepfather", "stepmother", "uncle", "wife", "friend", "colleague", "rival"}
    | {"counterpart"}
)
"""Nouns that tie a person to another: no role without that other's name."""

LONGEST_TITLE = 5
"""Tokens of the longest title in the list."""


def leading(doc: Doc, start: int, end: int) -> tuple[int, Title | None]:
    """The token after the titles that a name begins with, and the last of these titles."""
    last: Title | None = None
    while True:
        for length in range(min(LONGEST_TITLE, end - start - 1), 0, -1):
            title = wordlists.titles().get(tuple(token.lower_ for token in doc[start : start + length]))
            if title is not None:
                start += length
                last = title
                break
        else:
            return start, last


def before(doc: Doc, start: int) -> tuple[int, Title | None]:
    """First token of the title that stands right before a name, and what it tells; (start, None) without one."""
    for length in range(min(LONGEST_TITLE, start), 0, -1):
        title = wordlists.titles().get(tuple(token.lower_ for token in doc[start - length : start]))
        if title is not None:
            return start - length, title
    return start, None


def role_before(doc: Doc, start: int) -> tuple[int, int]:
    """The words before a name that say what the person is ("former U.S. ambassador"), as a stretch of tokens.

    The stretch is empty where nothing but a name stands there, and excludes honorifics such as "Mr.".
    """
    first, title = before(doc, start)
    if first < start and title is not None and title.sort == "honorific":
        return start, start
    if first == start and not _person_noun(doc[start - 1] if start else None):
        return start, start
    if first == start and doc[start - 1].lower_ in KIN and (start < 2 or doc[start - 2].tag_ != "POS"):
        return start, start
    first = min(first, start - 1)
    while first > 0 and (added := _doubled(doc, first) or int(_qualifies(doc[first - 1], start))):
        first -= added
    while first < start - 1 and (doc[first].is_punct or _colours(doc[first])):
        first += 1
    return first, start


def _doubled(doc: Doc, first: int) -> int:
    """How many words before a title name its two fields: 3 in "Trade and Industry | Secretary", else 0.

    2 where the title includes the second of them. "Berg and Industry Secretary Holm" are two persons.
    """
    for right in (first, first - 1):
        if right < 2 or doc[right - 1].lower_ not in ("and", "&"):
            continue
        if right < first and doc[right].head.i >= first and doc[right].dep_ not in ("compound", "conj"):
            continue
        if all(_is_field(doc[i]) for i in (right - 2, right)):
            return first - (right - 2)
    return 0


def _is_field(token: Token) -> bool:
    """Whether a capitalised word can be the field of an office ("Trade"): neither a name nor an office itself."""
    lower = token.lower_
    office = lower in wordlists.person_nouns() or lower in wordlists.office_adjectives()
    if office or (lower,) in wordlists.titles() or token.text in wordlists.country_adjectives():
        return False
    named = token.ent_type_ != "" or wordlists.known_names().get(token.text) is not None
    return token.text.istitle() and token.tag_ in ("NNP", "NN") and not named


def _colours(token: Token) -> bool:
    """Whether a word at the start of a role is the reporter's colour ("outraged"), not part of the office."""
    return (
        token.dep_ in ("amod", "cc", "punct") and token.is_lower and token.lower_ not in wordlists.office_adjectives()
    )


def _person_noun(token: Token | None) -> bool:
    return token is not None and token.pos_ in ("NOUN", "PROPN") and token.lower_ in wordlists.person_nouns()


def _qualifies(token: Token, start: int) -> bool:
    """Whether a token is part of the noun phrase before a name."""
    return (
        (token.dep_ in ("amod", "compound", "nmod:desc", "flat", "nmod:poss") or token.tag_ in ("HYPH", "POS"))
        and (token.tag_ not in ("PRP$", "DT", "CD", ",", "CC"))
        and token.head.i <= start + 3
    )
