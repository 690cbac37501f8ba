"""The whole briefing as linked data: one graph in JSON-LD 1.1, in the terms of schema.org.

A record's ``@id`` is the address of its entry on the site. What schema.org has no word for (who holds an interest, of
which kind it is, how certain a fact is) has terms of this project, ``urn:briefing:``. Dates are EDTF, typed as the
Library of Congress names it, so that "about" and open intervals are not lost; where a date is exact, schema.org's own
property says it, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ...records import Actor, Article, Event, Evidence, Interest, Quote
from ..addresses import Addresses
from ..data import encoded, indented, laid_out
from ..facts import Fact
from ..jsonld import ISO, TYPES
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

Node = dict[str, object]


def graph(library: Library, addresses: Addresses, place: Place) -> str | bytes:
    """The text of ``briefing.jsonld``, mostly encoded: every article, actor and fact, in the briefing's order."""
    writer = _Writer(library, addresses, place)
    briefing = library.briefing
    context = {"@base": place.address or "../", **CONTEXT}

    def nodes() -> Iterator[Node]:
        made = (
            map(writer.article, briefing.articles),
            map(writer.actor, briefing.actors),
            map(writer.quote, briefing.quotes),
            map(writer.event, briefing.events),
            map(writer.interest, briefing.interests),
        )
        return map(_known, chain.from_iterable(made))

    try:
        compact = b",".join(map(encoded, nodes()))
        return laid_out(b'{"@context":' + encoded(context) + b',"@graph":[' + compact + b"]}")
    except UnicodeEncodeError:  # a lone surrogate
        return indented({"@context": context, "@graph": list(nodes())})


class _Writer:
    """Makes a node of each record."""

    def __init__(self, library: Library, addresses: Addresses, place: Place) -> None:
        self.addresses = addresses
        self.place = place
        # of those there are: a place may tell of an article, or a fact of an actor, that is not in the briefing
        self.articles = {a.id: place.path(addresses.article(a)) for a in library.briefing.articles}
        self.actors = {a.id: place.path(addresses.actor(a)) for a in library.briefing.actors}

    def article(self, found: Article) -> Node:
        return {
            "@id": self.articles[found.id],
            "@type": "NewsArticle",
            "identifier": found.id,
            "headline": found.title,
            "abstract": found.standfirst,
            "inLanguage": found.language,
            "date": found.published,
            "datePublished": found.published if ISO.fullmatch(found.published or "") else None,
            "author": [{"@type": "Person", "name": author} for author in found.authors],
            "publisher": {"@type": "Organization", "name": found.publisher} if found.publisher else None,
            "url": found.url if (found.url or "").startswith(("http://", "https://")) else None,
            "isBasedOn": self.articles.get(found.same_as or ""),
        }

    def actor(self, found: Actor) -> Node:
        return {
            "@id": self.actors[found.id],
            "@type": TYPES[found.kind],
            "identifier": found.id,
            "name": found.name,
            "alternateName": list(found.aliases),
            "description": list(found.roles),
            "disambiguatingDescription": found.descriptor,
            "salience": round(found.salience, 4),
        }

    def quote(self, found: Quote) -> Node:
        return {
            **self._fact(found, "Quotation"),
            "text": found.content.text,
            "quoteKind": found.kind,
            "creator": self.actors.get(found.speaker or ""),
            "creditText": found.source.text if found.source else None,
            "cue": found.cue.text if found.cue else None,
            "isPartOf": self._articles([found.content, *found.also]),
            "about": self._actors(found.about),
        }

    def event(self, found: Event) -> Node:
        start, _, end = (found.date or "").partition("/")
        exact = bool(ISO.fullmatch(start) and (not end or ISO.fullmatch(end)))
        return {
            **self._fact(found, "Event"),
            "name": found.text,
            "status": found.status,
            "date": found.date,
            "startDate": start if exact else None,
            "endDate": end if exact else None,
            "attendee": self._actors(found.participants),
            "subjectOf": self._articles(found.evidence),
            "words": [place.text for place in found.evidence],
        }

    def interest(self, found: Interest) -> Node:
        return {
            **self._fact(found, "Claim"),
            "name": found.label,
            "interestKind": found.kind,
            "theme": found.theme,
            "holder": self._actors(found.holder),
            "about": self._actors(found.about),
            "isPartOf": self._articles(found.evidence),
            "words": [place.text for place in found.evidence],
        }

    def _fact(self, found: Fact, type_: str) -> Node:
        page = self.place.path(self.addresses.fact(found))
        return {"@id": page, "@type": type_, "identifier": found.id, "confidence": found.confidence}

    def _actors(self, actors: Iterable[str]) -> list[str]:
        return [self.actors[actor] for actor in actors if actor in self.actors]

    def _articles(self, places: Iterable[Evidence]) -> list[str]:
        return list(dict.fromkeys(self.articles[p.article] for p in places if p.article in self.articles))


def _known(node: Node) -> Node:
    """What a node says; nothing of it where nothing is known."""
    return {key: value for key, value in node.items() if value or value == 0}
