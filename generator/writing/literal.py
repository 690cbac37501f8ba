"""Text that is shown as it stands, whatever syntax it happens to hold.

Every word that comes from a seed or from the editor's file goes through ``literal`` before it reaches a page.
All ASCII punctuation that Markdown, HTML, the enabled extensions or a template language could read as syntax
becomes a numeric character reference, which Markdown hands on untouched and the browser shows as the character.
The result is safe in running text, in headings, in link texts, in table cells, inside raw HTML and within a
double-quoted attribute.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

PLAIN = frozenset("., ;?/'-")
"""ASCII punctuation that no enabled extension reads as syntax in the middle of a line."""

REFERENCES = {
    chr(code): f"&#{code};" for code in range(0x20, 0x7F) if not chr(code).isalnum() and chr(code) not in PLAIN
}

SPECIAL = re.compile(f"[{re.escape(''.join(REFERENCES))}]")

LINE_START = re.compile(r"^(\d*)([-.])")
"""At the start of a line ``-`` and ``1.`` open a list."""

FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
"""Control characters that are no white space, and non-characters."""

REMEMBERED = 20_000
"""Texts whose literal form is kept: names, titles and the words of a fact stand on several pages. About 10 MB."""

SURROGATE = re.compile("[\ud800-\udfff]")


def allowed(text: str) -> str:
    """``text`` without control characters and non-characters, which HTML and YAML forbid; white space as it is."""
    return text if text.isprintable() else FORBIDDEN.sub("", text)  # none of those characters is printable


def clean(text: str) -> str:
    """``text`` on one line: white space folded to single spaces, what no page may hold left out or replaced.

    Control characters and non-characters are dropped; a lone surrogate, which UTF-8 cannot carry, becomes U+FFFD.
    """
    if text.isprintable():
        return " ".join(text.split())
    folded = " ".join(allowed(text).split())
    return folded if folded.isascii() else SURROGATE.sub("\ufffd", folded)


def literal(text: str) -> Markup:
    """``text`` so that a Markdown page shows exactly its characters (white space folded)."""
    return text if isinstance(text, Markup) else _literal(text)


@lru_cache(maxsize=REMEMBERED)
def _literal(text: str) -> Markup:
    escaped = SPECIAL.sub(lambda sign: REFERENCES[sign[0]], clean(text))
    if escaped[:1] in "-." or escaped[:1].isdigit():
        escaped = LINE_START.sub(lambda match: f"{match[1]}&#{ord(match[2])};", escaped)
    return Markup(escaped)
