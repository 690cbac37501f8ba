"""What an editor should look at: each thing with where it is, what it is, and what to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from ..assembling import Assembled
from ..identity import slug
from ..merging import dates, lookalikes, notes
from ..merging.articles import in_order
from ..merging.hiding import hidden_by_id
from ..merging.relinking import PRONOUNS
from ..merging.words import plain
from ..reading import editor as editors
from ..reading.errors import shown
from ..records import ActorNote, Article, ArticleNote, Briefing, Finding, Quote
from .doubting import short, uncertain

SAYING = 5
"""Words of a quote that two articles hardly have by chance."""


def check(found: Assembled) -> list[Finding]:
    """All findings: errors first, then by kind, in the order of the briefing."""
    grave = [Finding("seed", shown(problem.seed), problem.reason, problem.remedy, True) for problem in found.problems]
    apart = frozenset(note.name for note in found.editor.actors if note.apart)
    return [*grave, *unused_notes(found), *doubts(found.briefing, apart)]


def unused_notes(found: Assembled) -> Iterator[Finding]:
    """Notes of the editor's file that nothing in the seeds answers to, and corrections that fit no fact."""
    seeds = [article.seed for article in found.briefing.articles]
    by_seed = dict(found.editor.articles)
    for seed in found.unknown:
        near = get_close_matches(seed.rpartition("/")[2], seeds, 1)
        remedy = f"Did you mean {near[0]}?" if near else "Correct the name, or remove the note."
        yield _note(by_seed[seed].line if seed in by_seed else None, f"there is no seed {shown(seed)}", remedy)
    for article in found.briefing.articles:
        if article.seed in by_seed:
            yield from _overruled(by_seed[article.seed], article)
    actors = (actor for analysis in found.analyses for actor in analysis.actors)
    nobody = notes.unused(found.editor.actors, actors)
    names = {actor.name for actor in found.briefing.actors}
    if any(note.hide for note in nobody):
        names |= set(hidden_by_id(in_order(found.analyses), found.editor.actors))
    for note_ in nobody:
        if note_.name not in names:
            what = f"no article names {note_.name} or an alias of the note"
            remedy = "Add the name as the articles have it, or remove the note."
            if note_.kind is None and (
                there := next((one.seed for one in found.briefing.articles if note_.name in one.text), None)
            ):
                what = f"{note_.name} stands in {shown(there)}, and the program takes it for no actor"
                remedy = "Add its kind, as in 'kind: organization', and it becomes one; or remove the note."
            yield _note(note_.line, what, remedy)
    yield from _taken_names(found.editor.actors, found.briefing)
    yield from unfit(found)


def _overruled(note: ArticleNote, article: Article) -> Iterator[Finding]:
    """Fields of a note on an article that say otherwise than the article's own front matter, which counts first."""
    fields = {
        "title": (note.title, article.title),
        "date": (note.date, article.published),
        "authors": (note.authors or None, article.authors),
        "publisher": (note.publisher, article.publisher),
        "url": (note.url, article.url),
    }
    for field, (given, used) in fields.items():
        if given is not None and field not in article.corrected and given != used:
            what = (
                f"the {field} of {shown(article.seed)} is not used, because the file's own front matter gives another"
            )
            yield _note(note.line, what, "Correct it there, and remove it here.")


def _taken_names(actors: Collection[ActorNote], briefing: Briefing) -> Iterator[Finding]:
    """Former names that are another actor's name today: its page is its own."""
    names = {actor.id: actor for actor in briefing.actors}
    for note in actors:
        for former in note.formerly:
            owner = names.get(slug(former))
            if owner and owner.name != note.name:
                what = f"the page of the former name {former} is that of {owner.name}"
                yield _note(note.line, what, f"Merge the two, or remove it from 'formerly' of {note.name}.")


def unfit(found: Assembled) -> Iterator[Finding]:
    """Corrections of the editor's file that fit no fact or no actor."""
    for unused in found.unused:
        yield _note(unused.note.line, unused.reason, unused.remedy)


def _note(line: int | None, what: str, remedy: str) -> Finding:
    return Finding("note", f"{editors.NAME}, line {line}" if line else editors.NAME, what, remedy)


