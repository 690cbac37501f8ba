"""How far the words of an event reach: the smallest clause or noun phrase that tells who did what."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ...language.document import Doc, Token
from ..clauses import SUBJECTS, child
from .dating import Moment
from .happenings import BEFORE_OR_AFTER, Happening, has_subject, is_fronted, subject_of

OPENERS = {"“": "”", "‘": "’", "(": ")", "[": "]", '"': '"'}
NEAR = 16
"""Tokens from a subject to the second verb that it is the subject of, up to which both are shown."""

LOOSE_ENDS = frozenset({",", ";", ":", "-", "–", "—"})
LINKS = frozenset({"cc", "mark"})
APART = frozenset({"parataxis", "discourse", "vocative", "mark", "cc"})
ASKING = frozenset({"how", "why", "where"})
"""Words of a question whose clause tells a happening without them: "nobody knows HOW the town fell"."""
APART_FROM_NOUN = frozenset({"case", "cop", "conj", "cc", "mark", "parataxis", "acl:relcl", "advcl"}) | SUBJECTS


def reach(happening: Happening, group: Sequence[Moment] = (), others: Container[int] = ()) -> tuple[int, int]:
    """First token and token after the last of the words that tell an event.

    A clause goes without the clauses beside it and around it that have subjects of their own, a relative clause
    comes with the noun it describes, a noun without what only hangs on it behind a comma. The times of ``group``
    that hang on it are kept, in the clause that they stand in ("spent 15 years in prison before being freed in 2010");
    ``others`` are the heads of other events, whose coordinated clauses are left to them.
    """
    head = happening.head
    cut: set[int] = set()
    for c in head.children:
        apart = _apart_from_noun(c) if happening.kind == "noun" else _apart_from_clause(c)
        if apart or (c.dep_ == "conj" and c.i in others):
            cut.update(t.i for t in c.subtree)
    kept = [t.i for t in head.subtree if t.i not in cut and not t.is_space and not t.is_punct]
    inside = {t.i for t in head.subtree}
    end = max([*kept, *(m.end - 1 for m in group if m.end - 1 in inside and m.first > head.i)]) + 1
    start = min(kept)
    if happening.kind == "clause" and head.dep_ in ("acl:relcl", "acl"):
        start = min(start, _start_of(head.head))
    mark = child(head, "mark")
    if mark is not None and mark.lower_ in BEFORE_OR_AFTER and start < mark.i < head.i and happening.kind == "clause":
        start = mark.i + 1  # "a day AFTER he broke his silence"
    if happening.kind == "clause" and is_fronted(head):
        end = max(end, _end_of_name(subject_of(head)))
    if happening.kind == "clause" and head.dep_ == "conj" and head.head.i not in others:
        start = min(start, _shared_start(head))
    start, end = _trimmed(head.doc, start, end)
    return _with_closing_marks(head.doc, _word_start(head.doc, start), end)


def _word_start(doc: Doc, start: int) -> int:
    """Where the written word begins that a run starts within: "African Union-brokered talks", not "brokered talks"."""
    first = start
    while (
        first > 1
        and doc[first - 1].tag_ == "HYPH"
        and not doc[first - 2].whitespace_
        and not doc[first - 1].whitespace_
    ):
        first -= 2
    while (
        first > 0
        and first < start
        and doc[first - 1].dep_ in ("compound", "amod", "flat")
        and doc[first - 1].head.i == first
    ):
        first -= 1
    return first


def _shared_start(clause: Token) -> int:
    """Where the subject begins that a clause shares with the one before it, if that is short: "The dam is nearly ready
    and is expected to open in May" reads better than what stands behind "and"."""
    subject = subject_of(clause) if not has_subject(clause) else None
    near = subject is not None and subject.i < clause.head.i and clause.i - subject.left_edge.i <= NEAR
    return subject.left_edge.i if subject is not None and near else clause.i


def _end_of_name(subject: Token | None) -> int:
    """The token after a name or the head of another noun phrase; 0 where there is none."""
    if subject is None or subject.pos_ == "PRON":
        return 0
    return max([subject.i, *(c.i for c in subject.children if c.dep_ in ("flat", "compound"))]) + 1


def clipped(doc: Doc, span: tuple[int, int], head: Token, quote: tuple[int, int] | None) -> tuple[int, int]:
    """The part of a run around its head that stands in the quotation (code points) that the head stands in."""
    start, end = span
    if quote is None:
        return span
    while start < head.i and doc[start].idx < quote[0]:
        start += 1
    while end - 1 > head.i and doc[end - 1].idx >= quote[1]:
        end -= 1
    return _trimmed(doc, start, end)


def _apart_from_clause(token: Token) -> bool:
    """Whether a dependent of a verb tells something else: a clause of its own, who said it, a link."""
    if token.dep_ in APART or (token.lower_ in ASKING and token.i == token.head.left_edge.i):
        return True
    if token.dep_ == "conj":
        return has_subject(token)
    if token.dep_ != "advcl":
        return False
    infinitive = any(c.lower_ == "to" for c in token.children)
    return not infinitive and (has_subject(token) or child(token, "mark") is not None)


def _apart_from_noun(token: Token) -> bool:
    return token.dep_ in APART_FROM_NOUN or (token.dep_ == "appos" and token.i > token.head.i + 1)


def _start_of(noun: Token) -> int:
    """First token of the noun phrase with this head, without its preposition and what is said about it behind."""
    return min([noun.i, *(t.i for t in noun.subtree if t.i < noun.i and t.dep_ not in ("case", "cc", "punct", "mark"))])


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The same run of tokens without links and signs at its ends."""
    if start < end - 1 and doc[start].lower_ in ("even", "just", "only") and doc[start + 1].dep_ == "mark":
        start += 1
    if start < end - 2 and (doc[start].lower_, doc[start + 1].lower_) == ("well", "as"):
        start += 2
    while start < end - 1 and (doc[start].is_space or doc[start].is_punct or doc[start].dep_ in LINKS):
        if doc[start].lower_ == "to" or (doc[start].text in OPENERS and _closed(doc, start, end)):
            break
        start += 1
    while end - 1 > start and (doc[end - 1].is_space or doc[end - 1].dep_ == "cc" or doc[end - 1].text in LOOSE_ENDS):
        end -= 1
    return start, end


def _closed(doc: Doc, start: int, end: int) -> bool:
    """Whether the bracket or quotation mark that opens a run is closed within it."""
    return any(token.text == OPENERS[doc[start].text] for token in doc[start + 1 : end])


def _with_closing_marks(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The run with the mark that closes a quotation or bracket opened in it, if that follows at once."""
    i = end
    while i < len(doc) and i - end < 2 and doc[i].is_punct:
        texts = [token.text for token in doc[start:i]]
        mark = doc[i].text
        opened = sum(texts.count(opener) for opener, closer in OPENERS.items() if closer == mark)
        closed = texts.count(mark) if mark != '"' else 0
        if (mark == '"' and texts.count('"') % 2) or (mark != '"' and opened > closed):
            return start, i + 1
        i += 1
    return start, end
