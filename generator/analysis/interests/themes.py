"""Which field an interest belongs to: security, energy, trade …

The fields are in ``lexicons/themes.tsv``, the words that speak for them in ``lexicons/theme_terms.tsv``; an
editor may change either.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...language.lexicon import rows

LEXICONS = Path(__file__).parent / "lexicons"

FALLBACK = "other"

TELLING = 2
"""Weight that terms around an interest need to speak for it: one hint beside it is none."""

CLEAR = 6
"""Weight of terms from which they tell the field of a whole article."""

MARGIN = 1.5
"""How many times the weight of the next field."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Theme:
    """A field: its id in records and addresses, and how the site shows it."""

    id: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that speaks for a field: with weight 1 it hints, with 2 it tells, with 3 it settles."""

    theme: str
    text: str
    weight: int
    example: str


@functools.cache
def all_themes() -> tuple[Theme, ...]:
    """Every field in the order of the site."""
    return tuple(Theme(ident, title, description) for ident, title, description in rows(LEXICONS / "themes.tsv"))


@functools.cache
def all_terms() -> tuple[Term, ...]:
    """Every term of every field."""
    return tuple(
        Term(theme, text, int(weight), example) for theme, text, weight, example in rows(LEXICONS / "theme_terms.tsv")
    )


def theme_of(words: str, *context: str, label: str = "", article: str = "") -> str:
    """The id of the field that the words of an interest speak of.

    Each different term counts once, with its weight. The words of the label come first, if they tell; then those of
    the interest. Where these say nothing, the first ``context`` decides in which the terms of one field reach
    ``TELLING`` (its sentence), of any further one only two terms together (what stands around it). Where none does, the
    field is that of the whole ``article``.
    """
    levels = [(label, TELLING, 1), (words, 1, 1), *((text, TELLING, 1 + (k > 0)) for k, text in enumerate(context))]
    for text, least, terms in levels:
        best = max(_weighed(text), key=lambda entry: entry[1], default=(FALLBACK, 0, 0))
        if best[1] >= least and best[2] >= terms:
            return best[0]
    return main_theme(article)


@functools.lru_cache(maxsize=64)
def main_theme(text: str) -> str:
    """The field that a whole article speaks of, if its terms outweigh those of every other clearly; else ``other``."""
    first, second = sorted(_weighed(text), key=lambda entry: -entry[1])[:2]
    return first[0] if first[1] >= CLEAR and first[1] >= MARGIN * second[1] else FALLBACK


def _weighed(text: str) -> Sequence[tuple[str, int, int]]:
    """Every field with the weight and number of its terms in a text, in the fields' order (``max`` takes the first)."""
    weights: dict[str, int] = {}
    numbers: dict[str, int] = {}
    for term in _index().standing_in(text.lower()):
        weights[term.theme] = weights.get(term.theme, 0) + term.weight
        numbers[term.theme] = numbers.get(term.theme, 0) + 1
    return [(theme.id, weights.get(theme.id, 0), numbers.get(theme.id, 0)) for theme in all_themes()]


@dataclass(frozen=True, slots=True)
class _Index:
    """The terms by their forms: what a text holds is asked of its words, not of every term."""

    words: Mapping[str, Sequence[int]]
    """Forms of one word, each with the numbers of its terms."""
    beginnings: Mapping[str, Sequence[tuple[str, int]]]
    """Forms that are the beginning of a word, by their first letters."""
    shortest: int
    """How many letters these are: those of the shortest beginning."""
    phrases: Sequence[tuple[str, re.Pattern[str], int]]
    """Forms of several words: the letters, which are looked for first, since that is far quicker; the pattern."""

    def standing_in(self, lower: str) -> Iterator[Term]:
        """The terms that a text in lower case holds, each once."""
        found: set[int] = set()
        words = set(_WORD.findall(lower))
        for word in words & self.words.keys():
            found.update(self.words[word])
        for word in words:
            for form, k in self.beginnings.get(word[: self.shortest], ()):
                if word.startswith(form):
                    found.add(k)
        found.update(k for letters, pattern, k in self.phrases if letters in lower and pattern.search(lower))
        return (all_terms()[k] for k in found)


@functools.cache
def _index() -> _Index:
    forms = [(form, form.rstrip("*"), k) for k, term in enumerate(all_terms()) for form in term.text.split("|")]
    single = [entry for entry in forms if _WORD.fullmatch(entry[1])]
    shortest = min((len(letters) for form, letters, _ in single if form != letters), default=0)
    words: dict[str, list[int]] = {}
    beginnings: dict[str, list[tuple[str, int]]] = {}
    for form, letters, k in single:
        if form == letters:
            words.setdefault(form, []).append(k)
        else:
            beginnings.setdefault(letters[:shortest], []).append((letters, k))
    phrases = [(letters, pattern_of(form), k) for form, letters, k in forms if not _WORD.fullmatch(letters)]
    return _Index(words, beginnings, shortest, phrases)


def pattern_of(term: str) -> re.Pattern[str]:
    """A term as a pattern of whole words, any of its forms; ``*`` at the end of one stands for any ending."""
    forms = (re.escape(form.rstrip("*")) + (r"\w*" if form.endswith("*") else "") for form in term.split("|"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")
