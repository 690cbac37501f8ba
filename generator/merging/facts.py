"""An article's facts with the briefing's ids, and the parts that facts of several articles are merged from."""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from ..records import CONFIDENCES, Analysis, Confidence, Event, Evidence, Interest, Quote, replace
from . import dates
from .groups import Groups
from .memory import Clusters, Memory, digest
from .words import Terms, plain, terms

Fact = TypeVar("Fact", Quote, Event, Interest)
Told = TypeVar("Told", Event, Interest)

WINDOW = 40
"""A report is compared with at most so many that stand before it in a block, nearest in order. Bounds the cost where
thousands of articles tell one story; no block of the development articles held as many."""


def renamed(analysis: Analysis, ids: Mapping[str, str]) -> Analysis:
    """The analysis with the article's final id in every evidence and the briefing's ids of actors in every fact.

    ``ids`` leads from the article's own ids of actors to the briefing's. Raises ``ValueError`` if a fact names an
    actor that the analysis does not hold.
    """

    def who(actors: Sequence[str]) -> tuple[str, ...]:
        try:
            found = [ids[actor] for actor in actors]
            return tuple(dict.fromkeys(found) if len(found) > 1 else found)
        except KeyError as error:
            raise ValueError(f"{analysis.article.seed}: a fact names the unknown actor {error}") from None

    def where(evidence: Evidence) -> Evidence:
        return Evidence(article, evidence.start, evidence.end, evidence.text)

    article = analysis.article.id
    # every fact of the briefing comes by here: to make them outright takes half as long as to ``replace`` in them
    quotes = (
        Quote(
            id=quote.id,
            kind=quote.kind,
            speaker=who([quote.speaker])[0] if quote.speaker is not None else None,
            source=quote.source and where(quote.source),
            cue=quote.cue and where(quote.cue),
            content=where(quote.content),
            also=quote.also,
            about=who(quote.about),
            confidence=quote.confidence,
            corrected=quote.corrected,
        )
        for quote in analysis.quotes
    )
    events = (
        Event(
            id=event.id,
            date=event.date,
            status=event.status,
            text=event.text,
            participants=who(event.participants),
            evidence=tuple(map(where, event.evidence)),
            confidence=event.confidence,
            corrected=event.corrected,
        )
        for event in analysis.events
    )
    interests = (
        replace(
            interest,
            holder=holder,
            about=tuple(actor for actor in who(interest.about) if actor not in holder),
            evidence=tuple(map(where, interest.evidence)),
        )
        for interest in analysis.interests
        for holder in (who(interest.holder),)
    )
    return replace(analysis, quotes=tuple(quotes), events=tuple(events), interests=tuple(interests))


def without_copied(copy: Analysis, original: Analysis) -> Analysis:
    """The copy's analysis without the facts that the original states in the same words: they have one source."""

    def words(fact: Quote | Event | Interest) -> tuple[str, str, str]:
        if isinstance(fact, Quote):
            return "quote", fact.kind, plain(fact.content.text)
        if isinstance(fact, Event):
            return "event", plain(fact.text), plain(fact.evidence[0].text)
        return "interest", fact.kind, plain(fact.evidence[0].text)

    told = {words(fact) for facts in (original.quotes, original.events, original.interests) for fact in facts}
    return replace(
        copy,
        quotes=tuple(fact for fact in copy.quotes if words(fact) not in told),
        events=tuple(fact for fact in copy.events if words(fact) not in told),
        interests=tuple(fact for fact in copy.interests if words(fact) not in told),
    )


