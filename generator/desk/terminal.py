"""Text for a terminal: a report without its Markdown, and nothing in it that a terminal would obey."""

from __future__ import annotations

import html
import re

TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction in which text is shown: with them a line can seem to say another thing."""

_CODE = {
    ord(sign): sign.encode("unicode_escape").decode("ascii")
    for sign in (*map(chr, (*range(0x20), *range(0x7F, 0xA0))), *TURNING, "\u2028", "\u2029")
    if sign not in "\n\t"
}
_LINK = re.compile(r"\[([^\[\]]*)\]\(<([^>]*)>\)")
_STRONG = re.compile(r"\*\*([^*]*)\*\*")
_EMPHASIS = re.compile(r"\*([^*]*)\*")


def harmless(text: str) -> str:
    """The text with what a terminal would obey (escape sequences, signs of direction) written as its code."""
    return text.translate(_CODE)


def plain(markdown: str) -> str:
    """A report as it reads without its Markdown, the signs of its headings and lists aside.

    Every sign of Markdown in a text of the seeds is escaped in the report (``changes.shown``), so that those that
    stand there are the report's own.
    """
    text = _LINK.sub(r"\1 (\2)", markdown)
    text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", text))
    return harmless(html.unescape(text))
