"""Titles before names and descriptions beside them: the roles that a text gives a person."""

from __future__ import annotations

from ...language.document import Doc, Token
from . import offices, wordlists
from .wordlists import Title

KIN = frozenset(
    {"aunt", "brother", "cousin", "daughter", "father", "grandfather", "grandmother", "grandson", "husband", "mother"}
    | {"nephew", "niece", "sister", "son", "stepfather", "stepmother", "uncle", "wife", "friend", "colleague", "rival"}
    | {"counterpart"}
)
"""Nouns that tie a person to another: no role without that other's name."""

LONGEST_FIELD = 3
"""Words of one field of an office: "Rural Affairs", "Human Services"."""

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
    if not start or doc[start - 1].lower_ not in wordlists.title_ends():
        return start, None
    words = [token.lower_ for token in doc[max(0, start - LONGEST_TITLE) : start]]
    for length in range(len(words), 0, -1):
        title = wordlists.titles().get(tuple(words[-length:]))
        if title is not None and not (title.initials and doc[start - length : start].text.islower()):
            return start - length, title
    return start, None


def role_before(doc: Doc, start: int) -> tuple[int, int]:
    """The words before a name that say what the person is ("former U.S. ambassador"), as a stretch of tokens.

    The stretch is empty where nothing but a name stands there, and excludes honorifics such as "Mr.".
    """
    first, title = before(doc, start)
    if first < start and title is not None and title.sort in ("honorific", "noble"):
        role = role_before(doc, first)  # "Prime Minister | Sir Keir"
        if role[0] < role[1] or title.sort == "honorific":
            return role if role[0] < role[1] else (start, start)
    if first == start:
        first = offices.begins(doc, start)
    if first == start and not _person_noun(doc[start - 1] if start else None):
        return start, start
    if first == start and doc[start - 1].lower_ in KIN and (start < 2 or doc[start - 2].tag_ != "POS"):
        return start, start
    first = min(first, start - 1)
    while first > 0 and (added := _fields(doc, first) or int(_qualifies(doc[first - 1], start))):
        first -= added
    while first < start - 1 and (doc[first].is_punct or _colours(doc[first])):
        first += 1
    return first, start


def _fields(doc: Doc, first: int) -> int:
    """How many words before a title name its several fields, else 0.

    3 in "Trade and Industry | Secretary", 5 in "Culture, Media and Sport | Secretary"; one less where the title
    includes the last of them. "Berg and Industry Secretary Holm" are two persons.
    """
    for last in (first + 1, first):
        right = _field(doc, last)
        if last > first and right != first:
            continue
        left = _field(doc, right - 1) if 1 < right < last and doc[right - 1].lower_ in ("and", "&") else right
        if left >= right - 1:
            continue
        field = doc[first - 1]
        if last == first and field.head.i >= first and field.dep_ not in ("compound", "conj"):
            continue
        while left > 1 and doc[left - 1].text == "," and (further := _field(doc, left - 1)) < left - 1:
            left = further
        return first - left
    return 0


def is_of_office(doc: Doc, start: int, end: int) -> bool:
    """Whether words taken for a body are the fields of the office after them: "Work and Pensions | Secretary"."""
    if end >= len(doc) or not any(token.lower_ in ("and", "&") for token in doc[start:end]):
        return False
    title = wordlists.titles().get((doc[end].lower_,))
    return title is not None and title.sort == "office" and doc[end].is_title and _fields(doc, end) >= end - start


def _field(doc: Doc, end: int) -> int:
    """First token of the words before a token that name one field of an office ("Human Services"), at most three."""
    start = end
    while start > max(0, end - LONGEST_FIELD) and _is_field(doc[start - 1]):
        start -= 1
    return start


def _is_field(token: Token) -> bool:
    """Whether a capitalised word can be the field of an office ("Trade"): neither a name nor an office itself."""
    lower = token.lower_
    person = {lower, lower.removesuffix("s")} & wordlists.person_nouns().keys()
    office = bool(person) or lower in wordlists.office_adjectives()
    if office or (lower,) in wordlists.titles() or token.text in wordlists.country_adjectives():
        return False
    named = token.ent_type_ not in ("", "ORG") or wordlists.known_names().get(token.text) is not None
    return token.text.istitle() and token.tag_ in ("NNP", "NNPS", "NN", "NNS", "JJ") and not named


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
