"""Who said the words between quotation marks.

How an attribution is found, and how sure it is:

- high: a cue in the quote's own sentence, with a source by name or description that the parse gives it; a
  signature after the quote;
- medium: the same where the source is a pronoun, or was found by the order of the words alone; a quote that
  goes on after "...", she said; the next paragraph of a quotation left open; a sentence before it that ends
  with a colon;
- low: whole sentences between marks with nothing but the neighbourhood to tell who speaks, or nothing at all:
  then there is no speaker.
"""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..records import Confidence
from .frames import Frame
from .layout import OUTSIDE, STOPS, Layout
from .marks import Stretch
from .sources import Source, Sources
from .turns import Turn

LEAST_WORDS = 3
"""Fewer words between marks are a term or a distance, not a quote (the annotation guide's border)."""

SMALL_WORDS = frozenset("a an and as at but by for from in into nor of on or over the to with".split())
SIGNED = re.compile(r"\s*(?:[-–—―]|--)\s*(?=\S)")
PARAGRAPHS_BACK = 3
"""A quote without any cue is given to the last voice of its own or the three paragraphs before: as far as the
gold articles' readers went."""
SIGNATURE = 12
"""A signature after a quote has at most so many words."""
NEAR = 4
"""So many frames on either side of a stretch, and so many small words between the two, are looked at."""
SLIGHT = frozenset(["PUNCT", "SPACE", "DET", "ADV", "ADP", "PART"])
LONG_SOURCE = 10
"""Words of a source between a closing mark and its cue: "..., the deputy head of the agency, Mary Smith, said"."""
QUESTION_FRAME = 15
"""After ``"...?"`` a new sentence is the quote's frame only if it is as short as "Smith asked reporters": so
many words."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A marked stretch that is a quote, and how its source was found."""

    stretch: Stretch
    frame: Frame | None
    source: Source | None
    confidence: Confidence


