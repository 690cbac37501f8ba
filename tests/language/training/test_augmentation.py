"""Augmentation: whatever comes together, trees stay trees."""

from random import Random

import pytest

from generator.language.training.augmentation import augmented
from generator.language.training.corpora import Document, is_tree
from generator.language.training.pools import Pools


@pytest.mark.parametrize("seed", range(40))
def test_any_mixture_of_changes_keeps_trees(seed: int, gum: list[Document], treebank: list[Document], pools: Pools):
    """Whatever comes together, every sentence stays one tree and keeps at least one word."""
    rng = Random(seed)
    for document in [*gum, *treebank]:
        after = augmented(rng, document, pools)
        assert len(after) == len(document)
        assert all(is_tree(s.tokens) for s in after)


def test_the_same_seed_gives_the_same_text(treebank: list[Document], pools: Pools):
    """All randomness comes from the caller's generator."""
    one, two = ([s.text for k in range(20) for s in augmented(Random(k), treebank[0], pools)] for _ in range(2))
    assert one == two
