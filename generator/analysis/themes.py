"""Which field an interest belongs to."""

from __future__ import annotations


def theme_of(text: str) -> str:
    """The theme's id."""
    return "other"
