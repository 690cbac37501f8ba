"""Who is in the article."""

from __future__ import annotations

from spacy.tokens import Doc

from ..records import Article
from .cast import Cast


def find(doc: Doc, article: Article) -> Cast:
    """The cast of an article."""
    return Cast(())
