"""When an event was: the times that govern it and the small words before them, as one EDTF value."""

from __future__ import annotations

import calendar
import functools
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ...language.days import MONTHS, WEEKDAYS, covered
from ...language.document import Doc, Token
from ...language.times.tense import compared
from ...records import TimeExpression

FINAL = frozenset('.!?;:…”"’)]')
"""Signs that end a sentence, or stand behind its end."""

MOST_PARTS = 3
"""Parts at most that a sentence is put together from where the parser cut it."""

BETWEEN = frozenset({"the", "about", "around", "roughly", "approximately", "just", "some", "only", "shortly", "even"})
"""Words that may stand between a preposition and its time."""

RELATIONS = frozenset(
    "since until till by before after from between to through within over during for in on at of and".split()
)


_CLOCK = re.compile(r"\d{1,2}([:.]\d\d)?\s?([ap]\.?m\b|gmt\b|[:h]\d\d)|\d{1,2}[:.]\d\d", re.IGNORECASE)
"""How a time of day begins ("2am", "11:59 PM", "1:00 GMT", "23:59")."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time expression in its sentence."""

    time: TimeExpression
    first: int
    """Index of its first token in the document."""
    end: int
    """Index of the token after its last."""
    relation: str
    """The word that relates it to what it dates ("since", "by", "in", …), empty if there is none."""

    def tokens(self, doc: Doc) -> list[Token]:
        """Its tokens."""
        return list(doc[self.first : self.end])

    def head(self, doc: Doc) -> Token:
        """The word of the expression that the rest of the sentence governs."""
        inside = range(self.first, self.end)
        return next((t for t in doc[self.first : self.end] if t.head.i not in inside or t.head == t), doc[self.first])


def sentence_of(token: Token) -> tuple[int, int]:
    """First token and token after the last of the sentence around a word.

    The parser now and then ends a sentence in mid-line without any sign of its end; such parts are put together.
    """
    doc, start, end = token.doc, token.sent.start, token.sent.end
    for _ in range(MOST_PARTS):
        if start > 0 and _cut(doc, start):
            start = doc[start - 1].sent.start
        if end < len(doc) and _cut(doc, end):
            end = doc[end].sent.end
    return start, end


def _cut(doc: Doc, place: int) -> bool:
    """Whether a sentence begins at a token for no visible reason."""
    before = doc[place - 1]
    return not before.is_space and before.text[-1] not in FINAL and not doc[place].is_space


def moments(doc: Doc, times: Sequence[TimeExpression]) -> list[Moment]:
    """The time expressions with their tokens and the words before them."""
    found: list[Moment] = []
    for time in times:
        span = doc.char_span(time.start, time.end, alignment_mode="expand")
        if span is not None:
            found.append(Moment(time, span.start, span.end, _relation(doc, span.start, span.end)))
    return found


COMPARISONS = frozenset({"like", "unlike", "as"})


def is_comparison(doc: Doc, moment: Moment) -> bool:
    """Whether a time is only what something is compared with: "a smaller list than in 2021"."""
    if compared(doc[moment.first]):
        return True
    before = [doc[i].lower_ for i in range(max(0, moment.first - 2), moment.first)]
    return bool(before) and (before[-1] in COMPARISONS or (before[0] in COMPARISONS and before[-1] in RELATIONS))


def in_name(doc: Doc, moment: Moment) -> bool:
    """Whether a year belongs to a name ("the Finance Bill 2024", "Euro 2020"): it stands right behind a noun."""
    before = doc[moment.first - 1] if moment.first else None
    year = moment.end - moment.first == 1 and len(moment.time.text) == 4 and moment.time.text.isdigit()
    if not year or before is None or moment.relation or before.is_sent_end or doc[moment.first].head.i >= moment.end:
        return False  # "a landmark 2012 VISIT"
    return before.pos_ in ("NOUN", "PROPN") and before.text not in DATING and bool(before.whitespace_)


DATING = frozenset((*MONTHS, *calendar.month_abbr[1:], *WEEKDAYS))
"""Words behind which a year dates."""

UNKNOWN = 10**6
"""Days that a time without a value counts as: more than any that has one."""

