"""Time: the timeline picture and the events, a page for each year (for each month of a crowded one)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ...records import EVENT_STATUSES, Event
from .. import jsonld
from ..addresses import TIMELINE as INDEX
from ..addresses import Addresses
from ..dates import month_name
from ..facts import Fact
from ..library import Library
from ..parts import Around, Link, links, placed
from ..pen import Pen
from ..pictures import timeline
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count
from .overview import overview

ON_INDEX = 30
"""Events up to which the index lists them all; with more it lists the pages."""


def pages(library: Library, addresses: Addresses) -> Iterator[Planned]:
    """The index of the timeline, then its pages in time, the undated last."""
    whole = addresses.lists[INDEX]
    few = whole.count <= ON_INDEX
    periods = [
        (link, [event for one in part.pages() for event in one.entries] if few else [])
        for link, part in zip(links(whole), whole.parts, strict=True)
    ]
    yield planned(INDEX, _index, periods)
    for part, around in list(placed(whole))[1:]:
        if part.parts:
            yield planned(part.path, overview, part.path, part.label, around, part.count, "event")
        else:
            found = [fact for fact in part.entries if isinstance(fact, Event)]
            yield planned(part.path, _period, part.path, found, around)


def _index(library: Library, addresses: Addresses, periods: list[tuple[Link, list[Fact]]]) -> Page:
    """The picture and the parts; the events too, where they are few."""
    pen = Pen(library, addresses, INDEX)
    return page(
        pen.page,
        "timeline.md.j2",
        "Timeline",
        f"What happened when: {count(len(library.events), 'event')}.",
        pen=pen,
        picture=timeline.picture(pen, library.events),
        periods=periods,
        statuses=EVENT_STATUSES,
    )


def _period(library: Library, addresses: Addresses, path: str, events: list[Event], where: Around) -> Page:
    pen = Pen(library, addresses, path)
    months = [(month, list(group)) for month, group in itertools.groupby(events, key=lambda e: month_name(e.date))]
    return page(
        pen.page,
        "period.md.j2",
        where.label,
        f"{count(len(events), 'event')}, {where.label}.",
        {} if len(months) > 1 else {"hide": ["navigation", "toc"]},
        [thing for thing in (jsonld.event(library, event) for event in events) if thing],
        pen=pen,
        months=months if len(months) > 1 else [(None, events)],
        total=len(events),
        around=where,
    )
