"""What a text has spoken of so far, and how present each thing is to the reader.

The weights are those of Lappin and Leass (1994, "An Algorithm for Pronominal Anaphora Resolution"): they
add up over the mentions of a thing and are halved from each sentence to the next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ...language.document import Doc, Token
from ...records import Block
from ..figures.figure import Figure
from ..names.wordlists import Gender
from ..quotes import marks
from ..quotes.cues import cue_of

RECENCY = 100.0
SUBJECT = 80.0
OBJECT = 50.0
INDIRECT = 40.0
HEAD_NOUN = 80.0
NOT_ADVERBIAL = 50.0
"""Weights of Lappin and Leass (1994), table 2; theirs for the subject of "there is" is left out."""

FORGOTTEN = 12.0
"""What weighs less is no antecedent: a subject after five sentences without a mention (310 / 2 ** 5 = 9.7)."""

Sort = Literal["person", "body", "country", "thing"]


@dataclass(slots=True, eq=False)
class Referent:
    """Something that the text speaks of: an actor, an unnamed person, or a thing."""

    head: Token
    """Head of the latest noun phrase that is no pronoun."""
    sort: Sort
    plural: bool
    figures: tuple[Figure, ...] = ()
    gender: Gender = "-"
    nouns: set[str] = field(default_factory=set)
    """Lower-case nouns that describe it: its titles, its own noun."""
    words: set[str] = field(default_factory=set)
    """All lower-case words of its noun phrases."""
    offices: dict[str, set[str]] = field(default_factory=dict)
    """Noun of an office it holds ("minister") to the lower-case words that say which: "interior", "deputy"."""
    weight: float = 0.0
    last: int = -1
    """Token of its last mention, pronouns included."""
    speaks: bool = False
    """Whether its last mention is the subject of a verb of speech."""
    quoted: bool = False
    """Whether all its mentions stand between quotation marks."""


def emphasis(token: Token) -> float:
    """How present a mention with this head makes its referent within its own sentence."""
    relation = token.dep_
    while relation == "conj" and token.head.i != token.i:
        token = token.head
        relation = token.dep_
    weight = RECENCY
    if relation.startswith(("nsubj", "csubj")):
        weight += SUBJECT
    elif relation == "obj":
        weight += OBJECT
    elif relation == "iobj" or relation.startswith("obl"):
        weight += INDIRECT
    if not relation.startswith(("nmod", "compound", "amod", "flat")):
        weight += HEAD_NOUN
    if not relation.startswith("obl") and relation != "advcl":
        weight += NOT_ADVERBIAL
    return weight


@dataclass(slots=True)
class Discourse:
    """All that a text has spoken of up to the sentence that is being read."""

    depth: Sequence[int]
    """For each token 1 if it stands between quotation marks, else 0."""
    referents: list[Referent] = field(default_factory=list)
    named: Mapping[int, Figure] = field(default_factory=dict)
    """Head token of each name in the whole text to its figure."""
    at: dict[int, Referent] = field(default_factory=dict)
    """Head token of a noun phrase or pronoun to its referent."""
    sentence: int = -1
    sentence_of: dict[int, int] = field(default_factory=dict)
    """Token of a mention to the number of its sentence."""

    def next_sentence(self, quoted: bool = False) -> None:
        """Everything fades by half; unnamed things that have faded away are forgotten.

        Within a quotation persons do not fade: behind it the article goes on with them where it was.
        """
        self.sentence += not quoted
        for referent in self.referents:
            referent.weight /= 1 if quoted and referent.sort == "person" else 2
        self.referents = [r for r in self.referents if r.weight >= FORGOTTEN / 8 or r.figures]

    def mention(self, referent: Referent, token: Token) -> None:
        """Note that a token mentions a referent."""
        inside = self.depth[token.i] > 0
        referent.quoted = inside and (referent.quoted or referent.last < 0)
        referent.weight += emphasis(token)
        referent.last = token.i
        self.sentence_of[token.i] = self.sentence
        if token.pos_ != "PRON":
            referent.head = token
        self.at[token.i] = referent
        referent.speaks = token.dep_ == "nsubj" and speaks(token.head)

    def within(self, referent: Referent, sentences: int) -> bool:
        """Whether the last mention of a referent is no further back than so many sentences."""
        return self.sentence - self.sentence_of.get(referent.last, self.sentence - sentences - 1) <= sentences


def speaks(verb: Token) -> bool:
    """Whether a word is a verb of speech."""
    return verb.pos_ != "NOUN" and cue_of(verb) is not None


def depths(doc: Doc, blocks: Sequence[Block]) -> list[int]:
    """For each token 1 if it stands between quotation marks, else 0."""
    depth = [0] * len(doc)
    for stretch in marks.stretches(doc.text, blocks):
        if stretch.depth == 0:
            span = doc.char_span(stretch.start, stretch.end, alignment_mode="contract")
            if span is not None:
                depth[span.start : span.end] = [1] * len(span)
    return depth
