"""When: time expressions and the days they mean."""

from __future__ import annotations

from ..language import times as language
from ..language.document import Doc
from ..records import Article, TimeExpression

SHOWN = frozenset({"date", "duration"})
"""Kinds of expressions that an article's page marks; what recurs ("every day") has no place in time."""


def find(doc: Doc, article: Article) -> tuple[TimeExpression, ...]:
    """All time expressions of an article in reading order, their values counted from its date of publication."""
    found: list[TimeExpression] = []
    for expression in language.find(doc, article.published):
        if expression.kind in SHOWN:
            words = doc[expression.first : expression.end]
            start, end = words.start_char, words.end_char
            found.append(TimeExpression(start, end, article.text[start:end], expression.value))
    return tuple(found)
