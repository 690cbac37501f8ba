"""What each actor wants, needs, fears, values, backs or opposes, as the article itself states it.

A parsed article, its cast and its quotes go in; ``Interest`` records come out. Four kinds of rules find them:
words that state an interest (``wants``), ties that are said to matter (``ties``), what speakers call for or
commit themselves to (``commitments``), and what they judge (``judgements``). Nothing is stated without an actor
who holds it.

Confidence is high where a verb states the interest and its subject is the actor's own name; medium where the
holder is understood (a pronoun, a possessor, a representative, the speaker); low where an onlooker tells an
obligation, a demand in the passive names nobody, or a judgement is only reported.
"""

from __future__ import annotations

import functools
from dataclasses import replace

from ...identity import fact_id
from ...language import lexicon
from ...language.document import Doc, Token
from ...records import Article, Evidence, Interest, Quote
from ..cast import Cast
from ..clauses import OWED
from . import commitments, judgements, label_heads, labels, themes, ties, wants
from .cues import LEXICONS
from .holders import Holders, holders_of
from .label_starts import ARTICLES
from .spans import stretch, within
from .statements import Statement, outermost

BARE = 4
"""Words of a statement that may lack any noun; so short a one says nothing to a reader."""

STATING = frozenset({"VERB", "NOUN", "ADJ"})
"""Parts of speech of words that state something; any other does so only by what hangs from it (a copula, "against")."""

CONTEXT = 200
"""Code points around an interest that may tell its field where its own words do not."""


def find(doc: Doc, article: Article, cast: Cast, quotes: tuple[Quote, ...]) -> tuple[Interest, ...]:
    """All interests of an article in reading order."""
    holders = holders_of(doc, cast, quotes)
    speech = commitments.Speech(doc, quotes, holders)
    found: dict[tuple[str, str, tuple[str, ...]], Interest] = {}
    memory = wants.Memory()
    for sentence in doc.sents:
        for statement in _of_sentence(list(sentence), holders, speech, memory):
            interest = _record(statement, article, doc, holders)
            found.setdefault((interest.kind, interest.label.lower(), interest.holder), interest)
    told = (interest for interest in found.values() if not _names_nothing(interest.label.lower()))
    return tuple(sorted(told, key=lambda i: (i.evidence[0].start, i.evidence[0].end, i.kind, i.holder)))


def _names_nothing(label: str) -> bool:
    """Whether a label says nothing of what is wanted: an empty word, or a duty without who or what has it."""
    first, _, rest = label.partition(" ")
    return (rest if first in ARTICLES else label) in empty_labels() or first in OWED


@functools.cache
def empty_labels() -> frozenset[str]:
    """Words that by themselves name no interest."""
    return lexicon.words(LEXICONS / "empty_labels.txt")


def _of_sentence(
    sentence: list[Token], holders: Holders, speech: commitments.Speech, memory: wants.Memory
) -> list[Statement]:
    """What one sentence states; a question states nothing."""
    words = [t for t in sentence if not t.is_space]
    if not words or any(t.text == "?" for t in words[-2:]):
        return []
    found: list[Statement] = []
    for token in words:
        if token.pos_ not in STATING and not token.children:
            continue
        found += wants.stated(token, holders, memory)
        found += ties.stated(token, holders)
        found += commitments.stated(token, holders, speech)
        found += judgements.stated(token, holders, speech)
    memory.sentence_over()
    shown = (_widened(s) if _is_bare(s) else s for s in outermost(found))
    return _once([s for s in shown if not _is_bare(s) and not label_heads.says_nothing(s.complement)])


def _widened(s: Statement) -> Statement:
    """The statement with the words that its clause hangs from."""
    start, end = stretch(s.cue.head, s.cue)
    return replace(s, start=start, end=end)


def _is_bare(s: Statement) -> bool:
    """Whether the words name neither the holder nor anything wanted ("that he wanted")."""
    words = [t for t in s.cue.doc[s.start : s.end] if not t.is_punct]
    return len(words) <= BARE and all(t.pos_ in ("PRON", "SCONJ", "ADV", "AUX", "PART") or t == s.cue for t in words)


def _once(found: list[Statement]) -> list[Statement]:
    """One statement for each holder and stretch of words, the first found: its own words before its mood."""
    unique: dict[tuple[tuple[str, ...], int, int], Statement] = {}
    for s in found:
        unique.setdefault((s.holder, s.start, s.end), s)
    return list(unique.values())


def _own_words(s: Statement, doc: Doc, holders: Holders) -> tuple[int, int]:
    """The tokens of a statement: within a quotation not beyond it, outside not beginning in one."""
    quote = holders.quote_at(s.cue.idx)
    if quote is not None and not quote.content.start <= s.complement.idx < quote.content.end:
        return s.start, s.end  # "was “ready and willing” to talk"
    if quote is not None:
        goes_on = quote.content.text[:1].islower() and doc[s.start].idx < quote.content.start
        first = doc[s.start].idx if goes_on else quote.content.start  # "warned that clubs “must live with it”"
        return within(doc, s.start, s.end, first, quote.content.end)
    before = holders.quote_at(doc[s.start].idx)
    if before is not None and before.content.end < s.cue.idx:
        return within(doc, s.start, s.end, before.content.end, len(doc.text))
    return s.start, s.end


def _record(s: Statement, article: Article, doc: Doc, holders: Holders) -> Interest:
    """The statement as a record."""
    first, last = _own_words(s, doc, holders)
    words = doc[first:last]
    start, end = words.start_char, words.end_char
    label = labels.label(
        s.complement, s.cue, first, last, s.kind, lambda word: bool(set(holders.of(word)) & set(s.holder))
    )
    around = article.text[max(0, start - CONTEXT) : end + CONTEXT]
    return Interest(
        id=fact_id("i", article, start, end, s.kind),
        holder=s.holder,
        kind=s.kind,
        label=label,
        theme=themes.theme_of(words.text, s.cue.sent.text[:CONTEXT], around, label=label, article=article.text),
        about=holders.counterparts(words, s.holder),
        evidence=(Evidence(article.seed, start, end, article.text[start:end]),),
        confidence=s.confidence,
    )
