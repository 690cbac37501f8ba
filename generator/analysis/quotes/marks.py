"""Which words stand between quotation marks: a question of the text alone, asked before any parse is looked at.

Straight, curly, low-high and angle marks, single marks told from apostrophes, marks made of two single ones,
nested marks, and a quotation that runs over several paragraphs, each of them re-opened or not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from ...language.lexicon import words as word_list
from ...records import Block

ELISIONS = word_list(Path(__file__).parent / "lexicons" / "elisions.tsv")

MARK = re.compile("``|''|‘‘|’’|[\"“”„‟«»‘’‚‹›'`]")
"""Every sign that may be a quotation mark; two single ones side by side are one double mark."""

SINGLE = frozenset("‘’‚‹›'`")

ONLY_OPENS = {"“": '”“"‟', "„": '“”"', "«": "»", "``": "''\"”", "‘‘": "’’", "‚": "‘’", "‹": "›"}
"""A sign that opens wherever it stands, with the signs that may close it."""

BEFORE_OPENING = re.compile(r"[\s(\[{/—–-]|[\"“„«‘'`‚]")
"""A sign that may open stands at the start, after white space, a bracket, a dash or another opening mark."""

AFTER_CLOSING = re.compile(r"[\s)\]}/—–\-.,;:!?…]|[\"”“»’']")
"""A sign that may close stands at the end, or before white space, a bracket, a dash, a stop or another mark."""

DEEPEST = 8
"""More quotations are never open at once: so many opening marks in a row are a fault of the text."""

WITHIN = 3
"""A quotation left open may be closed by a stray closing mark in one of the next three paragraphs, none of
which opens one; further away the two have nothing to do with each other."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between quotation marks, in code points of the text."""

    start: int
    end: int
    """``text[start:end]`` are the words without the marks and without white space around them."""
    outer_start: int
    outer_end: int
    """The same with the marks."""
    depth: int = 0
    """0 for a quotation, 1 for a quotation within one, and so on."""
    continues: bool = False
    """It goes on with the quotation that the paragraph before left open."""
    closed: bool = True
    """False where the paragraph ends without the closing mark."""
    sign: str = '"'
    """The opening mark; that of the first paragraph where this one has none."""


@dataclass
class _Open:
    """An opening mark that waits for its closing one."""

    sign: str
    start: int
    inner: int


@dataclass
class _Paragraph:
    """What the marks of one paragraph give by themselves."""

    start: int
    end: int
    found: list[Stretch]
    single: int | None = None
    """Where the last single mark stands that opens and is not closed."""
    stray: int | None = None
    """Where the first closing mark stands, if nothing was open and nothing had been opened."""

    @property
    def open_at_end(self) -> Stretch | None:
        return next((s for s in self.found if s.depth == 0 and not s.closed), None)


def stretches(text: str, blocks: Sequence[Block] = ()) -> tuple[Stretch, ...]:
    """All marked stretches of a text in reading order, an outer one before those within it.

    ``blocks`` are the paragraphs; without them, blank lines part the text. No stretch crosses the end of a
    paragraph: a quotation over several paragraphs gives one stretch a paragraph. Takes linear time.
    """
    bounds = [(b.start, b.end) for b in blocks] or [m.span() for m in re.finditer(r"\S(?:.|\n(?![ \t]*\n))*", text)]
    paragraphs = [_scan(text, start, end) for start, end in bounds]
    for paragraph, following in pairwise(paragraphs):
        _leave_open(text, paragraph, following)
    _join(text, paragraphs)
    found = [s for p in paragraphs for s in p.found if s.start < s.end]
    return tuple(sorted(found, key=lambda s: (s.outer_start, -s.outer_end)))


