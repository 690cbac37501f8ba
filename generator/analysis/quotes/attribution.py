"""A quote with its source, and the frames of an article by where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ...records import Confidence
from .frames import Frame
from .marks import Stretch
from .sources import Source, Sources


@dataclass(frozen=True, slots=True)
class Attribution:
    """A marked stretch that is a quote, and how its source was found."""

    stretch: Stretch
    frame: Frame | None
    source: Source | None
    confidence: Confidence


class Spoken:
    """The frames with a verb, by token and by sentence."""

    def __init__(self, frames: Sequence[Frame], sources: Sources) -> None:
        self.sources = sources
        self.by_token = {f.token.i: f for f in frames if not f.cue.noun}
        self.by_sentence: dict[int, list[Frame]] = defaultdict(list)
        for frame in self.by_token.values():
            self.by_sentence[frame.sentence].append(frame)

    def attribution(self, stretch: Stretch, frame: Frame) -> Attribution:
        """The stretch as the words of the frame's source. Raises ``ValueError`` if the frame names none."""
        if frame.source is None:
            raise ValueError("a frame without a source")
        source = self.sources.of(frame.source, frame.token.i)
        if self.sources.runs_on(source):
            return Attribution(stretch, None, None, "low")
        sure: Confidence = "high" if frame.sure and not source.pronoun else "medium"
        return Attribution(stretch, frame, source, sure if self.sources.can_speak(source) else "low")
