"""The verbs of made-up speech, with the forms that they take."""

from pathlib import Path

from generator.language.lexicon import rows

SPEECH_VERBS = {lemma: (past, present) for lemma, past, present in rows(Path(__file__).with_name("speech_verbs.tsv"))}
"""Speech verbs: lemma to past tense and third person singular of the present."""

SPEECH_LEMMAS = frozenset(SPEECH_VERBS)
