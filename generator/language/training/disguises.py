"""The same words in other type: marks of another style, capitals, headlines, no full stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from generator.language.training.corpora import ROOT, Sentence, Token, name_spans

_MARK_STYLES: tuple[tuple[str, str, str], ...] = (
    ("“", "”", "’"),
    ("“", "”", "’"),
    ("“", "”", "’"),
    ("‘", "’", "’"),
    ("'", "'", "'"),
    ("''", "''", "'"),
    ("„", "“", "’"),
)


def with_marks(rng: Random, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Straight double marks and apostrophes of a passage in another style."""
    opening, closing, apostrophe = rng.choice(_MARK_STYLES)
    inside = False
    result = []
    for sentence in sentences:
        tokens = []
        for token in sentence.tokens:
            form = token.form
            if form in ('"', "``", "''"):
                opens = {"``": True, "''": False}.get(token.xpos, not inside)
                inside = opens
                form = opening if opens else closing
            elif "'" in form and len(form) > 1:
                form = form.replace("'", apostrophe)
            elif form == "'" and token.xpos == "POS":
                form = apostrophe
            tokens.append(replace(token, form=form))
        result.append(replace(sentence, tokens=tuple(tokens)))
    return result


def _changed_forms(sentence: Sentence, change: Callable[[Token], str]) -> Sentence:
    return replace(sentence, tokens=tuple(replace(t, form=change(t)) for t in sentence.tokens))


def upper(sentence: Sentence) -> Sentence:
    """ALL CAPITALS."""
    return _changed_forms(sentence, lambda t: t.form.upper() if len(t.form.upper()) == len(t.form) else t.form)


_SMALL = frozenset(["ADP", "CCONJ", "DET", "PART", "SCONJ", "PUNCT"])


def headline(sentence: Sentence) -> Sentence:
    """Every Word With a Capital, and no full stop at the end."""

    def change(token: Token) -> str:
        small = token.upos in _SMALL or (not token.upos and len(token.form) < 4)
        return token.form if small or "'" in token.form[:2] else token.form[:1].upper() + token.form[1:]

    return without_stop(_changed_forms(sentence, change))


def without_stop(sentence: Sentence) -> Sentence:
    """The sentence without its final full stop, if that leaves a tree."""
    tokens = sentence.tokens
    last = len(tokens) - 1
    if last < 2 or tokens[last].form != "." or (tokens[last].head == ROOT and sentence.has_syntax):
        return sentence
    if any(t.head == last for t in tokens):
        return sentence
    return replace(sentence, tokens=tokens[:last])


def upper_surnames(sentence: Sentence) -> Sentence:
    """`Emmanuel MACRON`, as lists of delegates write."""
    tokens = list(sentence.tokens)
    for start, end, kind in name_spans([t.name for t in tokens]):
        if kind == "PERSON" and end - start > 1:
            tokens[end - 1] = replace(tokens[end - 1], form=tokens[end - 1].form.upper())
    return replace(sentence, tokens=tuple(tokens))
