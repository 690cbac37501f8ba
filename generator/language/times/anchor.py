"""The day of writing, from which relative expressions count, with its own precision."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date

from ..days import covered
from .period import GRAINS, Grain, Period, Stretch, When, containing

LONGEST: tuple[tuple[int, Grain], ...] = ((1, "day"), (31, "month"), (366, "year"))
"""A date of publication that covers at most so many days counts as one of this grain; a longer one says nothing."""


YEARS = range(1400, 3000)
"""Years in which an article can have been written; near the ends of the calendar there is no counting."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """When the article was published."""

    day: date
    """The day to count from: the last one that the date of publication allows."""
    grain: Grain
    about: bool
    """The date itself is approximate or uncertain."""

    def limited(self, when: When | None) -> When | None:
        """What was counted from the anchor, no more precise than the anchor is.

        A value finer than the anchor becomes the anchor's own period, approximate; one counted from an
        approximate day is approximate up to the month. Years and coarser stay: a few days do not change them.
        """
        if isinstance(when, Stretch):
            return Stretch(when.start and self._limited(when.start), when.end and self._limited(when.end))
        return when and self._limited(when)

    def _limited(self, when: Period) -> Period:
        if self.grain == "day" and not self.about:
            return when
        if GRAINS.index(when.grain) < GRAINS.index(self.grain):
            return self.period().approximate()
        return when.approximate() if self.about and GRAINS.index(when.grain) <= GRAINS.index("month") else when

    def period(self) -> Period:
        """The time of publication as a period."""
        found = containing(self.grain, self.day)
        return found.approximate() if self.about else found


@functools.lru_cache(maxsize=4096)
def anchor(published: str | None) -> Anchor | None:
    """The anchor that a date of publication (EDTF) gives; ``None`` for none, an open one or one over a year long."""
    if not published:
        return None
    days = covered(published)
    if days is None:
        return None
    first, last = days
    if first.year not in YEARS or last.year not in YEARS:
        return None
    length = (last - first).days + 1
    grain = next((g for most, g in LONGEST if length <= most), None)
    return None if grain is None else Anchor(last, grain, any(mark in published for mark in "~?%"))
