"""Countries by their adjectives: "Ukrainian" is Ukraine's."""

from __future__ import annotations

from .wordlists import country_adjectives as adjectives

__all__ = ["adjectives"]
