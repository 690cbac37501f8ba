"""Sets of things that turn out to be one: a union-find (Tarjan 1975) whose answer depends on no order."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """Disjoint sets of things; a thing never named is a set of its own."""

    def __init__(self, things: Iterable[T] = ()) -> None:
        self._parent: dict[T, T] = {}
        for thing in things:
            self.find(thing)

    def find(self, thing: T) -> T:
        """The thing that stands for the set that this thing is in."""
        parents = self._parent
        root = parents.setdefault(thing, thing)
        while (parent := parents[root]) is not root:
            root = parent
        while parents[thing] is not root:
            parents[thing], thing = root, parents[thing]
        return root

    def join(self, one: T, other: T) -> None:
        """Make the sets of two things one; the first one's representative stands for both."""
        self._parent[self.find(other)] = self.find(one)

    def sets(self) -> list[list[T]]:
        """Every set, its things and the sets in the order in which they were first named."""
        found: dict[T, list[T]] = {}
        for thing in list(self._parent):
            found.setdefault(self.find(thing), []).append(thing)
        return list(found.values())
