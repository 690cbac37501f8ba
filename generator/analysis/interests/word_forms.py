"""The regular forms of English words, so that finding one does not hang on a lemma."""

from __future__ import annotations

DOUBLED = frozenset({"plan", "beg", "slam", "commit", "bid", "ban", "bar", "swap"})
"""Verbs that double their last letter; among the listed ones the spelling does not tell."""


def forms(word: str, part: str) -> tuple[str, ...]:
    """The regular forms of a word, so that finding it does not hang on a lemma ("try": tries, tried, trying)."""
    if part == "adj":
        return (word,)
    plural = _with_s(word)
    if part == "noun":
        return (word, plural)
    stem = word + word[-1] if word in DOUBLED else word
    past = word[:-1] + "ied" if _consonant_y(word) else stem + ("d" if word.endswith("e") else "ed")
    going = word[:-1] + "ing" if word.endswith("e") and not word.endswith("ee") else stem + "ing"
    if word == "vie":
        going = "vying"
    return (word, plural, past, going)


def _with_s(word: str) -> str:
    if _consonant_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _consonant_y(word: str) -> bool:
    return word.endswith("y") and len(word) > 1 and word[-2] not in "aeiou"
