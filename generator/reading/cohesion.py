"""The rest of an article beyond a box of links or a plea: paragraphs that go on with its words.

A box in a short article can outweigh the paragraphs below it. These still speak of what the article speaks of, which
excerpts of other stories do less, and they do not come with a headline each (lexical cohesion: Hearst, "TextTiling",
Computational Linguistics 1997).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import traits
from .traits import Traits

REACH = 30
"""Lines of furniture that may stand between an article's paragraphs; boxes of 43 pages have at most 24."""

STEM = 5
"""Letters of a word that are compared, so that ``extended`` and ``extends`` are one."""

COHESIVE = 0.2
"""Share of a paragraph's words that the article has used. Measured on the 84 English pages, flattened."""

HEADLINE_WORDS = 15
"""Words of a headline that ends as a sentence does."""

COHESIVE_ABOVE = 0.12
"""The same above a box, where no excerpts stand."""

TEASER_WORDS = 4
"""Words from which a label above a single paragraph is the headline of another story."""


def extend(seen: Sequence[Traits], first: int, last: int) -> tuple[int, int]:
    """The stretch ``first`` to ``last`` (exclusive) with the runs of prose before and after it that belong to it."""
    if first == last:
        return first, last
    used = set(_stems(seen[first:last]))
    while run := next(
        (run for run in _runs_below(seen, last) if not _headed(seen, run) and _belongs(seen, run, used, COHESIVE)), None
    ):
        last = run[1]
        used |= _stems(seen[run[0] : run[1]])
    while (run := _run_above(seen, first)) and _belongs(seen, run, used, COHESIVE_ABOVE):
        first = run[0]
        used |= _stems(seen[run[0] : run[1]])
    return first, last


def _is_text(item: Traits) -> bool:
    return (
        (item.prose or (item.terminal and item.words > 3)) and not item.cue and not item.credit and not item.line.mark
    )


def _runs_below(seen: Sequence[Traits], last: int) -> Iterator[tuple[int, int]]:
    """The next run of prose within reach below, unless the page ends before; and, where that is but a headline that
    asks or states something, the one after it."""
    i = last
    while i < min(len(seen), last + REACH) and seen[i].cue != "end":
        end = i
        while end < len(seen) and _is_text(seen[end]):
            end += 1
        if any(item.prose for item in seen[i:end]):
            yield i, end
            if sum(item.words for item in seen[i:end]) > HEADLINE_WORDS:
                return
        i = max(end, i + 1)


def _run_above(seen: Sequence[Traits], first: int) -> tuple[int, int] | None:
    """The last lines of prose above that only a box parts from the article.

    A byline, a date, a name or a picture's credit ends the search: above them stand title and standfirst.
    """
    boxed = False
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        item = seen[i]
        if item.byline or item.dated or item.name or item.credit or item.cue == "end":
            return None
        boxed = boxed or bool(seen[i].cue)
        if seen[i].prose and _is_text(seen[i]):
            start = i
            while start > 0 and _is_text(seen[start - 1]):
                start -= 1
            return (start, i + 1) if boxed else None
    return None


def _headed(seen: Sequence[Traits], run: tuple[int, int]) -> bool:
    """Whether a single paragraph has a headline of its own."""
    above = seen[run[0] - 1] if run[0] else None
    label = above is not None and not above.cue and not above.prose and above.words >= TEASER_WORDS
    return label and run[1] - run[0] == 1


def _belongs(seen: Sequence[Traits], run: tuple[int, int], used: set[str], share: float) -> bool:
    stems = _stems(seen[run[0] : run[1]])
    return bool(stems) and len(stems & used) >= share * len(stems)


def _stems(lines: Sequence[Traits]) -> frozenset[str]:
    """The beginnings of the words that carry meaning."""
    return frozenset(
        word.lower()[:STEM]
        for item in lines
        for word in traits.words(item.line.text)
        if len(word) > 3 and not traits.is_function_word(word)
    )
