"""Actors that the editor hides: by a name, which hides all that bear it, or by the id of one page."""

from __future__ import annotations

import re
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
    cast = actors.merge([without_hidden(analysis, rest) for analysis in analyses], rest)
    there = {actor.id for actor in cast.actors}
    places = [(seed, local, found) for seed, ids in cast.ids.items() for local, found in ids.items()]
    return {name: frozenset((seed, local) for seed, local, found in places if found == name) for name in wanted & there}


def without_hidden(
    analysis: Analysis, notes: Sequence[ActorNote], by_id: Collection[Collection[Place]] = ()
) -> Analysis:
    """The analysis without the actors that the editor hides; interests that nobody else holds go with them."""
    if not by_id and not any(note.hide for note in notes):
        return analysis
    meant = Notes(notes)
    numbers = ((actor.id, meant.of(actor)) for actor in analysis.actors)
    hidden = {name for name, number in numbers if number is not None and meant[number].hide}
    hidden |= {local for places in by_id for seed, local in places if seed == analysis.article.seed}

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
