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
from ..library import Fact, Library, evidence_of
from ..literal import clean
from ..place import Place

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


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in a feed."""

    article: Article
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What is the same of an article in every feed."""

    name: str
    """What its ids are made of."""
    title: str
    page: str
    html: str
    updated: datetime
    published: str | None
    """In ISO 8601, where the day is exact."""
    original: str | None
    """Its own address."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed before it is written."""

    file: str
    """Its path in the documents folder, without the ending."""
    title: str
    page: str
    """The page that tells the same to a browser."""
    actor: str
    """The id of the actor it follows; empty for all."""
    entries: tuple[Entry, ...]


def feeds(library: Library, addresses: Addresses, place: Place) -> dict[str, str | bytes]:
    """Path in the documents folder and text of every feed."""
    writer = _Writer(library, addresses, place)
    found: dict[str, str | bytes] = {}
    for feed in _feeds(library, addresses):
        found[f"{feed.file}.xml"], found[f"{feed.file}.json"] = writer.both(feed)
    return found


def feed_of(library: Library, actor: Actor) -> str | None:
    """The path, without its ending, of an actor's feed; ``None`` for one without facts or far behind the others."""
    followed = library.is_leading(actor.id, FOLLOWED) and any(_concerning(library, actor))
    return f"data/feeds/{page_name(actor.id)}" if followed else None


def _feeds(library: Library, addresses: Addresses) -> Iterator[Feed]:
    title = library.briefing.title
    newest = sorted(library.briefing.articles, key=lambda article: _age(library, article.id))
    entries = tuple(Entry(article, library.facts_in.get(article.id, ())) for article in newest[:ALL])
    yield Feed("data/feed", title, "index.md", "", entries)
    for actor in library.briefing.actors:
        if file := feed_of(library, actor):
            told = _by_article(library, _concerning(library, actor))
            chosen = sorted(told, key=lambda article: _age(library, article))[:OF_AN_ACTOR]
            entries = tuple(
                Entry(library.articles[article], tuple(f for f in library.facts_in[article] if f.id in told[article]))
                for article in chosen
            )
            yield Feed(file, f"{actor.name} – {title}", addresses.actor(actor), actor.id, entries)


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


class _Writer:
    """Writes feeds; what is said of an article and of a fact is made only once."""

    def __init__(self, library: Library, addresses: Addresses, place: Place) -> None:
        self.library = library
        self.addresses = addresses
        self.place = place
        self._lines: dict[tuple[str, str], str] = {}
        self._heads: dict[str, Head] = {}

    def both(self, feed: Feed) -> tuple[str, str]:
        """The feed as Atom, and as JSON Feed 1.1."""
        file = f"{feed.file}.xml"
        atom = _Atom(
            title=clean(feed.title),
            link=self._link(feed.page, file),
            description=None,
            language="en",
            author_name=clean(self.library.briefing.title) or "Briefing",
            feed_url=self.place.url(file),
            feed_guid=_id("feed", self.library.briefing.title, feed.actor),
        )
        items = []
        for entry in feed.entries:
            article, head = entry.article, self._head(entry.article)
            name = _id("entry", head.name, feed.actor)
            html = head.html + self._facts(entry)
            atom.add_item(
                title=head.title,
                link=self._link(head.page, file),
                description=None,
                content=html,
                author_name=clean(", ".join(article.authors) or article.publisher or "") or None,
                pubdate=head.updated if head.published else None,
                updateddate=head.updated,
                unique_id=name,
            )
            items.append(
                {
                    "id": name,
                    "url": self.place.url(head.page),
                    "external_url": head.original,
                    "title": head.title,
                    "content_html": html,
                    "date_published": head.published,
                    "authors": [{"name": clean(author)} for author in article.authors] or None,
                }
            )
        content = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": clean(feed.title),
            "home_page_url": self.place.url(feed.page),
            "feed_url": self.place.url(f"{feed.file}.json"),
            "language": "en",
            "items": [_known(item) for item in items],
        }
        return f"{atom.writeString('utf-8')}\n", indented(_known(content))

    def _head(self, article: Article) -> Head:
        if article.id not in self._heads:
            updated = _updated(article)
            self._heads[article.id] = Head(
                f"{article.seed}\x1f{slug(article.title)}",
                clean(article.title),
                self.addresses.article(article),
                self._about(article),
                updated,
                updated.isoformat() if DAY.fullmatch(article.published or "") else None,
                _on_the_web(article.url),
            )
        return self._heads[article.id]

    def _link(self, page: str, file: str) -> str:
        """A page's address; without the site's, the page as seen from the feed."""
        return self.place.url(page) or relative(self.place.path(page) or "./", file)

    def _about(self, article: Article) -> str:
        """What is known of an article, in HTML."""
        said = ", ".join(part for part in (article.publisher, wording.published(article)) if part)
        original = self.library.articles.get(article.same_as or "")
        parts = [said, article.standfirst, f"Republishes: {original.title}" if original else None]
        return "".join(f"<p>{_html(part)}</p>\n" for part in parts if part)

    def _facts(self, entry: Entry) -> str:
        """The facts of an entry, as a list in HTML."""
        lines = "".join(f"<li>{self._line(fact, entry.article.id)}</li>\n" for fact in entry.facts)
        return f"<ul>\n{lines}</ul>" if lines else ""

    def _line(self, fact: Fact, article: str) -> str:
        """A fact with the words of one article that it stands on."""
        key = fact.id, article
        if key not in self._lines:
            words = next(place.text for place in evidence_of(fact) if place.article == article)
            doubt = "" if fact.confidence == "high" else f" ({fact.confidence} confidence)"
            self._lines[key] = self._told(fact, words) + doubt
        return self._lines[key]

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
        return f"{wording.listed([h.name for h in holders])} {wording.verb(interest.kind, holders)}".strip()

    def _linked(self, fact: Fact, text: str) -> str:
        """The text, a link to the fact's own entry where the site's address is known."""
        url = self.place.url(self.addresses.fact(fact))
        return f'<a href="{escape(url)}">{_html(text)}</a>' if url else _html(text)


def _known(content: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in content.items() if value is not None}


def _html(text: str) -> str:
    """Text from seeds as HTML that shows exactly its characters."""
    return escape(clean(text), quote=False)


def _id(*parts: str) -> str:
    return uuid.uuid5(IDS, "\x1f".join(parts).encode("utf-8", "replace").decode("utf-8")).urn


def _updated(article: Article) -> datetime:
    """The first moment, in UTC, that the date of publication can mean."""
    try:
        return datetime(*order(article.published), tzinfo=UTC) if order(article.published) != LAST else UNDATED
    except ValueError:  # before the year 1, or a day that the calendar does not have
        return UNDATED


def _on_the_web(url: str | None) -> str | None:
    return clean(url) if url and url.startswith(("http://", "https://")) else None
