"""A Markdown seed as lines: the words without their marks, and what the marks say of them.

Only what is unmistakable is taken for a mark, since most ``.md`` seeds are text pasted from a page: a lone ``*`` or
``_`` stays, and so does ``snake_case``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..records import BlockKind
from . import lines
from .lines import Line

_HEADING = re.compile(r" {0,3}#{1,6} +(?=\S)")
_HEADING_END = re.compile(r"(?<! ) +#+ *$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{3,}) *$")
_RULE = re.compile(r" {0,3}(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,})$")
_QUOTE = re.compile(r" {0,3}> ?")
_ITEM = re.compile(r" {0,8}(?:[*+-]|\d{1,3}[.)]) +(?=\S)")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}(?: +\"[^\"\n]{0,300}\")?\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?: +\"[^\"\n]{0,300}\")?\)")
_REFERENCE = re.compile(r" {0,3}\[[^\]\n]{1,100}\]: +\S")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,2000})>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])_(?![\w_])"
)
_CODE = re.compile(r"(`{1,3})(?=\S)([^`\n]{1,1000}?)\1")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")


def split(text: str) -> tuple[Line, ...]:
    """The lines of a Markdown text; paragraphs over several lines are joined as Markdown joins them."""
    if not _is_marked(text):
        return tuple(_bare(line) for line in lines.split(text))
    return tuple(_joined(text))


def _is_marked(text: str) -> bool:
    """Whether a text uses blocks of Markdown, so that its line breaks mean what Markdown says they mean."""
    return any(_HEADING.match(line) or _QUOTE.match(line) or _LINK.search(line[:4000]) for line in text.split("\n"))


def _bare(line: Line) -> Line:
    return replace(line, text=inline(line.text) or line.text)


def _joined(text: str) -> Iterator[Line]:
    kind: BlockKind | None = None
    mark, gap, pieces = "", 1, list[str]()

    def finished() -> Iterator[Line]:
        words = " ".join(inline(" ".join(pieces)).split())
        if words:
            yield Line(words, mark=mark, gap=gap, kind=kind)

    for raw in text.split("\n"):
        starts = _block(raw)
        if not raw.strip() or _RULE.match(raw) or _FENCE.match(raw) or _REFERENCE.match(raw):
            yield from finished()
            kind, mark, gap, pieces = None, "", 1, []
        elif _UNDERLINE.match(raw) and pieces and kind is None:
            kind = "heading"
            yield from finished()
            kind, mark, gap, pieces = None, "", 1, []
        elif starts is not None and not (starts[0] == "quotation" and kind == "quotation"):
            yield from finished()
            kind, mark, words = starts
            gap, pieces = (1 if not pieces else 0), [words]
            if kind == "heading":
                yield from finished()
                kind, mark, gap, pieces = None, "", 1, []
        else:
            pieces.append((starts[2] if starts else raw).strip())
    yield from finished()


def _block(raw: str) -> tuple[BlockKind, str, str] | None:
    """Kind, bullet and words of a line that opens a block; ``None`` if it opens none."""
    if match := _HEADING.match(raw):
        return "heading", "", _HEADING_END.sub("", raw[match.end() :])
    if match := _QUOTE.match(raw):
        return "quotation", "", raw[match.end() :].strip()
    if match := _ITEM.match(raw):
        return "item", match[0].strip(), raw[match.end() :].strip()
    return None


def inline(text: str) -> str:
    """A text without the marks of emphasis, code, links and images (an image leaves its description)."""
    text = _IMAGE.sub(lambda image: f"Image: {image[1]}" if image[1].strip() else "", text)
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _EMPHASIS.sub(lambda found: found[1] or found[2], _STRONG.sub(r"\2", _CODE.sub(r"\2", text)))
    return _ESCAPE.sub(r"\1", text)
