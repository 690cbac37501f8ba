"""Reported speech: what somebody is said to have said, in the article's own words.

The content is the whole reported clause and nothing of the frame: after the cue it reaches from the word that
follows "that" to the end of the sentence, or to where the sentence goes on about the speaker; before the cue
it begins with the clause. Confidence is high where the parse gives the cue a named or described source,
medium where the source is a pronoun or was found by the order of the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...language.document import Token
from ...records import Confidence
from .content import Content
from .frames import Frame
from .layout import LEAST_WORDS, OUTSIDE, Layout
from .sources import Source, Sources
from .trimming import trimmed
from .wordorder import names

PLAIN = frozenset(["say", "tell", "add", "write", "state", "according"])
"""Cues that are speech whoever their subject is; the others need one that can speak."""
OWN_WORDS = 4
"""A reported clause that is quoted in part is an entry beside the quote if at least so many of its words
stand outside the marks: with fewer (it was "...") it says nothing that the quote does not. F1 of reported
quotes on 18 annotated articles: 0.897 with 2, 0.912 with 3 and 4, 0.911 with 5, 0.898 with 6."""
LEAST_OUTSIDE = 2
"""Of a report's words so many stand outside marks, be the marked ones but a word or two: ``"It's over," he said``."""
AUTHORS = frozenset(["i", "we"])
"""Outside quotation marks these are who wrote the article: what they say is the article itself."""
NESTED = 4
"""A report is looked for within so many before it: more are never nested."""


@dataclass(frozen=True, slots=True)
class Report:
    """A reported clause: token indices, end exclusive, with its cue and source."""

    start: int
    end: int
    frame: Frame
    source: Source
    confidence: Confidence


class Reported:
    """Finds the reported speech of one article."""

    def __init__(self, layout: Layout, frames: Sequence[Frame], sources: Sources) -> None:
        self.layout = layout
        self.doc = layout.doc
        self.frames = frames
        self.sources = sources
        self.content = Content(layout, {f.token.i for f in frames if not f.cue.noun})

    def reports(self) -> Iterator[Report]:
        """All reported clauses outside quotation marks; of one within another of the same speaker the outer."""
        kept: list[Report] = []
        for report in self._reports():
            if not any(_repeats(report, outer) for outer in kept[-NESTED:]):
                kept.append(report)
        yield from kept

    def _reports(self) -> Iterator[Report]:
        for frame in self.frames:
            if frame.level != OUTSIDE or frame.source is None or not frame.spoken:
                continue
            if frame.source.lower_ in AUTHORS:
                continue
            words = self.content.of(frame)
            if words is None or not self._says_something(frame, *words):
                continue
            source = self.sources.of(frame.source, frame.token.i)
            if self.sources.runs_on(source):
                continue
            if frame.end <= words[0] <= source.head < words[1]:  # the tree has taken who speaks for what is said
                before = self.content.order.before(frame)
                if before is None:
                    continue
                words = before
            if not source.pronoun and words[0] < source.start < words[1] <= frame.token.i:
                words = trimmed(self.layout, words[0], source.start)  # "..., police and hospital officials said"
            if self._trusted(frame, source):
                sure: Confidence = "high" if frame.sure and not source.pronoun else "medium"
                report = Report(*words, frame, source, sure)
                if not self._holds_its_frame(report) and not self._leads_to_quote(report):
                    yield report

    def _trusted(self, frame: Frame, source: Source) -> bool:
        """Whether cue and source make speech together: whatever "says" speaks, not whatever "shows"."""
        if "finds" in frame.cue.takes:
            return self.sources.can_find(source)
        if "weak" in frame.cue.takes:
            return self.sources.can_state(source)
        plain = frame.cue.lemma in PLAIN and (frame.source is None or not _borrowed(frame.source, frame.token))
        return plain or self.sources.can_speak(source)

    def _says_something(self, frame: Frame, start: int, end: int) -> bool:
        """Whether there are words enough, a verb among them unless something is named, and enough without marks."""
        words = [i for i in range(start, end) if self.doc[i].pos_ not in ("PUNCT", "SPACE")]
        verbal = names(frame.cue) or any(self.doc[i].pos_ in ("VERB", "AUX") for i in words)
        if len(words) < LEAST_WORDS or not verbal:
            return False
        outside = sum(self.layout.level[i] == OUTSIDE for i in words)
        own = [i for i in words if not self.layout.is_quote(self.layout.level[i])]
        return outside >= LEAST_OUTSIDE and (len(own) == len(words) or len(own) >= OWN_WORDS)

    def _leads_to_quote(self, report: Report) -> bool:
        """Whether words before a cue end in a quotation that they only introduce: "She was late: “...,” she said"."""
        level = self.layout.level[report.end - 1]
        if report.frame.token.i < report.end or not self.layout.is_quote(level):
            return False
        first = self.layout.first[level]
        return first > report.start and self.doc[first - 1].text in (":", "-", "–", "—", "--")

    def _holds_its_frame(self, report: Report) -> bool:
        """Whether what stands before a cue tells of the same saying: "Speaking there, Bailey added: “...,” he said"."""
        if report.frame.token.i < report.end or not any(
            self.layout.is_quote(self.layout.level[i]) for i in range(report.start, report.end)
        ):
            return False
        inside = [f for f in self.frames if report.start <= f.token.i < report.end and f.level == OUTSIDE]
        speakers = {self.sources.of(f.source, f.token.i).speaker for f in inside if f.source is not None}
        return report.source.speaker is not None and report.source.speaker in speakers


def _borrowed(source: Token, cue: Token) -> bool:
    """Whether a thing is subject to a cue by way of a clause about it alone: "results that fell short and said ..."."""
    subject = source.dep_.startswith("nsubj") or cue.is_ancestor(source)
    return source.pos_ == "NOUN" and source.i < cue.i and not subject


def _repeats(inner: Report, outer: Report) -> bool:
    """Whether a report stands within another one of the same source: "noted that it had said that ..."."""
    within = outer.start <= inner.start and inner.end <= outer.end
    same = inner.source.speaker is not None and inner.source.speaker == outer.source.speaker
    return within and (same or inner.source.head == outer.source.head)
