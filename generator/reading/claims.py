"""Whether the notes of the editor's file contradict each other: names claimed twice, merges in a circle."""

from __future__ import annotations

from collections.abc import Mapping

from ..identity import slug
from ..records import EditorFile
from .errors import EditorError

ONE_OWNER = "Leave it to one of them."


def check(file: str, found: EditorFile) -> None:
    """Raises ``EditorError`` with all contradictions, in the file's order; ``file`` is its name."""
    errors = [*_names(file, found), *_former_names(file, found), *_merges_of_actors(file, found)]
    errors += _merges_of_facts(file, found)
    errors += _hidden(file, found)
    if errors:
        raise EditorError.of(sorted(errors, key=lambda error: error.line or 0))


def _names(file: str, found: EditorFile) -> list[EditorError]:
    """Names and aliases that two notes give to their actors; ids count as the names that they are made of."""
    owners: dict[str, str] = {}
    errors = []
    for note in found.actors:
        own = {_plain(name): name for name in (*note.aliases, note.name)}
        for plain, name in own.items():
            if plain in owners:
                reason = f"'{name}' is claimed by {owners[plain]} and by {note.name}"
                errors.append(EditorError(file, reason, ONE_OWNER, note.line))
            else:
                owners[plain] = note.name
    return errors


def _former_names(file: str, found: EditorFile) -> list[EditorError]:
    owners: dict[str, str] = {}
    errors = []
    for note in found.actors:
        for name in note.formerly:
            owner = owners.setdefault(_plain(name), note.name)
            if owner != note.name:
                reason = f"the former name '{name}' is claimed by {owner} and by {note.name}"
                errors.append(EditorError(file, reason, ONE_OWNER, note.line))
    return errors


def _merges_of_actors(file: str, found: EditorFile) -> list[EditorError]:
    merges = {_plain(note.name): [_plain(name) for name in note.merge] for note in found.actors}
    shown = {_plain(name): name for note in found.actors for name in (*note.merge, note.name)}
    lines = {_plain(note.name): note.line for note in found.actors}
    alias = {_plain(name): note.name for note in found.actors for name in note.aliases}
    errors = _merges(file, merges, shown, lines)
    for own, others in merges.items():
        for other in others:
            if other in alias and _plain(alias[other]) != own:
                reason = f"'{shown[other]}' is claimed by {alias[other]} and by {shown[own]}"
                errors.append(EditorError(file, reason, ONE_OWNER, lines[own]))
    return errors


def _hidden(file: str, found: EditorFile) -> list[EditorError]:
    """Actors that are hidden and described or merged all the same."""
    errors = []
    for note in found.actors:
        others = [key for key in ("merge", "descriptor", "description", "formerly") if getattr(note, key)]
        if note.hide and others:
            remedy = "Leave one of the two; what 'aliases' names is hidden with it."
            errors.append(EditorError(file, f"{note.name} is hidden and has {', '.join(others)}", remedy, note.line))
    return errors


def _merges_of_facts(file: str, found: EditorFile) -> list[EditorError]:
    merges = {note.id: list(note.merge) for note in found.facts}
    shown = {name: name for note in found.facts for name in (note.id, *note.merge)}
    return _merges(file, merges, shown, {note.id: note.line for note in found.facts})


def _merges(
    file: str, merges: Mapping[str, list[str]], shown: Mapping[str, str], lines: Mapping[str, int | None]
) -> list[EditorError]:
    """What is wrong with merges: an entry with itself, in a circle, one with a note of its own, one in two places."""
    owners: dict[str, str] = {}
    errors = []
    for own, others in merges.items():
        for other in others:
            if other == own:
                reason, remedy = f"{shown[own]} is merged with itself", "Name the other one, or remove the line."
            elif own in _reached(other, merges):
                reason = f"{shown[own]} and {shown[other]} are merged with each other in a circle"
                remedy = "Keep 'merge' in the note of the one that is to stay, and remove the other note."
            elif other in merges:
                reason = f"{shown[other]} has a note of its own and is merged with {shown[own]}"
                remedy = f"Move what its note says into that of {shown[own]}, and remove it."
            elif owners.setdefault(other, own) != own:
                reason = f"'{shown[other]}' is claimed by {shown[owners[other]]} and by {shown[own]}"
                remedy = ONE_OWNER
            else:
                continue
            errors.append(EditorError(file, reason, remedy, lines[own]))
    return errors


def _reached(start: str, merges: Mapping[str, list[str]]) -> set[str]:
    """All that is merged, directly or through others, into an entry."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for other in merges.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _plain(name: str) -> str:
    """A name as the address of a page has it; a name without a letter or digit is itself."""
    return slug(name, name.casefold())
