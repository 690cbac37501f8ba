"""A short name for an interest, in the article's own words: "security cooperation with Russia".

It is read after the verb of its kind ("Oslo fears: damage to the bridge"), so it is a noun phrase, an infinitive
or a clause. The words are an unbroken run of the article's text within the interest's evidence (only a quotation
mark that has lost its partner is left out), so that a label never says what the evidence does not. Which word
the label is built around is decided in ``label_heads``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...language.document import Token
from ...records import InterestKind
from ..clauses import SUBJECTS
from . import label_heads, label_starts

MAX_WORDS = 9
"""Longest label in words (parted by spaces); a longer phrase is cut where one of its parts ends."""

LEFT_OUT_FIRST = frozenset({"DET", "PUNCT", "SPACE", "CCONJ", "SCONJ", "ADV", "INTJ", "AUX", "ADP", "PART", "PRON"})
"""Parts of speech that a label of last resort, the first words of the evidence, does not begin with."""

NEGATIONS = frozenset({"not", "never", "no", "without"})
"""Words that a label may begin with all the same: without them it would say the contrary."""

CONDITIONS = frozenset({"if", "only", "unless", "without"})
"""Words that begin a part without which a phrase would say more than the article does."""

LEFT_OUT_LAST = frozenset({"ADP", "DET", "PUNCT", "SPACE", "CCONJ", "SCONJ", "PART", "AUX"})
"""Parts of speech that a label does not end with."""

BREAKS = frozenset(",;:()[]–—―")

OPENING = frozenset('“"‘$£€`#')

MARKS = '“”"'

LONGEST = 12
"""Words of a label that says it all, or whose first good border lies only beyond ``MAX_WORDS``."""

FARTHEST = 18
"""Words of a label whose verb stands so far behind its subject: without the one the other says nothing."""

CONVERTED = 6
"""Tokens of a bracket with a sum of money in another currency."""

SEPARABLE = frozenset({"obl", "obl:tmod", "nmod", "advcl", "acl", "acl:relcl", "conj", "appos", "amod", "advmod"})
"""Relations of parts that a long phrase can do without; objects and complements are none."""

OPEN = frozenset({"all", "everything", "anything", "something", "what", "whatever", "one", "ones", "those", "way"})
"""Words that say nothing without what follows ("all WE CAN", "the way PARIS VOTES")."""

FEW = 3
"""Words that a cut phrase keeps where there is a choice."""


def label(
    complement: Token,
    cue: Token,
    start: int,
    end: int,
    kind: InterestKind = "goal",
    is_holder: Callable[[Token], bool] = lambda word: False,
) -> str:
    """The name of an interest of a kind that a cue states in a complement, within the tokens ``start`` to ``end``.

    ``is_holder`` tells whether a word means who holds it: what somebody wants is not named by himself. Where the
    words that are wanted, feared, backed … give nothing, the name is the first words of the evidence.
    """
    doc = cue.doc
    best: list[Token] = []
    for head in label_heads.heads(complement, cue, kind, is_holder):
        if not start <= head.i < end:
            continue
        for first, last in label_starts.extents(head, cue, kind, is_holder):
            best = best or _shortened(list(doc[max(first, start) : min(last, end)]), head)
        if best:
            break
    if not best or (best == [cue] and cue.pos_ == "VERB" and complement != cue):
        best = _shortened(_without_loose_start(list(doc[start:end])), None)
    chosen = doc[_whole_word(best[0], start) : best[-1].i + 1].text if best else doc[start:end].text
    name = " ".join(chosen.split()[: FARTHEST if best else LONGEST])
    return name if _paired(name) else name.translate(str.maketrans("", "", MARKS)).strip() or name


def _paired(name: str) -> bool:
    return name.count("“") == name.count("”") and name.count('"') % 2 == 0


def _whole_word(first: Token, start: int) -> int:
    """Where the written word begins that a token is part of ("Oslo-Paris trade", not "Paris trade")."""
    i = first.i
    while i > start and not first.doc[i - 1].whitespace_ and first.doc[i - 1].text not in BREAKS:
        before = first.doc[i - 1]
        if before.is_space or (before.is_punct and before.text not in ("-", "‑")):
            break
        i -= 1
    return i


def _without_loose_start(tokens: list[Token]) -> list[Token]:
    """Evidence without the words that only tie it to its surroundings; "to" before a verb stays."""
    while tokens and _loose(tokens[0]):
        tokens = tokens[1:]
    return tokens


def _shortened(tokens: Sequence[Token], head: Token | None) -> list[Token]:
    """The words of a phrase to its first comma, colon or bracket after the head, cut to ``MAX_WORDS``.

    Empty where the head itself lies beyond them.
    """
    words = list(tokens)
    while words and (words[0].is_space or (words[0].is_punct and words[0].text not in OPENING)):
        words.pop(0)
    least = next((k for k, t in enumerate(words) if t == head), 0) + 1
    limit = next(
        (k for k, t in enumerate(words) if k >= least and _breaks(t) and not (_parts_adjectives(t) or _parts_list(t))),
        len(words),
    )
    words = words[:limit]
    bound = any(t.lower_ in CONDITIONS and t.dep_ == "mark" for t in words[least:])
    if _length(words) > (FARTHEST if bound else LONGEST):
        words = words[: _cut(words, least)]
    while words and (_loose_end(words[-1]) or (words[-1] != head and _waits(words[-1]))):
        words.pop()
    return words


def _length(words: Sequence[Token]) -> int:
    """Words as a reader counts them: parted by spaces."""
    return len("".join(t.text_with_ws for t in words).split())


def _cut(words: Sequence[Token], least: int) -> int:
    """How many tokens of a long phrase are kept: to the last border of a part that it can do without.

    Best where several words stay and neither "of …" nor the only phrase after a verb goes; 0 where even the head
    lies too far.
    """
    places = [k for k in range(least, len(words)) if _length(words[:k]) <= MAX_WORDS and words[k - 1].whitespace_]
    borders = [k for k in places if _is_border(words, k)]
    clean = [k for k in borders if not _is_missed(words, k) and _length(words[:k]) >= FEW]
    if clean:
        return max(clean)
    for k in range(least, len(words) + 1):
        if MAX_WORDS < _length(words[:k]) <= LONGEST and _may_end(words, k):
            return k
    if not places:
        far = [k for k in range(least, len(words) + 1) if _length(words[:k]) <= FARTHEST]
        whole = [k for k in far if _may_end(words, k)]
        return min(whole or [k for k in far if k < len(words) and _is_border(words, k)], default=0)
    nouns = [k for k in places if words[k - 1].pos_ in ("NOUN", "PROPN") and words[k - 1].dep_ != "compound"]
    whole = [k for k in borders if not _is_missed(words, k)]
    if not whole and not nouns:  # "would violate THE DECLARATION" without what it declares
        things = [k for k in range(least, len(words)) if words[k - 1].dep_ == "obj" and _length(words[:k]) <= LONGEST]
        return min(things, default=max(borders or places or [0]))
    return max(whole or nouns)


def _may_end(words: Sequence[Token], k: int) -> bool:
    """Whether a phrase is whole before the word at a place, or there is none."""
    return k == len(words) or (bool(words[k - 1].whitespace_) and _is_border(words, k) and not _is_missed(words, k))


def _top(words: Sequence[Token], k: int) -> Token:
    """The head of the part that begins with a word."""
    top = words[k]
    while top.head != top and words[k].i <= top.head.i <= words[-1].i:
        top = top.head
    return top


def _is_border(words: Sequence[Token], k: int) -> bool:
    """Whether a part begins with a word: nothing before it waits for what follows."""
    if any(words[k].i <= t.head.i <= words[-1].i for t in words[:k] if t.dep_ != "punct"):
        return False
    return _top(words, k).dep_ in SEPARABLE and words[k].dep_ != "compound:prt"


def _is_missed(words: Sequence[Token], k: int) -> bool:
    """Whether what stays is incomplete without the part that begins with a word."""
    before = words[k - 1]
    return (
        words[k].lower_ == "of"
        or (_top(words, k).dep_ == "conj" and _top(words, k).pos_ == "PROPN")
        or _turns(words, k)
        or before.lower_ in OPEN
        or (before.pos_ in ("VERB", "AUX", "ADJ") and _top(words, k).head == before)
    )


def _turns(words: Sequence[Token], k: int) -> bool:
    """Whether the part that begins with a word turns the sense of what stands before it: "talks WITH NO intention"."""
    following = words[k + 1].lower_ if k + 1 < len(words) else ""
    return words[k].lower_ in CONDITIONS or (words[k].lower_ == "with" and following in NEGATIONS)


def _loose(token: Token) -> bool:
    """Whether a label of last resort does not begin with this word."""
    if token.lower_ in NEGATIONS or (token.tag_ == "TO" and token.head.pos_ in ("VERB", "AUX")):
        return False
    return token.pos_ in LEFT_OUT_FIRST and (token.is_punct or bool(token.whitespace_))


def _loose_end(token: Token) -> bool:
    if token.dep_ in ("compound:prt", "advmod") or token.text == "%" or token.dep_ == "acl:relcl":
        return False
    asks = token.tag_ in ("WDT", "WP", "WP$", "WRB", "PRP$")
    return asks or token.pos_ in LEFT_OUT_LAST or token.is_space or token.lower_ in ("such", "those")


def _waits(token: Token) -> bool:
    """Whether a word is the subject of what has been cut off ("do all WE")."""
    return token.dep_ in SUBJECTS and token.head.i > token.i


def _parts_adjectives(comma: Token) -> bool:
    """Whether a comma stands between adjectives of one noun ("this large, MODERN plant")."""
    before = comma.doc[comma.i - 1] if comma.i else comma
    return comma.text == "," and before.dep_ == "amod" and before.head.i > comma.i


def _parts_list(comma: Token) -> bool:
    """Whether a comma stands between the members of a list: "work with OSLO, PARIS and Rome", "STEEL, COAL and gas"."""
    after = comma.doc[comma.i + 1] if comma.i + 1 < len(comma.doc) else comma
    before = comma.doc[comma.i - 1] if comma.i else comma
    named = before.pos_ in ("NOUN", "PROPN") and after.pos_ in ("NOUN", "PROPN", "ADJ")
    member = next((t for t in (after, after.head) if t.dep_ == "conj" and t.i - after.i < FEW), None)
    return comma.text == "," and named and member is not None and member.head.i < comma.i


def _breaks(token: Token) -> bool:
    """Whether a word or sign ends every label before it; not the brackets around a sum in another currency ("a $120
    (£90) wage")."""
    return token.is_space or (token.text in BREAKS and not _converts(token))


def _converts(sign: Token) -> bool:
    """Whether a sign is a bracket around a number in the midst of a phrase."""
    start = next((k for k in range(sign.i, max(sign.i - CONVERTED, -1), -1) if sign.doc[k].text == "("), None)
    if sign.text not in ("(", ")") or start is None:
        return False
    inside = sign.doc[start : start + CONVERTED]
    end = next((t.i for t in inside if t.text == ")"), None)
    return (
        end is not None
        and end + 1 < len(sign.doc)
        and sign.doc[end + 1].pos_ in ("NOUN", "ADJ")
        and any(t.like_num for t in inside[: end - start])
    )
