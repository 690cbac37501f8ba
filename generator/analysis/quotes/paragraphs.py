"""A quotation that runs over several paragraphs has one speaker, wherever in it he is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .attribution import Attribution


def one_speaker(found: Sequence[Attribution]) -> list[Attribution]:
    """The quotes of an article in reading order, those of one quotation given to the speaker of the part with a cue.

    A part whose cue or signature names somebody is the evidence for the parts before it that only the neighbourhood
    gave a speaker to; a pronoun beside a later part is whoever spoke the part before.
    """
    said = list(found)
    outer = [n for n, quote in enumerate(said) if quote.stretch.depth == 0]
    for place, n in enumerate(outer[1:], 1):
        if not said[n].stretch.continues or not _tells_more(said[n], said[outer[place - 1]]):
            continue
        said[n] = _with_speaker_of(said[n], said[outer[place - 1]])
        parts = _without_cue(said, outer[:place])
        if parts and _guessed(said[parts[-1]], said[n]):
            for k in parts:
                said[k] = replace(said[k], source=said[n].source, confidence="medium")
    return said


def _tells_more(quote: Attribution, before: Attribution) -> bool:
    """Whether a cue or a signature says who speaks, and not the part of the quotation before."""
    return quote.frame is not None or (quote.source is not None and quote.source != before.source)


def _without_cue(said: Sequence[Attribution], outer: Sequence[int]) -> list[int]:
    """The places of the parts of a quotation before a part of it, the last one first, while none has a cue."""
    parts: list[int] = []
    for k in reversed(outer):
        if said[k].frame is not None:
            return []
        parts.append(k)
        if not said[k].stretch.continues:
            break
    return parts


def _with_speaker_of(quote: Attribution, before: Attribution) -> Attribution:
    """A quote with a pronoun for its source that takes up nobody, as words of who spoke the part before."""
    if quote.source is None or quote.source.speaker is not None or not quote.source.pronoun or before.source is None:
        return quote
    return replace(quote, source=replace(quote.source, speaker=before.source.speaker), confidence="low")


def _guessed(first: Attribution, later: Attribution) -> bool:
    """Whether a quotation begins with nothing but its neighbourhood to tell who speaks, and a later part tells more."""
    if first.confidence != "low" or later.source is None:
        return False
    return later.source.speaker is not None or first.source is None or first.source.speaker is None
