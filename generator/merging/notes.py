"""The editor's notes on actors: which actor of an article each one means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..records import Actor, ActorNote
from .names import Key, PersonName, comparable, key, person_key


class Notes:
    """The editor's notes on actors, found by any name that they hold."""

    def __init__(self, notes: Sequence[ActorNote]) -> None:
        self._notes = notes
        self._by_name: dict[Key, list[int]] = {}
        for number, note in enumerate(notes):
            for name in dict.fromkeys((key(note.name), *map(key, note.aliases))):
                self._by_name.setdefault(name, []).append(number)

    def __getitem__(self, number: int) -> ActorNote:
        return self._notes[number]

    def claimed(self, name: Key) -> int | None:
        """The number of the first note that has this name among its own, or ``None``."""
        return next(iter(self._by_name.get(name, ())), None)

    def of(self, actor: Actor) -> int | None:
        """The number of the first note that means this actor of an article, or ``None``.

        A note means the actors that bear one of its names. An actor that only has one of them among its aliases is
        meant too, unless its own name is another person's full name: a note that "Biden" is Joe Biden does
        not mean Jill Biden. A country is meant only by notes on countries, or on no kind, since its name is sure.
        """
        if not self._notes:
            return None
        for number in self._by_name.get(key(actor.name), ()):
            if actor.kind != "country" or self._notes[number].kind in (None, "country"):
                return number
        if actor.kind == "person" and PersonName.of(person_key(actor.name)):
            return None
        for alias in actor.aliases:
            for number in self._by_name.get(key(alias), ()):
                kind = self._notes[number].kind
                if kind is None or comparable(kind) == comparable(actor.kind):
                    return number
        return None


def unused(notes: Sequence[ActorNote], actors: Iterable[Actor]) -> list[ActorNote]:
    """The notes that mean none of the actors of any article, in the file's order."""
    found = Notes(notes)
    used = {found.of(actor) for actor in actors}
    return [note for number, note in enumerate(notes) if number not in used]
