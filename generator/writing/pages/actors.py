"""Actors: everyone in the briefing, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...records import ACTOR_KINDS, INTEREST_KINDS, Actor, Mention
from .. import jsonld, wording
from ..addresses import Addresses, letter, numbered
from ..downloads.feeds import feed_of
from ..library import Library
from ..literal import literal
from ..pen import Pen, inner
from ..pictures import interest_map, network
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import KIND_WORDS, count
from . import dossier

INDEX = "actors/index.md"

ON_INDEX = 90
"""Actors on the index, and on one page of a letter; where there are more the index lists the leading ones."""

LEADING = 15
"""Actors of each kind on the index of a briefing with many."""

PASSING = 2
"""Mentions up to which an actor without any fact is only named in passing."""

COMPANIONS = 12
"""Actors that an actor is said to appear with, the closest."""

FIRST_ARTICLES, ARTICLES = 4, 16
"""Articles listed with their passages on an actor's own page, and on each further page."""

PASSAGES = 2
"""Passages shown for each article that mentions the actor, before the numbers of the other paragraphs."""

CONTEXT = 90
"""Code points of the article shown before and after a mention."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A mention with the words around it."""

    words: Markup
    mention: Mention
    paragraph: int


def pages(library: Library, addresses: Addresses) -> Iterator[Planned]:
    """The index of actors, lists by letter where they are many, then every actor's page."""
    letters = _letters(library)
    yield planned(INDEX, _index, list(letters))
    for path, found in letters.items():
        yield planned(path, _letter, path, found, list(letters))
    for actor in library.briefing.actors:
        articles = _articles(library, actor)
        further = range(FIRST_ARTICLES, len(articles), ARTICLES)
        chunks = [articles[:FIRST_ARTICLES], *(articles[at : at + ARTICLES] for at in further)]
        parts = [numbered(addresses.actor(actor), number) for number in range(1, len(chunks) + 1)]
        yield planned(parts[0], _page, actor, chunks[0], parts)
        for path, chunk in zip(parts[1:], chunks[1:], strict=True):
            yield planned(path, _more, actor, path, chunk, parts)
        yield from dossier.pages(addresses, actor, dossier.sections(library, actor))


def _index(library: Library, addresses: Addresses, letters: list[str]) -> Page:
    pen = Pen(library, addresses, INDEX)
    kinds = [(kind, [a for a in library.leading if a.kind == kind]) for kind in ACTOR_KINDS]
    return page(
        pen.page,
        "actors.md.j2",
        "Actors",
        f"Everyone in the story: {count(len(library.actors), 'actor')}.",
        pen=pen,
        picture=network.picture(pen),
        kinds=[
            (KIND_WORDS[kind][1], *_parted(library, found[:LEADING] if letters else found))
            for kind, found in kinds
            if found
        ],
        total=len(library.actors),
        letters=[(_letter_name(path), path) for path in letters],
        numbers=lambda actor: _numbers(library, actor),
    )


def _parted(library: Library, found: list[Actor]) -> tuple[list[Actor], list[Actor]]:
    """Actors that do, say or want something or are mentioned more than in passing; and the others."""
    indexes = (library.held_by, library.wanted_of, library.said_by, library.took_part)
    kept = [a for a in found if len(a.mentions) > PASSING or any(index.get(a.id) for index in indexes)]
    return kept, [actor for actor in found if actor not in kept]


def _letters(library: Library) -> dict[str, list[Actor]]:
    """The pages that list all actors by letter; none where the index lists them all."""
    if len(library.actors) <= ON_INDEX:
        return {}
    groups: dict[str, list[Actor]] = {}
    for actor in sorted(library.briefing.actors, key=lambda a: (a.id, a.name)):
        groups.setdefault(letter(actor.id), []).append(actor)
    return {
        numbered(f"actors/letter_{key}.md", number): groups[key][at : at + ON_INDEX]
        for key in sorted(groups)
        for number, at in enumerate(range(0, len(groups[key]), ON_INDEX), 1)
    }


def _letter_name(path: str) -> str:
    return path.removeprefix("actors/letter_").removesuffix(".md").upper().replace("_", " ")


def _letter(library: Library, addresses: Addresses, path: str, found: list[Actor], letters: list[str]) -> Page:
    pen = Pen(library, addresses, path)
    title = f"Actors: {_letter_name(path)}"
    return page(
        pen.page,
        "actors.md.j2",
        title,
        f"{count(len(found), 'actor')} by name.",
        {"search": {"exclude": True}},
        pen=pen,
        picture="",
        kinds=[(_letter_name(path), *_parted(library, found))],
        total=len(found),
        letters=[(_letter_name(other), other) for other in letters],
        numbers=lambda actor: _numbers(library, actor),
    )


