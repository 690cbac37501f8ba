"""From the lines of a page to the parts of an article: body, title, standfirst, furniture, what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..records import Block, BlockKind
from . import body, captions, dateline, heading, traits
from .lines import Line
from .traits import Traits

_MAIL = re.compile(r"^(?:(?:subject|re|fwd?|headline): )+", re.IGNORECASE)
"""What a mail puts before its title."""

DERIVED_TITLE_WORDS = 12
"""Words of the first sentence that serve as title where there is none."""


@dataclass(frozen=True, slots=True)
class Page:
    """What one page holds, before anything outside it (front matter, the editor's file) is heard."""

    title: str
    text: str
    blocks: tuple[Block, ...]
    furniture: tuple[str, ...]
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    """The agency of the dateline."""
    published: str | None = None
    """The day of the printed date line, ``YYYY-MM-DD``."""
    publisher: str | None = None
    """The line between byline and date."""


def assemble(lines: Sequence[Line], title: str | None = None) -> Page | None:
    """Sort the lines of a page; ``None`` if none of them is an article's. ``title`` is the title if known otherwise."""
    seen = [traits.of(line) for line in lines]
    keep = body.find(seen)
    top = heading.find(seen, keep, title)
    used = {top.title, top.standfirst}
    heads = {traits.plain(seen[i].line.text) for i in (top.title,) if i is not None}
    chosen = [
        i
        for i in range(top.body, len(seen))
        if keep[i] and i not in used and traits.plain(seen[i].line.text) not in heads
    ]
    if not chosen:
        return None
    paragraphs: list[tuple[str, BlockKind]] = []
    furniture: list[str] = []
    filed: dateline.Dateline | None = None
    for i, item in enumerate(seen):
        text = item.line.text
        if i not in chosen:
            if i not in used:
                furniture.append(item.line.shown)
            continue
        if filed is None and len(paragraphs) == 0:
            filed, text = dateline.cut(text)
            if filed:
                furniture.append(filed.text)
        glued, text = captions.cut_glued(text)
        if glued:
            furniture.append(glued)
        text, sign = dateline.cut_end(text) if i == chosen[-1] else (text, "")
        if text:
            paragraphs.append((text, _kind(item, i == chosen[-1])))
        if sign:
            furniture.append(sign)
    text, blocks = _join(paragraphs)
    found = seen[top.title].line.text if top.title is not None else None
    return Page(
        title=title or (_MAIL.sub("", found) if found else None) or _derived(text),
        text=text,
        blocks=blocks,
        furniture=tuple(furniture),
        standfirst=seen[top.standfirst].line.text if top.standfirst is not None else None,
        authors=top.authors,
        agency=filed.agency if filed else None,
        published=top.published or (filed.date if filed else None),
        publisher=top.publisher,
    )


def _kind(item: Traits, last: bool) -> BlockKind:
    if item.line.kind is not None:
        return item.line.kind
    if item.line.mark:
        return "item"
    label = not item.prose and not item.terminal and not item.open_end and item.words <= body.HEADING_WORDS
    return "heading" if label and not last else "paragraph"


def _join(paragraphs: Sequence[tuple[str, BlockKind]]) -> tuple[str, tuple[Block, ...]]:
    blocks: list[Block] = []
    at = 0
    for text, kind in paragraphs:
        blocks.append(Block(at, at + len(text), kind))
        at += len(text) + 2
    return "\n\n".join(text for text, _ in paragraphs), tuple(blocks)


def _derived(text: str) -> str:
    """A title made of the first words of the text."""
    first = re.split(r"(?<=[a-z0-9)\"”’][.!?])\s", text[:400].split("\n\n")[0], maxsplit=1)[0]
    words = first.split()
    short = " ".join(words[:DERIVED_TITLE_WORDS]).rstrip(" .,;:–—-") or first[:DERIVED_TITLE_WORDS]
    return short if len(words) <= DERIVED_TITLE_WORDS else f"{short} …"
