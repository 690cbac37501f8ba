"""The articles of the briefing: their order, their ids, and which republish another."""

from __future__ import annotations

from collections.abc import Iterable

from ..identity import short_hash
from ..records import Analysis, replace
from . import dates
from .cast import RESERVED
from .duplicates import republished
from .memory import Memory


def in_order(analyses: Iterable[Analysis], memory: Memory | None = None) -> list[Analysis]:
    """The analyses by their articles' date (the undated last), then by seed.

    The articles have unique ids, their times and ``same_as``. Raises ``ValueError`` if two analyses are of one seed.
    """
    found = sorted(analyses, key=lambda analysis: (dates.order(analysis.article.published), analysis.article.seed))
    seeds = [analysis.article.seed for analysis in found]
    if len(set(seeds)) != len(seeds):
        raise ValueError("two analyses are of the same seed")
    taken = set(RESERVED)
    articles = []
    for analysis in found:
        article = analysis.article
        if article.id in taken:
            article = replace(article, id=f"{article.id}-{short_hash([article.seed], 6)}")
        taken.add(article.id)
        articles.append(replace(article, times=analysis.times))
    originals = republished(articles, memory)
    return [
        replace(analysis, article=replace(article, same_as=originals.get(article.id)))
        for analysis, article in zip(found, articles, strict=True)
    ]
