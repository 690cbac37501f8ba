"""A short name for an interest, in the article's own words: "security cooperation with Russia".

The words are an unbroken run of the article's text within the interest's evidence (only a quotation mark that
has lost its partner is left out), so that a label never says what the evidence does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

MAX_WORDS = 8
"""Longest label in words; a longer phrase is cut where one of its parts ends."""

LEFT_OUT_FIRST = frozenset({"DET", "PUNCT", "SPACE", "CCONJ", "SCONJ", "ADV", "INTJ", "AUX", "ADP", "PART", "PRON"})
"""Parts of speech that a label does not begin with."""

NEGATIONS = frozenset({"not", "never", "no", "without"})
"""Words that a label may begin with all the same: without them it would say the contrary."""

LEFT_OUT_LAST = frozenset({"ADP", "DET", "PUNCT", "SPACE", "CCONJ", "SCONJ", "PART", "AUX"})
"""Parts of speech that a label does not end with."""

RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags of the words that begin a relative clause."""

BREAKS = frozenset(",;:()[]–—")

MARKS = '“”"'


def label(complement: Token, cue: Token, start: int, end: int) -> str:
    """The name of an interest that a cue states in a complement, within the tokens ``start`` to ``end``.

    It is what is wanted, feared, backed …; where that is one word and no common noun, the words after it are
    taken in; where it gives nothing, the name is the first words of the evidence.
    """
    doc = cue.doc
    best: list[Token] = []
    for first, last in (*_ranges(complement, cue), (start, end)):
        words = _shortened(list(doc[max(first, start) : min(last, end)]))
        if len(words) > len(best):
            best = words
        if len(best) > 1 or (best and best[0].pos_ == "NOUN"):
            break
    if best and best[0].i > start and doc[best[0].i - 1].lower_ in NEGATIONS:
        best = [doc[best[0].i - 1], *best]
    chosen = doc[best[0].i : best[-1].i + 1].text if best else doc[start:end].text
    name = " ".join(chosen.split()[: MAX_WORDS + 1])
    return name if _paired(name) else name.translate(str.maketrans("", "", MARKS)).strip() or name


def _paired(name: str) -> bool:
    return name.count("“") == name.count("”") and name.count('"') % 2 == 0


def _ranges(complement: Token, cue: Token) -> Iterator[tuple[int, int]]:
    """Ranges of tokens that may name the interest, best first."""
    if complement != cue and complement.i > cue.i:
        yield complement.left_edge.i, complement.right_edge.i + 1
        yield complement.left_edge.i, cue.right_edge.i + 1
    elif complement != cue:
        yield complement.left_edge.i, complement.i + 1
    yield _core(cue), cue.right_edge.i + 1


def _core(word: Token) -> int:
    """Where a phrase begins without its determiner and possessor."""
    before = [c.left_edge.i for c in word.children if c.i < word.i and c.dep_ in ("amod", "compound", "nummod")]
    return min([word.i, *before])


def _shortened(tokens: Sequence[Token]) -> list[Token]:
    """The words without loose ones at either end, cut to ``MAX_WORDS`` at the end of a part."""
    words = list(tokens)
    while words and _loose(words[0]):
        words.pop(0)
    limit = next((k for k, t in enumerate(words) if k > 1 and _breaks(t)), len(words))
    if limit > MAX_WORDS:
        cuts = (k for k in range(2, MAX_WORDS + 1) if _opens_part(words[k]) and words[k - 1].pos_ not in ("ADJ", "ADV"))
        limit = max(cuts, default=MAX_WORDS)
    words = words[:limit]
    while words and (words[-1].pos_ in LEFT_OUT_LAST or words[-1].is_space or words[-1].lower_ == "such"):
        words.pop()
    return words


def _loose(token: Token) -> bool:
    """Whether a label does not begin with this word."""
    apart = token.is_punct or bool(token.whitespace_)
    return token.pos_ in LEFT_OUT_FIRST and apart and token.lower_ not in NEGATIONS


def _breaks(token: Token) -> bool:
    """Whether a word or sign ends every label before it."""
    return token.text in BREAKS or token.is_space or token.tag_ in RELATIVES


def _opens_part(token: Token) -> bool:
    """Whether a phrase may be cut before this word."""
    return token.pos_ in ("ADP", "SCONJ", "CCONJ", "PUNCT") or token.tag_ == "TO"
