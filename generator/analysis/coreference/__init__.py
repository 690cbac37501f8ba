"""Who "he" is, and who "the minister": pronouns and descriptions, and the noun phrases that they take up.

A text is read once from left to right. Everything it speaks of is remembered with a weight (see
``discourse``); a pronoun takes up the weightiest referent that agrees with it in number, gender and sort, if
none other comes close, and a description the latest referent that it can describe. An unnamed source is a
referent like any other, so that "he" after "a diplomatic source" is nobody else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...language.document import Doc, Span, Token
from ...records import ActorKind, Block
from ..figures.figure import Figure
from ..figures.persons import titled
from ..names import wordlists
from . import descriptions, pronouns
from .discourse import Discourse, Referent, Sort, depths, emphasis

SORTS: dict[ActorKind, Sort] = {"person": "person", "country": "country", "organization": "body", "group": "body"}

BESIDE = frozenset({"appos", "flat", "nmod:desc", "nmod:unmarked", "dep"})
"""Relations by which a name hangs from the title before it, where the title is taken for the head."""

WITHIN = frozenset({"compound", "nmod:desc", "flat", "fixed", "amod", "nmod:unmarked", "obl:unmarked"})
"""Relations of nouns that are parts of a phrase or adverbs, and refer to nothing by themselves."""

OUTSIDE = frozenset({"cc", "cc:preconj", "case", "mark", "punct", "discourse"})
"""Relations of words that stand before a phrase and are no part of it."""

DETERMINING = frozenset({"det", "nmod:poss", "amod", "nummod", "compound"})
"""Without one of these a singular noun is no person: "justice" alone is not a judge."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where the cast is referred to without a name."""

    links: Mapping[int, int] = field(default_factory=dict)
    """Head token of a pronoun or description to the head token of the fuller phrase it takes up."""
    figures: Mapping[int, tuple[Figure, ...]] = field(default_factory=dict)
    """Head token of a pronoun or description to the figures it refers to."""


def resolve(doc: Doc, gathered: Sequence[Figure], blocks: Sequence[Block] = ()) -> Resolution:
    """What each pronoun and description of a text takes up."""
    return _Reader(doc, gathered, blocks).read()


def mentions(doc: Doc, resolution: Resolution) -> dict[int, list[tuple[int, int]]]:
    """Stretches of tokens that refer to each figure (by its ``id``) without naming it.

    Relative and reflexive pronouns are left out: the name that they belong to stands beside them.
    """
    found: dict[int, list[tuple[int, int]]] = {}
    for i, figures in resolution.figures.items():
        token = doc[i]
        if token.pos_ == "PRON" and (token.lower_ in pronouns.RELATIVE or token.lower_.endswith(("self", "selves"))):
            continue
        start = i if token.pos_ == "PRON" else _phrase_start(token)
        for figure in figures:
            found.setdefault(id(figure), []).append((start, i + 1))
    return found


def _phrase_start(noun: Token) -> int:
    """Where a noun phrase begins, without the preposition or conjunction before it ("and HIS Iranian counterpart")."""
    start = noun.i
    for c in sorted((c for c in noun.children if c.i < noun.i), key=lambda c: -c.i):
        if c.dep_ in OUTSIDE or c.right_edge.i != start - 1:
            break
        start = c.left_edge.i
    return start


