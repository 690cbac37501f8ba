"""What stands above an article's body: title, standfirst, byline, date line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from . import bylines, dateline, dates, publishers, traits
from .traits import Traits

REACH = 40
"""Lines above the body among which the title is sought; on 37 pages it stands at most 26 lines above."""

LONGEST_TITLE = 30
"""Words."""

FIRST = 0.5
"""For the first line of all."""

LONG_PENALTY = 0.06
"""For each word of a title beyond 14: standfirsts are longer. With ``SIGNED`` measured by the titles in the heads of 84
pages: 64 of them are found on the flattened page without the two, 69 with them."""

SIGNED = 1.0
"""For a line with the byline or the date right below it."""

TITLE_WORDS = 4
"""Words from which a title can be told from a topic; one of three words has to stand very near."""

CLOSED_TITLE = 15
"""Words of a title that ends with a full stop, as data bases print them: the longest of 84 has 15."""

LEAD_IN = 2
"""Sentences that may stand before the byline: a title that is one, and a standfirst."""

_TWO = re.compile(r"[a-z0-9]{2}[.!?][\"”’']? [A-Z“\"]")


@dataclass(frozen=True, slots=True)
class Heading:
    """Line numbers and what they say."""

    body: int
    """The first line of the body."""
    title: int | None = None
    standfirst: int | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    publisher: str | None = None


def find(seen: Sequence[Traits], keep: Sequence[bool], title: str | None = None) -> Heading:
    """Look above and at the head of the body found; ``title`` is the title where the seed gives it otherwise."""
    kept = [i for i, keeps in enumerate(keep) if keeps]
    if not kept:
        return Heading(len(seen))
    start = _body_start(seen, kept)
    found = _title(seen, keep, start, title)
    if found is not None and found >= start:
        start = next((i for i in kept if i > found), len(seen))
    top = found if found is not None else max(0, start - 6)
    return Heading(
        body=start,
        title=found,
        standfirst=_standfirst(seen, found, start, keep),
        authors=_authors(seen, top, start),
        published=_published(seen, top, start),
        publisher=_publisher(seen, top, start),
    )


def _body_start(seen: Sequence[Traits], kept: Sequence[int]) -> int:
    """The first body line: below a byline or date that has only a title and a standfirst above it."""
    first = kept[0]
    for i in range(first, min(len(seen), first + 15)):
        above = [k for k in kept if k < i]
        if sum(seen[k].prose for k in above) > LEAD_IN or sum(seen[k].words for k in above) > 90:
            break
        below = [k for k in kept if k > i]
        if (seen[i].byline or seen[i].dated or _twice(seen, i)) and above and below:
            first = below[0]
    return first


def _twice(seen: Sequence[Traits], i: int) -> bool:
    """A name alone on a line, and again on one of the next: an author's picture and byline."""
    return seen[i].name and any(seen[i].line.text == other.line.text for other in seen[i + 1 : i + 8])


def _labelled(item: Traits) -> bool:
    return bool(
        item.cue
        or item.credit
        or item.byline
        or item.dated
        or item.address
        or item.ornament
        or item.filed
        or item.line.mark
    )


def _title(seen: Sequence[Traits], keep: Sequence[bool], start: int, given: str | None) -> int | None:
    """The line with the title: close above the body, in the body's words, often said again elsewhere."""
    low = max(0, start - REACH)
    if given is not None:
        same = [
            i for i in range(low, min(len(seen), start + 1)) if traits.plain(seen[i].line.text) == traits.plain(given)
        ]
        return same[-1] if same else None
    candidates = [i for i in range(low, start) if not _labelled(seen[i]) and 2 <= seen[i].words <= LONGEST_TITLE]
    if not candidates:
        return start if start == 0 and _heads(seen) else None
    body = Counter(
        word.lower()
        for i in range(start, min(len(seen), start + 60))
        if keep[i]
        for word in traits.words(seen[i].line.text)
        if len(word) > 3
    )
    everywhere = Counter(traits.plain(item.line.text) for item in seen)

    def rank(i: int) -> tuple[float, int]:
        content = [word.lower() for word in traits.words(seen[i].line.text) if len(word) > 3]
        shared = sum(word in body for word in content) / max(len(content), TITLE_WORDS)
        long_enough = min(seen[i].words, 5) / 5
        again = 0.5 if seen[i].words >= TITLE_WORDS and everywhere[traits.plain(seen[i].line.text)] > 1 else 0.0
        marked = 1.0 if seen[i].line.kind == "heading" else 0.0
        first = FIRST if i == 0 else 0.0
        signed = SIGNED if any(item.byline or item.dated for item in seen[i + 1 : min(start, i + 6)]) else 0.0
        sentence = 0.5 if seen[i].terminal and seen[i].line.text[-1] not in "?!" else 0.0
        far = (start - i) / REACH
        long = LONG_PENALTY * max(0, seen[i].words - 14)
        return 2 * shared + long_enough + again + marked + first + signed - far - sentence - long, -i

    return max(candidates, key=rank)


