"""The briefing, arranged so that each page finds its facts."""

from __future__ import annotations

import bisect
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ..records import Actor, Article, Briefing, Event, Finding, Interest, Mention, Quote, replace
from .companions import Companion, companions
from .dates import LAST as UNDATED
from .dates import order
from .facts import Fact, as_told, by_description
from .watching import question

F = TypeVar("F", Quote, Event, Interest, Fact)


Rank = tuple[float, int, str, str]
"""What actors are ordered by: the salience and the number of mentions, negative, then name and id."""

LAST: Rank = (1.0, 0, "", "")
"""After every actor."""


@dataclass(frozen=True, eq=False)
class Library:
    """A briefing with its indexes. Facts that name an actor or article which is not there are shown without it."""

    briefing: Briefing
    themes: Mapping[str, str]
    """Theme id to its title, in the order of the pages; a theme that is not in it is called by its id, at the end."""
    findings: tuple[Finding, ...] = ()
    """What the editor should look at."""

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.briefing.articles}

    @cached_property
    def headlines(self) -> Mapping[str, Article]:
        """Articles by id without their words, for pages that only name them: these need not be digested to know that
        such a page reads as it did."""
        return {article: replace(a, text="", blocks=(), times=(), furniture=()) for article, a in self.articles.items()}

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.briefing.actors}

    @cached_property
    def leading(self) -> tuple[Actor, ...]:
        """All actors, the most salient first."""
        return tuple(sorted(self.briefing.actors, key=_rank))

    def by_count(self, counts: Mapping[str, int]) -> list[str]:
        """Ids of the known actors that are counted, those with the most first, of these the most salient."""
        return sorted((actor.id for actor in self.leading if actor.id in counts), key=lambda who: -counts[who])

    @cached_property
    def rank(self) -> Mapping[str, Rank]:
        """Actor id to what it is ordered by: the smallest is first in ``leading``.

        Not its place there: that a new actor stands before others changes nothing for them.
        """
        return {actor.id: _rank(actor) for actor in self.briefing.actors}

    @cached_property
    def first_holder(self) -> Mapping[str, str]:
        """Interest id to the holder under whose heading it stands, empty where none is known.

        Its other holders are named in its sentence.
        """
        return {
            interest.id: min((h for h in interest.holder if h in self.actors), key=lambda h: self.rank[h], default="")
            for interest in self.briefing.interests
        }

    @cached_property
    def companions(self) -> Mapping[str, tuple[Companion, ...]]:
        """For each actor those that share a paragraph with it, the closest first."""
        return companions(self.briefing.actors, self.paragraph)

    @question
    def company(self, actor: str, most: int) -> tuple[tuple[str, int], ...]:
        """The closest companions of an actor, and in how many paragraphs they are together."""
        return tuple((near.actor, near.together) for near in self.companions.get(actor, ())[:most])

    @question
    def is_name(self, text: str, actor: str) -> bool:
        """Whether words are a name of an actor or one of its aliases, in capitals or not."""
        return text.casefold() in self._names[actor]

    @question
    def called(self, actor: str) -> str:
        """What the editor's file calls an actor: its name, or its id where another bears the name too."""
        found = self.actors.get(actor)
        return found.name if found and self._bearers[found.name.casefold()] == 1 else actor

    @cached_property
    def _bearers(self) -> Counter[str]:
        return Counter(actor.name.casefold() for actor in self.briefing.actors)

    @cached_property
    def _names(self) -> Mapping[str, frozenset[str]]:
        return {a.id: frozenset(name.casefold() for name in (a.name, *a.aliases)) for a in self.briefing.actors}

    @question
    def is_leading(self, actor: str, number: int) -> bool:
        """Whether an actor is among so many of the most salient."""
        return self._places.get(actor, number) < number

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {actor.id: place for place, actor in enumerate(self.leading)}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """All events in time, the undated last."""
        return tuple(sorted(self.briefing.events, key=lambda e: (order(e.date), e.date or "", e.id)))

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[str | None, str | None]]:
        """Id of each dated event to those of the dated events before and after it."""
        dated = [event.id for event in self.events if order(event.date) != UNDATED]
        return {
            event: (before, after)
            for before, event, after in zip([None, *dated], dated, [*dated[1:], None], strict=False)
        }

    @cached_property
    def said_by(self) -> Mapping[str | None, tuple[Quote, ...]]:
        """Quotes by speaker's id, the oldest article first; under ``None`` those without a named speaker, last and
        together by the words that describe them."""
        groups = _group(self._quotes, lambda quote: [quote.speaker if quote.speaker in self.actors else None])
        unnamed = groups.pop(None, ())
        return groups | ({None: by_description(unnamed)} if unnamed else {})

    @cached_property
    def said_about(self) -> Mapping[str | None, tuple[Quote, ...]]:
        """Quotes by the actors they mention, those by the actor itself left out."""
        return _group(self._quotes, lambda quote: [who for who in quote.about if who != quote.speaker])

    @cached_property
    def took_part(self) -> Mapping[str | None, tuple[Event, ...]]:
        """Events by participant."""
        return _group(self.events, lambda event: event.participants)

    @cached_property
    def held_by(self) -> Mapping[str | None, tuple[Interest, ...]]:
        """Interests by holder."""
        return _group(self.interests, lambda interest: interest.holder)

    @cached_property
    def wanted_of(self) -> Mapping[str | None, tuple[Interest, ...]]:
        """Interests by counterpart, those of the actor itself left out."""
        return _group(self.interests, lambda i: [who for who in i.about if who not in i.holder])

    @cached_property
    def by_theme(self) -> Mapping[str | None, tuple[Interest, ...]]:
        """Interests by theme, in the order of ``themes``, then in alphabetical order of titles."""
        groups = _group(self.interests, lambda interest: [interest.theme])
        place = {theme: number for number, theme in enumerate(self.themes)}
        order_of = {t: (place.get(t or "", len(place)), self.theme_title(t or ""), t or "") for t in groups}
        return {theme: groups[theme] for theme in sorted(groups, key=lambda t: order_of[t])}

    @cached_property
    def interests(self) -> tuple[Interest, ...]:
        """Interests, those of leading actors first, then as the briefing orders them."""
        rank = self.rank
        return tuple(
            sorted(self.briefing.interests, key=lambda i: min((rank.get(h, LAST) for h in i.holder), default=LAST))
        )

    @cached_property
    def told_in(self) -> Mapping[str, tuple[Fact, ...]]:
        """Facts by article, in the order in which their words stand there, each with the evidence of that article
        alone: all that the article's own page shows.

        So nothing changes for it when another article tells the same.
        """
        found: dict[str, list[tuple[int, str, Fact]]] = defaultdict(list)
        for whole in self.facts.values():
            for article, (start, fact) in as_told(whole).items():
                found[article].append((start, fact.id, fact))
        return {article: tuple(fact for *_, fact in sorted(group)) for article, group in found.items()}

    @cached_property
    def numbers(self) -> Mapping[str, tuple[int, int, int]]:
        """How many quotes, events and interests an article tells, by its id."""
        counts = {article: Counter(map(type, facts)) for article, facts in self.told_in.items()}
        return {article: (found[Quote], found[Event], found[Interest]) for article, found in counts.items()}

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Facts by id."""
        both: list[Fact] = [*self.briefing.quotes, *self.briefing.events, *self.briefing.interests]
        return {fact.id: fact for fact in both}

    def mentions(self, article: str, start: int, end: int) -> tuple[tuple[Mention, str], ...]:
        """Mentions that lie wholly within a stretch of an article and do not overlap, with their actor's id.

        Of overlapping mentions the longer stays ("the Bennett government" before "Bennett").
        """
        starts, entries = self._mentions_by_article.get(article, ([], []))
        found = []
        for i in range(bisect.bisect_left(starts, start), len(starts)):
            if starts[i] >= end:
                break
            if entries[i][0].end <= end:
                found.append(entries[i])
        return tuple(found)

    def paragraphs(self, article: str) -> tuple[tuple[int, int], ...]:
        """Start and end of each block of an article's text, in order."""
        return self._paragraphs.get(article, ())

    def paragraph(self, article: str, place: int) -> int:
        """The number, from 1, of the block that a code point of an article lies in (or of the one before it)."""
        return max(1, bisect.bisect_right(self._starts.get(article, ()), place))

    def theme_title(self, theme: str) -> str:
        """What a theme is called on the pages."""
        return self.themes.get(theme) or (theme[:1].upper() + theme[1:]).replace("-", " ").replace("_", " ") or "Other"

    def published(self, article: str) -> tuple[int, int, int]:
        """The article's place in time, for sorting; undated and unknown articles are last."""
        found = self.articles.get(article)
        return order(found.published if found else None)

    @cached_property
    def _quotes(self) -> tuple[Quote, ...]:
        return tuple(
            sorted(
                self.briefing.quotes,
                key=lambda q: (self.published(q.content.article), q.content.article, q.content.start, q.id),
            )
        )

    @cached_property
    def _paragraphs(self) -> Mapping[str, tuple[tuple[int, int], ...]]:
        return {article.id: _paragraphs(article) for article in self.briefing.articles}

    @cached_property
    def _starts(self) -> Mapping[str, tuple[int, ...]]:
        """Of each block the start, for what asks in which one a place lies: a search with a key takes five times as
        long, and every mention asks."""
        return {article: tuple(start for start, _ in found) for article, found in self._paragraphs.items()}

    @cached_property
    def _mentions_by_article(self) -> Mapping[str, tuple[list[int], list[tuple[Mention, str]]]]:
        everywhere: dict[str, list[tuple[Mention, str]]] = defaultdict(list)
        for actor in self.briefing.actors:
            for mention in actor.mentions:
                everywhere[mention.article].append((mention, actor.id))
        return {article: _apart(found) for article, found in everywhere.items()}