class Direct:
    """Attributes the stretches of one article in reading order."""

    def __init__(
        self, layout: Layout, frames: Sequence[Frame], sources: Sources, dialogue: Sequence[Turn] = ()
    ) -> None:
        self.dialogue = dialogue
        self.turn_of = {number: turn for turn in dialogue for number in _stretches_of(turn, layout.marked)}
        self.layout = layout
        self.doc = layout.doc
        self.text = layout.text
        self.sources = sources
        self.by_token = {f.token.i: f for f in frames if not f.cue.noun}
        self.by_sentence: dict[int, list[Frame]] = defaultdict(list)
        for frame in self.by_token.values():
            self.by_sentence[frame.sentence].append(frame)
        self.last: Attribution | None = None

    def attributions(self) -> Iterator[Attribution]:
        """The quotes among the stretches and the turns of a dialogue, with their sources; stretches first."""
        marked = {turn for n, turn in self.turn_of.items() if self._is_turn(n, turn)}
        for turn in self.dialogue:
            if turn not in marked:
                yield self._turn(Stretch(turn.start, turn.end, turn.label_start, turn.end), turn)
        for number, stretch in enumerate(self.layout.marked):
            found = self._attribute(number, stretch)
            if found is not None:
                if stretch.depth == 0:
                    self.last = found
                yield found

    def _attribute(self, number: int, stretch: Stretch) -> Attribution | None:
        words = self.text[stretch.start : stretch.end].split()
        if len(words) < LEAST_WORDS or not any(w[0].isalnum() for w in words):
            return None
        turn = self.turn_of.get(number)
        if turn is not None and self._is_turn(number, turn):
            return self._turn(replace(stretch, start=turn.start), turn)
        frame = self._frame(number, stretch)
        if turn is not None and frame is None:
            return None
        if _is_name(words) and not (frame is not None and self._adjacent(frame, number)):
            return None
        if stretch.depth > 0 and (frame is None or not self._speaks_itself(frame)):
            return None
        if frame is not None and frame.source is not None:
            return self._by_frame(stretch, frame)
        found = (
            self._passive(stretch, frame)
            or self._signed(number, stretch)
            or self._introduced(number, stretch)
            or self._document(number, stretch)
            or self._floating(number, stretch)
        )
        if found is None and frame is not None:
            return Attribution(stretch, frame, None, "low")
        return found

    def _is_turn(self, number: int, turn: Turn) -> bool:
        """Whether the stretch holds the turn, its label included."""
        return self.layout.marked[number].start == turn.label_start

    def _turn(self, stretch: Stretch, turn: Turn) -> Attribution:
        first, end = self.layout.token_at(turn.label_start), self.layout.token_at(turn.label_end)
        source = Source(first, max(end, first + 1), first, turn.speaker)
        return Attribution(stretch, None, source, "high" if turn.speaker else "medium")

    def _by_frame(self, stretch: Stretch, frame: Frame) -> Attribution:
        assert frame.source is not None
        source = self.sources.of(frame.source, frame.token.i)
        sure: Confidence = "high" if frame.sure and not source.pronoun else "medium"
        return Attribution(stretch, frame, source, sure if self.sources.can_speak(source) else "low")

    # a frame in the same sentence

    def _frame(self, number: int, stretch: Stretch) -> Frame | None:
        """The frame that a stretch belongs to: of its sentence's frames the one that governs it or stands next."""
        first, end = self.layout.first[number], self.layout.end[number]
        here = self.by_sentence[self.layout.sentence_of_stretch[number]]
        if not here:
            return self._question_frame(number, stretch, end)
        place = bisect.bisect_left(here, first, key=lambda f: f.token.i)
        before = next((f for f in reversed(here[max(0, place - NEAR) : place]) if self._may_introduce(f, number)), None)
        after = next((f for f in here[place : place + NEAR] if self._may_introduce(f, number)), None)
        governing = self._governing(first, end)
        if (
            governing is not None
            and governing.sentence == here[0].sentence
            and (governing.token.i < first or not before)
        ):
            return governing
        if before is not None and not (after is not None and self.layout.begins_sentence(number)):
            return before
        return after

    def _may_introduce(self, frame: Frame, number: int) -> bool:
        """Whether a cue may belong to a stretch of its sentence: some only where the two stand side by side."""
        if "beside" not in frame.cue.takes:
            return True
        first, end = self.layout.first[number], self.layout.end[number]
        if frame.token.i < first:
            between = self.doc[frame.end : first]
            return len(between) <= NEAR and all(t.pos_ in SLIGHT or t.lower_ in ("it", "on") for t in between)
        rest = [t for t in self.doc[end : frame.token.i] if t.pos_ not in SLIGHT]
        return self._asks_for_more(number) and len(rest) <= LONG_SOURCE

    def _governing(self, first: int, end: int) -> Frame | None:
        """The frame whose cue the stretch's words hang on in the parse."""
        for token in self.doc[first:end]:
            if first <= token.head.i < end or token.pos_ in ("PUNCT", "SPACE"):
                continue
            for above in token.ancestors:
                if above.i in self.by_token and not first <= above.i < end:
                    return self.by_token[above.i]
        return None

    def _question_frame(self, number: int, stretch: Stretch, end: int) -> Frame | None:
        """The frame of ``"Why?" the minister asked.``: a short sentence of its own after a question."""
        if self.text[stretch.end - 1] not in "?!…" or end >= len(self.doc) or self.doc[end].is_space:
            return None
        last = self.layout.last_token(end)
        if last - end > QUESTION_FRAME:
            return None
        for frame in self.by_sentence[self.layout.sentence[end]]:
            content = [
                c for c in frame.token.rights if c.dep_ in ("ccomp", "obj", "xcomp") and c.pos_ in ("VERB", "AUX")
            ]
            return None if content or frame.level != self.layout.around[number] else frame
        return None

    def _adjacent(self, frame: Frame, number: int) -> bool:
        """Whether a cue stands right beside the stretch: said, "..." or "...," said."""
        first, end = self.layout.first[number], self.layout.end[number]
        between = self.doc[frame.end : first] if frame.token.i < first else self.doc[end : frame.token.i]
        rest = [t for t in between if t.pos_ not in ("PUNCT", "SPACE", "DET")]
        if frame.token.i < first:
            return not rest
        return self.layout.begins_sentence(number) and self._asks_for_more(number) and len(rest) <= LONG_SOURCE

    def _asks_for_more(self, number: int) -> bool:
        """Whether the stretch ends as a quote does before its frame."""
        return self.text[self.layout.marked[number].end - 1] in ",?!"

    def _passive(self, stretch: Stretch, frame: Frame | None) -> Attribution | None:
        """Who told those who "were told": whoever addressed the same people in the sentence before."""
        if frame is None or "whom" not in frame.cue.takes:
            return None
        told = next((c for c in frame.token.lefts if c.dep_ == "nsubj:pass"), None)
        first = self.layout.first_token(frame.token.i)
        if told is None or first == 0 or self.layout.starts_paragraph(first):
            return None
        for earlier in self.by_sentence[self._sentence_before(first - 1)]:
            objects = [c for c in earlier.token.rights if c.dep_ in ("obj", "iobj", "nsubj")]
            if earlier.source is not None and any(o.lower_ == told.lower_ for o in objects):
                return replace(self._by_frame(stretch, earlier), confidence="medium")
        return None

    def _speaks_itself(self, frame: Frame) -> bool:
        """Whether a frame within a quotation tells of another's words: not "we may say", not "I said"."""
        if frame.source is None or frame.source.lower_ in ("i", "we", "you"):
            return False
        return frame.spoken and not any(c.tag_ == "MD" for c in frame.token.children)

    # no frame in the same sentence

    def _signed(self, number: int, stretch: Stretch) -> Attribution | None:
        """A signature after a dash to the end of the line: ``"..." - Sonya Herridge``."""
        line = self.text[stretch.outer_end : stretch.outer_end + SIGNATURE * 12].split("\n")[0]
        dash = SIGNED.match(line)
        if dash is None:
            return None
        start = stretch.outer_end + dash.end()
        words = [t for t in self.doc[self.layout.end[number] :][: SIGNATURE + 2] if t.idx >= start and not t.is_space]
        words = [t for t in words if t.idx < stretch.outer_end + len(line)]
        names = [t for t in words if t.pos_ == "PROPN"]
        if not names or len(words) > SIGNATURE or any(t.pos_ in ("VERB", "AUX") for t in words):
            return None
        speaker = next((s for t in words for s in self.sources.cast.at(t)), None)
        return Attribution(stretch, None, Source(words[0].i, words[-1].i + 1, names[0].i, speaker), "high")

    def _introduced(self, number: int, stretch: Stretch) -> Attribution | None:
        """A colon before the quote: the subject of what stands before it speaks."""
        i = self.layout.first[number] - 1
        while i > 0 and self.doc[i].is_space:
            i -= 1
        if i <= 0 or self.doc[i].text != ":" or self.layout.level[i] != self.layout.around[number]:
            return None
        return self._from_sentence(stretch, i, "medium")

    def _from_sentence(self, stretch: Stretch, i: int, sure: Confidence) -> Attribution | None:
        """The speaker that the sentence of token ``i`` names, in a frame or as its subject."""
        frames = [f for f in self.by_sentence[self.layout.sentence[i]] if _tells(f)]
        if frames:
            frame = next((f for f in frames if f.token.dep_ == "ROOT"), frames[-1])
            return replace(self._by_frame(stretch, frame), confidence=sure)
        for token in self.doc[self.layout.first_token(i) : i + 1]:
            if (
                token.dep_ == "nsubj"
                and token.head.dep_ == "ROOT"
                and self.layout.level[token.i] == self.layout.level[i]
            ):
                source = self.sources.of(token)
                if source.speaker is not None and self._is_person(source.speaker):
                    return Attribution(stretch, None, source, sure)
        return None

    def _document(self, number: int, stretch: Stretch) -> Attribution | None:
        """Words of a document that go on from it as their subject: the resolution "expresses its sorrow"."""
        for token in self.doc[self.layout.first[number] : self.layout.end[number]]:
            if token.pos_ not in ("VERB", "AUX"):
                continue
            for child in token.lefts:
                here = self.layout.level[child.i] == self.layout.around[number]
                if child.dep_ == "nsubj" and here and self.sources.is_document(child):
                    return Attribution(stretch, None, self.sources.of(child), "medium")
            break
        return None

    def _is_person(self, actor: str) -> bool:
        return self.sources.cast.by_id(actor).kind == "person"

    def _floating(self, number: int, stretch: Stretch) -> Attribution | None:
        """Whole sentences without a cue of their own: the speaker is the one who spoke before."""
        if not self._is_sentence(number, stretch):
            return None
        if stretch.continues and self.last is not None:
            return Attribution(stretch, None, self.last.source, "medium")
        i = self.layout.first_in(number) - 1
        crossed = False
        while i >= 0 and self.doc[i].is_space:
            crossed = crossed or "\n" in self.doc[i].text
            i -= 1
        if i >= 0:
            frames = [f for f in self.by_sentence[self._sentence_before(i)] if _tells(f) and f.level == OUTSIDE]
            if frames:
                frame = next((f for f in frames if f.token.dep_ == "ROOT"), frames[-1])
                return replace(self._by_frame(stretch, frame), frame=None, confidence="low" if crossed else "medium")
            if self.last is not None and self.layout.level[i] != OUTSIDE:
                return Attribution(stretch, None, self.last.source, "low" if crossed else "medium")
            found = self._from_sentence(stretch, i, "low") if self.layout.level[i] == OUTSIDE else None
            if found is not None:
                return found
        return Attribution(stretch, None, self._voice(i), "low")

    def _voice(self, i: int) -> Source | None:
        """Who spoke last before token ``i`` in the same or the few paragraphs before: a person or a document."""
        breaks = 0
        for j in range(i, -1, -1):
            breaks += self.doc[j].is_space and "\n" in self.doc[j].text
            if breaks > PARAGRAPHS_BACK:
                break
            frame = self.by_token.get(j)
            if (
                frame is None
                or frame.source is None
                or frame.level != OUTSIDE
                or "that" not in frame.cue.takes
                or "weak" in frame.cue.takes
            ):
                continue
            source = self.sources.of(frame.source, j)
            if self.sources.is_document(frame.source) or self._is_human(source):
                return source
        return None

    def _is_human(self, source: Source) -> bool:
        """Whether a source is a person of the article, or one without a name that can speak."""
        if source.speaker is None:
            return self.sources.can_speak(source)
        return self._is_person(source.speaker)

    def _sentence_before(self, i: int) -> int:
        """The number of the outermost sentence that token ``i`` stands in."""
        level = self.layout.level[i]
        return self.layout.sentence[i] if level == OUTSIDE else self.layout.sentence_number(level, OUTSIDE)

    def _is_sentence(self, number: int, stretch: Stretch) -> bool:
        """Whether the marks hold at least one whole sentence, not a fragment of the article's own."""
        return self.layout.begins_sentence(number) and (
            self.text[stretch.end - 1] in STOPS or self.text[stretch.end - 1] in ",—–-" or not stretch.closed
        )


def _tells(frame: Frame) -> bool:
    """Whether a frame says by itself that somebody spoke."""
    return frame.source is not None and "beside" not in frame.cue.takes


def _stretches_of(turn: Turn, marked: Sequence[Stretch]) -> Iterator[int]:
    """The numbers of the stretches that begin within a turn."""
    first = bisect.bisect_left(marked, turn.label_start - 1, key=lambda s: s.outer_start)
    for number in range(first, len(marked)):
        if marked[number].outer_start >= turn.end:
            break
        yield number


def _is_name(words: Sequence[str]) -> bool:
    """Whether every weighty word is written with a capital: the title of a work, the name of a thing."""
    weighty = [w.strip(".,;:!?…‘’'") for w in words if w.lower().strip(".,") not in SMALL_WORDS]
    return bool(weighty) and all(w[:1].isupper() or w[:1].isdigit() for w in weighty)