LONGEST = 4000
"""Days from which a stretch tells a development rather than an event ("in the last thirty years")."""


def vague(moment: Moment) -> bool:
    """Whether a time is too long for an event: a century, or decades up to now."""
    return moment.relation not in ("since", "from") and LONGEST < _days(moment.time.value) < UNKNOWN


def _relation(doc: Doc, first: int, end: int) -> str:
    """The word that relates a time to what it dates; "by" before a noun that the time only describes names who did
    it ("the limits set by the 2015 agreement"), not until when."""
    i = first - 1
    while i >= 0 and first - i <= 3 and doc[i].lower_ in BETWEEN:
        i -= 1
    word = doc[i].lower_ if i >= 0 and doc[i].lower_ in RELATIONS else ""
    described = doc[end - 1].head
    return "" if word == "by" and described.pos_ in ("NOUN", "PROPN") and described.i >= end else word


def dated(group: Sequence[Moment], published: str | None) -> str | None:
    """The date of an event that these times govern, in EDTF; ``None`` where none of them has a value.

    "From A until B", "between A and B" and "in A and B" give the interval, "since A" one that ends with the
    article, "until A", "before A" and "by A" one without a beginning. Of several unrelated times the most precise
    counts; an hour ("by 9 pm on Friday") tells no day where another time does.
    """
    valued = _without_hours([m for m in group if m.time.value])
    if not valued:
        return None
    if (month := _month_of_year(valued)) is not None:
        return month
    if len(valued) > 1 and (joined := _joined(valued)):
        return joined
    best = min(valued, key=lambda m: (_days(m.time.value), m.first))
    value = best.time.value
    assert value is not None
    if "/" in value:
        return value
    if best.relation == "since":
        return f"{value}/{_end(published)}" if published else f"{value}/.."
    if best.relation in ("until", "till", "before", "by"):
        return f"../{value}"
    return value


def _month_of_year(group: Sequence[Moment]) -> str | None:
    """The month of a year that two expressions name apart ("the OCTOBER protests of 2019")."""
    year = next((m for m in group if m.relation == "of" and re.fullmatch(r"\d{4}", m.time.text)), None)
    month = next((m for m in group if m.time.text in MONTHS), None)
    if year is None or month is None or len(group) != 2:
        return None
    return f"{year.time.text}-{MONTHS.index(month.time.text) + 1:02}"


def _without_hours(group: list[Moment]) -> list[Moment]:
    """The times without the hours of the clock among them, where there are others; a preposition before an hour
    relates the day that follows it."""
    days = [m for m in group if not _CLOCK.match(m.time.text)]
    if not days or len(days) == len(group):
        return group
    hours = [m for m in group if m not in days]
    until = any(m.relation in ("by", "before") for m in hours) and not any(m.relation == "from" for m in hours)
    return [replace(m, relation="by") if until and m.relation in ("", "on") else m for m in days]


def _joined(group: Sequence[Moment]) -> str | None:
    """The interval that two times form, if their prepositions say so."""
    for a, b in itertools.pairwise(group):
        pair = (a.relation, b.relation)
        left, right = a.time.value or "", b.time.value or ""
        related = pair in {("from", "to"), ("from", "until"), ("from", "till"), ("from", "through"), ("between", "and")}
        listed = b.relation == "and" and b.first - a.end <= 1
        x, y = bounds(left), bounds(right)
        if (related or listed) and x and y and x[0] < y[0]:
            return f"{left.split('/')[0]}/{right.split('/')[-1]}"
        if x and y and "/" in left and "/" in right and (x[1] == y[1]):
            return left if x[0] <= y[0] else right
    return None


def _end(published: str) -> str:
    return published.split("/")[-1]


def _days(value: str | None) -> int:
    edges = bounds(value)
    return (edges[1] - edges[0]).days if edges else UNKNOWN


@functools.lru_cache(maxsize=4096)
def bounds(value: str | None) -> tuple[date, date] | None:
    """First and last day of an EDTF value; an open end counts as the other end; ``None`` if there is neither."""
    if not value:
        return None
    ends = [covered(part) for part in value.split("/")]
    known = [end for end in ends if end is not None]
    return (known[0][0], known[-1][1]) if known else None
