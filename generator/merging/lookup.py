"""Actors of the briefing, found by what an editor calls them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import get_close_matches

from ..records import Actor
from .names import Key, key


class Lookup:
    """Finds actors by id, by name or by alias."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._ids = {actor.id for actor in actors}
        self._spelled = {" ".join(key(actor.name)): actor.name for actor in actors}
        self._named: dict[Key, list[str]] = defaultdict(list)
        self._called: dict[Key, list[str]] = defaultdict(list)
        for actor in actors:
            self._named[key(actor.name)].append(actor.id)
            for alias in dict.fromkeys(map(key, actor.aliases)):
                self._called[alias].append(actor.id)

    def all(self, name: str) -> list[str]:
        """The ids of the actor with this id, else of all of this name, else of all of this alias."""
        if name in self._ids:
            return [name]
        return list(self._named.get(key(name)) or self._called.get(key(name)) or ())

    def one(self, name: str) -> str | None:
        """The id of the only actor that is called so; ``None`` if there is none or are several."""
        found = self.all(name)
        return found[0] if len(found) == 1 else None

    def advice(self, name: str) -> tuple[str, str]:
        """Why ``one`` found nobody, and what to do."""
        found = self.all(name)
        if found:
            return f"several actors are called {name}", f"Write the id of one: {', '.join(found)}."
        near = get_close_matches(" ".join(key(name)), self._spelled, 1)
        meant = f"Did you mean {self._spelled[near[0]]}? " if near else ""
        return f"no actor is called {name}", f"{meant}Write the actor's name as its page has it."
