"""What happened, happens, or is to happen, and when.

Every time expression is asked what it dates (``happenings.py``): the clause whose verb it hangs on, or a noun that
names a happening. The times of one happening together give its date (``dating.py``), its verb the status
(``status.py``).
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from ...identity import fact_id
from ...language.document import Doc, Token
from ...language.times import anchor, names_no_days
from ...records import Article, Confidence, Event, Evidence, Quote, TimeExpression
from ..cast import Cast
from . import linked
from .dating import Moment, bounds, dated, in_name, is_comparison, moments, sentence_of, vague
from .happenings import Happening, Quoted, happening, quote_around, subject_of
from .lead import lead
from .nations import nations
from .status import status
from .wording import clipped, reach

UNDATED = frozenset({"recently", "more recently"})
"""Expressions that name no days and still place an event on the timeline, in the past; "now" and "soon" do not."""


CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM"})
SAME_WORDS = 0.6
"""Share of the shorter telling's words that make two tellings with one date and predicate one event."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A happening with its date."""

    happening: Happening
    group: tuple[Moment, ...]
    """The times that govern it; empty where its date follows from something else."""
    date: str | None


def find(
    doc: Doc, article: Article, cast: Cast, times: tuple[TimeExpression, ...], quotes: tuple[Quote, ...]
) -> tuple[Event, ...]:
    """All events of an article in reading order, each once."""
    quoted = sorted((q.content.start, q.content.end) for q in quotes if q.kind == "direct")
    told = _dated_by_times(doc, article, times, quoted)
    _add_linked(doc, article, told)
    order = sorted(told)
    reaches = [_reach(doc, told[i], told.keys(), quoted) for i in order]
    events = [_event(doc, article, cast, told[i], span) for i, span in zip(order, reaches, strict=True)]
    words = [_words(doc, told[i], span) for i, span in zip(order, reaches, strict=True)]
    return tuple(_each_once(events, words))


def _reach(doc: Doc, told: _Told, others: Container[int], quoted: Quoted) -> tuple[int, int]:
    """First token and token after the last of an event's words, within the quotation that its head stands in."""
    head = told.happening.head
    return clipped(doc, reach(told.happening, told.group, others), head, quote_around(head.idx, quoted))


def _dated_by_times(doc: Doc, article: Article, times: tuple[TimeExpression, ...], quoted: Quoted) -> dict[int, _Told]:
    """What the time expressions date, by the head of its words."""
    groups: dict[int, list[Moment]] = {}
    happenings: dict[int, Happening] = {}
    for moment in moments(doc, times):
        if not _places(moment, article) or is_comparison(doc, moment) or in_name(doc, moment) or vague(moment):
            continue
        found = happening(doc, moment, quoted)
        if found is not None and not _only_describes(found, moment) and not _outside(found, moment, quoted):
            groups.setdefault(found.head.i, []).append(moment)
            happenings.setdefault(found.head.i, found)
    told = {i: _Told(happenings[i], tuple(g), dated(_own(doc[i], g), article.published)) for i, g in groups.items()}
    return {i: one for i, one in told.items() if not _outlasts(one, article.published)}


def _own(head: Token, group: list[Moment]) -> list[Moment]:
    """The times of a clause without those of a noun in a phrase before its subject ("despite a setback ON SATURDAY, the
    talks ended on Sunday"), where the clause has one of its own."""
    subject = subject_of(head)
    start = subject.left_edge.i if subject is not None else head.sent.start
    later = [m for m in group if m.first > start and m.time.value]
    nested = [m for m in group if m.end <= start and m.head(head.doc).head.pos_ == "NOUN"]
    return [m for m in group if m not in nested] if later and nested else group


def _outlasts(told: _Told, published: str | None) -> bool:
    """Whether a stretch from the day of writing on is all that dates a clause of the past: then it dates something
    within that ("had offered a rise over the next three years")."""
    span, now = bounds(told.date), bounds(published)
    if span is None or now is None or told.happening.kind == "noun" or "/" not in (told.date or ""):
        return False
    ahead = span[0] >= now[0] and span[1] > now[1]
    return ahead and status(told.happening.head, told.date, published) == "occurred"


