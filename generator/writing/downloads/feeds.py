"""What is new, for feed readers: an Atom feed and a JSON feed of all articles, and of each actor that has facts.

An entry is an article with its facts; in an actor's feed, with the facts that concern the actor. The newest articles
come first. There is no clock here: ``updated`` is the article's day of publication, the first it can mean where that
is approximate, and 1970-01-01 where nothing tells it, for Atom (RFC 4287) wants one; the entry says it in words.
Only an exact day is given as the day of publication. The ids are made of the seed's name and the headline, so that
they outlive a move of the site. Addresses are absolute where the site's is known, and otherwise relative to the feed.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from itertools import chain

from feedgenerator import Atom1Feed

from ...identity import slug
from ...records import Actor, Article, Event, Interest, Quote
from .. import wording
from ..addresses import Addresses, page_name, relative
from ..data import indented
from ..dates import LAST, order, when
from ..facts import Fact, evidence_of
from ..library import Library
from ..literal import clean
from ..place import Place
from ..planning import Planned, planned
from ..rendering import Page

ALL = 50
"""Entries of the feed of all articles: with 30 facts of 400 bytes each, a feed of 0.6 MB."""

OF_AN_ACTOR = 20
"""Entries of an actor's feed."""

FOLLOWED = 1000
"""Actors that have a feed, where more have facts: the leading ones. Of 1,000 made-up articles, the feeds of 2,000
actors took 33 MB, more than briefing.json (26 MB); so they stay below some 40 MB at any size."""

DAY = re.compile(r"\d{4}-\d\d-\d\d")
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
IDS = uuid.UUID("6f0e7c52-6d2b-5d6c-9a57-3c0b8a1e42d7")
"""The namespace of the ids (RFC 9562, version 5)."""


Entry = tuple[Article, tuple[Fact, ...]]
"""An article in a feed, without its words, and its facts."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself."""

    file: str
    """Its path in the documents folder, without the ending."""
    title: str
    page: str
    """The page that tells the same to a browser."""
    actor: str
    """The id of the actor it follows; empty for all."""
    site: str
    """The briefing's title."""


def pages(library: Library, addresses: Addresses, place: Place) -> Iterator[Planned]:
    """Every feed, as Atom and as JSON Feed."""
    for feed, entries in _feeds(library, addresses):
        yield planned(f"{feed.file}.xml", _atom, place, feed, entries)
        yield planned(f"{feed.file}.json", _json, place, feed, entries)


def feed_of(library: Library, actor: Actor) -> str | None:
    """The path, without its ending, of an actor's feed; ``None`` for one without facts or far behind the others."""
    followed = library.is_leading(actor.id, FOLLOWED) and any(_concerning(library, actor))
    return f"data/feeds/{page_name(actor.id)}" if followed else None


def _feeds(library: Library, addresses: Addresses) -> Iterator[tuple[Feed, tuple[Entry, ...]]]:
    title = library.briefing.title
    newest = sorted(library.briefing.articles, key=lambda article: _age(library, article.id))
    places = {article.id: place for place, article in enumerate(newest)}
    entries = tuple((library.headlines[a.id], library.told_in.get(a.id, ())) for a in newest[:ALL])
    yield Feed("data/feed", title, "index.md", "", title), entries
    for actor in library.briefing.actors:
        if file := feed_of(library, actor):
            told = _by_article(library, _concerning(library, actor))
            chosen = sorted(told, key=places.__getitem__)[:OF_AN_ACTOR]
            entries = tuple(
                (library.headlines[article], tuple(f for f in library.told_in[article] if f.id in told[article]))
                for article in chosen
            )
            yield Feed(file, f"{actor.name} – {title}", addresses.actor(actor), actor.id, title), entries


def _age(library: Library, article: str) -> tuple[bool, int, int, int, str]:
    """For sorting: the newest first, the undated last."""
    year, month, day = library.published(article)
    return (year, month, day) == LAST, -year, -month, -day, article


def _concerning(library: Library, actor: Actor) -> Iterator[Fact]:
    """What the actor said, did, holds, and what others say and want of it."""
    indexes: tuple[Mapping[str | None, tuple[Fact, ...]], ...] = (
        library.held_by,
        library.wanted_of,
        library.said_by,
        library.said_about,
        library.took_part,
    )
    return chain.from_iterable(index.get(actor.id, ()) for index in indexes)


def _by_article(library: Library, facts: Iterable[Fact]) -> dict[str, set[str]]:
    """The ids of facts under the articles that tell them."""
    found: dict[str, set[str]] = {}
    for fact in facts:
        for evidence in evidence_of(fact):
            if evidence.article in library.articles:
                found.setdefault(evidence.article, set()).add(fact.id)
    return found


