"""Datelines leave the sentence behind them as it is."""

from random import Random

import pytest

from generator.language.training.corpora import Document, is_tree, name_spans
from generator.language.training.datelines import with_dateline
from generator.language.training.pools import Pools


@pytest.mark.parametrize("seed", range(20))
def test_dateline_leaves_the_root(seed: int, treebank: list[Document], pools: Pools):
    """The sentence's verb stays the root; place and agency are names."""
    before = treebank[0][1]
    after = with_dateline(Random(seed), before, pools)
    assert is_tree(after.tokens)
    assert next(t.form for t in after.tokens if t.head == -1) == "rose"
    assert "LOC" in [kind for _, _, kind in name_spans([t.name for t in after.tokens])]