def _weight(library: Library, actor: Actor) -> str:
    """How much of the briefing an actor is in."""
    interests, quotes, events, articles = _numbers(library, actor)
    numbers = ((articles, "article"), (interests, "interest"), (quotes, "quote"), (events, "event"))
    return ", ".join(count(number, word) for number, word in numbers if number)


def _numbers(library: Library, actor: Actor) -> tuple[int, int, int, int]:
    """How many interests, quotes and events are an actor's, and how many articles mention it."""
    return (
        len(library.held_by.get(actor.id, ())),
        len(library.said_by.get(actor.id, ())),
        len(library.took_part.get(actor.id, ())),
        len({mention.article for mention in actor.mentions}),
    )


Told = tuple[str, list[Passage], list[int]]
"""An article, passages that mention the actor, and the numbers of all paragraphs that do."""


def _page(library: Library, addresses: Addresses, actor: Actor, articles: list[str], parts: list[str]) -> Page:
    pen = Pen(library, addresses, addresses.actor(actor), own=actor)
    held = library.held_by.get(actor.id, ())
    of = library.wanted_of.get(actor.id, ())
    feed = feed_of(library, actor)
    sections = dossier.sections(library, actor)
    return page(
        pen.page,
        "actor.md.j2",
        actor.name,
        _description(library, actor),
        {"search": {"boost": 10}, **({"feed": feed} if feed else {})},
        [jsonld.actor(actor)],
        pen=pen,
        actor=actor,
        feed=feed,
        weight=_weight(library, actor),
        picture=interest_map.picture(pen, [*held, *of], about=actor, least=3, most=8),
        wants=[section for section in sections if section.key in INTEREST_KINDS],
        others=[section for section in sections if section.key not in INTEREST_KINDS],
        whole=dossier.places(dossier.parts(addresses, actor, sections)),
        companions=library.company(actor.id, COMPANIONS),
        articles=_told(library, actor, articles),
        parts=parts,
    )


def _more(
    library: Library, addresses: Addresses, actor: Actor, path: str, articles: list[str], parts: list[str]
) -> Page:
    """A further page of the articles that mention an actor."""
    title = f"{actor.name}: in the articles, part {parts.index(path) + 1}"
    return page(
        path,
        "passages.md.j2",
        title,
        f"{title}.",
        {"search": {"exclude": True}},
        pen=Pen(library, addresses, path),
        actor=actor,
        articles=_told(library, actor, articles),
        parts=parts,
    )


def _description(library: Library, actor: Actor) -> str:
    role = actor.descriptor or actor.roles[0] if actor.descriptor or actor.roles else KIND_WORDS[actor.kind][0]
    held = library.held_by.get(actor.id, ())
    first = f" {wording.verb(held[0].kind, [actor]).capitalize()}: {held[0].label}." if held else ""
    return f"{actor.name}: {role}; {_weight(library, actor)}.{first}"


def _articles(library: Library, actor: Actor) -> list[str]:
    """The articles that mention the actor, the oldest first."""
    known = {mention.article for mention in actor.mentions if mention.article in library.articles}
    return sorted(known, key=lambda article: (library.published(article), article))


def _told(library: Library, actor: Actor, articles: list[str]) -> list[Told]:
    """What some articles tell of the actor."""
    by_article: dict[str, list[Mention]] = {article: [] for article in articles}
    for mention in actor.mentions:
        if mention.article in by_article:
            by_article[mention.article].append(mention)
    names = {name.casefold() for name in (actor.name, *actor.aliases)}
    found = []
    for article in articles:
        passages = [_passage(library, mention) for mention in sorted(by_article[article], key=lambda m: m.start)]
        named = [p for p in passages if p.mention.text.casefold() in names] or passages
        first_in_paragraph = list({p.paragraph: p for p in reversed(named)}.values())[::-1]
        found.append((article, first_in_paragraph[:PASSAGES], sorted({p.paragraph for p in passages})))
    return found


def _passage(library: Library, mention: Mention) -> Passage:
    number = library.paragraph(mention.article, mention.start)
    start, end = library.paragraphs(mention.article)[number - 1]
    text = library.articles[mention.article].text
    before = text[max(start, mention.start - CONTEXT) : mention.start]
    after = text[mention.end : max(mention.end, min(end, mention.end + CONTEXT))]
    if mention.start - CONTEXT > start:
        before = "… " + before.partition(" ")[2]
    if mention.end + CONTEXT < end:
        after = after.rpartition(" ")[0] + " …"
    hit = Markup(f'<b class="hit">{literal(mention.text)}</b>')
    return Passage(inner(before) + hit + inner(after), mention, number)
