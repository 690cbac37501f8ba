"""The same actor in many articles: from actors that are local to an article to the actors of the briefing.

What makes two articles' actors one, in this order; nothing else does:

1. The editor's notes: an actor that a note means bears the note's name from here on.
2. The same name (``names.key``) of comparable kinds. Persons may differ in middle names ("Donald J. Trump"). A body
   whose name every country has one of ("Foreign Ministry") is the same where the articles' leading country is.
3. A surname alone, or another short name that an article uses for somebody, means the only person of the briefing
   it can mean. If there are two, or if that person is in the same article beside it, they stay apart.
4. An acronym means the only body for which an article uses it beside the full name.

An actor that the editor keeps apart is joined by its note alone.

Each step looks names up in tables, so that the cost grows with the number of actors, not of their pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import fsum

from ..identity import short_hash, slug
from ..records import ACTOR_KINDS, Actor, ActorKind, ActorNote, Analysis, Article, Mention
from .groups import Groups
from .names import Key, PersonName, body_key, comparable, is_acronym, is_common, key
from .notes import Notes
from .short_names import ShortNames

RESERVED = frozenset({"index", "readme", "con", "nul", "aux", "prn"})
"""Page names that a site or a file system keeps for itself."""

Node = tuple[str, ...]
"""What an actor is looked up by: its kind's name space, and the words of its name."""


@dataclass(frozen=True, slots=True)
class Local:
    """One article's actor as merging sees it."""

    place: int
    """The article's place in the order of the briefing."""
    article: Article
    actor: Actor
    name: str
    """The editor's name for it, else its own."""
    kind: ActorKind
    note: int | None
    """Number of the editor's note that means it."""
    country: str
    """Name of the country that the article is most about, empty if it names none."""
    apart: bool = False
    """The editor's note alone says who it is."""

    @property
    def key(self) -> Key:
        """The words of the name that count."""
        return key(self.name) if self.kind in ("person", "country") else body_key(self.name)

    @property
    def node(self) -> Node:
        """What the actor is before any short name is resolved."""
        if self.apart:
            return ("apart", str(self.note))
        body = comparable(self.kind) == "organization"
        found = self.key or (self.article.seed, self.actor.id)
        return (comparable(self.kind), self.country if body and is_common(found) else "", *found)


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of the briefing, and what became of each article's own."""

    actors: tuple[Actor, ...]
    """In the order of their ids."""
    ids: Mapping[str, Mapping[str, str]]
    """Seed to (local id to id in the briefing)."""


def merge(analyses: Sequence[Analysis], notes: Sequence[ActorNote]) -> Cast:
    """The cast of the briefing.

    ``analyses`` stand in the order of the briefing, their articles with their final ids and ``same_as``.
    """
    found = Notes(notes)
    locals_ = _one_kind_a_name([local for place, a in enumerate(analyses) for local in _locals(place, a, found)])
    groups: Groups[Node] = Groups(local.node for local in locals_)
    _join_full_names(groups)
    _join_acronyms(groups, locals_)
    names = _short_names(groups, locals_)
    present = {(local.place, groups.find(local.node)) for local in locals_}
    members: dict[Node, list[Local]] = {}
    for local in locals_:
        members.setdefault(_meant(local, groups, names, present), []).append(local)
    actors: list[Actor] = []
    ids: dict[str, dict[str, str]] = {analysis.article.seed: {} for analysis in analyses}
    taken = set(RESERVED)
    for group in members.values():
        actor = _actor(group, found, taken)
        taken.add(actor.id)
        actors.append(actor)
        for local in group:
            ids[local.article.seed][local.actor.id] = actor.id
    return Cast(tuple(sorted(actors, key=lambda actor: actor.id)), ids)


def _locals(place: int, analysis: Analysis, notes: Notes) -> Iterable[Local]:
    """The actors of one article with the editor's names."""
    countries = [actor for actor in analysis.actors if actor.kind == "country"]
    leading = min(countries, key=lambda actor: (-len(actor.mentions), actor.name), default=None)
    for actor in analysis.actors:
        number = notes.of(actor)
        note = notes[number] if number is not None else ActorNote(actor.name)
        yield Local(
            place=place,
            article=analysis.article,
            actor=actor,
            name=note.name,
            kind=note.kind or actor.kind,
            note=number,
            country=leading.name if leading else "",
            apart=note.apart,
        )


