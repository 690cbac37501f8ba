"""Bodies whose names differ in what says nothing of which body it is.

"Fidesz" and "Fidesz party", "Election Petition Court" and "Election Petitions Court"; "the Supreme Court" in an article
that names no country, where one other article with the same people tells whose it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from .cast import NAMED, Local, Node
from .groups import Groups
from .names import Key, comparable, is_common, nations

PLURALS = 3
"""Words of a name from which one word in the plural, or a country behind it, makes no other body: the Greens and Green
are two."""

SHORTEST = 5
"""Letters of a word whose last "s" may be that of the plural."""

DESCRIBED = {"party": 1, "union": 2, "newspaper": 1}
"""Nouns that only say what a body is, and how many words of its name must stand before them: the Student Union is not
"Student"."""


def join_bodies(groups: Groups[Node], found: Sequence[Local]) -> None:
    """Join what is one body under two names. An actor that the editor keeps apart is left alone."""
    bodies = [local for local in found if comparable(local.kind) == "organization" and not local.apart]
    nodes = {local.node for local in bodies}
    _join_alike(groups, nodes)
    _join_described(groups, nodes)
    _join_at_home(groups, bodies, found)


def _join_alike(groups: Groups[Node], nodes: Iterable[Node]) -> None:
    """Join bodies of long names that differ in the number of a word alone: "Petition Court", "Petitions Court"."""
    alike: dict[Key, list[Node]] = defaultdict(list)
    for node in sorted(nodes):
        if len(node) - NAMED >= PLURALS:
            alike[(*node[:NAMED], *(_singular(word) for word in node[NAMED:]))].append(node)
    for same in alike.values():
        for node in same:
            groups.join(same[0], node)


def _singular(word: str) -> str:
    plural = len(word) >= SHORTEST and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word.removesuffix("s") if plural else word


def _join_described(groups: Groups[Node], nodes: set[Node]) -> None:
    """Join a body with the one that has its name and a noun that says what it is: "Fidesz", "Fidesz party"."""
    for node in sorted(nodes):
        bare = _bare(node)
        if bare is not None and bare in nodes and not is_common(bare[NAMED:]):
            groups.join(bare, node)


def _bare(node: Node) -> Node | None:
    """A body's name without the noun that says what it is, or without the country behind a long name: "Employment and
    Labour Court (of Kenya)"."""
    if len(node) - NAMED > DESCRIBED.get(node[-1], len(node)):
        return node[:-1]
    at_home = node[-2] == "of" and node[-1:] in nations() and len(node) - NAMED - 2 >= PLURALS
    return node[:-2] if at_home else None


def _join_at_home(groups: Groups[Node], bodies: Sequence[Local], found: Sequence[Local]) -> None:
    """Join a body that every country has one of, in an article that names no country, with the only one of its name
    in articles that share somebody with it."""
    company = _company(groups, found)
    places: dict[Node, set[int]] = defaultdict(set)
    named: dict[Key, set[Node]] = defaultdict(set)
    for local in bodies:
        if is_common(local.node[NAMED:]):
            places[local.node].add(local.place)
            named[local.node[NAMED:]].add(local.node)
    for alike in (named[name] for name in sorted(named)):
        stateless = next((node for node in alike if not node[1]), None)
        if stateless is None:
            continue
        around = set().union(*(company.get(place, set()) for place in places[stateless]))
        near = [n for n in sorted(alike) if n[1] and any(around & company.get(place, set()) for place in places[n])]
        if len(near) == 1:
            groups.join(near[0], stateless)


def _company(groups: Groups[Node], found: Sequence[Local]) -> Mapping[int, set[Node]]:
    """Place of an article to the persons whom it names in full."""
    company: dict[int, set[Node]] = defaultdict(set)
    for local in found:
        if local.kind == "person" and len(local.key) > 1:
            company[local.place].add(groups.find(local.node))
    return company
