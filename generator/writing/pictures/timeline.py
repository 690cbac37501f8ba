"""The timeline picture: who took part in what, when. Columns are times, rows are actors, each sign is an event."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...records import EVENT_STATUSES, Event
from ..dates import LAST, MONTHS, month_name, order, when
from ..literal import literal
from ..pen import Pen
from ..signs import STATUSES as SIGNS
from ..wording import STATUS_WORDS, count, shortened
from . import svg

COLUMNS = 14
"""Columns that fit a desktop page."""

MOST = 0.7
"""Share of the events that the months, or years, of a picture must hold: those before and after them are gathered in
a column each. With less, the next coarser scale is taken."""

LANES = 8
"""Actors with a lane of their own: those with the most events."""

SIGNS_DRAWN = 40
"""Signs up to which each event has one; where there would be more, a sign stands for all events of a lane in one time,
with their number: a page has room for so many links, and an eye for no more."""

GATHERED_LANES = 5
"""Lanes where events are gathered."""

WIDTH = 980
"""Width that the picture fills, in pixels; it is never wider than its columns need."""

LANE_NAME = 190
COLUMN, WIDEST = 56, 120
"""Least and greatest width of a column, in pixels."""

NAME = 26
"""Characters of an actor's name."""

SIGN, IN_A_ROW = 17, 3
"""Width of a sign, and signs in a row."""

HEAD = 44

Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scale:
    """How events are gathered into columns."""

    key: Callable[[str | None], Key]
    """Of a date."""
    upper: Callable[[Key], str]
    lower: Callable[[Key], str]


def _by_month(date: str | None) -> Key:
    first = order(date)
    return first[0], first[1] if month_name(date) else 0


EARLIER, LATER = (-10_000, 0), (10_000, 0)
"""Columns for what lies before and after the others."""

