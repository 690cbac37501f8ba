"""Which language a text is written in."""

from __future__ import annotations

import functools

import py3langid
import pycountry
from py3langid.langid import LanguageIdentifier

SAMPLE = 20_000
"""Characters that the decision rests on."""


@functools.cache
def _identifier() -> LanguageIdentifier:
    return py3langid.langid.LanguageIdentifier.from_model()


def of(text: str) -> str:
    """The ISO 639-1 code of the language of a text of at least a few sentences."""
    return str(py3langid.classify(text[:SAMPLE])[0])


def name(code: str) -> str:
    """A language's English name ("Hebrew"); the code itself where it has none."""
    language = pycountry.languages.get(alpha_2=code) or pycountry.languages.get(alpha_3=code)
    return str(language.name).split(" (")[0] if language else code
