"""Reported speech: what somebody is said to have said, in the article's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from ..records import Confidence
from .direct import LEAST_WORDS
from .frames import NOMINAL, Frame, Layout
from .sources import Source, Sources

CLAUSES = frozenset(["ccomp", "xcomp", "acl", "advcl", "parataxis"])
QUESTION_WORDS = frozenset("whether if how why what when where who which whom whose".split())
OWN_WORDS = 4
"""A reported clause that is quoted in part is an entry beside the quote if at least so many of its words
stand outside the marks: with fewer (it was "...") it says nothing that the quote does not."""

PHASES = frozenset("go seek try begin continue proceed hasten take use come dare manage".split())
"""Verbs that say of a following "to say" that it was said."""


@dataclass(frozen=True, slots=True)
class Report:
    """A reported clause: token indices, end exclusive, with its cue and source."""

    start: int
    end: int
    cue_start: int
    cue_end: int
    source: Source
    confidence: Confidence


class Reported:
    """Finds the reported speech of one article."""

    def __init__(self, layout: Layout, frames: Sequence[Frame], sources: Sources) -> None:
        self.layout = layout
        self.doc = layout.doc
        self.frames = frames
        self.sources = sources

    def reports(self) -> Iterator[Report]:
        """All reported clauses outside quotation marks."""
        for frame in self.frames:
            if frame.level < 0 and frame.source is not None and _is_spoken(frame.token):
                clause = self._clause(frame)
                if clause is not None:
                    yield from self._report(frame, clause)
        for token in self.doc:
            if token.lower_ == "according" and self.layout.level[token.i] < 0:
                yield from self._according(token)

    def _report(self, frame: Frame, clause: tuple[int, int]) -> Iterator[Report]:
        assert frame.source is not None
        source = self.sources.of(frame.source, frame.token.i)
        start, end = self._trimmed(*clause)
        if not self._worth_it(start, end):
            return
        sure: Confidence = "high" if frame.sure and not source.pronoun else "medium"
        yield Report(start, end, frame.token.i, frame.token.i + 1, source, sure)

    def _clause(self, frame: Frame) -> tuple[int, int] | None:
        """The reported clause of a frame as a range of tokens."""
        verb, takes = frame.token, frame.cue.takes
        if frame.cue.noun:
            return self._noun_clause(verb)
        for child in verb.children:
            if child.dep_ in ("ccomp", "xcomp", "advcl") and self._fits(child, takes, verb):
                return self._span(child, verb)
        if "that" in takes and verb.dep_ == "parataxis" and verb.head.i != verb.i:
            return self._span(verb.head, verb)
        return None

    def _fits(self, child: Token, takes: frozenset[str], verb: Token) -> bool:
        """Whether a clause under a cue is what is said."""
        marks = {c.lower_ for c in child.lefts if c.dep_ in ("mark", "advmod", "nsubj", "obj", "det")}
        if _infinitive(child):
            return bool(takes & {"to", "to-on"}) and child.i > verb.i and child.dep_ in ("xcomp", "advcl", "ccomp")
        if child.dep_ == "ccomp":
            if child.lefts and next(iter(child.lefts)).lower_ in QUESTION_WORDS - {"if"} and child.i > verb.i:
                return bool(takes & {"wh", "that"})
            if marks & {"if", "whether"}:
                return "wh" in takes
            return "that" in takes
        return False

    def _noun_clause(self, noun: Token) -> tuple[int, int] | None:
        for child in noun.rights:
            if child.dep_ in ("acl", "ccomp") and any(c.lower_ == "that" and c.dep_ == "mark" for c in child.lefts):
                return self._span(child, noun)
        return None

    def _span(self, head: Token, cue: Token) -> tuple[int, int]:
        """The clause with this head, contiguous, without the cue's own words."""
        own = {t.i for t in cue.subtree} if cue.i != head.i and head.i in {a.i for a in cue.ancestors} else set()
        own |= {cue.i}
        inside = {t.i for t in head.subtree if not t.is_space} - own
        start, end = head.i, head.i + 1
        low, high = min(inside | {head.i}), max(inside | {head.i})
        if cue.i > head.i:
            high = max(i for i in inside | {head.i} if i < cue.i or high > max(own)) if own else high
        start, end = low, high + 1
        if start < cue.i < end and cue.i not in {t.i for t in head.subtree}:
            start, end = (cue.i + 1, end) if head.i > cue.i else (start, cue.i)
        return start, end

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Without "that" and punctuation at either end."""
        doc = self.doc
        while start < end and (doc[start].pos_ in ("PUNCT", "SPACE", "CCONJ") and self.layout.level[start] < 0):
            start += 1
        if start < end and doc[start].lower_ == "that" and doc[start].pos_ == "SCONJ":
            start += 1
        while start < end and (doc[start].text in (",", ":", "-", "–", "—") or doc[start].is_space):
            start += 1
        while end > start and (doc[end - 1].text in (",", ".", ";", ":", "-", "–", "—", "--") or doc[end - 1].is_space):
            end -= 1
        return start, end

    def _worth_it(self, start: int, end: int) -> bool:
        """Whether there are words enough, and enough of them outside quotation marks."""
        words = [i for i in range(start, end) if self.doc[i].pos_ not in ("PUNCT", "SPACE")]
        if len(words) < LEAST_WORDS:
            return False
        outside = [i for i in words if self.layout.level[i] < 0]
        return len(outside) == len(words) or len(outside) >= OWN_WORDS

    def _according(self, token: Token) -> Iterator[Report]:
        """``According to X, clause`` and ``clause, according to X``."""
        doc = self.doc
        if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
            return
        head = token.head
        if head.pos_ not in NOMINAL:
            return
        source = self.sources.of(head)
        host = head.head
        if host.i == head.i:
            return
        while (
            host.dep_ in ("nmod", "obl", "obj", "amod", "compound", "conj")
            and host.head.i != host.i
            and host.pos_ in NOMINAL
        ):
            host = host.head
        own = {t.i for t in head.subtree} | {t.i for t in token.subtree}
        inside = sorted({t.i for t in host.subtree if not t.is_space} - own)
        if not inside:
            return
        low, high = min(own), max(own)
        before, after = [i for i in inside if i < low], [i for i in inside if i > high]
        body = before if host.i < low else after
        if not body:
            return
        start, end = self._trimmed(body[0], body[-1] + 1)
        if host.i < low or host.i > high:
            if self._worth_it(start, end):
                yield Report(start, end, token.i, token.i + 2, source, "high")


def _infinitive(token: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "mark" for c in token.lefts)


def _is_spoken(cue: Token) -> bool:
    """Whether the cue tells of words that were said: not of words denied, wished or only possible."""
    if cue.pos_ == "NOUN":
        return True
    if any(c.dep_ == "advmod" and c.lower_ in ("not", "n't", "n’t", "never") for c in cue.children):
        return False
    if _infinitive(cue):
        return cue.head.lemma_ in PHASES or cue.head.lower_ in ("sought", "went", "took", "used")
    return True
