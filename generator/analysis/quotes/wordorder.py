"""The content of reported speech by the order of the words, where the parse has lost its way.

English says who speaks, then the cue, then what is said, or the other way round: "X said that ...", "..., X said".
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from ...language.document import Token
from .cues import Cue, cue_of
from .frames import Frame
from .layout import OUTSIDE, Layout
from .subjects import FINITE

Range = tuple[int, int]

FACTS = frozenset("fact idea notion possibility view effect case point".split())
"""Nouns that stand between a cue and its clause: "points to the fact that"."""
SUBORDINATING = frozenset("that who which whom whose".split())
"""After one of these the verb is not that of the clause itself: "repeated the claim that it was lost"."""
LATELY = frozenset(f"last {time}" for time in ("night", "week", "weekend", "month", "year"))
"""Times right after a cue that the tree may hang on what is said: "said last night the plan was dead"."""
POINTING_OUT = frozenset({"alluding", "echoing", "hinting", "implying", "referring", "signaling", "signalling"})
"""Participles behind a comma by which the reporter explains what was said: ", referring to ..."."""
WITHOUT_AS = frozenset({"call", "dub"})
"""Cues that name a thing without "as": who is "called as a witness" is summoned."""
PLAIN = frozenset({"say", "add"})
"""Cues that are followed by nothing but what is said, and when or where."""
CONCESSIONS = frozenset("although though while".split())
"""After a frame put into the middle of a sentence, a clause that begins so is the article's own."""
PAUSES = frozenset([",", "–", "—", "--"])
"""Signs on either side of a frame that is put into the middle of a sentence."""
OPENS_CLAUSE = frozenset("although as because if once since though unless until when whenever where while".split())
"""Words that open a clause which cannot stand alone: the sentence goes on after it."""
GOES_ON = frozenset("although and as because but nor or so though unless while who whom whose which yet".split())
"""Words with which a sentence goes on that was complete before the frame."""
ASIDE = 6
"""Words at most between a cue and the comma after it, when or where it was said: "he told me on Friday, ..."."""
REACH = 8
"""Between a cue and its "that" stand an addressee or a day at most: so many tokens."""


