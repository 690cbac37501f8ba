"""The name beside a description: in apposition, before the cue, after an office, or inside the words themselves."""

from __future__ import annotations

from ...language.document import Doc, Token
from ..cast import Cast
from ..subjects import FINITE
from .authors import TITLE_LENGTH
from .cues import cue_of
from .speakers import sort_of

DESCRIPTION_LENGTH = 12
"""A description's name is looked for among so many words after its head."""
BEFORE_HEAD = frozenset(
    ["det", "amod", "compound", "nmod:poss", "nmod:desc", "nummod", "flat", "advmod", "det:predet", "nmod"]
)
SELF = frozenset("agency airline band broadcaster carmaker channel charity company daily firm group magazine".split())
SELF |= frozenset("militia network newspaper party radio retailer station tabloid website weekly".split())
"""Nouns that say what the body is whose name stands before them; "the Acme union" is not Acme."""
NAMING = frozenset(["called", "named"])
GIVEN = frozenset(["identified", "name", "named"])
"""Words before "as" and a name: "a survivor, who gave his name as Rafiq", "a man identified only as Lee"."""
BESIDE = frozenset([",", "(", "-", "–", "—", "--"])
STATEMENT_ENDS = frozenset([":", ";"])
"""Signs that stand between a description and a name, and signs that part two statements."""


def touches(left: Token, right: Token) -> bool:
    """Whether nothing but a comma, a dash or a bracket parts two phrases."""
    doc = left.doc
    if any(t.text in STATEMENT_ENDS for t in doc[left.i : right.i]):
        return False
    between = doc[left.right_edge.i + 1 : right.left_edge.i]
    return len(between) <= 1 and all(t.text in BESIDE for t in between)


def closed(left: Token, right: Token) -> bool:
    """Whether an apposition that a comma opens is closed by one: not in "the museum, Bennett said"."""
    after = right.right_edge.i + 1
    return (
        sort_of(left) == "person"
        or not _after_comma(right)
        or after >= len(left.doc)
        or cue_of(left.doc[after]) is None
    )


def _after_comma(name: Token) -> bool:
    return "," in (name.left_edge.text, name.doc[max(0, name.left_edge.i - 1)].text)


def _follows_place(head: Token, name: Token) -> bool:
    """Whether only a place and a comma part an office from a name: "its president in Oslo, Anna Berg"."""
    between = head.doc[head.right_edge.i + 1 : name.left_edge.i]
    if sort_of(head) != "person" or not 1 < len(between) <= TITLE_LENGTH or between[-1].text != ",":
        return False
    return between[0].pos_ == "ADP" and all(t.pos_ in ("DET", "PROPN", "NOUN", "ADJ") for t in between[1:-1])


