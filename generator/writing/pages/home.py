"""The home page: the story at a glance."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from ...records import Actor, Article, Event, Interest, Quote
from .. import wording
from ..addresses import Addresses
from ..dates import LAST, last_day, order, when
from ..facts import clearest, evidence_of
from ..library import Library
from ..pen import Pen
from ..pictures import interest_map
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count

LEADING = 8
"""Actors on the home page."""

EVENTS = 4
"""Events in each of the two lists, the latest and the coming."""

Day = tuple[int, int, int]
"""Year, month and day of publication."""

STAKES = 2
"""Interests on an actor's card."""

MAPPED = 9
"""Interests in the picture."""

QUOTES = 3

NEWS = 2
"""Articles whose news is told, the newest."""

FACES = 6
"""Actors named as new in an article."""

TELLING = (40, 280)
"""A telling quote is direct, of a named speaker, and has at least and at most so many code points: a whole
thought that is read at a glance."""


PAGE = "index.md"


def pages(library: Library, addresses: Addresses) -> list[Planned]:
    """The one page that the site opens with."""
    return [planned(PAGE, _home)]


def _home(library: Library, addresses: Addresses) -> Page:
    pen = Pen(library, addresses, PAGE)
    title = library.briefing.title
    articles = count(len(library.briefing.articles), "article")
    mapped = _mapped(library)
    return page(
        pen.page,
        "home.md.j2",
        title,
        f"{title}: {articles}{_period(library)}",
        {"hide": ["navigation", "toc"]},
        pen=pen,
        articles=articles,
        period=_period(library),
        counts=_counts(library),
        leading=[(actor, _line(library, actor), *_stakes(library, actor)) for actor in _leading(library)],
        picture=interest_map.picture(pen, mapped, most=MAPPED, others=len(library.interests) - len(mapped)),
        pinned=[library.facts[name] for name in library.briefing.pinned if name in library.facts],
        news=_news(library),
        latest=_latest(library),
        coming=_coming(library),
        quotes=_telling(library),
    )


def _mapped(library: Library) -> list[Interest]:
    """The interests of the leading holders: since these take turns, the picture shows none of any other."""
    held = ([i for i in library.held_by.get(a.id, ()) if library.first_holder[i.id] == a.id] for a in library.leading)
    return [*itertools.chain.from_iterable(itertools.islice(filter(None, held), MAPPED))]


def _period(library: Library) -> str:
    """From when to when the articles are: ", from about 30 December 2021 to about 13 February 2022"."""
    articles = library.briefing.articles
    dated = sorted((a for a in articles if order(a.published) != LAST), key=lambda a: order(a.published))
    if not dated:
        return ", undated" if articles else ""
    first, last = when(dated[0].published), when(dated[-1].published)
    return f", {first}" if first == last else f", from {first} to {last}"


def _counts(library: Library) -> list[tuple[str, str]]:
    briefing = library.briefing
    return [
        (count(len(briefing.actors), "actor"), "actors/index.md"),
        (count(len(briefing.interests), "interest"), "interests/index.md"),
        (count(len(briefing.events), "event"), "timeline/index.md"),
        (count(len(briefing.quotes), "quote"), "quotes/index.md"),
    ]


def _line(library: Library, actor: Actor) -> str:
    """The one-line descriptor of an actor: the editor's, its role, or what it is."""
    return actor.descriptor or "; ".join(actor.roles[:2]) or wording.KIND_WORDS[actor.kind][0]


def _leading(library: Library) -> list[Actor]:
    """The most salient actors; of these, one who wants and says nothing yields to the next that does."""
    near = library.leading[: 2 * LEADING]
    indexes = (library.held_by, library.wanted_of, library.said_by)
    active = [actor for actor in near if any(index.get(actor.id) for index in indexes)]
    others = [actor for actor in near if actor not in active]
    return sorted([*active, *others][:LEADING], key=lambda actor: library.rank[actor.id])


