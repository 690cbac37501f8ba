"""Who speaks: from the head of a noun phrase to the words that name the source, and to the actor."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..cast import Cast
from .authors import TITLE_LENGTH, find
from .cues import cue_of
from .speakers import FINDERS, PICTURES, is_document, noun_of, sort_of

RELATIVE = frozenset(["who", "which", "that", "whom"])

BEFORE_HEAD = frozenset(
    ["det", "amod", "compound", "nmod:poss", "nmod:desc", "nummod", "flat", "advmod", "det:predet", "nmod"]
)
NAME_PARTS = frozenset(["flat", "compound", "goeswith", "nmod:desc", "fixed"])
DESCRIPTION = frozenset(["nmod", "amod", "acl", "acl:relcl", "appos", "obl", "nummod"])
DESCRIPTION_LENGTH = 12
"""A description's name is looked for among so many words after its head."""
LONGEST_SHORTENING = 4
"""Letters of a shortened title before its stop ("Prof."); a longer word before one ends a sentence."""
SELF = frozenset("agency airline band broadcaster carmaker channel charity company daily firm group magazine".split())
SELF |= frozenset("militia network newspaper party retailer station tabloid website weekly".split())
"""Nouns that say what the body is whose name stands before them; "the Acme union" is not Acme."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NAMING = frozenset(["called", "named"])
BESIDE = frozenset([",", "(", "-", "–", "—", "--"])
STATEMENT_ENDS = frozenset([":", ";"])
"""Signs that stand between a description and a name, and signs that part two statements."""
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
        self._authors = dict(find(doc, cast))

    def of(self, head: Token, cue: int | None = None) -> Source:
        """The source with this head. ``cue``: the index of the cue, which is no part of the words."""
        head = self._possessed(self._next_to(self._referred(head), cue), cue)
        ids = self.cast.of(head)
        beside = None if ids else self._apposition(head) or self._called(head)
        speaker = ids[0] if ids else self.cast.at(beside)[0] if beside is not None else self._authors.get(head.i)
        refers_back = head.pos_ == "PRON"
        if speaker is None:
            antecedent = self.cast.antecedent(head)
            if antecedent is not None and antecedent.i != head.i and antecedent.pos_ != "PRON":
                found = self.of(antecedent)
                if found.speaker is None and antecedent.i not in self.speaking:
                    found = Source(*self._words(head, named=False), head.i, None)
                return Source(found.start, found.end, found.head, found.speaker, pronoun=True)
        start, end = self._words(head, named=speaker is not None and not is_document(head))
        if beside is not None:
            first, after = self._words(beside, named=True)
            start, end = min(start, first), max(end, after)
        if cue is not None and speaker is None and head.i < cue:
            beside = self._name_before(head, cue)
            if beside is not None:
                speaker, end = self.cast.at(beside)[0], beside.right_edge.i + 1
        if speaker is None and head.pos_ != "PRON":
            name = self._exact_name(start, end) or self._name_after(head)
            if name is not None:
                speaker, end = self.cast.at(name)[0], max(end, name.i + 1)
        if cue is not None and start <= cue < end:
            start, end = (start, cue) if head.i < cue else (cue + 1, end)
        while end - 1 > head.i and (
            self.doc[end - 1].pos_ in ("PUNCT", "SPACE") or self.doc[end - 1].lower_ in RELATIVE
        ):
            end -= 1
        start = self._without_clause(start, head)
        start += start < head.i and self.doc[start].lower_ == "by"
        return self._origin(start, end) or Source(start, end, head.i, speaker, refers_back)

    def _next_to(self, head: Token, cue: int | None) -> Token:
        """The name alone where a comma parts it from the noun before but none from the cue: no apposition.

        "The museum, | Bennett said, celebrated ..."; where it is one, "the director, Bennett, said".
        """
        if cue is None or head.i >= cue - 1 or self.doc[cue - 1].text in BESIDE or sort_of(head) == "person":
            return head
        for name in head.rights:
            if name.dep_ == "appos" and name.right_edge.i == cue - 1 and self._after_comma(name):
                return name if self.cast.at(name) and not self.cast.at(head) else head
        return head

    def _possessed(self, head: Token, cue: int | None) -> Token:
        """The person whom a possessor stands before, where a tree takes the possessor for who speaks.

        ", said Acme's | new chairman Otto Dahl": nobody but a person can follow; "Dahl's claim that" is Dahl's.
        """
        mark = head.right_edge if head.right_edge.tag_ == "POS" else self.doc[min(head.i + 1, len(self.doc) - 1)]
        if cue is None or self.doc[cue].pos_ == "NOUN" or mark.tag_ != "POS" or mark.i <= head.i:
            return head
        for token in self.doc[mark.i + 1 : mark.i + 1 + TITLE_LENGTH]:
            if token.pos_ in ("PUNCT", "AUX", "ADP") or token.i == cue or token.tag_ in FINITE:
                break
            persons = [i for i in self.cast.at(token) if self.cast.by_id(i).kind == "person"]
            if persons and token.pos_ == "PROPN":
                return token
        return head

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

    def _called(self, head: Token) -> Token | None:
        """The name of a body right before the noun that says what it is: "the Cape Argus newspaper"."""
        before = self.doc[head.i - 1] if head.i else head
        if head.lemma_.lower() not in SELF or before.head.i != head.i or before.dep_ not in BEFORE_HEAD:
            return None
        return before if any(self.cast.by_id(i).kind == "organization" for i in self.cast.at(before)) else None

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
        """Whom a source quotes in its turn: "the agency, quoting the ministry" speaks for the ministry."""
        for token in self.doc[end : end + 2]:
            if token.lower_ in ("quoting", "citing"):
                quoted = next((c for c in token.rights if c.dep_ == "obj"), None)
                if quoted is not None and quoted.i - token.i <= TITLE_LENGTH:
                    found = self.of(quoted)
                    return Source(start, found.end, found.head, found.speaker)
            if token.text != ",":
                break
        return None

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

    def _apposition(self, head: Token) -> Token | None:
        """The person named beside a description: "the team's coach, Alireza Mehraban"."""
        if head.pos_ == "PRON":
            return None
        beside = [c for c in head.rights if c.dep_ in ("appos", "flat", "nmod:desc")]
        if head.dep_ == "appos":
            beside.append(head.head)
        if head.dep_ == "nsubj":
            later = (c for c in head.head.children if c.dep_ == "nsubj" and c.i > head.i)
            beside += [c for c in later if self._touches(head, c) or self._follows_place(head, c)]
        for child in beside:
            if child.pos_ == "PROPN":
                ids = self.cast.at(child)
                named = child.dep_ == "appos" or head.lemma_.lower() in SELF  # "the group Ocean North"
                if ids and (named or self.cast.by_id(ids[0]).kind == "person"):
                    return child
        return None

    def _name_before(self, head: Token, cue: int) -> Token | None:
        """The name between a description and its cue that the parse hangs elsewhere: "a spokeswoman for the
        ministry, Liu Yan, said". After a person the name is that person's ("for the mayor, Liu Yan, said")."""
        last = self.doc[cue - 1] if self.doc[cue - 1].text != "," else self.doc[cue - 2]
        ids = self.cast.at(last)
        if last.i <= head.i or not ids or self.cast.by_id(ids[0]).kind != "person" or sort_of(head) != "person":
            return None
        first = last
        while first.i - 1 > head.i and self.cast.at(self.doc[first.i - 1]) == ids:
            first = self.doc[first.i - 1]
        comma, before = self.doc[first.i - 1], self.doc[first.i - 2]
        if comma.text != "," or before.i < head.i or (before.i > head.i and sort_of(before) == "person"):
            return None
        of_person = [i for i in self.cast.at(before) if self.cast.by_id(i).kind == "person"]
        return None if of_person else first

    def _exact_name(self, start: int, end: int) -> Token | None:
        """The last word of a source whose words are, but for an article before them, exactly an actor's name."""
        first = start + (self.doc[start].pos_ == "DET" and end - start > 1)
        ids = self.cast.at(self.doc[end - 1])
        if len(ids) != 1 or any(t.pos_ not in ("PROPN", "NOUN", "ADJ", "ADP", "CCONJ") for t in self.doc[first:end]):
            return None
        words = self.doc[first:end].text.lower()
        actor = self.cast.by_id(ids[0])
        return self.doc[end - 1] if words in {name.lower() for name in (actor.name, *actor.aliases)} else None

    def _name_after(self, head: Token) -> Token | None:
        """The last word of a person's name that ends a description: "a former miner called Petra Novak", or
        after an office and the place that it is held for: "the ambassador to the United States Petra Novak"."""
        last = head
        for token in self.doc[head.i + 1 : head.i + 1 + DESCRIPTION_LENGTH]:
            if token.is_space or (token.text != "," and token.pos_ in ("PUNCT", "AUX")):
                break
            ids = self.cast.at(token)
            if ids and self.cast.by_id(ids[0]).kind == "person" and token.pos_ == "PROPN":
                before = self.doc[token.i - 1]
                named = before.lower_ in NAMING and before.dep_ == "acl"
                office = sort_of(head) == "person" and before.ent_type_ == "LOC" and self.cast.at(before) != ids
                if not (named or office or self.cast.at(before) == ids):
                    break
                last = token
            elif last is not head:
                break
        return None if last is head else last

    def _touches(self, left: Token, right: Token) -> bool:
        """Whether nothing but a comma, a dash or a bracket parts two phrases."""
        if any(t.text in STATEMENT_ENDS for t in self.doc[left.i : right.i]):
            return False
        between = self.doc[left.right_edge.i + 1 : right.left_edge.i]
        return len(between) <= 1 and all(t.text in BESIDE for t in between)

    def _closed(self, left: Token, right: Token) -> bool:
        """Whether an apposition that a comma opens is closed by one: not in "the museum, Bennett said"."""
        after = right.right_edge.i + 1
        return (
            sort_of(left) == "person"
            or not self._after_comma(right)
            or after >= len(self.doc)
            or cue_of(self.doc[after]) is None
        )

    def _after_comma(self, name: Token) -> bool:
        return "," in (name.left_edge.text, self.doc[max(0, name.left_edge.i - 1)].text)

    def _follows_place(self, head: Token, name: Token) -> bool:
        """Whether only a place and a comma part an office from a name: "its president in Oslo, Anna Berg"."""
        between = self.doc[head.right_edge.i + 1 : name.left_edge.i]
        if sort_of(head) != "person" or not 1 < len(between) <= TITLE_LENGTH or between[-1].text != ",":
            return False
        return between[0].pos_ == "ADP" and all(t.pos_ in ("DET", "PROPN", "NOUN", "ADJ") for t in between[1:-1])

    def _words(self, head: Token, *, named: bool) -> tuple[int, int]:
        """The words of a source: with a name no more than title and name, without one the whole description."""
        start, end = head.i, head.i + 1
        for child in head.lefts:
            if child.dep_ in BEFORE_HEAD:
                start = min(start, child.left_edge.i)
        if head.dep_ == "nsubj" and head.pos_ != "PRON":
            for child in head.head.children:
                before = child.dep_ == "nsubj" and child.i < head.i
                before = before and (child.pos_ == "PROPN" or sort_of(child) is not None)
                if before and self._touches(child, head) and self._closed(child, head):
                    start = min(start, child.left_edge.i)
        for child in head.rights:
            if self._belongs(child, head, named=named):
                reach = self._words(child, named=True)[1] if child.dep_ == "appos" and named else child.right_edge.i + 1
                end = max(end, reach) if reach - start <= LONGEST else end
        ids = self.cast.at(head) if named and head.pos_ == "PROPN" else ()
        while ids and end < len(self.doc) and self.cast.at(self.doc[end]) == ids:
            end += 1  # the whole of a name: "the Institute on Drug Abuse"
        return start, end

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
