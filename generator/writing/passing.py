"""Actors that are no more than named: the index lists them apart, and that of a large briefing is all they have."""

from __future__ import annotations

from ..records import Actor
from .library import Library

PASSING = 2
"""Mentions up to which an actor without any fact is only named in passing."""


def in_passing(library: Library, actor: Actor) -> bool:
    """Whether an actor does, says and wants nothing, nobody wants anything of it, and it is hardly mentioned."""
    indexes = (library.held_by, library.wanted_of, library.said_by, library.took_part)
    return len(actor.mentions) <= PASSING and not any(actor.id in index for index in indexes)


def thin(library: Library, actor: Actor) -> bool:
    """Whether a page of its own would say of an actor no more than the one place that names it.

    Not of an actor that somebody spoke of, that the editor's file says something of, or that has had another address.
    """
    told = actor.descriptor or actor.description or actor.corrected or actor.formerly
    known = len(actor.mentions) == 1 and actor.mentions[0].article in library.articles
    return known and not told and actor.id not in library.said_about and in_passing(library, actor)
