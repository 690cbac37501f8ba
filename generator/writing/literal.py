"""Text that is shown as it stands, whatever syntax it happens to hold.

Every word that comes from a seed or from the editor's file goes through ``literal`` before it reaches a page.
All ASCII punctuation that Markdown, HTML, the enabled extensions or a template language could read as syntax
becomes a numeric character reference, which Markdown hands on untouched and the browser shows as the character.
The result is safe in running text, in headings, in link texts, in table cells, inside raw HTML and within a
double-quoted attribute.
"""

from __future__ import annotations

import re
import unicodedata

from markupsafe import Markup

PLAIN = frozenset("., ;?/'-")
"""ASCII punctuation that no enabled extension reads as syntax in the middle of a line."""

LINE_START = re.compile(r"^(\d*)([-.])")
"""At the start of a line ``-`` and ``1.`` open a list."""

SPACES = re.compile(r"[\s\u2028\u2029]+")


def clean(text: str) -> str:
    """``text`` on one line: white space folded to single spaces, what no page may hold left out or replaced.

    Control characters and non-characters are dropped (HTML and YAML forbid them); a lone surrogate, which
    UTF-8 cannot carry, becomes U+FFFD.
    """
    return "".join(_allowed(char) for char in SPACES.sub(" ", text)).strip()


def literal(text: str) -> Markup:
    """``text`` so that a Markdown page shows exactly its characters (white space folded)."""
    if isinstance(text, Markup):
        return text
    escaped = "".join(_reference(char) for char in clean(text))
    return Markup(LINE_START.sub(lambda match: f"{match[1]}&#{ord(match[2])};", escaped))


def _allowed(char: str) -> str:
    if char.isascii():
        return char if char.isprintable() else ""
    category = unicodedata.category(char)
    if category == "Cs":
        return "\ufffd"
    if category == "Cc" or (ord(char) & 0xFFFE) == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF:
        return ""
    return char


def _reference(char: str) -> str:
    return char if not char.isascii() or char.isalnum() or char in PLAIN else f"&#{ord(char)};"
