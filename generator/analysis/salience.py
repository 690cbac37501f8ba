"""How much of an article is about each of its actors."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..language.document import Doc
from ..records import Article
from .figures.figure import Figure, is_acronym, normal

TITLE = 4.0
SUBJECT = 1.0
EARLY = 2.0
NAMED = 1.0
TAKEN_UP = 0.5
"""What a figure gains by standing in the title, for each mention as a subject, for its place in the text (all
of it in the first sentence, nothing in the last), for each mention by name, and for each pronoun or description."""


def weigh(
    doc: Doc, article: Article, gathered: Sequence[Figure], described: Mapping[int, Sequence[tuple[int, int]]]
) -> list[float]:
    """A weight from 0 to 1 for each figure, by title, place, frequency and grammatical role; the first has 1."""
    scores = []
    for figure in gathered:
        score = NAMED * len(figure.names) + TAKEN_UP * len(described.get(id(figure), ()))
        score += SUBJECT * sum(doc[n.start : n.end].root.dep_.startswith("nsubj") for n in figure.names)
        score += EARLY * (1 - figure.names[0].start / len(doc))
        score += TITLE * in_title(article, figure)
        scores.append(score)
    top = max(scores, default=1.0)
    return [round(score / top, 3) for score in scores]


def in_title(article: Article, figure: Figure) -> bool:
    """Whether the article's title names a figure, in full, by an alias or by its initials."""
    title = f" {normal(article.title)} "
    if any(f" {normal(form)} " in title for form in {figure.name, *(name.text for name in figure.names)}):
        return True
    return any(is_acronym(word, figure.name) for word in re.findall(r"\b[A-Z]{2,}\b", article.title))
