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
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from os.path import commonprefix
from typing import Generic, TypeVar

from msgspec import Struct

from .dates import digits, when

T = TypeVar("T")

Key = Callable[[T], tuple[str, str]]
"""Gives of an entry what the name of its page ends with, and what the part is called."""

Groups = dict[str, tuple[str, list[T]]]
"""What the names of the parts' pages end with; what each part is called, and its entries."""


class Level(Struct, Generic[T], frozen=True):
    """A way to part entries."""

    groups: Callable[[Sequence[T], int], Groups[T]]
    """Parts them for pages of at most so many; one group where it cannot tell them apart."""
    again: bool = False
    """Whether it may part further what it has parted once."""


class Link(Struct, frozen=True, gc=False):
    """A part as another page names it."""

    path: str
    label: str
    count: int = 0
    """Told of its own parts alone, so that no other page need change when one grows."""


class Part(Struct, Generic[T], frozen=True, gc=False):
    """A list, or a part of it: either its entries or the parts that it has."""

    path: str
    label: str
    """What tells it from its neighbours; empty for the whole list."""
    count: int
    entries: tuple[T, ...] = ()
    parts: tuple[Part[T], ...] = ()

    def pages(self) -> Iterator[Part[T]]:
        """This part and all within it, in their order."""
        yield self
        for part in self.parts:
            yield from part.pages()


class Around(Struct, frozen=True, gc=False):
    """Where a page stands among the parts of its list, for its links and its title."""

    label: str = ""
    above: Link | None = None
    before: Link | None = None
    after: Link | None = None
    parts: tuple[Link, ...] = ()


def placed(
    part: Part[T], above: Link | None = None, before: Link | None = None, after: Link | None = None
) -> Iterator[tuple[Part[T], Around]]:
    """A list and all within it, in their order, each with where it stands; ``above`` and so on say it of the first."""
    yield part, Around(part.label, above, before, after, links(part))
    here = Link(part.path, part.label)
    row = [None, *(Link(one.path, one.label) for one in part.parts), None]
    for earlier, one, later in zip(row, part.parts, row[2:], strict=False):
        yield from placed(one, here, earlier, later)


def links(part: Part[T]) -> tuple[Link, ...]:
    """The parts that a part has, as its page names them."""
    return tuple(Link(one.path, one.label, one.count) for one in part.parts)


def parted(
    path: str, entries: Sequence[T], levels: Sequence[Level[T]], size: int, prefix: str | None = None, label: str = ""
) -> Part[T]:
    """A list and its parts of at most ``size`` entries, the entries in the order given.

    The pages of parts are called ``prefix`` (by default the list's own name and an underscore, which no slug holds) and
    what their key gives; parts of one key stand in the order of that. What no key tells apart is numbered.
    """
    if len(entries) <= size:
        return Part(path, label, len(entries), tuple(entries))
    stem = path.removesuffix(".md")
    prefix = prefix if prefix is not None else f"{stem}_"
    for number, level in enumerate(levels):
        groups = level.groups(entries, size)
        if len(groups) > 1:
            finer = levels[number if level.again else number + 1 :]
            found = [
                parted(f"{prefix}{ending}.md", group, finer, size, prefix, called)
                for ending, (called, group) in sorted(groups.items())
            ]
            return joined(path, found, label)
    chunks = [tuple(entries[at : at + size]) for at in range(0, len(entries), size)]
    numbered = [
        Part(f"{stem}_{number}.md", f"{label}, {number}".removeprefix(", "), len(chunk), chunk)
        for number, chunk in enumerate(chunks, 1)
    ]
    return joined(path, numbered, label)


def joined(path: str, parts: Sequence[Part[T]], label: str = "") -> Part[T]:
    """A list whose parts are given, in their order."""
    return Part(path, label, sum(part.count for part in parts), parts=tuple(parts))


def _grouped(entries: Sequence[T], keys: Iterable[tuple[str, str]]) -> Groups[T]:
    """Entries under what their keys end with."""
    groups: dict[str, list[T]] = {}
    names: dict[str, set[str]] = {}
    for entry, (ending, name) in zip(entries, keys, strict=True):
        groups.setdefault(ending, []).append(entry)
        names.setdefault(ending, set()).add(name)
    return {ending: (_common(names[ending], ending), group) for ending, group in groups.items()}


def _common(names: set[str], ending: str) -> str:
    """What a part is called whose entries are called differently: the letters that they begin with."""
    return next(iter(names)) if len(names) == 1 else f"{ending.rstrip('-').capitalize()}…"


def by_name(name: Callable[[T], str], called: Callable[[T], str], longest: int) -> list[Level[T]]:
    """Parts entries by the first letter that is not the same in all of the slugs they are filed under, of ``longest``
    letters at most.

    A part of one name alone is called by it.
    """

    def groups(entries: Sequence[T], size: int) -> Groups[T]:
        names = [name(entry)[:longest].ljust(longest, "-") for entry in entries]
        letters = len(commonprefix(names)) + 1  # noqa: RUF071 (of letters, not of paths)
        return _grouped(entries, zip([one[:letters] for one in names], map(called, entries), strict=True))

    return [Level(groups, again=True)]


def by_date(date: Callable[[T], str | None], head: Callable[[T], str] | None = None) -> list[Level[T]]:
    """Parts entries by the year, the quarter or month, and the third of a month or day of an EDTF date, as far as they
    are known.

    ``head`` gives what comes before the date in the names of pages.
    """

    def key(of: Callable[[str | None, int], tuple[str, str]], parts: int) -> Key[T]:
        def found(entry: T) -> tuple[str, str]:
            ending, called = of(date(entry), parts)
            return head(entry) + ending if head else ending, called

        return found

    def finer(parts: int) -> Level[T]:
        return Level(lambda entries, size: _grouped_for(entries, size, key(_span, parts), key(_exact, parts)))

    return [Level(lambda entries, size: _grouped(entries, map(key(_exact, 1), entries))), finer(2), finer(3)]


def _grouped_for(entries: Sequence[T], size: int, coarse: Key[T], fine: Key[T]) -> Groups[T]:
    """Entries by the coarse key, if its groups fit on a page each, or else by the fine one."""
    counts = Counter[str]()
    for entry in entries:
        ending, _ = coarse(entry)
        counts[ending] += 1
        # what the fine one would leave together as well, such as all whose month is not told, does not count
        if counts[ending] > size and fine(entry)[0] != ending:
            return _grouped(entries, map(fine, entries))
    return _grouped(entries, map(coarse, entries))


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
