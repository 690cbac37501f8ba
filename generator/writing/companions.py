"""Who appears with whom: association, not fame.

Two actors are together where one paragraph refers to both. How close they are is the cosine of their
paragraphs (together / sqrt(alone_a * alone_b), Salton's cosine): an actor that is everywhere is near to no one.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from ..records import Actor

CROWD = 40
"""A paragraph with more actors than this is a list of names and brings nobody together."""


class Companion(Struct, frozen=True, gc=False):
    """An actor as seen from another one."""

    actor: str
    together: int
    """Paragraphs that refer to both."""
    closeness: float
    """0 to 1."""


def companions(actors: Iterable[Actor], paragraph: Callable[[str, int], int]) -> Mapping[str, tuple[Companion, ...]]:
    """For each actor those that share a paragraph with it, the closest first.

    ``paragraph`` gives the number of the paragraph that a place of an article lies in.
    """
    here: dict[tuple[str, int], list[str]] = defaultdict(list)
    alone: dict[str, int] = {}
    for actor in actors:
        places = {(mention.article, paragraph(mention.article, mention.start)) for mention in actor.mentions}
        alone[actor.id] = len(places)
        for place in places:
            here[place].append(actor.id)
    together: Counter[tuple[str, str]] = Counter()
    for present in here.values():
        if len(present) <= CROWD:
            together.update(itertools.combinations(sorted(present), 2))
    found: dict[str, list[Companion]] = defaultdict(list)
    for (one, other), shared in together.items():
        closeness = shared / math.sqrt(alone[one] * alone[other])
        found[one].append(Companion(other, shared, closeness))
        found[other].append(Companion(one, shared, closeness))
    order = {
        actor: tuple(sorted(near, key=lambda c: (-c.closeness, -c.together, c.actor))) for actor, near in found.items()
    }
    return dict(sorted(order.items()))
