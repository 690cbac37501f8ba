"""Persons whose names follow another order than first name and surname.

Some articles put the family name first and others last: "Orbán Viktor", "Viktor Orbán"; "Jinping Xi". Hungarian,
Chinese, Japanese and Korean names are written in both orders. Two names of the same words in the other order are one
person's unless they are two given names: Ann Lee is not Lee Ann. Of two Spanish surnames the first is the one that is
used: "Rubiales" for Luis Rubiales Béjar.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from .cast import NAMED, Local, Node
from .groups import Groups
from .names import Key, PersonName, given_names, person_key

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


def join_first_surnames(groups: Groups[Node], found: Sequence[Local]) -> None:
    """Join a person of two surnames, whom an article calls by the first, with the only one of that name and surname:
    "Luis Manuel Rubiales Béjar ... Rubiales" with "Luis Rubiales"."""
    persons: dict[tuple[str, str], set[Node]] = defaultdict(set)
    named = [(local, name) for local in found if local.kind == "person" and (name := PersonName.of(local.key))]
    for local, name in named:
        if not local.apart:
            persons[name.first, name.last].add(groups.find(local.node))
    for local, name in named:
        if local.apart or not name.middle:
            continue
        called = {words[0] for alias in local.actor.aliases if len(words := person_key(alias)) == 1}
        if name.middle[-1] in called and name.last not in called:
            same = {groups.find(node) for node in persons.get((name.first, name.middle[-1]), ())}
            if len(same) == 1:
                groups.join(same.pop(), local.node)
