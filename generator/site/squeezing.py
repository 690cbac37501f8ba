"""Lighter pages: the white space that the theme's templates leave in the HTML, a tenth of a page, goes.

A browser shows any run of white space as one space, except inside the elements that keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

KEEPING = rb"<(?P<element>pre|textarea|script|style)\b.*?</(?P=element)\s*>"
"""Elements whose white space is shown or read as it is."""

BREAK = re.compile(rb"(?P<kept>" + KEEPING + rb")|[ \t]*\n\s*", re.DOTALL | re.IGNORECASE)


def squeezed(page: bytes) -> bytes:
    """The HTML of a page with one line break for each run of white space that holds a line break."""
    return BREAK.sub(lambda run: run["kept"] or b"\n", page)


def squeeze(site: Path, but: Collection[str] = ()) -> None:
    """Squeeze every page below a folder that nobody reads yet, except those at the paths in ``but``, relative to it."""
    for path in site.rglob("*.html"):
        if path.relative_to(site).as_posix() not in but:
            path.write_bytes(squeezed(path.read_bytes()))
