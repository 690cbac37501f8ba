"""How far the words of a statement reach: the stretch of text that a clause or noun phrase takes."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .clauses import SUBJECTS, is_predicate

CUT_RELATIONS = frozenset({"parataxis", "discourse", "vocative"})
LOOSE = frozenset({"cc", "mark", "punct", "discourse"})
WORDS_KEPT_AT_START = frozenset({"so", "not", "to", "without"})

CLOSERS = frozenset(".!?")


def clause(head: Token) -> tuple[int, int]:
    """First token and token after the last of the clause with this head.

    Left out: the frame that says who spoke, coordinated clauses, and the words at either end that only tie the
    clause to its surroundings ("and", "that", commas).
    """
    return stretch(head, cut_conjuncts=True)


def phrase(head: Token) -> tuple[int, int]:
    """First token and token after the last of a noun phrase with its complements, without coordinated phrases."""
    return stretch(head, cut_conjuncts=True)


def stretch(head: Token, cut_conjuncts: bool) -> tuple[int, int]:
    """The unbroken run of a subtree's tokens around its head."""
    cut: set[int] = set()
    for c in head.children:
        if c.dep_ in CUT_RELATIONS or (cut_conjuncts and c.dep_ == "conj" and _parts_from(c, head)):
            cut.update(t.i for t in c.subtree)
            if c.dep_ == "conj":
                cut.update(t.i for t in c.children if t.dep_ == "cc")
    kept = sorted(t.i for t in head.subtree if t.i not in cut and not t.is_space)
    first = last = kept.index(head.i)
    while first > 0 and _joined(kept[first - 1], kept[first], cut):
        first -= 1
    while last + 1 < len(kept) and _joined(kept[last], kept[last + 1], cut):
        last += 1
    return trimmed(head.doc, kept[first], kept[last] + 1)


def _joined(left: int, right: int, cut: set[int]) -> bool:
    return not any(i in cut for i in range(left + 1, right))


def _parts_from(conjunct: Token, head: Token) -> bool:
    """Whether a conjunct states something of its own (a clause beside a clause, a thing beside a thing)."""
    if is_predicate(head):
        return is_predicate(conjunct) or any(c.dep_ in SUBJECTS for c in conjunct.children)
    return True


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The same run of tokens without loose words and signs at its ends; a pair of brackets or marks stays."""
    while start < end - 1 and _loose_start(doc[start]):
        start += 1
    while end - 1 > start and _loose_end(doc[end - 1], doc[start:end].text):
        end -= 1
    return start, end


def _loose_start(token: Token) -> bool:
    if token.lower_ in WORDS_KEPT_AT_START:
        return False
    return token.is_punct or token.is_space or token.dep_ in LOOSE


def _loose_end(token: Token, text: str) -> bool:
    if token.is_space or token.dep_ == "cc":
        return True
    if not token.is_punct:
        return False
    if token.text == ")":
        return text.count("(") < text.count(")")
    if token.text in "”’\"'":
        return text.count("“") + text.count("‘") < text.count("”") + text.count("’")
    return token.text != "%"
