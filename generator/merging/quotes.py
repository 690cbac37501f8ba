"""The same quote in several articles: what the editor merges."""

from __future__ import annotations

from collections.abc import Sequence

from ..records import Quote, replace
from .facts import confidence, union


def one(told: Sequence[Quote]) -> Quote:
    """One quote of several: words, speaker and id of the first; the speaker of another where it names none."""
    first = told[0]
    if len(told) == 1:
        return first
    return replace(
        first,
        speaker=next((quote.speaker for quote in told if quote.speaker), None),
        also=tuple(place for quote in told for place in (quote.content, *quote.also))[1:],
        about=union(quote.about for quote in told),
        confidence=confidence([quote.confidence for quote in told]),
    )
