"""Whose interest it is: from a word in the text to the actors who hold what is stated about it."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc, Token

from ..language.lexicon import rows
from ..records import Quote
from . import clauses, countries
from .cast import Cast

REPRESENTATIVES = Path(__file__).parent / "lexicons" / "representatives.tsv"

SINGULAR_FIRST = frozenset({"i", "me", "my", "mine", "myself"})
PLURAL_FIRST = frozenset({"we", "us", "our", "ours", "ourselves"})
FIRST_PERSON = SINGULAR_FIRST | PLURAL_FIRST

OWNERSHIP = ("nmod:poss", "amod", "compound", "nmod", "flat", "appos")
"""Relations by which a word says whose office, camp or people a noun is."""

MAX_DEPTH = 4


@dataclass(frozen=True)
class Holders:
    """Answers who holds an interest, for one article."""

    doc: Doc
    cast: Cast
    quotes: tuple[Quote, ...]
    _starts: list[int] = field(init=False, repr=False)
    _direct: list[Quote] = field(init=False, repr=False)
    _countries: dict[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        direct = sorted((q for q in self.quotes if q.kind == "direct"), key=lambda q: q.content.start)
        object.__setattr__(self, "_direct", direct)
        object.__setattr__(self, "_starts", [q.content.start for q in direct])
        by_country = {a.name: a.id for a in self.cast.actors if a.kind == "country"}
        object.__setattr__(self, "_countries", by_country)

    def quote_at(self, place: int) -> Quote | None:
        """The direct quote whose words cover a code point of the text."""
        k = bisect.bisect_right(self._starts, place) - 1
        return self._direct[k] if k >= 0 and place < self._direct[k].content.end else None

    def of(self, word: Token | None, depth: int = MAX_DEPTH) -> tuple[str, ...]:
        """Ids of the actors that a noun phrase (given by its head) means, as holders; empty if nobody we know.

        A name or a resolved pronoun means its actor; "we" in a quotation the speaker's side; an adjective of
        nationality its country; and one who acts for another ("Israeli officials", "his aides") that other.
        """
        if word is None or depth <= 0:
            return ()
        if word.lower_ in FIRST_PERSON:
            return self.speaker_side(word)
        found = list(self.cast.at(word) or self._country(word))
        if not found and _stem(word.lower_) in representatives():
            found += self._owner(word, depth)
        for c in word.children:
            if c.dep_ == "conj":
                found += self.of(c, depth - 1)
        return tuple(dict.fromkeys(found))

    def speaker_side(self, pronoun: Token) -> tuple[str, ...]:
        """Who "I" or "we" is in a quotation: the speaker, and for "we" those the speaker speaks for."""
        quote = self.quote_at(pronoun.idx)
        if quote is None:
            return ()
        if pronoun.lower_ in SINGULAR_FIRST and quote.speaker is not None:
            return (quote.speaker,)
        return self.side_of(quote)

    def side_of(self, quote: Quote) -> tuple[str, ...]:
        """The speaker of a quote with those whom the source's description names ("a Turkish diplomat")."""
        found = [] if quote.speaker is None else [quote.speaker]
        if quote.source is not None:
            span = self.doc.char_span(quote.source.start, quote.source.end, alignment_mode="expand")
            for token in span if span is not None else ():
                found += self._country(token) or [i for i in self.cast.at(token) if self._is_body(i)]
        return tuple(dict.fromkeys(found))

    def mentioned(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Ids of all actors that the tokens mention, nationalities included, in their order."""
        found: list[str] = []
        for token in tokens:
            if token.lower_ in FIRST_PERSON:
                continue
            found += self.cast.at(token) or self._country(token)
        return tuple(dict.fromkeys(found))

    def _owner(self, noun: Token, depth: int) -> tuple[str, ...]:
        """Whose representative a noun is."""
        for relation in OWNERSHIP:
            for c in noun.children:
                if c.dep_ == relation and (relation != "nmod" or clauses.preposition(c) in ("of", "in", "from", "at")):
                    found = self.of(c, depth - 1)
                    if found:
                        return found
        return ()

    def _country(self, word: Token) -> tuple[str, ...]:
        """The country that an adjective of nationality means, if it is an actor of the article."""
        name = countries.adjectives().get(word.text)
        return (self._countries[name],) if name in self._countries else ()

    def _is_body(self, actor: str) -> bool:
        return self.cast.by_id(actor).kind != "person"


@functools.cache
def representatives() -> frozenset[str]:
    """The nouns of ``representatives.tsv`` with their plurals."""
    found: set[str] = set()
    for noun, *plurals in rows(REPRESENTATIVES):
        found.add(noun)
        found.update(filter(None, ",".join(plurals).split(",")))
    return frozenset(found)


def _stem(word: str) -> str:
    """A noun without its plural ending."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
