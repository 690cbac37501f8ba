"""What is doubtful in a fact that the program is not sure of, in words, and what to write to mend it.

A quote is unsure in its speaker, an event in its date, an interest in whether its holder has it: the rules of the
analysis lower their confidence for nothing else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from ..merging.dates import days
from ..reading.editor import NAME
from ..reading.errors import shown
from ..records import Article, Briefing, Event, Finding, Interest, Quote
from ..writing.facts import evidence_of
from ..writing.library import Library
from ..writing.wording import listed, verb

SHOWN = 60
"""Characters of a quotation or a fact that a finding shows: enough to know it again."""

_POSSIBLE = re.compile(r"\b(could|might)\b")


def short(text: str) -> str:
    """The beginning of an article's words."""
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"


def uncertain(briefing: Briefing, told: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """The facts of low confidence: what is doubtful and how to settle it; not those whose ids are ``told`` already."""
    library = Library(briefing, {})
    said: dict[str, list[Quote]] = defaultdict(list)
    for quote in briefing.quotes:
        said[quote.content.article].append(quote)
    for quote in briefing.quotes:
        if quote.confidence == "low" and quote.id not in told:
            yield _finding(library, quote, *_speaker(library, quote))
    for event in briefing.events:
        if event.confidence == "low":
            yield _finding(library, event, *_date(library.articles, event))
    for interest in briefing.interests:
        if interest.confidence == "low":
            yield _finding(library, interest, *_holder(library, interest, said))


def _finding(library: Library, fact: Quote | Event | Interest, what: str, remedy: str) -> Finding:
    place = evidence_of(fact)[0]
    where = f"{shown(library.articles[place.article].seed)} ({fact.id})"
    return Finding("doubt", where, what, f"{remedy} under {fact.id} in {NAME}.", facts=(fact.id,))


def _speaker(library: Library, quote: Quote) -> tuple[str, str]:
    words = f"“{short(quote.content.text)}”"
    who = library.actors.get(quote.speaker or "")
    if who is None:
        source = f"“{short(quote.source.text)}”" if quote.source else "anybody"
        return (
            f"the speaker is doubtful: whether {source} said {words}",
            "Write 'speaker: Full Name', 'speaker: null' where nobody can tell, or 'reject: true' if nobody said it,",
        )
    called = library.called(who.id)
    why = "nothing beside these words names who speaks"
    if quote.cue and quote.source:
        why = f"“{short(quote.source.text)}” may be nobody who speaks"
    return (
        f"the speaker is doubtful: whether {who.name} said {words}, for {why}",
        f"Write 'speaker: {called}' if so, else who it was (null where nobody can tell), or 'reject: true',",
    )


def _date(articles: Mapping[str, Article], event: Event) -> tuple[str, str]:
    published = articles[event.evidence[0].article].published
    known = days(published) if published else None
    sample = known.first.isoformat() if known else "2024-03-05"
    what = f"the date of “{short(event.text)}” is doubtful"
    if event.date is None and published is None:
        what = f"the date is missing: “{short(event.text)}” cannot be placed in time before its article is dated"
    elif event.date is None:
        what = f"the date is missing: nothing in the sentence tells when “{short(event.text)}” was"
    return what, f"Write 'date: {sample}', as precise as it is known (null where nobody can tell), or 'reject: true',"


def _holder(library: Library, interest: Interest, said: Mapping[str, list[Quote]]) -> tuple[str, str]:
    holders = [library.actors[who] for who in interest.holder if who in library.actors]
    names = listed([holder.name for holder in holders]) or "somebody"
    called = [library.called(holder.id) for holder in holders]
    place = interest.evidence[0]
    around = [q for q in said[place.article] if q.content.start < place.end and place.start < q.content.end]
    others = [library.actors[q.speaker].name for q in around if q.speaker and q.speaker in library.actors]
    if possible := _POSSIBLE.search(place.text):
        why = f"“{possible[1]}” tells what may be"
    elif others and not {q.speaker for q in around} & set(interest.holder):
        why = f"it is {others[0]} who says so"
    elif around:
        why = "it rests on reported words"
    else:
        why = "nobody beside these words is named as the one who does"
    does = verb(interest.kind, holders, interest.label)
    present = called[0] if len(called) == 1 else f"[{', '.join(called)}]"
    return (
        f"the holder or the kind is doubtful: whether {names} {does} “{short(interest.label)}”, for {why}",
        f"Write 'holder: {present}' if so, another 'holder' or 'kind' if not, or 'reject: true',",
    )
