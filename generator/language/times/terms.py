"""What each word of a line can be in a time expression: a month, a weekday, a unit, a number, a year, …

One word can be several things ("second", "May"), and a term can take several words ("twenty-three", "New
Year's Day"): ``terms`` gives for every word the terms that begin there, by class. The classes are named in the
first lines of ``names.txt``, ``numbers.txt``, ``relatives.txt``, ``units.txt`` and ``grammar.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .listed import TIME_PREPOSITIONS, Term, Word, first_words, from_lists

FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Four digits outside of these are no year."""

TIME_OF_DAY_PREPOSITIONS = frozenset("at by until till around about to".split())
"""Words after which "10:35" is a time of day, not a score or a verse."""

TWELVE_HOURS = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m"})
MONEY_AND_NUMBERS = frozenset({"$", "£", "€", "¥", "#", "no.", "no", "us$", "nos.", "page", "room", "flight"})
MEASURES = frozenset(
    "percent % km kilometers kilometres miles meters metres feet pounds dollars euros tons tonnes".split()
)
UNLISTED = frozenset({"hundred", "'", "‘"})
"""What a number or a decade may begin with that neither is in the lists nor has a digit."""

DIGIT = re.compile(r"\d")
ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
YEAR = re.compile(r"(?:post-|pre-)?(\d{4})")
YEARS = re.compile(r"(\d{4})[-–](\d{4})")
DECADE = re.compile(r"(\d{3})0s")
SHORT_DECADE = re.compile(r"'?(\d)0s")
CLOCK = re.compile(r"([01]?\d|2[0-4])[:.][0-5]\d")
MILITARY = re.compile(r"[012]\d{3}")
GLUED = re.compile(r"\d{1,2}([:.]\d\d)?(a\.?m|p\.?m)\.?")
HOUR = re.compile(r"\d{1,2}")
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
SLASHED = re.compile(r"\d{1,2}([/.])\d{1,2}\1\d{4}")
QUARTER = re.compile(r"q([1-4])")
"""What is written in digits."""

Terms = dict[str, Term]


def terms(line: Sequence[Word]) -> list[Terms]:
    """For every word of a line the terms that begin there, by class."""
    texts = [token.lower_.replace("’", "'") for token in line]
    found: list[Terms] = []
    openings = first_words()
    for i, text in enumerate(texts):
        here: Terms = {}
        if text in openings or text.rstrip(".") in openings:
            for kind, term in from_lists(line, texts, i):
                if kind not in here or here[kind].end < term.end:
                    here[kind] = term
        found.append(here)
    for i, text in enumerate(texts):
        if not found[i] and text not in UNLISTED and not DIGIT.search(text):
            continue
        for finder in (_cardinal, _ordinal, _spoken_year, _year, _decade, _clock, _numeric_date, _quarter_name):
            for kind, term in finder(line, texts, i, found):
                found[i].setdefault(kind, term)
    return found


def _cardinal(line: Sequence[Word], texts: Sequence[str], i: int, found: list[Terms]) -> Iterator[tuple[str, Term]]:
    """Numbers in digits (also days of a month), and "twenty-three"."""
    text = texts[i].replace(",", "")
    if text.isascii() and text.isdigit() and len(text) <= 6:
        number = int(text)
        yield "NUM", Term(number, texts[i], i + 1)
        if 1 <= number <= 31 and len(text) <= 2:
            yield "DAY", Term(number, texts[i], i + 1)
    if "TENS" in found[i]:
        j = i + 2 if texts[i + 1 : i + 2] == ["-"] else i + 1
        if j < len(line) and "ONES" in found[j]:
            number = found[i]["TENS"].number + found[j]["ONES"].number
            found[i]["NUM"] = Term(number, "", j + 1)
    if texts[i] in ("a", "one") and texts[i + 1 : i + 2] == ["hundred"]:
        yield "NUM", Term(100, "", i + 2)
    if texts[i] == "hundred":
        yield "NUM", Term(100, "", i + 1)


def _ordinal(line: Sequence[Word], texts: Sequence[str], i: int, found: list[Terms]) -> Iterator[tuple[str, Term]]:
    """Ordinals in digits ("21st") and "twenty-first"; days of a month up to 31."""
    match = ORDINAL.fullmatch(texts[i])
    number, end = (int(match[1]), i + 1) if match else (0, i)
    if "TENS" in found[i]:
        j = i + 2 if texts[i + 1 : i + 2] == ["-"] else i + 1
        if j < len(line) and "ORD" in found[j] and found[j]["ORD"].number < 10:
            number, end = found[i]["TENS"].number + found[j]["ORD"].number, j + 1
    if number:
        yield "ORD", Term(number, "", end)
        if number <= 31:
            yield "DAY", Term(number, "", end)


