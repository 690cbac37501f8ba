"""The interest map: on the left who, in the middle what, in its own words, on the right from whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from markupsafe import Markup

from ...records import INTEREST_KINDS, Actor, Interest
from ..facts import clearest
from ..library import LAST
from ..literal import literal
from ..pen import Pen
from ..signs import INTERESTS as SIGNS
from ..wording import count, listed, shortened
from . import svg

ROWS = 10
"""Interests in a picture: what a desktop screen shows at once, and what a page has room for."""

OWN = 4
"""Interests of an actor itself in each turn, on its page."""

ROW = 38
"""Height of a row in pixels."""

WIDTH, LEFT, RIGHT = 1100, 200, 840
"""Width of the picture and where the boxes in the middle begin and end, in pixels."""

GAP = 60
"""Room for the curves on both sides of the boxes."""

NODE = 30
"""Least distance between two names in a column."""

NAME = 26
"""Characters of an actor's name."""

LABEL = 76
"""Characters of a box's sentence; the whole stands in its tooltip and in the table."""


def picture(
    pen: Pen,
    interests: Iterable[Interest],
    about: Actor | None = None,
    least: int = 2,
    most: int = ROWS,
    others: int = 0,
) -> Markup:
    """The map of the ``most`` leading of some interests; nothing for fewer than ``least``.

    ``about`` is the actor whose page it stands on. Beside the interests there are so many ``others``.
    """
    all_of_them = list({interest.id: interest for interest in interests}.values())
    chosen = choose(pen, all_of_them, most, about)
    if len(chosen) < least:
        return Markup("")
    rows = {interest.id: ROW * (place + 0.5) + 6 for place, interest in enumerate(chosen)}
    height = ROW * len(chosen) + 12
    left = _column(pen, chosen, lambda i: i.holder, rows, height)
    right = _column(pen, chosen, lambda i: [a for a in i.about if a not in i.holder], rows, height)
    drawn = [_row(pen, interest, rows[interest.id], left, right) for interest in chosen]
    drawn += [_name(pen, actor, LEFT - 14, y, "end") for actor, y in left.items()]
    drawn += [_name(pen, actor, RIGHT + GAP + 14, y, "start") for actor, y in right.items()]
    who = f"what {about.name} wants, and what is wanted of it" if about else "who wants what of whom"
    more = len(all_of_them) - len(chosen) + others
    rest = f"; {count(more, 'more interest')} not in the picture" if more else ""
    title = f"Interest map: {who}, {count(len(chosen), 'interest')}{rest}"
    caption = _caption(pen, more, about)
    below = caption if about else Markup(f"{caption}\n\n{_table(pen, chosen)}")
    return svg.picture("map", WIDTH, max(height, *left.values(), *right.values(), 0) + 8, title, drawn, below)


