"""Who speaks: from the head of a noun phrase to the words that name the source, and to the actor."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from ...language.document import Doc, Token
from ..cast import Cast
from ..subjects import FINITE
from .authors import TITLE_LENGTH, find
from .names_beside import BEFORE_HEAD, NamesBeside, closed, touches
from .speakers import FINDERS, PICTURES, is_document, noun_of, sort_of

RELATIVE = frozenset(["who", "which", "that", "whom"])
NAME_PARTS = frozenset(["flat", "compound", "goeswith", "nmod:desc", "fixed"])
DESCRIPTION = frozenset(["nmod", "amod", "acl", "acl:relcl", "appos", "obl", "nummod"])
LONGEST_SHORTENING = 4
"""Letters of a shortened title before its stop ("Prof."); a longer word before one ends a sentence."""
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())
LONGEST = 40
"""A description of a source has at most so many tokens: a longer one is a parse gone astray."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who is said to speak: token indices of the words, end exclusive, and the actor if there is one."""

    start: int
    end: int
    head: int
    speaker: str | None
    pronoun: bool = False
    """The words refer back (he, the source): who it is comes from what was said before."""


class Sources:
    """Resolves noun phrases to sources; knows who wrote the documents that the article speaks of."""

    def __init__(self, doc: Doc, cast: Cast, speaking: Collection[int] = ()) -> None:
        """``speaking``: indices of the heads of noun phrases that the article lets speak."""
        self.doc = doc
        self.cast = cast
        self.speaking = speaking
        self.names = NamesBeside(doc, cast)
        self._authors = dict(find(doc, cast))

    def of(self, head: Token, cue: int | None = None) -> Source:
        """The source with this head. ``cue``: the index of the cue, which is no part of the words."""
        head = self.names.speaker(self._referred(head), cue)
        ids = self.cast.of(head)
        beside = None if ids else self.names.of(head)
        speaker = ids[0] if ids else self.cast.at(beside)[0] if beside is not None else self._authors.get(head.i)
        refers_back = head.pos_ == "PRON"
        if speaker is None:
            antecedent = self.cast.antecedent(head)
            if antecedent is not None and antecedent.i != head.i and antecedent.pos_ != "PRON":
                found = self.of(antecedent)
                if found.speaker is not None:  # "he", "the governor": its own words
                    found = replace(found, start=head.left_edge.i, end=head.i + 1, head=head.i)
                if found.speaker is None and antecedent.i not in self.speaking:
                    found = Source(*self._words(head, named=False), head.i, None)
                return Source(found.start, found.end, found.head, found.speaker, pronoun=True)
        start, end = self._words(head, named=speaker is not None and not is_document(head))
        if beside is not None:
            first, after = self._words(beside, named=True)
            start, end = min(start, first), max(end, after)
        if cue is not None and speaker is None and head.i < cue:
            beside = self.names.before(head, cue)
            if beside is not None:
                speaker, end = self.cast.at(beside)[0], self._name_end(beside.right_edge.i + 1)
        if speaker is None and head.pos_ != "PRON":
            name = self.names.within(head, start, end)
            if name is not None:
                speaker, end = self.cast.at(name)[0], max(end, name.i + 1)
        if cue is not None and start <= cue < end:
            start, end = (start, cue) if head.i < cue else (cue + 1, end)
        if speaker is None:
            end = self._without_day(head, end)
        while end - 1 > head.i and (
            self.doc[end - 1].pos_ in ("PUNCT", "SPACE") or self.doc[end - 1].lower_ in RELATIVE
        ):
            end -= 1
        start = self._without_clause(start, head)
        start += start < head.i and self.doc[start].lower_ == "by"
        start, end = self._tidied(start, end, head)
        own = Source(start, end, head.i, speaker, refers_back)
        person = speaker is not None and self.cast.by_id(speaker).kind == "person"
        return own if person else self._origin(start, end) or own

    def _without_day(self, head: Token, end: int) -> int:
        """Where a description ends without the day on which its source spoke: "a court | on Thursday"."""
        day = end - 1
        if self.doc[day].lower_ not in DAYS or self.doc[day - 1].lower_ == "of":
            return end
        first = day - (self.doc[day - 1].lower_ in ("on", "last"))
        return first if first > head.i else end

    def _tidied(self, start: int, end: int, head: Token) -> tuple[int, int]:
        """The words of a source without a mark before them and with no bracket left open: closed, or left out."""
        while start < head.i and self.doc[start].is_punct and not self.doc[start].is_quote:
            start += 1
        opening = [t.i for t in self.doc[start:end] if t.text == "("]
        if len(opening) > sum(t.text == ")" for t in self.doc[start:end]):
            closed = end < len(self.doc) and self.doc[end].text == ")"
            end = end + 1 if closed else opening[-1] if opening[-1] > head.i else end
        return start, end

    def _without_clause(self, start: int, head: Token) -> int:
        """Where the words of a source begin, without a sentence or clause before them that the tree hung on them."""
        for i in range(head.i - 1, start, -1):
            sign = self.doc[i].text
            if sign == "." and len(self.doc[i - 1]) > LONGEST_SHORTENING and self.doc[i + 1].is_title:
                return i + 1
            clause = self.doc[start].pos_ == "SCONJ" or any(t.tag_ in FINITE for t in self.doc[start:i])
            if sign == "," and clause:
                return i + 1 + (self.doc[i + 1].pos_ == "CCONJ")
        return start

    def _referred(self, head: Token) -> Token:
        """The noun that a relative pronoun stands for; any other word itself.

        Where the parse takes a thing that cannot speak, it is whoever is named right before the pronoun: "the
        bill drawn up by the ministry, which argued that ...".
        """
        if head.lower_ not in RELATIVE or head.pos_ not in ("PRON", "SCONJ", "DET"):
            return head
        verb = next((v for v in head.ancestors if v.dep_ == "acl:relcl"), None)
        if verb is None:
            return head
        noun = verb.head
        if noun.pos_ == "NOUN" and not self.cast.at(noun) and sort_of(noun) is None and not is_document(noun):
            before = self.doc[head.i - 1 - (self.doc[head.i - 1].text == ",")]
            if before.i > noun.i and (self.cast.at(before) or sort_of(before) is not None):
                return next((t for t in (before, *before.ancestors) if t.dep_ not in NAME_PARTS), before)
        return noun

    def _origin(self, start: int, end: int) -> Source | None:
        """Whom a body quotes in its turn: "the agency, quoting the ministry" speaks for the ministry."""
        for token in self.doc[end : end + 2]:
            if token.lower_ in ("quoting", "citing"):
                quoted = next((c for c in token.rights if c.dep_ == "obj"), None)
                if quoted is not None and quoted.i - token.i <= TITLE_LENGTH:
                    found = self.of(quoted)
                    return Source(start, found.end, found.head, found.speaker)
            if token.text != ",":
                break
        return None

    def runs_on(self, source: Source) -> bool:
        """Whether the words of a source hold a clause that does not hang on their head: a parse gone astray, which
        says nothing of who spoke."""
        head = self.doc[source.head]
        verbs = (t for t in self.doc[source.start : source.end] if t.tag_ in FINITE and t.pos_ in ("VERB", "AUX"))
        return any(not head.is_ancestor(verb) for verb in verbs)

    def can_speak(self, source: Source) -> bool:
        """Whether a source is one that speaks: an actor, a name, a pronoun, a document, a person or body."""
        head = self.doc[source.head]
        if source.speaker is not None or head.pos_ != "NOUN" or is_document(head):
            return True
        return sort_of(head) is not None

    def can_state(self, source: Source) -> bool:
        """Whether a source is one that states things: an actor, one who can speak, or a document."""
        head = self.doc[source.head]
        return source.speaker is not None or is_document(head) or (head.pos_ == "NOUN" and sort_of(head) is not None)

    def can_find(self, source: Source) -> bool:
        """Whether what a source "finds" or "shows" is a statement: a paper, a body, or one whose trade it is."""
        head = self.doc[source.head]
        if is_document(head):
            return head.lemma_.lower() not in PICTURES
        if any(noun_of(t) in FINDERS for t in self.doc[source.start : source.end]):
            return True
        return source.speaker is not None and self.cast.by_id(source.speaker).kind == "organization"

    def _words(self, head: Token, *, named: bool) -> tuple[int, int]:
        """The words of a source: with a name no more than title and name, without one the whole description."""
        start, end = head.i, head.i + 1
        for child in head.lefts:
            if child.dep_ in BEFORE_HEAD:
                start = min(start, child.left_edge.i)
        if head.dep_ == "nsubj" and head.pos_ != "PRON":
            right = head
            for child in reversed([c for c in head.head.children if c.dep_ == "nsubj" and c.i < head.i]):
                named_or_described = child.pos_ == "PROPN" or sort_of(child) is not None
                if named_or_described and touches(child, right) and closed(child, right):
                    start, right = min(start, child.left_edge.i), child
        for child in head.rights:
            if self._belongs(child, head, named=named):
                reach = self._words(child, named=True)[1] if child.dep_ == "appos" and named else child.right_edge.i + 1
                end = max(end, reach) if reach - start <= LONGEST else end
        whole = named and head.pos_ == "PROPN" and self.cast.at(head)
        if whole and self.cast.at(self.doc[end - 1]) == whole:
            end = self._name_end(end)  # the whole of a name: "the Institute on Drug Abuse"
        return start, end

    def _name_end(self, end: int) -> int:
        """Token after the mention of an actor that the word before a token stands in."""
        while end < len(self.doc) and self.cast.at(self.doc[end]) == self.cast.at(self.doc[end - 1]):
            end += 1
        return end

    def _belongs(self, child: Token, head: Token, *, named: bool) -> bool:
        """Whether what follows the head is among the words of the source."""
        if child.dep_ in NAME_PARTS:
            return True
        if child.dep_ == "conj":
            return not any(t.pos_ in ("VERB", "AUX") for t in child.subtree)
        if named:
            ids = self.cast.at(child) if child.dep_ == "appos" else ()
            return bool(ids) and (not self.cast.at(head) or (head.pos_ == "NOUN" and ids == self.cast.at(head)))
        return child.dep_ in DESCRIPTION
