"""What writes on one page: links relative to it, and the names that were not yet linked there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from ..records import Actor, Article, Event, Evidence, Interest, Mention, Quote
from . import present, wording
from .addresses import THIN, Addresses, relative
from .dates import when
from .facts import Fact, description, evidence_of
from .library import Library
from .literal import allowed, literal


class Pen:
    """Writes the links and the linked words of one page.

    It remembers which actors were linked already: a name is a link where it first appears on the page. Everything
    it returns is ready for the page (``Markup``).
    """

    def __init__(self, library: Library, addresses: Addresses, page: str, own: Actor | None = None) -> None:
        self.library = library
        self.addresses = addresses
        self.page = page
        self.own = own.id if own else None
        self._seen: set[str] = {own.id} if own else set()

    def to(self, target: str) -> Markup:
        """The path of a page, perhaps with an anchor, as seen from this page. Paths are made of slugs alone."""
        return Markup(relative(target, self.page))

    def link(self, text: str, target: str) -> Markup:
        """A link with a text."""
        return Markup(f"[{literal(text)}]({self.to(target)})")

    def actor(self, actor: Actor | str, text: str | None = None) -> Markup:
        """An actor's name, or the given text, as a link to its page."""
        found = self.library.actors.get(actor) if isinstance(actor, str) else actor
        if found is None:
            return literal(text or str(actor))
        self._seen.add(found.id)
        return self.link(text or found.name, self.addresses.actor(found))

    def passing(self, actor: Actor, mention: Mention) -> Markup:
        """An actor without a page: its name as a link to the one paragraph that has it, and its role there."""
        paragraph = self.library.paragraph(mention.article, mention.start)
        link = self.link(actor.name, f"{self.addresses.article(mention.article)}#p{paragraph}")
        title = literal(self.plain_title(mention.article))
        role = Markup(' <span class="minor">{}</span>').format(literal(actor.roles[0])) if actor.roles else ""
        return Markup(f'{link}{{ #{THIN}{actor.id} .thin title="{title}" }}{role}')

    def name(self, actor: Actor | str, text: str | None = None) -> Markup:
        """An actor's name, a link only where it first appears on the page."""
        found = self.library.actors.get(actor) if isinstance(actor, str) else actor
        if found is None:
            return literal(text or str(actor))
        return literal(text or found.name) if found.id in self._seen else self.actor(found, text)

    def names(self, actors: Iterable[str]) -> Markup:
        """Several actors' names as a sentence lists them."""
        return Markup(wording.listed([self.name(actor) for actor in actors if actor in self.library.actors]))

    def plain_names(self, actors: Iterable[str]) -> str:
        """Several actors' names for the page's filters, which part them at the middle dot."""
        return " · ".join(self.library.actors[actor].name for actor in actors if actor in self.library.actors)

    def plain_title(self, article: str) -> str:
        """An article's title for the page's filters."""
        found = self.library.articles.get(article)
        return found.title if found else article

    def present(self, fact: Fact) -> str:
        """What the editor's file would say of a fact as it stands: JSON with values in YAML."""
        return present.of_fact(self.library, fact)

    def speaker(self, quote: Quote) -> str:
        """A quote's speaker for the page's filters: a name, or the article's words for whom it does not name."""
        found = self.library.actors.get(quote.speaker or "")
        return found.name if found else description(quote) or "Speaker not told"

    def day(self, quote: Quote) -> str:
        """When the article with a quote appeared."""
        found = self.library.articles.get(quote.content.article)
        return when(found.published if found else None)

    def words(self, place: Evidence) -> Markup:
        """A stretch of an article, with each actor's name linked where it first appears on the page."""
        return self._linked(place.article, place.start, place.text)

    def part(self, text: str, places: Sequence[Evidence]) -> Markup:
        """A short form of a fact, linked like ``words`` where it is a slice of one of the places."""
        for place in places:
            offset = place.text.find(text)
            if offset >= 0 and text:
                return self._linked(place.article, place.start + offset, text)
        return literal(text)

    def permalink(self, fact: Fact | str) -> Markup:
        """The path of a fact's own entry."""
        return self.to(self.addresses.fact(fact))

    def passage(self, fact: Fact, place: Evidence) -> Markup:
        """The path of the words that a fact rests on, in the article's page."""
        return self.to(f"{self.addresses.article(place.article)}#{fact.id}")

    def holders(self, interest: Interest) -> list[Actor]:
        """The actors that hold an interest."""
        return [self.library.actors[holder] for holder in interest.holder if holder in self.library.actors]

    def verb(self, interest: Interest) -> str:
        """What the holders of an interest do: "wants", "fear"."""
        return wording.verb(interest.kind, self.holders(interest), interest.label)

    def verb_below_heading(self, interest: Interest) -> str:
        """The same in a list of its kind, where the heading does not say it."""
        return wording.verb_below_heading(interest.kind, self.holders(interest), interest.label)

    def sentence(self, interest: Interest) -> Markup:
        """An interest as a sentence: "Israel depends on: security cooperation with Russia"."""
        who = self.names(interest.holder) or Markup("Somebody")
        does = f'<span class="verb">{literal(self.verb(interest))}:</span>'
        return Markup(f"{who} {does} {self.part(interest.label, interest.evidence)}")

    def attribution(self, quote: Quote) -> Markup:
        """Who said it and how, in the article's own words ("Lapid sought to clarify"); empty where it does not say."""
        places = sorted((p for p in (quote.source, quote.cue) if p), key=lambda p: p.start)
        if not places:
            return Markup("")
        article = self.library.articles.get(places[0].article)
        start, end = places[0].start, max(p.end for p in places)
        outside = end <= quote.content.start or start >= quote.content.end
        close = len(places) == 1 or places[1].start - places[0].end <= ATTRIBUTION_GAP
        if article is not None and outside and close:
            return self._linked(article.id, start, article.text[start:end])
        return Markup(" … ").join(self.words(place) for place in places)

    def from_article(self, fact: Fact, place: Evidence) -> Markup:
        """The line under a fact's words: the article's title, a link to the passage, its publisher and date."""
        article = self.library.articles.get(place.article)
        if article is None:
            return literal(place.article)
        rest = ", ".join(literal(part) for part in (article.publisher, wording.published(article)) if part)
        return Markup(f"Source: [{literal(article.title)}]({self.passage(fact, place)}), {rest}")

    def article(self, article: Article | str) -> Markup:
        """An article's title as a link to its page."""
        found = self.library.articles.get(article) if isinstance(article, str) else article
        return literal(str(article)) if found is None else self.link(found.title, self.addresses.article(found))

    def places(self, fact: Fact) -> tuple[Evidence, ...]:
        """The stretches of known articles that a fact rests on."""
        return tuple(place for place in evidence_of(fact) if place.article in self.library.articles)

    def repeats(self, fact: Event | Interest, place: Evidence) -> bool:
        """Whether the words of a place say no more than the fact's short form, which stands above them already."""
        short = fact.text if isinstance(fact, Event) else fact.label
        return place.text.strip(" .") == short.strip(" .")

    def _linked(self, article: str, start: int, text: str) -> Markup:
        parts: list[str] = []
        at = start
        for mention, actor in self.library.mentions(article, start, start + len(text)):
            if actor in self._seen or not self.library.is_name(mention.text, actor):
                continue
            parts += [inner(text[at - start : mention.start - start]), self.actor(actor, mention.text)]
            at = mention.end
        parts.append(inner(text[at - start :]))
        return Markup("".join(parts).strip())


ATTRIBUTION_GAP = 40
"""Code points between source and cue up to which the words between them are shown too ("Lapid, speaking on
Army Radio, said")."""


def inner(text: str) -> Markup:
    """A piece of running text with the spaces at its ends kept."""
    text = allowed(text)
    if not text.strip():
        return Markup(" " if text else "")
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return Markup(f"{before}{literal(text)}{after}") if before or after else literal(text)
