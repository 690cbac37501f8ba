"""Persons whose family name some articles put first and others last: "Orbán Viktor", "Viktor Orbán"; "Jinping Xi".

Hungarian, Chinese, Japanese and Korean names are written in both orders. Two names of the same words in the other order
are one person's unless they are two given names: Ann Lee is not Lee Ann.
"""

from __future__ import annotations

from collections import defaultdict

from .cast import NAMED, Node
from .groups import Groups
from .names import Key, given_names

PAIR = 2
LONGEST = 3
"""Words of the shortest and of the longest such name, its syllables counted: Kim Jong-un."""


def join_turned(groups: Groups[Node], nodes: set[Node]) -> None:
    """Join persons of one name in two orders, where just one other has the words so."""
    persons = {node[NAMED:]: node for node in nodes if node[0] == "person" and PAIR <= len(node) - NAMED <= LONGEST}
    turned: dict[Key, list[Key]] = defaultdict(list)
    for name in sorted(persons):
        other = (*name[1:], name[0])
        if other != name and other in persons:
            turned[min(name, other)].append(max(name, other))
    for name, others in sorted(turned.items()):
        if len(name) > PAIR or not set(name) <= given_names():
            for other in others:
                groups.join(persons[name], persons[other])
