"""Time: the timeline picture and the events, a page for each year (for each month of a crowded one)."""

from __future__ import annotations

import itertools
import re
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
        lines=_lines(periods),
        whole=len(library.events) <= ON_INDEX,
        statuses=EVENT_STATUSES,
    )


Line = list[tuple[str, str, int]]
"""Pages of the timeline that stand on one line: path, title, number of events."""


def _lines(periods: list[tuple[str, list[Event]]]) -> list[tuple[str, Line]]:
    """The pages of each year that has several, under its name; those of one page each together, without a name."""
    found: list[tuple[str, Line]] = []
    for year_name, group in itertools.groupby(periods, key=lambda p: re.split("[-_.]", p[0].split("/")[1])[0]):
        pages = [(path, period_title(path, events), len(events)) for path, events in group]
        if len(pages) > 1:
            short = [(path, title.removesuffix(f" {year_name}"), number) for path, title, number in pages]
            found.append((f"{year_name.capitalize()}: {sum(number for _, _, number in pages)}", short))
        elif found and not found[-1][0]:
            found[-1][1].extend(pages)
        else:
            found.append(("", pages))
    return found


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
        {} if len(months) > 1 else {"hide": ["navigation", "toc"]},
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
    """A name for the link to a neighbouring page: "2021", "March 2021", "2021, part 2", "undated"."""
    name, _, part = path.removeprefix("timeline/").removesuffix(".md").partition("_")
    title = month_name(name) or name
    return f"{title}, part {part}" if part else title
