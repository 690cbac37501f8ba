"""Quotes: the speakers, and a page for each (several for one who speaks much)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from ...records import Quote
from .. import jsonld
from ..addresses import Addresses, numbered
from ..library import Fact, Library, description
from ..pen import Pen
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count

SPEAKERS_ON_A_PAGE = 90
"""Rows of the index before it goes on on a further page."""

INDEX = "quotes/index.md"

LISTED, LINE = 17_000, 420
"""Bytes that the index has for a list of all quotes, within 40 KB for the page, and what a line of it takes beside
the quote's words. The quotes of a briefing with more stand on the pages of their speakers alone."""


def pages(library: Library, addresses: Addresses) -> Iterator[Planned]:
    """The index of speakers, then every speaker's quotes, those without a name last."""
    speakers = sorted(
        (speaker for speaker in library.said_by if speaker),
        key=lambda speaker: (-len(library.said_by[speaker]), library.rank[speaker]),
    )
    chunks = [speakers[at : at + SPEAKERS_ON_A_PAGE] for at in range(0, len(speakers), SPEAKERS_ON_A_PAGE)] or [[]]
    for number, chunk in enumerate(chunks, 1):
        yield planned(numbered(INDEX, number), _index, chunk, number, len(chunks))
    for speaker in [*speakers, *([None] if None in library.said_by else [])]:
        parts = addresses.parts[addresses.quotes(speaker)]
        for path, quotes in parts:
            yield planned(path, _speaker, speaker, path, quotes, [page for page, _ in parts])


def _index(library: Library, addresses: Addresses, speakers: list[str], number: int, of: int) -> Page:
    pen = Pen(library, addresses, numbered(INDEX, number))
    unnamed = library.said_by.get(None, ()) if number == of else ()
    total = sum(1 for speaker in library.said_by if speaker)
    return page(
        pen.page,
        "quotes.md.j2",
        "Quotes" if number == 1 else f"Quotes, part {number}",
        f"Who said what: {count(len(library.briefing.quotes), 'quote')}; {count(total, 'named speaker')}.",
        pen=pen,
        speakers=[(speaker, library.said_by[speaker]) for speaker in speakers],
        unnamed=_by_description(unnamed)[:SPEAKERS_ON_A_PAGE],
        named=total,
        listed=_listed(library),
        direct=lambda quotes: sum(quote.kind == "direct" for quote in quotes),
        parts=[numbered(INDEX, n) for n in range(1, of + 1)],
    )


def _listed(library: Library) -> list[Quote]:
    """All quotes, the oldest article first, where the index has room for them."""
    quotes = sorted(
        library.briefing.quotes,
        key=lambda q: (library.published(q.content.article), q.content.article, q.content.start),
    )
    return quotes if sum(LINE + len(quote.content.text) for quote in quotes) <= LISTED else []


def _speaker(
    library: Library, addresses: Addresses, speaker: str | None, path: str, facts: Sequence[Fact], parts: list[str]
) -> Page:
    pen = Pen(library, addresses, path)
    quotes = [fact for fact in facts if isinstance(fact, Quote)]
    actor = library.actors[speaker] if speaker else None
    who = actor.name if actor else "Unnamed speakers"
    total = len(library.said_by[speaker])
    return page(
        pen.page,
        "speaker.md.j2",
        f"{who}: quotes" if path == parts[0] else f"{who}: quotes, part {parts.index(path) + 1}",
        f"What {who if actor else 'unnamed speakers'} said: {count(total, 'quote')}.",
        {"hide": ["navigation", "toc"]},
        [jsonld.quote(library, found) for found in quotes],
        pen=pen,
        groups=[("", quotes)] if actor else _by_description(quotes),
        actor=actor,
        total=total,
        parts=parts,
    )


def _by_description(quotes: Sequence[Quote]) -> list[tuple[str, list[Quote]]]:
    """Quotes, already together, under the words that describe their speaker."""
    runs = itertools.groupby(quotes, key=lambda quote: description(quote).casefold())
    groups = [list(found) for _, found in runs]
    return [(description(found[0]) or "Speaker not told", found) for found in groups]
