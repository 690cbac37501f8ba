"""The words that tell of speech: which they are, and what each of them takes (``lexicons/speech_cues.tsv``)."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from ...language.document import Token
from ...language.lexicon import rows

LEXICONS = Path(__file__).parent / "lexicons"
LEXICON = LEXICONS / "speech_cues.tsv"
AUTHORSHIP = frozenset(form for row in rows(LEXICONS / "authorship.tsv") for form in (row[0], *row[1].split()))
"""Forms of verbs whose subject is behind a statement: "issued a statement", "repeated the claim that"."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of the lexicon."""

    lemma: str
    noun: bool
    takes: frozenset[str]
    """What may follow: see the head of the lexicon's file."""


ACCORDING = Cue("according", False, frozenset(["that"]))
"""The one cue of two words: "according to"."""


@functools.cache
def _table() -> dict[tuple[str, bool], Cue]:
    """Every form of every cue; ``True`` for nouns."""
    table: dict[tuple[str, bool], Cue] = {}
    for lemma, word_class, takes, forms, *_ in rows(LEXICON):
        noun = word_class == "n"
        cue = Cue(lemma, noun, frozenset(takes.split()))
        irregular = [] if forms == "-" else forms.split()
        for form in [lemma, *(irregular or ([lemma + "s"] if noun else _regular(lemma)))]:
            table.setdefault((form, noun), cue)
    return table


@functools.cache
def forms() -> frozenset[str]:
    """Every form of every cue, verbs and nouns alike."""
    return frozenset(form for form, _ in _table())


def _regular(verb: str) -> list[str]:
    """The forms of a regular verb: reports, reported, reporting."""
    stem = verb[:-1] if verb.endswith("e") else verb
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [third, stem + "ed", stem + "ing"]


def cue_of(token: Token) -> Cue | None:
    """The cue that this word is by its form and its part of speech, if any."""
    if token.pos_ in ("VERB", "AUX"):
        return _table().get((token.lower_, False))
    if token.pos_ == "NOUN":
        return _table().get((token.lower_, True))
    return None


def verb_cue(token: Token) -> Cue | None:
    """The verbal cue that this word's form may be, whatever part of speech the parse gives it."""
    return _table().get((token.lower_, False))
