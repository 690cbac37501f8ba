"""Which lines are the article's own.

The article is the stretch of lines with the greatest sum of scores, where sentences count their words and labels
count against (maximum subsequence segmentation: Pasternack and Roth, "Extracting Article Text from the Web with
Maximum Subsequence Segmentation", WWW 2009). Within the stretch single lines of furniture are taken out again.

The scores were set on the 37 English pages of the development half of ``webtext-dev``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from . import bios, captions, cohesion, traits
from .traits import Traits

MOST_WORDS = 60
"""Words: a paragraph counts no more, so that one long legal notice does not outweigh an article."""

CUE_COST = {"line": -12.0, "links": -20.0, "end": -45.0}
"""Scores, in words, of a line with a furniture phrase."""

UNVOTED = 0.35
"""Worth of a sentence of HTML that the extractor left out, against one that it took."""

ISOLATED = 0.5
"""Worth of a paragraph between two labels: the same result from 0.25 to 0.7."""

BROKEN_OFF = 0.3
"""Worth of a paragraph that ends in dots: an excerpt, or the last words before a paywall."""

ASIDE = 0.5
"""Worth of a paragraph that is not indented as most are: the same result from 0.25 to 1."""

DATE_COST = -20.0
"""Score of a date alone on a line: another story begins. The same result from -10 to -40."""

MIXED_SHARE = 0.4
"""Share of labels among the lines from which a page is taken to hold furniture; clean articles have under 0.3."""

QUESTION_WORDS = 15
"""Words of a headline that asks."""

IN_LINE_HEADING_WORDS = 14
"""Words of a sub-heading where the page's indentation shows that it stands in line with the paragraphs."""

HEADING_WORDS = 9
"""Words: a line without a sentence's end that stands alone within the article is a sub-heading up to here and a link
to another story beyond; sub-headings have 1 to 9 words, teasers mostly 7 to 15."""


def find(seen: Sequence[Traits]) -> list[bool]:
    """For each line whether it is a line of the article's body, roughly: a title or standfirst that reads like a
    sentence is in, and left to ``heading``."""
    indent = main_indent(seen)
    voted = _by_votes(seen)
    if voted is not None:
        keep = voted
    else:
        first, last = cohesion.extend(seen, *stretch(scores(seen, indent)))
        keep = [first <= i < last for i in range(len(seen))]
    _drop_links(seen, keep)
    _drop_tail(seen, keep)
    _drop_labels(seen, keep, indent)
    _drop_repeated(seen, keep)
    captions.drop_doubled(seen, keep)
    captions.drop_pull_quotes(seen, keep)
    bios.drop(seen, keep)
    return keep


def _by_votes(seen: Sequence[Traits]) -> list[bool] | None:
    """What the HTML extractor took, and the prose that it left out between; ``None`` where none was asked."""
    voted = [i for i, item in enumerate(seen) if item.line.vote and item.prose]
    if not voted:
        return None
    first, last = stretch([_voted_score(item) for item in seen])
    first, last = min(first, voted[0]), max(last, voted[-1] + 1)
    return [
        bool(item.line.vote) or (first <= i < last and item.prose and not item.cue and not item.line.label)
        for i, item in enumerate(seen)
    ]


def _voted_score(item: Traits) -> float:
    """The score of a line of HTML: sentences that the extractor left out count less, links not at all."""
    worth = score(item, None)
    if item.line.vote:
        return abs(worth)
    if item.line.label:
        return min(worth, -6.0)
    return worth * UNVOTED if worth > 0 else worth


def main_indent(seen: Sequence[Traits]) -> int | None:
    """The indentation at which most of the prose stands, ``None`` where all lines stand at one."""
    if len({item.line.indent for item in seen}) < 2:
        return None
    weight: Counter[int] = Counter()
    for item in seen:
        if item.prose and not item.cue and not item.teaser and not item.line.mark:
            weight[item.line.indent] += min(item.words, MOST_WORDS)
    return min(weight, key=lambda indent: (-weight[indent], indent)) if weight else None


def scores(seen: Sequence[Traits], indent: int | None) -> list[float]:
    """The score of each line. A paragraph between two labels counts less: so stand excerpts in lists of stories,
    while an article's paragraphs follow each other."""
    found = [score(item, indent) for item in seen]
    for i, item in enumerate(seen):
        beside = [seen[k] for k in (i - 1, i + 1) if 0 <= k < len(seen)]
        if (
            item.prose
            and found[i] > 0
            and not any(other.prose or (other.terminal and other.words > 3) for other in beside)
        ):
            found[i] *= ISOLATED
    return found


def score(item: Traits, indent: int | None) -> float:
    """How much a line speaks for standing in the article, in words of prose."""
    aside = indent is not None and item.line.indent != indent
    if item.cue:
        return CUE_COST[item.cue]
    if item.ornament or item.filed:
        return -1.0
    if item.dated:
        return DATE_COST
    if item.prose:
        worth = min(item.words, MOST_WORDS) * (BROKEN_OFF if item.teaser else 1.0)
        return worth * ASIDE if aside else worth
    if item.credit:
        return -3.0
    if item.byline or item.address:
        return -8.0
    if item.terminal and not item.line.mark and not item.teaser:
        return item.words * (0.25 if aside else 0.75)
    if indent is not None and not aside and not item.line.mark:
        return -2.0
    return -6.0 if item.line.mark or item.words > HEADING_WORDS else -4.0


