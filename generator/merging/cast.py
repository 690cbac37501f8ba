"""The cast of the briefing: from the articles' actors that are one to one actor of the briefing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum

from msgspec import Struct

from ..identity import short_hash, slug
from ..records import ACTOR_KINDS, Actor, ActorKind, ActorNote, Article, Mention, replace
from .names import Key, body_key, comparable, given_first, is_acronym, is_common, key, national, person_key
from .unused import Unused

RESERVED = frozenset({"index", "readme", "con", "nul", "aux", "prn"})
"""Page names that a site or a file system keeps for itself."""

Node = tuple[str, ...]
"""What an actor is looked up by: its kind's name space, and the words of its name."""


NAMED = 2
"""Entries of a node before the words of its name."""


class Local(Struct, frozen=True, dict=True):
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

    @cached_property
    def key(self) -> Key:
        """The words of the name that count."""
        if self.kind == "person":
            return person_key(self.name)
        return key(self.name) if self.kind == "country" else body_key(self.name)

    @cached_property
    def node(self) -> Node:
        """What the actor is before any short name is resolved."""
        if self.apart:
            return ("apart", str(self.note))
        found = self.key or (self.article.seed, self.actor.id)
        if comparable(self.kind) != "organization":
            return (comparable(self.kind), "", *found)
        found, country = national(found)
        return ("organization", country or (self.country if is_common(found) else ""), *found)


@dataclass(frozen=True, slots=True)
class Group:
    """The articles' actors that are one, in the order of the briefing."""

    locals: tuple[Local, ...]
    note: int | None
    """Number of the editor's note on it."""
    merged: bool = False
    """The editor's note has joined others with it."""
    kept: ActorKind | None = None
    """Of a merged group the kind of the actor that the others are joined with: they do not outvote it."""

    @classmethod
    def of(cls, found: Sequence[Local]) -> Group:
        """A group with the first of the notes on its members."""
        return cls(tuple(found), min((local.note for local in found if local.note is not None), default=None))


Ids = Mapping[str, Mapping[str, str]]
"""Seed to (local id of an actor to its id in the briefing)."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of the briefing, and what became of each article's own."""

    actors: tuple[Actor, ...]
    """In the order of their ids."""
    ids: Ids
    unused: tuple[Unused, ...] = ()
    """Merges that the editor asks for and that cannot be."""


def with_ids(groups: Sequence[Group], notes: Sequence[ActorNote], taken: Collection[str] = ()) -> list[Actor]:
    """The actor of each group, with an id that is not taken: what it is called, which ``whole`` tells the rest of."""
    taken = {*RESERVED, *taken}
    actors = []
    for group in groups:
        actor = _actor(group, notes, taken)
        taken.add(actor.id)
        actors.append(actor)
    return actors


def _actor(group: Group, notes: Sequence[ActorNote], taken: set[str]) -> Actor:
    """What the briefing calls one group of local actors, with an id that is not taken."""
    found = group.locals
    note = notes[group.note] if group.note is not None else None
    name = (
        note.name if note else _fullest((local.name for local in found), all(local.kind == "person" for local in found))
    )
    kind = (note.kind if note else None) or group.kept or most(Counter(local.kind for local in found))
    return Actor(_free(name, kind, found, taken), name, kind, _aliases(name, found))


def whole(actor: Actor, group: Group, notes: Sequence[ActorNote]) -> Actor:
    """The actor of a group with all that the group and the note on it tell."""
    note = notes[group.note] if group.note is not None else None
    return replace(
        actor,
        roles=_roles(group.locals),
        salience=_salience(group.locals),
        mentions=_mentions(group.locals),
        descriptor=note.descriptor if note else None,
        description=note.description if note else None,
        corrected=_corrected(group, note) if note else (),
    )


def _mentions(group: Sequence[Local]) -> tuple[Mention, ...]:
    """Every place once, in the order of the briefing."""
    found: dict[str, dict[tuple[int, int], Mention]] = {}
    for local in group:
        article = local.article.id
        here = found.setdefault(article, {})
        for m in local.actor.mentions:
            here[m.start, m.end] = Mention(article, m.start, m.end, m.text)
    return tuple(here[place] for here in found.values() for place in sorted(here))


def _corrected(group: Group, note: ActorNote) -> tuple[str, ...]:
    """What the editor's note says otherwise than the articles do."""
    own = [local.actor for local in group.locals]
    names = [actor.name for actor in own]
    shown = note.name in names if group.merged else note.name == _fullest(names, all(a.kind == "person" for a in own))
    settled = {
        "name": not shown,
        "kind": note.kind not in (None, most(Counter(actor.kind for actor in own))),
        "merge": group.merged,
        "apart": note.apart,
    }
    return tuple(field for field, is_so in settled.items() if is_so)


def _fullest(names: Iterable[str], persons: bool) -> str:
    """The name to show: a full one rather than a short one or an acronym, then what most articles use.

    Of a person's name the words count first and then how they are joined: "Abdel-Fattah al-Sisi" and "Abdel Fattah
    el-Sisi" outvote "Abdel Fattah el-Sissi".
    """
    uses = Counter(names)
    if len(uses) == 1:
        return next(iter(uses))
    words = {name: person_key(name) if persons else (name,) for name in uses}
    alike: Counter[Key] = Counter()
    for name, count in uses.items():
        alike[words[name]] += count

    def rank(name: str) -> tuple[bool, bool, int, int, bool, int, str]:
        short = len(words[name]) < 2 if persons else is_acronym(name)
        shouted = name.isupper() and not is_acronym(name)
        turned = persons and not given_first(words[name])
        return short, shouted, -alike[words[name]], -uses[name], turned, -len(name), name

    return min(uses, key=rank)


def _free(name: str, kind: ActorKind, group: Sequence[Local], taken: set[str]) -> str:
    """The slug of a name; where another actor of the briefing has it, told apart by kind, else by a hash.

    The actor of the earliest article has the plain slug, so that a newer article takes nobody's address away.
    """
    plain = slug(name, "actor")
    choice = next((choice for choice in (plain, f"{plain}-{kind}") if choice not in taken), None)
    return choice or f"{plain}-{short_hash([name, kind, group[0].article.seed, group[0].actor.id], 6)}"


def _aliases(name: str, group: Sequence[Local]) -> tuple[str, ...]:
    """All other names as the articles have them, the most used first, then by alphabet."""
    forms = {alias for local in group for alias in local.actor.aliases}
    forms |= {own for local in group if (own := local.actor.name) != name and own in local.article.text}
    forms.discard(name)
    if not forms:
        return ()
    uses = Counter(m.text for local in group for m in local.actor.mentions)
    ranked = sorted(forms, key=lambda form: (-uses[form], form.casefold(), form))
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


def most(count: Mapping[ActorKind, int]) -> ActorKind:
    """The kind with the most votes, ties in the order of ``ACTOR_KINDS``."""
    return max(ACTOR_KINDS, key=lambda kind: (count.get(kind, 0), -ACTOR_KINDS.index(kind)))
