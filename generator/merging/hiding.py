"""Actors that the editor hides: by a name, which hides all that bear it, or by the id of one page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from ..records import ActorNote, Analysis, replace
from . import actors
from .notes import Notes

Place = tuple[str, str]
"""A seed and an actor's id in its article."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def hidden_by_id(analyses: Sequence[Analysis], notes: Sequence[ActorNote]) -> Mapping[str, frozenset[Place]]:
    """The ids of actors that notes hide, and the articles' actors that each of them is.

    An id is what stands in the address of an actor's page. Of two ministries of one name it means one: that it may
    look like their name in small letters does not hide the other.
    """
    wanted = {note.name for note in notes if note.hide and _ID.fullmatch(note.name)}
    written = {actor.name for analysis in analyses for actor in analysis.actors} if wanted else set()
    wanted -= written  # a name that articles print in small letters is a name
    if not wanted:
        return {}
    rest = [note for note in notes if note.name not in wanted]
    places: dict[str, set[Place]] = defaultdict(set)
    for seed, ids in actors.ids(without_hidden(analyses, rest), rest).items():
        for local, found in ids.items():
            if found in wanted:
                places[found].add((seed, local))
    return {name: frozenset(found) for name, found in places.items()}


def without_hidden(
    analyses: Sequence[Analysis], notes: Sequence[ActorNote], by_id: Collection[Collection[Place]] = ()
) -> list[Analysis]:
    """The analyses without the actors that the editor hides; interests that nobody else holds go with them."""
    if not by_id and not any(note.hide for note in notes):
        return list(analyses)
    meant = Notes(notes)
    hidden: dict[str, set[str]] = defaultdict(set)
    for seed, local in (place for places in by_id for place in places):
        hidden[seed].add(local)
    for analysis in analyses:
        for actor in analysis.actors:
            number = meant.of(actor)
            if number is not None and meant[number].hide:
                hidden[analysis.article.seed].add(actor.id)
    return [_without(one, hidden[one.article.seed]) if one.article.seed in hidden else one for one in analyses]


def _without(analysis: Analysis, hidden: Collection[str]) -> Analysis:
    """The analysis without some of its actors."""

    def shown(actors: Sequence[str]) -> tuple[str, ...]:
        return tuple(actor for actor in actors if actor not in hidden)

    return replace(
        analysis,
        actors=tuple(actor for actor in analysis.actors if actor.id not in hidden),
        quotes=tuple(
            replace(quote, speaker=None if quote.speaker in hidden else quote.speaker, about=shown(quote.about))
            for quote in analysis.quotes
        ),
        events=tuple(replace(event, participants=shown(event.participants)) for event in analysis.events),
        interests=tuple(
            replace(interest, holder=shown(interest.holder), about=shown(interest.about))
            for interest in analysis.interests
            if shown(interest.holder)
        ),
    )
