"""Lemmas of irregular and frequent forms, from a table: the network's rules invent forms for these."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LemmaTable:
    """(lower-case form, universal tag) to lemma."""

    by_tag: dict[str, dict[str, str]]

    @classmethod
    def load(cls, path: Path) -> LemmaTable:
        """Read ``{tag: {form: lemma}}``; an absent file gives an empty table."""
        return cls(json.loads(path.read_text("utf-8")) if path.is_file() else {})

    def of(self, form: str, tag: str) -> str | None:
        """The lemma of a form with a universal tag, or ``None`` if the table does not know it."""
        return self.by_tag.get(tag, {}).get(form.lower())