def _stakes(library: Library, actor: Actor) -> tuple[list[Interest], Interest | None]:
    """What is at stake for an actor: its clearest interests, of different kinds; without any, another's in it."""
    held: dict[str, Interest] = {}
    for interest in clearest(library.held_by.get(actor.id, ())):
        held.setdefault(interest.kind, interest)
    of = clearest(library.wanted_of.get(actor.id, ()))
    return list(held.values())[:STAKES], of[0] if of and not held else None


News = tuple[Article, str, list[Actor], list[Interest]]
"""An article, what it tells that no older one does (in numbers), actors that no older one names, and the clearest of
its new interests."""


def _news(library: Library) -> list[News]:
    """What the newest dated articles add to those that appeared before them; nothing where none is older.

    It depends on the articles alone, not on the day or on what was built before. Articles of one day are each other's
    peers: what both tell is new in both.
    """
    day = {article.id: order(article.published) for article in library.briefing.articles}
    dated = [article for article in library.briefing.articles if day[article.id] != LAST and not article.same_as]
    oldest = min((day[article.id] for article in dated), default=LAST)
    newest = sorted(dated, key=lambda article: article.id)
    newest.sort(key=lambda article: day[article.id], reverse=True)
    chosen = [article for article in newest[:NEWS] if day[article.id] > oldest]
    first = {
        actor.id: min((day.get(m.article, LAST) for m in actor.mentions), default=LAST) for actor in library.leading
    }
    return [_new_in(library, article, day, first) for article in chosen]


def _new_in(library: Library, article: Article, day: Mapping[str, Day], first: Mapping[str, Day]) -> News:
    told = [library.facts[fact.id] for fact in library.told_in.get(article.id, ())]
    new = [f for f in told if min(day.get(place.article, LAST) for place in evidence_of(f)) == day[article.id]]
    kinds = ((Interest, "interest"), (Event, "event"), (Quote, "quote"))
    numbers = [count(sum(isinstance(fact, kind) for fact in new), word) for kind, word in kinds]
    known = [number for number in numbers if not number.startswith("no ")]
    faces = [
        actor
        for actor in library.leading
        if first[actor.id] == day[article.id] and any(mention.article == article.id for mention in actor.mentions)
    ]
    interests = clearest(fact for fact in new if isinstance(fact, Interest) and fact.confidence != "low")
    return article, wording.listed(known) or "nothing", faces[:FACES], interests[:STAKES]


def _latest(library: Library) -> list[Event]:
    """The last dated events that happened or go on, the newest first."""
    past = [e for e in library.events if e.status in ("occurred", "ongoing") and order(e.date) != LAST]
    return past[: -EVENTS - 1 : -1]


def _coming(library: Library) -> list[Event]:
    """The dated events that the articles announce or consider and that were not past when the newest one appeared."""
    newest = max(
        (order(a.published) for a in library.briefing.articles if order(a.published) != LAST), default=(0, 0, 0)
    )
    ahead = [e for e in library.events if e.status in ("planned", "hypothetical") and order(e.date) != LAST]
    return [event for event in ahead if last_day(event.date) >= newest][:EVENTS]


def _telling(library: Library) -> list[Quote]:
    """Quotes of the most salient speakers by turns, of each first whole sentences that mention the most actors."""
    speakers = filter(None, (_telling_of(library, actor) for actor in library.leading))
    leading = [*itertools.islice(speakers, QUOTES)]
    turns = itertools.chain.from_iterable(itertools.zip_longest(*leading))
    return [quote for quote in turns if quote][:QUOTES]


def _telling_of(library: Library, actor: Actor) -> list[Quote]:
    """The telling quotes of a speaker, in the order of its turns."""
    quotes = [q for q in library.said_by.get(actor.id, ()) if q.kind == "direct" and q.confidence != "low"]
    telling = [q for q in quotes if TELLING[0] <= len(q.content.text) <= TELLING[1]]
    return sorted(telling, key=lambda q: (not _whole(q), -len(q.about), -len(q.content.text), q.id))


def _whole(quote: Quote) -> bool:
    """Whether the words begin and end as a sentence does."""
    words = quote.content.text
    return words[:1].isupper() and words.rstrip("”’\"'").endswith((".", "!", "?", "…"))