def in_parts(
    facts: Sequence[Told],
    part: Callable[[Told], Hashable],
    called: Mapping[str, str],
    find: Callable[[Sequence[Told]], Clusters],
    memory: Memory,
) -> list[list[Told]]:
    """Facts that tell the same, together, in the order of their first, as ``find`` gives them of each part.

    What is one in a part depends on its facts and on what the actors of these are ``called``; where neither has
    changed, it is remembered.
    """
    parts: dict[Hashable, list[int]] = {}
    for i, fact in enumerate(facts):
        parts.setdefault(part(fact), []).append(i)
    found: Clusters = []
    for members in parts.values():
        if len(members) == 1:
            found.append(members)
            continue
        here = [facts[i] for i in members]
        names = [called[actor] for fact in here for actor in _named(fact)]
        clusters = memory.known(digest((here, names)), functools.partial(find, here))
        found += [[members[i] for i in cluster] for cluster in clusters]
    return [[facts[i] for i in cluster] for cluster in sorted(found)]


def clusters(
    facts: Sequence[Told],
    blocks: Callable[[Told], Iterable[Hashable]],
    alike: Callable[[Told, Told], float],
) -> Clusters:
    """Facts that tell the same, together, by their places: at most one of each article.

    ``facts`` stand in the order of the briefing. Only facts that share a block key are compared; ``alike`` gives
    more than 0 where two tell the same, and the likest are joined first, as long as the dates of all are compatible.
    Clusters come in the order of their first fact, and hold their facts in that order.
    """
    source = [_article(fact) for fact in facts]
    shared: dict[Hashable, list[int]] = {}
    scores: list[tuple[float, int, int]] = []
    for i, fact in enumerate(facts):
        near: set[int] = set()
        for block in dict.fromkeys(blocks(fact)):
            members = shared.setdefault(block, [])
            near.update(members[-WINDOW:])
            members.append(i)
        others = (j for j in near if source[j] != source[i])
        scores += [(-score, j, i) for j in others if (score := alike(facts[j], fact)) > 0]
    groups: Groups[int] = Groups(range(len(facts)))
    joined = {i for _, *pair in scores for i in pair}
    articles = {i: {source[i]} for i in joined}
    days = {i: _date(facts[i]) for i in joined}
    for _, j, i in sorted(scores):
        a, b = sorted((groups.find(j), groups.find(i)))
        if a != b and not articles[a] & articles[b] and dates.compatible(days[a], days[b]):
            groups.join(a, b)
            articles[a] |= articles.pop(b)
            days[a] = dates.sharper(days[a], days.pop(b))
    return groups.sets()


def confidence(parts: Sequence[Confidence]) -> Confidence:
    """How sure a fact is that several articles tell: the surest of them, one step up if two or more do.

    Each article was read by itself, so that the machine is unlikely to misread two of them the same way.
    """
    surest = min(CONFIDENCES.index(part) for part in parts)
    return CONFIDENCES[max(0, surest - (len(parts) > 1))]


def distinct(facts: Iterable[Fact]) -> list[Fact]:
    """The facts with ids that differ: of equal ids all but the first get a number."""
    facts = list(facts)
    if len({fact.id for fact in facts}) == len(facts):
        return facts
    seen: dict[str, int] = {}
    found: list[Fact] = []
    for fact in facts:
        seen[fact.id] = seen.get(fact.id, 0) + 1
        found.append(fact if seen[fact.id] == 1 else replace(fact, id=f"{fact.id}-{seen[fact.id]}"))
    return found


def union(parts: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """All entries once, in the order of their first place."""
    return tuple(dict.fromkeys(entry for part in parts for entry in part))


def called_by(called: Mapping[str, str], actors: Iterable[str]) -> Terms:
    """The terms that any of the actors is called by."""
    return frozenset().union(*(_terms(called[actor]) for actor in actors))


_terms = functools.lru_cache(maxsize=65536)(terms)
"""Of names, which many facts ask for."""


def _named(fact: Event | Interest) -> tuple[str, ...]:
    return fact.participants if isinstance(fact, Event) else (*fact.holder, *fact.about)


def _article(fact: Event | Interest) -> str:
    return fact.evidence[0].article


def _date(fact: Event | Interest) -> str | None:
    return fact.date if isinstance(fact, Event) else None
