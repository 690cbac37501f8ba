"""The terms that stand in the word lists: months, weekdays, units, numbers in words, words that point from now."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..document import Token
from ..lexicon import rows, words_of

DATA = Path(__file__).parent / "data"

TIME_PREPOSITIONS = frozenset(
    "in of by since until till from to through during before after between and or late early mid - – — this last next "
    "for around about circa".split()
)
"""Words after which a bare number of four digits, "May", "March" and a season are a time."""

AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar"})
ADRIFT = frozenset({"before", "earlier", "later", "previously", "afterward", "afterwards"})
"""Words that tell how long before or after the time last told something was."""

Word = Token


@dataclass(frozen=True, slots=True)
class Term:
    """A term that begins at some word of a line."""

    number: int
    """Its value where it counts or numbers something."""
    name: str
    """Its value where it names something (a unit, a part of the day), else its text."""
    end: int
    """Index of the word after it in the line."""


Entry = tuple[tuple[str, ...], str, int, str]


@functools.cache
def _lists() -> dict[str, tuple[Entry, ...]]:
    """The word lists' entries (words, class, number, name) by their first word."""
    entries: list[Entry] = []
    for text, kind, value in (r for name in ("names", "numbers", "relatives") for r in rows(DATA / f"{name}.txt")):
        number = int(value) if value.lstrip("-").isdigit() else 0
        entries.append((tuple(text.split(" ")), kind, number, value))
    for text, kind, unit, count in rows(DATA / "units.txt"):
        entries.append(((text,), kind, int(count), unit))
    for text, rule in rows(DATA / "holidays.txt"):
        entries.append((tuple(text.split(" ")), "HOLIDAY", 0, rule))
    by_first: dict[str, list[Entry]] = {}
    for entry in entries:
        by_first.setdefault(entry[0][0], []).append(entry)
    return {first: tuple(group) for first, group in by_first.items()}


@functools.cache
def first_words() -> frozenset[str]:
    """The words that a term of the lists can begin with."""
    return ADRIFT.union(_lists())


def from_lists(line: Sequence[Word], texts: Sequence[str], i: int) -> Iterator[tuple[str, Term]]:
    """Terms of the word lists that begin at word ``i``, if the words are written and used as the class asks."""
    bare = texts[i].rstrip(".") if len(texts[i]) > 2 else texts[i]
    for key in {texts[i], bare}:
        for words, kind, number, name in _lists().get(key, ()):
            end = i + len(words)
            if len(words) > 1 and tuple(texts[i:end]) != words:
                continue
            if key != texts[i] and kind not in ("MONTH", "SHORTDAY"):
                continue
            term = Term(number, name, end)
            if kind in ("MONTH", "WEEKDAY", "SHORTDAY", "HOLIDAY") and not _a_name_of_its_own(line, i, end):
                continue
            if kind == "DAYREF" and not _no_part_of_a_name(line, i, end):
                continue
            if kind == "THAT" and len(words) == 1 and line[i].pos_ != "DET":
                continue
            yield kind, term
            if kind == "MONTH" and _lone_month(line, texts, i):
                yield "LONEMONTH", term
            if kind == "SEASON" and _lone_season(line, texts, i):
                yield "LONESEASON", term
            if kind in ("ONES", "TEEN", "TENS"):
                yield "NUM", term
            if kind == "ORD":
                yield "DAY", term
    if texts[i] in ADRIFT and (texts[i] != "before" or _ends_phrase(line, i)):
        yield "ADRIFT", Term(0, texts[i], i + 1)


def _a_name_of_its_own(line: Sequence[Word], i: int, end: int) -> bool:
    """Written with a capital, and no part of the name of a person or organization ("Theresa May", "The Sun")."""
    return line[i].text[0].isupper() and _no_part_of_a_name(line, i, end)


def _no_part_of_a_name(line: Sequence[Word], i: int, end: int) -> bool:
    """Not within the name of a person or organization of several words ("USA Today")."""
    token = line[i]
    if token.ent_type_ not in ("PERSON", "ORG"):
        return True
    inside = [other for other in (*line[max(0, i - 1) : i], *line[end : end + 1]) if other.ent_type_ == token.ent_type_]
    return not any(other.text[0].isalpha() and other.text[0].isupper() for other in inside)


def _lone_month(line: Sequence[Word], texts: Sequence[str], i: int) -> bool:
    """A month's name that means the month where neither day nor year stands beside it."""
    if texts[i] in AMBIGUOUS_MONTHS:
        return i > 0 and texts[i - 1] in TIME_PREPOSITIONS and line[i].pos_ not in ("AUX", "VERB")
    return len(texts[i].rstrip(".")) > 3 or texts[i].endswith(".")


def _lone_season(line: Sequence[Word], texts: Sequence[str], i: int) -> bool:
    """A season that means one of its own ("in the spring"), not a plain noun ("the fall of the regime")."""
    if line[i].pos_ not in ("NOUN", "PROPN") or (i + 1 < len(line) and line[i + 1].pos_ in ("NOUN", "PROPN", "ADP")):
        return False
    before = [t for t in texts[max(0, i - 2) : i] if t != "the"]
    return bool(before) and before[-1] in TIME_PREPOSITIONS - {"to", "of", "from", "for", "and", "or"}


def _ends_phrase(line: Sequence[Word], i: int) -> bool:
    """Nothing follows that "before" could govern: "a year before", not "a year before the vote"."""
    if i + 1 >= len(line) or not line[i + 1].is_alpha:
        return True
    after = line[i + 1]
    return after.pos_ in ("CCONJ", "VERB", "AUX", "SCONJ") or after.lower_ in ("in", "on", "at", "to", "by", "with")


@functools.cache
def _without_days() -> frozenset[str]:
    return words_of(DATA / "relatives.txt", "NOW")


def names_no_days(text: str) -> bool:
    """Whether an expression names no days whenever it was written: "now", "recently", "several years ago"."""
    words = text.lower().split()
    return text.lower() in _without_days() or bool({"several", "many", "some", "recent"} & set(words))
