"""Reported speech: what somebody is said to have said, in the article's own words.

The content is the whole reported clause and nothing of the frame: after the cue it reaches from the word that
follows "that" to the end of the sentence, or to where the sentence goes on about the speaker; before the cue
it begins with the clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from ..records import Confidence
from .cues import cue_of
from .direct import LEAST_WORDS
from .frames import NOMINAL, Frame
from .layout import OUTSIDE, Layout
from .sources import Source, Sources

QUESTION_WORDS = frozenset("whether if how why what when where who which whom whose".split())
NO_CONTENT = frozenset("as because although though while since until after before unless than".split())
PLAIN = frozenset(["say", "tell", "add", "write", "state", "according"])
"""Cues that are speech whoever their subject is; the others need one that can speak."""
CONCESSIONS = frozenset("although though while".split())
"""After a frame put into the middle of a sentence, a clause that begins so is the article's own."""
RELATIVES = frozenset("who whom whose which".split())
OWN_WORDS = 4
"""A reported clause that is quoted in part is an entry beside the quote if at least so many of its words
stand outside the marks: with fewer (it was "...") it says nothing that the quote does not. Of 3, 4 and 5 the
one that agrees with the gold articles."""

NESTED = 4
"""A report is looked for within so many before it: more are never nested."""

ASIDE = frozenset(["advcl", "conj", "parataxis", "cc", "discourse"])
"""What hangs on the cue itself and not on what is said."""

FACTS = frozenset("fact idea notion possibility view effect case point".split())
"""Nouns that stand between a cue and its clause: "points to the fact that"."""

