"""Quotes: the speakers, and a page for each (several for one who speaks much)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from ...records import Quote
from .. import jsonld
from ..addresses import LETTERS, Addresses
from ..facts import Fact, description
from ..library import Library
from ..parts import Around, by_name, parted, placed
from ..pen import Pen
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count
from .overview import overview

SPEAKERS_ON_A_PAGE = 80
"""Rows of the index, and on one page of a letter; where there are more the index lists the leading speakers."""

INDEX = "quotes/index.md"

LISTED, LINE = 15_500, 420
"""Bytes that the index has for a list of all quotes, within 40 KB for the page, and what a line of it takes beside
the quote's words. The quotes of a briefing with more stand on the pages of their speakers alone."""


def pages(library: Library, addresses: Addresses) -> Iterator[Planned]:
    """The index of speakers, then every speaker's quotes, those without a name last."""
    speakers = sorted(
        (speaker for speaker in library.said_by if speaker),
        key=lambda speaker: (-len(library.said_by[speaker]), library.rank[speaker]),
    )
    names = by_name(lambda speaker: speaker, lambda speaker: library.actors[speaker].name, LETTERS)
    index = parted(INDEX, speakers, names, SPEAKERS_ON_A_PAGE, "quotes/letter_")
    (_, whole), *letters = placed(index)
    yield planned(INDEX, _index, speakers[:SPEAKERS_ON_A_PAGE], whole)
    for part, around in letters:
        title = f"Quotes: {part.label}"
        if part.parts:
            yield planned(part.path, overview, part.path, title, around, part.count, "speaker")
        else:
            yield planned(part.path, _letter, part.path, title, list(part.entries), around)
    for speaker in [*speakers, *([None] if None in library.said_by else [])]:
        who = library.actors[speaker].name if speaker else "Unnamed speakers"
        for found, around in placed(addresses.lists[addresses.quotes(speaker)]):
            if found.parts:
                title = f"{who}: quotes, {found.label}" if found.label else f"{who}: quotes"
                yield planned(found.path, overview, found.path, title, around, found.count, "quote")
            else:
                yield planned(found.path, _speaker, speaker, found.path, found.entries, around)


def _letter(library: Library, addresses: Addresses, path: str, title: str, speakers: list[str], where: Around) -> Page:
    """Speakers by name."""
    return page(
        path,
        "quotes.md.j2",
        title,
        f"{count(len(speakers), 'speaker')} by name.",
        {"search": {"exclude": True}},
        pen=Pen(library, addresses, path),
        speakers=[(speaker, library.said_by[speaker]) for speaker in speakers],
        unnamed=[],
        named=len(speakers),
        total=sum(len(library.said_by[speaker]) for speaker in speakers),
        listed=[],
        direct=_direct,
        around=where,
    )


def _index(library: Library, addresses: Addresses, speakers: list[str], where: Around) -> Page:
    pen = Pen(library, addresses, INDEX)
    unnamed = library.said_by.get(None, ())
    named = sum(1 for speaker in library.said_by if speaker)
    return page(
        pen.page,
        "quotes.md.j2",
        "Quotes",
        f"Who said what: {count(len(library.briefing.quotes), 'quote')}; {count(named, 'named speaker')}.",
        pen=pen,
        speakers=[(speaker, library.said_by[speaker]) for speaker in speakers],
        unnamed=_by_description(unnamed)[:SPEAKERS_ON_A_PAGE],
        named=named,
        total=len(library.briefing.quotes),
        listed=_listed(library),
        direct=_direct,
        around=where,
    )


def _listed(library: Library) -> list[Quote]:
    """All quotes, the oldest article first, where the index has room for them."""
    quotes = library.briefing.quotes
    if sum(LINE + len(quote.content.text) for quote in quotes) > LISTED:
        return []
    return sorted(quotes, key=lambda q: (library.published(q.content.article), q.content.article, q.content.start))


def _direct(quotes: Sequence[Quote]) -> int:
    return sum(quote.kind == "direct" for quote in quotes)


def _speaker(
    library: Library, addresses: Addresses, speaker: str | None, path: str, facts: Sequence[Fact], where: Around
) -> Page:
    pen = Pen(library, addresses, path)
    quotes = [fact for fact in facts if isinstance(fact, Quote)]
    actor = library.actors[speaker] if speaker else None
    who = actor.name if actor else "Unnamed speakers"
    return page(
        pen.page,
        "speaker.md.j2",
        f"{who}: quotes, {where.label}" if where.label else f"{who}: quotes",
        f"What {who if actor else 'unnamed speakers'} said: {count(len(quotes), 'quote')}.",
        {"hide": ["navigation", "toc"], "search": {"boost": 3}},
        [jsonld.quote(library, found) for found in quotes],
        pen=pen,
        groups=[("", quotes)] if actor else _by_description(quotes),
        actor=actor,
        total=len(quotes),
        around=where,
    )


def _by_description(quotes: Sequence[Quote]) -> list[tuple[str, list[Quote]]]:
    """Quotes, already together, under the words that describe their speaker."""
    runs = itertools.groupby(quotes, key=lambda quote: description(quote).casefold())
    groups = [list(found) for _, found in runs]
    return [(description(found[0]) or "Speaker not told", found) for found in groups]
