"""From many analyses and the editor's file to one briefing."""

from __future__ import annotations

from collections.abc import Iterable

from ..records import Actor, Analysis, Briefing, EditorFile
from . import actors, articles, events, interests, officers
from .citing import cited
from .corrections import Corrections
from .facts import distinct, renamed, without_copied
from .former import with_former
from .hiding import hidden_by_id, without_hidden
from .joining import joined
from .memory import Memory
from .parting import elsewhere, parted
from .quotes import one as one_quote
from .relinking import relinked, without_unnamed
from .unused import Unused

__all__ = ["Memory", "Unused", "cited", "corrected", "merge"]


def merge(analyses: Iterable[Analysis], editor: EditorFile) -> Briefing:
    """All articles as one briefing: the same actor, event or interest in several of them is one entry.

    A pure function whose answer does not depend on the order of the analyses; its cost grows nearly in line
    with their number. The order of every list is part of the answer:

    - articles by date of publication (the undated last), then by seed;
    - actors by id; their mentions by article and place;
    - quotes by article and place; interests by article and place of the first statement;
    - events by date (the undated last), then by article and place of the first report.

    Raises ``ValueError`` if two analyses are of one seed, or a fact names an actor that its analysis lacks.
    """
    return corrected(analyses, editor)[0]


def corrected(
    analyses: Iterable[Analysis], editor: EditorFile, memory: Memory | None = None
) -> tuple[Briefing, tuple[Unused, ...]]:
    """The briefing as ``merge`` gives it, and the editor's corrections that fit none of its facts.

    The ``memory`` of an earlier briefing makes it quicker and changes nothing; it then holds this one's.
    """
    memory = memory or Memory()
    read = articles.in_order(analyses, memory)
    named = parted(read, editor.actors)
    hidden = hidden_by_id(named, editor.actors)
    notes = tuple(note for note in editor.actors if note.name not in hidden)
    shown = without_hidden(named, notes, hidden.values())
    cast = actors.merge(shown, notes, hidden)
    plain = actors.ids(read, ()) if editor.actors else None
    people = with_former(cast, plain, shown, notes)
    found = [renamed(analysis, cast.ids[analysis.article.seed]) for analysis in shown]
    by_id = {analysis.article.id: analysis for analysis in found}
    own = [without_copied(a, by_id[a.article.same_as]) if a.article.same_as else a for a in found]
    place = {analysis.article.id: i for i, analysis in enumerate(found)}
    quotes = [quote for a in own for quote in sorted(a.quotes, key=lambda q: (q.content.start, q.content.end, q.id))]
    quotes = officers.named(quotes, people)
    called = {actor.id: _called(actor) for actor in people}
    told = [event for a in own for event in sorted(a.events, key=lambda e: (e.evidence[0].start, e.id))]
    stated = [interest for a in own for interest in sorted(a.interests, key=lambda i: (i.evidence[0].start, i.id))]
    happened = joined(events.together(distinct(told), called, memory), editor.facts)
    wanted = joined(interests.together(distinct(stated), called, memory), editor.facts)
    together = joined([[quote] for quote in distinct(quotes)], editor.facts)
    statements = {report.id: reports[0].id for reports in happened.clusters for report in reports[1:]}
    statements |= {statement.id: alike[0].id for alike in wanted.clusters for statement in alike[1:]}
    statements |= {quote.id: same[0].id for same in together.clusters for quote in same[1:]}
    corrections = Corrections(editor.facts, people, statements, together.ids | happened.ids | wanted.ids)
    said, told = [one_quote(same) for same in together.clusters], [events.one(reports) for reports in happened.clusters]
    stated = [interests.one(alike) for alike in wanted.clusters]
    right = corrections.quotes(said), corrections.events(told), corrections.interests(stated)
    briefing = Briefing(
        title=editor.title,
        articles=tuple(analysis.article for analysis in found),
        actors=relinked(people, said, right[0]),
        quotes=tuple(right[0]),
        events=tuple(events.in_order(right[1], place)),
        interests=tuple(right[2]),
        pinned=corrections.pinned((*right[0], *right[1], *right[2])),
    )
    misfits = (
        *elsewhere(named, notes),
        *cast.unused,
        *together.unused,
        *happened.unused,
        *wanted.unused,
        *corrections.unused((*said, *told, *stated)),
    )
    return without_unnamed(briefing, people), tuple(sorted(misfits, key=lambda unused: unused.note.line or 0))


def _called(actor: Actor) -> str:
    """An actor's name and its aliases of one word; longer ones hold titles and descriptions."""
    return " ".join([actor.name, *(alias for alias in actor.aliases if " " not in alias)])
