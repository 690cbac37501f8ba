"""The words of ``lexicons/judgements.tsv``: what speakers call an action, a thing or an event."""

from __future__ import annotations

import functools
from pathlib import Path

from ...language.lexicon import rows

JUDGEMENTS = Path(__file__).parent / "lexicons" / "judgements.tsv"


def sorts(word: str) -> frozenset[str]:
    """The sorts of a word in the list; none for a word that is not there."""
    return _table().get(word, frozenset())


@functools.cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, sort in rows(JUDGEMENTS):
        found.setdefault(word, set()).add(sort)
    return {word: frozenset(kinds) for word, kinds in found.items()}