def _one_kind_a_name(found: Sequence[Local]) -> list[Local]:
    """The same actors, where each name of two words or more has one kind: the one most articles give it.

    A person and a body seldom share a full name, but a parser often takes one for the other. A name of one
    word ("Jordan", "Ford") can well be both, and keeps its kinds. A name that is a country's is a country's.
    """
    votes: dict[Key, Counter[ActorKind]] = defaultdict(Counter)
    for local in found:
        if len(words := key(local.name)) > 1:
            votes[words][local.kind] += 1000 if local.kind == "country" or local.note is not None else 1
    winners = {words: _most(count) for words, count in votes.items() if len(count) > 1}
    return [replace(local, kind=winners.get(key(local.name), local.kind)) for local in found]


def _most(count: Mapping[ActorKind, int]) -> ActorKind:
    """The kind with the most votes, ties in the order of ``ACTOR_KINDS``."""
    return max(ACTOR_KINDS, key=lambda kind: (count.get(kind, 0), -ACTOR_KINDS.index(kind)))


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
    """Join a body known by an acronym with the only body that an article gives both names."""
    full: dict[Node, set[Node]] = defaultdict(set)
    for local in found:
        if comparable(local.kind) == "organization" and not is_acronym(local.name) and not local.apart:
            for alias in local.actor.aliases:
                if is_acronym(alias):
                    full["organization", "", *body_key(alias)].add(local.node)
    known = {node for (*nodes,) in groups.sets() for node in nodes}
    for acronym, bodies in sorted(full.items()):
        if acronym in known and len({groups.find(body) for body in bodies}) == 1:
            groups.join(min(bodies), acronym)


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
    return person if person and (local.place, person) not in present else own


def _actor(group: Sequence[Local], notes: Notes, taken: set[str]) -> Actor:
    """The briefing's actor for one group of local ones, with an id that is not taken."""
    noted = [local.note for local in group if local.note is not None]
    note = notes[min(noted)] if noted else None
    name = note.name if note else _fullest(group)
    kind = (note.kind if note else None) or _most(Counter(local.kind for local in group))
    mentions = {
        Mention(local.article.id, m.start, m.end, m.text): (local.place, m.start, m.end)
        for local in group
        for m in local.actor.mentions
    }
    return Actor(
        id=_free(name, kind, group, taken),
        name=name,
        kind=kind,
        aliases=_aliases(name, group),
        roles=_roles(group),
        salience=_salience(group),
        mentions=tuple(sorted(mentions, key=lambda mention: mentions[mention])),
    )


def _fullest(group: Sequence[Local]) -> str:
    """The name to show: a full one rather than a short one or an acronym, then what most articles use."""
    uses = Counter(local.name for local in group)
    persons = all(local.kind == "person" for local in group)

    def rank(name: str) -> tuple[bool, bool, int, int, str]:
        short = len(key(name)) < 2 if persons else is_acronym(name)
        return short, name.isupper() and not is_acronym(name), -uses[name], -len(name), name

    return min(uses, key=rank)


def _free(name: str, kind: ActorKind, group: Sequence[Local], taken: set[str]) -> str:
    """The slug of a name; where another actor of the briefing has it, told apart by kind, else by a hash.

    The actor of the earliest article has the plain slug, so that a newer article takes nobody's address away.
    """
    plain = slug(name, "actor")
    distinct = short_hash([name, kind, group[0].article.seed, group[0].actor.id], 6)
    return next(choice for choice in (plain, f"{plain}-{kind}", f"{plain}-{distinct}") if choice not in taken)


def _aliases(name: str, group: Sequence[Local]) -> tuple[str, ...]:
    """All other names as the articles have them, the most used first, then by alphabet."""
    uses: Counter[str] = Counter(m.text for local in group for m in local.actor.mentions)
    forms = {alias for local in group for alias in local.actor.aliases}
    forms |= {local.actor.name for local in group if local.actor.name in local.article.text}
    ranked = sorted(forms - {name}, key=lambda form: (-uses[form], form.casefold(), form))
    distinct = {form.casefold(): form for form in reversed(ranked)}
    return tuple(form for form in ranked if distinct[form.casefold()] == form and form.casefold() != name.casefold())


def _roles(group: Sequence[Local]) -> tuple[str, ...]:
    """All roles, those that most articles give first, then in the order of the articles."""
    shown: dict[str, str] = {}
    uses: Counter[str] = Counter()
    for local in group:
        for role in local.actor.roles:
            shown.setdefault(role.casefold(), role)
            uses[role.casefold()] += 1
    order = list(shown)
    return tuple(shown[role] for role in sorted(order, key=lambda role: (-uses[role], order.index(role))))


def _salience(group: Sequence[Local]) -> float:
    """How much of the briefing is about an actor: s / (1 + s), s the sum of its salience in each article.

    It ranks as the mean over all articles would, but an article that does not name the actor leaves it as it was. An
    article that republishes another counts for nothing.
    """
    total = fsum(local.actor.salience for local in group if local.article.same_as is None)
    return round(total / (1 + total), 6)
