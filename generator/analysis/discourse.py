"""What a text has spoken of so far, and how present each thing is to the reader.

The weights are those of Lappin and Leass (1994, "An Algorithm for Pronominal Anaphora Resolution"): they
add up over the mentions of a thing and are halved from each sentence to the next.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Token

from .figures import Figure
from .wordlists import Gender

RECENCY = 100.0
SUBJECT = 80.0
EXISTENTIAL = 70.0
OBJECT = 50.0
INDIRECT = 40.0
HEAD_NOUN = 80.0
NOT_ADVERBIAL = 50.0
"""Weights of Lappin and Leass (1994), table 2."""

FORGOTTEN = 12.0
"""What weighs less is no antecedent: a subject after five sentences without a mention (310 / 2 ** 5 = 9.7)."""

Sort = Literal["person", "body", "country", "thing"]


@dataclass(slots=True, eq=False)
class Referent:
    """Something that the text speaks of: an actor, an unnamed person, or a thing."""

    head: Token
    """Head of the latest noun phrase that is no pronoun."""
    sort: Sort
    plural: bool
    figures: tuple[Figure, ...] = ()
    gender: Gender = "-"
    nouns: set[str] = field(default_factory=set)
    """Lower-case nouns that describe it: its titles, its own noun."""
    words: set[str] = field(default_factory=set)
    """All lower-case words of its noun phrases."""
    weight: float = 0.0
    last: int = -1
    """Token of its last mention, pronouns included."""
    speaks: bool = False
    """Whether its last mention is the subject of a verb of speech."""
    quoted: bool = False
    """Whether all its mentions stand between quotation marks."""


def emphasis(token: Token) -> float:
    """How present a mention with this head makes its referent within its own sentence."""
    relation = token.dep_
    while relation == "conj" and token.head.i != token.i:
        token = token.head
        relation = token.dep_
    weight = RECENCY
    if relation.startswith(("nsubj", "csubj")):
        weight += SUBJECT
    elif relation == "obj":
        weight += OBJECT
    elif relation == "iobj" or relation.startswith("obl"):
        weight += INDIRECT
    if not relation.startswith(("nmod", "compound", "amod", "flat")):
        weight += HEAD_NOUN
    if not relation.startswith("obl") and relation != "advcl":
        weight += NOT_ADVERBIAL
    return weight
