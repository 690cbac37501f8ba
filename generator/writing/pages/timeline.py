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
from ..rendering import Page, page
from ..wording import count

ON_INDEX = 80
"""Events up to which the index lists them all; with more it lists the pages."""


def pages(library: Library, addresses: Addresses) -> Iterator[Page]:
    """The index of the timeline, then its pages in time, the undated last."""
    periods: dict[str, list[Event]] = {}
    for event in library.events:
        periods.setdefault(addresses.period(event), []).append(event)
    paths = sorted(periods, key=lambda path: (path == UNDATED, path))
    yield _index(library, addresses, {path: periods[path] for path in paths})
    for before, path, after in zip([None, *paths], paths, [*paths[1:], None], strict=False):
        yield _period(addresses, path, periods[path], before, after)


def _index(library: Library, addresses: Addresses, periods: dict[str, list[Event]]) -> Page:
    pen = Pen(addresses, "timeline/index.md")
    return page(
        pen.page,
        "timeline.md.j2",
        "Timeline",
        f"What happened when: {count(len(library.events), 'event')}.",
        pen=pen,
        picture=timeline.picture(pen, library.events),
        periods=[(path, period_title(path, events), events) for path, events in periods.items()],
        whole=len(library.events) <= ON_INDEX,
        statuses=EVENT_STATUSES,
    )


def _period(addresses: Addresses, path: str, events: list[Event], before: str | None, after: str | None) -> Page:
    pen = Pen(addresses, path)
    title = period_title(path, events)
    months = [(month, list(group)) for month, group in itertools.groupby(events, key=lambda e: month_name(e.date))]
    return page(
        pen.page,
        "period.md.j2",
        title,
        f"{count(len(events), 'event')}, {title}.",
        {},
        [thing for thing in (jsonld.event(addresses.library, event) for event in events) if thing],
        pen=pen,
        months=months if len(months) > 1 else [(None, events)],
        total=len(events),
        before=before,
        after=after,
        neighbour=lambda other: "Undated" if other == UNDATED else other.removeprefix("timeline/").removesuffix(".md"),
    )


def period_title(path: str, events: list[Event]) -> str:
    """What a timeline page is called: its year, its month, or "Undated"."""
    if path == UNDATED:
        return "Undated"
    parted = "-" in path.removeprefix("timeline/")
    return (parted and month_name(events[0].date)) or year(events[0].date) or when(events[0].date)
