"""Where the content of reported speech begins and ends.

By the tree: the clause that hangs on the cue. By the order of the words where the tree is silent (``ByOrder``).
Ranges are token indices, the end exclusive.
"""

from __future__ import annotations

from collections.abc import Collection

from ...language.document import Token
from . import deeds
from .cues import cue_of
from .frames import Frame, adds
from .layout import OUTSIDE, Layout
from .trimming import trimmed
from .voice import NOMINAL
from .wordorder import CONCESSIONS, LATELY, PLAIN, POINTING_OUT, WordOrder, has_finite_verb

Range = tuple[int, int]

QUESTION_WORDS = frozenset("whether if how why what when where who which whom whose".split())
NO_CONTENT = frozenset("as because although though while since until after before unless than".split())
NEXT = 6
"""Within so many words its verb shows whether a clause tells of speech."""
RELATIVES = frozenset("who whom whose which".split())

ASIDE = frozenset(["advcl", "conj", "parataxis", "cc", "discourse"])
"""What hangs on the cue itself and not on what is said."""

OPENING = frozenset({"DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"})
"""Parts of speech that a subject begins with."""


class Content:
    """Finds what a frame reports."""

    def __init__(self, layout: Layout, cues: Collection[int]) -> None:
        """``cues``: indices of all verbal cues of the article."""
        self.layout = layout
        self.doc = layout.doc
        self.cues = cues
        self.order = WordOrder(layout, cues)

    def of(self, frame: Frame) -> Range | None:
        """The words that a frame reports, without "that" and the punctuation around them."""
        clause = self._clause(frame)
        return None if clause is None else trimmed(self.layout, *self._clipped(frame, *clause))

    def _clause(self, frame: Frame) -> Range | None:
        """The reported clause of a frame as a range of tokens."""
        if frame.cue.lemma == "according":
            return self._according(frame)
        quoted = frame.token.tag_ == "VBG" and frame.source is not None and frame.source.i < frame.token.i
        if any(c.lower_ in ("as", "than") and c.dep_ == "mark" for c in frame.token.lefts) and not quoted:
            return self.order.as_told(frame)
        if frame.cue.noun:
            return self.order.after_that(frame.token.i + 1)
        put_in = self.order.put_in(frame)
        if put_in is not None:
            return put_in
        head = self._said(frame)
        if head is None and self._takes_infinitive(frame) and "to" not in frame.cue.takes:
            return None
        if head is None:
            return (
                self.order.that_clause(frame)
                or deeds.told(self.layout, frame, self._end)
                or self.order.gapped(frame, self._turns)
                or self.order.naming(frame)
                or self.order.clause(frame, self._turns)
                or self._around(frame)
            )
        if head.i < frame.token.i:
            return self._before(frame, head)
        return self._start(frame, head), self._end(frame, head)

    def _said(self, frame: Frame) -> Token | None:
        """The verb of the reported clause, by the parse."""
        fitting = [c for c in frame.token.children if c.dep_ in ("ccomp", "xcomp", "advcl") and self._fits(c, frame)]
        fitting = [c for c in fitting if self._same_sentence(c.i, frame)]
        if self._takes_infinitive(frame):
            fitting = [c for c in fitting if c.i > frame.token.i]
        return next((c for c in fitting if c.i > frame.token.i), next(iter(fitting), None))

    def _takes_infinitive(self, frame: Frame) -> bool:
        """Whether an infinitive follows a cue, so that what stands before is no report: "..., the union threatened
        to sue"."""
        return frame.end < len(self.doc) and self.doc[frame.end].tag_ == "TO"

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
        if child.dep_ != "ccomp" or self.order.is_result(frame, child.left_edge.i):
            return False
        opening = child.left_edge
        first = opening.lower_
        at_once = opening.dep_ == "case" and opening.i == frame.end  # "said after the vote he would go"
        if (first in NO_CONTENT and not at_once) or (first in RELATIVES and child.left_edge.i > frame.end):
            return False
        if child.i > frame.token.i and first in QUESTION_WORDS:
            return "wh" in takes or (first in ("if", "what", "when") and "that" in takes)
        return "that" in takes and has_finite_verb(child)

    def _start(self, frame: Frame, head: Token) -> int:
        """Where a clause after the cue begins, without a time between them that the tree hangs on the clause."""
        start = self._opening(frame, head)
        late = start == frame.end and self.doc[start : start + 2].text.lower() in LATELY and start + 2 < head.i
        return start + 2 if late else start

    def _opening(self, frame: Frame, head: Token) -> int:
        """Where the words after the cue begin that go with a clause."""
        start = max(frame.end, min(t.i for t in head.subtree if t.i >= frame.end))
        mark = next((c for c in head.lefts if c.lower_ == "that" and c.dep_ == "mark" and c.i >= frame.end), None)
        if mark is not None and not any(t.pos_ in ("VERB", "AUX") for t in self.doc[frame.end : mark.i]):
            return mark.i + 1  # "told GQ last year that ..."
        for i in range(frame.end, start):
            if self.doc[i].lower_ == "that" and self.doc[i].pos_ == "SCONJ":
                return i + 1
        while start > frame.end and self._strays(self.doc[start - 1], frame):
            start -= 1
        return min(start, self._after_cue(frame) or start)

    def _after_cue(self, frame: Frame) -> int | None:
        """Where what is said begins if nobody is told it: with the noun phrase right after the cue and its time.

        In "said reports of delays confirmed it" a parse may give the subject to another verb.
        """
        named_first = frame.source is not None and frame.source.i < frame.token.i
        if not named_first or "whom" in frame.cue.takes or frame.cue.lemma not in PLAIN:
            return None
        start = self.order.skip_asides(frame)
        opens = start <= self.layout.last_token(frame.token.i) and self.doc[start].pos_ in OPENING
        return start if opens and self.layout.level[start] == frame.level else None

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
        if before.text == "," and token.lower_ in CONCESSIONS and self._tells_next(token.i + 1):
            return True
        if before.text == "," and token.lower_ == "according" and token.i + 1 < len(self.doc):
            return self.doc[token.i + 1].lower_ == "to"  # who tells of the telling
        cue = cue_of(token)
        if adds(token) or (before.text == "," and token.lower_ in POINTING_OUT):
            return True
        if token.tag_ == "VBG" and before.text == "," and cue is not None and not cue.takes & {"weak", "finds"}:
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

    def _tells_next(self, i: int) -> bool:
        """Whether a clause that begins at a token tells of speech: "though | she acknowledged that ..."."""
        last = self.layout.last_token(i)
        for token in self.doc[i : min(i + NEXT, last)]:
            cue = cue_of(token)
            if token.i in self.cues and cue is not None and token.tag_ in ("VBD", "VBZ", "VBP"):
                return bool(cue.takes & {"that", "as"})
            if token.pos_ == "VERB" or self.layout.level[token.i] != OUTSIDE:
                return False
        return False

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

    def _before(self, frame: Frame, head: Token) -> Range:
        """A clause before the cue: "..., the ministry said"."""
        own = [t.i for t in frame.source.subtree] if frame.source is not None else []
        if self.layout.level[head.i] != OUTSIDE:
            return min(t.i for t in head.subtree), self.layout.end[self.layout.level[head.i]]
        low = min([frame.token.i, *(i for i in own if i > head.i)])
        first = min(t.i for t in head.subtree)
        plain = all(self.layout.level[i] == OUTSIDE for i in range(first, low))
        for child in frame.token.lefts if plain else ():
            if child.dep_ in ("nsubj", "expl") and child.i not in own and child.right_edge.i + 1 == first:
                return child.left_edge.i, low  # its own subject, which the parse has given to the cue
        return first, low

    def _around(self, frame: Frame) -> Range | None:
        """A main clause that the frame is put into or after: "The test, it said, was the biggest"."""
        verb = frame.token
        if (
            self.layout.level[verb.head.i] != OUTSIDE
            or verb.dep_ != "parataxis"
            or "that" not in frame.cue.takes
            or not has_finite_verb(verb.head)
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

    def _according(self, frame: Frame) -> Range | None:
        """The clause that "according to ..." stands in, without those words."""
        assert frame.source is not None
        head = frame.source
        own = {t.i for t in head.subtree if t.i > frame.token.i} | {frame.token.i, frame.token.i + 1}
        host = head.head
        while (
            host.pos_ in NOMINAL and host.dep_ not in ("ROOT", "ccomp", "conj", "advcl") and not has_finite_verb(host)
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
            if body and low and self.doc[low - 1].text == "," and self.doc[body[0]].tag_ in ("VBZ", "VBD", "VBP", "MD"):
                body.insert(0, self.layout.first_token(frame.token.i))  # "The race, according to a poll, is tied"
            return (body[0], max(body) + 1) if body else None
        return (inside[0], low) if inside and inside[0] < low else None

    def _clipped(self, frame: Frame, start: int, end: int) -> Range:
        """The part of a range that lies in the frame's sentence."""
        first, last = self.layout.first_token(frame.token.i), self.layout.last_token(frame.token.i)
        return max(start, first), min(end, last + 1)
