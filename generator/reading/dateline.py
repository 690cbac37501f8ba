"""What agencies put before the first and after the last word of a story: datelines and desk initials."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path

from ..language import lexicon
from . import dates

LONGEST = 120
"""Characters: where and when a story was filed fit in half of it."""

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_CAPITALS = r"[A-Z][A-Z.'’\-]{1,20}(?: [A-Z][A-Z.'’\-]{1,20}){0,3}(?:/[A-Z][A-Z ]{2,20})?"
_PLACE = rf"(?P<place>{_CAPITALS}(?:, [A-Z][\w.]{{1,15}}(?: [A-Z][\w.]{{1,15}}){{0,2}}){{0,2}})"
_AGENCY = r"(?P<agency>\([A-Z][\w .&/-]{1,30}\)|\(dpa\)|/[A-Z][\w -]{1,20}/)"
_DASH = r"(?:\.?\s{0,2}(?:--?|[–—_:])+\s{0,2}|\.\s)"
_FILED = re.compile(rf"(?:{_PLACE},?\s{{0,2}})?(?:{_DAY}[.,]?\s{{0,2}})?{_AGENCY}{_DASH}?\s{{0,2}}")
_BARE = re.compile(rf"{_PLACE}(?:,\s{{0,2}}{_DAY})?\s{{0,2}}(?:--|[–—]|-(?=\s)|_)\s{{0,2}}(?=[A-Z\"“‘'0-9])")
_BARE_LINE = re.compile(rf"{_PLACE}(?:,\s{{0,2}}{_DAY})?\s{{0,2}}(?:--|[–—_])|\((?:Undated|UNDATED)\)")
"""A place in capitals and a dash, alone on a line."""

_DESK = re.compile(r"\s\([a-z]{1,4}(?:/[a-z]{1,6}){1,3}\)$|\s+(?:#{2,5}|-30-|—30—)$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, when and by whom a story was filed."""

    text: str
    agency: str | None = None
    date: str | None = None
    """``YYYY-MM-DD`` where the dateline gives a year."""


@functools.cache
def _agencies() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.rows(Path(__file__).with_name("agencies.txt"))}


def cut(text: str) -> tuple[Dateline | None, str]:
    """The dateline at the head of a paragraph, and the paragraph without it.

    ``KYIV, Feb. 13 (Reuters) -`` and ``MOSCOW, May 15. /TASS/`` are known by the agency, ``SIOUX FALLS, S.D. –`` by a
    place in capitals before a dash; a short acronym before a dash (``NATO – the alliance``) is a subject.
    """
    head = text[:LONGEST]
    match = _FILED.match(head)
    if match and (match["place"] or (match.end() < len(head) and match["agency"][1:-1] in _agencies())):
        agency = match["agency"][1:-1].strip()
        return Dateline(match[0].strip(), _agencies().get(agency), dates.in_text(match[0])), text[
            match.end() :
        ].lstrip()
    match = _BARE.match(head)
    if (
        match
        and (len(match["place"]) >= 6 or match["place"].title() == match["place"])
        and len(text) > match.end() + 20
    ):
        return Dateline(match[0].strip(), None, dates.in_text(match[0])), text[match.end() :].lstrip()
    return None, text


def cut_end(text: str) -> tuple[str, str]:
    """A paragraph without the desk's initials or end mark behind it, and these (``""`` if there are none)."""
    match = _DESK.search(text[-40:]) if len(text) > 60 else None
    return (text[: -len(match[0])], match[0].strip()) if match else (text, "")


def is_alone(text: str) -> bool:
    """Whether a line is a dateline and nothing else: ``KYIV (AP) --``."""
    found, rest = cut(text)
    return (found is not None and not rest) or _BARE_LINE.fullmatch(text) is not None