class _Reader:
    """Reads one document from left to right; its state is what the text has spoken of so far."""

    def __init__(self, doc: Doc, gathered: Sequence[Figure], blocks: Sequence[Block]) -> None:
        self.doc = doc
        self.discourse = Discourse(depths(doc, blocks))
        self.named: dict[int, Figure] = {}
        self.roles: dict[int, str] = {}
        self.inside: set[int] = set()
        for figure in gathered:
            for name in sorted(figure.names, key=lambda n: n.start - n.end):
                head = doc[name.start : name.end].root.i
                self.named.setdefault(head, figure)
                self.inside.update(range(name.start, name.end))
                if figure.kind == "person":
                    self.roles[head] = titled(doc, name)
        self.discourse.named = self.named
        self.known: dict[int, Referent] = {}
        self.links: dict[int, int] = {}
        self.refers: dict[int, tuple[Figure, ...]] = {}

    def read(self) -> Resolution:
        """Go through the sentences, oldest first."""
        for sentence in self.doc.sents:
            self.discourse.next_sentence(self._is_quoted(sentence))
            for token in sentence:
                if token.pos_ == "PRON":
                    self._pronoun(token)
                elif token.i in self.named:
                    self._name(token)
                elif token.pos_ in ("NOUN", "PROPN") and token.i not in self.inside:
                    self._noun(token)
        return Resolution(self.links, self.refers)

    def _is_quoted(self, sentence: Span) -> bool:
        """Whether a sentence stands within a quotation, after which the article goes on where it was."""
        return all(self.discourse.depth[token.i] or token.is_punct or token.is_space for token in sentence)

    def _take_up(self, token: Token, referent: Referent) -> None:
        """Note that a pronoun or description takes up a referent."""
        self.links[token.i] = referent.head.i
        if referent.figures:
            self.refers[token.i] = referent.figures

    # --- names ---------------------------------------------------------------------------------------

    def _name(self, token: Token) -> None:
        """A name: mentions its figure, and tells what stands beside it."""
        figure = self.named[token.i]
        referent = self.known.get(id(figure)) or self._introduced(figure, token)
        role = self.roles.get(token.i, "").lower().replace("-", " ").split()
        descriptions.hold(referent, role)
        referent.nouns |= descriptions.role_nouns(role)
        for child in token.children:
            if child.dep_ == "appos" and child.pos_ == "NOUN":
                self._describe(referent, child)
            elif child.dep_ in ("acl", "advcl") and child.lower_ in descriptions.COUNSEL:
                referent.nouns.add(descriptions.COUNSEL[child.lower_])
        above = token.head
        described = descriptions.named_by(token)
        if described is not None and described.i in self.discourse.at:
            self._merge(self.discourse.at[described.i], referent)
        titled_head = figure.kind == "person" and token.dep_ in BESIDE and above.i < token.i
        if titled_head and (token.dep_ != "appos" or described == above) and descriptions.is_personal(above.lower_):
            self.refers.setdefault(above.i, (figure,))
        self.discourse.mention(referent, token)
        self._coordinate(token)

    def _introduced(self, figure: Figure, token: Token) -> Referent:
        """The referent of a figure that is named for the first time."""
        referent = Referent(token, SORTS[figure.kind], figure.kind == "group", (figure,), figure.gender)
        referent.words.update(word.lower() for word in figure.words)
        referent.nouns.update(descriptions.nouns_of(figure))
        self.known[id(figure)] = referent
        self.discourse.referents.append(referent)
        return referent

    def _describe(self, referent: Referent, noun: Token) -> None:
        """Remember a description that stands beside a name, with what is coordinated to it."""
        added = descriptions.described_by(noun, referent)
        if not added:
            return
        referent.nouns |= added
        referent.words |= descriptions.words_of(noun)
        descriptions.hold(referent, descriptions.phrase_of(noun))
        self.discourse.at[noun.i] = referent
        for child in noun.children:
            if child.dep_ == "conj" and child.pos_ == "NOUN":
                self._describe(referent, child)

    def _merge(self, description: Referent, named: Referent) -> None:
        """ "The researcher, Danial Rakov": what was said of the one holds of the other."""
        if description.figures or description.sort != named.sort:
            return
        named.nouns |= description.nouns
        descriptions.hold(named, descriptions.phrase_of(description.head))
        named.weight += description.weight
        self.refers[description.head.i] = named.figures
        self.discourse.at[description.head.i] = named
        self.discourse.referents = [r for r in self.discourse.referents if r is not description]

    def _coordinate(self, token: Token) -> None:
        """ "Obama and Clinton": the last of several completes a referent of them all."""
        if token.dep_ != "conj":
            return
        first = token.head
        partners = [first, *(c for c in first.children if c.dep_ == "conj")]
        members = [self.discourse.at[p.i] for p in partners if p.i in self.discourse.at and p.i <= token.i]
        if len(members) < len(partners) or len({member.sort for member in members}) != 1:
            return
        figures = tuple(dict.fromkeys(f for member in members for f in member.figures))
        both = Referent(first, members[0].sort, True, figures if len(figures) >= len(members) else ())
        both.weight = emphasis(first)
        both.last = token.i
        both.quoted = self.discourse.depth[token.i] > 0
        self.discourse.referents.append(both)

    # --- nouns and pronouns --------------------------------------------------------------------------

    def _noun(self, token: Token) -> None:
        """A common noun: takes up what it can describe, or is something new."""
        at = self.discourse.at
        if token.dep_ in WITHIN or token.i in at:
            return
        plural = token.is_plural
        if token.dep_ == "appos" and token.head.i in at and not plural:
            self._describe(at[token.head.i], token)
            return
        subject = descriptions.copular_subject(token)
        if subject is not None and subject.i in at:
            self._describe(at[subject.i], token)
            return
        referent = descriptions.taken_up(token, self.discourse)
        if referent is not None:
            self._again(token, referent)
        else:
            self._new(token, plural)

    def _again(self, token: Token, referent: Referent) -> None:
        """A description that takes up a referent; a named one keeps its name as its head."""
        self._take_up(token, referent)
        head = referent.head
        self.discourse.mention(referent, token)
        referent.words |= descriptions.words_of(token)
        if referent.figures:
            referent.head = head
            referent.nouns |= descriptions.FIRMS & {token.lemma_.lower()}

    def _new(self, token: Token, plural: bool) -> None:
        """A noun that introduces something unnamed."""
        lemma = token.lemma_.lower()
        gender = wordlists.person_nouns().get(lemma)
        person = gender is not None and (plural or any(child.dep_ in DETERMINING for child in token.children))
        sort: Sort = "person" if person else "thing"
        referent = Referent(token, sort, plural, (), gender or "-", {lemma}, descriptions.words_of(token))
        self.discourse.referents.append(referent)
        self.discourse.mention(referent, token)
        self._coordinate(token)

    def _pronoun(self, token: Token) -> None:
        """A pronoun: a relative one belongs to its noun, a personal one to the weightiest referent that fits."""
        word = token.lower_
        if word in pronouns.RELATIVE:
            self._relative(token)
        elif word in pronouns.PERSONAL and token.dep_ != "expl":
            referent = pronouns.antecedent(token, self.discourse)
            if referent is None:
                return
            self._take_up(token, referent)
            if word in pronouns.SINGULAR and referent.gender == "-":
                referent.gender = pronouns.SINGULAR[word]
                for figure in referent.figures:
                    figure.gender = referent.gender
            self.discourse.mention(referent, token)

    def _relative(self, token: Token) -> None:
        """ "Who" takes up the noun that its clause qualifies."""
        clause = token.head
        while clause.dep_ not in ("acl:relcl", "ROOT") and clause.head.i != clause.i and clause.head.i >= token.i:
            clause = clause.head
        if clause.dep_ != "acl:relcl":
            return
        noun = clause.head
        if token.lower_ not in ("which", "that"):
            noun = self._just_before(token) or noun
        self.links[token.i] = noun.i
        referent = self.discourse.at.get(noun.i)
        if referent is not None:
            self.discourse.at[token.i] = referent
            if referent.figures:
                self.refers[token.i] = referent.figures

    def _just_before(self, token: Token) -> Token | None:
        """The head of the person's name that stands right before "who", with or without a comma between them."""
        last = token.i - 2 if self.doc[token.i - 1].text == "," else token.i - 1
        while last >= 0 and last in self.inside:
            referent = self.discourse.at.get(last)
            if referent is not None and referent.sort == "person":
                return self.doc[last]
            last -= 1
        return None
