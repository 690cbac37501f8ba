"""Whom a surname alone means, in an article that gives no full name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from ..records import Article
from . import dates
from .names import Key, PersonName, person_key

USUAL_ARTICLES = 3
"""Articles that must use the short name for one person before it is usually that person's."""
USUAL_SHARE = 0.9
"""Least share of the articles that use the short name for anyone. Measured on 184 news articles of 1989 to 2016, each
one's own names hidden in turn and its short names guessed from the others: of 155 that several persons bear 114 were
guessed right, 6 wrong and 35 left open; at 0.8 it is 116, 9 and 30."""

Node = tuple[str, ...]
Year = int | None


class ShortNames:
    """The short names by which articles call persons whose full names they give."""

    def __init__(self) -> None:
        self._bearers: dict[Key, set[Node]] = defaultdict(set)
        self._uses: dict[Key, dict[Year, Counter[Node]]] = defaultdict(lambda: defaultdict(Counter))

    def add(self, person: Node, name: Key, aliases: Iterable[str], article: Article) -> None:
        """Note that an article gives this person a full name, and calls it by these aliases."""
        parts = PersonName.of(name)
        if parts is None:
            return
        if not parts.generation:
            self._bearers[(parts.last,)].add(person)
        for alias in {person_key(alias) for alias in aliases}:
            if alias and len(alias) < len(name):
                self._bearers[alias].add(person)
                self._uses[alias][_year(article)][person] += 1

    def meant(self, name: Key, article: Article, find: Callable[[Node], Node]) -> Node | None:
        """The person that a short name means in an article, or ``None`` where that is open.

        It is the only person of the briefing who bears the name, or the one for whom nearly all articles of the
        same years use it: a reader of 2016 knows who Obama is, and one of 1990 which Bush. ``find`` leads from a
        person to the one that stands for all its names.
        """
        bearers = {find(person) for person in self._bearers.get(name, ())}
        if len(bearers) < 2:
            return next(iter(bearers), None)
        year = _year(article)
        uses = self._uses.get(name, {})
        years = uses if year is None else [near for near in (year - 1, year, year + 1) if near in uses]
        votes: Counter[Node] = Counter()
        for near in years:
            for person, count in uses[near].items():
                votes[find(person)] += count
        if not votes:
            return None
        usual = max(votes, key=lambda person: (votes[person], person))
        enough = votes[usual] >= USUAL_ARTICLES and votes[usual] >= USUAL_SHARE * votes.total()
        return usual if enough else None


def _year(article: Article) -> Year:
    covered = dates.days(article.published) if article.published else None
    return covered.first.year if covered else None