def stretch(scores: Sequence[float]) -> tuple[int, int]:
    """The first and the last line (exclusive) of the stretch with the greatest sum; the first of equals."""
    best, best_at = 0.0, (0, 0)
    total, start = 0.0, 0
    for i, value in enumerate(scores):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, best_at = total, (start, i + 1)
    return best_at


def _drop_links(seen: Sequence[Traits], keep: list[bool]) -> None:
    """Take out ``Related stories`` and the links below it, down to the next line of prose.

    A sentence between two links is the excerpt of a story that they lead to, a question a headline.
    """
    linking = False
    for i, item in enumerate(seen):
        beside = [seen[k] for k in (i - 1, i + 1) if 0 <= k < len(seen)]
        asked = item.words <= QUESTION_WORDS and item.line.text.endswith("?")
        excerpt = linking and (asked or all(other.line.label for other in beside))
        if item.cue in ("links", "end"):
            linking = True
        elif item.prose and not item.line.mark and (item.line.vote or not item.line.label) and not excerpt:
            linking = False
        elif item.line.vote and not item.line.label and not item.cue and not excerpt:
            continue
        if linking or item.cue:
            keep[i] = False


def _drop_tail(seen: Sequence[Traits], keep: list[bool]) -> None:
    """Take out labels below the last sentence, except the list or table that it leads to."""
    last = max((i for i, item in enumerate(seen) if keep[i] and (item.prose or item.terminal)), default=-1)
    listing = True
    for i in range(last + 1, len(seen)):
        listing = listing and keep[i] and bool(seen[i].line.mark) and not seen[i].line.label
        keep[i] = keep[i] and listing


def is_mixed(seen: Sequence[Traits]) -> bool:
    """Whether a page shows any furniture at all, so that a doubtful line may be some too."""
    return any(item.cue for item in seen) or sum(not item.prose for item in seen) > MIXED_SHARE * len(seen)


def _drop_labels(seen: Sequence[Traits], keep: list[bool], indent: int | None) -> None:
    """Take out captions, bylines, dates and links to other stories that stand between paragraphs."""
    mixed = is_mixed(seen)
    kept = [i for i in range(len(seen)) if keep[i]]
    for at, i in enumerate(kept):
        item = seen[i]
        if (
            item.ornament
            or item.filed
            or item.dated
            or item.address
            or (item.credit and item.words <= traits.LONGEST_CUED)
        ):
            keep[i] = False
            continue
        before = seen[kept[at - 1]] if at else None
        after = seen[kept[at + 1]] if at + 1 < len(kept) else None
        if mixed and not item.prose and not item.terminal and not item.open_end:
            keep[i] = _stays(item, before, after, indent)
        if keep[i] and before is not None and after is not None:
            keep[i] = not _unmarked_caption(item, [before.line.text, after.line.text])


def _stays(item: Traits, before: Traits | None, after: Traits | None, indent: int | None) -> bool:
    """Whether a label within the article is its own: a sub-heading, an item of a list, a line of a table."""
    in_line = indent is not None and item.line.indent == indent
    alone = (before is None or before.prose or before.terminal) and (after is None or after.prose or after.terminal)
    if item.line.mark:
        return not alone or item.line.mark[0].isdigit()
    if alone:
        return item.words <= (IN_LINE_HEADING_WORDS if in_line else HEADING_WORDS)
    return in_line or indent is None


def _unmarked_caption(item: Traits, beside: Sequence[str]) -> bool:
    text = item.line.text
    if item.line.mark or item.line.vote or item.line.kind in ("heading", "quotation") or item.words > captions.LONGEST:
        return False
    if not item.terminal:
        return not item.open_end and captions.names_only(text, beside)
    return (item.words >= 4 and captions.names_only(text, beside)) or _picture(text, beside)


def _picture(text: str, beside: Sequence[str]) -> bool:
    """A noun phrase with a full stop that names what the paragraphs beside it name: what a picture shows.

    One in title case (``War and Peace.``) is a sub-heading."""
    if text[-1] != "." or not captions.verbless(text):
        return False
    tokens = traits.words(text)
    named = [token for token in tokens[1:] if token[0].isupper()]
    small = [token for token in tokens if token[0].islower() and not traits.is_function_word(token)]
    return bool(named and small) and any(token in other for token in named for other in beside)


def _drop_repeated(seen: Sequence[Traits], keep: list[bool]) -> None:
    """Take out a line that was in the article before, word for word."""
    before: set[str] = set()
    for i, item in enumerate(seen):
        if not keep[i]:
            continue
        key = traits.plain(item.line.text)
        if key in before and item.words >= 3 and not item.line.mark:
            keep[i] = False
        before.add(key)
