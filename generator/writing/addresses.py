"""Where everything lives: the page and the anchor of each record, and how long pages are parted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from ..identity import slug
from ..records import Actor, Article, Event, Quote
from .dates import year
from .facts import Fact, description, evidence_of, theme_slug
from .library import Library
from .parts import Level, Part, by_date, by_name, joined, parted
from .passing import thin

DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that no file can have on Windows, whatever follows the dot."""

RESERVED = frozenset({"index", "readme"}) | DEVICES
"""Page names that builders take for a folder's own page, or that a system keeps for itself."""

UNNAMED = "quotes/unnamed_speakers.md"
"""Slugs hold no underscore, so no speaker's page can be called this."""

THIN = "a-"
"""Begins the anchor of an actor that has no page of its own."""

TIMELINE = "timeline/index.md"

UNDATED = "timeline/undated.md"

ACTORS = "actors/index.md"

ON_INDEX = 90
"""Actors on the index, and on one page of a letter; where there are more the index lists the leading ones."""

LETTERS = 40
"""Letters of a name that lists are parted by."""

FACTS_ON_A_PAGE = 16
"""Facts on one page: at most 40 KB of HTML, up to 1.6 a fact beside the 14 KB of the theme. A longer list is parted."""

PLACES = 4
"""Places in the articles that the entry of a fact shows; one that more articles tell has a page with all of them."""


@dataclass(frozen=True)
class Addresses:
    """Paths of pages, relative to the documents folder, and of facts on them."""

    lists: Mapping[str, Part[Fact]]
    """Each page that a list of facts begins on, and the list with its parts."""
    pages: Mapping[str, str]
    """Each fact's id and the page that its entry stands on."""
    actors: Mapping[str, str]
    """Each actor's id and its page, or its place on the page of its letter, if it is ``thin``."""
    index: Part[Actor]
    """All actors by name, parted by letters where they are many."""
    thin: frozenset[str]
    """Actors without a page of their own, in an index that is parted."""

    def fact(self, fact: Fact | str) -> str:
        """Page and anchor of a fact's own entry."""
        name = fact if isinstance(fact, str) else fact.id
        return f"{self.pages[name]}#{name}"

    def places(self, fact: Fact) -> str:
        """The page of all places of a fact that its entry has no room for, beside the page of the entry."""
        return f"{self.pages[fact.id].partition('/')[0]}/{fact.id}.md"

    def quotes(self, speaker: str | None) -> str:
        """The first page of a speaker's quotes."""
        return f"quotes/{page_name(speaker)}.md" if speaker and speaker in self.actors else UNNAMED

    def theme(self, theme: str) -> str:
        """The first page of a theme's interests."""
        return f"interests/{page_name(theme_slug(theme))}.md"

    def actor(self, actor: Actor | str) -> str:
        """The page of an actor, or the place on its letter's page of one that is only named once; also a former one."""
        name = actor if isinstance(actor, str) else actor.id
        return self.actors.get(name) or _own_page(name)

    def article(self, article: Article | str) -> str:
        """The page of an article."""
        return f"sources/{page_name(article if isinstance(article, str) else article.id)}.md"


