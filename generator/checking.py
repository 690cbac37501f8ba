"""What an editor should look at: each thing with where it is, what it is, and what to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from .assembling import Assembled
from .merging import dates, lookalikes, notes
from .reading import editor as editors
from .reading.errors import shown
from .records import Briefing, Evidence

PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we"})
SHOWN = 60
"""Characters of a quotation or a fact that a finding shows: enough to know it again."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    grave: bool
    """An error: something of the seeds or of the editor's file is not in the briefing."""
    where: str
    """The file, or the file and the fact's id."""
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{'error' if self.grave else 'warning'}: {shown(self.where)}: {self.what}. {self.remedy}"


def check(found: Assembled) -> list[Finding]:
    """All findings: errors first, then by kind, in the order of the briefing."""
    grave = [Finding(True, problem.seed, problem.reason, problem.remedy) for problem in found.problems]
    apart = frozenset(note.name for note in found.editor.actors if note.apart)
    return [*grave, *unused_notes(found), *doubts(found.briefing, apart)]


def unused_notes(found: Assembled) -> Iterator[Finding]:
    """Notes of the editor's file that nothing in the seeds answers to, and corrections that fit no fact."""
    lines = {seed: note.line for seed, note in found.editor.articles}
    for seed in found.unknown:
        yield Finding(
            False, _line(lines.get(seed)), f"there is no seed {seed}", "Correct the name, or remove the note."
        )
    actors = (actor for analysis in found.analyses for actor in analysis.actors)
    for note in notes.unused(found.editor.actors, actors):
        what = f"no article names {note.name} or an alias of the note"
        yield Finding(False, _line(note.line), what, "Add the name as the articles have it, or remove the note.")
    yield from unfit(found)


def unfit(found: Assembled) -> Iterator[Finding]:
    """Corrections of the editor's file that fit no fact."""
    for unused in found.unused:
        yield Finding(False, _line(unused.note.line), unused.reason, unused.remedy)


def _line(number: int | None) -> str:
    return f"{editors.NAME}, line {number}" if number else editors.NAME


def doubts(briefing: Briefing, apart: Collection[str] = ()) -> Iterator[Finding]:
    """What is undated, unresolved or uncertain in a briefing; ``apart`` are names that the editor has told apart."""
    yield from _undated(briefing)
    yield from _without_speaker(briefing)
    yield from _too_early(briefing)
    yield from _uncertain(briefing)
    yield from _lookalikes(briefing, apart)


def _undated(briefing: Briefing) -> Iterator[Finding]:
    for article in briefing.articles:
        if article.published is None:
            remedy = f"Add a line date: to its front matter, or to its note in {editors.NAME}."
            yield Finding(False, article.seed, "nothing says when it was published", remedy)


def _without_speaker(briefing: Briefing) -> Iterator[Finding]:
    seeds = {article.id: article.seed for article in briefing.articles}
    for quote in briefing.quotes:
        unnamed = quote.source is None or quote.source.text.casefold() in PRONOUNS
        if quote.kind == "direct" and quote.speaker is None and unnamed:
            who = f"it is open whom “{quote.source.text}” means in" if quote.source else "nobody is named for"
            what = f"{who} the quotation “{_short(quote.content.text)}”"
            where = f"{seeds[quote.content.article]} ({quote.id})"
            yield Finding(False, where, what, "Look at the passage.")


def _too_early(briefing: Briefing) -> Iterator[Finding]:
    """Events that an article tells as past although it was published before them."""
    articles = {article.id: article for article in briefing.articles}
    for event in briefing.events:
        day = dates.days(event.date) if event.date else None
        for evidence in event.evidence if event.status == "occurred" else ():
            published = dates.days(articles[evidence.article].published or "")
            if day and published and day.first > published.last:
                where = f"{articles[evidence.article].seed} ({event.id})"
                what = f"“{_short(event.text)}” is told as past and dated {event.date}, after the article"
                yield Finding(False, where, what, "Look at the date of the article.")


def _uncertain(briefing: Briefing) -> Iterator[Finding]:
    seeds = {article.id: article.seed for article in briefing.articles}
    facts: list[tuple[str, str, str, Evidence]] = [
        *(("quote", q.id, q.confidence, q.content) for q in briefing.quotes),
        *(("event", e.id, e.confidence, e.evidence[0]) for e in briefing.events),
        *(("interest", i.id, i.confidence, i.evidence[0]) for i in briefing.interests),
    ]
    for kind, name, confidence, evidence in facts:
        if confidence == "low":
            what = f"the {kind} in “{_short(evidence.text)}” is uncertain"
            yield Finding(False, f"{seeds[evidence.article]} ({name})", what, "Look at the passage.")


def _lookalikes(briefing: Briefing, apart: Collection[str]) -> Iterator[Finding]:
    for one, other in lookalikes.pairs(briefing.actors):
        if one.name in apart or other.name in apart:
            continue
        what = f"{one.name} ({one.kind}) and {other.name} ({other.kind}) may be the same"
        remedy = f"Give one the other's name as an alias, or write apart: true in its note, in {editors.NAME}."
        yield Finding(False, f"{one.id}, {other.id}", what, remedy)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
