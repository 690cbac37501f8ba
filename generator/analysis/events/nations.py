"""Countries that act in an event and are named by an adjective alone: "the RUSSIAN invasion", "FRENCH troops left"."""

from __future__ import annotations

from collections.abc import Iterator

from ...language.document import Token
from ..cast import Cast
from ..clauses import SUBJECTS, agent, child
from ..interests.representatives import is_representative
from ..names import wordlists
from .telling import is_event_noun


def nations(head: Token, cast: Cast, start: int, stop: int) -> tuple[str, ...]:
    """Ids of the countries whose adjective stands before the event's noun, or before those who act for a country.

    ``head`` is the head of the event's words, which take the code points from ``start`` to ``stop``. An adjective of a
    mere thing ("Russian gas was cut off") names nobody who takes part.
    """
    known = {a.name: a.id for a in cast.actors if a.kind == "country"}
    found: list[str] = []
    for noun in _actors_nouns(head):
        for word in (noun, *(c for c in noun.children if c.dep_ == "conj")):
            for adjective in _adjectives(word):
                name = wordlists.country_adjectives().get(adjective.text)
                if name in known and start <= adjective.idx < stop:
                    found.append(known[name])
    return tuple(dict.fromkeys(found))


def _actors_nouns(head: Token) -> Iterator[Token]:
    """The event's own noun and the subject and agent of its verb, if they act for somebody or name a happening."""
    for noun in (head, child(head, *SUBJECTS), agent(head)):
        if noun is not None and (is_event_noun(noun) or is_representative(noun)):
            yield noun


def _adjectives(noun: Token) -> Iterator[Token]:
    """The adjectives before a noun, coordinated ones too ("Norwegian and Polish ministers")."""
    for c in noun.children:
        if c.dep_ in ("amod", "compound", "nmod:desc") and c.i < noun.i:
            yield c
            yield from (other for other in c.children if other.dep_ == "conj")
