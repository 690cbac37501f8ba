"""What a single line looks like: a sentence, a label, a caption, a byline, a date, a plea.

Everything here is said of one line alone; ``body`` looks at how the lines follow each other.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..language import lexicon
from . import bylines, credits, dateline, dates
from .lines import Line

FOLDER = Path(__file__).parent

CueKind = Literal["", "line", "links", "end"]

LONGEST_CUED = 40
"""Words: a longer line is a paragraph that happens to hold a phrase; the longest plea of 43 pages has 38."""

LONGEST_NOTICE = 150
"""Words of a legal notice in one paragraph."""

LONGEST_LABEL = 400
"""Characters: no label, caption or byline is longer, so that nothing longer need be searched for one."""

SENTENCE_WORDS = 8
"""Words from which a line with a sentence's end counts as prose by itself; shorter ones may be labels with a stop."""

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_TERMINAL = re.compile(r"[.!?…。！？][\"'”’»)\]*]{0,4}$")
_COLON = re.compile(r"[:;,\-–—][\"'”’)]{0,2}$")
_EDGES = re.compile(r"^[^\w$(«]+|(?<![^\w)»])[^\w)»]++$")
_COUNT = re.compile(r"^[\d.,]+[km]?\s+|\s+[\d.,]+[km]?$|\s*\(\d+\)$")
_READER = re.compile(r"\b(?:you|your|we|our|us|please)\b", re.IGNORECASE)
_NAME = re.compile(r"^[A-Z][\w'’.\-]+(?: (?:[A-Z][\w'’.\-]*|de|da|del|der|van|von|bin|al|el|la|le|ben|ibn|di)){1,4}$")
_ADDRESS = re.compile(
    r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\w+$|^@\w+$|^(?:twitter|facebook|t)\.co?m?/\S+$", re.IGNORECASE
)
_CLOSING_MARK = re.compile(
    r"^(?:[_*\-=~•.·#|/ ]{2,}|#+|-?30-?|ends?"
    r"|\((?:end|ends|more|mtl)\)|\([a-z]{1,4}(?:/[a-z]{1,6}){1,3}\)|[a-z]{2}/[a-z]{2})$",
    re.IGNORECASE,
)
_SAID = re.compile(r"[\"“].{20,1500}[\"”]\s{0,2}[―—–-]{1,2}\s{0,2}[A-Z].{0,60}$")
_NOTICE = re.compile(
    r"\b(?:we|our|this|the) (?:and our partners |web)?(?:site|partners|sites|)\s?"
    r"(?:uses?|may use|and our partners use|store) (?:\w+ ){0,3}cookies\b"
    r"|\bcookies (?:to improve your|are absolutely essential|that may not be|that help us)\b"
    r"|\byour (?:browsing|user) experience\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"^about (?:[A-Z][\w'’.\-]+ ){1,3}[A-Z][\w'’.\-]+$|^About (?:[A-Z][\w'’.\-]+ ?){2,4}$")
_CONTACT = re.compile(
    r"(?:write to|e-?mail|contact|reach|follow)\b[^.!?]{0,80}\S@\S"
    r"|follow\b[^.!?]{0,60}\s@\w+[.!]?$"
    r"|[―—–-]{1,2}\s[^.!?]{2,60}\(@\w+\)\s\w+ \d{1,2}, \d{4}$",
    re.IGNORECASE,
)
"""Where an author can be reached or followed, and the signature of somebody's post set into the text."""
_TEASER = re.compile(r"(?:\.\.\.|…)$")
_CREDITS_END = re.compile(r"^\(?(?:additional )?(?:reporting|writing|compiled) by\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Traits:
    """One line and what can be seen of it."""

    line: Line
    words: int
    terminal: bool
    """Ends as sentences end."""
    open_end: bool
    """Ends as lines end that lead on to something: a colon, a dash."""
    teaser: bool
    """Breaks off with dots, as excerpts do that link to the whole."""
    prose: bool
    """A sentence or more, by length, end and function words."""
    cue: CueKind
    """The kind of the furniture phrase in it, ``""`` if there is none."""
    credit: bool
    """Names a photographer, an agency's picture, an illustration."""
    byline: bool
    """``By`` and a name."""
    name: bool
    """Two to five capitalised words, as a name alone on a line."""
    dated: bool
    """A date and hardly anything else."""
    address: bool
    """A web address, e-mail address or handle alone."""
    filed: bool
    """A dateline alone."""
    ornament: bool
    """Rules, end marks, desk initials: no words at all."""


def words(text: str) -> list[str]:
    """The words of a text, as they stand."""
    return _WORD.findall(text)


@functools.cache
def _cues() -> tuple[
    dict[str, CueKind], dict[str, list[tuple[str, CueKind]]], list[tuple[str, CueKind]], list[tuple[str, CueKind]]
]:
    whole: dict[str, CueKind] = {}
    start: dict[str, list[tuple[str, CueKind]]] = {}
    end: list[tuple[str, CueKind]] = []
    within: list[tuple[str, CueKind]] = []
    for phrase, place, kind in lexicon.rows(FOLDER / "furniture.txt"):
        cue: CueKind = "end" if kind == "end" else "links" if kind == "links" else "line"
        if place == "line":
            whole[phrase] = cue
        elif place == "start":
            start.setdefault(phrase.split()[0], []).append((phrase, cue))
        elif place == "end":
            end.append((phrase, cue))
        else:
            within.append((phrase, cue))
    return whole, start, end, within


def is_function_word(word: str) -> bool:
    """Whether a word is one of English's commonest that hold sentences together."""
    return word.lower() in lexicon.function_words()


def plain(text: str) -> str:
    """A line as the list of phrases writes it: lower case, straight apostrophes, no punctuation at its ends.

    A button's icon and label often come out as one word said twice (``Log inLog in``): once is enough.
    """
    key = _EDGES.sub("", text.lower().replace("’", "'").replace("‘", "'"))
    half = len(key) // 2
    return key[:half] if half and key[:half] == key[half:] else key


def cue(text: str, count: int, prose: bool) -> CueKind:
    """The kind of the furniture phrase that a line shows, ``""`` if none.

    A whole sentence with such a phrase inside must also speak to the reader ("you", "our"): the article's
    own sentences speak of privacy policies too, but seldom of yours.
    """
    if count > LONGEST_CUED or len(text) > LONGEST_LABEL:
        return "line" if count <= LONGEST_NOTICE and _NOTICE.search(text) else ""
    whole, starts, ends, withins = _cues()
    key = plain(text)
    if key in whole:
        return whole[key]
    bare = _COUNT.sub("", key).strip()
    if bare in whole:
        return whole[bare]
    for phrase, kind in starts.get(key.split(" ", 1)[0], ()):
        if key.startswith(phrase) and not key[len(phrase) : len(phrase) + 1].isalnum():
            return kind
    if prose and not _READER.search(text):
        return ""
    for phrase, kind in ends:
        if key.endswith(phrase):
            return kind
    for phrase, kind in withins:
        if phrase in key:
            return kind
    return ""


def is_prose(text: str, tokens: list[str], terminal: bool) -> bool:
    """Whether a line is a sentence or more: long enough, closed, and held together by function words.

    Scripts without spaces have no words to count; there a long closed line will do.
    """
    if not tokens:
        return False
    if len(tokens) >= SENTENCE_WORDS and _SAID.match(text):
        return True
    if sum(len(token) for token in tokens) > 12 * len(tokens):
        return terminal and len(text) >= 40
    share = sum(map(is_function_word, tokens)) / len(tokens)
    foreign = sum(not token.isascii() for token in tokens) / len(tokens) > 0.2
    enough = share >= 0.12 or foreign or (share > 0 and len(tokens) >= 25)
    return enough and (len(tokens) >= SENTENCE_WORDS if terminal else len(tokens) >= 30)


def of(line: Line) -> Traits:
    """Look at one line."""
    text, _ = dateline.cut_end(line.text)
    tokens = words(text)
    count = len(tokens)
    short = len(text) <= LONGEST_LABEL
    terminal = line.kind != "heading" and bool(_TERMINAL.search(text[-8:]))
    prose = line.kind != "heading" and is_prose(text, tokens, terminal)
    return Traits(
        line=line,
        words=count,
        terminal=terminal,
        open_end=bool(_COLON.search(text[-4:])),
        teaser=bool(_TEASER.search(text[-3:])),
        prose=prose,
        cue=cue(text, count, prose) or _closing(text, count),
        credit=short and credits.is_credit(text),
        byline=count <= 20 and not prose and bylines.is_byline(text),
        name=count <= 6 and bool(_NAME.match(text)),
        dated=dates.is_date_line(text, words(text)) or dates.month_line(text) is not None,
        address=bool(_ADDRESS.match(text[:LONGEST_LABEL])),
        filed=len(text) <= dateline.LONGEST and dateline.is_alone(text),
        ornament=not tokens or (len(text) <= 40 and bool(_CLOSING_MARK.match(text))),
    )


def _closing(text: str, count: int) -> CueKind:
    """What names whoever made the article: ``About Jane Doe``, ``Write to Jane Doe at jane@example.org``, and
    ``Reporting by A in B; editing by C``, which is names and little words alone."""
    if count <= 5 and _ABOUT.match(text):
        return "end"
    if count <= 30 and _CONTACT.match(text):
        return "line"
    if count > LONGEST_CUED or not _CREDITS_END.match(text):
        return ""
    tokens = words(text)
    small = [
        token
        for token in tokens
        if token[0].islower()
        and token not in ("in", "and", "by", "with", "reporting", "editing", "additional", "writing")
    ]
    return "line" if len(small) <= 1 else ""