SCALES = (
    Scale(_by_month, lambda key: str(key[0]), lambda key: MONTHS[key[1] - 1][:3] if key[1] else "year"),
    Scale(lambda date: (order(date)[0], 0), lambda key: "", lambda key: str(key[0])),
    Scale(lambda date: (order(date)[0] // 10 * 10, 0), lambda key: "", lambda key: f"{key[0]}s"),
    Scale(lambda date: (order(date)[0] // 100 * 100, 0), lambda key: "", lambda key: f"{key[0]}s"),
)


def picture(pen: Pen, events: Sequence[Event]) -> Markup:
    """The picture of all dated events; nothing for fewer than two."""
    dated = [event for event in events if order(event.date) != LAST]
    if len(dated) < 2:
        return Markup("")
    dates = Counter(event.date for event in dated)
    scale = next((s for s in map(functools.partial(_narrowed, dates), SCALES) if s), SCALES[-1])
    columns = sorted({scale.key(date) for date in dates})
    column = min(WIDEST, max(COLUMN, (WIDTH - LANE_NAME) // len(columns)))
    busiest = pen.library.by_count(Counter(who for event in dated for who in event.participants))
    lanes, cells = _cells(dated, busiest[:LANES], scale)
    if gathered := sum(map(len, cells.values())) > SIGNS_DRAWN:
        lanes, cells = _cells(dated, busiest[:GATHERED_LANES], scale)
    drawn: list[str] = _head(scale, columns, column)
    y = float(HEAD)
    for lane in lanes:
        here = {key: cells[lane, key] for key in columns if (lane, key) in cells}
        rows = 1 if gathered else max(((len(found) + IN_A_ROW - 1) // IN_A_ROW for found in here.values()), default=1)
        drawn.append(svg.path(f"M0 {svg.number(y)}H{LANE_NAME + column * len(columns)}", "rule"))
        drawn.append(_lane_name(pen, lane, y + 20))
        for key, found in here.items():
            x = LANE_NAME + column * columns.index(key)
            drawn += [_gathered(pen, found, x, y + 20)] if gathered else _cell(pen, found, x, y + 20)
        y += 14 + SIGN * rows
    title = f"Timeline: {count(len(dated), 'dated event')} by actor, {when(dated[0].date)} to {when(dated[-1].date)}"
    below = _below(len(events) - len(dated), gathered)
    return svg.picture("timeline", LANE_NAME + column * len(columns) + 8, y + 4, title, drawn, below)


def _narrowed(dates: Counter[str | None], scale: Scale) -> Scale | None:
    """The scale as it is where its columns fit; with the ends gathered where most events lie between them; or none."""
    counts = Counter[Key]()
    for date, number in dates.items():
        counts[scale.key(date)] += number
    keys = sorted(counts)
    if len(keys) <= COLUMNS:
        return scale
    between = COLUMNS - 2
    share, at = max((sum(counts[key] for key in keys[at : at + between]), at) for at in range(len(keys) - between + 1))
    if share < MOST * dates.total():
        return None
    first, last = keys[at], keys[at + between - 1]

    def key(date: str | None) -> Key:
        own = scale.key(date)
        return EARLIER if own < first else LATER if own > last else own

    ends = {EARLIER: "earlier", LATER: "later"}
    return Scale(key, lambda k: "" if k in ends else scale.upper(k), lambda k: ends.get(k) or scale.lower(k))


Cells = dict[tuple[str, Key], list[Event]]
"""The events of each lane and column."""


def _cells(dated: Sequence[Event], actors: Sequence[str], scale: Scale) -> tuple[list[str], Cells]:
    """The lanes, of some actors, and "" for all others where it is needed; and what is in them."""
    cells: Cells = defaultdict(list)
    for event in dated:
        key = scale.key(event.date)
        for lane in [actor for actor in actors if actor in event.participants] or [""]:
            cells[lane, key].append(event)
    others = [""] if any(not lane for lane, _ in cells) else []
    return [*actors, *others], cells


def _head(scale: Scale, columns: Sequence[Key], column: int) -> list[str]:
    drawn = []
    for number, key in enumerate(columns):
        x = LANE_NAME + column * number
        upper = scale.upper(key)
        if upper and (number == 0 or scale.upper(columns[number - 1]) != upper):
            drawn.append(svg.text(x + 4, 15, upper, "year"))
            drawn.append(svg.path(f"M{x - 2} 4V{HEAD}", "rule"))
        drawn.append(svg.text(x + 4, 34, scale.lower(key), "small"))
    return drawn


def _lane_name(pen: Pen, lane: str, y: float) -> str:
    if not lane:
        return svg.text(0, y, "Others", "name")
    actor = pen.library.actors[lane]
    return svg.actor(pen, actor, NAME, lambda words: svg.text(0, y, words, "name"))


def _cell(pen: Pen, found: Sequence[Event], x: float, y: float) -> list[str]:
    """A sign for each event."""
    drawn = []
    for number, event in enumerate(found):
        at = x + 10 + SIGN * (number % IN_A_ROW), y - 5 + SIGN * (number // IN_A_ROW)
        name = f"{when(event.date)}, {STATUS_WORDS[event.status]}: {shortened(event.text, 90)}"
        sign = svg.sign(*at, SIGNS[event.status], f"s-{event.status}")
        drawn.append(svg.link(pen, pen.addresses.fact(event), [sign], name))
    return drawn


def _gathered(pen: Pen, found: Sequence[Event], x: float, y: float) -> str:
    """One sign for all events, that of the most frequent state, with their number; it leads to the first of these."""
    counts = Counter(event.status for event in found)
    most = max(EVENT_STATUSES, key=lambda status: counts[status])
    name = ", ".join(f"{counts[status]} {STATUS_WORDS[status]}" for status in EVENT_STATUSES if counts[status])
    inside = [svg.sign(x + 10, y - 5, SIGNS[most], f"s-{most}"), svg.text(x + 19, y, str(len(found)), "small")]
    return svg.link(pen, pen.addresses.fact(next(e for e in found if e.status == most)), inside, name)


def _below(undated: int, gathered: bool) -> Markup:
    number = " A number counts events; their sign is that of the most frequent state." if gathered else ""
    rest = f" {count(undated, 'undated event')} not in the picture." if undated else ""
    words = f"Empty times are left out. The list below says the same.{number}{rest}"
    return Markup(f"{literal(words)}\n{{ .caption }}")
