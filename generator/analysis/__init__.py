"""From one article to its facts: who is in it, who says what, what happens when, who wants what."""

from __future__ import annotations

from ..language.pipeline import parse
from ..records import Analysis, Article
from . import actors, events, interests, quotes, times

__all__ = ["analyse"]


def analyse(article: Article) -> Analysis:
    """Find all facts of one article. A pure function: same article, same analysis, in any process."""
    doc = parse(article.text)
    when = times.find(doc, article)
    cast = actors.find(doc, article)
    said = quotes.find(doc, article, cast)
    return Analysis(
        article=article,
        times=when,
        actors=cast.actors,
        quotes=said,
        events=events.find(doc, article, cast, when, said),
        interests=interests.find(doc, article, cast, said),
    )
