"""Speakers whom their article calls by office alone: "the Egyptian president", where other articles say who he is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..records import Actor, Quote
from .offices import Office, office

ARTICLE = "the "


def named(quotes: Iterable[Quote], actors: Sequence[Actor]) -> list[Quote]:
    """The quotes, with a speaker where words such as "the Egyptian president" mean one actor of their article.

    The words must name an office and its country, and one person alone whom the same article names must hold that
    office by the roles that the briefing knows. Who is nowhere named in the article is not guessed. Such a speaker's
    confidence is low, so that the review lists the quote.
    """
    quotes = list(quotes)
    asked = {quote.content.article for quote in quotes if _office(quote)}
    if not asked:
        return quotes
    holders: dict[str, list[tuple[str, list[Office]]]] = defaultdict(list)
    for actor in actors:
        if actor.kind == "person" and (held := [found for role in actor.roles if (found := office(role))]):
            for article in asked & {mention.article for mention in actor.mentions}:
                holders[article].append((actor.id, held))
    return [_with_speaker(quote, holders[quote.content.article]) if _office(quote) else quote for quote in quotes]


def _office(quote: Quote) -> Office | None:
    """The office, with its country, by which alone a quote calls its speaker."""
    if quote.speaker is not None or quote.source is None or not quote.source.text.lower().startswith(ARTICLE):
        return None
    found = office(quote.source.text)
    return found if found and found.countries else None


def _with_speaker(quote: Quote, holders: Sequence[tuple[str, Sequence[Office]]]) -> Quote:
    meant = _office(quote)
    fitting = [
        person
        for person, held in holders
        if meant and any(known.countries == meant.countries and known.words == meant.words for known in held)
    ]
    return replace(quote, speaker=fitting[0], confidence="low") if len(fitting) == 1 else quote
