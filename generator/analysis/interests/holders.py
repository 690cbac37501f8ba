"""Whose interest it is: from a word in the text to the actors who hold what is stated about it."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...language.document import Doc, Token
from ...records import Evidence, Quote
from .. import clauses, subjects
from ..cast import Cast
from ..names import wordlists
from . import offices
from .representatives import is_representative, not_in_office, office, stem

SINGULAR_FIRST = frozenset({"i", "me", "my", "mine", "myself"})
PLURAL_FIRST = frozenset({"we", "us", "our", "ours", "ourselves"})
FIRST_PERSON = SINGULAR_FIRST | PLURAL_FIRST

OWNERSHIP = ("nmod:poss", "amod", "compound", "nmod:desc", "nmod", "flat")
"""Relations by which a word says whose office, camp or people a noun is."""

BEFORE_NOUN = frozenset({"amod", "compound", "nmod:desc", "nmod:poss"})
"""Relations of what stands before a noun and tells what kind of a leader or official it is."""

REGIONS = {"Western": ("The West", "the West", "West")}
"""Adjectives of blocs that are no countries, with the names an actor may have."""

COUNTRIES = frozenset({"country", "nation", "government", "administration", "homeland"})
"""Nouns that behind "his" or "her" mean the country somebody acts for."""

HIS = frozenset({"his", "her"})

INSTANCES = frozenset({"including", "like", "such", "notably"})
"""Words before the names of some of many."""

OWNING = frozenset({"of", "in", "from", "at", "for"})
"""Prepositions between one who acts for another and that other ("a spokeswoman for the ministry")."""

MAX_DEPTH = 4
LONGEST_NAME = 5
"""Words of the longest name looked for within a title."""


@dataclass(frozen=True)
class Holders:
    """Answers who holds an interest, for one article (see ``holders_of``)."""

    doc: Doc
    cast: Cast
    direct: Sequence[Quote]
    starts: Sequence[int]
    """Where each of ``direct`` starts, ascending."""
    by_name: dict[str, str]
    """Names of countries and bodies to actor ids."""
    bodies: dict[str, tuple[str, ...]]
    """Person to the countries and bodies that a title says the person acts for."""
    spokespeople: frozenset[str]

    def quote_at(self, place: int) -> Quote | None:
        """The direct quote whose words cover a code point of the text."""
        k = bisect.bisect_right(self.starts, place) - 1
        return self.direct[k] if k >= 0 and place < self.direct[k].content.end else None

    def of(self, word: Token | None, depth: int = MAX_DEPTH) -> tuple[str, ...]:
        """Ids of the actors that a noun phrase (given by its head) means, as holders; empty if nobody we know.

        A name or a resolved pronoun means its actor; "we" in a quotation the speaker's side; an adjective of
        nationality its country; one who acts for another ("Israeli officials", "his aides") that other; a
        spokesman also those he speaks for.
        """
        if word is None or depth <= 0:
            return ()
        word = office(word)
        if word.lower_ in FIRST_PERSON:
            return self.speaker_side(word)
        found = list(self.cast.at(word) or self.country(word) or self._renamed(word, depth))
        if not found:
            found += self._own_country(word)
        if not found and is_representative(word):
            found += self._spoken_for_by(word, depth)
        if not found and (word.pos_ == "PRON" or is_representative(word)):
            found += self.of(self._taken_up(word), depth - 1)
        if not found and word.pos_ == "NOUN":
            found += self._instances(word)
        for person in [i for i in found if i in self.spokespeople]:
            found += self.bodies.get(person, ())
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
        """The speaker of a quote with those whom the speaker acts for, as far as the article says it."""
        found = [] if quote.speaker is None else [quote.speaker, *self.bodies.get(quote.speaker, ())]
        if quote.source is not None and (quote.speaker is None or len(found) == 1):
            words = self._source_words(quote.source)
            apart = any(offices.is_mere_owner(t, self) for t in words) or bool(
                {t.lower_ for t in words} & (not_in_office("former") | not_in_office("apart"))
            )
            for token in words:
                bodies = [i for i in self.cast.at(token) if self._is_body(i)]
                bodies = bodies or [*(self.country(token) or self._seat(token))]
                found += [i for i in bodies if not (apart and self.cast.by_id(i).kind == "country")]
        if not found:
            found += self._spoken_for(quote)
        return tuple(dict.fromkeys(found))

    def mentioned(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Ids of all actors that the tokens mention, nationalities included, in their order."""
        found: list[str] = []
        for token in tokens:
            if token.lower_ not in FIRST_PERSON:
                found += self.cast.at(token) or self.country(token)
        return tuple(dict.fromkeys(found))

    def counterparts(self, tokens: Iterable[Token], holder: Sequence[str]) -> tuple[str, ...]:
        """Ids of the actors that a statement's tokens mention beside its holder; a holder's title ("U.S. President")
        mentions nobody else."""
        words = list(tokens)
        own = {t.i for word in words if set(self.cast.at(word)) & set(holder) for t in offices.title(word, self.cast)}
        return tuple(i for i in self.mentioned(t for t in words if t.i not in own) if i not in holder)

    def named(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Ids of the countries and bodies that words name, also where the words are part of a title."""
        found = [*self.mentioned(tokens), *(i for t in tokens for i in self.country(t))]
        for i in range(len(tokens)):
            for j in range(i + 1, min(i + LONGEST_NAME, len(tokens)) + 1):
                known = self.by_name.get(" ".join(t.text for t in tokens[i:j]))
                found += [known] if known is not None else []
        return tuple(dict.fromkeys(found))

    def country(self, word: Token) -> tuple[str, ...]:
        """The country or bloc that an adjective of nationality means, if it is an actor of the article."""
        name = wordlists.country_adjectives().get(word.text)
        for known in (name,) if name else REGIONS.get(word.text, ()):
            if known in self.by_name:
                return (self.by_name[known],)
        return ()

    def _source_words(self, source: Evidence) -> Sequence[Token]:
        """The words that describe a source, with a place that follows them ("a source IN JERUSALEM")."""
        span = self.doc.char_span(source.start, source.end, alignment_mode="expand")
        if span is None:
            return ()
        end = span.end
        if end < len(self.doc) and self.doc[end].lower_ in ("in", "from", "at", "of"):
            end += 1
            while end < len(self.doc) and self.doc[end].pos_ in ("PROPN", "DET", "ADJ"):
                end += 1
        return list(self.doc[span.start : end])

    def _seat(self, word: Token) -> tuple[str, ...]:
        """The country whose capital or seat of government a word names ("a source in JERUSALEM")."""
        known = wordlists.known_names().get(word.text) if word.pos_ == "PROPN" else None
        if known is None or known.sort not in ("capital", "seat") or known.standard not in self.by_name:
            return ()
        return (self.by_name[known.standard],)

    def _spoken_for(self, quote: Quote) -> tuple[str, ...]:
        """Whom an unnamed source speaks for: the body whose affairs the source speaks of as its own.

        That is the first possessor ("Israel's most important friend") in the quotations of the same paragraph,
        of those whose source has no name either.
        """
        k = bisect.bisect_right(self.starts, quote.content.start) - 1
        first = k
        while first > 0 and self._goes_on(self.direct[first - 1], self.direct[first]):
            first -= 1
        for said in self.direct[first : k + 1]:
            span = self.doc.char_span(said.content.start, said.content.end, alignment_mode="expand")
            for token in span if span is not None else ():
                bodies = tuple(i for i in self.cast.at(token) if self._is_body(i))
                if bodies and token.dep_ == "nmod:poss" and token.pos_ == "PROPN":
                    return bodies
        return ()

    def _goes_on(self, earlier: Quote, later: Quote) -> bool:
        between = self.doc.text[earlier.content.end : later.content.start]
        return earlier.speaker is None and "\n\n" not in between

    def _renamed(self, noun: Token, depth: int) -> tuple[str, ...]:
        """Who is named right after a description ("Republican nominee Ann Lee", "the owner, the group Bharat,")."""
        for c in noun.children:
            if c.dep_ in ("appos", "flat") and c.i > noun.i:
                found = self.cast.at(c) or self._renamed(c, depth - 1) if depth else ()
                if found:
                    return found
        return ()

    def _own_country(self, noun: Token) -> tuple[str, ...]:
        """The country of whoever is taken up before a noun for it ("the minister said HIS COUNTRY would pay"): of who
        says so, where somebody does."""
        owner = clauses.possessor(noun)
        if noun.lower_ not in COUNTRIES or owner is None or owner.pos_ != "PRON":
            return ()
        clause = clauses.clause_head(noun)
        teller = subjects.surface_subject(clause.head) if clause.dep_ == "ccomp" else None
        told_by = self.cast.at(teller) if teller is not None and owner.lower_ in HIS else ()
        acted_for = (i for person in told_by or self.cast.at(owner) for i in self.bodies.get(person, ()))
        return tuple(i for i in acted_for if self.cast.by_id(i).kind == "country")

    def _taken_up(self, word: Token) -> Token | None:
        """The noun phrase before it that a pronoun or "the ministers" takes up, whom nobody names."""
        antecedent = self.cast.antecedent(word)
        return antecedent if antecedent is not None and antecedent.i < word.i else None

    def _spoken_for_by(self, noun: Token, depth: int) -> tuple[str, ...]:
        """Whose representative a noun is, and speaks for: not who once was it, and of a state only who is in office."""
        before = {c.lower_ for c in noun.children if c.i < noun.i and c.dep_ in BEFORE_NOUN}
        if before & not_in_office("former"):
            return ()
        found = self._owner(noun, depth)
        if any(offices.is_mere_owner(c, self) for c in noun.children):
            return ()
        if before & not_in_office("apart") or {noun.lower_, stem(noun.lower_)} & not_in_office("some"):
            found = tuple(i for i in found if self.cast.by_id(i).kind != "country")
        return found

    def _instances(self, noun: Token) -> tuple[str, ...]:
        """Who is named as one of many ("critics, INCLUDING OSLO", "producers LIKE OSLO", "states SUCH AS OSLO")."""
        named = (c for c in noun.children if c.i > noun.i and clauses.preposition(c) in INSTANCES)
        return tuple(i for c in named for i in self.cast.of(c))

    def _owner(self, noun: Token, depth: int) -> tuple[str, ...]:
        """Whose representative a noun is."""
        for relation in OWNERSHIP:
            for c in noun.children:
                if c.dep_ == relation and (relation != "nmod" or clauses.preposition(c) in OWNING):
                    found = self.of(c, depth - 1)
                    if found:
                        return found
        return ()

    def _is_body(self, actor: str) -> bool:
        return self.cast.by_id(actor).kind != "person"


def holders_of(doc: Doc, cast: Cast, quotes: Sequence[Quote]) -> Holders:
    """Gather what the questions need."""
    direct = sorted((q for q in quotes if q.kind == "direct"), key=lambda q: q.content.start)
    by_name = {name: a.id for a in reversed(cast.actors) if a.kind != "person" for name in (*a.aliases, a.name)}
    plain = Holders(doc, cast, direct, [q.content.start for q in direct], by_name, {}, frozenset())
    bodies, spokespeople = offices.acted_for(doc, plain)
    return replace(plain, bodies=bodies, spokespeople=spokespeople)
