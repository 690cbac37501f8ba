"""Facts that the editor merges with another: clusters of statements, joined by the ids of any of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from ..records import FactNote
from .facts import Fact
from .groups import Groups
from .unused import Unused


@dataclass(frozen=True)
class Joined(Generic[Fact]):
    """Facts with their statements."""

    clusters: list[list[Fact]]
    ids: frozenset[str]
    """Ids of the facts that hold another because a note says so."""
    unused: tuple[Unused, ...]
    """Merges that cannot be."""


def joined(clusters: list[list[Fact]], notes: Sequence[FactNote]) -> Joined[Fact]:
    """The clusters of statements, those together that the notes merge.

    In a joined cluster the statements of the fact that the note is on come first: its words and its id stay.
    """
    if not any(note.merge for note in notes):
        return Joined(clusters, frozenset(), ())
    place = {fact.id: at for at, cluster in enumerate(clusters) for fact in cluster}
    together = Groups(range(len(clusters)))
    unused = []
    for note in notes:
        for other in note.merge if note.id in place else ():
            if other not in place:
                reason = f"no fact has the id {other}, which {note.id} is merged with"
                unused.append(Unused(note, reason, "Look the fact up on the site, or remove the id."))
            elif place[other] == place[note.id]:
                reason = f"{other} and {note.id} are one fact already"
                unused.append(Unused(note, reason, f"Remove {other} from the line 'merge'."))
            else:
                together.join(place[note.id], place[other])
    first = {at: [at] for at in range(len(clusters)) if together.find(at) == at}
    for at in range(len(clusters)):
        if at != together.find(at):
            first[together.find(at)].append(at)
    order = sorted(first.values(), key=lambda places: places[0])
    return Joined(
        [[fact for at in places for fact in clusters[at]] for places in order],
        frozenset(clusters[places[0]][0].id for places in order if len(places) > 1),
        tuple(unused),
    )
