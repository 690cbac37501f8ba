"""Who says what."""

from __future__ import annotations

from ...identity import fact_id
from ...language.document import Doc
from ...records import Article, Evidence, Quote
from ..cast import Cast
from .attribution import Attribution
from .direct import Direct
from .frames import frames
from .layout import Layout
from .marks import stretches
from .paragraphs import one_speaker
from .reported import Report, Reported
from .sources import Sources
from .turns import turns


def find(doc: Doc, article: Article, cast: Cast) -> tuple[Quote, ...]:
    """All quotes of an article in reading order."""
    layout = Layout(doc, stretches(article.text, article.blocks))
    said = frames(layout)
    sources = Sources(doc, cast, frozenset(f.source.i for f in said if f.source is not None))
    direct = Direct(layout, said, sources, turns(article.text, article.blocks, cast.actors))
    quotes = [_direct_quote(doc, article, cast, found) for found in one_speaker(list(direct.attributions()))]
    quotes += [_reported_quote(doc, article, cast, found) for found in Reported(layout, said, sources).reports()]
    unique = {quote.id: quote for quote in quotes}
    return tuple(sorted(unique.values(), key=lambda q: (q.content.start, -q.content.end, q.kind)))


def _direct_quote(doc: Doc, article: Article, cast: Cast, found: Attribution) -> Quote:
    start, end = found.stretch.start, found.stretch.end
    return Quote(
        id=fact_id("q", article, start, end, "direct"),
        kind="direct",
        speaker=found.source.speaker if found.source else None,
        source=_evidence(doc, article, found.source.start, found.source.end) if found.source else None,
        cue=_evidence(doc, article, found.frame.token.i, found.frame.end) if found.frame else None,
        content=_slice(article, start, end),
        about=cast.within(start, end),
        confidence=found.confidence,
    )


def _reported_quote(doc: Doc, article: Article, cast: Cast, found: Report) -> Quote:
    content = _evidence(doc, article, found.start, found.end)
    return Quote(
        id=fact_id("q", article, content.start, content.end, "indirect"),
        kind="indirect",
        speaker=found.source.speaker,
        source=_evidence(doc, article, found.source.start, found.source.end),
        cue=_evidence(doc, article, found.frame.token.i, found.frame.end),
        content=content,
        about=cast.within(content.start, content.end),
        confidence=found.confidence,
    )


def _evidence(doc: Doc, article: Article, first: int, end: int) -> Evidence:
    """The words of a range of tokens."""
    return _slice(article, doc[first].idx, doc[end - 1].idx + len(doc[end - 1]))


def _slice(article: Article, start: int, end: int) -> Evidence:
    return Evidence(article.seed, start, end, article.text[start:end])
