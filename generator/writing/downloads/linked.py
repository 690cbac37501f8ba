"""The whole briefing as linked data: one graph in JSON-LD 1.1, in the terms of schema.org.

A record's ``@id`` is the address of its entry on the site. What schema.org has no word for (who holds an interest, of
which kind it is, how certain a fact is) has terms of this project, ``urn:briefing:``. Dates are EDTF, typed as the
Library of Congress names it, so that "about" and open intervals are not lost; where a date is exact, schema.org's own
property says it, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ...records import Actor, Article, Event, Evidence, Interest, Quote
from ..addresses import Addresses
from ..data import encoded, indented, salience
from ..jsonld import ISO, TYPES, exact
from ..library import Library
from ..place import Place

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
OWN = ("holder", "interestKind", "theme", "status", "confidence", "quoteKind", "cue", "salience", "words")

CONTEXT = {
    "@vocab": "https://schema.org/",
    **{term: f"urn:briefing:{term}" for term in OWN},
    "holder": {"@id": "urn:briefing:holder", "@type": "@id"},
    "date": {"@id": "http://purl.org/dc/terms/date", "@type": EDTF},
    "about": {"@type": "@id"},
    "attendee": {"@type": "@id"},
    "creator": {"@type": "@id"},
    "isPartOf": {"@type": "@id"},
    "isBasedOn": {"@type": "@id"},
    "subjectOf": {"@type": "@id"},
    "url": {"@type": "@id"},
}


class Node(msgspec.Struct, omit_defaults=True, rename="camel", gc=False):
    """A record. Of what is ``None`` or an empty list nothing is said."""

    id: str = msgspec.field(name="@id")
    type: str = msgspec.field(name="@type")
    identifier: str


class Named(msgspec.Struct, gc=False):
    """Who has no record."""

    type: str = msgspec.field(name="@type")
    name: str


class ArticleNode(Node):
    """An article."""

    headline: str | None = None
    abstract: str | None = None
    in_language: str | None = None
    date: str | None = None
    date_published: str | None = None
    author: list[Named] = []
    publisher: Named | None = None
    url: str | None = None
    is_based_on: str | None = None


class ActorNode(Node):
    """An actor."""

    name: str | None = None
    alternate_name: Sequence[str] = ()
    description: Sequence[str] = ()
    disambiguating_description: str | None = None
    salience: float | None = None


class FactNode(Node):
    """What all facts have."""

    confidence: str


class QuoteNode(FactNode):
    """A quote."""

    text: str | None = None
    quote_kind: str | None = None
    creator: str | None = None
    credit_text: str | None = None
    cue: str | None = None
    is_part_of: list[str] = []
    about: list[str] = []


class EventNode(FactNode):
    """An event."""

    name: str | None = None
    status: str | None = None
    date: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    attendee: list[str] = []
    subject_of: list[str] = []
    words: list[str] = []


class InterestNode(FactNode):
    """An interest."""

    name: str | None = None
    interest_kind: str | None = None
    theme: str | None = None
    holder: list[str] = []
    about: list[str] = []
    is_part_of: list[str] = []
    words: list[str] = []


def graph(library: Library, addresses: Addresses, place: Place) -> str | bytes:
    """The text of ``briefing.jsonld``, mostly encoded: every article, actor and fact, in the briefing's order, a
    line for each. An indented text would be a sixth longer and serve nobody: programs read this one."""
    writer = _Writer(library, addresses, place)
    briefing = library.briefing
    context = {"@base": place.address or "../", **CONTEXT}

    def nodes() -> Iterator[Node]:
        yield from map(writer.article, briefing.articles)
        yield from map(writer.actor, briefing.actors)
        yield from map(writer.quote, briefing.quotes)
        yield from map(writer.event, briefing.events)
        yield from map(writer.interest, briefing.interests)

    try:
        lines = b",\n".join(map(encoded, nodes()))
        return b'{"@context":' + encoded(context) + b',"@graph":[\n' + lines + b"\n]}\n"
    except UnicodeEncodeError:  # a lone surrogate
        return indented({"@context": context, "@graph": list(map(msgspec.to_builtins, nodes()))})


class _Writer:
    """Makes a node of each record."""

    def __init__(self, library: Library, addresses: Addresses, place: Place) -> None:
        # of those there are: a place may tell of an article, or a fact of an actor, that is not in the briefing
        self.articles = {a.id: place.path(addresses.article(a)) for a in library.briefing.articles}
        self.actors = {a.id: place.path(addresses.actor(a)) for a in library.briefing.actors}
        self.facts = place.facts(addresses.pages)

    def article(self, found: Article) -> Node:
        return ArticleNode(
            self.articles[found.id],
            "NewsArticle",
            found.id,
            headline=found.title or None,
            abstract=found.standfirst or None,
            in_language=found.language or None,
            date=found.published or None,
            date_published=exact(found.published),
            author=[Named("Person", author) for author in found.authors],
            publisher=Named("Organization", found.publisher) if found.publisher else None,
            url=found.url if (found.url or "").startswith(("http://", "https://")) else None,
            is_based_on=self.articles.get(found.same_as or ""),
        )

    def actor(self, found: Actor) -> Node:
        return ActorNode(
            self.actors[found.id],
            TYPES[found.kind],
            found.id,
            name=found.name or None,
            alternate_name=found.aliases,
            description=found.roles,
            disambiguating_description=found.descriptor or None,
            salience=salience(found),
        )

    def quote(self, found: Quote) -> Node:
        return QuoteNode(
            self.facts[found.id],
            "Quotation",
            found.id,
            found.confidence,
            text=found.content.text or None,
            quote_kind=found.kind,
            creator=self.actors.get(found.speaker or ""),
            credit_text=(found.source.text or None) if found.source else None,
            cue=(found.cue.text or None) if found.cue else None,
            is_part_of=self._articles([found.content, *found.also]),
            about=self._actors(found.about),
        )

    def event(self, found: Event) -> Node:
        start, _, end = (found.date or "").partition("/")
        known = bool(ISO.fullmatch(start) and (not end or ISO.fullmatch(end)))
        return EventNode(
            self.facts[found.id],
            "Event",
            found.id,
            found.confidence,
            name=found.text or None,
            status=found.status,
            date=found.date or None,
            start_date=start if known else None,
            end_date=(end or None) if known else None,
            attendee=self._actors(found.participants),
            subject_of=self._articles(found.evidence),
            words=[place.text for place in found.evidence],
        )

    def interest(self, found: Interest) -> Node:
        return InterestNode(
            self.facts[found.id],
            "Claim",
            found.id,
            found.confidence,
            name=found.label or None,
            interest_kind=found.kind,
            theme=found.theme or None,
            holder=self._actors(found.holder),
            about=self._actors(found.about),
            is_part_of=self._articles(found.evidence),
            words=[place.text for place in found.evidence],
        )

    def _actors(self, actors: Iterable[str]) -> list[str]:
        return [self.actors[actor] for actor in actors if actor in self.actors]

    def _articles(self, places: Iterable[Evidence]) -> list[str]:
        return list(dict.fromkeys([self.articles[p.article] for p in places if p.article in self.articles]))