def doubts(briefing: Briefing, apart: Collection[str] = ()) -> Iterator[Finding]:
    """What is undated, unresolved or uncertain in a briefing; ``apart`` are names that the editor has told apart."""
    yield from _undated(briefing)
    open_ = list(_without_speaker(briefing))
    yield from open_
    yield from _too_early(briefing)
    yield from uncertain(briefing, frozenset(fact for finding in open_ for fact in finding.facts))
    yield from _lookalikes(briefing, apart)
    yield from _same_words(briefing)


def _undated(briefing: Briefing) -> Iterator[Finding]:
    for article in briefing.articles:
        if article.published is None:
            remedy = f"Add a line date: to its front matter, or to its note in {editors.NAME}."
            yield Finding(
                "date", shown(article.seed), "nothing says when it was published", remedy, articles=(article.id,)
            )


def _without_speaker(briefing: Briefing) -> Iterator[Finding]:
    seeds = {article.id: shown(article.seed) for article in briefing.articles}
    for quote in briefing.quotes:
        if quote.kind != "direct" or quote.speaker is not None or quote.corrected:
            continue
        if quote.source is None or quote.source.text.casefold() in PRONOUNS:
            who = f"it is open whom “{quote.source.text}” means in" if quote.source else "nobody is named for"
            what = f"{who} the quotation “{short(quote.content.text)}”"
            where = f"{seeds[quote.content.article]} ({quote.id})"
            remedy = (
                "Write 'speaker: Full Name', or 'speaker: null' where nobody can tell, "
                f"under {quote.id} in {editors.NAME}."
            )
            yield Finding("speaker", where, what, remedy, facts=(quote.id,))


def _too_early(briefing: Briefing) -> Iterator[Finding]:
    """Events that an article tells as past although it was published before them."""
    articles = {article.id: article for article in briefing.articles}
    for event in briefing.events:
        day = dates.days(event.date) if event.date and event.status == "occurred" else None
        for evidence in event.evidence if day else ():
            published = dates.days(articles[evidence.article].published or "")
            if day and published and day.first > published.last:
                where = f"{shown(articles[evidence.article].seed)} ({event.id})"
                what = f"“{short(event.text)}” is told as past and dated {event.date}, after the article"
                remedy = (
                    "Look at the date of the article; if that is right, write the event's 'date', or 'status: planned',"
                    f" under {event.id} in {editors.NAME}."
                )
                yield Finding("future", where, what, remedy, facts=(event.id,))


def _lookalikes(briefing: Briefing, apart: Collection[str]) -> Iterator[Finding]:
    for one, other in lookalikes.pairs(briefing.actors):
        if one.name in apart or other.name in apart:
            continue
        what = f"{one.name} ({one.kind}) and {other.name} ({other.kind}) may be the same"
        if one.name == other.name:
            how = f"'kind: {one.kind}' or 'kind: {other.kind}' under {one.name}" if one.kind != other.kind else ""
            how = how or f"'merge: {other.id}' under {one.name}"
        else:
            kept, gone = sorted((one, other), key=lambda actor: (len(actor.name.split()) < 2, -len(actor.mentions)))
            how = f"'merge: {gone.id}' under {kept.name}"
        remedy = f"If they are, write {how} in {editors.NAME}; if not, 'apart: true' in the note of one."
        yield Finding("double", f"{one.id}, {other.id}", what, remedy, actors=(one.id, other.id))


def _same_words(briefing: Briefing) -> Iterator[Finding]:
    """Quotes of one speaker in the same words in two articles: most likely one quote; not those that are corrected."""
    seeds = {article.id: shown(article.seed) for article in briefing.articles}
    said: dict[tuple[str, str], Quote] = {}
    for quote in briefing.quotes:
        if quote.speaker is None or quote.corrected:
            continue
        words = plain(quote.content.text)
        if words.count(" ") + 1 < SAYING:
            continue
        first = said.setdefault((quote.speaker, words), quote)
        if first.content.article != quote.content.article:
            what = f"{seeds[first.content.article]} quotes “{short(quote.content.text)}” too"
            remedy = (
                f"If it was said once, write 'merge: {quote.id}' under {first.id} in {editors.NAME}; "
                f"if twice, confirm its speaker: 'speaker: {quote.speaker}' under {quote.id}."
            )
            where = f"{seeds[quote.content.article]} ({quote.id})"
            yield Finding("double", where, what, remedy, facts=(first.id, quote.id))
