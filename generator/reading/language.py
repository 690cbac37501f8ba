"""Which language a text is written in: py3langid's character statistics, and English's function words for short texts."""

from __future__ import annotations

import py3langid
import pycountry

from . import traits

SAMPLE = 20_000
"""Characters that the decision rests on."""

SHORT = 60
"""Words: below, character statistics err on English (names decide), and function words decide first."""

ENGLISH_SHARE = 0.3
"""Share of English function words from which a short text is English; other languages share some of them, up to 0.2."""


def of(text: str) -> str:
    """The ISO 639 code of the language that most of a text is written in."""
    tokens = traits.words(text[:SAMPLE])
    if len(tokens) < SHORT and sum(map(traits.is_function_word, tokens)) >= ENGLISH_SHARE * len(tokens):
        return "en"
    return str(py3langid.classify(text[:SAMPLE])[0])


def name(code: str) -> str:
    """A language's English name ("Hebrew"); the code itself where it has none."""
    language = pycountry.languages.get(alpha_2=code) or pycountry.languages.get(alpha_3=code)
    return str(language.name).split(" (")[0] if language else code
