"""Places of one article that the editor's notes give to another actor than the article's analysis did.

A note's names mean its actor. In an article that names this actor, each place that bears one of them is its own,
whether the analysis gave it to a namesake or, since several bear the name, to nobody. With ``apart`` this holds in
every article, and no place that bears a namesake's full name is its own. A note with a kind makes an actor of a name
that the program took for one in no article.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from ..identity import slug
from ..language.lexicon import rows
from ..records import Actor, ActorNote, Analysis, Evidence, Mention, replace
from .names import Key, PersonName, comparable, key, person_key
from .notes import Notes
from .unused import Unused

_WORD = re.compile(r"\w+")
_WITHIN = re.compile(r"[\w,;:–—-]\s$")
"""Before a word that begins no sentence."""

TITLES = Path(__file__).parents[1] / "language" / "lexicons" / "titles.tsv"


def parted(analyses: Sequence[Analysis], notes: Sequence[ActorNote]) -> list[Analysis]:
    """The analyses with the places that bear a note's names as its actor's.

    What was said by these words is said by it, and a fact whose words hold such a place is about it; also about the
    other one only if they name that one too. Pronouns stay where they were: nothing in the note tells whom they mean.
    """
    if not notes:
        return list(analyses)
    found = Notes(notes)
    named = [{number for actor in one.actors if (number := found.of(actor)) is not None} for one in analyses]
    known = set().union(*named)
    borne = {key(actor.name) for one in analyses for actor in one.actors}
    missed = [
        number
        for number, note in enumerate(notes)
        if note.kind and not note.hide and number not in known and not _names(note) & borne
    ]
    apart = [number for number, note in enumerate(notes) if note.apart and not note.hide]
    lasts = [(number, last[-1].casefold()) for number in missed if (last := _WORD.findall(notes[number].name))]
    return [_parted(one, found, here, apart, lasts) for one, here in zip(analyses, named, strict=True)]


def _parted(
    analysis: Analysis, found: Notes, named: Collection[int], apart: Iterable[int], missed: Sequence[tuple[int, str]]
) -> Analysis:
    """One analysis; ``named`` are the notes that mean an actor of it, ``missed`` those that mean none anywhere.

    With each of the latter is the last word of its name, in small letters: most articles do not hold it.
    """
    for number in sorted({number for number in named if not found[number].hide} | {*apart}):
        note = found[number]
        names = _names(note)
        if note.apart:
            analysis = _without_namesakes(analysis, found, number, names)
        analysis = _with_taken(analysis, found, number, names)
        analysis = _with_free(analysis, found, number, (note.name, *note.aliases))
    folded = analysis.article.text.casefold() if missed else ""
    near = any(word in folded for _, word in missed)
    words = {word.casefold() for word in _WORD.findall(analysis.article.text)} if near else set()
    for number in (number for number, word in missed if word in words):
        analysis = _with_free(analysis, found, number, (found[number].name,), made=True)
    return analysis


def elsewhere(analyses: Iterable[Analysis], notes: Sequence[ActorNote]) -> tuple[Unused, ...]:
    """Aliases of notes that another actor bears in an article that does not name the note's own; each once.

    Who bears a full name is taken for the person of this name there ("Biden" in an article on Jill Biden), unless
    the note keeps its names apart. Not reported where the other has a note of its own: the editor knows of both.
    """
    if not notes:
        return ()
    found = Notes(notes)
    places: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    for analysis in analyses:
        meant = {actor.id: found.of(actor) for actor in analysis.actors}
        for actor in analysis.actors:
            for words in {key(mention.text) for mention in actor.mentions} if meant[actor.id] is None else ():
                number = found.claimed(words)
                if number is None or number in meant.values() or not _may_be(notes[number], actor):
                    continue
                name = next(one for one in (*notes[number].aliases, notes[number].name) if key(one) == words)
                places[number, name, actor.name].append(analysis.article.seed)
    return tuple(
        Unused(
            notes[number],
            f"'{name}' means {other}, not {notes[number].name}, in {seeds[0]}"
            + (f" and {len(seeds) - 1} more" if len(seeds) > 1 else ""),
            f"If that is wrong, add 'apart: true' to the note on {notes[number].name}; "
            f"if it is right, give {other} a note too: a line '{other}:' with 'apart: true' below.",
        )
        for (number, name, other), seeds in sorted(places.items(), key=lambda entry: entry[0])
    )


def _names(note: ActorNote) -> frozenset[Key]:
    return frozenset(filter(None, map(key, (note.name, *note.aliases))))


def _may_be(note: ActorNote, actor: Actor) -> bool:
    """Whether the kind of a note is that of an actor, bodies and groups being of one; a note without one is of any."""
    return note.kind is None or comparable(note.kind) == comparable(actor.kind)


def _with_taken(analysis: Analysis, found: Notes, number: int, names: frozenset[Key]) -> Analysis:
    """The analysis with those places as the note's that bear its names and are another actor's."""
    note = found[number]
    for actor in analysis.actors:
        other = found.of(actor)
        if other == number or not (note.apart or (other is None and _may_be(note, actor))):
            continue
        if any(key(mention.text) in names for mention in actor.mentions):
            analysis = _without(analysis, actor, _own(analysis, found, number, actor), names)
    return analysis


def _without_namesakes(analysis: Analysis, found: Notes, number: int, names: frozenset[Key]) -> Analysis:
    """The analysis with an actor of its own for each namesake of a note's person whose full name it bears."""
    persons = [name for words in names if (name := PersonName.of(words))]
    for actor in analysis.actors:
        if actor.kind != "person" or found.of(actor) != number:
            continue
        for other in dict.fromkeys(mention.text for mention in actor.mentions if _is_namesake(mention.text, persons)):
            rest = next(one for one in analysis.actors if one.id == actor.id)
            if key(other) not in names:
                new = _named(analysis, other) or Actor(_free_id(other, analysis), other, "person")
                analysis = _without(analysis, rest, new, frozenset({key(other)}))
    return analysis


