"""What happened, happens, or is to happen."""

from __future__ import annotations

from spacy.tokens import Doc

from ..records import Article, Event, Quote, TimeExpression
from .cast import Cast


def find(
    doc: Doc, article: Article, cast: Cast, times: tuple[TimeExpression, ...], quotes: tuple[Quote, ...]
) -> tuple[Event, ...]:
    """All events of an article in reading order."""
    return ()
