"""The timeline picture: who took part in what, when. Columns are times, rows are actors, each sign is an event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...records import Event
from ..dates import LAST, MONTHS, month_name, order, when
from ..literal import literal
from ..pen import Pen
from ..signs import STATUSES as SIGNS
from ..wording import STATUS_WORDS, count, shortened
from . import svg

COLUMNS = 14
"""Columns that fit a desktop page; more months become years, more years decades."""

LANES = 8
"""Actors with a lane of their own: those with the most events."""

WIDTH = 980
"""Width that the picture fills, in pixels; it is never wider than its columns need."""

LANE_NAME = 190
COLUMN, WIDEST = 56, 120
"""Least and greatest width of a column, in pixels."""

SIGN = 17
NAME = 26
"""Characters of an actor's name."""

IN_A_ROW = 3
IN_A_CELL = 9
HEAD = 44

Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scale:
    """How events are gathered into columns."""

    key: Callable[[Event], Key]
    upper: Callable[[Key], str]
    lower: Callable[[Key], str]


def _by_month(event: Event) -> Key:
    first = order(event.date)
    return first[0], first[1] if month_name(event.date) else 0


SCALES = (
    Scale(_by_month, lambda key: str(key[0]), lambda key: MONTHS[key[1] - 1][:3] if key[1] else "year"),
    Scale(lambda e: (order(e.date)[0], 0), lambda key: "", lambda key: str(key[0])),
    Scale(lambda e: (order(e.date)[0] // 10 * 10, 0), lambda key: "", lambda key: f"{key[0]}s"),
    Scale(lambda e: (order(e.date)[0] // 100 * 100, 0), lambda key: "", lambda key: f"{key[0]}s"),
)


def picture(pen: Pen, events: Sequence[Event]) -> Markup:
    """The picture of all dated events; nothing for fewer than two."""
    dated = [event for event in events if order(event.date) != LAST]
    if len(dated) < 2:
        return Markup("")
    scale = next((s for s in SCALES if len({s.key(e) for e in dated}) <= COLUMNS), SCALES[-1])
    columns = sorted({scale.key(event) for event in dated})
    column = min(WIDEST, max(COLUMN, (WIDTH - LANE_NAME) // len(columns)))
    lanes = _lanes(pen, dated)
    cells: dict[tuple[str, Key], list[Event]] = defaultdict(list)
    for event in dated:
        for lane in _lanes_of(event, lanes):
            cells[lane, scale.key(event)].append(event)
    drawn: list[str] = _head(scale, columns, column)
    y = float(HEAD)
    for lane in lanes:
        here = {key: cells[lane, key] for key in columns if cells.get((lane, key))}
        rows = max((_rows(found) for found in here.values()), default=1)
        height = 14 + SIGN * rows
        drawn.append(svg.path(f"M0 {svg.number(y)}H{LANE_NAME + column * len(columns)}", "rule"))
        drawn.append(_lane_name(pen, lane, y + 20))
        for key, found in here.items():
            drawn += _cell(pen, found, LANE_NAME + column * columns.index(key), y + 20)
        y += height
    title = f"Timeline: {count(len(dated), 'dated event')} by actor, {when(dated[0].date)} to {when(dated[-1].date)}"
    return svg.picture(
        "timeline", LANE_NAME + column * len(columns) + 8, y + 4, title, drawn, _below(len(events) - len(dated))
    )


def _lanes(pen: Pen, events: Sequence[Event]) -> list[str]:
    """Ids of the actors with a lane, and "" for all others where it is needed."""
    counts = Counter(who for event in events for who in event.participants if who in pen.library.actors)
    lanes = sorted(counts, key=lambda who: (-counts[who], pen.library.rank[who]))[:LANES]
    others = any(not set(event.participants) & set(lanes) for event in events)
    return [*lanes, *([""] if others else [])]


def _lanes_of(event: Event, lanes: Sequence[str]) -> list[str]:
    return [lane for lane in lanes if lane in event.participants] or [""]


def _rows(found: Sequence[Event]) -> int:
    return (min(len(found), IN_A_CELL) + IN_A_ROW - 1) // IN_A_ROW


def _head(scale: Scale, columns: Sequence[Key], column: int) -> list[str]:
    drawn = []
    for number, key in enumerate(columns):
        x = LANE_NAME + column * number
        if number == 0 or scale.upper(columns[number - 1]) != scale.upper(key):
            drawn.append(svg.text(x + 4, 15, scale.upper(key), "year"))
            drawn.append(svg.path(f"M{x - 2} 4V{HEAD}", "rule"))
        drawn.append(svg.text(x + 4, 34, scale.lower(key), "small"))
    return drawn


def _lane_name(pen: Pen, lane: str, y: float) -> str:
    if not lane:
        return svg.text(0, y, "Others", "name")
    actor = pen.library.actors[lane]
    return svg.actor(pen, actor, NAME, lambda words: svg.text(0, y, words, "name"))


def _cell(pen: Pen, found: Sequence[Event], x: float, y: float) -> list[str]:
    fits = found if len(found) <= IN_A_CELL else found[: IN_A_CELL - 1]
    drawn = []
    for number, event in enumerate(fits):
        at = x + 4 + SIGN * (number % IN_A_ROW), y + SIGN * (number // IN_A_ROW)
        name = f"{when(event.date)}, {STATUS_WORDS[event.status]}: {shortened(event.text, 90)}"
        sign = svg.sign(at[0] + 6, at[1] - 5, SIGNS[event.status], f"s-{event.status}")
        drawn.append(svg.link(pen, pen.addresses.fact(event), [sign], name))
    if len(found) > len(fits):
        at = x + 4 + SIGN * (IN_A_ROW - 1), y + SIGN * (_rows(found) - 1)
        rest = len(found) - len(fits)
        words = svg.text(at[0], at[1], f"+{rest}", "small")
        drawn.append(svg.link(pen, pen.addresses.fact(found[len(fits)]), [words], count(rest, "more event")))
    return drawn


def _below(undated: int) -> Markup:
    rest = f" {count(undated, 'undated event')} not in the picture." if undated else ""
    return Markup(f"{literal('Empty times are left out. The list below says the same.' + rest)}\n{{ .caption }}")
