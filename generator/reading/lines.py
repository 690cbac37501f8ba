"""Text as lines that each know how they stand on the page: indentation, bullet, blank lines before.

Where a text is hard-wrapped (mail, wire copy, old pages), the pieces of a paragraph are joined here, so that a
line is a paragraph, a heading, a list item or a label from here on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ..records import BlockKind

WRAP_WIDTHS = range(40, 110)
"""Characters: the line lengths that mail programs, terminals and typewriters wrap at."""

WRAP_SLACK = 18
"""Characters that a wrapped line may be shorter than the longest: a long word went to the next line."""

SHORTEST_BROKEN = 40
"""Characters of a line that may break off within a sentence; labels and menu entries are shorter."""

WRAPPED_SHARE = 0.6
"""Share of nearly full lines among those followed directly by another, in a wrapped text; in others under 0.3."""

_MARK = re.compile(r"(?:[*+\-–•◦▪‣·●■»>]|o(?= )|\d{1,2}[.)](?= ))[ ]{1,3}(?=\S)|[*+•◦▪‣·●■]$")
_DASH = re.compile(r"[\-–]\s")
_ENDING = re.compile(r"[.!?:;…][\"'”’)\]]{0,3}$")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a seed, its spaces single, its bullet taken off."""

    text: str
    indent: int = 0
    """Columns before the text (before the bullet, where there is one)."""
    mark: str = ""
    """The bullet or number of a list item."""
    gap: int = 0
    """Blank lines before it."""
    kind: BlockKind | None = None
    """What the markup says it is (Markdown, HTML); ``None`` where there is no markup."""
    vote: bool | None = None
    """Whether an HTML extractor took it for the article's text; ``None`` where there was none to ask."""
    label: bool = False
    """Whether the markup says that it is no text of its own: a caption, a button, a navigation link."""
    pieces: tuple[str, ...] = field(default=(), compare=False)
    """The lines of the seed that were joined, where there were several."""

    @property
    def shown(self) -> str:
        """The line as a reader saw it, bullet and all."""
        return f"{self.mark} {self.text}" if self.mark and self.mark not in "*+-o" else self.text


def split(text: str) -> tuple[Line, ...]:
    """The lines of a plain text that hold anything, wrapped ones joined."""
    return unwrap(tuple(_lines(text)))


def _lines(text: str) -> Iterator[Line]:
    gap = 0
    for raw in text.split("\n"):
        bare = raw.strip()
        if not bare:
            gap += 1
            continue
        indent = len(raw) - len(raw.lstrip())
        match = _MARK.match(bare)
        mark = ""
        if match and not (_DASH.match(bare) and len(bare) > 160):
            mark, bare = match[0].strip(), bare[match.end() :].strip()
        if bare:
            yield Line(_SPACES.sub(" ", bare), indent, mark, gap)
            gap = 0


def unwrap(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Lines with the pieces of each paragraph joined where the text is hard-wrapped.

    In a text that is not, a line still goes on with the one before where that one breaks off within a sentence.
    """
    width = _wrap_width(lines)
    spaced = sum(line.gap > 0 for line in lines) > len(lines) / 30
    joined: list[list[Line]] = []
    for line in lines:
        previous = joined[-1][-1] if joined else None
        if previous is None:
            goes_on = False
        elif width is None:
            goes_on = _broken_off(previous, line)
        else:
            goes_on = _continues(previous, line, width, spaced)
        if goes_on:
            joined[-1].append(line)
        else:
            joined.append([line])
    return tuple(_join(pieces) for pieces in joined)


def _wrap_width(lines: Sequence[Line]) -> int | None:
    followed = [
        len(line.text) + line.indent
        for line, after in pairwise(lines)
        if not after.gap and not after.mark and not line.mark and after.indent <= line.indent
    ]
    if len(followed) < 4:
        return None
    longest = sorted(followed)[int(0.98 * (len(followed) - 1))]
    longer = sum(len(line.text) + line.indent > longest + WRAP_SLACK for line in lines)
    if longest not in WRAP_WIDTHS or longer > len(lines) / 50:
        return None
    full = sum(length >= longest - WRAP_SLACK for length in followed)
    return longest if full >= WRAPPED_SHARE * len(followed) else None


def _continues(previous: Line, line: Line, width: int, spaced: bool) -> bool:
    """Whether a line goes on with the paragraph of the one before it."""
    if line.gap or line.mark:
        return False
    full = len(previous.text) + previous.indent + WRAP_SLACK >= width
    if line.indent > previous.indent and not previous.mark:
        return False
    if spaced:
        return full or line.text[:1].islower()
    return full or not _ENDING.search(previous.text)


def _broken_off(previous: Line, line: Line) -> bool:
    """Whether a line of prose stops within a sentence that the next one, beginning small, goes on with."""
    return (
        not line.gap
        and not line.mark
        and line.text[:1].islower()
        and len(previous.text) >= SHORTEST_BROKEN
        and not _ENDING.search(previous.text)
    )


def _join(pieces: Sequence[Line]) -> Line:
    if len(pieces) == 1:
        return pieces[0]
    text = pieces[0].text
    for piece in pieces[1:]:
        hyphenated = re.search(r"[a-z]-$", text) and piece.text[:1].islower()
        text = text + piece.text if hyphenated else f"{text} {piece.text}"
    return replace(pieces[0], text=text, pieces=tuple(piece.text for piece in pieces))
