"""Quotes: the speakers, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Quote
from .. import jsonld
from ..addresses import UNNAMED, Addresses
from ..library import Library
from ..pen import Pen
from ..rendering import Page, page
from ..wording import count


def pages(library: Library, addresses: Addresses) -> Iterator[Page]:
    """The index of speakers, then every speaker's quotes, those without a name last."""
    speakers = sorted(
        (speaker for speaker in library.said_by if speaker),
        key=lambda speaker: (-len(library.said_by[speaker]), library.rank[speaker]),
    )
    yield _index(library, addresses, speakers)
    for speaker in speakers:
        yield _speaker(library, addresses, speaker)
    if None in library.said_by:
        yield _unnamed(library, addresses)


def _index(library: Library, addresses: Addresses, speakers: list[str]) -> Page:
    pen = Pen(addresses, "quotes/index.md")
    unnamed = library.said_by.get(None, ())
    return page(
        pen.page,
        "quotes.md.j2",
        "Quotes",
        f"Who said what: {count(len(library.briefing.quotes), 'quote')} of {count(len(speakers), 'named speaker')}.",
        pen=pen,
        speakers=[(speaker, library.said_by[speaker]) for speaker in speakers],
        unnamed=_by_description(unnamed),
        unnamed_page=UNNAMED,
        kinds=lambda quotes: _kinds(quotes),
    )


def _kinds(quotes: tuple[Quote, ...] | list[Quote]) -> str:
    direct = sum(quote.kind == "direct" for quote in quotes)
    return f"{direct or 'none'} direct, {len(quotes) - direct or 'none'} reported"


def _speaker(library: Library, addresses: Addresses, speaker: str) -> Page:
    actor = library.actors[speaker]
    pen = Pen(addresses, addresses.quotes(speaker))
    quotes = library.said_by[speaker]
    return page(
        pen.page,
        "speaker.md.j2",
        f"{actor.name}: quotes",
        f"What {actor.name} said, in direct and reported speech: {count(len(quotes), 'quote')}.",
        {"hide": ["navigation", "toc"]},
        [jsonld.quote(library, found) for found in quotes],
        pen=pen,
        groups=[("", quotes)],
        actor=actor,
        total=len(quotes),
    )


def _unnamed(library: Library, addresses: Addresses) -> Page:
    pen = Pen(addresses, UNNAMED)
    quotes = library.said_by[None]
    return page(
        pen.page,
        "speaker.md.j2",
        "Unnamed speakers: quotes",
        f"What speakers without a name said: {count(len(quotes), 'quote')}.",
        {"hide": ["navigation", "toc"]},
        [jsonld.quote(library, found) for found in quotes],
        pen=pen,
        groups=_by_description(quotes),
        actor=None,
        total=len(quotes),
    )


def _by_description(quotes: tuple[Quote, ...]) -> list[tuple[str, list[Quote]]]:
    """Quotes under the words that describe their speaker ("a diplomatic source"); those without such words last."""
    groups: dict[str, list[Quote]] = {}
    titles: dict[str, str] = {}
    for quote in quotes:
        words = quote.source.text if quote.source else ""
        titles.setdefault(words.casefold(), words[:1].upper() + words[1:])
        groups.setdefault(words.casefold(), []).append(quote)
    ordered = sorted(groups, key=lambda key: (not key, -len(groups[key]), key))
    return [(titles[key] or "Speaker not told", groups[key]) for key in ordered]