def addresses(library: Library) -> Addresses:
    """The addresses of a library's pages."""
    index = _index(library)
    actors = {actor.id: _own_page(actor.id) for actor in library.briefing.actors}
    listed = [(actor.id, part.path) for part in (index.pages() if index.parts else ()) for actor in part.entries]
    passing = {actor: letter for actor, letter in listed if thin(library, library.actors[actor])}
    actors |= {actor: f"{letter}#{THIN}{actor}" for actor, letter in passing.items()}
    where = Addresses({}, {}, actors, index, frozenset(passing))

    def told(fact: Fact) -> str | None:
        first = next(iter(evidence_of(fact)), None)
        article = library.articles.get(first.article) if first else None
        return article.published if article else None

    lists: dict[str, Part[Fact]] = {}
    dates: list[Level[Fact]] = by_date(told)
    for speaker, quotes in library.said_by.items():
        path = where.quotes(speaker)
        levels = dates if speaker else _by_description(quotes, told)
        lists[path] = parted(path, quotes, levels, FACTS_ON_A_PAGE)
    themes: dict[str, list[Fact]] = {}
    for theme, interests in library.by_theme.items():
        themes.setdefault(where.theme(theme or ""), []).extend(interests)
    holders = _by_holder(library, told)
    for path, found in themes.items():
        lists[path] = parted(path, found, holders, FACTS_ON_A_PAGE)
    lists[TIMELINE] = _timeline(library, told)
    pages = {fact.id: part.path for whole in lists.values() for part in whole.pages() for fact in part.entries}
    return replace(where, lists=lists, pages=pages)


def _index(library: Library) -> Part[Actor]:
    by_letter: list[Level[Actor]] = by_name(lambda actor: actor.id, lambda actor: actor.name, LETTERS)
    everyone = sorted(library.briefing.actors, key=lambda actor: (actor.id, actor.name))
    return parted(ACTORS, everyone, by_letter, ON_INDEX, "actors/letter_")


Told = Callable[[Fact], str | None]
"""Gives the date of the article that first tells a fact."""


def _by_description(quotes: Iterable[Quote], told: Told) -> list[Level[Fact]]:
    """Quotes of speakers without a name: by the words that describe them, then by time."""
    words = {quote.id: description(quote) for quote in quotes}
    names = {quote: slug(found, "0") for quote, found in words.items()}

    def name(fact: Fact) -> str:
        return names[fact.id]

    return [
        *by_name(name, lambda fact: words[fact.id] or "Speaker not told", LETTERS),
        *by_date(told, lambda fact: f"{name(fact)[:LETTERS]}_"),
    ]


def _by_holder(library: Library, told: Told) -> list[Level[Fact]]:
    """Interests: by the holder that they stand under, then by time."""

    def name(fact: Fact) -> str:
        return library.first_holder[fact.id] or "0"

    def called(fact: Fact) -> str:
        holder = library.first_holder[fact.id]
        return library.actors[holder].name if holder else "Holder not named"

    return [*by_name(name, called, LETTERS), *by_date(told, lambda fact: f"{name(fact)[:LETTERS]}_")]


def _timeline(library: Library, told: Told) -> Part[Fact]:
    """All events: always by year, and the undated apart."""
    dated: list[Fact] = [event for event in library.events if year(event.date)]
    undated: list[Fact] = [event for event in library.events if not year(event.date)]
    levels: list[Level[Fact]] = by_date(lambda fact: fact.date if isinstance(fact, Event) else None)
    parts = [
        parted(f"timeline/{when}.md", found, levels[1:], FACTS_ON_A_PAGE, "timeline/", called)
        for when, (called, found) in levels[0].groups(dated, FACTS_ON_A_PAGE).items()
    ]
    if undated:
        parts.append(parted(UNDATED, undated, by_date(told), FACTS_ON_A_PAGE, label="Undated"))
    return joined(TIMELINE, parts)


def _own_page(actor: str) -> str:
    return f"actors/{page_name(actor)}.md"


def numbered(path: str, number: int) -> str:
    """The path of a part of a list, from 1."""
    return path if number == 1 else f"{path.removesuffix('.md')}_{number}.md"


def page_name(name: str) -> str:
    """The file name, without ``.md``, for a slug."""
    return f"{name}_" if name in RESERVED else name


def relative(target: str, page: str) -> str:
    """``target`` (page, perhaps with an anchor) as seen from ``page``; an anchor alone within the same page."""
    path, mark, anchor = target.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    here, there = page.rpartition("/")[0], path.rpartition("/")[0]
    shown = path.rpartition("/")[2] if here == there else "../" * page.count("/") + path
    return shown + mark + anchor
