"""Lighter pages: what the theme's templates leave in the HTML and nobody sees goes.

That is white space, a tenth of a page, for a browser shows any run of it as one space, except inside the elements that
keep theirs; and the list of headings on the pages that hide it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

SUFFIX = ".html"

KEEPING = re.compile(rb"<(pre|textarea|script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
"""Elements whose white space is shown or read as it is."""

HIDDEN = re.compile(
    rb'<div class="md-sidebar md-sidebar--secondary"[^>]* hidden>.*?(?=<div class="md-content")', re.DOTALL
)
"""The list of headings where a page hides it (``hide: toc``), up to what stands beside it."""


def squeezed(page: bytes) -> bytes:
    """The HTML of a page with one line break for each run of white space that holds a line break, and without a list
    of headings that is hidden."""
    page = HIDDEN.sub(b"", page, count=1)
    pieces, end = [], 0
    for kept in KEEPING.finditer(page):
        pieces += [_lines(page[end : kept.start()]), kept[0]]
        end = kept.end()
    return b"".join([*pieces, _lines(page[end:])])


def _lines(html: bytes) -> bytes:
    """HTML outside those elements. Lines are stripped and joined."""
    first, *rest = html.split(b"\n")
    if not rest:
        return html
    last = rest.pop()
    inner = [line for line in map(bytes.strip, rest) if line]
    return b"\n".join([first.rstrip(), *inner, last.lstrip()])


def squeeze(site: Path, names: Iterable[str]) -> None:
    """Squeeze the pages among these files of a folder that nobody reads yet, as far as they are there."""
    for name in names:
        path = site / name
        if name.endswith(SUFFIX) and path.is_file():
            path.write_bytes(squeezed(path.read_bytes()))
