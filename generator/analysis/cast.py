"""The cast of one article: its actors, and which of them any word refers to."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..language.document import Token
from ..records import Actor

COORDINATION = frozenset({"conj"})


@dataclass(frozen=True)
class Cast:
    """Who is who in one article. Actor ids are local to the article."""

    actors: tuple[Actor, ...]
    referents: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Token index to the ids of the actors that the innermost mention covering the token refers to (names,
    descriptions and resolved pronouns; several for a plural)."""
    antecedents: Mapping[int, int] = field(default_factory=dict)
    """Index of a pronoun's or definite description's head token to the index of the head token of the noun
    phrase that it takes up, named or not ("he" to "source" in "a diplomatic source")."""

    def at(self, token: Token) -> tuple[str, ...]:
        """Ids of the actors that the mention covering this token refers to; empty where it refers to none."""
        return self.referents.get(token.i, ())

    def of(self, head: Token) -> tuple[str, ...]:
        """Ids of the actors that the noun phrase with this head refers to, coordinated heads included."""
        ids: list[str] = list(self.at(head))
        for child in head.children:
            if child.dep_ in COORDINATION:
                ids += self.of(child)
        return tuple(dict.fromkeys(ids))

    def antecedent(self, token: Token) -> Token | None:
        """Head of the nearest fuller noun phrase that a pronoun or definite description refers to, or ``None``.

        The answer may be an unnamed source: then ``at`` is empty for pronoun and antecedent alike.
        """
        place = self.antecedents.get(token.i)
        return None if place is None else token.doc[place]

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the actors mentioned in a range of code points, in the order of their first mention there."""
        starts, entries = self._by_place
        found: list[str] = []
        for i in range(bisect.bisect_left(starts, start), len(starts)):
            if starts[i] >= end:
                break
            if entries[i][0] <= end:
                found.append(entries[i][1])
        return tuple(dict.fromkeys(found))

    def by_id(self, actor: str) -> Actor:
        """The actor with this id; raises ``KeyError`` if there is none."""
        return self._by_id[actor]

    @functools.cached_property
    def _by_id(self) -> Mapping[str, Actor]:
        return {a.id: a for a in self.actors}

    @functools.cached_property
    def _by_place(self) -> tuple[Sequence[int], Sequence[tuple[int, str]]]:
        places = sorted((m.start, m.end, a.id) for a in self.actors for m in a.mentions)
        return [p[0] for p in places], [(p[1], p[2]) for p in places]
