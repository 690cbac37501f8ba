"""From scores to a dependency tree: the best tree in which every word hangs, in the end, from one root."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]

NEVER = -1e9
NOT_ROOT = -1e6


def best_tree(scores: Scores) -> Heads:
    """The heads of a sentence of ``n`` words.

    ``scores`` is ``[n, n + 1]``: how well column ``j`` fits as the head of word ``i``, column 0 being the
    root and column ``j`` word ``j - 1``. The answer has one number a word: 0 for the root, else ``j``.
    Exactly one word gets the root (as Universal Dependencies asks); it is chosen first, by its margin over
    every other head, and the rest is the maximum spanning tree (Chu and Liu 1965, Edmonds 1967).
    """
    n = len(scores)
    if n == 1:
        return np.zeros(1, np.int64)
    table = scores.astype(np.float64)
    table[np.arange(n), np.arange(n) + 1] = NEVER
    margin = table[:, 0] - table[:, 1:].max(axis=1)
    claims = np.flatnonzero(table.argmax(axis=1) == 0)
    root = int(claims[margin[claims].argmax()]) if len(claims) else int(margin.argmax())
    table[:, 0] = NOT_ROOT
    table[root, 1:] = NOT_ROOT
    table[root, 0] = 0.0
    square = np.full((n + 1, n + 1), NEVER)
    square[1:] = table
    return _spanning(square)[1:]


def _spanning(scores: NDArray[np.float64]) -> Heads:
    """Maximum spanning tree of a square table ``[dependent, head]`` with node 0 as its root."""
    scores = scores.copy()
    np.fill_diagonal(scores, NEVER)
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    # Contract the cycle to one node, solve the smaller table, then break the cycle where the tree enters it.
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    outer = np.flatnonzero(~inside)
    size = len(outer)
    lost = scores[cycle, heads[cycle]]
    smaller = np.full((size + 1, size + 1), NEVER)
    smaller[:size, :size] = scores[np.ix_(outer, outer)]
    entering = scores[np.ix_(cycle, outer)] - lost[:, None]
    enters_at = entering.argmax(axis=0)
    smaller[size, :size] = entering.max(axis=0)
    leaving = scores[np.ix_(outer, cycle)]
    leaves_from = leaving.argmax(axis=1)
    smaller[:size, size] = leaving.max(axis=1)
    solved = _spanning(smaller)
    result = heads.copy()
    for k in range(1, size):
        result[outer[k]] = outer[solved[k]] if solved[k] < size else cycle[leaves_from[k]]
    result[cycle[enters_at[solved[size]]]] = outer[solved[size]]
    return result


def _cycle(heads: Heads) -> NDArray[np.int64] | None:
    """The nodes of one cycle among the heads, or ``None`` if they form a tree."""
    seen = np.zeros(len(heads), int)
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node != 0 and not seen[node]:
            seen[node] = start
            path.append(node)
            node = int(heads[node])
        if node != 0 and seen[node] == start:
            return np.array(path[path.index(node) :])
    return None