def choose(pen: Pen, interests: Sequence[Interest], most: int, about: Actor | None = None) -> list[Interest]:
    """The ``most`` interests to draw: those with a counterpart and the clearest first, the holders by turns.

    The actor whose page it is has several in each turn.

    They come back grouped by holder, the leading holder first, and within it by kind.
    """
    rank = pen.library.rank
    holder = {interest.id: pen.library.first_holder[interest.id] for interest in interests}
    by_holder: dict[str, list[Interest]] = defaultdict(list)
    for interest in sorted(clearest(interests), key=lambda i: not i.about):
        if holder[interest.id]:
            by_holder[holder[interest.id]].append(interest)
    turns = sorted(
        (turn // OWN if about and who == about.id else turn, rank.get(who, LAST), interest.id)
        for who, found in by_holder.items()
        for turn, interest in enumerate(found)
    )
    chosen = {interest_id for _, _, interest_id in turns[:most]}
    kept = [interest for interest in interests if interest.id in chosen]
    return sorted(
        kept, key=lambda i: (rank.get(holder[i.id], LAST), INTEREST_KINDS.index(i.kind), i.about, i.label, i.id)
    )


def _column(
    pen: Pen,
    chosen: Sequence[Interest],
    who: Callable[[Interest], Iterable[str]],
    rows: Mapping[str, float],
    height: float,
) -> dict[str, float]:
    """Actors of one side and their height: the mean of their rows, pushed apart where they would touch."""
    at: dict[str, list[float]] = defaultdict(list)
    for interest in chosen:
        for actor in who(interest):
            if actor in pen.library.actors:
                at[actor].append(rows[interest.id])
    wished = sorted((sum(ys) / len(ys), actor) for actor, ys in at.items())
    placed: dict[str, float] = {}
    lowest = 0.0
    for y, actor in wished:
        lowest = max(y, lowest + NODE) if placed else max(y, 14)
        placed[actor] = lowest
    over = lowest - (height - 14)
    if over > 0:
        highest = height - 14.0
        for actor in reversed(placed):
            placed[actor] = min(placed[actor], highest)
            highest = placed[actor] - NODE
        if placed and min(placed.values()) < 14:
            shift = 14 - min(placed.values())
            placed = {actor: y + shift for actor, y in placed.items()}
    return placed


def _row(pen: Pen, interest: Interest, y: float, left: Mapping[str, float], right: Mapping[str, float]) -> str:
    """One interest: its box with a link, the threads from its holders, and those to its counterparts."""
    others = [a for a in interest.about if a in right and a not in interest.holder]
    curves = [_curve(LEFT, left[h], LEFT + GAP, y) for h in interest.holder if h in left]
    curves += [_curve(RIGHT, y, RIGHT + GAP, right[a]) for a in others]
    return f'<g class="k-{interest.kind}">{svg.path("".join(curves), "thread")}{_box(pen, interest, y)}</g>'


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    n, middle = svg.number, svg.number((x1 + x2) / 2)
    return f"M{n(x1)} {n(y1)}C{middle} {n(y1)} {middle} {n(y2)} {n(x2)} {n(y2)}"


def _box(pen: Pen, interest: Interest, y: float) -> str:
    verb = pen.verb(interest)
    x, width = LEFT + GAP, RIGHT - LEFT - GAP
    words = shortened(interest.label, LABEL - len(verb))
    who = ", ".join(holder.name for holder in pen.holders(interest))
    inside = [
        f'<rect x="{x}" y="{svg.number(y - 14)}" width="{width}" height="28" rx="5" class="box"/>',
        svg.sign(x + 15, y, SIGNS[interest.kind]),
        f'<text x="{x + 27}" y="{svg.number(y + 5)}"><tspan class="verb">{verb}</tspan>'
        f'<tspan dx="6" class="words">{literal(words)}</tspan></text>',
    ]
    return svg.link(pen, pen.addresses.fact(interest), inside, f"{who} {pen.verb(interest)}: {interest.label}")


def _name(pen: Pen, actor: str, x: float, y: float, anchor: str) -> str:
    found = pen.library.actors[actor]

    def draw(words: str) -> str:
        return svg.text(x, y + 5, words, "name", anchor)

    return draw(shortened(found.name, NAME)) if found.id == pen.own else svg.actor(pen, found, NAME, draw)


def _caption(pen: Pen, more: int, about: Actor | None) -> Markup:
    """What the picture shows, and where the rest is: on an actor's page in the lists below it."""
    words = literal("In the boxes are the articles’ words; each leads to its source.")
    if about:
        rest_of_them = f"; with the pages that they lead to they hold {more} more" if more else ""
        rest = Markup(" ") + literal(f"The lists below say the same{rest_of_them}.")
    elif more:
        rest = Markup(f" [{count(more, 'more interest')}]({pen.to('interests/index.md')}).")
    else:
        rest = Markup("")
    return Markup(f"{words}{rest}\n{{ .caption }}")


def _table(pen: Pen, chosen: Sequence[Interest]) -> Markup:
    def names(actors: Iterable[str]) -> Markup:
        return literal(listed([pen.library.actors[actor].name for actor in actors if actor in pen.library.actors]))

    rows = [
        [
            names(interest.holder),
            literal(pen.verb(interest)),
            literal(interest.label),
            names(actor for actor in interest.about if actor not in interest.holder),
        ]
        for interest in chosen
    ]
    return svg.table("The same as a table", ("Who", "", "What", "Concerning"), rows)
