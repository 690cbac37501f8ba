"""The article with the machine's pencil: its words with the marks of all facts, however they overlap.

Each fact gets one element with the fact's id at the first of its words, so that a link to it lands there. Marks
nest, the longer outside. A mark that would cross the end of another is drawn in pieces; the later pieces carry
the fact's id in ``data-of`` alone.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..records import Event, Interest, Quote, TimeExpression
from . import wording
from .dates import when
from .facts import Fact, evidence_of
from .literal import literal
from .pen import Pen, inner


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a fact's words lie in an article."""

    fact: Fact
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Inset:
    """A mention or a time expression: words within the text that are never parted by nesting, only by marks."""

    start: int
    end: int
    before: Markup
    after: Markup


def stretches(facts: Iterable[Fact], article: str, length: int) -> tuple[Stretch, ...]:
    """One stretch a fact: the words to mark. Of an event only its clause, where the sentence holds it."""
    found = []
    for fact in facts:
        for place in evidence_of(fact):
            if place.article != article:
                continue
            start, end = place.start, place.end
            offset = place.text.find(fact.text) if isinstance(fact, Event) and fact.text else -1
            if offset >= 0 and isinstance(fact, Event):
                start, end = start + offset, start + offset + len(fact.text)
            found.append(Stretch(fact, min(start, length), min(end, length)))
            break
    return tuple(sorted(found, key=lambda s: (s.start, -s.end, s.fact.id)))


def marked(pen: Pen, text: str, span: tuple[int, int], marks: Sequence[Stretch], insets: Sequence[Inset]) -> Markup:
    """The words of one paragraph, ``text[span[0]:span[1]]``, with all marks that touch it."""
    first, last = span
    queue = [(max(m.start, first), -min(m.end, last), m.fact.id, n) for n, m in enumerate(marks) if _touches(m, span)]
    heapq.heapify(queue)
    out: list[str] = []
    open_marks: list[tuple[int, Stretch]] = []
    at = first
    while queue or open_marks:
        if open_marks and (not queue or open_marks[-1][0] <= queue[0][0]):
            end, mark = open_marks.pop()
            out.append(_words(text, at, end, insets))
            at = max(at, end)
            out.append((_sign(pen, mark) if end == min(mark.end, last) else "") + "</span>")
            continue
        start, negative_end, fact_id, number = heapq.heappop(queue)
        end, mark = -negative_end, marks[number]
        if open_marks and end > open_marks[-1][0]:
            # it crosses the end of the mark that it begins in: the rest is a piece of its own
            limit = open_marks[-1][0]
            heapq.heappush(queue, (limit, negative_end, fact_id, number))
            end = limit
        out.append(_words(text, at, start, insets))
        at = max(at, start)
        out.append(_opening(mark, start == mark.start))
        open_marks.append((end, mark))
    out.append(_words(text, at, last, insets))
    return Markup("".join(out).strip())


def insets(pen: Pen, article: str, span: tuple[int, int], times: Sequence[TimeExpression]) -> tuple[Inset, ...]:
    """Mentions, as links to their actors, and time expressions, with the days they mean, in reading order."""
    found = [
        Inset(m.start, m.end, Markup("["), Markup(f"]({pen.to(pen.addresses.actor(actor))})"))
        for m, actor in pen.library.mentions(article, *span)
    ]
    taken = [(inset.start, inset.end) for inset in found]
    for time in times:
        inside = span[0] <= time.start < time.end <= span[1]
        if inside and all(time.end <= start or end <= time.start for start, end in taken):
            opening = Markup(f'<span class="time" title="{literal(when(time.value))}">')
            found.append(Inset(time.start, time.end, opening, Markup("</span>")))
            taken.append((time.start, time.end))
    return tuple(sorted(found, key=lambda inset: inset.start))


def look(fact: Fact) -> str:
    """The class that gives a fact's mark its colour and its sign."""
    if isinstance(fact, Quote):
        return f"q-{fact.kind}"
    return f"k-{fact.kind}" if isinstance(fact, Interest) else f"s-{fact.status}"


def name_of(pen: Pen, fact: Fact) -> str:
    """What a fact is, in a few plain words: "Yair Lapid, direct speech"; for the margin and for screen readers."""
    doubt = " (low confidence)" if fact.confidence == "low" else ""
    return _name(pen, fact) + doubt + (" (corrected by the editor)" if fact.corrected else "")


def _name(pen: Pen, fact: Fact) -> str:
    if isinstance(fact, Quote):
        speaker = pen.library.actors.get(fact.speaker or "")
        who = speaker.name if speaker else fact.source.text if fact.source else "Somebody"
        return f"{who}, {wording.QUOTE_WORDS[fact.kind]}"
    if isinstance(fact, Event):
        return f"Event, {when(fact.date)}" + ("" if fact.status == "occurred" else f", {fact.status}")
    who = wording.listed([holder.name for holder in pen.holders(fact)]) or "Somebody"
    return f"{who} {pen.verb(fact)}: {wording.shortened(fact.label, 60)}"


def _touches(mark: Stretch, span: tuple[int, int]) -> bool:
    if mark.start >= mark.end:
        return span[0] <= mark.start <= span[1]
    return mark.start < span[1] and span[0] < mark.end


def _opening(mark: Stretch, is_first: bool) -> str:
    identity = f' id="{mark.fact.id}"' if is_first else ""
    return f'<span class="mark {look(mark.fact)}" data-of="{mark.fact.id}"{identity}>'


def _sign(pen: Pen, mark: Stretch) -> str:
    label = literal(name_of(pen, mark.fact))
    shown = f'<span class="sign"></span><span class="unseen">{label}</span>'
    return f"[{shown}]({pen.permalink(mark.fact)}){{ data-search-exclude }}"


def _words(text: str, start: int, end: int, found: Sequence[Inset]) -> str:
    """``text[start:end]`` literally, with the insets that lie there (in pieces where a mark cuts them)."""
    out: list[str] = []
    at = start
    for inset in found:
        if inset.end <= at or inset.start >= end or start >= end:
            continue
        begin, stop = max(inset.start, start), min(inset.end, end)
        piece = inner(text[begin:stop])
        out.append(inner(text[at:begin]))
        out += (inset.before, piece, inset.after) if piece.strip() else (piece,)
        at = stop
    out.append(inner(text[at:end]))
    return "".join(out)