def _rank(actor: Actor) -> Rank:
    return -actor.salience, -len(actor.mentions), actor.name, actor.id


def _apart(found: Iterable[tuple[Mention, str]]) -> tuple[list[int], list[tuple[Mention, str]]]:
    """The mentions without those that overlap a longer one, in reading order, and their starts."""
    kept: list[tuple[Mention, str]] = []
    ends: list[int] = []
    starts: list[int] = []
    by_length = sorted(found, key=lambda entry: (entry[0].start - entry[0].end, entry[0].start, entry[1]))
    for mention, actor in by_length:
        place = bisect.bisect_left(starts, mention.start)
        before_is_clear = place == 0 or ends[place - 1] <= mention.start
        after_is_clear = place == len(starts) or mention.end <= starts[place]
        if before_is_clear and after_is_clear and mention.start < mention.end:
            starts.insert(place, mention.start)
            ends.insert(place, mention.end)
            kept.insert(place, (mention, actor))
    return starts, kept


def _paragraphs(article: Article) -> tuple[tuple[int, int], ...]:
    """Blocks as reading found them; parted at blank lines where it did not say."""
    if article.blocks:
        return tuple((block.start, block.end) for block in article.blocks)
    found, at = [], 0
    for part in article.text.split("\n\n"):
        found.append((at, at + len(part)))
        at += len(part) + 2
    return tuple(found)


def _group(facts: Iterable[F], keys: Callable[[F], Iterable[str | None]]) -> dict[str | None, tuple[F, ...]]:
    """Facts under each of their keys, in the order given."""
    groups: dict[str | None, list[F]] = defaultdict(list)
    for fact in facts:
        for key in dict.fromkeys(keys(fact)):
            groups[key].append(fact)
    return {key: tuple(group) for key, group in groups.items()}
