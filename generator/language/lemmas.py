"""Lemmas from tables made of the treebanks: forms they list, and endings for forms they do not.

The network's own lemma rules see word pieces, not letters, and invent forms ("declin"); they are the last resort.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

Table = dict[str, dict[str, str]]

LONGEST_ENDING = 6
"""Letters of an ending at most; a longer one is nearly a word."""

CASE_KEPT = frozenset({"NNP", "NNPS", "PROPN"})
"""Tags whose lemmas are written as their forms are."""

LONGEST_ACRONYM = 5
"""An upper-case word of so many letters ("CEO", "MPs") keeps its case; a longer one is a word in a headline."""


@dataclass(frozen=True, slots=True)
class LemmaTable:
    """What the treebanks say about forms, by tag.

    ``forms`` has lower-case forms under fine (``VBD``) and universal (``VERB``) tags. ``endings`` has, under fine
    tags, the end of a form and what makes a lemma of it: letters to cut, a bar, letters to add (``"3|y"``). The
    longest ending that fits decides; the empty one always fits.
    """

    forms: Table = field(default_factory=dict)
    endings: Table = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> LemmaTable:
        """Read ``{"forms": {tag: {form: lemma}}, "endings": {tag: {ending: rule}}}``; no file, no entries."""
        if not path.is_file():
            return cls()
        stored = json.loads(path.read_text("utf-8"))
        return cls(stored["forms"], stored["endings"])

    def of(self, form: str, universal: str, fine: str = "") -> str | None:
        """The lemma of a form with these tags, or ``None`` if the tables do not know."""
        lower = form.lower()
        known = self.forms.get(fine, {}).get(lower) or self.forms.get(universal, {}).get(lower)
        if known is not None:
            return known
        rules = self.endings.get(fine)
        return None if rules is None else with_ending(rules, cased(form, fine))


def cased(form: str, fine: str) -> str:
    """The form in the case its lemma has."""
    if fine in CASE_KEPT:
        return form
    if fine in ("NN", "NNS") and len(form) <= LONGEST_ACRONYM and form.removesuffix("s").isupper() and len(form) > 1:
        return form
    return form.lower()


def with_ending(rules: dict[str, str], form: str) -> str | None:
    """The lemma by the longest ending that fits."""
    for length in range(min(LONGEST_ENDING, len(form)), -1, -1):
        rule = rules.get(form[len(form) - length :].lower())
        if rule is not None:
            return apply_ending(rule, form)
    return None


def apply_ending(rule: str, form: str) -> str | None:
    """The form with its end exchanged; ``None`` if nothing would stay."""
    cut, added = rule.split("|", 1)
    kept = form[: len(form) - int(cut)] if int(cut) else form
    return kept + added if kept else None
