"""Decoding scores into dependency trees."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.trees import best_tree


def is_tree(heads):
    """Every word reaches the root, and one word alone hangs from it."""
    if sum(h == 0 for h in heads) != 1:
        return False
    for node in range(1, len(heads) + 1):
        seen = set()
        while node != 0:
            if node in seen:
                return False
            seen.add(node)
            node = int(heads[node - 1])
    return True


def total(scores, heads):
    return sum(scores[i, h] for i, h in enumerate(heads))


@given(st.integers(1, 12), st.integers(0, 10_000))
@settings(max_examples=150)
def test_any_scores_give_one_tree_with_one_root(words, seed):
    """Whatever the network says, the answer is a tree, as Universal Dependencies asks."""
    scores = np.random.default_rng(seed).normal(size=(words, words + 1)).astype(np.float32)
    assert is_tree(best_tree(scores))


@pytest.mark.parametrize("seed", range(30))
def test_best_of_all_trees_with_the_chosen_root(seed):
    """Among all trees that share its root, none scores higher: checked against every tree of four words."""
    scores = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    heads = best_tree(scores)
    root = int(np.flatnonzero(heads == 0)[0])
    rivals = [h for h in itertools.product(range(5), repeat=4) if h[root] == 0 and is_tree(h)]
    assert total(scores, heads) == pytest.approx(max(total(scores, h) for h in rivals), abs=1e-5)


def test_a_cycle_is_broken_where_it_costs_least():
    """Two words that each want the other: the one that fits the root better lets go."""
    scores = np.array([[1.0, 0.0, 5.0], [0.5, 5.0, 0.0]], np.float32)
    assert best_tree(scores).tolist() == [0, 1]


def test_one_word_is_the_root():
    assert best_tree(np.zeros((1, 2), np.float32)).tolist() == [0]
