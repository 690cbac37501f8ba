"""Compares the facts of a briefing with what a careful reader found: how many are right, how many too many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from generator.records import Actor, Briefing, Evidence

from .corpus import Entry, Gold

G = TypeVar("G")
S = TypeVar("S")

WORD = re.compile(r"\w+(?:['’]\w+)*")
ARTICLE_WORDS = frozenset({"the", "a", "an"})

DIRECT_SHARE = 0.75
"""A quotation is found when this share of the words agrees both ways: a lost comma is no error, a lost clause is."""
REPORTED_SHARE = 0.5
"""Readers disagree where a reported clause ends; half of the words both ways is the same clause."""
CLAUSE_SHARE = 0.5
"""The same for the clause that tells an event."""
INTEREST_SHARE = 0.7
"""An interest's words must contain, or stand in, the reader's for the most part."""


@dataclass
class Tally:
    """Counts of one kind of fact, and of what is right about those found."""

    found: int = 0
    extra: int = 0
    missed: int = 0
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    remarks: list[str] = field(default_factory=list)

    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        whole = 2 * self.found + self.extra + self.missed
        return 2 * self.found / whole if whole else 0.0

    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.found / (self.found + self.extra) if self.found + self.extra else 0.0

    def share(self, what: str) -> float:
        """Share of a property that is right among the facts found."""
        return self.right[what] / self.asked[what] if self.asked[what] else 0.0

    def note(self, what: str, right: bool) -> None:
        """Count one property of one found fact."""
        self.asked[what] += 1
        self.right[what] += right


def tokens(text: str) -> Counter[str]:
    """Words of a text in lower case with their counts."""
    return Counter(w.lower().replace("’", "'") for w in WORD.findall(text))


def shares(one: str, other: str) -> tuple[float, float]:
    """Share of the one text's words that the other has, and the reverse."""
    a, b = tokens(one), tokens(other)
    common = sum((a & b).values())
    return common / max(1, a.total()), common / max(1, b.total())


def name_key(name: str) -> str:
    """A name without its article, case and possessive: what two writers would agree on."""
    words = [w.lower().replace("’", "'") for w in WORD.findall(name)]
    while words and words[0] in ARTICLE_WORDS:
        words = words[1:]
    return " ".join(words).removesuffix("'s")


def score(briefing: Briefing, golds: Iterable[Gold]) -> dict[str, Tally]:
    """Tallies for actors, direct and reported quotes, events, dated events and interests over all articles."""
    tallies = {k: Tally() for k in ("actors", "direct", "reported", "events", "dated events", "interests", "furniture")}
    seeds = {article.seed.rsplit(".", 1)[0]: article for article in briefing.articles}
    for gold in golds:
        article = seeds[gold.name]
        cast = _Cast(gold, briefing, article.id)
        _score_actors(tallies["actors"], gold, cast)
        _score_quotes(tallies, gold, briefing, cast)
        _score_events(tallies, gold, briefing, cast)
        _score_interests(tallies["interests"], gold, briefing, cast)
        for line in gold.noise:
            tallies["furniture"].note("removed", line not in article.text)
    return tallies


class _Cast:
    """Which actor of the briefing is which of the reader's."""

    def __init__(self, gold: Gold, briefing: Briefing, article: str) -> None:
        self.article = article
        self.actors = [a for a in briefing.actors if any(m.article == article for m in a.mentions)]
        self.by_id = {a.id: a for a in briefing.actors}
        self.gold_names = {a["name"]: {name_key(n) for n in [a["name"], *a["aliases"]]} for a in gold.actors}

    def same(self, name: str, actor: str | None) -> bool:
        """Whether the briefing's actor is the one that the reader calls ``name``."""
        return actor in self.by_id and bool(self.gold_names[name] & names_of(self.by_id[actor]))

    def evidence(self, places: Sequence[Evidence]) -> list[str]:
        """The words of this article that a fact rests on."""
        return [e.text for e in places if e.article == self.article]


def names_of(actor: Actor) -> set[str]:
    """Keys of all names of an actor."""
    return {name_key(n) for n in (actor.name, *actor.aliases)}


def _pairs(gold: Sequence[G], system: Sequence[S], alike: Callable[[G, S], float]) -> list[tuple[int, int]]:
    """One-to-one pairs of like facts, the most alike first."""
    scored = sorted(((-alike(g, s), i, j) for i, g in enumerate(gold) for j, s in enumerate(system)))
    used_gold: set[int] = set()
    used_system: set[int] = set()
    pairs = []
    for minus, i, j in scored:
        if minus < 0 and i not in used_gold and j not in used_system:
            used_gold.add(i)
            used_system.add(j)
            pairs.append((i, j))
    return pairs


