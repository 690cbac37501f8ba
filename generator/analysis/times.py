"""When: time expressions and the days they mean."""

from __future__ import annotations

from spacy.tokens import Doc

from ..records import Article, TimeExpression


def find(doc: Doc, article: Article) -> tuple[TimeExpression, ...]:
    """All time expressions of an article in reading order."""
    return ()
