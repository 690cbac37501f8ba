"""Actors that the editor's notes merge: groups of the articles' actors, joined by what the site calls them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..records import Actor, ActorNote
from .cast import Group, with_ids
from .groups import Groups
from .lookup import Lookup
from .unused import Unused


def as_the_editor_merges(
    groups: Sequence[Group], notes: Sequence[ActorNote], taken: Collection[str] = ()
) -> tuple[list[Group], tuple[Unused, ...]]:
    """The groups in their order, those together that a note merges; and the merges that cannot be.

    A note's own group is the first that it means. Where it means none, it takes the first that it merges. Its kind is
    that of the whole, unless the note says another.
    """
    if not any(note.merge for note in notes):
        return list(groups), ()
    drafts = with_ids(groups, notes, taken)
    place = {actor.id: at for at, actor in enumerate(drafts)}
    lookup = Lookup(drafts)
    home = {group.note: at for at, group in reversed(list(enumerate(groups))) if group.note is not None}
    joined = Groups(range(len(groups)))
    by: dict[int, int] = {}
    unused = []
    for number, note in enumerate(notes):
        for name in note.merge:
            other = lookup.one(name)
            if other is None:
                reason, remedy = lookup.advice(name)
                unused.append(Unused(note, f"{reason}, as the note on {note.name} merges", remedy))
            elif home.get(number) == place[other]:
                unused.append(Unused(note, f"{name} is {note.name} already", "Remove it from the line 'merge'."))
            else:
                own = home.setdefault(number, place[other])
                joined.join(own, place[other])
                by[own] = number
    return [_one([groups[at] for at in members], members, by, drafts) for members in joined.sets()], tuple(unused)


def _one(parts: Sequence[Group], places: Sequence[int], by: dict[int, int], drafts: Sequence[Actor]) -> Group:
    """One group of several; ``by`` tells which note merges at which place, ``drafts`` who stands there."""
    home = next((at for at in places if at in by), None)
    if home is None:
        return parts[0]
    found = sorted((local for part in parts for local in part.locals), key=lambda local: local.place)
    return Group(tuple(found), by[home], merged=True, kept=drafts[home].kind)