class WordOrder:
    """Finds reported clauses by the words beside the cue."""

    def __init__(self, layout: Layout, cues: Collection[int]) -> None:
        self.layout = layout
        self.doc = layout.doc
        self.cues = cues

    def that_clause(self, frame: Frame) -> Range | None:
        """A clause that "that" opens after the cue, where the parse hangs it elsewhere."""
        if "that" not in frame.cue.takes and frame.cue.lemma != "point":
            return None
        if frame.token.i and self.doc[frame.token.i - 1].lower_ == "having":
            return None  # "having said that, ..."
        start = frame.end
        if frame.source is not None and frame.token.i < frame.source.i <= frame.token.i + REACH:
            start = max(start, frame.source.right_edge.i + 1)  # "was told by the aide, Ann Lee, that ..."
            start -= start > frame.end and self.doc[start - 1].lower_ == "that"
        for i in range(start, min(start + REACH, len(self.doc))):
            token = self.doc[i]
            if token.lower_ == "that" and token.dep_ == "mark" and self.layout.level[i] == OUTSIDE:
                before = self.doc[i - 1]
                if self.is_result(frame, i):
                    return None
                if before.pos_ == "NOUN" and before.lower_ not in FACTS and "whom" not in frame.cue.takes:
                    return None
                return self.after_that(i)
            if token.pos_ in ("VERB", "AUX", "SCONJ") or token.is_space or token.text in ".;:-–—":
                break
        return None

    def is_result(self, frame: Frame, start: int) -> bool:
        """Whether a clause tells what came of it: "told so many lies that ...", "spoke with such force that ..."."""
        return any(t.lower_ in ("so", "such") for t in self.doc[frame.end : start])

    def after_that(self, i: int) -> Range | None:
        """From the word after a "that" at ``i`` to the end of its clause."""
        if i >= len(self.doc) or self.doc[i].lower_ != "that" or self.doc[i].dep_ not in ("mark", "SCONJ"):
            return None
        verb = self.doc[i].head
        if verb.i <= i:
            return None
        return i + 1, max(verb.right_edge.i + 1, i + 1)

    def put_in(self, frame: Frame) -> Range | None:
        """The sentence that a frame interrupts: "The museum, Mr. Bush said, celebrated his heroes".

        What stands before the frame must be no sentence by itself, and what follows must have a verb.
        """
        verb, source = frame.token, frame.source
        if source is None or verb.tag_ not in FINITE or source.lower_ in SUBORDINATING or not self._reports(frame.cue):
            return None
        first, last = self.layout.first_token(verb.i), self.layout.last_token(verb.i)
        left = verb.i
        while source.i < verb.i and left > first and self.doc[left - 1].text not in PAUSES:
            left -= 1
        right = verb.i + 1 if source.i < verb.i else source.right_edge.i + 1
        pause = next((i for i in range(right, min(right + ASIDE, last)) if self.doc[i].text in PAUSES), None)
        named = source.i > verb.i or any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in self.doc[left : verb.i])
        if pause is None or not named or left - 1 <= first or self.doc[left - 1].text not in PAUSES:
            return None
        aside = self.doc[left:pause]
        if any(t.pos_ in ("VERB", "AUX") and t.i != verb.i for t in aside):
            return None
        if any(t.dep_ in ("nsubj", "nsubj:pass", "obj") for t in self.doc[right:pause]):
            return None  # "the agency said fuel, food and water are there"
        if any(self.layout.level[t.i] != OUTSIDE for t in self.doc[first : last + 1]) or _asks(verb, pause):
            return None
        before, after = self.doc[first : left - 1], self.doc[pause + 1 : last + 1]
        opens = after[0].lower_ in GOES_ON or after[0].tag_ == "VBG" or after[0].text == ","
        if opens or not any(t.tag_ in (*FINITE, "MD") for t in after):
            return None
        complete = any(t.tag_ in (*FINITE, "MD") for t in before) and before[0].lower_ not in OPENS_CLAUSE
        if complete or any(t.i in self.cues for t in before):
            return None
        linking = all(t.pos_ in ("CCONJ", "ADV", "PUNCT") for t in before)  # "But, she said, ..."
        asides = (t.i for t in after if t.lower_ in CONCESSIONS and self.doc[t.i - 1].text == ",")
        return (pause + 1 if linking else first), next(asides, last + 1)

    def as_told(self, frame: Frame) -> Range | None:
        """The sentence that "as" and a frame open: "As the agency reported, prices rose"."""
        verb, source = frame.token, frame.source
        first, last = self.layout.first_token(verb.i), self.layout.last_token(verb.i)
        if source is None or self.doc[first].lower_ != "as" or not first < source.i < verb.i:
            return None
        if verb.tag_ not in (*FINITE, "VBN") or not self._reports(frame.cue):
            return None
        if any(t.pos_ == "VERB" for t in self.doc[first : verb.i]):
            return None
        for i in range(frame.end, last):
            if self.doc[i].text == ",":
                return (i + 1, last + 1) if self._clausal(i + 1, last + 1, plain=True) else None
            if self.doc[i].pos_ in ("VERB", "AUX", "SCONJ") or self.layout.level[i] != OUTSIDE:
                break
        return None

    def _reports(self, cue: Cue) -> bool:
        """Whether a cue by itself makes a whole sentence somebody's statement."""
        return ("that" in cue.takes and not cue.takes & {"weak", "finds"}) or cue.lemma == "point"

    def _tells(self, token: Token, verb: int) -> bool:
        """Whether a cue in a clause with its verb at ``verb`` makes another report of it."""
        cue = cue_of(token)
        return (cue is None or self._reports(cue)) and (token.i <= verb or token.tag_ in FINITE)

    def naming(self, frame: Frame) -> Range | None:
        """What somebody calls a thing, the thing included: "called the plan a mistake", "described it as a retreat".

        A name in its place tells what the thing is called by everybody, and is no report.
        """
        verb = frame.token
        if not names(frame.cue):
            return None
        last = self.layout.last_token(verb.i)
        thing = next((c for c in verb.rights if c.dep_ == "obj" and c.i <= last), None)
        named = None if frame.cue.lemma in WITHOUT_AS else self._named_as(frame, thing, last)
        found = named or (None if thing is None else self._called(verb, thing, last))
        own = found is not None and not any(self.layout.is_quote(self.layout.level[i]) for i in range(*found))
        return found if own else None  # a quotation is an entry already

    def _named_as(self, frame: Frame, thing: Token | None, last: int) -> Range | None:
        """ "Described the plan as a mistake"; where the thing stands before, "which he described as a mistake"."""
        for token in self.doc[frame.end if thing is None else thing.i : last + 1]:
            clausal = self.doc[token.i - 1].lower_ in ("even", "just") or any(
                c.dep_.startswith("nsubj") for c in token.head.lefts
            )
            if token.lower_ == "as" and token.head.i > token.i and frame.token.is_ancestor(token) and not clausal:
                first = token.i + 1 if thing is None else thing.left_edge.i
                return first, token.head.right_edge.i + 1
        return None

    def _called(self, verb: Token, thing: Token, last: int) -> Range | None:
        """ "Called the plan a mistake", "called it unworkable"."""
        for token in verb.rights:
            fits = token.pos_ == "ADJ" or (token.pos_ == "NOUN" and any(c.dep_ == "det" for c in token.lefts))
            if token.dep_ in ("xcomp", "parataxis") and thing.i < token.i <= last and fits:
                return thing.left_edge.i, token.right_edge.i + 1
        return None

    def gapped(self, frame: Frame, turns: Callable[[Token], bool]) -> Range | None:
        """What is said of the noun before a relative clause: "the bomb, which the state claimed now flies further"."""
        verb, source = frame.token, frame.source
        if source is None or source.i > verb.i or verb.tag_ not in FINITE or not self._reports(frame.cue):
            return None
        before = source.left_edge.i - 1
        if before < 0 or self.doc[before].lower_ not in SUBORDINATING or self.doc[before].pos_ == "SCONJ":
            return None
        last = self.layout.last_token(verb.i)
        goes = next((i for i in range(frame.end, last + 1) if self.doc[i].pos_ != "ADV"), last)
        if self.doc[goes].tag_ not in (*FINITE, "MD"):
            return None
        stop = (i for i in range(goes + 1, last + 1) if turns(self.doc[i]) or self.doc[i].text in PAUSES)
        return frame.end, next(stop, last + 1)

    def clause(self, frame: Frame, turns: Callable[[Token], bool]) -> Range | None:
        """The clause after "X said", or before ", X said"; ``turns``: whether a word begins something else."""
        verb, source = frame.token, frame.source
        assert source is not None
        if "that" not in frame.cue.takes or frame.cue.takes & {"weak", "finds", "whom"} or source.i > verb.i:
            return None
        goes_on = verb.tag_ == "VBG" and self.doc[verb.i - 1].text == ","  # "he said, adding he would stay"
        finite = verb.tag_ in FINITE and not any(t.pos_ in ("VERB", "AUX") for t in self.doc[source.i : verb.i])
        if verb.dep_ == "acl:relcl" or not (finite or goes_on):
            return None
        last = self.layout.last_token(verb.i)
        start = self.skip_asides(frame)
        if start <= last and self.doc[start].pos_ in ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"):
            end = next((i for i in range(start, last + 1) if turns(self.doc[i])), last + 1)
            return (start, end) if self._clausal(start, end, plain=frame.cue.lemma in PLAIN) else None
        if goes_on:
            return None
        before = source.left_edge.i - 1
        first = self.layout.first_token(verb.i)
        if any(c.dep_ == "obj" and c.i > verb.i for c in verb.children):
            return None
        if start > last - 1 and before > first and self.doc[before].text == "," and self._clausal(first, before):
            return first, before
        return None

    def before(self, frame: Frame) -> Range | None:
        """What stands before ", said X" in its sentence, if it is a clause."""
        first, end = self.layout.first_token(frame.token.i), frame.token.i - 1
        return (first, end) if first < end and self.doc[end].text == "," and self._clausal(first, end) else None

    def skip_asides(self, frame: Frame) -> int:
        """The first token after the cue and the time, place or manner that follow it ("said on Friday")."""
        last, start = self.layout.last_token(frame.token.i), frame.end
        while start <= last and self._is_aside(self.doc[start], frame.token):
            start = self.doc[start].right_edge.i + 1
        return start

    def _is_aside(self, token: Token, verb: Token) -> bool:
        """Whether a word after the cue begins a time, a place or a manner: "said on Friday"."""
        head = token.head if token.dep_ in ("case", "det", "amod", "compound") else token
        near = head.head.i == verb.i and head.i > verb.i and token.left_edge.i > verb.i
        return near and head.dep_ in ("obl", "obl:unmarked", "advmod", "obl:tmod", "obl:npmod") and head.i - verb.i < 6

    def _clausal(self, start: int, end: int, *, plain: bool = False) -> bool:
        """Whether a range outside quotation marks holds a subject and a finite verb of its own.

        ``plain``: after "said", which has no object, a further cue may stand behind the verb.
        """
        tokens = [t for t in self.doc[start:end] if self.layout.level[t.i] == OUTSIDE]
        finite = [t for t in tokens if t.tag_ in ("VBD", "VBZ", "VBP", "MD")]
        if not finite or finite[0].i == start:
            return False
        cues = [t for t in tokens if t.i in self.cues]
        if any(not plain or self._tells(t, finite[0].i) for t in cues):
            return False
        return not any(t.lower_ in SUBORDINATING for t in tokens if start < t.i < finite[0].i)


def _asks(verb: Token, pause: int) -> bool:
    """Whether somebody is asked after a comma to do something: "Lee asked the minister, Ann Berg, to go"."""
    return any(c.dep_ == "xcomp" and c.i > pause and any(m.tag_ == "TO" for m in c.lefts) for c in verb.rights)


def names(cue: Cue) -> bool:
    """Whether a verb says what something is called, and is no verb of blame or praise ("condemned it as ...")."""
    return "as" in cue.takes and "words" not in cue.takes


def has_finite_verb(head: Token) -> bool:
    """Whether a clause head is a verb with a tense, or has a copula or auxiliary."""
    if head.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    if any(c.dep_ in ("cop", "aux", "aux:pass", "expl") for c in head.lefts):
        return True
    return head.pos_ in ("VERB", "AUX") and any(c.dep_ in ("nsubj", "nsubj:pass") for c in head.children)
