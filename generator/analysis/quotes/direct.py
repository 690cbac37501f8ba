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
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .attribution import Attribution, Spoken
from .floating import Floating
from .frames import Frame
from .layout import LEAST_WORDS, Layout
from .marks import Stretch
from .sources import Source, Sources
from .subjects import FINITE
from .turns import Turn

SMALL_WORDS = frozenset("a an and as at but by for from in into nor of on or over the to with".split())
NEAR = 4
"""So many frames on either side of a stretch, and so many small words between the two, are looked at."""
SLIGHT = frozenset(["PUNCT", "SPACE", "DET", "ADV", "ADP", "PART"])
LONG_SOURCE = 10
"""Words of a source between a closing mark and its cue: "..., the deputy head of the agency, Mary Smith, said"."""
QUESTION_FRAME = 18
"""After ``"...?"`` a new sentence is the quote's frame only if its cue comes as soon as in "Smith, the head of
the agency, asked reporters": within so many words."""
MEANING = frozenset({"meaning", "means", "meant", "translated", "translates"})
"""Verbs before what a word means."""


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
        self.spoken = Spoken(frames, sources)
        self.floating = Floating(layout, self.spoken, sources)
        self.last: Attribution | None = None

    def attributions(self) -> Iterator[Attribution]:
        """The quotes among the stretches and the turns of a dialogue, with their sources; stretches first."""
        marked = {turn for n, turn in self.turn_of.items() if self._is_turn(n, turn)}
        for turn in self.dialogue:
            if turn not in marked:
                yield self._turn(Stretch(turn.start, turn.end, turn.label_start, turn.end), turn)
        for number, stretch in enumerate(self.layout.marked):
            found = self._attribute(number, stretch)
            if found is not None and found.source is not None and self._holds(found.source, number):
                found = replace(found, source=None, confidence="low")
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
        if (frame is not None and self._gives_title(frame)) or self._tells_meaning(number):
            return None
        if stretch.depth > 0 and (frame is None or not self._speaks_itself(frame)):
            return None
        if frame is not None and frame.imagined:
            return Attribution(stretch, None, None, "low")
        if frame is not None and frame.source is None:
            frame = self._according(number) or frame
        if frame is not None and frame.source is not None:
            return self.spoken.attribution(stretch, frame)
        found = self.floating.attribution(number, stretch, frame, self.last)
        if found is None and frame is not None:
            return Attribution(stretch, frame, None, "low")
        return found

    def _tells_meaning(self, number: int) -> bool:
        """Whether marked words say what a word or its letters mean: "an acronym meaning “...”"."""
        before = self.layout.doc[max(0, self.layout.first[number] - 1)]
        return before.lower_ in MEANING and before.pos_ == "VERB"

    def _gives_title(self, frame: Frame) -> bool:
        """Whether a cue tells what a thing is called by everybody: "a song called “...”"."""
        verb = frame.token
        named = "as" in frame.cue.takes and "words" not in frame.cue.takes and verb.tag_ == "VBN"
        return named and verb.dep_ in ("acl", "amod", "xcomp") and (frame.source is None or frame.source.i < verb.i)

    def _holds(self, source: Source, number: int) -> bool:
        """Whether the words of a source hold the quotation: then they are no words for who speaks.
        The label of a turn in a dialogue stands within its marks by right."""
        if number in self.turn_of:
            return False
        return source.start < self.layout.end[number] and self.layout.first[number] < source.end

    def _is_turn(self, number: int, turn: Turn) -> bool:
        """Whether the stretch holds the turn, its label included."""
        return self.layout.marked[number].start == turn.label_start

    def _turn(self, stretch: Stretch, turn: Turn) -> Attribution:
        first, end = self.layout.token_at(turn.label_start), self.layout.token_at(turn.label_end)
        source = Source(first, max(end, first + 1), first, turn.speaker)
        return Attribution(stretch, None, source, "high" if turn.speaker else "medium")

    def _frame(self, number: int, stretch: Stretch) -> Frame | None:
        """The frame that a stretch belongs to: of its sentence's frames the one that governs it or stands next."""
        first, end = self.layout.first[number], self.layout.end[number]
        here = self.spoken.by_sentence[self.layout.sentence_of_stretch[number]]
        here = [f for f in here if not self._is_happening(f)] or here
        here = [f for f in here if f.spoken] or here  # "told them that he would not sign “...”": he did not
        if not here:
            return self._question_frame(number, stretch, end)
        place = bisect.bisect_left(here, first, key=lambda f: f.token.i)
        earlier = [f for f in reversed(here[max(0, place - NEAR) : place]) if self._may_introduce(f, number)]
        before = next((f for f in earlier if f.token.dep_ != "acl:relcl" or self._adjacent(f, number)), None)
        before = before or next(iter(earlier), None)
        after = next((f for f in here[place : place + NEAR] if self._may_introduce(f, number)), None)
        closed = after is not None and self._closes_with(after, number)
        if before is not None and self._leads_in(before, number) and not closed:
            return before
        governing = self._governing(first, end)
        if governing is not None and self._goes(governing, number):
            governing = None
        if (
            governing is not None
            and (governing.token.i < first or self._may_introduce(governing, number))
            and governing.sentence == here[0].sentence
            and (governing.token.i < first or not before)
        ):
            return governing
        if before is not None and closed:
            return before if self._adjacent(before, number) else after
        if before is not None and not (after is not None and self.layout.begins_sentence(number)):
            return before
        return after

    def _leads_in(self, frame: Frame, number: int) -> bool:
        """Whether a cue with a tense of its own and a colon introduce a stretch: "he stumbled and said to Lee: ..."."""
        return self.doc[self.layout.first[number] - 1].text == ":" and frame.token.tag_ in FINITE

    def _is_happening(self, frame: Frame) -> bool:
        """Whether a cue tells of no speech because a thing is its subject: "the strike will continue until ..."."""
        if "finds" in frame.cue.takes:
            return not self._finds(frame)
        if "that" in frame.cue.takes or frame.source is None or frame.source.pos_ != "NOUN":
            return False
        return not self.spoken.sources.can_speak(self.spoken.sources.of(frame.source, frame.token.i))

    def _according(self, number: int) -> Frame | None:
        """The "according to" of a stretch's sentence: it covers words of which a passive cue leaves out who said
        them ("according to the agency, the army was told to prepare for ...")."""
        here = self.spoken.by_sentence[self.layout.sentence_of_stretch[number]]
        fitting = [f for f in here if f.cue.lemma == "according" and f.level == self.layout.around[number]]
        return fitting[0] if fitting else None

    def _may_introduce(self, frame: Frame, number: int) -> bool:
        """Whether a cue may belong to a stretch of its sentence: some only where the two stand side by side."""
        passive = any(c.dep_ == "aux:pass" for c in frame.token.children)
        if passive and any(c.dep_ == "nsubj:pass" and c.i in self._tokens(number) for c in frame.token.lefts):
            return False
        if "finds" in frame.cue.takes and not self._finds(frame):
            return False
        if "finds" in frame.cue.takes and not self.layout.begins_sentence(number):
            return self._adjacent(frame, number) or any(
                t.i in self._tokens(number) for t in frame.token.children if t.dep_ in ("ccomp", "obj")
            )
        if "beside" not in frame.cue.takes:
            return True
        first, end = self.layout.first[number], self.layout.end[number]
        if frame.token.i < first:
            between = self.doc[frame.end : first]
            slight = all(t.pos_ in SLIGHT or t.lower_ in ("it", "on") for t in between)
            return len(between) <= NEAR and slight and not self._goes(frame, number)
        rest = [t for t in self.doc[end : frame.token.i] if t.pos_ not in SLIGHT]
        return self._asks_for_more(number) and len(rest) <= LONG_SOURCE

    def _goes(self, frame: Frame, number: int) -> bool:
        """Whether "went" has a phrase after it and no speech: "went “above and beyond”", not "went “Oh no!”"."""
        start, first = self.layout.marked[number].start, self.layout.first[number]
        return (
            frame.cue.lemma == "go" and not self.doc[frame.end : first - 1] and self.text[start : start + 1].islower()
        )

    def _finds(self, frame: Frame) -> bool:
        """Whether who finds or shows something tells of it: a paper, a court, a researcher."""
        sources = self.spoken.sources
        return frame.source is not None and sources.can_find(sources.of(frame.source, frame.token.i))

    def _closes_with(self, frame: Frame, number: int) -> bool:
        """Whether nothing but the speaker parts a stretch that ends with a comma from the cue after it."""
        end = self.layout.end[number]
        if not self._asks_for_more(number) or frame.source is None or not frame.sure:
            return False
        return frame.token.i == end or frame.source.left_edge.i == end

    def _tokens(self, number: int) -> range:
        return range(self.layout.first[number], self.layout.end[number])

    def _governing(self, first: int, end: int) -> Frame | None:
        """The frame whose cue the stretch's words hang on in the parse; what is no speech only for want of another."""
        happening: Frame | None = None
        for token in self.doc[first:end]:
            if first <= token.head.i < end or token.pos_ in ("PUNCT", "SPACE"):
                continue
            for above in token.ancestors:
                frame = self.spoken.by_token.get(above.i)
                if frame is None or first <= above.i < end:
                    continue
                if frame.spoken and not self._is_happening(frame):
                    return frame
                happening = happening or frame
        return happening

    def _question_frame(self, number: int, stretch: Stretch, end: int) -> Frame | None:
        """The frame of ``"Why?" the minister asked.``: a short sentence of its own after a question."""
        if self.text[stretch.end - 1] not in "?!…" or end >= len(self.doc) or self.doc[end].is_space:
            return None
        for frame in self.spoken.by_sentence[self.layout.sentence[end]]:
            content = [
                c for c in frame.token.rights if c.dep_ in ("ccomp", "obj", "xcomp") and c.pos_ in ("VERB", "AUX")
            ]
            far = frame.token.i - end > QUESTION_FRAME or frame.level != self.layout.around[number]
            return None if content or far else frame
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

    def _speaks_itself(self, frame: Frame) -> bool:
        """Whether a frame within a quotation tells of another's words: not "we may say", not "I said"."""
        if frame.source is None or frame.source.lower_ in ("i", "we", "you"):
            return False
        return frame.spoken and not any(c.tag_ == "MD" for c in frame.token.children)


def _stretches_of(turn: Turn, marked: Sequence[Stretch]) -> Iterator[int]:
    """The numbers of the stretches that begin within a turn."""
    first = bisect.bisect_left(marked, turn.label_start - 1, key=lambda s: s.outer_start)
    for number in range(first, len(marked)):
        if marked[number].outer_start >= turn.end:
            break
        yield number


def _is_name(words: Sequence[str]) -> bool:
    """Whether every weighty word is written with a capital: the title of a work, the name of a thing."""
    lettered = [w for w in words if any(c.isalnum() for c in w)]
    weighty = [w.strip(".,;:!?…‘’'") for w in lettered if w.lower().strip(".,") not in SMALL_WORDS]
    return bool(weighty) and all(w[:1].isupper() or w[:1].isdigit() for w in weighty)
