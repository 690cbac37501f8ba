"""Names in full before their initials in brackets: "Rail, Maritime and Transport workers' union (RMT)".

The letters tell where the name begins (Schwartz and Hearst 2003): the network cuts such names at their commas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...language.document import Doc
from . import memberships, wordlists
from .name import ARTICLES, LINKS, bracketed
from .overlong import Span

WITHIN = ARTICLES | LINKS | frozenset({",", "and", "&", "in", "on", "to"})
"""Words of a name that its initials leave out."""

SHORTEST, LONGEST = 3, 6
"""Letters of the initials that are looked for."""

BEHIND = 3
"""Words without capitals between a name and the bracket: "workers' union"."""


def completed(doc: Doc, spans: Iterable[Span]) -> Iterator[Span]:
    """The same names in their order, where those that are parts of a name with its initials, or of one that lists its
    members, are that one name."""
    wholes = [*_wholes(doc), *memberships.wholes(doc)]
    found = list(spans)
    whole = [w for w in wholes if not any(start <= w[0] and w[1] <= end for start, end, _ in found)]
    kept = [s for s in found if not any(w[0] < s[1] and s[0] < w[1] for w in whole)]
    yield from sorted([*kept, *whole])


def _wholes(doc: Doc) -> Iterator[Span]:
    """Names with a comma whose words begin with the initials in the bracket behind them."""
    for short in bracketed(doc):
        if short.is_alpha and SHORTEST <= len(short) <= LONGEST:
            span = _spelled(doc, short.i - 1, short.text)
            if span is not None and any(token.text == "," for token in doc[span[0] : span[1]]):
                yield _headed(doc, span[0]), span[1], "organization"


def _headed(doc: Doc, start: int) -> int:
    """Where a name begins with the head that its initials leave out: "DEPARTMENT for Trade, Energy and ... (TEA)"."""
    head = start - 1
    while head > 0 and doc[head].lower_ in ARTICLES | LINKS:
        head -= 1
    heads = 0 <= head < start - 1 and wordlists.name_heads().get(doc[head].lower_) == "organization"
    return head if heads and doc[head].text[:1].isupper() else start


def _spelled(doc: Doc, end: int, initials: str) -> tuple[int, int] | None:
    """The run of words before a bracket that begin with these letters, without what stands behind the last of them."""
    i = end - 1
    while i > 0 and end - i <= BEHIND + 1 and not doc[i].text[:1].isupper():
        i -= 1
    last = i
    for k, letter in enumerate(reversed(initials)):
        while i > 0 and doc[i].lower_ in WITHIN:
            i -= 1
        if i < 0 or doc[i].text[:1] != letter or doc[i].is_space:
            return None
        first, i = i, i - 1
        if k + 1 < len(initials) and i < 0:
            return None
    return first, last + 1
