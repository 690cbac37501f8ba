"""What the editor's file asks for and the briefing cannot give."""

from __future__ import annotations

from dataclasses import dataclass

from ..records import ActorNote, FactNote


@dataclass(frozen=True, slots=True)
class Unused:
    """A correction that changes nothing any more."""

    note: FactNote | ActorNote
    reason: str
    remedy: str
