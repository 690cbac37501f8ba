"""The briefing with the cited passages alone, for articles that may not be published whole.

What is published of an article are the sentences that its facts rest on. Each other paragraph is an empty one, and
within a paragraph ``[…]`` stands for what is left out. Every place is counted anew in what is published; a fact's id,
which was made of its place in the whole article, stays.
"""

from __future__ import annotations

import bisect
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from ..records import (
    Actor,
    Article,
    Block,
    Briefing,
    Event,
    Evidence,
    Interest,
    Mention,
    Quote,
    TimeExpression,
    replace,
)

LEFT_OUT = "[…]"
"""Stands for sentences that are not published, within a paragraph of which others are."""

SENTENCE_END = re.compile(
    r"""(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt|No))(?<!\b(?:Mrs|Gen|Sen|Gov|Rep|Col|Sgt))  # initials, titles
    (?<![.!?…])[.!?…]+ ["'”’»)\]]* (?=\s) (?=\s+["'“‘«(\[]*[A-Z0-9])""",
    re.VERBOSE,
)
"""Where a sentence ends and another begins; taken for one too few, a sentence more is published."""

Span = tuple[int, int]


class _Cut(Struct, frozen=True):
    """What is left of an article, and how places move."""

    article: Article
    kept: tuple[Span, ...]
    """Stretches of the whole text that are published, in order."""
    moved: tuple[int, ...]
    """Where each of them begins in the published text."""

    def place(self, start: int, end: int, text: str) -> Span | None:
        """Where words of the whole text stand in the published one; ``None`` if they are not published."""
        at = bisect.bisect_right(self.kept, (start, sys.maxsize)) - 1
        if at < 0 or start >= self.kept[at][1]:
            return None
        begin = self.moved[at] + start - self.kept[at][0]
        stop = begin + end - start
        return (begin, stop) if self.article.text[begin:stop] == text else None


def cited(briefing: Briefing) -> Briefing:
    """The briefing with what its facts cite of each article, without standfirsts, furniture and uncited mentions.

    An actor that no fact names and no published passage mentions is left out: nothing published would tell of it.
    """
    facts: list[Quote | Event | Interest] = [*briefing.quotes, *briefing.events, *briefing.interests]
    places: dict[str, list[Span]] = defaultdict(list)
    for fact in facts:
        for place in _places(fact):
            places[place.article].append((place.start, place.end))
    cuts = {article.id: _cut(article, places[article.id]) for article in briefing.articles}

    def moved(place: Evidence) -> Evidence:
        cut = cuts.get(place.article)
        found = cut.place(place.start, place.end, place.text) if cut else None
        return replace(place, start=found[0], end=found[1]) if found else place

    named = {who for fact in facts for who in _named(fact)}
    actors = [_actor(actor, cuts) for actor in briefing.actors]
    return replace(
        briefing,
        articles=tuple(cuts[article.id].article for article in briefing.articles),
        actors=tuple(actor for actor in actors if actor.mentions or actor.id in named),
        quotes=tuple(_quote(quote, moved) for quote in briefing.quotes),
        events=tuple(replace(event, evidence=tuple(map(moved, event.evidence))) for event in briefing.events),
        interests=tuple(replace(one, evidence=tuple(map(moved, one.evidence))) for one in briefing.interests),
    )


def _places(fact: Quote | Event | Interest) -> list[Evidence]:
    """Every stretch that a fact shows, a quote's speaker and cue included."""
    if isinstance(fact, Quote):
        return [place for place in (fact.content, *fact.also, fact.source, fact.cue) if place]
    return list(fact.evidence)


def _named(fact: Quote | Event | Interest) -> Iterable[str]:
    if isinstance(fact, Quote):
        return (*fact.about, *((fact.speaker,) if fact.speaker else ()))
    return fact.participants if isinstance(fact, Event) else (*fact.holder, *fact.about)


def _cut(article: Article, places: Sequence[Span]) -> _Cut:
    """The article with the sentences around some places, each other paragraph empty."""
    ordered = sorted(places)
    kept: list[Span] = []
    moved: list[int] = []
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for block in article.blocks or _blocks(article.text):
        body = ""
        for start, end in _sentences(article.text, block, ordered):
            left_out = article.text[kept[-1][1] if body else block.start : start].strip()
            body += (" " if body else "") + (f"{LEFT_OUT} " if left_out else "")
            kept.append((start, end))
            moved.append(at + len(body))
            body += article.text[start:end]
        if body and article.text[kept[-1][1] : block.end].strip():
            body += f" {LEFT_OUT}"
        texts.append(body)
        blocks.append(replace(block, start=at, end=at + len(body)))
        at += len(body) + 2
    text = "\n\n".join(texts)
    less = replace(article, text=text, blocks=tuple(blocks), standfirst=None, furniture=(), times=(), excerpt=True)
    cut = _Cut(less, tuple(kept), tuple(moved))
    return replace(cut, article=replace(less, times=tuple(_times(article.times, cut))))


def _blocks(text: str) -> list[Block]:
    found, at = [], 0
    for part in text.split("\n\n"):
        found.append(Block(at, at + len(part), "paragraph"))
        at += len(part) + 2
    return found


def _sentences(text: str, block: Block, places: Sequence[Span]) -> list[Span]:
    """The sentences of a block that touch one of the places, those that follow each other joined."""
    touching = [place for place in places if place[0] < block.end and block.start < place[1]]
    if not touching:
        return []
    ends = [match.end() for match in SENTENCE_END.finditer(text, block.start, block.end)]
    found: list[Span] = []
    start = block.start
    for end in [*ends, block.end]:
        while start < end and text[start].isspace():
            start += 1
        if any(place[0] < end and start < place[1] for place in touching):
            follows = found and not text[found[-1][1] : start].strip()
            if follows:
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
        start = end
    return found


def _times(times: Iterable[TimeExpression], cut: _Cut) -> Iterable[TimeExpression]:
    for time in times:
        if found := cut.place(time.start, time.end, time.text):
            yield replace(time, start=found[0], end=found[1])


def _actor(actor: Actor, cuts: dict[str, _Cut]) -> Actor:
    mentions: list[Mention] = []
    for mention in actor.mentions:
        cut = cuts.get(mention.article)
        found = cut.place(mention.start, mention.end, mention.text) if cut else None
        if found:
            mentions.append(replace(mention, start=found[0], end=found[1]))
    return replace(actor, mentions=tuple(mentions))


def _quote(quote: Quote, moved: Callable[[Evidence], Evidence]) -> Quote:
    return replace(
        quote,
        content=moved(quote.content),
        also=tuple(map(moved, quote.also)),
        source=moved(quote.source) if quote.source else None,
        cue=moved(quote.cue) if quote.cue else None,
    )
