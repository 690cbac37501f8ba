"""Review: what the editor should look at."""

from __future__ import annotations

import itertools
from collections import defaultdict

from ...records import Actor
from ..addresses import Addresses
from ..library import Fact, Library
from ..pen import Pen
from ..rendering import Page, page
from ..wording import count

LONGEST = 100
"""Entries of each list on the page; the briefing's data hold them all."""


def pages(library: Library, addresses: Addresses) -> list[Page]:
    """The one page for the editor."""
    pen = Pen(library, addresses, "review.md")
    facts: list[Fact] = [*library.briefing.quotes, *library.events, *library.interests]
    uncertain = [fact for level in ("low", "medium") for fact in facts if fact.confidence == level]
    undated = [article for article in library.briefing.articles if not article.published]
    estimated = [article for article in library.briefing.articles if article.published_from == "editor"]
    unresolved = library.said_by.get(None, ())
    alike = alike_actors(library)
    meta = {"search": {"exclude": True}}
    description = (
        f"For the editor: {count(len(uncertain), 'uncertain fact')}, {count(len(undated), 'undated article')}."
    )
    return [
        page(
            pen.page,
            "review.md.j2",
            "Review",
            description,
            meta,
            pen=pen,
            uncertain=uncertain,
            undated=undated,
            estimated=estimated,
            unresolved=unresolved,
            alike=alike,
            limit=LONGEST,
        )
    ]


def alike_actors(library: Library) -> list[tuple[Actor, Actor, str]]:
    """Pairs of actors that may be one, with the name that they share, the more salient first."""
    owners: dict[str, list[Actor]] = defaultdict(list)
    for actor in library.leading:
        for name in sorted({n.casefold() for n in (actor.name, *actor.aliases)}):
            owners[name].append(actor)
        last = actor.name.split()[-1].casefold() if actor.kind == "person" else ""
        if last and last not in {n.casefold() for n in (actor.name, *actor.aliases)}:
            owners[last].append(actor)
    found: dict[tuple[str, str], tuple[Actor, Actor, str]] = {}
    for name, actors in owners.items():
        for one, other in itertools.pairwise(actors):
            if one.id != other.id:
                found.setdefault((one.id, other.id), (one, other, name))
    return [found[pair] for pair in sorted(found)]
