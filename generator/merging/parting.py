"""Actors of one article that the editor keeps apart although the article's analysis took them for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..identity import slug
from ..records import Actor, ActorNote, Analysis, Evidence, Mention
from .names import Key, key
from .notes import Notes


def parted(analysis: Analysis, notes: Sequence[ActorNote]) -> Analysis:
    """The analysis with an actor of its own for each note with ``apart`` whose names mean a part of another actor.

    The places that bear one of the note's names become the new actor's. What was said by these words is said by it,
    and a fact whose words hold such a place is about it; also about the other one only if they name that one too.
    Pronouns stay where they were: nothing in the note tells whom they mean.
    """
    found = Notes(notes)
    for number, note in enumerate(notes):
        if note.apart and not note.hide:
            names = frozenset(map(key, (note.name, *note.aliases)))
            for actor in analysis.actors:
                if found.of(actor) != number and any(key(mention.text) in names for mention in actor.mentions):
                    analysis = _without(analysis, actor, note, names)
    return analysis


def _without(analysis: Analysis, actor: Actor, note: ActorNote, names: frozenset[Key]) -> Analysis:
    """The analysis with the places of an actor that bear a note's names as another actor's."""
    moved = tuple(mention for mention in actor.mentions if key(mention.text) in names)
    kept = tuple(mention for mention in actor.mentions if key(mention.text) not in names)
    same = next(
        (other for other in analysis.actors if other.id != actor.id and key(other.name) == key(note.name)), None
    )
    new = same or Actor(_free(note.name, analysis), note.name, note.kind or actor.kind, salience=0.0)
    share = len(moved) / len(actor.mentions)
    new = replace(
        new,
        aliases=tuple(dict.fromkeys((*new.aliases, *(m.text for m in moved if m.text != note.name)))),
        salience=min(1.0, new.salience + actor.salience * share),
        mentions=tuple(sorted((*new.mentions, *moved), key=lambda m: (m.start, m.end))),
    )
    rest = replace(
        actor,
        aliases=tuple(alias for alias in actor.aliases if key(alias) not in names),
        salience=actor.salience * (1 - share),
        mentions=kept,
    )
    actors = [rest if one.id == actor.id else new if one.id == new.id else one for one in analysis.actors]

    def who(actors: Sequence[str], words: Sequence[Evidence]) -> tuple[str, ...]:
        """The actors of a fact that rests on some words."""
        if actor.id not in actors or not _within(moved, words):
            return tuple(actors)
        instead = (actor.id, new.id) if _within(kept, words) else (new.id,)
        return tuple(dict.fromkeys(one for old in actors for one in (instead if old == actor.id else (old,))))

    return replace(
        analysis,
        actors=tuple(one for one in (actors if same else [*actors, new]) if one.mentions),
        quotes=tuple(
            replace(
                quote,
                speaker=new.id
                if quote.speaker == actor.id and quote.source and _within(moved, [quote.source])
                else quote.speaker,
                about=who(quote.about, [quote.content]),
            )
            for quote in analysis.quotes
        ),
        events=tuple(replace(event, participants=who(event.participants, event.evidence)) for event in analysis.events),
        interests=tuple(
            replace(one, holder=who(one.holder, one.evidence), about=who(one.about, one.evidence))
            for one in analysis.interests
        ),
    )


def _within(mentions: Sequence[Mention], words: Sequence[Evidence]) -> bool:
    return any(place.start <= m.start and m.end <= place.end for m in mentions for place in words)


def _free(name: str, analysis: Analysis) -> str:
    """An id that no actor of the article has."""
    taken = {actor.id for actor in analysis.actors}
    plain = slug(name, "actor")
    return next(one for one in (plain, *(f"{plain}-{n}" for n in range(2, len(taken) + 3))) if one not in taken)