class _Atom(Atom1Feed):  # type: ignore[misc] # the library has no types
    """Django's writer of Atom feeds, which takes the time where a feed has no entry."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=UNDATED)


def _atom(library: Library, addresses: Addresses, place: Place, feed: Feed, entries: tuple[Entry, ...]) -> Page:
    """A feed as Atom."""
    writer = _Writer(library, addresses, place, f"{feed.file}.xml")
    atom = _Atom(
        title=clean(feed.title),
        link=writer.link(feed.page),
        description=None,
        language="en",
        author_name=clean(feed.site) or "Briefing",
        feed_url=place.url(writer.file),
        feed_guid=_id("feed", feed.site, feed.actor),
    )
    for article, facts in entries:
        updated = _updated(article)
        atom.add_item(
            title=clean(article.title),
            link=writer.link(addresses.article(article)),
            description=None,
            content=writer.html(article, facts),
            author_name=clean(", ".join(article.authors) or article.publisher or "") or None,
            pubdate=updated if _is_dated(article) else None,
            updateddate=updated,
            unique_id=_id("entry", _name(article), feed.actor),
        )
    return Page(writer.file, f"{atom.writeString('utf-8')}\n")


def _json(library: Library, addresses: Addresses, place: Place, feed: Feed, entries: tuple[Entry, ...]) -> Page:
    """A feed as JSON Feed 1.1."""
    writer = _Writer(library, addresses, place, f"{feed.file}.json")
    items = [
        {
            "id": _id("entry", _name(article), feed.actor),
            "url": place.url(addresses.article(article)),
            "external_url": _on_the_web(article.url),
            "title": clean(article.title),
            "content_html": writer.html(article, facts),
            "date_published": _updated(article).isoformat() if _is_dated(article) else None,
            "authors": [{"name": clean(author)} for author in article.authors] or None,
        }
        for article, facts in entries
    ]
    content = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": clean(feed.title),
        "home_page_url": place.url(feed.page),
        "feed_url": place.url(writer.file),
        "language": "en",
        "items": [_known(item) for item in items],
    }
    return Page(writer.file, indented(_known(content)))


class _Writer:
    """Writes what both kinds of feed say."""

    def __init__(self, library: Library, addresses: Addresses, place: Place, file: str) -> None:
        self.library = library
        self.addresses = addresses
        self.place = place
        self.file = file

    def link(self, page: str) -> str:
        """A page's address; without the site's, the page as seen from the feed."""
        return self.place.url(page) or relative(self.place.path(page) or "./", self.file)

    def html(self, article: Article, facts: Iterable[Fact]) -> str:
        """An entry: what is known of an article, and its facts as a list."""
        lines = "".join(f"<li>{self._line(fact, article.id)}</li>\n" for fact in facts)
        return self._about(article) + (f"<ul>\n{lines}</ul>" if lines else "")

    def _about(self, article: Article) -> str:
        """What is known of an article, in HTML."""
        said = ", ".join(part for part in (article.publisher, wording.published(article)) if part)
        original = self.library.articles.get(article.same_as or "")
        parts = [said, article.standfirst, f"Republishes: {original.title}" if original else None]
        return "".join(f"<p>{_html(part)}</p>\n" for part in parts if part)

    def _line(self, fact: Fact, article: str) -> str:
        """A fact with the words of one article that it stands on."""
        words = next(place.text for place in evidence_of(fact) if place.article == article)
        doubt = "" if fact.confidence == "high" else f" ({fact.confidence} confidence)"
        return self._told(fact, words) + doubt

    def _told(self, fact: Fact, words: str) -> str:
        if isinstance(fact, Quote):
            speaker = self.library.actors.get(fact.speaker or "")
            who = speaker.name if speaker else (fact.source.text if fact.source else "Unnamed")
            said = f"“{words}”" if fact.kind == "direct" else words
            return f"{self._linked(fact, f'{who}, {wording.QUOTE_WORDS[fact.kind]}')}: {_html(said)}"
        if isinstance(fact, Event):
            about = f"{when(fact.date)}, {wording.STATUS_WORDS[fact.status]}"
            return f"{_html(about)}: {self._linked(fact, fact.text)} – {_html(words)}"
        return f"{_html(self._holding(fact))}: {self._linked(fact, fact.label)} – {_html(words)}"

    def _holding(self, interest: Interest) -> str:
        """Who wants it: "Peru and Chile fear"."""
        holders = [self.library.actors[who] for who in interest.holder if who in self.library.actors]
        verb = wording.verb(interest.kind, holders, interest.label)
        return f"{wording.listed([h.name for h in holders])} {verb}".strip()

    def _linked(self, fact: Fact, text: str) -> str:
        """The text, a link to the fact's own entry where the site's address is known."""
        url = self.place.url(self.addresses.fact(fact)) if self.place.address else None
        return f'<a href="{escape(url)}">{_html(text)}</a>' if url else _html(text)


def _known(content: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in content.items() if value is not None}


def _html(text: str) -> str:
    """Text from seeds as HTML that shows exactly its characters."""
    return escape(clean(text), quote=False)


def _id(*parts: str) -> str:
    return uuid.uuid5(IDS, "\x1f".join(parts).encode("utf-8", "replace").decode("utf-8")).urn


def _name(article: Article) -> str:
    """What the ids of an article's entries are made of."""
    return f"{article.seed}\x1f{slug(article.title)}"


def _is_dated(article: Article) -> bool:
    """Whether the day of publication is known exactly."""
    return bool(DAY.fullmatch(article.published or ""))


def _updated(article: Article) -> datetime:
    """The first moment, in UTC, that the date of publication can mean."""
    try:
        return datetime(*order(article.published), tzinfo=UTC) if order(article.published) != LAST else UNDATED
    except ValueError:  # before the year 1, or a day that the calendar does not have
        return UNDATED


def _on_the_web(url: str | None) -> str | None:
    return clean(url) if url and url.startswith(("http://", "https://")) else None
