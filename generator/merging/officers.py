"""Speakers whom their article calls by office alone: "the Egyptian president", where other articles say who he is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from ..records import Actor, Quote, replace
from .offices import Office, office

ARTICLE = "the "


def named(quotes: Iterable[Quote], actors: Sequence[Actor]) -> list[Quote]:
    """The quotes, with a speaker where words such as "the Egyptian president" mean one actor of their article.

    The words must name an office and its country, or one with its field in an article that names one country at most
    ("the transport secretary"); and one person alone whom the same article names must hold that office by the roles
    that the briefing knows. Who is nowhere named in the article is not guessed. Such a speaker's confidence is low,
    so that the review lists the quote.
    """
    quotes = list(quotes)
    meant = [_office(quote) for quote in quotes]
    asked = {quote.content.article for quote, called in zip(quotes, meant, strict=True) if called}
    if not asked:
        return quotes
    holders: dict[str, list[tuple[str, list[Office]]]] = defaultdict(list)
    countries: Counter[str] = Counter()
    for actor in actors:
        held = [found for role in actor.roles if (found := office(role))] if actor.kind == "person" else []
        for article in asked & {mention.article for mention in actor.mentions}:
            countries[article] += actor.kind == "country"
            if held:
                holders[article].append((actor.id, held))
    return [
        _with_speaker(quote, called, holders[quote.content.article])
        if called and (called.countries or countries[quote.content.article] <= 1)
        else quote
        for quote, called in zip(quotes, meant, strict=True)
    ]


def _office(quote: Quote) -> Office | None:
    """The office, with its country or its field, by which alone a quote calls its speaker."""
    if quote.speaker is not None or quote.source is None or not quote.source.text.lower().startswith(ARTICLE):
        return None
    found = office(quote.source.text)
    return found if found and (found.countries or len(found.words) > 1) else None


def _with_speaker(quote: Quote, meant: Office, holders: Sequence[tuple[str, Sequence[Office]]]) -> Quote:
    fitting = [person for person, held in holders if any(_is_held(meant, known) for known in held)]
    return replace(quote, speaker=fitting[0], confidence="low") if len(fitting) == 1 else quote


def _is_held(meant: Office, known: Office) -> bool:
    """Whether an office is one that somebody is known to hold; its country, where it is named, must be told of both."""
    return known.words == meant.words and (not meant.countries or known.countries == meant.countries)
