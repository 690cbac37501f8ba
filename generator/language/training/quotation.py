"""Speech between quotation marks: styles of marks, and where stops and spaces stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from generator.language.training.corpora import Sentence
from generator.language.training.nodes import Node, new_mark, root_of, to_nodes, to_tokens

QUOTE_STYLES: tuple[tuple[str, str, float], ...] = (
    ('"', '"', 0.40),
    ("“", "”", 0.38),
    ("‘", "’", 0.08),
    ("'", "'", 0.04),
    ("", "", 0.10),
)
"""Opening mark, closing mark, weight; the empty style is speech without quotation marks."""


def style(rng: Random, plain_allowed: bool) -> tuple[str, str]:
    """An opening and a closing mark; both empty, where that is allowed, for speech without marks."""
    styles = [s for s in QUOTE_STYLES if s[0] or plain_allowed]
    opening, closing, _ = rng.choices(styles, [s[2] for s in styles])[0]
    return opening, closing


def opened(opening: str, head: Node, content: Sequence[Node]) -> list[Node]:
    """Content behind an opening mark, if there is one."""
    if not opening:
        return list(content)
    return [new_mark(opening, head, space=False, opening=True), *content]


def enclosed(content: Sequence[Node], head: Node, opening: str, closing: str, rng: Random, stop: Node) -> list[Node]:
    """Content between marks, with its stop inside (or, sometimes, outside)."""
    nodes = opened(opening, head, content)
    stop.deprel = "punct"
    stop.token = replace(stop.token, space_after=True)
    nodes[-1].token = replace(nodes[-1].token, space_after=False)
    if not closing:
        return [*nodes, stop]
    end = new_mark(closing, head, space=True, opening=False)
    if rng.random() < 0.85:
        stop.token = replace(stop.token, space_after=False)
        return [*nodes, stop, end]
    end.token = replace(end.token, space_after=False)
    return [*nodes, end, stop]


def wrapped(rng: Random, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Several sentences between one pair of marks: the opening one belongs to the first."""
    opening, closing = style(rng, False)
    result = list(sentences)
    for at, mark in ((0, opening), (len(result) - 1, closing)):
        nodes = to_nodes(result[at].tokens)
        root = root_of(nodes)
        if at == 0 and mark == opening:
            nodes = [new_mark(opening, root, space=False, opening=True), *nodes]
            result[0] = replace(result[0], tokens=to_tokens(nodes))
            if len(result) > 1:
                continue
        nodes = to_nodes(result[-1].tokens)
        root = root_of(nodes)
        nodes[-1].token = replace(nodes[-1].token, space_after=False)
        nodes.append(new_mark(closing, root, space=True, opening=False))
        result[-1] = replace(result[-1], tokens=to_tokens(nodes))
        break
    return result
