"""Whom the words for a speaker mean, where the editor's file says who spoke.

"Keller said" is a place of the actor that the program took for the speaker. With another speaker the place is that
one's, so that the article's own page does not lead from "Keller" to somebody who did not speak.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from ..records import Actor, Briefing, Evidence, Mention, Quote, replace
from .names import key

PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we"})
DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their"})
"""First words of a description ("Its leader"), which a name has not."""


def relinked(actors: Sequence[Actor], before: Iterable[Quote], after: Iterable[Quote]) -> tuple[Actor, ...]:
    """The actors with the places of corrected speakers as their own; one that has no place left stays.

    ``before`` and ``after`` are the quotes without and with the editor's corrections. A place goes to the new speaker
    if its words can mean that one: a pronoun, a description, a name of his. The full name of the former speaker is
    still his, whoever spoke. Where nobody can tell who spoke, pronouns and descriptions mean nobody.
    """
    former = {quote.id: quote.speaker for quote in before}
    corrected = [(quote, quote.source) for quote in after if quote.source and "speaker" in quote.corrected]
    moved = [(quote, source) for quote, source in corrected if quote.speaker != former.get(quote.id, quote.speaker)]
    if not moved:
        return tuple(actors)
    by_id = {actor.id: actor for actor in actors}
    owners = _owners(actors, {source.article for _, source in moved})
    for quote, source in moved:
        new = by_id.get(quote.speaker or "")
        inside = [place for place in owners[source.article] if source.start <= place.start and place.end <= source.end]
        if not inside:
            inside = [Mention(source.article, source.start, source.end, source.text)]
        for place in inside:
            owner = owners[source.article].get(place)
            if owner != quote.speaker and _can_mean(place, source, new):
                if owner:
                    mentions = tuple(mention for mention in by_id[owner].mentions if mention != place)
                    by_id[owner] = replace(by_id[owner], mentions=mentions)
                    del owners[source.article][place]
                if new:
                    by_id[new.id] = new = _with(new, place)
                    owners[source.article][place] = new.id
    return tuple(by_id[actor.id] for actor in actors)


def without_unnamed(briefing: Briefing, before: Sequence[Actor]) -> Briefing:
    """The briefing without actors that lost their last place to another and that no fact names.

    ``before`` are its actors as they were; the page of one that is left out leads to whom its first place went.
    """
    had = {actor.id: actor.mentions for actor in before}
    bare = {actor.id for actor in briefing.actors if had.get(actor.id) and not actor.mentions}
    if not bare:
        return briefing
    facts = {name for quote in briefing.quotes for name in (quote.speaker, *quote.about)}
    facts |= {name for event in briefing.events for name in event.participants}
    facts |= {name for interest in briefing.interests for name in (*interest.holder, *interest.about)}
    gone = bare - facts
    if not gone:
        return briefing
    holder = {mention: actor.id for actor in briefing.actors for mention in actor.mentions}
    former: dict[str, list[str]] = defaultdict(list)
    for actor in briefing.actors:
        if actor.id in gone and (heir := holder.get(had[actor.id][0])):
            former[heir] += [actor.id, *actor.formerly]
    actors = (replace(a, formerly=tuple(sorted({*a.formerly, *former[a.id]}))) for a in briefing.actors)
    return replace(briefing, actors=tuple(actor for actor in actors if actor.id not in gone))


def _owners(actors: Sequence[Actor], articles: Collection[str]) -> dict[str, dict[Mention, str]]:
    """For some articles each place with its actor's id."""
    found: dict[str, dict[Mention, str]] = {article: {} for article in articles}
    for actor in actors if articles else ():
        for mention in actor.mentions:
            if mention.article in found:
                found[mention.article][mention] = actor.id
    return found


def _can_mean(place: Mention, source: Evidence, actor: Actor | None) -> bool:
    """Whether words for a speaker can mean an actor: a name who bears it; anybody, if they are a pronoun or a
    description and all that names the speaker ("his" in "his spokesman" is somebody else)."""
    words = frozenset(key(place.text))
    if actor and words and any(words <= set(key(name)) for name in (actor.name, *actor.aliases)):
        return True
    first = place.text.partition(" ")[0]
    described = first[:1].islower() or first.casefold() in PRONOUNS | DETERMINERS
    return described and (place.start, place.end) == (source.start, source.end)


def _with(actor: Actor, mention: Mention) -> Actor:
    """The actor with one place more, among those of its article by its start."""
    after = [place for place in actor.mentions if place.article == mention.article]
    later = next((place for place in after if place.start > mention.start), None)
    at = actor.mentions.index(later) if later else actor.mentions.index(after[-1]) + 1 if after else None
    found = list(actor.mentions)
    found.insert(len(found) if at is None else at, mention)
    return replace(actor, mentions=tuple(found))