def _is_namesake(text: str, persons: Sequence[PersonName]) -> bool:
    """Whether words are the full name of somebody else of the same surname: another first name, no title."""
    other = PersonName.of(person_key(text))
    if not other or not text[:1].isupper() or key(text)[0] in _titles():
        return False
    return bool(persons) and all(
        other.last == one.last
        and not one.first.startswith(other.first)
        and not other.first.startswith(one.first)
        and other.first not in one.middle
        for one in persons
    )


@functools.cache
def _titles() -> frozenset[str]:
    """First words of titles, as name keys have them."""
    return frozenset(key(row[0])[0] for row in rows(TITLES) if key(row[0]))


def _with_free(analysis: Analysis, found: Notes, number: int, names: Iterable[str], made: bool = False) -> Analysis:
    """The analysis with those places as the note's that bear some names and are nobody's.

    ``made`` makes an actor of a name that the program took for one in no article. A name that is one somewhere is left
    alone elsewhere: the town in "they met in Rotterdam" does nothing.
    """
    places = _nobodys(analysis, names, made)
    if not places:
        return analysis
    analysis = _without_parts(analysis, places)
    own = _own(analysis, found, number)
    whole = (*own.aliases, *(m.text for m in places if key(m.text) != key(own.name)))
    new = replace(
        own,
        aliases=tuple(dict.fromkeys(whole)),
        mentions=tuple(sorted((*own.mentions, *places), key=lambda m: (m.start, m.end))),
    )

    def who(actors: tuple[str, ...], words: Iterable[Evidence]) -> tuple[str, ...]:
        return (*actors, new.id) if new.id not in actors and _within(places, words) else actors

    known = any(actor.id == new.id for actor in analysis.actors)
    actors = [new if actor.id == new.id else actor for actor in analysis.actors]
    return replace(
        analysis,
        actors=tuple(actors if known else [*actors, new]),
        quotes=tuple(
            replace(
                quote,
                speaker=new.id
                if quote.speaker is None and quote.source and _bears(quote.source, places)
                else quote.speaker,
                about=who(quote.about, [quote.content]),
            )
            for quote in analysis.quotes
        ),
        events=tuple(replace(event, participants=who(event.participants, event.evidence)) for event in analysis.events),
        interests=tuple(
            one if new.id in one.holder else replace(one, about=who(one.about, one.evidence))
            for one in analysis.interests
        ),
    )


def _without_parts(analysis: Analysis, places: Sequence[Mention]) -> Analysis:
    """The analysis without mentions that are part of a longer name ("Holland" in "South Holland")."""
    actors = [
        replace(actor, mentions=kept)
        if len(kept := tuple(m for m in actor.mentions if not _within([m], places))) < len(actor.mentions)
        else actor
        for actor in analysis.actors
    ]
    return replace(analysis, actors=tuple(actors))


def _bears(source: Evidence, places: Iterable[Mention]) -> bool:
    """Whether the words for a speaker are a name and nothing else but what may stand before it."""
    return any(source.start <= place.start and place.end == source.end for place in places)


