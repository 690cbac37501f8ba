"""What each actor wants, needs, fears, values, backs or opposes."""

from __future__ import annotations

from spacy.tokens import Doc

from ..records import Article, Interest, Quote
from .cast import Cast


def find(doc: Doc, article: Article, cast: Cast, quotes: tuple[Quote, ...]) -> tuple[Interest, ...]:
    """All interests of an article in reading order."""
    return ()
