"""The network: who appears with whom, the leading actors on a ring."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from ...records import ACTOR_KINDS, Actor
from ..companions import Companion
from ..literal import literal
from ..pen import Pen
from ..signs import ACTORS as SHAPES
from ..wording import KIND_WORDS, count
from . import svg

ACTORS = 20
"""Actors on the ring: as many names as stand beside each other without touching."""

NEAREST = 3
"""Threads from each actor, to those it is closest to; more would be a tangle."""

NAME = 28
"""Characters of an actor's name."""

MARGIN = 208
"""Room for a name beside the ring, in pixels."""


def _radius(of: int) -> float:
    """The ring's radius in pixels: small for few actors, for many so that their names do not touch."""
    return max(100.0, min(245.0, 14.0 * of))


Near = Mapping[str, tuple[Companion, ...]]


def picture(pen: Pen) -> Markup:
    """The ring of the leading actors; nothing where no two appear together."""
    near = pen.library.companions
    together = (actor for actor in pen.library.leading if actor.id in near)
    ring = _ring([*itertools.islice(together, ACTORS)], near)
    chosen = {actor.id for actor in ring}
    threads = _threads(ring, near, chosen)
    if not threads:
        return Markup("")
    width, height = 2 * (_radius(len(ring)) + MARGIN), 2 * _radius(len(ring)) + 110
    place = {actor.id: _place(number, len(ring)) for number, actor in enumerate(ring)}
    most = max(companion.together for _, companion in threads)
    centre = width / 2, height / 2
    drawn = [_thread(place[one], place[c.actor], centre, c, most) for one, c in threads]
    drawn += [_node(pen, actor, number, len(ring)) for number, actor in enumerate(ring)]
    drawn += _legend(ring)
    title = f"Who appears with whom: {count(len(ring), 'leading actor')} and their closest companions"
    return svg.picture("network", width, height, title, drawn, _below(pen, ring, near, chosen))


def _ring(actors: Sequence[Actor], near: Near) -> list[Actor]:
    """The actors in the order of the ring: after each the one, of those left, that is closest to it."""
    left = list(actors)
    ring: list[Actor] = left[:1]
    left = left[1:]
    while left:
        closeness = {c.actor: c.closeness for c in near.get(ring[-1].id, ())}
        following = max(left, key=lambda actor: closeness.get(actor.id, 0.0))
        ring.append(following)
        left.remove(following)
    return ring


def _threads(ring: Sequence[Actor], near: Near, chosen: set[str]) -> list[tuple[str, Companion]]:
    found: dict[tuple[str, str], tuple[str, Companion]] = {}
    for actor in ring:
        for companion in [c for c in near.get(actor.id, ()) if c.actor in chosen][:NEAREST]:
            one, other = sorted((actor.id, companion.actor))
            found.setdefault((one, other), (actor.id, companion))
    return [found[pair] for pair in sorted(found)]


def _place(number: int, of: int) -> tuple[float, float, float]:
    """x, y and the angle of a place on the ring, clockwise from the top."""
    angle, radius = 2 * math.pi * number / of - math.pi / 2, _radius(of)
    return radius * (1 + math.cos(angle)) + MARGIN, radius * (1 + math.sin(angle)) + 55, angle


def _thread(
    one: tuple[float, float, float],
    other: tuple[float, float, float],
    centre: tuple[float, float],
    c: Companion,
    most: int,
) -> str:
    """A curve between two places, bent toward the centre."""
    n = svg.number
    middle_x, middle_y = (one[0] + other[0]) / 4 + centre[0] / 2, (one[1] + other[1]) / 4 + centre[1] / 2
    steps = f"M{n(one[0])} {n(one[1])}Q{n(middle_x)} {n(middle_y)} {n(other[0])} {n(other[1])}"
    return f'<path d="{steps}" class="tie" stroke-width="{n(1 + 5 * math.sqrt(c.together / most))}"/>'


def _node(pen: Pen, actor: Actor, number: int, of: int) -> str:
    x, y, angle = _place(number, of)
    size = 0.8 + 0.8 * math.sqrt(min(1.0, actor.salience))
    text_x, text_y = x + 18 * math.cos(angle), y + 18 * math.sin(angle)
    anchor = "middle" if abs(math.cos(angle)) < 0.15 else "start" if math.cos(angle) > 0 else "end"
    lift = 4.5 + 7 * math.sin(angle)
    node = (
        f'<path d="M0 0{SHAPES[actor.kind]}" transform="translate({svg.number(x)} {svg.number(y)}) scale({size:.2f})" '
        f'class="node a-{actor.kind}"/>'
    )
    return svg.actor(pen, actor, NAME, lambda words: svg.text(text_x, text_y + lift, words, "name", anchor), node)


def _legend(ring: Sequence[Actor]) -> list[str]:
    kinds = [kind for kind in ACTOR_KINDS if any(actor.kind == kind for actor in ring)]
    drawn = []
    for row, kind in enumerate(kinds):
        y = 20 + 22 * row
        drawn.append(svg.path(f"M14 {y}{SHAPES[kind]}", f"node a-{kind}"))
        drawn.append(svg.text(30, y + 4.5, KIND_WORDS[kind][0], "small"))
    return drawn


def _below(pen: Pen, ring: Sequence[Actor], near: Near, chosen: set[str]) -> Markup:
    rows = []
    for actor in sorted(ring, key=lambda a: pen.library.rank[a.id]):
        closest = [c for c in near.get(actor.id, ()) if c.actor in chosen][:NEAREST]
        names = [f"{pen.library.actors[c.actor].name} ({count(c.together, 'paragraph')})" for c in closest]
        rows.append([literal(actor.name), literal(", ".join(names))])
    caption = literal("A thread joins actors that the same paragraphs speak of; the thicker, the more paragraphs.")
    table = svg.table("The same as a table", ("Actor", "Closest to"), rows)
    return Markup(f"{caption}\n{{ .caption }}\n\n{table}")
