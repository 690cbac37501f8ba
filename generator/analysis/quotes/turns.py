"""Dialogue printed as in a transcript: a line begins with the speaker's name and a colon.

``WALLACE: Will she be there?`` is somebody's very words although no marks stand around them. One such line may
be a heading ("NOTE: ..."), so a transcript has at least ``LEAST_TURNS`` of them, and a label counts from its second.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ...records import Actor, Block

LABEL = re.compile(r"[\"“]?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}):[ \t]+(?=\S)")
LEAST_TURNS = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's words: ``text[start:end]``, after the label ``text[label_start:label_end]``."""

    label_start: int
    label_end: int
    start: int
    end: int
    speaker: str | None


def turns(text: str, blocks: Sequence[Block], actors: Sequence[Actor]) -> tuple[Turn, ...]:
    """The turns of a transcript in an article, in order; none if the article is no transcript.

    A label counts if it is in capitals or names a person of the article.
    """
    texts = (block for block in blocks if block.kind != "heading")
    spoken = [(block, label) for block in texts if (label := LABEL.match(text, block.start, block.end))]
    begins = spoken[0][0].start if spoken else 0
    found = [turn for block, label in spoken if (turn := _turn(text, block, label, actors, begins)) is not None]
    counts = Counter(text[t.label_start : t.label_end].casefold() for t in found)
    kept = [t for t in found if counts[text[t.label_start : t.label_end].casefold()] > 1]
    return tuple(kept) if len(kept) >= LEAST_TURNS else ()


def _turn(text: str, block: Block, match: re.Match[str], actors: Sequence[Actor], begins: int) -> Turn | None:
    label = match.group(1)
    speaker = _person(label, actors, begins)
    if speaker is None and not label.isupper():
        return None
    end = block.end
    while end > match.end() and text[end - 1] in '"” ':
        end -= 1
    return Turn(match.start(1), match.end(1), match.end(), end, speaker)


def _person(label: str, actors: Sequence[Actor], begins: int) -> str | None:
    """The person that a label names by full name, surname or initials; ``None`` if there is none or more than one.

    Of several who bear the label it is the only one who is named before the dialogue ``begins``: who is interviewed
    is introduced, who is spoken of is not.
    """
    wanted = label.casefold()
    persons = [a for a in actors if a.kind == "person"]
    hits = [a for a in persons if any(_is_called(n, wanted) for n in (a.name, *a.aliases))]
    hits += [a for a in persons if a not in hits and wanted in a.name.casefold().split()[1:]]
    hits = hits or [a for a in persons if label.replace(".", "") == _initials(a.name)]
    if len(hits) > 1:
        hits = [a for a in hits if any(m.start < begins for m in a.mentions)]
    return hits[0].id if len(hits) == 1 else None


def _initials(name: str) -> str:
    """The initials of a full name, as an interview prints them before each answer; empty for one name alone."""
    words = name.split()
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _is_called(name: str, wanted: str) -> bool:
    words = name.casefold().split()
    return bool(words) and wanted in (" ".join(words), words[-1])
