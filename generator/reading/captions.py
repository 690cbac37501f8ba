"""Captions and pull quotes that nothing marks: known by what they lack (a verb) and by what they repeat."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from pathlib import Path

from ..language import lexicon
from . import traits
from .traits import Traits

LONGEST = 20
"""Words of a caption without a verb."""

GLUED_WITHIN = 15
"""Words: how far into a paragraph a caption glued to its head may reach."""

QUOTED_SHARE = 0.75
"""Share of a pull quote's four-word runs that stand in its paragraph; the rest is the speaker's name."""

QUOTED_NEAR = 6
"""Paragraphs between a pull quote and its paragraph."""

DOUBLED = 60
"""Characters that two lines in a row have in common where both are one caption."""

_BROKEN_OFF = re.compile(r"(?:\.\.\.|…)(?: more)?$|\. less$")
_NAME = re.compile(r"(?<![\w\-])[A-Z][\w\-]+(?: (?:[A-Z][\w.\-]*|de|al|el|bin|van|von))+")
_FILE = re.compile(
    r"^[^.!?]{3,80}[;,] (?:from file|file photo|file picture|pictured)[^.]{0,20}\.(?:\s+|$)", re.IGNORECASE
)
_GLUE = re.compile(
    r"(?<=[\w’'] )(?:In|On|At|During|After|Before|Following|Under|Since|Despite|Across|Among)"
    r"(?= (?:the|a|an|his|her|its|their|this|that|[A-Z0-9])\b)"
)


@functools.cache
def _verbs() -> frozenset[str]:
    return lexicon.words(Path(__file__).with_name("finite_verbs.txt"))


def verbless(text: str) -> bool:
    """Whether nothing in a short line can be a finite verb: ``The old ship in the harbour of Odessa.``

    In doubt there is a verb: any small word in -ed or -s counts as one.
    """
    tokens = traits.words(text)
    if len(tokens) > LONGEST or not tokens:
        return False
    for i, token in enumerate(tokens):
        low = token.lower().replace("’", "'")
        if low in _verbs():
            return False
        small = token[0].islower() or i == 0
        if (
            small
            and not low.endswith("'s")
            and (low.endswith("ed") or (low.endswith("s") and not low.endswith("ss")))
            and not traits.is_function_word(low)
        ):
            return False
    return True


def names_only(text: str, beside: Sequence[str]) -> bool:
    """Whether a label is a person's name with hardly more: ``Jane Doe of the Example Party``, ``The Party's Jane Doe``.

    The name stands in a paragraph beside it, and the label has no word beyond names and what joins them.
    """
    label = _FILE.sub("", text + " ").strip() or text
    names = [match[0] for match in _NAME.finditer(label)]
    if not names or not any(name in other for name in names for other in beside):
        return False
    small = [token for token in traits.words(_NAME.sub(" ", label)) if token[0].islower()]
    joined = (
        any(word in ("of", "from", "for", "at", "with") for word in small)
        or "'s " in label
        or "’s " in label
        or label != text
    )
    return joined and len(small) <= 3 and verbless(label)


def cut_glued(text: str) -> tuple[str, str]:
    """A caption glued to the head of a paragraph, and the paragraph without it (``""`` and the whole if there is none).

    Pages that float a picture in a paragraph give ``Jane Doe of the Example Party In the north, Jane Doe won``: a
    preposition with a capital where no sentence begins, after a head whose name comes again.
    """
    filed = _FILE.match(text)
    if filed and len(text) - filed.end() > 60:
        return filed[0].strip(), text[filed.end() :]
    head = text[:200]
    for match in _GLUE.finditer(head):
        before, after = head[: match.start()].strip(), text[match.start() :]
        if len(traits.words(before)) > GLUED_WITHIN or re.search(r"[.,;:!?]", before.replace("Mr.", "")):
            return "", text
        if len(after) > 80 and any(name[0] in after for name in _NAME.finditer(before)):
            return before, after
    return "", text


def drop_doubled(seen: Sequence[Traits], keep: list[bool]) -> None:
    """Take out each two lines in a row that begin alike: a gallery's caption, cut (``… more``) and whole (``less``)."""
    for i in range(len(seen) - 1):
        first, second = seen[i].line.text, seen[i + 1].line.text
        if first[:DOUBLED] == second[:DOUBLED] and (
            _BROKEN_OFF.search(first[-12:]) or _BROKEN_OFF.search(second[-12:])
        ):
            keep[i] = keep[i + 1] = False


def drop_pull_quotes(seen: Sequence[Traits], keep: list[bool]) -> None:
    """Take out each line whose words stand again in a longer paragraph of the article."""
    kept = [i for i, keeps in enumerate(keep) if keeps]
    place = {i: at for at, i in enumerate(kept)}
    where: dict[tuple[str, ...], list[int]] = {}
    runs: dict[int, list[tuple[str, ...]]] = {}
    for i in kept:
        tokens = [token.lower() for token in traits.words(seen[i].line.text)]
        runs[i] = [tuple(tokens[k : k + 4]) for k in range(len(tokens) - 3)]
        for run in dict.fromkeys(runs[i]):
            places = where.setdefault(run, [])
            if len(places) < 8:
                places.append(i)
    for i in kept:
        if not 5 <= seen[i].words <= 60 or len(runs[i]) < 2:
            continue
        counts: dict[int, int] = {}
        for run in runs[i]:
            for j in where[run]:
                if j != i and seen[j].words > seen[i].words and abs(place[j] - place[i]) <= QUOTED_NEAR:
                    counts[j] = counts.get(j, 0) + 1
        if counts and max(counts.values()) >= QUOTED_SHARE * len(runs[i]):
            keep[i] = False
