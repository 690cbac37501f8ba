"""The editor's corrections of facts, applied to a briefing.

A correction names a fact by its id. The id of a fact that several articles tell is that of any of its statements, so
that a correction holds when an earlier article on the same is added.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ..records import Actor, Event, Evidence, FactNote, Interest, Quote, replace
from .facts import Fact
from .lookup import Lookup
from .unused import Unused


@dataclass(frozen=True)
class Corrections:
    """The editor's notes on facts, and what they need to be understood.

    ``actors`` are the briefing's; ``statements`` leads from the id of a statement to that of the fact it was merged
    into, where they differ; ``joined`` are the facts that hold another because a note says so.
    """

    notes: Sequence[FactNote]
    actors: Sequence[Actor]
    statements: Mapping[str, str] = field(default_factory=dict)
    joined: Collection[str] = ()

    def quotes(self, facts: Iterable[Quote]) -> list[Quote]:
        """The quotes, corrected, without those that the editor rejects; in their order.

        Words that name one speaker of two quotes ("“We wait,” he said. “We go.”") name one speaker: what the editor
        says of the one holds for the other, unless a note says who said that.
        """
        kept = list(self._kept(facts))
        first: dict[Evidence | None, FactNote] = {}
        for fact, note in kept:
            if note and fact.source and _says_who(note):
                first.setdefault(fact.source, note)
        found = []
        for fact, note in kept:
            said = note if note and _says_who(note) else first.get(fact.source, note)
            found.append(self._quote(fact, said) if said else fact)
        return found

    def events(self, facts: Iterable[Event]) -> list[Event]:
        """The events, corrected, without those that the editor rejects; in their order."""
        return [self._event(fact, note) if note else fact for fact, note in self._kept(facts)]

    def interests(self, facts: Iterable[Interest]) -> list[Interest]:
        """The interests, corrected, without those that the editor rejects; in their order."""
        return [self._interest(fact, note) if note else fact for fact, note in self._kept(facts)]

    def unused(self, facts: Iterable[Quote | Event | Interest]) -> tuple[Unused, ...]:
        """The corrections that do not fit the facts, which are those before any correction, in the file's order."""
        by_id = {fact.id: fact for fact in facts} if self.notes else {}
        return tuple(unused for note in self.notes for unused in self._misfits(note, by_id))

    def pinned(self, facts: Iterable[Quote | Event | Interest]) -> tuple[str, ...]:
        """The ids of the facts that the editor pins, in the file's order."""
        there = {fact.id for fact in facts} if self.notes else frozenset()
        return tuple(dict.fromkeys(self._meant(note) for note in self.notes if note.pin and self._meant(note) in there))

    def _misfits(self, note: FactNote, by_id: Mapping[str, Quote | Event | Interest]) -> Iterator[Unused]:
        fact = by_id.get(self._meant(note))
        if fact is None:
            yield Unused(
                note, f"no fact has the id {note.id}", "Look the fact up on the site, or remove the correction."
            )
            return
        if self._noted.get(fact.id) is not note:
            yield Unused(note, f"{note.id} is another statement of a fact corrected above", "Join the two corrections.")
            return
        for name in (*([note.speaker] if note.speaker else []), *note.holder):
            if self._lookup.one(name) is None:
                reason, remedy = self._lookup.advice(name)
                yield Unused(note, f"{reason}, whom {note.id} names", remedy)
        if note.label and isinstance(fact, Interest) and not _stands_in(note.label, fact):
            yield Unused(
                note, f"the label of {note.id} is not in the article's words", "Copy it from the fact's words."
            )

    def _kept(self, facts: Iterable[Fact]) -> Iterator[tuple[Fact, FactNote | None]]:
        """The facts that are not rejected, each with the note on it."""
        noted = self._noted
        for fact in facts:
            note = noted.get(fact.id)
            if note is None or not note.reject:
                yield fact, note

    def _quote(self, fact: Quote, note: FactNote) -> Quote:
        speaker = self._lookup.one(note.speaker) if note.speaker else None
        settled = {"speaker": speaker is not None or "speaker" in note.nothing, "merge": fact.id in self.joined}
        corrected = tuple(name for name, is_so in settled.items() if is_so)
        if not corrected:
            return fact
        said_by = speaker if settled["speaker"] else fact.speaker
        return replace(fact, speaker=said_by, confidence="high", corrected=corrected)

    def _event(self, fact: Event, note: FactNote) -> Event:
        dated = note.date is not None or "date" in note.nothing
        settled = {"date": dated, "status": note.status is not None, "merge": fact.id in self.joined}
        corrected = tuple(name for name, is_so in settled.items() if is_so)
        if not corrected:
            return fact
        return replace(
            fact,
            date=note.date if dated else fact.date,
            status=note.status or fact.status,
            confidence="high",
            corrected=corrected,
        )

    def _interest(self, fact: Interest, note: FactNote) -> Interest:
        holders = tuple(dict.fromkeys(who for name in note.holder if (who := self._lookup.one(name))))
        label = note.label if note.label and _stands_in(note.label, fact) else None
        settled = {
            "holder": bool(holders),
            "kind": note.kind is not None,
            "theme": note.theme is not None,
            "label": label is not None,
            "merge": fact.id in self.joined,
        }
        corrected = tuple(name for name, is_so in settled.items() if is_so)
        if not corrected:
            return fact
        return replace(
            fact,
            holder=holders or fact.holder,
            about=tuple(actor for actor in fact.about if actor not in holders),
            kind=note.kind or fact.kind,
            theme=note.theme or fact.theme,
            label=label or fact.label,
            confidence="high",
            corrected=corrected,
        )

    def _meant(self, note: FactNote) -> str:
        return self.statements.get(note.id, note.id)

    @cached_property
    def _noted(self) -> dict[str, FactNote]:
        """The first note on each fact, by the fact's id."""
        return {self._meant(note): note for note in reversed(self.notes)}

    @cached_property
    def _lookup(self) -> Lookup:
        return Lookup(self.actors)


def _says_who(note: FactNote) -> bool:
    """Whether a note settles a quote's speaker, be it that nobody can tell."""
    return bool(note.speaker) or "speaker" in note.nothing


def _stands_in(label: str, fact: Interest) -> bool:
    return any(label in evidence.text for evidence in fact.evidence)
