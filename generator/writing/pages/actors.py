"""Actors: everyone in the briefing, and a page for each that more is told of than one passing mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ...records import ACTOR_KINDS, INTEREST_KINDS, Actor, Mention
from .. import jsonld, wording
from ..addresses import ACTORS, Addresses
from ..downloads.feeds import feed_of
from ..library import Library
from ..literal import literal
from ..parts import Around, Level, by_date, joined, parted, placed
from ..passing import in_passing
from ..pen import Pen, inner
from ..pictures import interest_map, network
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import KIND_WORDS, count
from . import dossier
from .overview import overview

LEADING = 14
"""Actors of each kind on the index of a briefing with many."""

LEADS = 5
"""Articles that mention a leading actor, at least. The boost of its page, 10, tells the search to look for it first. Of
the 10,900 actors with pages of 10,000 made articles 2,600 lead."""

COMPANIONS = 8
"""Actors that an actor is said to appear with, the closest."""

FIRST_ARTICLES, ARTICLES = 2, 16
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
    """The index of actors, lists by letter where they are many, then the pages of those that have one."""
    (_, whole), *letters = placed(addresses.index)
    yield planned(ACTORS, _index, whole)
    for part, around in letters:
        title = f"Actors: {part.label}"
        if part.parts:
            yield planned(part.path, overview, part.path, title, around, part.count, "actor")
        else:
            here = list(part.entries)
            passages = {actor.id: actor.mentions[0] for actor in here if actor.id in addresses.thin}
            yield planned(part.path, _letter, part.path, title, here, passages, around)
    in_time = sorted(library.articles, key=lambda article: (library.published(article), article))
    places = {article: place for place, article in enumerate(in_time)}
    for actor in library.briefing.actors:
        if actor.id in addresses.thin:
            continue
        yield from _pages_of(library, addresses, actor, places)
        yield from dossier.pages(addresses, actor, dossier.sections(library, actor))


def _pages_of(library: Library, addresses: Addresses, actor: Actor, places: Mapping[str, int]) -> Iterator[Planned]:
    """The page of an actor, and pages of its articles where they are many; ``places`` has the order of all articles."""
    mentions = _by_article(actor)
    articles = sorted(mentions.keys() & places.keys(), key=places.__getitem__)
    path = addresses.actor(actor)
    if len(articles) <= FIRST_ARTICLES:
        yield planned(path, _page, actor, articles, Around())
        return
    dates: list[Level[str]] = by_date(lambda article: library.articles[article].published)
    whole = parted(path, articles, dates, ARTICLES)
    if not whole.parts:
        whole = joined(path, [parted(f"{path.removesuffix('.md')}_articles.md", articles, [], ARTICLES, label="All")])
    newest = [a for a in articles if library.articles[a].published][-FIRST_ARTICLES:][::-1] or articles[:FIRST_ARTICLES]
    (_, first), *others = placed(whole)
    yield planned(path, _page, actor, newest, first)
    for part, around in others:
        title = f"{actor.name}: in the articles, {part.label}"
        if part.parts:
            yield planned(part.path, overview, part.path, title, around, part.count, "article")
        else:
            here = {article: mentions[article] for article in part.entries}
            yield planned(part.path, _more, actor.id, title, part.path, here, around)


def _index(library: Library, addresses: Addresses, where: Around) -> Page:
    pen = Pen(library, addresses, ACTORS)
    kinds = [(kind, [a for a in library.leading if a.kind == kind]) for kind in ACTOR_KINDS]
    return page(
        pen.page,
        "actors.md.j2",
        "Actors",
        f"Everyone in the story: {count(len(library.actors), 'actor')}.",
        pen=pen,
        picture=network.picture(pen),
        kinds=[
            (KIND_WORDS[kind][1], *_parted(library, found[:LEADING] if where.parts else found))
            for kind, found in kinds
            if found
        ],
        passages={},
        total=len(library.actors),
        around=where,
        numbers=lambda actor: _numbers(library, actor),
    )


def _parted(library: Library, found: list[Actor]) -> tuple[list[Actor], list[Actor]]:
    """Actors that do, say or want something or are mentioned more than in passing; and the others."""
    passing = [actor for actor in found if in_passing(library, actor)]
    return [actor for actor in found if actor not in passing], passing


def _letter(
    library: Library,
    addresses: Addresses,
    path: str,
    title: str,
    found: list[Actor],
    passages: dict[str, Mention],
    where: Around,
) -> Page:
    """Actors by name; ``passages`` hold the place in the articles of each that has no page of its own."""
    return page(
        path,
        "actors.md.j2",
        title,
        f"{count(len(found), 'actor')} by name.",
        {"search": {"exclude": True}},
        pen=Pen(library, addresses, path),
        picture="",
        kinds=[("By name", *_parted(library, found))],
        passages=passages,
        total=len(found),
        around=where,
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


def _page(library: Library, addresses: Addresses, actor: Actor, articles: list[str], where: Around) -> Page:
    pen = Pen(library, addresses, addresses.actor(actor), own=actor)
    held = library.held_by.get(actor.id, ())
    of = library.wanted_of.get(actor.id, ())
    feed = feed_of(library, actor)
    sections = dossier.sections(library, actor)
    by_article = _by_article(actor)
    return page(
        pen.page,
        "actor.md.j2",
        actor.name,
        _description(library, actor),
        {"search": {"boost": 10 if len(by_article) >= LEADS else 9}, **({"feed": feed} if feed else {})},
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
        articles=_told(library, actor.id, {article: by_article[article] for article in articles}),
        around=where,
    )


def _more(
    library: Library,
    addresses: Addresses,
    actor: str,
    title: str,
    path: str,
    mentions: dict[str, list[Mention]],
    where: Around,
) -> Page:
    """A further page of the articles that mention an actor."""
    return page(
        path,
        "passages.md.j2",
        title,
        f"{title}.",
        {"search": {"exclude": True}},
        pen=Pen(library, addresses, path),
        actor=actor,
        articles=_told(library, actor, mentions),
        around=where,
    )


def _description(library: Library, actor: Actor) -> str:
    role = actor.descriptor or actor.roles[0] if actor.descriptor or actor.roles else KIND_WORDS[actor.kind][0]
    held = library.held_by.get(actor.id, ())
    first = f" {wording.verb(held[0].kind, [actor], held[0].label).capitalize()}: {held[0].label}." if held else ""
    return f"{actor.name}: {role}; {_weight(library, actor)}.{first}"


def _by_article(actor: Actor) -> dict[str, list[Mention]]:
    """The mentions of an actor in each article."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in actor.mentions:
        found[mention.article].append(mention)
    return found


def _told(library: Library, actor: str, mentions: dict[str, list[Mention]]) -> list[Told]:
    """What some articles tell of the actor."""
    found = []
    for article, here in mentions.items():
        passages = [_passage(library, mention) for mention in sorted(here, key=lambda m: m.start)]
        named = [p for p in passages if library.is_name(p.mention.text, actor)] or passages
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
