"""How far the words of a statement reach: the stretch of text that a clause or noun phrase takes."""

from __future__ import annotations

from ...language.document import Doc, Span, Token
from ..clauses import SUBJECTS, is_predicate

REPORTING = frozenset({"say", "said", "says", "saying", "add", "added", "adds", "tell", "told", "tells"})
"""Verbs of the frames that interrupt or follow what is said ("…, he said")."""

LOOSE = frozenset({"cc", "mark", "punct", "discourse", "case"})
KEPT = frozenset({"so", "not", "to", "in", "without"})
"""Words that say something although their relation is loose ("so as not to anger", "in an attempt to")."""


FOLLOWING = frozenset({"obj", "iobj", "obl", "xcomp", "ccomp", "advcl"})
"""Relations of what may follow a verb."""

LONGEST_CHAIN = 4
"""Verbs above an infinitive that are climbed at most ("is expected to try to begin to act")."""

OPENING = frozenset('“"‘$(')


def stretch(head: Token, *also: Token) -> tuple[int, int]:
    """First token and token after the last of a clause or noun phrase, given by its head.

    Left out: the frame that says who spoke, coordinated clauses and phrases, and the words at either end that
    only tie it to its surroundings ("and", "that", "of", commas). ``also`` are words that belong to it even if
    the tree hangs them elsewhere.
    """
    cut: set[int] = set()
    for c in head.children:
        if _is_frame(c) or (c.dep_ == "conj" and _parts_from(c, head)):
            cut.update(t.i for t in c.subtree)
    cut.difference_update(t.i for word in also for t in word.subtree)
    kept = sorted({t.i for t in head.subtree if t.i not in cut and not t.is_space})
    first = last = kept.index(head.i)
    while first > 0 and not cut.intersection(range(kept[first - 1] + 1, kept[first])):
        first -= 1
    while last + 1 < len(kept) and not cut.intersection(range(kept[last] + 1, kept[last + 1])):
        last += 1
    end = max([kept[last], *(t.right_edge.i for t in also)]) + 1
    return trimmed(head.doc, *_one_sentence(head, kept[first], end), head)


def _one_sentence(head: Token, start: int, end: int) -> tuple[int, int]:
    """The part around ``head`` up to a stop before a capital: a tree may run over two sentences."""
    for i in range(head.i, end - 1):
        if _ends_sentence(head.doc[i], end):
            return start, i + 1
    for i in range(head.i - 1, start - 1, -1):
        if _ends_sentence(head.doc[i], end):
            return i + 1, end
    return start, end


def _ends_sentence(token: Token, end: int) -> bool:
    if token.text != "." or token.i + 1 >= end:
        return False
    i = token.i + 1
    while i < end - 1 and token.doc[i].is_punct:
        i += 1
    return token.doc[i].text[:1].isupper() and token.doc[token.i + 1].text != ")"


def statement_head(verb: Token) -> Token:
    """The verb that an infinitive complement completes, so that its subject is shown ("has to ACT": has)."""
    for _ in range(LONGEST_CHAIN):
        if verb.dep_ != "xcomp" or verb.head == verb or verb.head.pos_ not in ("VERB", "AUX", "ADJ"):
            break
        verb = verb.head
    return verb


def _is_frame(token: Token) -> bool:
    if token.dep_ == "parataxis":
        return token.lower_ in REPORTING
    according = token.dep_ in ("obl", "advcl") and any(c.lower_ == "according" for c in token.children)
    return according or token.dep_ in ("discourse", "vocative")


def _parts_from(conjunct: Token, head: Token) -> bool:
    """Whether a conjunct states something of its own (a clause beside a clause, a thing beside a thing).

    Verbs that share what follows do not: "must examine and balance its policies" is one statement.
    """
    if not is_predicate(head):
        return True
    if any(c.dep_ in SUBJECTS for c in conjunct.children):
        return True
    complete = any(head.i < c.i < conjunct.i and c.dep_ in FOLLOWING for c in head.children) or head.pos_ != "VERB"
    return is_predicate(conjunct) and complete


def within(doc: Doc, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """The part of the tokens ``start`` to ``end`` that lies within the code points ``first`` to ``last``."""
    while start < end - 1 and doc[start].idx < first:
        start += 1
    while end - 1 > start and doc[end - 1].idx + len(doc[end - 1]) > last:
        end -= 1
    return trimmed(doc, start, end)


def trimmed(doc: Doc, start: int, end: int, head: Token | None = None) -> tuple[int, int]:
    """The same run of tokens without loose words and signs at its ends.

    Of the words that tie a clause to its surroundings only those of ``head`` go ("that it falls"), not those
    of a clause within it ("if it falls, he goes"). A closing bracket or mark with its opening one stays.
    """
    while start < end - 1 and _loose_start(doc[start], head):
        start += 1
    while end - 1 > start and _loose_end(doc[start:end]):
        end -= 1
    return start, end


def _loose_start(token: Token, head: Token | None) -> bool:
    if token.is_punct:
        return token.text not in OPENING
    if token.lower_ in KEPT and token.dep_ != "cc":
        return False
    return token.is_space or token.dep_ == "cc" or (token.dep_ in LOOSE and token.head == head)


def _loose_end(words: Span) -> bool:
    token = words[-1]
    if token.is_space or token.dep_ == "cc":
        return True
    if not token.is_punct:
        return False
    if token.text == ")":
        return words.text.count("(") < words.text.count(")")
    if token.text in ("”", "’"):
        text = words.text
        return text.count("“") + text.count("‘") < text.count("”") + text.count("’")
    if token.text == '"':
        return words.text.count('"') % 2 == 1
    return token.text != "%"