def _count(tally: Tally, pairs: list[tuple[int, int]], gold: Sequence[str], system: Sequence[str]) -> None:
    """Add pairs, misses and extras to a tally, with a remark for each error."""
    tally.found += len(pairs)
    tally.missed += len(gold) - len(pairs)
    tally.extra += len(system) - len(pairs)
    tally.remarks += [f"missed: {text}" for i, text in enumerate(gold) if i not in {p[0] for p in pairs}]
    tally.remarks += [f"too many: {text}" for j, text in enumerate(system) if j not in {p[1] for p in pairs}]


def _score_actors(tally: Tally, gold: Gold, cast: _Cast) -> None:
    def alike(g: Entry, s: Actor) -> float:
        return len(cast.gold_names[g["name"]] & names_of(s)) + 2 * (name_key(g["name"]) in names_of(s))

    pairs = _pairs(gold.actors, cast.actors, alike)
    _count(tally, pairs, [a["name"] for a in gold.actors], [a.name for a in cast.actors])
    for i, j in pairs:
        tally.note("kind", gold.actors[i]["kind"] == cast.actors[j].kind)
        tally.note("name", name_key(gold.actors[i]["name"]) == name_key(cast.actors[j].name))
    for i, entry in enumerate(gold.actors):
        if entry["salient"] == "true":
            tally.note("salient found", i in {p[0] for p in pairs})


def _score_quotes(tallies: dict[str, Tally], gold: Gold, briefing: Briefing, cast: _Cast) -> None:
    quotes = [q for q in briefing.quotes if q.content.article == cast.article]
    for kind, name, least in (("direct", "direct", DIRECT_SHARE), ("indirect", "reported", REPORTED_SHARE)):
        ours = [q for q in quotes if q.kind == kind]
        theirs = [q for q in gold.quotes if q["kind"] == kind]

        def alike(g: Entry, text: str, least: float = least) -> float:
            both = min(shares(g["text"], text))
            return both if both >= least else 0.0

        pairs = _pairs(theirs, [q.content.text for q in ours], alike)
        _count(tallies[name], pairs, [q["text"] for q in theirs], [q.content.text for q in ours])
        for i, j in pairs:
            wanted, quote = theirs[i], ours[j]
            source = quote.source.text if quote.source else ""
            if wanted["speaker"]:
                right = cast.same(wanted["speaker"], quote.speaker)
            else:
                right = quote.speaker is None and max(shares(wanted["speaker_text"], source)) >= INTEREST_SHARE
            tallies[name].note("speaker", right)
            if not right:
                who = wanted["speaker"] or wanted["speaker_text"]
                tallies[name].remarks.append(f"speaker: {who}, not {quote.speaker or source}: {wanted['text']}")


def _score_events(tallies: dict[str, Tally], gold: Gold, briefing: Briefing, cast: _Cast) -> None:
    events = [e for e in briefing.events if cast.evidence(e.evidence)]

    def alike(g: Entry, event: int) -> float:
        texts = [events[event].text, *cast.evidence(events[event].evidence)]
        best = max(min(shares(g["text"], t)) for t in texts)
        whole = shares(g["text"], events[event].text)[0]
        best = max(best, 0.9 * whole if whole >= 0.8 else 0.0)
        return best + (g["date"] == events[event].date) if best >= CLAUSE_SHARE else 0.0

    numbers = range(len(events))
    pairs = _pairs(gold.events, numbers, alike)
    _count(tallies["events"], pairs, [e["text"] for e in gold.events], [e.text for e in events])
    for i, j in pairs:
        tallies["events"].note("status", gold.events[i]["status"] == events[j].status)
    dated = [(i, j) for i, j in pairs if gold.events[i]["date"] == events[j].date]
    _count(
        tallies["dated events"],
        dated,
        [f"{e['date']} {e['text']}" for e in gold.events],
        [f"{e.date} {e.text}" for e in events],
    )


def _score_interests(tally: Tally, gold: Gold, briefing: Briefing, cast: _Cast) -> None:
    interests = [i for i in briefing.interests if cast.evidence(i.evidence)]

    def alike(g: Entry, number: int) -> float:
        interest = interests[number]
        if not any(cast.same(name, holder) for name in g["holder"] for holder in interest.holder):
            return 0.0
        best = max(max(shares(g["text"], t)) for t in cast.evidence(interest.evidence))
        return best + (g["kind"] == interest.kind) if best >= INTEREST_SHARE else 0.0

    pairs = _pairs(gold.interests, range(len(interests)), alike)
    shown = [f"{i.holder} {i.kind}: {cast.evidence(i.evidence)[0]}" for i in interests]
    _count(tally, pairs, [f"{i['holder']} {i['kind']}: {i['text']}" for i in gold.interests], shown)
    for i, j in pairs:
        tally.note("kind", gold.interests[i]["kind"] == interests[j].kind)
