"""Events whose date follows from another event's in the same sentence.

Three ways of English: a time at the head of a sentence dates every clause of it ("On Friday, fishermen rescued 700,
and the navy saved 200 more"), "six years after she was released" counts from what the sentence dates, and what has
gone on "since Sinn Fein was expelled on Feb. 20" lasts from then to the day of writing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...language import times as language
from ...language.document import Doc, Token
from ...language.times.period import GRAINS, Grain
from ..clauses import SUBJECTS, child, is_predicate
from .dating import Moment, bounds
from .happenings import Happening, has_subject, matrix
from .telling import is_event_noun, tells, tells_plainly

MOST_STEPS = 8


def beside(found: Happening, group: list[Moment]) -> Iterator[Happening]:
    """The clauses that share a time: coordinated ones where it stands before the subject, and those with "while"."""
    head = found.head
    subject = child(head, *SUBJECTS)
    if found.kind != "clause" or subject is None or not group:
        return
    leading = all(m.end <= subject.i for m in group)
    for other in head.children:
        mark = child(other, "mark")
        meanwhile = other.dep_ == "advcl" and mark is not None and mark.lower_ == "while"
        coordinated = leading and other.dep_ in ("conj", "parataxis")
        if (coordinated or meanwhile) and other.i > head.i and has_subject(other) and tells(other, group[0]):
            yield Happening(other, "clause", direct=False)


def since(found: Happening, value: str | None, published: str | None) -> tuple[Happening, str] | None:
    """The clause that a dated clause with "since" opens a time for, and that time."""
    head = found.head
    mark = child(head, "mark")
    if found.kind != "clause" or head.dep_ != "advcl" or mark is None or mark.lower_ != "since" or not value:
        return None
    above = matrix(head.head)
    perfect = any(c.lower_ in ("have", "has", "'ve", "’ve") for c in above.children)
    if not perfect or not tells_plainly(above) or "/" in value:
        return None
    return Happening(above, "clause", direct=False), f"{value}/{published.split('/')[-1] if published else '..'}"


def steps_from(doc: Doc, published: str | None, dates: Mapping[int, str | None]) -> Iterator[tuple[Happening, str]]:
    """What stands "six years after" or "two days before" behind a dated event, with its own date.

    ``dates`` are the events' dates by the head of their words.
    """
    for expression in language.find(doc, published):
        if expression.step is None:
            continue
        word = doc[expression.end - 1]
        target = word.head
        base = _dated_above(target, dates)
        found = _target(word, target)
        unsaid = found is not None and found.kind == "clause" and not has_subject(found.head)
        if base is None or found is None or unsaid or target.i in dates:
            continue
        edges = bounds(base)
        if edges is None or "/" in base:
            continue
        days = (edges[1] - edges[0]).days
        grain: Grain = "day" if days == 0 else "month" if days < 31 else "year"
        assert grain in GRAINS
        when = expression.step.from_day(edges[0], grain)
        if when is not None:
            yield found, when.edtf()


def _target(word: Token, target: Token) -> Happening | None:
    """The clause that "after" opens, or the happening that it governs."""
    if target.i < word.i:
        return None
    if word.dep_ == "mark" and is_predicate(target):
        return Happening(target, "clause", direct=False)
    if word.dep_ == "case" and is_event_noun(target):
        return Happening(target, "noun", direct=False)
    return None


def _dated_above(token: Token, dates: Mapping[int, str | None]) -> str | None:
    """The date of the nearest event that the word depends on."""
    for _ in range(MOST_STEPS):
        if token.head == token:
            return None
        token = token.head
        if dates.get(token.i):
            return dates[token.i]
    return None
