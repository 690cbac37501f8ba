"""How a list that is longer than a page is parted: by what its entries are, not by how many stand before them.

A list that fits stands on its page. A longer one is parted by the first of its keys that tells its entries apart (by
letter, by year), each part that is still too long by the next, and so on: the page of a parted list names its parts.
Where a year has few entries its quarters are parts enough, and the thirds of a month instead of its days: pages of one
entry each would have a reader leaf for nothing.
Since an entry's page follows from the entry, one more article moves none of the others, unless a page gets too long,
and a page of parts never names more of them than a key has values.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Generic, TypeVar

from .dates import digits, when

T = TypeVar("T")

Key = Callable[[T], tuple[str, str]]
"""Gives of an entry what the names of its pages end with, and what the part is called."""

Level = tuple[Key[T], ...]
"""Keys to choose from, the coarsest first: the first whose parts fit on a page each, but for what the last would leave
together as well; or else the last."""


@dataclass(frozen=True, slots=True)
class Link:
    """A part as another page names it."""

    path: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """A list, or a part of it: either its entries or the parts that it has."""

    path: str
    label: str
    """What tells it from its neighbours; empty for the whole list."""
    count: int
    entries: tuple[T, ...] = ()
    parts: tuple[Part[T], ...] = ()
    above: Link | None = None
    before: Link | None = None
    after: Link | None = None

    @property
    def link(self) -> Link:
        """The part as another page names it."""
        return Link(self.path, self.label, self.count)

    def pages(self) -> Iterator[Part[T]]:
        """This part and all within it, in their order."""
        yield self
        for part in self.parts:
            yield from part.pages()


@dataclass(frozen=True, slots=True)
class Around:
    """Where a page stands among the parts of its list, for its links and its title."""

    label: str = ""
    above: Link | None = None
    before: Link | None = None
    after: Link | None = None
    parts: tuple[Link, ...] = field(default=())


def around(part: Part[T]) -> Around:
    """What a part's page is told of the others: of its own parts how long they are, so that no other page need change
    when one grows."""
    above, before, after = (one and replace(one, count=0) for one in (part.above, part.before, part.after))
    return Around(part.label, above, before, after, tuple(one.link for one in part.parts))


def parted(
    path: str, entries: Sequence[T], levels: Sequence[Level[T]], size: int, prefix: str | None = None, label: str = ""
) -> Part[T]:
    """A list and its parts of at most ``size`` entries, the entries in the order given.

    The pages of parts are called ``prefix`` (by default the list's own name and an underscore, which no slug holds) and
    what their key gives; parts of one key stand in the order of that. What no key tells apart is numbered.
    """
    prefix = prefix if prefix is not None else f"{path.removesuffix('.md')}_"
    return _linked(_parted(path, label, tuple(entries), levels, size, prefix), None, None, None)


def joined(path: str, parts: Sequence[Part[T]]) -> Part[T]:
    """A list whose parts are given, in their order."""
    return _linked(Part(path, "", sum(part.count for part in parts), parts=tuple(parts)), None, None, None)


def _parted(
    path: str, label: str, entries: tuple[T, ...], levels: Sequence[Level[T]], size: int, prefix: str
) -> Part[T]:
    if len(entries) <= size:
        return Part(path, label, len(entries), entries)
    for number, level in enumerate(levels, 1):
        groups, labels = _groups(entries, level, size)
        if len(groups) > 1:
            found = tuple(
                _parted(f"{prefix}{ending}.md", labels[ending], tuple(groups[ending]), levels[number:], size, prefix)
                for ending in sorted(groups)
            )
            return Part(path, label, len(entries), parts=found)
    stem = path.removesuffix(".md")
    chunks = [entries[at : at + size] for at in range(0, len(entries), size)]
    numbered = tuple(
        Part(f"{stem}_{number}.md", f"{label}, {number}".removeprefix(", "), len(chunk), chunk)
        for number, chunk in enumerate(chunks, 1)
    )
    return Part(path, label, len(entries), parts=numbered)


def _groups(entries: Sequence[T], level: Level[T], size: int) -> tuple[dict[str, list[T]], dict[str, str]]:
    """Entries by what the names of their pages end with, and what each part is called."""
    groups: dict[str, list[T]] = {}
    labels: dict[str, str] = {}
    for key in level:
        groups, labels = {}, {}
        for entry in entries:
            ending, name = key(entry)
            groups.setdefault(ending, []).append(entry)
            labels[ending] = name if labels.get(ending, name) == name else _common(labels[ending], name, ending)
        # what the last would leave together as well, such as all whose month is not told, does not count
        if not any(len(group) > size and level[-1](group[0])[0] != ending for ending, group in groups.items()):
            break
    return groups, labels


def _common(one: str, other: str, ending: str) -> str:
    """What a part is called whose entries are called differently: the letters that they begin with."""
    return f"{ending.rstrip('-').capitalize()}…" if one != other else one


def _linked(part: Part[T], above: Link | None, before: Link | None, after: Link | None) -> Part[T]:
    links = [one.link for one in part.parts]
    inner = tuple(
        _linked(one, part.link, earlier, later)
        for one, earlier, later in zip(part.parts, [None, *links], [*links[1:], None], strict=False)
    )
    return Part(part.path, part.label, part.count, part.entries, inner, above, before, after)


def by_name(name: Callable[[T], str], called: Callable[[T], str], longest: int) -> list[Level[T]]:
    """Keys that part entries by the letters that the slugs they are filed under begin with, up to ``longest`` letters.

    A part of one name alone is called by it.
    """

    def key(letters: int) -> Key[T]:
        return lambda entry: ((name(entry) + "-" * letters)[:letters], called(entry))

    return [(key(letters),) for letters in range(1, longest + 1)]


def by_date(date: Callable[[T], str | None], head: Callable[[T], str] | None = None) -> list[Level[T]]:
    """Keys that part entries by the year, the quarter or month, and the third of a month or day of an EDTF date, as
    far as they are known.

    ``head`` gives what comes before the date in the names of pages.
    """

    def key(of: Callable[[str | None, int], tuple[str, str]], parts: int) -> Key[T]:
        def found(entry: T) -> tuple[str, str]:
            ending, called = of(date(entry), parts)
            return head(entry) + ending if head else ending, called

        return found

    return [(key(_exact, 1),), (key(_span, 2), key(_exact, 2)), (key(_span, 3), key(_exact, 3))]


@lru_cache(maxsize=1 << 16)  # every fact of a day is asked for its date, at every key
def _exact(date: str | None, parts: int) -> tuple[str, str]:
    """What names of pages end with, and what the part is called, for so many parts of a date."""
    known = digits(date)[:parts]
    rest = "" if len(known) == parts else ("-" if known else "") + UNKNOWN
    called = when("-".join(known) or None)
    if known and rest:
        called += f", {('month', 'day')[len(known) - 1]} not told"
    return "-".join(known) + rest, called[:1].upper() + called[1:]


@lru_cache(maxsize=1 << 16)
def _span(date: str | None, parts: int) -> tuple[str, str]:
    """Likewise, for the quarter of the year that the month lies in, or the third of the month that the day does."""
    known = digits(date)[:parts]
    if len(known) < parts or not 1 <= int(known[1]) <= 12:
        return _exact(date, parts)
    year, *rest = map(int, known)
    numbers = _days_of_third(year, *rest) if len(rest) > 1 else _months_of_quarter(*rest)
    first, last = (f"{number:02d}" for number in numbers)
    begins, ends = ("-".join((*known[:-1], number)) for number in (first, last))
    return f"{begins}-to-{last}", when(f"{begins}/{ends}")


def _months_of_quarter(month: int) -> tuple[int, int]:
    """The first and the last."""
    first = (month - 1) // 3 * 3 + 1
    return first, first + 2


def _days_of_third(year: int, month: int, day: int) -> tuple[int, int]:
    """The first and the last."""
    return (1, 10) if day <= 10 else (11, 20) if day <= 20 else (21, calendar.monthrange(year, month)[1])


UNKNOWN = "other"
"""How the page of those ends of which no more is known."""