def _scan(text: str, start: int, end: int) -> _Paragraph:
    """Pair the marks of one paragraph."""
    result = _Paragraph(start, end, [])
    marks = list(MARK.finditer(text, start, end))
    if not marks:
        return result
    stack: list[_Open] = []
    again: set[int] = set()
    singles = _single_closers(text, start, end, marks)
    for mark in marks:
        sign, at = mark.group(), mark.start()
        before = text[at - 1] if at > start else ""
        after = text[mark.end()] if mark.end() < end else ""
        if sign in SINGLE and sign not in ONLY_OPENS:
            if at in singles:
                stack.append(_Open(sign, at, mark.end()))
            elif stack and singles.get(stack[-1].start) == at:
                _close(result, text, stack, at, mark.end())
        elif _turned(text, sign, at, after, stack):
            _close(result, text, stack, at, mark.end())
        elif _reopens(text, sign, start, at, after, stack):
            while stack:
                _close(result, text, stack, at, at)
            again.add(at)
            stack.append(_Open(sign, at, mark.end()))
        elif _closes(sign, before, after, stack):
            while stack[-1].sign in SINGLE and stack[-1].sign not in ONLY_OPENS:
                stack.pop()
            _close(result, text, stack, at, mark.end())
        elif _opens(sign, before, after):
            if stack and stack[-1].inner == at and stack[-1].sign == sign:
                stack[-1].inner = mark.end()
            elif len(stack) < DEEPEST:
                stack.append(_Open(sign, at, mark.end()))
        elif result.found and result.found[-1].outer_end == at and sign == text[at - len(sign) : at]:
            result.found[-1] = replace(result.found[-1], outer_end=mark.end())
        elif not stack and not result.found and before and not before.isspace() and _may_follow(after):
            result.stray = at if result.stray is None else result.stray
    result.found = [replace(s, continues=True) if s.outer_start in again else s for s in result.found]
    unclosed = (m.start() for m in marks if m.group() in "'‘" and m.start() not in singles)
    result.single = max((at for at in unclosed if _single_opens(text, start, end, at)), default=None)
    for depth, left in enumerate(o for o in stack if o.sign not in SINGLE):
        result.found.append(_stretch(text, left, end, end, depth, closed=False))
    return result


def _close(result: _Paragraph, text: str, stack: list[_Open], at: int, outer_end: int) -> None:
    opened = stack.pop()
    result.found.append(_stretch(text, opened, at, outer_end, len(stack), closed=True))


def _closes(sign: str, before: str, after: str, stack: Sequence[_Open]) -> bool:
    """Whether a double mark closes the innermost open double mark."""
    doubles = [o for o in stack if o.sign not in SINGLE or o.sign in ONLY_OPENS]
    if not doubles:
        return False
    opened = doubles[-1].sign
    if sign not in ONLY_OPENS.get(opened, opened + "\"”''"):
        return False
    if sign == opened or sign in ONLY_OPENS:
        return bool(before) and not (BEFORE_OPENING.match(before) and not _may_follow(after))
    return True


def _turned(text: str, sign: str, at: int, after: str, stack: Sequence[_Open]) -> bool:
    """Whether an opening mark closes, as in machine translations: ``“Keep calm, “said the minister``."""
    again = bool(stack) and sign == stack[-1].sign == "“"
    return again and text[at - 1] == " " and text[at - 2] in ",.!?" and after.islower()


def _reopens(text: str, sign: str, start: int, at: int, after: str, stack: Sequence[_Open]) -> bool:
    """Whether a mark opens a quotation anew that has lost its paragraph's end: ``"One. "Two," he said``."""
    if len(stack) != 1 or stack[0].sign != sign or sign not in '"“' or not (after.isalnum() or after == "["):
        return False
    before = at - 1
    while before > start and text[before] == " ":
        before -= 1
    return before < at - 1 and text[before] in ".!?…"


def _opens(sign: str, before: str, after: str) -> bool:
    """Whether a double mark opens: curly ones by their shape, the others by what stands on either side."""
    if sign in ONLY_OPENS:
        return bool(after)
    return bool(after) and not after.isspace() and (not before or bool(BEFORE_OPENING.match(before)))


def _may_follow(after: str) -> bool:
    return not after or bool(AFTER_CLOSING.match(after))