def _headline(text: str, count: int) -> bool:
    """Whether a line that ends as a sentence does may be a headline: one short sentence, or two very short ones."""
    return count <= (CLOSED_TITLE if not _TWO.search(text[:-1]) else CLOSED_TITLE - 3)


def _heads(seen: Sequence[Traits]) -> bool:
    """Whether the first line, which looks like a sentence, heads the rest: one sentence, shorter than what follows."""
    first = seen[0]
    if len(seen) < 2 or first.open_end or _labelled(first) or not _headline(first.line.text, first.words):
        return False
    rest = [item.words for item in seen[1:] if item.prose]
    return bool(rest) and first.words <= 0.75 * max(rest[:3])


def _standfirst(seen: Sequence[Traits], title: int | None, start: int, keep: Sequence[bool]) -> int | None:
    """The line below the title that sums the story up."""
    if title is None:
        return None
    for i in range(title + 1, min(start, title + 8)):
        item = seen[i]
        if _sums_up(item):
            return i
        if item.byline or item.dated:
            break
    return None


def _sums_up(item: Traits) -> bool:
    text = item.line.text
    dated = (dates.in_text(text[:200]) is not None and item.words <= 15) or re.match(
        r"(?i)(?:published|updated|posted)\b", text
    )
    opens = dateline.cut(text)[0] is not None
    credited = re.search(r"\b[Bb]y [A-Z]", text) is not None and item.words <= 12
    return (
        not _labelled(item)
        and not (dated or opens or credited)
        and item.words >= 6
        and (item.words >= 8 or item.terminal)
    )


def _authors(seen: Sequence[Traits], top: int, start: int) -> tuple[str, ...]:
    for i in range(top, start):
        if seen[i].byline:
            named = bylines.names(_without_paper(seen[i].line.text)[0])
            if named:
                return named
            if i + 1 < start and seen[i + 1].name:
                return (seen[i + 1].line.text,)
    for i in range(top + 1, start):
        if _twice(seen, i):
            return (seen[i].line.text,)
        filed = bylines.filed_from(seen[i].line.text)
        if filed and any(other.dated for other in seen[max(0, i - 2) : i + 3]):
            return filed
    return ()


def _without_paper(byline: str) -> tuple[str, str | None]:
    """A byline without the paper's name at its end, and the name: ``By Ann Example, Northsea Times``."""
    authors, comma, last = byline.rpartition(", ")
    paper = last.strip()
    known = any(word.casefold() in publishers.PRESS for word in paper.split()[-2:])
    return (authors, paper) if comma and known and publishers.is_publisher(paper) else (byline, None)


def _publisher(seen: Sequence[Traits], top: int, start: int) -> str | None:
    """The paper's name at the byline's end, or on the one line between the byline and the date, whichever is first."""
    for item in seen[top:start]:
        if item.byline and (paper := _without_paper(item.line.text)[1]):
            return paper
    for i in range(top + 1, start - 1):
        signed = (seen[i - 1].byline and seen[i + 1].dated) or (seen[i - 1].dated and seen[i + 1].byline)
        text = seen[i].line.text
        if signed and not _labelled(seen[i]) and publishers.is_publisher(text):
            place = re.compile(rf"\b(?:in|at|from) {re.escape(text)}\b")  # a town that no list holds
            return None if any(place.search(item.line.text) for item in seen[start:]) else text
    return None


def _published(seen: Sequence[Traits], top: int, start: int) -> str | None:
    """The date line nearest to the title, one that says ``Published`` first, one that says ``Updated`` last."""
    ranked = []
    for i in range(max(0, top - 3), start):
        text = seen[i].line.text
        if seen[i].dated or seen[i].byline or re.match(r"(?:published|posted|updated)\b", text[:12], re.IGNORECASE):
            value = dates.in_text(text[:200]) or dates.month_line(text)
            if value:
                words = text.lower()
                order = (
                    0 if re.search(r"published|posted", words) else 2 if words.startswith(("updated", "last ")) else 1
                )
                ranked.append((order, abs(i - top), i, value))
    return min(ranked)[3] if ranked else None