def _outside(found: Happening, moment: Moment, quoted: Quoted) -> bool:
    """Whether a time stands outside of the quotation that its tree makes it date: the speaker did not say it."""
    quote = quote_around(found.head.idx, quoted)
    return quote is not None and not quote[0] <= moment.time.start < quote[1]


def _only_describes(found: Happening, moment: Moment) -> bool:
    """Whether a participle before its noun is all that a vague time dates ("the RECENTLY RELEASED poll")."""
    return found.head.dep_ == "amod" and not moment.time.value


def _places(moment: Moment, article: Article) -> bool:
    """Whether a time places an event: it has a value, or would have one if the article had a date ("on Friday")."""
    if moment.time.value or moment.time.text.lower() in UNDATED:
        return True
    return anchor(article.published) is None and not names_no_days(moment.time.text)


def _add_linked(doc: Doc, article: Article, told: dict[int, _Told]) -> None:
    """Add the events whose date follows from another's, and the headline's own."""
    for one in list(told.values()):
        for other in linked.beside(one.happening, list(one.group)):
            told.setdefault(other.head.i, _Told(other, one.group, one.date))
        if whole := linked.since(one.happening, one.date, article.published):
            told.setdefault(whole[0].head.i, _Told(whole[0], (), whole[1]))
    dates = {i: one.date for i, one in told.items()}
    for found, date in linked.steps_from(doc, article.published, dates):
        told.setdefault(found.head.i, _Told(found, (), date))
    first = lead(doc, article)
    if first is not None and not any(one.happening.head.sent == first[0].head.sent for one in told.values()):
        told[first[0].head.i] = _Told(first[0], (), first[1])


def _words(doc: Doc, told: _Told, span: tuple[int, int]) -> tuple[str, frozenset[str]]:
    """An event's predicate and its other words of weight, in their basic forms; the times are left out."""
    head = told.happening.head
    times = {i for moment in told.group for i in range(moment.first, moment.end)}
    said = (t.lemma_.lower() for t in doc[slice(*span)] if t.pos_ in CONTENT and t.i not in times and t != head)
    return head.lemma_.lower(), frozenset(said)


def _each_once(events: list[Event], words: list[tuple[str, frozenset[str]]]) -> Iterator[Event]:
    """The events without those that an earlier sentence told: same date, same predicate, much the same words."""
    seen: dict[tuple[str | None, str], list[frozenset[str]]] = {}
    for event, (predicate, said) in zip(events, words, strict=True):
        alike = seen.setdefault((event.date, predicate), [])
        if not any(_alike(before, said) for before in alike):
            alike.append(said)
            yield event


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of words share enough of the smaller one to tell the same."""
    return bool(a and b) and len(a & b) >= SAME_WORDS * min(len(a), len(b))


def _event(doc: Doc, article: Article, cast: Cast, told: _Told, span: tuple[int, int]) -> Event:
    """The event that a happening and its times make."""
    found, value = told.happening, told.date
    words = doc[slice(*span)]
    start, stop = words.start_char, words.end_char
    sentence = doc[slice(*sentence_of(found.head))]
    a, b = min(sentence.start_char, start), max(sentence.end_char, stop)
    a, b = a + len(article.text[a:b]) - len(article.text[a:b].lstrip()), a + len(article.text[a:b].rstrip())
    return Event(
        id=fact_id("e", article, start, stop),
        date=value,
        status=status(found.head, value, article.published),
        text=article.text[start:stop],
        participants=_participants(cast, found, start, stop),
        evidence=(Evidence(article.seed, a, b, article.text[a:b]),),
        confidence=_confidence(found, value),
    )


def _participants(cast: Cast, found: Happening, start: int, stop: int) -> tuple[str, ...]:
    """The actors that the words mention, after those of a subject that the clause shares with the one before it."""
    subject = subject_of(found.head) if found.kind == "clause" else None
    shared = cast.of(subject) if subject is not None and not start <= subject.idx < stop else ()
    return tuple(dict.fromkeys((*shared, *nations(found.head, cast, start, stop), *cast.within(start, stop))))


def _confidence(found: Happening, value: str | None) -> Confidence:
    """High: the time hangs on the verb itself. Medium: on a noun or something within the clause,
    or the date is approximate. Low: no date."""
    if value is None:
        return "low"
    exact = "/" in value or not value.endswith("~")
    return "high" if found.kind == "clause" and found.direct and exact else "medium"
