"""Who says what."""

from __future__ import annotations

from spacy.tokens import Doc

from ..records import Article, Quote
from .cast import Cast


def find(doc: Doc, article: Article, cast: Cast) -> tuple[Quote, ...]:
    """All quotes of an article in reading order."""
    return ()
