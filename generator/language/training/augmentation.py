"""New training text from old: speech turned round, marks changed, names replaced, case changed.

Every change keeps trees whole: a sentence stays one tree with one root, and its words, tags and spaces stay in
step. All randomness comes from the caller's generator.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from generator.language.training.corpora import Sentence
from generator.language.training.datelines import with_dateline
from generator.language.training.disguises import headline, upper, upper_surnames, with_marks, without_stop
from generator.language.training.pools import Pools
from generator.language.training.quotation import wrapped
from generator.language.training.renaming import with_new_organisations, with_other_names
from generator.language.training.speech import as_speech, can_be_speech

PLAIN_SHARE = 0.55
"""Share of passages that are left exactly as the corpus has them."""

SPEECH_RATE = 0.13
"""Share of a changed passage's fitting sentences that become speech; measured: 2.7 % of all."""

WRAP_RATE = 0.06
DATELINE_RATE = 0.03
UPPER_RATE = 0.05
HEADLINE_RATE = 0.05
NO_STOP_RATE = 0.04
UPPER_SURNAME_RATE = 0.04
MARKS_RATE = 0.6
NAMES_RATE = 0.5
"""Rates within changed passages; chosen by judgement, not swept."""


def augmented(rng: Random, passage: Sequence[Sentence], pools: Pools) -> list[Sentence]:
    """A passage for one epoch of training: more often than not, as it is."""
    result = list(passage)
    if rng.random() < PLAIN_SHARE:
        return result
    named = all(s.has_names for s in result)
    if named and rng.random() < NAMES_RATE:
        result = with_other_names(rng, result, pools)
        result = [with_new_organisations(rng, s, pools) for s in result]
    for i, sentence in enumerate(result):
        if rng.random() < SPEECH_RATE and can_be_speech(sentence):
            result[i] = as_speech(rng, sentence, pools)
    if rng.random() < WRAP_RATE and len(result) > 1:
        start = rng.randrange(len(result))
        chosen = result[start : start + rng.randint(1, 3)]
        marks = {t.form for s in chosen for t in s.tokens}
        if all(s.has_syntax for s in chosen) and marks.isdisjoint({'"', "“", "”", "``", "''"}):
            result[start : start + len(chosen)] = wrapped(rng, chosen)
    if rng.random() < DATELINE_RATE and result[0].has_syntax:
        result[0] = with_dateline(rng, result[0], pools)
    if rng.random() < UPPER_SURNAME_RATE:
        result = [upper_surnames(s) for s in result]
    if rng.random() < MARKS_RATE:
        result = with_marks(rng, result)
    if rng.random() < UPPER_RATE:
        result = [upper(s) for s in result]
    elif rng.random() < HEADLINE_RATE:
        result[0] = headline(result[0])
    elif rng.random() < NO_STOP_RATE:
        result[-1] = without_stop(result[-1])
    return result