TRIM = frozenset([",", ".", ";", ":", "-", "–", "—", "―", "--"])


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
        self.cues = {f.token.i for f in frames if not f.cue.noun}

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
            clause = self._clause(frame)
            if clause is None:
                continue
            start, end = self._trimmed(*self._clipped(frame, *clause))
            if self._says_something(start, end):
                source = self.sources.of(frame.source, frame.token.i)
                if self._trusted(frame, source):
                    sure: Confidence = "high" if frame.sure and not source.pronoun else "medium"
                    yield Report(start, end, frame, source, sure)

    def _trusted(self, frame: Frame, source: Source) -> bool:
        """Whether cue and source make speech together: whatever "says" speaks, not whatever "shows"."""
        if "weak" in frame.cue.takes:
            return self._can_state(source)
        return frame.cue.lemma in PLAIN or self.sources.can_speak(source)

    def _can_state(self, source: Source) -> bool:
        """Whether a source is one that states things: an actor, a person spoken of, or a document."""
        head = self.doc[source.head]
        return source.speaker is not None or self.sources.is_document(head)

    def _clause(self, frame: Frame) -> tuple[int, int] | None:
        """The reported clause of a frame as a range of tokens."""
        if frame.cue.lemma == "according":
            return self._according(frame)
        if frame.cue.noun:
            return self._after_that(frame.token, frame.token.i + 1)
        head = self._said(frame)
        if head is None:
            return (
                self._that_clause(frame)
                or self._charge(frame)
                or self._description(frame)
                or self._by_order(frame)
                or self._around(frame)
            )
        if head.i < frame.token.i:
            return self._before(frame, head)
        return self._start(frame, head), self._end(frame, head)

    def _said(self, frame: Frame) -> Token | None:
        """The verb of the reported clause, by the parse."""
        fitting = [c for c in frame.token.children if c.dep_ in ("ccomp", "xcomp", "advcl") and self._fits(c, frame)]
        fitting = [c for c in fitting if self._same_sentence(c.i, frame)]
        return next((c for c in fitting if c.i > frame.token.i), next(iter(fitting), None))

    def _same_sentence(self, i: int, frame: Frame) -> bool:
        level = self.layout.level[i]
        if level == frame.level:
            return self.layout.sentence[i] == frame.sentence
        return (
            self.layout.within(level, frame.level) and self.layout.sentence_number(level, frame.level) == frame.sentence
        )

    def _fits(self, child: Token, frame: Frame) -> bool:
        """Whether a clause under a cue is what is said."""
        takes = frame.cue.takes
        if any(c.lower_ == "to" and c.dep_ == "mark" for c in child.lefts):
            if "to-on" in takes:
                return child.i > frame.token.i and any(
                    c.lower_ in ("on", "upon") and frame.token.i < c.i < child.i
                    for c in self.doc[frame.end : frame.end + 2]
                )
            if "to" not in takes or child.i < frame.token.i:
                return False
            return "whom" not in takes or any(t.pos_ in NOMINAL for t in self.doc[frame.end : child.left_edge.i])
        if child.dep_ != "ccomp":
            return False
        first = child.left_edge.lower_
        if first in NO_CONTENT or (first in RELATIVES and child.left_edge.i > frame.end):
            return False
        if child.i > frame.token.i and first in QUESTION_WORDS:
            return "wh" in takes or (first in ("if", "what", "when") and "that" in takes)
        return "that" in takes and _has_finite_verb(child)

    def _that_clause(self, frame: Frame) -> tuple[int, int] | None:
        """A clause that "that" opens after the cue, where the parse hangs it elsewhere."""
        if "that" not in frame.cue.takes and frame.cue.lemma != "point":
            return None
        for i in range(frame.end, min(frame.end + 8, len(self.doc))):
            token = self.doc[i]
            if token.lower_ == "that" and token.dep_ == "mark" and self.layout.level[i] == OUTSIDE:
                before = self.doc[i - 1]
                if before.pos_ == "NOUN" and before.lower_ not in FACTS and "whom" not in frame.cue.takes:
                    return None
                return self._after_that(token, i)
            if token.pos_ in ("VERB", "AUX", "SCONJ") or token.is_space or token.text in TRIM - {","}:
                break
        return None

    def _after_that(self, cue: Token, i: int) -> tuple[int, int] | None:
        """From the word after a "that" at ``i`` to the end of its clause."""
        if i >= len(self.doc) or self.doc[i].lower_ != "that" or self.doc[i].dep_ not in ("mark", "SCONJ"):
            return None
        verb = self.doc[i].head
        if verb.i <= i:
            return None
        return i + 1, max(verb.right_edge.i + 1, i + 1)

    def _start(self, frame: Frame, head: Token) -> int:
        """Where a clause after the cue begins."""
        start = max(frame.end, min(t.i for t in head.subtree if t.i >= frame.end))
        for i in range(frame.end, start):
            if self.doc[i].lower_ == "that" and self.doc[i].pos_ == "SCONJ":
                return i + 1
        while start > frame.end and self._strays(self.doc[start - 1], frame):
            start -= 1
        return start

    def _strays(self, token: Token, frame: Frame) -> bool:
        """Whether a word between cue and clause hangs on neither: the parse has torn it from the clause."""
        if token.pos_ in ("PUNCT", "SPACE"):
            return False
        return token.i != frame.token.i and all(above.i != frame.token.i for above in token.ancestors)

    def _end(self, frame: Frame, head: Token) -> int:
        """Where a clause after the cue ends: with its sentence, or where what follows is no part of it."""
        last = self.layout.last_token(frame.token.i)
        inside = {t.i for t in head.subtree}
        end = head.i + 1
        for i in range(head.i + 1, last + 1):
            token = self.doc[i]
            if self._turns(token) or (i not in inside and self._beside(token, frame, inside)):
                break
            if not token.is_space:
                end = i + 1
        return end

    def _turns(self, token: Token) -> bool:
        """Whether the sentence turns from what is said to saying more: ", citing ...", "and warned ..."."""
        if self.layout.level[token.i] != OUTSIDE:
            return False
        before = self.doc[token.i - 1]
        cue = cue_of(token)
        if token.tag_ == "VBG" and before.text == "," and cue is not None and "weak" not in cue.takes:
            return True
        if token.pos_ != "CCONJ" or token.i + 1 >= len(self.doc):
            return False
        following = self.doc[token.i + 1]
        if following.pos_ == "ADV" and token.i + 2 < len(self.doc):
            following = self.doc[token.i + 2]
        cue = cue_of(following)
        return (
            following.i in self.cues
            and cue is not None
            and following.tag_ in ("VBD", "VBZ", "VBP")
            and not any(c.dep_ in ("nsubj", "nsubj:pass") for c in following.children)
            and token.lower_ in ("and", "but")
        )

    def _beside(self, token: Token, frame: Frame, inside: set[int]) -> bool:
        """Whether a token after the clause belongs to the cue and not to what is said."""
        top = token
        while top.head.i != top.i and top.head.i != frame.token.i and top.head.i not in inside:
            top = top.head
        if top.head.i in inside and top.head.i != top.i:
            return False
        if top.dep_ == "conj" and top.head.i == frame.token.i and self._joins_clause(top, frame):
            return False
        return top.dep_ in ASIDE or (top.head.i != frame.token.i and top.dep_ in ("ROOT", *ASIDE))

    def _joins_clause(self, verb: Token, frame: Frame) -> bool:
        """Whether a verb that the parse joins to the cue goes with what is said: "and that ...", "and would ..."."""
        if self.layout.level[verb.i] != OUTSIDE or any(c.lower_ == "that" for c in verb.lefts):
            return True
        if any(t.lower_ == "that" for t in self.doc[verb.left_edge.i : verb.left_edge.i + 3]):
            return True
        if any(c.dep_ in ("nsubj", "nsubj:pass") for c in verb.children):
            return False
        return verb.tag_ != frame.token.tag_ and cue_of(verb) is None

    def _before(self, frame: Frame, head: Token) -> tuple[int, int]:
        """A clause before the cue: "..., the ministry said"."""
        own = [t.i for t in frame.source.subtree] if frame.source is not None else []
        if self.layout.level[head.i] != OUTSIDE:
            return min(t.i for t in head.subtree), self.layout.end[self.layout.level[head.i]]
        low = min([frame.token.i, *(i for i in own if i > head.i)])
        return min(t.i for t in head.subtree), low

    def _around(self, frame: Frame) -> tuple[int, int] | None:
        """A main clause that the frame is put into or after: "The test, it said, was the biggest"."""
        verb = frame.token
        if (
            self.layout.level[verb.head.i] != OUTSIDE
            or verb.dep_ != "parataxis"
            or "that" not in frame.cue.takes
            or not _has_finite_verb(verb.head)
        ):
            return None
        own = {t.i for t in verb.subtree}
        inside = [t.i for t in verb.head.subtree if t.i not in own and not t.is_space]
        if not inside or (verb.i < verb.head.i and not any(i < min(own) for i in inside)):
            return None
        if frame.source is not None and any(t.lower_ in RELATIVES for t in frame.source.subtree):
            return None
        aside = next((i for i in inside if i > max(own) and self.doc[i].lower_ in CONCESSIONS), max(inside) + 1)
        inside = [i for i in inside if i < aside]
        after = [i for i in inside if i > max(own) and self.doc[i].pos_ != "PUNCT"]
        after = [] if after and self.doc[after[0]].pos_ == "CCONJ" else after
        end = max(inside) + 1 if after else min(own)
        return min(inside), end

    def _charge(self, frame: Frame) -> tuple[int, int] | None:
        """What somebody is accused of doing: "accused them of hiding the letter"."""
        if "of" not in frame.cue.takes:
            return None
        for token in self.doc[frame.end : self.layout.last_token(frame.token.i)]:
            following = self.doc[token.i + 1]
            if token.lower_ == "of" and following.tag_ == "VBG" and frame.token.is_ancestor(following):
                return following.i, self._end(frame, following)
        return None

    def _description(self, frame: Frame) -> tuple[int, int] | None:
        """What something is described as, where a relative clause or an object stands between."""
        if frame.cue.lemma not in ("describe", "portray", "characterize", "characterise"):
            return None
        for token in self.doc[frame.end : self.layout.last_token(frame.token.i)]:
            if token.lower_ == "as" and token.head.i > token.i and frame.token.is_ancestor(token):
                return token.i + 1, token.head.right_edge.i + 1
        return None

    def _by_order(self, frame: Frame) -> tuple[int, int] | None:
        """The clause after "X said", or before ", X said", where the parse has lost its way."""
        verb, source = frame.token, frame.source
        assert source is not None
        if "that" not in frame.cue.takes or frame.cue.takes & {"weak", "whom"} or source.i > verb.i:
            return None
        if verb.tag_ not in ("VBD", "VBZ", "VBP") or any(
            t.pos_ in ("VERB", "AUX") for t in self.doc[source.i : verb.i]
        ):
            return None
        last = self.layout.last_token(verb.i)
        start = frame.end
        while start <= last and self._is_aside(self.doc[start], verb):
            start = self.doc[start].right_edge.i + 1
        if start <= last and self.doc[start].pos_ in ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"):
            end = next((i for i in range(start, last + 1) if self._turns(self.doc[i])), last + 1)
            return (start, end) if self._clausal(start, end) else None
        before = source.left_edge.i - 1
        first = self.layout.first_token(verb.i)
        if start > last - 1 and before > first and self.doc[before].text == "," and self._clausal(first, before):
            return first, before
        return None

    def _is_aside(self, token: Token, verb: Token) -> bool:
        """Whether a word after the cue begins a time, a place or a manner: "said on Friday"."""
        head = token.head if token.dep_ in ("case", "det", "amod", "compound") else token
        near = head.head.i == verb.i and head.i > verb.i and token.left_edge.i > verb.i
        return near and head.dep_ in ("obl", "obl:unmarked", "advmod", "obl:tmod", "obl:npmod") and head.i - verb.i < 6

    def _clausal(self, start: int, end: int) -> bool:
        """Whether a range outside quotation marks holds a subject and a finite verb of its own."""
        tokens = [t for t in self.doc[start:end] if self.layout.level[t.i] == OUTSIDE]
        finite = [t for t in tokens if t.tag_ in ("VBD", "VBZ", "VBP", "MD")]
        cues = [t for t in tokens if t.i in self.cues]
        return bool(finite) and not cues and finite[0].i > start

    def _according(self, frame: Frame) -> tuple[int, int] | None:
        """The clause that "according to ..." stands in, without those words."""
        assert frame.source is not None
        head = frame.source
        own = {t.i for t in head.subtree if t.i > frame.token.i} | {frame.token.i, frame.token.i + 1}
        host = head.head
        while (
            host.pos_ in NOMINAL and host.dep_ not in ("ROOT", "ccomp", "conj", "advcl") and not _has_finite_verb(host)
        ):
            if host.head.i == host.i:
                return None
            host = host.head
        if host.i in own:
            return None
        inside = sorted(t.i for t in host.subtree if t.i not in own and not t.is_space)
        low, high = min(own), max(own)
        if host.i > high:
            subjects = [c.left_edge.i for c in host.lefts if c.dep_ in ("nsubj", "nsubj:pass", "expl") and c.i > head.i]
            after_comma = [i for i in subjects if self.doc[i - 1].text == ","]
            body = [i for i in inside if i > high and (len(subjects) < 2 or not after_comma or i >= after_comma[0])]
            return (body[0], max(body) + 1) if body else None
        return (inside[0], low) if inside and inside[0] < low else None

    def _clipped(self, frame: Frame, start: int, end: int) -> tuple[int, int]:
        """The part of a range that lies in the frame's sentence."""
        first, last = self.layout.first_token(frame.token.i), self.layout.last_token(frame.token.i)
        return max(start, first), min(end, last + 1)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Without "that" and punctuation at either end."""
        doc = self.doc
        while start < end and (doc[start].text in TRIM or doc[start].is_space or doc[start].pos_ == "CCONJ"):
            start += 1
        if start < end and doc[start].lower_ == "that" and doc[start].pos_ == "SCONJ":
            start += 1
        while start < end and (doc[start].text in TRIM or doc[start].is_space):
            start += 1
        while end > start and (doc[end - 1].text in TRIM or doc[end - 1].is_space):
            end -= 1
        return start, end

    def _says_something(self, start: int, end: int) -> bool:
        """Whether there are words enough, a verb among them, and enough outside quotation marks."""
        words = [i for i in range(start, end) if self.doc[i].pos_ not in ("PUNCT", "SPACE")]
        if len(words) < LEAST_WORDS or not any(self.doc[i].pos_ in ("VERB", "AUX") for i in words):
            return False
        outside = [i for i in words if self.layout.level[i] == OUTSIDE]
        return len(outside) == len(words) or len(outside) >= OWN_WORDS


def _repeats(inner: Report, outer: Report) -> bool:
    """Whether a report stands within another one of the same source: "noted that it had said that ..."."""
    within = outer.start <= inner.start and inner.end <= outer.end
    same = inner.source.speaker is not None and inner.source.speaker == outer.source.speaker
    return within and (same or inner.source.head == outer.source.head)


def _has_finite_verb(head: Token) -> bool:
    """Whether a clause head is a verb with a tense, or has a copula or auxiliary."""
    if head.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    if any(c.dep_ in ("cop", "aux", "aux:pass", "expl") for c in head.lefts):
        return True
    return head.pos_ in ("VERB", "AUX") and any(c.dep_ in ("nsubj", "nsubj:pass") for c in head.children)