class NamesBeside:
    """Finds the name that a description of a source goes with."""

    def __init__(self, doc: Doc, cast: Cast) -> None:
        self.doc = doc
        self.cast = cast

    def speaker(self, head: Token, cue: int | None) -> Token:
        """The head of the name that the tree has missed or hung elsewhere, else the head itself.

        ``cue``: the index of the cue, ``None`` where the words are looked at by themselves.
        """
        return head if cue is None else self._possessed(self._in_office(self._next_to(head, cue), cue), cue)

    def of(self, head: Token) -> Token | None:
        """The name that stands beside a description, or that a noun says the sort of."""
        return self._apposition(head) or self._called(head)

    def within(self, head: Token, start: int, end: int) -> Token | None:
        """The last word of a name that a description from ``start`` to ``end`` is or ends in."""
        return self._exact_name(start, end) or self._name_after(head)

    def before(self, head: Token, cue: int) -> Token | None:
        """The name between a description and its cue that the parse hangs elsewhere: "a spokeswoman for the
        ministry, Liu Yan, said". After a person the name is that person's ("for the mayor, Liu Yan, said")."""
        first = self._person_before(cue)
        if first is None or first.i <= head.i or sort_of(head) != "person":
            return None
        comma, before = self.doc[first.i - 1], self.doc[first.i - 2]
        if comma.text != "," or before.i < head.i or (before.i > head.i and sort_of(before) == "person"):
            return None
        of_person = [i for i in self.cast.at(before) if self.cast.by_id(i).kind == "person"]
        return None if of_person else first

    def _next_to(self, head: Token, cue: int) -> Token:
        """The name alone where a comma parts it from the noun before but none from the cue: no apposition.

        "The museum, | Bennett said, celebrated ..."; where it is one, "the director, Bennett, said".
        """
        if head.i >= cue - 1 or self.doc[cue - 1].text in BESIDE or sort_of(head) == "person":
            return head
        for name in head.rights:
            if name.dep_ == "appos" and name.right_edge.i == cue - 1 and _after_comma(name):
                return name if self.cast.at(name) and not self.cast.at(head) else head
        return head

    def _in_office(self, head: Token, cue: int) -> Token:
        """The person named after an office in a body, where a tree lets the body speak.

        "Kenya's Council of Governors | Chairman, Wycliffe Oparanya, has said".
        """
        if head.i >= cue or not any(self.cast.by_id(i).kind != "person" for i in self.cast.at(head)):
            return head
        first = self._person_before(cue)
        if first is None or first.i - 2 <= head.i or self.doc[first.i - 1].text != ",":
            return next((c for c in head.rights if c.i < cue and self._holds_office(c)), head)
        office = self.doc[first.i - 2]
        return first if sort_of(office) == "person" and office.head.i == head.i and office.dep_ != "conj" else head

    def _holds_office(self, name: Token) -> bool:
        """Whether a person is named right after the office that a tree takes for the body's name: "the Docks Council
        (DC) secretary | Ann Lee said"."""
        person = any(self.cast.by_id(i).kind == "person" for i in self.cast.at(name))
        office = any(c.dep_ == "nmod:desc" and sort_of(c) == "person" for c in name.lefts)
        return name.dep_ == "appos" and person and office and not _after_comma(name)

    def _person_before(self, cue: int) -> Token | None:
        """The first word of the person's name that ends before a cue, its auxiliary and its comma."""
        i = cue - 1
        while i > 0 and (self.doc[i].pos_ in ("AUX", "ADV") or self.doc[i].text == ","):
            i -= 1
        ids = self.cast.at(self.doc[i])
        if not ids or self.cast.by_id(ids[0]).kind != "person":
            return None
        while i > 0 and self.cast.at(self.doc[i - 1]) == ids:
            i -= 1
        return self.doc[i]

    def _possessed(self, head: Token, cue: int) -> Token:
        """The person whom a possessor stands before, where a tree takes the possessor for who speaks.

        ", said Acme's | new chairman Otto Dahl": nobody but a person can follow; "Dahl's claim that" is Dahl's.
        """
        mark = head.right_edge if head.right_edge.tag_ == "POS" else self.doc[min(head.i + 1, len(self.doc) - 1)]
        if self.doc[cue].pos_ == "NOUN" or mark.tag_ != "POS" or mark.i <= head.i:
            return head
        for token in self.doc[mark.i + 1 : mark.i + 1 + TITLE_LENGTH]:
            if token.pos_ in ("PUNCT", "AUX", "ADP") or token.i == cue or token.tag_ in FINITE:
                break
            persons = [i for i in self.cast.at(token) if self.cast.by_id(i).kind == "person"]
            if persons and token.pos_ == "PROPN":
                return token
        return head

    def _called(self, head: Token) -> Token | None:
        """The name of a body right before the noun that says what it is: "the Cape Argus newspaper"."""
        before = self.doc[head.i - 1] if head.i else head
        if before.text == ")" and head.i > 2 and self.doc[head.i - 3].text == "(" and sort_of(head) == "body":
            initials = self.doc[head.i - 2]  # "the Docks Council (DC) union"
            return initials if initials.is_upper and self._is_body(initials) else None
        if head.lemma_.lower() not in SELF or before.head.i != head.i or before.dep_ not in BEFORE_HEAD:
            return None
        return before if self._is_body(before) else None

    def _is_body(self, name: Token) -> bool:
        """Whether a word names an organization."""
        return any(self.cast.by_id(i).kind == "organization" for i in self.cast.at(name))

    def _apposition(self, head: Token) -> Token | None:
        """The person named beside a description: "the team's coach, Alireza Mehraban"."""
        if head.pos_ == "PRON":
            return None
        beside = [c for c in head.rights if c.dep_ in ("appos", "flat", "nmod:desc")]
        if head.dep_ == "appos":
            beside.append(head.head)
        if head.dep_ == "nsubj":
            later = (c for c in head.head.children if c.dep_ == "nsubj" and c.i > head.i)
            beside += [c for c in later if touches(head, c) or _follows_place(head, c)]
        for child in beside:
            if child.pos_ == "PROPN":
                ids = self.cast.at(child)
                named = child.dep_ == "appos" or head.lemma_.lower() in SELF  # "the group Ocean North"
                if ids and (named or self.cast.by_id(ids[0]).kind == "person"):
                    return child
        return None

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
                named = named or (before.lower_ == "as" and any(t.lower_ in GIVEN for t in self.doc[head.i : before.i]))
                office = sort_of(head) == "person" and before.ent_type_ == "LOC" and self.cast.at(before) != ids
                if not (named or office or self.cast.at(before) == ids):
                    break
                last = token
            elif last is not head:
                break
        return None if last is head else last
