"""What a briefing gained, lost and changed since an earlier one, as Markdown for people."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from ..records import Actor, Article, Briefing, Event, Evidence, Interest, Mention, Quote
from ..writing.facts import evidence_of
from ..writing.literal import literal
from ..writing.wording import verb

Fact = TypeVar("Fact", Quote, Event, Interest)
Place = tuple[str, int, int]
"""Seed, start and end of a stretch of an article: the same in two briefings, even where the article's id is not."""
Section = tuple[str, list[str]]
"""A heading and its lines."""

_AS_IT_IS = re.compile(r"&#(?:34|37|40|41|43|61|58(?=;(?:\s|\d|$)));")
"""What ``literal`` writes for signs that mean nothing in a line of GitHub's or GitLab's Markdown: " % ( ) + = and a
colon that begins neither an address nor a sign such as ``:smile:``."""


def shown(text: str) -> str:
    """Text as it stands, in a line of Markdown that people read before it is rendered, too."""
    return _AS_IT_IS.sub(lambda match: html.unescape(match.group()), literal(text))


def report(before: Briefing, after: Briefing) -> str:
    """Everything that differs, by kind, each fact with its words and sources; one line if nothing does."""
    sections = [
        *_articles(before, after),
        *_actors(before, after),
        *_facts("quote", before, after, before.quotes, after.quotes, _quote, _quote_moves),
        *_facts("event", before, after, before.events, after.events, _event, _event_moves),
        *_facts("interest", before, after, before.interests, after.interests, _interest, _interest_moves),
    ]
    body = "\n\n".join(f"## {heading}\n\n" + "\n".join(f"- {line}" for line in lines) for heading, lines in sections)
    return f"# What changes in the briefing\n\n{body or 'Nothing.'}\n"


def _articles(before: Briefing, after: Briefing) -> Iterator[Section]:
    old, new = ({article.seed: article for article in briefing.articles} for briefing in (before, after))
    yield from _section("New articles", (_title(new[seed]) for seed in new if seed not in old))
    yield from _section("Articles that are gone", (_title(old[seed]) for seed in old if seed not in new))
    changed = []
    for seed, article in new.items():
        if seed in old and (moves := _article_moves(old[seed], article)):
            changed.append(f"{_title(article)}: {'; '.join(moves)}")
    yield from _section("Articles that changed", changed)


def _article_moves(old: Article, new: Article) -> list[str]:
    moves = []
    if old.published != new.published:
        moves.append(f"dated {_day(new.published)}, was {_day(old.published)}")
    if old.title != new.title:
        moves.append(f"was titled “{shown(old.title)}”")
    if old.text != new.text:
        moves.append("its text is another")
    return moves


def _actors(before: Briefing, after: Briefing) -> Iterator[Section]:
    old, new = ({actor.id: actor for actor in briefing.actors} for briefing in (before, after))
    heir = _heirs(before, after)
    gone = [actor for actor in before.actors if actor.id not in new]
    lost = [_name(actor) for actor in gone if actor.id not in heir]
    inherited = {heir[actor.id] for actor in gone if actor.id in heir}
    fresh = [_name(actor) for actor in after.actors if actor.id not in old and actor.id not in inherited]
    moved = [_now(actor, new[heir[actor.id]]) for actor in gone if actor.id in heir]
    moved += [
        f"{_name(actor)} was {shown(old[name].name)} ({old[name].kind})"
        for name, actor in new.items()
        if name in old and (old[name].name, old[name].kind) != (actor.name, actor.kind)
    ]
    yield from _section("New actors", fresh)
    yield from _section("Actors that are gone", lost)
    yield from _section("Actors that merged or were renamed", moved)


def _now(actor: Actor, heir: Actor) -> str:
    """What became of an actor whose id is gone."""
    if _name(actor) == _name(heir):
        return f"{_name(heir)} is one actor: what the page {shown(actor.id)} told is on {shown(heir.id)}"
    return f"{_name(actor)} is now {_name(heir)}"


def _heirs(before: Briefing, after: Briefing) -> dict[str, str]:
    """For actors whose id is gone the id of the actor that now holds most of their mentions, or bears their name."""
    then, now = _Names(before), _Names(after)
    remaining = {actor.id for actor in after.actors}
    holder = {place: actor.id for actor in after.actors for place in now.places(actor.mentions)}
    bearer = {name.casefold(): actor.id for actor in after.actors for name in (*actor.aliases, actor.name)}
    found = {}
    for actor in before.actors:
        if actor.id in remaining:
            continue
        votes = Counter(holder[place] for place in then.places(actor.mentions) if place in holder)
        if votes:
            found[actor.id] = min(votes, key=lambda name: (-votes[name], name))
        elif actor.name.casefold() in bearer:
            found[actor.id] = bearer[actor.name.casefold()]
    return found


