"""What happened, happens, or is to happen, and when.

Every time expression is asked what it dates (``happenings.py``): the clause whose verb it hangs on, or a noun that
names a happening. The times of one happening together give its date (``dating.py``), its verb the status
(``status.py``).
"""

from __future__ import annotations

from spacy.tokens import Doc

from ..identity import fact_id
from ..records import Article, Confidence, Event, Evidence, Quote, TimeExpression
from .cast import Cast
from .dating import Moment, dated, moments
from .happenings import Happening, happening
from .status import status
from .wording import reach

UNDATED = frozenset({"recently", "more recently"})
"""Expressions without a value that still place an event on the timeline, in the past; "now" and "soon" do not."""


def find(
    doc: Doc, article: Article, cast: Cast, times: tuple[TimeExpression, ...], quotes: tuple[Quote, ...]
) -> tuple[Event, ...]:
    """All events of an article in reading order, each once."""
    quoted = [(q.content.start, q.content.end) for q in quotes if q.kind == "direct"]
    groups: dict[int, list[Moment]] = {}
    happenings: dict[int, Happening] = {}
    for moment in moments(doc, times):
        if moment.time.value is None and moment.time.text.lower() not in UNDATED:
            continue
        found = happening(doc, moment, quoted)
        if found is not None:
            groups.setdefault(found.head.i, []).append(moment)
            happenings.setdefault(found.head.i, found)
    return tuple(_event(doc, article, cast, happenings[i], groups[i]) for i in sorted(groups))


def _event(doc: Doc, article: Article, cast: Cast, found: Happening, group: list[Moment]) -> Event:
    """The event that a happening and its times make."""
    first, end = reach(found)
    words = doc[first:end]
    start, stop = words.start_char, words.end_char
    value = dated(group, article.published)
    sentence = found.head.sent
    a, b = min(sentence.start_char, start), max(sentence.end_char, stop)
    a, b = a + len(article.text[a:b]) - len(article.text[a:b].lstrip()), a + len(article.text[a:b].rstrip())
    return Event(
        id=fact_id("e", article, start, stop),
        date=value,
        status=status(found.head, group, value, article.published),
        text=article.text[start:stop],
        participants=cast.within(start, stop),
        evidence=(Evidence(article.seed, a, b, article.text[a:b]),),
        confidence=_confidence(found, value),
    )


def _confidence(found: Happening, value: str | None) -> Confidence:
    """High: the time hangs on the verb itself. Medium: on a noun or something within the clause. Low: no date."""
    if value is None:
        return "low"
    return "high" if found.kind == "clause" and found.direct else "medium"
