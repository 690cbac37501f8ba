"""The same actor in many articles: from actors that are local to an article to the actors of the briefing.

What makes two articles' actors one, in this order; nothing else does:

1. The editor's notes: an actor that a note means bears the note's name from here on.
2. The same name (``names.key``, of persons ``names.person_key``) of comparable kinds. Persons may differ in middle
   names ("Donald J. Trump"), in the order of their names (``name_order``), and in the spelling of one letter where they
   hold the same office (``spellings``). Bodies may differ in what says nothing of them (``bodies``). A body
   whose name every country has one of ("Foreign Ministry") is the same where its country is: the one that its name
   tells ("Supreme Court of India", "Indian Supreme Court"), else the one that the article is most about.
3. A surname alone, or another short name that an article uses for somebody, means the only person of the briefing
   it can mean. If there are two, or if that person is in the same article beside it, they stay apart.
4. An acronym means the only body for which an article uses it beside the full name; one of two or three letters only
   in articles about the same country.
5. The editor's notes again: what a note merges with its actor is that actor.

An actor that the editor keeps apart is joined by its note alone.

Each step looks names up in tables, so that the cost grows with the number of actors, not of their pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from ..records import Actor, ActorKind, ActorNote, Analysis, replace
from .bodies import join_bodies
from .cast import NAMED, Cast, Group, Ids, Local, Node, most, whole, with_ids
from .genders import contradict
from .groups import Groups
from .merged import as_the_editor_merges
from .name_order import join_first_surnames, join_turned
from .names import Key, PersonName, body_key, comparable, is_acronym, key
from .notes import Notes
from .short_names import ShortNames
from .spellings import join_spellings
from .unused import Unused

LONG = 3
"""Words of a name which with a further word is no other body's."""

AMBIGUOUS = 3
"""Letters of an acronym up to which it may well be another body's in another country: NBA, ANC, SPD."""


def merge(analyses: Sequence[Analysis], notes: Sequence[ActorNote], taken: Collection[str] = ()) -> Cast:
    """The cast of the briefing.

    ``analyses`` stand in the order of the briefing, their articles with their final ids and ``same_as``;
    ``taken`` are ids that no actor gets.
    """
    groups, unused = _groups(analyses, notes, taken)
    actors = with_ids(groups, notes, taken)
    told = (whole(actor, group, notes) for actor, group in zip(actors, groups, strict=True))
    return Cast(tuple(sorted(told, key=lambda actor: actor.id)), _ids(analyses, groups, actors), unused)


def ids(analyses: Sequence[Analysis], notes: Sequence[ActorNote]) -> Ids:
    """The ids that ``merge`` gives the articles' actors, without the rest of the cast."""
    groups, _ = _groups(analyses, notes)
    return _ids(analyses, groups, with_ids(groups, notes))


def _groups(
    analyses: Sequence[Analysis], notes: Sequence[ActorNote], taken: Collection[str] = ()
) -> tuple[list[Group], tuple[Unused, ...]]:
    """The articles' actors that are one, together; and the merges that the editor asks for and that cannot be."""
    found = Notes(notes)
    locals_ = _one_kind_a_name([local for place, a in enumerate(analyses) for local in _locals(place, a, found)])
    groups: Groups[Node] = Groups(dict.fromkeys(local.node for local in locals_))
    _join_full_names(groups)
    join_turned(groups, {local.node for local in locals_ if not local.apart})
    join_first_surnames(groups, locals_)
    join_spellings(groups, locals_)
    _join_acronyms(groups, locals_)
    join_bodies(groups, locals_)
    names = _short_names(groups, locals_)
    present = {(local.place, groups.find(local.node)) for local in locals_ if local.kind == "person"}
    members: dict[Node, list[Local]] = {}
    for local in locals_:
        members.setdefault(_meant(local, groups, names, present), []).append(local)
    return as_the_editor_merges([Group.of(group) for group in members.values()], notes, taken)


def _ids(analyses: Sequence[Analysis], groups: Sequence[Group], actors: Sequence[Actor]) -> Ids:
    """The id of each article's actors; ``actors`` are those of the groups."""
    found: dict[str, dict[str, str]] = {analysis.article.seed: {} for analysis in analyses}
    for group, actor in zip(groups, actors, strict=True):
        for local in group.locals:
            found[local.article.seed][local.actor.id] = actor.id
    return found


