"""What the pages say of one fact, whatever its kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..identity import slug
from ..records import CONFIDENCES, Event, Evidence, Interest, Quote, replace

Fact = Quote | Event | Interest

READABLE = (3, 14)
"""Words of a label that says enough by itself and is read at a glance: "serious dilemma" is too short for that."""


def evidence_of(fact: Fact) -> tuple[Evidence, ...]:
    """The stretches a fact rests on: a quote's words in every article, an event's or an interest's evidence."""
    return (fact.content, *fact.also) if isinstance(fact, Quote) else fact.evidence


def short_form(fact: Fact) -> str:
    """A fact in a few words: a quote's words, an event's clause, an interest's label."""
    if isinstance(fact, Quote):
        return fact.content.text
    return fact.text if isinstance(fact, Event) else fact.label


def clearest(interests: Iterable[Interest]) -> list[Interest]:
    """Interests, the least sure last; of the others those first that read well by themselves, that are surest, that
    most articles state, that name a counterpart and that say most."""

    def key(interest: Interest) -> tuple[bool, bool, int, int, bool, int]:
        words = len(interest.label.split())
        reads_well = READABLE[0] <= words <= READABLE[1]
        alone = not set(interest.about) - set(interest.holder)
        sure = CONFIDENCES.index(interest.confidence)
        return interest.confidence == "low", not reads_well, sure, -len(interest.evidence), alone, -words

    return sorted(interests, key=key)


def kind_of(fact: Fact) -> str:
    """What a fact is: quote, event or interest."""
    return "quote" if isinstance(fact, Quote) else "event" if isinstance(fact, Event) else "interest"


def description(quote: Quote) -> str:
    """The article's words for a speaker ("a diplomatic source"), with a capital; empty where it has none."""
    words = quote.source.text if quote.source else ""
    return words[:1].upper() + words[1:]


def by_description(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Quotes with those of one description together, the most frequent first; without a description last."""
    groups: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        groups[description(quote).casefold()].append(quote)
    return tuple(quote for key in sorted(groups, key=lambda k: (not k, -len(groups[k]), k)) for quote in groups[key])


def theme_slug(theme: str) -> str:
    """The name of a theme's page."""
    return slug(theme, fallback="other")


def as_told(fact: Fact) -> dict[str, tuple[int, Fact]]:
    """Under each article that tells a fact, where the first of its words there begin, in code points, and the fact with
    the evidence of that article alone."""
    evidence = evidence_of(fact)
    if len(evidence) == 1:
        return {evidence[0].article: (evidence[0].start, fact)}
    places: dict[str, list[Evidence]] = defaultdict(list)
    for place in evidence:
        places[place.article].append(place)
    return {article: (min(place.start for place in here), _as_in(fact, here)) for article, here in places.items()}


def _as_in(fact: Fact, here: Sequence[Evidence]) -> Fact:
    """A fact with its evidence in one article alone."""
    return _as_quoted(fact, here[0]) if isinstance(fact, Quote) else replace(fact, evidence=tuple(here))


def _as_quoted(fact: Quote, place: Evidence) -> Quote:
    """A quote with its first words in one of the articles that tell it; who speaks is named by the first alone."""
    if fact.content.article == place.article:
        return replace(fact, also=())
    return replace(fact, content=place, also=(), source=None, cue=None)