def _nobodys(analysis: Analysis, names: Iterable[str], made: bool) -> list[Mention]:
    """Where names stand in an article as words of their own and no actor is known to be meant.

    A name of one word may be another word too ("May", "Reading"). It counts where two actors of the article bear it,
    which is why the analysis could not tell whom it means; for an actor that is ``made``, where it begins no sentence.
    """
    article = analysis.article
    found: list[Mention] = []
    plain = {name.replace("’", "'") for name in names}
    if not any(name.partition("'")[0][1:] in article.text for name in plain):
        return []
    text = article.text.replace("’", "'")
    wanted = sorted((name for name in plain if name[1:] in text), key=lambda name: (-len(name), name))
    taken = [(m.start, m.end) for actor in analysis.actors for m in actor.mentions] if wanted else []
    taken += [(time.start, time.end) for time in analysis.times] if wanted else []
    for name in wanted:
        shared = sum(key(name)[-1:] == key(actor.name)[-1:] for actor in analysis.actors) > 1
        first = f"[{re.escape(name[0])}{re.escape(name[0].upper())}]"
        for match in re.finditer(rf"(?<!\w){first}{re.escape(name[1:])}(?!\w)", text):
            start, end = match.span()
            within = made and _WITHIN.search(text, max(0, start - 2), start)
            sure = len(key(name)) > 1 or shared or within
            if sure and all(
                end <= begin or last <= start or (start <= begin and last <= end and last - begin < end - start)
                for begin, last in taken
            ):
                taken.append((start, end))
                found.append(Mention(article.seed, start, end, article.text[start:end]))
    return found


def _own(analysis: Analysis, found: Notes, number: int, instead_of: Actor | None = None) -> Actor:
    """The note's actor in an article, a new one where it has none."""
    note = found[number]
    own = next((actor for actor in analysis.actors if found.of(actor) == number), None)
    kind = note.kind or (instead_of.kind if instead_of else "person")
    return own or _named(analysis, note.name) or Actor(_free_id(note.name, analysis), note.name, kind)


def _named(analysis: Analysis, name: str) -> Actor | None:
    return next((actor for actor in analysis.actors if key(actor.name) == key(name)), None)


def _without(analysis: Analysis, actor: Actor, new: Actor, names: frozenset[Key]) -> Analysis:
    """The analysis with the places of an actor that bear some names as the new one's."""
    moved = tuple(mention for mention in actor.mentions if key(mention.text) in names)
    kept = tuple(mention for mention in actor.mentions if key(mention.text) not in names)
    share = len(moved) / len(actor.mentions)
    known = any(one.id == new.id for one in analysis.actors)
    new = replace(
        new,
        aliases=tuple(dict.fromkeys((*new.aliases, *(m.text for m in moved if m.text != new.name)))),
        salience=min(1.0, new.salience + actor.salience * share),
        mentions=tuple(sorted((*new.mentions, *moved), key=lambda m: (m.start, m.end))),
    )
    rest = replace(
        actor,
        aliases=tuple(alias for alias in actor.aliases if key(alias) not in names),
        salience=actor.salience * (1 - share),
        mentions=kept,
    )
    actors = [rest if one.id == actor.id else new if one.id == new.id else one for one in analysis.actors]

    def who(actors: Sequence[str], words: Sequence[Evidence]) -> tuple[str, ...]:
        """The actors of a fact that rests on some words."""
        if actor.id not in actors or (kept and not _within(moved, words)):
            return tuple(actors)
        instead = (actor.id, new.id) if _within(kept, words) else (new.id,)
        return tuple(dict.fromkeys(one for old in actors for one in (instead if old == actor.id else (old,))))

    return replace(
        analysis,
        actors=tuple(one for one in (actors if known else [*actors, new]) if one.mentions),
        quotes=tuple(
            replace(
                quote,
                speaker=new.id
                if quote.speaker == actor.id and (not kept or (quote.source and _within(moved, [quote.source])))
                else quote.speaker,
                about=who(quote.about, [quote.content]),
            )
            for quote in analysis.quotes
        ),
        events=tuple(replace(event, participants=who(event.participants, event.evidence)) for event in analysis.events),
        interests=tuple(
            replace(one, holder=who(one.holder, one.evidence), about=who(one.about, one.evidence))
            for one in analysis.interests
        ),
    )


def _within(mentions: Sequence[Mention], words: Iterable[Evidence | Mention]) -> bool:
    return any(place.start <= m.start and m.end <= place.end for m in mentions for place in words)


def _free_id(name: str, analysis: Analysis) -> str:
    """An id that no actor of the article has."""
    taken = {actor.id for actor in analysis.actors}
    plain = slug(name, "actor")
    return next(one for one in (plain, *(f"{plain}-{n}" for n in range(2, len(taken) + 3))) if one not in taken)
