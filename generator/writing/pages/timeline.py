"""Time: the timeline picture and the events, a page for each year (for each month of a crowded one)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ...records import EVENT_STATUSES, Event
from .. import jsonld
from ..addresses import UNDATED, Addresses
from ..dates import month_name, when, year
from ..library import Library
from ..pen import Pen
from ..pictures import timeline
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count

INDEX = "timeline/index.md"

ON_INDEX = 30
"""Events up to which the index lists them all; with more it lists the pages."""


def pages(library: Library, addresses: Addresses) -> Iterator[Planned]:
    """The index of the timeline, then its pages in time, the undated last."""
    parts = [
        (path, [fact for fact in facts if isinstance(fact, Event)])
        for first in addresses.lists("timeline")
        for path, facts in addresses.parts[first]
    ]
    yield planned(INDEX, _index, parts)
    paths = [path for path, _ in parts]
    for (path, events), before, after in zip(parts, [None, *paths], [*paths[1:], None], strict=False):
        yield planned(path, _period, path, events, before, after)


def _index(library: Library, addresses: Addresses, periods: list[tuple[str, list[Event]]]) -> Page:
    pen = Pen(library, addresses, INDEX)
    return page(
        pen.page,
        "timeline.md.j2",
        "Timeline",
        f"What happened when: {count(len(library.events), 'event')}.",
        pen=pen,
        picture=timeline.picture(pen, library.events),
        periods=[(path, period_title(path, events), events) for path, events in periods],
        whole=len(library.events) <= ON_INDEX,
        statuses=EVENT_STATUSES,
    )


def _period(
    library: Library, addresses: Addresses, path: str, events: list[Event], before: str | None, after: str | None
) -> Page:
    pen = Pen(library, addresses, path)
    title = period_title(path, events)
    months = [(month, list(group)) for month, group in itertools.groupby(events, key=lambda e: month_name(e.date))]
    return page(
        pen.page,
        "period.md.j2",
        title,
        f"{count(len(events), 'event')}, {title}.",
        {},
        [thing for thing in (jsonld.event(library, event) for event in events) if thing],
        pen=pen,
        months=months if len(months) > 1 else [(None, events)],
        total=len(events),
        before=before,
        after=after,
        neighbour=_name,
    )


def period_title(path: str, events: list[Event]) -> str:
    """What a timeline page is called: its year, its month, or "Undated"; with a number if it is a further part."""
    name, _, part = path.removesuffix(".md").partition("_")
    if path.startswith(UNDATED.removesuffix(".md")):
        title = "Undated"
    else:
        parted_by_month = "-" in name.removeprefix("timeline/")
        title = (parted_by_month and month_name(events[0].date)) or year(events[0].date) or when(events[0].date)
    return f"{title}, part {part}" if part else title


def _name(path: str) -> str:
    """A short name for the link to a neighbouring page: "2021", "2021-03", "2021, part 2", "undated"."""
    return path.removeprefix("timeline/").removesuffix(".md").replace("_", ", part ")