def _single_closers(text: str, start: int, end: int, marks: Sequence[re.Match[str]]) -> dict[int, int]:
    """The place of each single opening mark of a paragraph, with the place of the mark that closes it.

    Most single marks are apostrophes. One opens if it stands before a word that is no elision ('em, '90s) and
    a later one can close it; of those that can, a mark beside a stop is surer than one after a plain word, and
    one after an s (the ministers' plan) is the last choice. Only marks up to the next opening one are asked.
    """
    signs = [m.start() for m in marks if m.group() in SINGLE and m.group() not in ONLY_OPENS]
    found: dict[int, int] = {}
    opened: int | None = None
    best: tuple[int, int] | None = None
    for at in [*signs, end]:
        if at == end or _single_opens(text, start, end, at):
            if opened is not None and best is not None:
                found[opened] = best[1]
            if at < end and (opened is None or best is not None):
                opened, best = at, None
        elif opened is not None:
            rank = _closing_rank(text, end, at)
            if rank is not None and (best is None or rank < best[0]):
                best = (rank, at)
            if best is not None and best[0] < 2:
                found[opened] = best[1]
                opened, best = None, None
    return found


def _leave_open(text: str, paragraph: _Paragraph, following: _Paragraph) -> None:
    """Give a paragraph the quotation in single marks that it leaves open, where the next paragraph opens it anew.

    It begins the paragraph or follows a colon or comma, and ends with a sentence: the ministers' plan does neither.
    """
    at = paragraph.single
    if at is None or text[paragraph.end - 1] not in ".!?…" or text[following.start] != text[at]:
        return
    introduced = at == paragraph.start or text[paragraph.start : at].rstrip()[-1:] in (":", ",")
    if introduced and not any(s.outer_start <= at < s.outer_end for s in paragraph.found):
        opened = _Open(text[at], at, at + 1)
        paragraph.found.append(_stretch(text, opened, paragraph.end, paragraph.end, 0, closed=False))


def _single_opens(text: str, start: int, end: int, at: int) -> bool:
    """Whether a single mark stands where a quotation may begin, and begins no shortened word."""
    word = re.compile(r"\w+").match(text, at + 1, end)
    if text[at] == "’" or (at > start and not BEFORE_OPENING.match(text[at - 1])):
        return False
    if word is None:
        return at + 1 < end and text[at + 1] in '[(.…“"$£€'
    return not (word.group().lower() in ELISIONS or re.fullmatch(r"\d\ds?", word.group()))


def _closing_rank(text: str, end: int, at: int) -> int | None:
    """0 for a mark beside a stop, 1 after a plain word, 2 after a plural's s; None where it cannot close."""
    before, after = text[at - 1], text[at + 1] if at + 1 < end else ""
    if text[at] in "‘`" or before.isspace() or not _may_follow(after):
        return None
    if not before.isalnum() or (after and not after.isspace() and after not in "-–—"):
        return 0
    return 2 if before in "sS" and after.isspace() else 1


def _stretch(text: str, opened: _Open, end: int, outer_end: int, depth: int, *, closed: bool) -> Stretch:
    start = opened.inner
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Stretch(start, end, opened.start, outer_end, depth, closed=closed, sign=opened.sign)


def _join(text: str, paragraphs: Sequence[_Paragraph]) -> None:
    """Tell which paragraphs go on with a quotation, re-opened or not; see ``WITHIN``."""
    for number, paragraph in enumerate(paragraphs):
        left_open = paragraph.open_at_end
        if left_open is None or number + 1 == len(paragraphs):
            continue
        following = paragraphs[number + 1]
        if following.found and following.found[-1].outer_start >= following.start:
            first = min(following.found, key=lambda s: (s.outer_start, -s.outer_end))
            if first.outer_start == following.start:
                place = following.found.index(first)
                following.found[place] = replace(first, continues=True)
                continue
        _fill(text, paragraphs[number + 1 : number + 1 + WITHIN], left_open.sign)


def _fill(text: str, following: Sequence[_Paragraph], sign: str) -> None:
    """Mark paragraphs without an opening mark as quoted up to the stray mark that closes the quotation."""
    for count, paragraph in enumerate(following):
        if paragraph.stray is not None:
            for whole in following[:count]:
                whole.found.append(
                    Stretch(whole.start, whole.end, whole.start, whole.end, continues=True, closed=False, sign=sign)
                )
            opened = _Open(sign, paragraph.start, paragraph.start)
            last = _stretch(text, opened, paragraph.stray, paragraph.stray + 1, 0, closed=True)
            paragraph.found.append(replace(last, continues=True))
            return
        if paragraph.found:
            return
