"""A short name for an interest, in the article's own words: "security cooperation with Russia".

The words are an unbroken run of the article's text within the interest's evidence, so that a label never says
what the evidence does not.
"""

from __future__ import annotations

from spacy.tokens import Token

MAX_WORDS = 8
"""Longest label in words; of longer ones the first words that still make a phrase are kept."""

OPENERS = frozenset({"DET", "PRON", "PUNCT", "SPACE", "CCONJ", "SCONJ", "ADV", "INTJ", "AUX"})
"""Parts of speech that a label does not begin with."""

CLOSERS = frozenset({"ADP", "DET", "PUNCT", "SPACE", "CCONJ", "SCONJ", "PART", "PRON", "AUX", "ADJ"})
"""Parts of speech that a shortened label does not end with."""

BREAKS = frozenset(',;:()–—“”"')
"""A label of three words or more ends before such a sign."""


def label(complement: Token, cue: Token, start: int, end: int) -> str:
    """The name of an interest that a cue states in a complement, within the tokens ``start`` to ``end``.

    It is what is wanted, feared, backed …; where that gives nothing, the first words of the evidence.
    """
    doc = cue.doc
    for first, last in (*_candidates(complement, cue), (start, end)):
        first, last = _shortened(doc[max(first, start) : min(last, end)])
        if last > first:
            text: str = doc[first:last].text
            return " ".join(text.split())
    return " ".join(doc[start:end].text.split()[:MAX_WORDS])


def _candidates(complement: Token, cue: Token) -> list[tuple[int, int]]:
    """Ranges of tokens that may name the interest, best first."""
    found: list[tuple[int, int]] = []
    if complement is not cue:
        found.append((min(complement.left_edge.i, complement.i), complement.right_edge.i + 1))
    if complement.i <= cue.i or cue.pos_ == "NOUN":
        found.insert(0 if complement is cue else len(found), (_phrase_start(cue), cue.right_edge.i + 1))
    else:
        found.append((cue.i, cue.right_edge.i + 1))
    return found


def _phrase_start(noun: Token) -> int:
    """Where a noun phrase begins, its determiner and possessor left out."""
    first = noun.i
    for c in noun.children:
        if c.i < noun.i and c.dep_ in ("amod", "compound", "nummod"):
            first = min(first, c.left_edge.i)
    return first


def _shortened(span: object) -> tuple[int, int]:
    tokens = list(span)  # type: ignore[call-overload]
    while tokens and (tokens[0].pos_ in OPENERS or tokens[0].lower_ in ("to", "'s", "’s", "not")):
        tokens.pop(0)
    kept: list[Token] = []
    for token in tokens:
        if len(kept) >= MAX_WORDS or (token.text in BREAKS and len(kept) >= 2) or token.is_space:
            break
        kept.append(token)
    if len(kept) < len(tokens):
        while len(kept) > 1 and kept[-1].pos_ in CLOSERS:
            kept.pop()
    while kept and (kept[-1].is_punct or kept[-1].is_space):
        kept.pop()
    return (kept[0].i, kept[-1].i + 1) if kept else (0, 0)
