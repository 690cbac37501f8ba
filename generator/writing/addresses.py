"""Where everything lives: the page and the anchor of each record, and how long pages are parted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..identity import slug
from ..records import Actor, Article, Event
from .dates import month_name, order, year
from .library import Fact, Library, theme_slug

RESERVED = frozenset({"index", "readme"})
"""Page names that builders take for a folder's own page."""

UNNAMED = "quotes/unnamed_speakers.md"
"""Slugs hold no underscore, so no speaker's page can be called this."""

UNDATED = "timeline/undated.md"

FACTS_ON_A_PAGE = 24
"""Facts on one page: about 40 KB of HTML, at 850 bytes a fact beside the 19 KB of the theme. A longer list goes on on
further pages."""

CROWDED = 4 * FACTS_ON_A_PAGE
"""Events of one year up to which they stay together, in parts; with more each month has pages of its own."""


@dataclass(frozen=True)
class Addresses:
    """Paths of pages, relative to the documents folder, and of facts on them."""

    parts: Mapping[str, tuple[tuple[str, tuple[Fact, ...]], ...]]
    """Each page that a list of facts begins on, and all pages that the list is parted into with their facts."""
    pages: Mapping[str, str]
    """Each fact's id and the page that its entry stands on."""
    known: frozenset[str]
    """Ids of all actors."""

    def fact(self, fact: Fact) -> str:
        """Page and anchor of a fact's own entry."""
        return f"{self.pages[fact.id]}#{fact.id}"

    def lists(self, folder: str) -> Iterator[str]:
        """The first pages of a folder's lists, in their order."""
        return (path for path in self.parts if path.startswith(folder + "/"))

    def quotes(self, speaker: str | None) -> str:
        """The first page of a speaker's quotes."""
        return f"quotes/{page_name(speaker)}.md" if speaker and speaker in self.known else UNNAMED

    def theme(self, theme: str) -> str:
        """The first page of a theme's interests."""
        return f"interests/{page_name(theme_slug(theme))}.md"

    def actor(self, actor: Actor | str) -> str:
        """The page of an actor."""
        return f"actors/{page_name(actor if isinstance(actor, str) else actor.id)}.md"

    def article(self, article: Article | str) -> str:
        """The page of an article."""
        return f"sources/{page_name(article if isinstance(article, str) else article.id)}.md"


def addresses(library: Library) -> Addresses:
    """The addresses of a library's pages."""
    lists: dict[str, list[Fact]] = {}
    empty = Addresses({}, {}, frozenset(library.actors))
    for speaker, quotes in library.said_by.items():
        lists[empty.quotes(speaker)] = list(quotes)
    for theme, interests in library.by_theme.items():
        lists.setdefault(empty.theme(theme or ""), []).extend(interests)
    for path, events in _periods(library).items():
        lists[path] = list(events)
    parts = {path: parted(path, facts) for path, facts in lists.items()}
    pages = {fact.id: page for found in parts.values() for page, facts in found for fact in facts}
    return Addresses(parts, pages, empty.known)


def parted(path: str, facts: Sequence[Fact]) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    """A list's pages: the first has its name, the further ones a number after an underscore, which no slug holds."""
    size = FACTS_ON_A_PAGE
    chunks = [tuple(facts[at : at + size]) for at in range(0, len(facts), size)]
    return tuple((numbered(path, number), chunk) for number, chunk in enumerate(chunks, 1))


def numbered(path: str, number: int) -> str:
    """The path of a part of a list, from 1."""
    return path if number == 1 else f"{path.removesuffix('.md')}_{number}.md"


def page_name(name: str) -> str:
    """The file name, without ``.md``, for a slug."""
    return f"{name}_" if name in RESERVED else name


def letter(name: str) -> str:
    """The letter that a name is filed under: the first of its ASCII form, "0" for digits and what has none."""
    first = slug(name, fallback="0")[0]
    return first if first.isalpha() else "0"


def relative(target: str, page: str) -> str:
    """``target`` (page, perhaps with an anchor) as seen from ``page``; an anchor alone within the same page."""
    path, mark, anchor = target.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    here, there = page.rpartition("/")[0], path.rpartition("/")[0]
    shown = path.rpartition("/")[2] if here == there else "../" * page.count("/") + path
    return shown + mark + anchor


def _periods(library: Library) -> dict[str, list[Event]]:
    """Events by the first page of their year (of their month, where the year is crowded), in time."""
    counts = Counter(year(event.date) for event in library.events)
    crowded = {when for when, number in counts.items() if when and number > CROWDED}
    periods: dict[str, list[Event]] = {}
    for event in library.events:
        when = year(event.date)
        if when is None:
            path = UNDATED
        elif when in crowded and month_name(event.date):
            path = f"timeline/{when}-{order(event.date)[1]:02d}.md"
        else:
            path = f"timeline/{when}.md"
        periods.setdefault(path, []).append(event)
    return {path: periods[path] for path in sorted(periods, key=lambda path: (path == UNDATED, path))}
