"""Who said quoted words that have no cue with a source in their own sentence.

A signature after them, a colon before them, the document that they go on from, whoever addressed those who
"were told", or the one who spoke last.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...records import Confidence
from .attribution import Attribution, Spoken
from .frames import Frame
from .layout import OUTSIDE, STOPS, Layout
from .marks import Stretch
from .sources import Source, Sources
from .speakers import is_document

SIGNED = re.compile(r"\s*(?:[-–—―]|--)\s*(?=\S)")
SIGNATURE = 12
"""A signature after a quote has at most so many words."""
POINTING = frozenset(["that", "this", "these", "those", "such"])
SUMMARIES = frozenset("advice assessment claim message opinion plea promise question reaction response verdict".split())
SUMMARIES |= frozenset(["view", "warning", "word", "words"])
"""What "that was the ... of" calls somebody's words."""
SUMMING_UP = 8
"""Tokens from "that was" to such a noun, and from there to whose it is: "the stark warning of the minister"."""
PARAGRAPHS_BACK = 3
"""A quote without any cue is given to the last voice of its own or the three paragraphs before: as far as the
gold articles' readers went."""
TOKENS_BACK = 600
"""The same in tokens, for paragraphs without an end."""


class Floating:
    """Attributes the stretches that no frame of their sentence claims."""

    def __init__(self, layout: Layout, spoken: Spoken, sources: Sources) -> None:
        self.layout = layout
        self.doc = layout.doc
        self.text = layout.text
        self.spoken = spoken
        self.sources = sources

    def attribution(
        self, number: int, stretch: Stretch, frame: Frame | None, last: Attribution | None
    ) -> Attribution | None:
        """The stretch with its source; ``None`` if it is no quote.

        ``frame``: a frame of its sentence that names nobody; ``last``: the quote before it.
        """
        return (
            self._passive(stretch, frame)
            or self._signed(number, stretch)
            or self._introduced(number, stretch)
            or self._summed_up(number, stretch)
            or self._document(number, stretch)
            or self._floating(number, stretch, last)
        )

    def _passive(self, stretch: Stretch, frame: Frame | None) -> Attribution | None:
        """Who told those who "were told": whoever addressed the same people in the sentence before."""
        if frame is None or "whom" not in frame.cue.takes:
            return None
        told = next((c for c in frame.token.lefts if c.dep_ == "nsubj:pass"), None)
        first = self.layout.first_token(frame.token.i)
        if told is None or first == 0 or self.layout.starts_paragraph(first):
            return None
        for earlier in self.spoken.by_sentence[self._sentence_before(first - 1)]:
            objects = [c for c in earlier.token.rights if c.dep_ in ("obj", "iobj", "nsubj")]
            if earlier.source is not None and any(o.lower_ == told.lower_ for o in objects):
                return replace(self.spoken.attribution(stretch, earlier), confidence="medium")
        return None

    def _signed(self, number: int, stretch: Stretch) -> Attribution | None:
        """A signature to the end of the line: ``"..." - Sonya Herridge``, ``"..." Sonya Herridge, a teacher.``

        Without a dash it is one that begins with a person's name.
        """
        line = self.text[stretch.outer_end : stretch.outer_end + SIGNATURE * 12].split("\n")[0]
        dash = SIGNED.match(line)
        start = stretch.outer_end + (dash.end() if dash else 0)
        words = [t for t in self.doc[self.layout.end[number] :][: SIGNATURE + 2] if t.idx >= start and not t.is_space]
        words = [t for t in words if t.idx < stretch.outer_end + len(line)]
        names = [t for t in words if t.pos_ == "PROPN"]
        if not names or len(words) > SIGNATURE or any(t.pos_ in ("VERB", "AUX") for t in words):
            return None
        if dash is None and not any(map(self._is_person, self.sources.cast.at(words[0]))):
            return None
        speaker = next((s for t in words for s in self.sources.cast.at(t)), None)
        last = words[-1].i + (words[-1].text != ".")
        return Attribution(stretch, None, Source(words[0].i, last, names[0].i, speaker), "high" if dash else "medium")

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
        frames = [f for f in self.spoken.by_sentence[self.layout.sentence[i]] if _tells(f)]
        if frames:
            frame = next((f for f in frames if f.token.dep_ == "ROOT"), frames[-1])
            return replace(self.spoken.attribution(stretch, frame), confidence=sure)
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

    def _summed_up(self, number: int, stretch: Stretch) -> Attribution | None:
        """Whose the words were, in the sentence after them: ``"It is a disgrace." That was the verdict of Ann Lee``."""
        start = self.layout.end[number]
        opening = [t for t in self.doc[start : start + SUMMING_UP] if not t.is_space]
        if (
            len(opening) < 3
            or opening[0].lower_ not in POINTING
            or opening[1].lower_ not in ("is", "are", "was", "were")
        ):
            return None
        for noun in opening[2:]:
            if noun.lemma_.lower() in SUMMARIES:
                made = (c for c in noun.rights if c.dep_ == "nmod" and c.i <= noun.i + SUMMING_UP)
                maker = next((c for c in made if any(p.lower_ in ("of", "from") for p in c.lefts)), None)
                return None if maker is None else Attribution(stretch, None, self.sources.of(maker), "medium")
        return None

    def _document(self, number: int, stretch: Stretch) -> Attribution | None:
        """Words of a document that go on from it as their subject: the resolution "expresses its sorrow"."""
        for token in self.doc[self.layout.first[number] : self.layout.end[number]]:
            if token.pos_ not in ("VERB", "AUX"):
                continue
            for child in token.lefts:
                here = self.layout.level[child.i] == self.layout.around[number]
                if child.dep_ == "nsubj" and here and is_document(child):
                    return Attribution(stretch, None, self.sources.of(child), "medium")
            break
        return None

    def _floating(self, number: int, stretch: Stretch, last: Attribution | None) -> Attribution | None:
        """Whole sentences without a cue of their own: the speaker is the one who spoke before."""
        if not self._is_sentence(number, stretch):
            return None
        if stretch.continues and last is not None:
            return Attribution(stretch, None, last.source, "medium")
        i = self.layout.first_in(number) - 1
        crossed = False
        while i >= 0 and self.doc[i].is_space:
            crossed = crossed or "\n" in self.doc[i].text
            i -= 1
        if i >= 0:
            frames = [f for f in self.spoken.by_sentence[self._sentence_before(i)] if _tells(f) and f.level == OUTSIDE]
            if frames:
                frame = next((f for f in frames if f.token.dep_ == "ROOT"), frames[-1])
                return replace(
                    self.spoken.attribution(stretch, frame), frame=None, confidence="low" if crossed else "medium"
                )
            if last is not None and self.layout.level[i] != OUTSIDE:
                return Attribution(stretch, None, last.source, "low" if crossed else "medium")
            found = self._from_sentence(stretch, i, "low") if self.layout.level[i] == OUTSIDE else None
            if found is not None:
                return found
        return Attribution(stretch, None, self._voice(i), "low")

    def _voice(self, i: int) -> Source | None:
        """Who spoke last before token ``i`` in the same or the few paragraphs before: a person or a document."""
        breaks = 0
        for j in range(i, max(-1, i - TOKENS_BACK), -1):
            breaks += self.doc[j].is_space and "\n" in self.doc[j].text
            if breaks > PARAGRAPHS_BACK:
                break
            frame = self.spoken.by_token.get(j)
            if (
                frame is None
                or frame.source is None
                or frame.level != OUTSIDE
                or "that" not in frame.cue.takes
                or frame.cue.takes & {"weak", "finds"}
            ):
                continue
            source = self.sources.of(frame.source, j)
            if is_document(frame.source) or self._is_human(source):
                return source
        return None

    def _is_human(self, source: Source) -> bool:
        """Whether a source is a person of the article, or one without a name that can speak."""
        if source.speaker is None:
            return self.sources.can_speak(source)
        return self._is_person(source.speaker)

    def _is_person(self, actor: str) -> bool:
        return self.sources.cast.by_id(actor).kind == "person"

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