def _facts(
    kind: str,
    before: Briefing,
    after: Briefing,
    old_facts: Sequence[Fact],
    new_facts: Sequence[Fact],
    told: Callable[[Fact, _Names], str],
    moves: Callable[[Fact, Fact, _Names, _Names], Iterable[str]],
) -> Iterator[Section]:
    """Sections on one kind of fact: gained, lost, and changed or made one with another."""
    then, now = _Names(before, _heirs(before, after)), _Names(after)
    old, new = {fact.id: fact for fact in old_facts}, {fact.id: fact for fact in new_facts}
    held = {place: fact.id for fact in new_facts for place in now.places(evidence_of(fact))}
    changed, lost = [], []
    for fact in old_facts:
        if fact.id in new:
            if found := list(moves(fact, new[fact.id], then, now)):
                changed.append(f"{told(new[fact.id], now)}: {'; '.join(found)}")
        elif heirs := [held[place] for place in then.places(evidence_of(fact)) if place in held]:
            changed.append(f"{told(fact, then)} is now told as {told(new[heirs[0]], now)}")
        else:
            lost.append(told(fact, then))
    inherited = {held[p] for f in old_facts if f.id not in new for p in then.places(evidence_of(f)) if p in held}
    gained = [told(fact, now) for fact in new_facts if fact.id not in old and fact.id not in inherited]
    yield from _section(f"New {kind}s", gained)
    yield from _section(f"{kind.capitalize()}s that are gone", lost)
    yield from _section(f"{kind.capitalize()}s that changed", changed)


class _Names:
    """How one briefing's actors and articles are called in the report."""

    def __init__(self, briefing: Briefing, heirs: Mapping[str, str] | None = None) -> None:
        self._heirs = heirs or {}
        self._actors = {actor.id: actor for actor in briefing.actors}
        self._articles = {article.id: article for article in briefing.articles}

    def places(self, stretches: Iterable[Evidence | Mention]) -> list[Place]:
        """Where stretches of articles are."""
        return [(self._articles[s.article].seed, s.start, s.end) for s in stretches]

    def actors(self, ids: Iterable[str]) -> list[Actor]:
        return [self._actors[name] for name in ids]

    def who(self, ids: Sequence[str]) -> str:
        return " and ".join(f"**{shown(actor.name)}**" for actor in self.actors(ids)) or "nobody named"

    def today(self, ids: Iterable[str | None]) -> tuple[str | None, ...]:
        """The ids of the actors that these are now: to be renamed or merged changes no fact."""
        return tuple(dict.fromkeys(self._heirs.get(name, name) if name else None for name in ids))

    def sources(self, evidence: Iterable[Evidence]) -> str:
        return ", ".join(_title(self._articles[name]) for name in dict.fromkeys(e.article for e in evidence))


def _quote(quote: Quote, names: _Names) -> str:
    unnamed = f"**{shown(quote.source.text)}**" if quote.source else "**somebody**"
    who = names.who([quote.speaker]) if quote.speaker else unnamed
    said = f"“{shown(quote.content.text)}”" if quote.kind == "direct" else f"that {shown(quote.content.text)}"
    return f"{who} said {said} — {names.sources(evidence_of(quote))}"


def _quote_moves(old: Quote, new: Quote, then: _Names, now: _Names) -> Iterator[str]:
    if then.today([old.speaker]) != now.today([new.speaker]):
        yield f"was said by {then.who([old.speaker]) if old.speaker else 'nobody named'}"
    if old.kind != new.kind:
        yield f"was {old.kind}"
    if old.confidence != new.confidence:
        yield f"confidence {new.confidence}, was {old.confidence}"


def _event(event: Event, names: _Names) -> str:
    return f"**{_day(event.date)}** ({event.status}) {shown(event.text)} — {names.sources(event.evidence)}"


def _event_moves(old: Event, new: Event, then: _Names, now: _Names) -> Iterator[str]:
    if old.date != new.date:
        yield f"was dated {old.date}" if old.date else "was undated"
    if old.status != new.status:
        yield f"was {old.status}"
    if then.today(old.participants) != now.today(new.participants):
        yield f"takes in {now.who(new.participants)}, took in {then.who(old.participants)}"
    yield from _source_moves(old, new, then, now)


def _interest(interest: Interest, names: _Names) -> str:
    wants = f"{names.who(interest.holder)} {verb(interest.kind, names.actors(interest.holder), interest.label)}"
    stated = shown(interest.evidence[0].text)
    return f"{wants}: {shown(interest.label)}, stated as “{stated}” — {names.sources(interest.evidence)}"


def _interest_moves(old: Interest, new: Interest, then: _Names, now: _Names) -> Iterator[str]:
    if then.today(old.holder) != now.today(new.holder):
        yield f"was held by {then.who(old.holder)}"
    for what, was, is_now in (("kind", old.kind, new.kind), ("theme", old.theme, new.theme)):
        if was != is_now:
            yield f"{what} {shown(is_now)}, was {shown(was)}"
    if old.label != new.label:
        yield f"was called “{shown(old.label)}”"
    yield from _source_moves(old, new, then, now)


def _source_moves(old: Fact, new: Fact, then: _Names, now: _Names) -> Iterator[str]:
    """Sources that came or went, and what that did to the confidence."""
    told, was = evidence_of(new), evidence_of(old)
    if len(told) != len(was):
        yield f"{len(told)} sources, was {len(was)}"
    elif then.sources(was) != now.sources(told):
        yield f"was told by {then.sources(was)}"
    if old.confidence != new.confidence:
        yield f"confidence {new.confidence}, was {old.confidence}"


def _section(heading: str, lines: Iterable[str]) -> Iterator[Section]:
    found = list(lines)
    if found:
        yield f"{heading} ({len(found)})", found


def _title(article: Article) -> str:
    title = shown(article.title)
    if article.url and article.url.startswith(("https://", "http://")):
        return f"[{title}](<{article.url.translate({ord('<'): '%3C', ord('>'): '%3E', ord(' '): '%20', 10: None})}>)"
    return f"*{title}* ({shown(article.seed)})"


def _name(actor: Actor) -> str:
    return f"**{shown(actor.name)}** ({actor.kind})"


def _day(date: str | None) -> str:
    return date or "undated"
