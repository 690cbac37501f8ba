"""Who said the words between quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from ..records import Confidence
from .frames import Frame, Layout
from .marks import Stretch
from .sources import Source, Sources

LEAST_WORDS = 3
"""Fewer words between marks are a term or a distance, not a quote (the annotation guide's border)."""

FINAL = ".!?…"
FUNCTION_WORDS = frozenset("a an and as at but by for from in into nor of on or over the to with".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """A marked stretch that is a quote, and how its source was found."""

    stretch: Stretch
    frame: Frame | None
    source: Source | None
    confidence: Confidence


class Direct:
    """Attributes the stretches of one article in reading order."""

    def __init__(self, layout: Layout, frames: Sequence[Frame], sources: Sources) -> None:
        self.layout = layout
        self.doc = layout.doc
        self.text = layout.doc.text
        self.sources = sources
        self.by_token = {f.token.i: f for f in frames if not f.cue.noun}
        self.last: Attribution | None = None

    def attributions(self) -> Iterator[Attribution]:
        """The quotes among the stretches, with their sources."""
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
        frame = self._frame(number, stretch)
        if frame is not None and frame.source is not None:
            return self._by_frame(stretch, frame)
        if _is_name(words) or stretch.depth > 0:
            return None
        return self._signed(stretch) or self._floating(stretch)

    def _by_frame(self, stretch: Stretch, frame: Frame) -> Attribution | None:
        assert frame.source is not None
        source = self.sources.of(frame.source, frame.token.i)
        if stretch.continues and self.last is not None and source.pronoun and source.speaker is None:
            source = self.last.source or source
        sure: Confidence = "high" if frame.sure and not source.pronoun else "medium"
        return Attribution(stretch, frame, source, sure)

    # where the frame stands

    def _frame(self, number: int, stretch: Stretch) -> Frame | None:
        """The frame that a stretch belongs to, within its sentence."""
        level = self._outer_level(number)
        first, end = self.layout.token_at(stretch.outer_start), self.layout.token_at(stretch.outer_end)
        before = self._before(first, level, stretch)
        after = self._after(end, level, stretch)
        governing = self._governing(stretch, first, end)
        if governing in before:
            return governing
        if before and not (after and self._opens_sentence(stretch, first)):
            return before[-1]
        if after:
            return governing if governing in after else after[0]
        return None

    def _outer_level(self, number: int) -> int:
        """The number of the stretch around this one, -1 for none."""
        depth, stretch = self.layout.marked[number].depth, self.layout.marked[number]
        for other in range(number - 1, -1, -1):
            around = self.layout.marked[other]
            if around.depth < depth and around.outer_end >= stretch.outer_end:
                return other
            if around.depth == 0:
                break
        return -1

    def _before(self, first: int, level: int, stretch: Stretch) -> list[Frame]:
        """Frames of the sentence before the stretch, in order."""
        found: list[Frame] = []
        i = first - 1
        while i >= 0 and not self._ends_before(i, level):
            if self.layout.level[i] == level and i in self.by_token:
                found.append(self.by_token[i])
            i -= 1
        if not found and i >= 0 and self._colon_before(first):
            return found
        return found[::-1]

    def _ends_before(self, i: int, level: int) -> bool:
        """Whether a sentence ends with token ``i``, seen from the words after it."""
        token = self.doc[i]
        if token.is_space:
            return "\n" in token.text
        here = self.layout.level[i]
        if here != level:
            if here < 0 or level >= 0 and here <= level:
                return here < level
            inside = self.layout.marked[here]
            last = self.text[inside.end - 1 : inside.end]
            return (
                token.idx + len(token) >= inside.outer_end
                and last in FINAL
                and self.text[inside.outer_end : inside.outer_end + 1] != ","
            )
        return token.text in (".", "!", "?") and not self.text[token.idx + 1 : token.idx + 2] == ")"

    def _after(self, end: int, level: int, stretch: Stretch) -> list[Frame]:
        """Frames of the sentence after the stretch, up to the next one, in order; none if it ended a sentence."""
        if end >= len(self.doc) or not self._goes_on(stretch, end):
            return []
        found: list[Frame] = []
        for i in range(end, len(self.doc)):
            token = self.doc[i]
            if self.layout.level[i] != level or "\n" in token.text:
                break
            if token.text in (".", "!", "?") and self.text[token.idx + 1 : token.idx + 2] != ")":
                break
            if i in self.by_token:
                found.append(self.by_token[i])
        return found

    def _goes_on(self, stretch: Stretch, end: int) -> bool:
        """Whether the sentence goes on after the closing mark."""
        last, following = self.text[stretch.end - 1], self.doc[end]
        if last not in FINAL:
            return True
        if following.is_space and "\n" in following.text:
            return False
        return last != "." or following.is_lower or following.text == ","

    def _governing(self, stretch: Stretch, first: int, end: int) -> Frame | None:
        """The frame whose cue the stretch's words hang on in the parse."""
        for i in range(first, end):
            token = self.doc[i]
            if first <= token.head.i < end or token.pos_ in ("PUNCT", "SPACE"):
                continue
            for above in token.ancestors:
                if above.i in self.by_token and not first <= above.i < end:
                    return self.by_token[above.i]
        return None

    def _opens_sentence(self, stretch: Stretch, first: int) -> bool:
        """Whether the stretch stands at the start of its sentence."""
        before = self.text[: stretch.outer_start].rstrip(" ")[-1:]
        return before in ("", "\n", *FINAL, *"\"”’'»―")

    def _colon_before(self, first: int) -> bool:
        return first > 0 and self.doc[first - 1].text == ":"

    # without a frame in the sentence

    def _signed(self, stretch: Stretch) -> Attribution | None:
        """A signature after a dash: ``"..." - Sonya Herridge``."""
        i = self.layout.token_at(stretch.outer_end)
        if i + 1 >= len(self.doc) or self.doc[i].text not in ("-", "–", "—", "―", "--"):
            return None
        end = i + 1
        while end < len(self.doc) and "\n" not in self.doc[end].text and end - i <= 12:
            end += 1
        if end == i + 1 or end - i > 12 or self.doc[i + 1].pos_ not in ("PROPN", "NOUN", "DET", "ADJ"):
            return None
        names = [t for t in self.doc[i + 1 : end] if t.pos_ == "PROPN"]
        if not names:
            return None
        source = self.sources.of(names[0])
        return Attribution(stretch, None, Source(i + 1, end, names[0].i, source.speaker), "high")

    def _floating(self, stretch: Stretch) -> Attribution | None:
        """A quote without a cue of its own: the speaker is the one who spoke before."""
        first = self.layout.token_at(stretch.outer_start)
        whole = self._opens_sentence(stretch, first) and self.text[stretch.end - 1] in FINAL + ",—–-"
        if not whole and not (self._colon_before(first)):
            return None
        return Attribution(stretch, None, self.last.source if self.last else None, "low")


def _is_name(words: Sequence[str]) -> bool:
    """Whether every weighty word is written with a capital: the title of a work, the name of a thing."""
    weighty = [w.strip(".,;:!?…") for w in words if w.lower().strip(".,") not in FUNCTION_WORDS]
    return bool(weighty) and all(w[:1].isupper() or w[:1].isdigit() for w in weighty)
