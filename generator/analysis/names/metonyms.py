"""When a capital is its government: Moscow demands, but a summit is held in Moscow."""

from __future__ import annotations

import functools

from ...language.document import Token
from ...language.lexicon import words_of
from .wordlists import LEXICONS


@functools.cache
def words(sort: str) -> frozenset[str]:
    """The words of one sort in the list."""
    return words_of(LEXICONS / "metonym_words.tsv", sort)


def acts(head: Token) -> bool:
    """Whether a capital or seat with this head token stands for its government in its place of the sentence."""
    relation = head.dep_
    governor = head.head
    cases = [child.lower_ for child in head.children if child.dep_ == "case"]
    if relation == "conj":
        return acts_with(governor, cases) if cases else acts(governor)
    if relation in ("nsubj", "csubj"):
        return governor.pos_ == "VERB" and governor.lemma_ not in words("place")
    if relation == "nsubj:pass":
        return governor.lemma_ in words("addressed")
    if relation in ("obj", "iobj"):
        return governor.lemma_ in words("addressed")
    if relation == "nmod:poss":
        return True
    return acts_with(head, cases)


def acts_with(head: Token, cases: list[str]) -> bool:
    """The same for a name with prepositions."""
    if not cases:
        return False
    case = cases[-1]
    if case in words("facing"):
        return True
    if case in ("from", "to", "for"):
        return head.head.lemma_.lower() in words("partner") or head.head.lemma_ in words("addressed")
    return False


def strives(head: Token) -> bool:
    """Whether a state, province or town acts of its own will: "California sued", "the city of Flint demands".

    Only verbs that nothing but a will can have count: "Texas saw" and "Ohio has" leave a place a place.
    """
    relation = head.dep_
    if relation == "conj" and head.head.i < head.i and not any(child.dep_ == "case" for child in head.children):
        return strives(head.head)
    if relation == "nmod" and head.head.lemma_.lower() in words("polity"):
        return any(child.lower_ == "of" for child in head.children) and strives(head.head)
    return relation == "nsubj" and head.head.pos_ == "VERB" and head.head.lemma_ in words("agent")


def placed(head: Token) -> bool:
    """Whether a country's name only says where something is or what it belongs to.

    "In Syria", "a pipeline to Germany", "Nairobi, Kenya", "the Hong Kong election".
    """
    relation = head.dep_
    cases = [child.lower_ for child in head.children if child.dep_ == "case"]
    if relation == "conj" and head.head.i < head.i and not cases:
        return placed(head.head)
    if relation in ("appos", "nmod:appos", "nmod:unmarked") and head.head.ent_type_ == "LOC":
        return True
    if relation == "compound" and (head.head.pos_ == "NOUN" or head.head.ent_type_ == "LOC"):
        return True
    if not cases:
        return False
    if cases[-1] in ("to", "from"):
        return head.head.lemma_ in words("motion") or _from_and_to(head)
    return cases[-1] in words("placing")


def _from_and_to(head: Token) -> bool:
    """Whether "to" a place goes with "from" another: "a pipeline from Russia to Germany"."""
    first = head.left_edge.i
    return any(token.lower_ == "from" for token in head.doc[max(0, first - 4) : first])