def _locals(place: int, analysis: Analysis, notes: Notes) -> Iterable[Local]:
    """The actors of one article with the editor's names."""
    countries = [actor for actor in analysis.actors if actor.kind == "country"]
    leading = min(countries, key=lambda actor: (-len(actor.mentions), actor.name), default=None)
    for actor in analysis.actors:
        number = notes.of(actor)
        note = notes[number] if number is not None else None
        yield Local(
            place=place,
            article=analysis.article,
            actor=actor,
            name=note.name if note else actor.name,
            kind=(note and note.kind) or actor.kind,
            note=number,
            country=leading.name if leading else "",
            apart=note is not None and note.apart,
        )


def _one_kind_a_name(found: Sequence[Local]) -> list[Local]:
    """The same actors, where each name of two words or more has one kind: the one most articles give it.

    A person and a body seldom share a full name, but a parser often takes one for the other. A name of one
    word ("Jordan", "Ford") can well be both, and keeps its kinds. A name that is a country's is a country's.
    """
    votes: dict[Key, Counter[ActorKind]] = defaultdict(Counter)
    uses = Counter((local.name, local.kind, local.kind == "country" or local.note is not None) for local in found)
    for (name, kind, sure), count in uses.items():
        if len(words := key(name)) > 1:
            votes[words][kind] += count * (1000 if sure else 1)
    winners = {words: most(count) for words, count in votes.items() if len(count) > 1}
    settled = {name: winners[key(name)] for name, *_ in uses if key(name) in winners}
    kinds = [settled.get(local.name, local.kind) for local in found]
    return [
        local if local.kind == kind else replace(local, kind=kind) for local, kind in zip(found, kinds, strict=True)
    ]


def _join_full_names(groups: Groups[Node]) -> None:
    """Join persons whose full names differ in middle names alone, where no two of them contradict each other."""
    by_ends: dict[tuple[str, str, str], dict[PersonName, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for node in sorted(node for (node, *_) in groups.sets()):
        if node[0] == "person" and (name := PersonName.of(node[2:])):
            by_ends[name.first, name.last, name.generation][name].append(node)
    for alike in by_ends.values():
        agreeing = Groups(name for name in alike if name.middle)
        for one, other in combinations([name for name in alike if name.middle], 2):
            if one.agrees(other):
                agreeing.join(one, other)
        persons = [names for names in agreeing.sets() if all(a.agrees(b) for a, b in combinations(names, 2))]
        plain = [name for name in alike if not name.middle]
        if len(agreeing.sets()) == len(persons) == 1:
            persons = [persons[0] + plain]
        elif plain:
            persons.append(plain)
        for names in persons:
            for node in (node for name in names for node in alike[name]):
                groups.join(alike[names[0]][0], node)


def _join_acronyms(groups: Groups[Node], found: Sequence[Local]) -> None:
    """Join a body known by an acronym with the only body that an article gives both names.

    Short acronyms mean many things: they are joined only where all articles are about the same countries.
    """
    full: dict[Node, set[Node]] = defaultdict(set)
    for local in found:
        if comparable(local.kind) == "organization" and not is_acronym(local.name) and not local.apart:
            for alias in local.actor.aliases:
                if is_acronym(alias):
                    full["organization", "", *body_key(alias)].add(local.node)
    about: dict[Node, set[str]] = defaultdict(set)
    for local in found:
        about[local.node].add(local.country)
    for acronym, bodies in sorted(full.items()):
        _join_longer(groups, bodies)
        near = len(acronym[-1]) > AMBIGUOUS or about[acronym] <= set().union(*(about[body] for body in bodies))
        if acronym in about and near and len({groups.find(body) for body in bodies}) == 1:
            groups.join(min(bodies), acronym)


def _join_longer(groups: Groups[Node], bodies: Collection[Node]) -> None:
    """Join bodies of one acronym whose names differ in what one adds: "Rail, Maritime and Transport (union)"."""
    shortest = min(bodies, key=len)
    if len(shortest) - NAMED >= LONG:
        for body in sorted(bodies):
            if body[: len(shortest)] == shortest:
                groups.join(shortest, body)


def _short_names(groups: Groups[Node], found: Sequence[Local]) -> ShortNames:
    """The short names of all persons with full names."""
    names = ShortNames()
    for local in found:
        if local.kind == "person" and not local.apart:
            names.add(groups.find(local.node), local.key, local.actor.aliases, local.article)
    return names


def _meant(local: Local, groups: Groups[Node], names: ShortNames, present: set[tuple[int, Node]]) -> Node:
    """The person with a full name that an article's short-named person is; without one, what the actor is by itself."""
    own = groups.find(local.node)
    person = names.meant(local.key, local.article, groups.find) if local.kind == "person" and not local.apart else None
    if person is None or (local.place, person) in present:
        return own
    return own if contradict(local.actor, local.article, person[NAMED:]) else person
