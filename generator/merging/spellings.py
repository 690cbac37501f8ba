"""Persons whose names are spelled alike and who hold one office: "Sameh Shoukry", "Foreign Minister Sameh Shukry".

Newsrooms transliterate the same name differently. Two spellings alone may be two persons and are left to the editor
(``lookalikes``); where both hold the same office, they are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from .cast import Local, Node
from .groups import Groups
from .lookalikes import MOST_OF_A_KIND, within
from .names import PersonName, given_names
from .offices import Office, office

SHORTEST = 5
"""Letters of a name from which one letter is a matter of spelling."""


def join_spellings(groups: Groups[Node], found: Sequence[Local]) -> None:
    """Join persons whose full names differ in one letter and whose offices agree.

    Names are compared within blocks of one given name and of one surname, so that the cost grows with their number.
    """
    offices: dict[Node, set[Office]] = defaultdict(set)
    for local in found:
        if local.kind == "person" and not local.apart and PersonName.of(local.key):
            offices[local.node].update(held for role in local.actor.roles if (held := office(role)))
    blocks: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in sorted(node for node in offices if offices[node]):
        for block in _blocks(node):
            blocks[block].append(node)
    for block in sorted(blocks):
        members = blocks[block]
        for i, one in enumerate(members if len(members) <= MOST_OF_A_KIND else ()):
            for other in members[i + 1 :]:
                agree = any(held.agrees(same) for held in offices[one] for same in offices[other])
                if agree and _alike(one, other):
                    groups.join(one, other)


def _blocks(node: Node) -> Iterator[tuple[str, ...]]:
    """What two spellings must share to be compared: the given name and how the surname begins, or the surname."""
    name = PersonName.of(node[2:])
    if name:
        yield "first", name.first, name.last[:1]
        yield "last", name.last, name.first[:1]


def _alike(one: Node, other: Node) -> bool:
    """Whether two names have as many words, and differ by one letter in one long word, unless both are given names."""
    if len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    one_sound = a.replace("y", "i") == b.replace("y", "i")  # Sergei and Sergey are listed both
    near = max(len(a), len(b)) >= SHORTEST and within(1, a, b)
    return near and (one_sound or not {a, b} <= given_names())
