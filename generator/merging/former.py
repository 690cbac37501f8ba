"""Addresses that do not rot: ids that an actor had, or would have without the editor's file.

They are found in the seeds and the editor's file alone, never in an earlier build, so that the same seeds give the
same pages. An id that an actor of the briefing has is never another's former one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..identity import slug
from ..records import Actor, ActorNote, Analysis, replace
from .cast import Cast, Ids
from .lookup import Lookup
from .names import key

Claims = Mapping[str, Counter[str]]
"""A former id, and how much speaks for each actor that may have had it."""


def with_former(
    cast: Cast, plain: Ids | None, analyses: Sequence[Analysis], notes: Sequence[ActorNote]
) -> tuple[Actor, ...]:
    """The cast's actors with their former ids.

    ``plain`` are the ids without the editor's notes, ``None`` if there are none. What counts, the surest first:

    1. what the editor's notes name under ``formerly``,
    2. the id that the program gives to most of the same articles' actors where it does not know the notes,
    3. other names in the note,
    4. the names that single articles give the actor, from which it had its id before other articles came.

    Where two actors have an equal claim, it leads to neither.
    """
    by_note = _by_note(cast, notes)
    given = [
        _claims((slug(name), actor) for actor, note in by_note for name in note.formerly),
        _claims(_renamed(cast, plain) if plain else ()),
        _claims((slug(name), actor) for actor, note in by_note for name in (*note.aliases, *note.merge)),
        _claims(_called(cast, analyses)),
    ]
    heirs: dict[str, str | None] = {actor.id: None for actor in cast.actors}
    for claims in given:
        for former, votes in claims.items():
            if former not in heirs:
                heirs[former] = _winner(votes)
    former_ids: dict[str, list[str]] = defaultdict(list)
    for former, heir in sorted(heirs.items()):
        if heir is not None:
            former_ids[heir].append(former)
    return tuple(
        replace(actor, formerly=tuple(former_ids[actor.id])) if actor.id in former_ids else actor
        for actor in cast.actors
    )


def _by_note(cast: Cast, notes: Sequence[ActorNote]) -> list[tuple[str, ActorNote]]:
    """The id of the actor of each note; a note whose actor is in no article has none."""
    if not notes:
        return []
    lookup = Lookup(cast.actors)
    names = {actor.id: actor.name for actor in cast.actors}
    found = [(lookup.one(note.name), note) for note in notes if not note.hide]
    return [(actor, note) for actor, note in found if actor and key(names[actor]) == key(note.name)]


def _renamed(cast: Cast, plain: Ids) -> Iterator[tuple[str, str]]:
    for seed, ids in plain.items():
        for local, former in ids.items():
            if local in cast.ids.get(seed, {}):
                yield former, cast.ids[seed][local]


def _called(cast: Cast, analyses: Sequence[Analysis]) -> Iterator[tuple[str, str]]:
    for analysis in analyses:
        ids = cast.ids[analysis.article.seed]
        for actor in analysis.actors:
            if actor.id in ids:
                yield slug(actor.name), ids[actor.id]


def _claims(pairs: Iterable[tuple[str, str]]) -> Claims:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for (former, actor), votes in Counter(pairs).items():
        found[former][actor] = votes
    return found


def _winner(votes: Counter[str]) -> str | None:
    """The actor that most speaks for; ``None`` where two are level."""
    (first, most), *others = votes.most_common(2)
    return None if others and others[0][1] == most else first
