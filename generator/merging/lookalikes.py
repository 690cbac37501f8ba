"""Actors that may be the same although nothing says so: for the editor to decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..records import Actor, ActorKind
from .names import Key, PersonName, key, person_key

MOST_OF_A_KIND = 12
"""Names that share a block key with more others than this are common ("John S…"), not alike: they are left out."""

CLOSE = 2
"""Most letters by which two spellings of one surname differ ("Zelensky", "Zelenskiy"); 1 in names of less than
six letters. Transliterations of one name in the development articles differed by 2 at most."""


def pairs(actors: Sequence[Actor]) -> list[tuple[Actor, Actor]]:
    """Pairs of actors that an editor should compare, in the order of the actors; cost in line with their number.

    Looked at are: a surname alone beside full names that bear it, a name that two kinds of actor bear, the same first
    name with almost the same surname, and the same surname with first names of which one begins the other.
    """
    words = [_words(actor) for actor in actors]
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, actor in enumerate(actors):
        for block in _blocks(actor.kind, words[i]):
            blocks[block].append(i)
    found = {
        (i, j)
        for members in blocks.values()
        if len(members) <= MOST_OF_A_KIND
        for i, j in combinations(members, 2)
        if words[i] == words[j] or (actors[i].kind == actors[j].kind == "person" and _like_persons(words[i], words[j]))
    }
    return [(actors[i], actors[j]) for i, j in sorted(found)]


def _blocks(kind: ActorKind, words: Key) -> Iterator[tuple[str, ...]]:
    """What actors must share to be compared."""
    if not words:
        return
    yield ("name", *words)
    if kind == "person":
        yield ("surname", words[-1])
        if len(words) > 1:
            yield ("spelling", words[0], words[-1][:2])


def _words(actor: Actor) -> Key:
    """The words of an actor's name that count."""
    return person_key(actor.name) if actor.kind == "person" else key(actor.name)


def _like_persons(a: Key, b: Key) -> bool:
    """Whether one name may be the other's surname, or two full names spellings of one."""
    if len(a) == 1 or len(b) == 1:
        return a[-1] == b[-1]
    one, other = PersonName.of(a), PersonName.of(b)
    if not one or not other or one.generation != other.generation:
        return False
    if one.last == other.last:
        return one.first.startswith(other.first) or other.first.startswith(one.first)
    allowed = CLOSE if min(len(one.last), len(other.last)) >= 6 else 1
    return one.first == other.first and within(allowed, one.last, other.last)


def within(allowed: int, one: str, other: str) -> bool:
    """Whether two words differ by so many letters at most."""
    fewest = max(abs(len(one) - len(other)), len({*one} - {*other}), len({*other} - {*one}))  # each of these is one
    return fewest <= allowed and distance(one, other) <= allowed


def distance(one: str, other: str) -> int:
    """Letters to insert, drop or change to turn one word into the other (Levenshtein 1966)."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]