def _spoken_year(line: Sequence[Word], texts: Sequence[str], i: int, found: list[Terms]) -> Iterator[tuple[str, Term]]:
    """Years in words: "nineteen ninety-one"."""
    if "TEEN" not in found[i] and texts[i] != "twenty":
        return
    century = found[i]["TEEN"].number if "TEEN" in found[i] else 20
    rest = found[i + 1] if i + 1 < len(line) else {}
    kind = next((k for k in ("TENS", "TEEN") if k in rest), None)
    if kind is None or century < 13:
        return
    number, end = rest[kind].number, i + 2
    j = end + 1 if texts[end : end + 1] == ["-"] else end
    if kind == "TENS" and j < len(line) and "ONES" in found[j]:
        number, end = number + found[j]["ONES"].number, j + 1
    term = Term(100 * century + number, "", end)
    yield "YEAR", term
    yield "LONEYEAR", term


def _year(line: Sequence[Word], texts: Sequence[str], i: int, found: list[Terms]) -> Iterator[tuple[str, Term]]:
    """Years in four digits, and whether one can stand alone."""
    match = YEAR.fullmatch(texts[i])
    if match and FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        term = Term(int(match[1]), texts[i], i + 1)
        yield "YEAR", term
        if _lone_year(line, texts, i, int(match[1])):
            yield "LONEYEAR", term
    match = YEARS.fullmatch(texts[i])
    if match and FIRST_YEAR <= int(match[1]) < int(match[2]) <= LAST_YEAR:
        yield "YEARS", Term(int(match[1]), match[2], i + 1)


def _lone_year(line: Sequence[Word], texts: Sequence[str], i: int, number: int) -> bool:
    """A number of four digits that is a year by itself: not an amount, a count ("2000 troops"), or a flight."""
    before = texts[i - 1] if i else ""
    after = texts[i + 1] if i + 1 < len(line) else ""
    if before in MONEY_AND_NUMBERS or after in MEASURES:
        return False
    if before in ("-", "–", "/") and i > 1 and not texts[i - 2].isalpha() and texts[i - 2] != "mid":
        return len(texts[i - 2]) == 4
    counts = i + 1 < len(line) and line[i + 1].tag_ == "NNS" and line[i + 1].text[0].islower()
    if counts and number % 100 == 0:
        return before in ("the", "'s", "its", "his", "her", "their")
    if number < 1500 or number > 2100:
        return before in TIME_PREPOSITIONS and not counts
    return number >= 1900 or before in TIME_PREPOSITIONS | {"the", "("} or not counts


def _decade(line: Sequence[Word], texts: Sequence[str], i: int, found: list[Terms]) -> Iterator[tuple[str, Term]]:
    """Decades: "1990s", "'90s", "the nineties"; an age ("in his 60s") is none."""
    before = texts[i - 1] if i else ""
    match = DECADE.fullmatch(texts[i])
    if match:
        yield "DECADE", Term(int(match[1]) * 10, texts[i], i + 1)
    start = i + 1 if texts[i] in ("'", "‘") else i
    short = SHORT_DECADE.fullmatch(texts[start]) if start < len(line) else None
    if short and before in ("the", "early", "late", "-", "mid", "of", "in"):
        yield "DECADE", Term(1900 + 10 * int(short[1]), texts[start], start + 1)
    if "DECADEWORD" in found[i] and before in ("the", "early", "late", "-"):
        yield "DECADE", Term(1900 + found[i]["DECADEWORD"].number, texts[i], i + 1)


def _clock(line: Sequence[Word], texts: Sequence[str], i: int, found: list[Terms]) -> Iterator[tuple[str, Term]]:
    """Times of day: "10:35", "4 p.m.", "1500 GMT", "five o'clock"."""
    after = texts[i + 1] if i + 1 < len(line) else ""
    before = texts[i - 1] if i else ""
    half = after in TWELVE_HOURS
    zone = i + 1 < len(line) and "ZONE" in found[i + 1]
    minutes = CLOCK.fullmatch(texts[i]) is not None
    single = minutes and (zone or (":" in texts[i] and before in TIME_OF_DAY_PREPOSITIONS))
    military = zone and MILITARY.fullmatch(texts[i]) is not None
    glued = GLUED.fullmatch(texts[i]) is not None
    if half and (minutes or HOUR.fullmatch(texts[i])):
        yield "TIME", Term(0, texts[i], i + 2)
    elif single or military or glued:
        yield "TIME", Term(0, texts[i], i + 1)
    elif "NUM" in found[i] and after in ("o'clock", "oclock"):
        yield "TIME", Term(0, texts[i], i + 2)


def _numeric_date(line: Sequence[Word], texts: Sequence[str], i: int, found: list[Terms]) -> Iterator[tuple[str, Term]]:
    """Dates in digits: "2022-02-13" (the tokenizer parts it at the hyphens), "25/12/2015", "13.02.2022"."""
    run = "".join(texts[i : i + 5])
    if ISO.fullmatch(run):
        yield "ISO", Term(0, run, i + 5)
    elif ISO.fullmatch(texts[i]):
        yield "ISO", Term(0, texts[i], i + 1)
    elif SLASHED.fullmatch(texts[i]):
        yield "SLASHED", Term(0, texts[i], i + 1)


def _quarter_name(line: Sequence[Word], texts: Sequence[str], i: int, found: list[Terms]) -> Iterator[tuple[str, Term]]:
    """Quarters as business pages write them: "Q3"."""
    match = QUARTER.fullmatch(texts[i])
    if match:
        yield "QUARTERNAME", Term(int(match[1]), texts[i], i + 1)
