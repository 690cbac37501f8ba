"""Who speaks: from the head of a noun phrase to the words that name the source, and to the actor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc, Token

from ..language.lexicon import words as word_list
from .cast import Cast

DOCUMENTS = word_list(Path(__file__).parent / "lexicons" / "documents.tsv")

PRONOUNS = frozenset(
    ["he", "she", "it", "they", "who", "which", "that", "him", "her", "them", "one", "another", "some"]
)

BEFORE_HEAD = frozenset(
    ["det", "amod", "compound", "nmod:poss", "nmod:desc", "nummod", "flat", "advmod", "det:predet", "nmod", "appos"]
)
NAME_PARTS = frozenset(["flat", "compound", "goeswith", "nmod:desc", "fixed"])
DESCRIPTION = frozenset(["nmod", "amod", "acl", "acl:relcl", "appos", "nmod:unmarked", "obl", "nummod", "advmod"])
AUTHOR_PREPOSITIONS = frozenset(["by", "from", "of"])


@dataclass(frozen=True, slots=True)
class Source:
    """Who is said to speak: token indices of the words, end exclusive, and the actor if there is one."""

    start: int
    end: int
    head: int
    speaker: str | None
    pronoun: bool = False
    """The words refer back (he, the source): who it is comes from coreference."""


@dataclass
class Sources:
    """Resolves noun phrases to sources; remembers who wrote the document spoken of last."""

    doc: Doc
    cast: Cast
    authors: dict[int, str | None] = field(default_factory=dict)

    def of(self, head: Token, stop: int | None = None) -> Source:
        """The source with this head. ``stop``: the index of the cue, which is no part of the words."""
        head = self._referred(head)
        ids = self.cast.of(head)
        speaker = ids[0] if ids else self._apposition(head) or self._author(head)
        pronoun = head.pos_ == "PRON" or head.lower_ in PRONOUNS
        if speaker is None and pronoun:
            antecedent = self._antecedent(head)
            if antecedent is not None and antecedent.i != head.i and antecedent.pos_ != "PRON":
                found = self.of(antecedent)
                return Source(found.start, found.end, found.head, found.speaker, pronoun=True)
        start, end = self._words(head, named=speaker is not None)
        if stop is not None and start <= stop < end:
            start, end = (start, stop) if head.i < stop else (stop + 1, end)
        while end - 1 > head.i and self.doc[end - 1].pos_ in ("PUNCT", "SPACE"):
            end -= 1
        return Source(start, end, head.i, speaker, pronoun)

    def _referred(self, head: Token) -> Token:
        """The noun that a relative pronoun stands for; any other word itself."""
        if head.lower_ in ("who", "which", "that") and head.pos_ in ("PRON", "SCONJ", "DET"):
            for verb in head.ancestors:
                if verb.dep_ == "acl:relcl":
                    return verb.head
                if verb.dep_ == "ROOT":
                    break
        return head

    def _antecedent(self, head: Token) -> Token | None:
        find = getattr(self.cast, "antecedent", None)
        found = find(head) if find is not None else None
        return found if isinstance(found, Token) else None

    def _apposition(self, head: Token) -> str | None:
        """The person named beside a description: "the team's coach, Alireza Mehraban"."""
        if head.pos_ == "PRON":
            return None
        for child in head.rights:
            if child.dep_ in ("appos", "flat", "nmod:desc") and child.pos_ == "PROPN":
                for actor in self.cast.at(child):
                    if self.cast.by_id(actor).kind == "person":
                        return actor
        return None

    def _author(self, head: Token) -> str | None:
        """Who speaks through a document: "the IMF report", "Lapid's statement", "a paper by Rakov"."""
        if head.lemma_.lower() not in DOCUMENTS and head.lower_ not in DOCUMENTS:
            return None
        for child in self._author_words(head):
            ids = self.cast.at(child)
            if ids:
                return ids[0]
        return None

    def _author_words(self, head: Token) -> Iterator[Token]:
        for child in head.children:
            if child.dep_ in ("nmod:poss", "compound", "nmod:desc"):
                yield child
            elif child.dep_ == "nmod" and any(c.lower_ in AUTHOR_PREPOSITIONS for c in child.lefts if c.dep_ == "case"):
                yield child
            elif child.dep_ == "acl":
                for agent in child.rights:
                    if agent.dep_.startswith("obl") and any(c.lower_ in ("by", "from") for c in agent.lefts):
                        yield agent

    def _words(self, head: Token, *, named: bool) -> tuple[int, int]:
        """The words of a source: with a name no more than title and name, without one the whole description."""
        start, end = head.i, head.i + 1
        for child in head.lefts:
            if child.dep_ in BEFORE_HEAD:
                start = min(start, child.left_edge.i)
        for child in head.rights:
            if child.dep_ in NAME_PARTS or (child.dep_ == "nmod" and not named):
                end = max(end, child.right_edge.i + 1)
            elif child.dep_ == "conj" and not any(t.pos_ == "VERB" for t in child.subtree):
                end = max(end, child.right_edge.i + 1)
            elif child.dep_ == "appos" and named and not self.cast.at(head) and self.cast.at(child):
                end = max(end, self._words(child, named=True)[1])
            elif not named and child.dep_ in DESCRIPTION:
                end = max(end, child.right_edge.i + 1)
        return start, end
