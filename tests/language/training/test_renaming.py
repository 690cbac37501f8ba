"""New names for old: the same tags, the same name for the same word."""

from random import Random

from generator.language.training.corpora import Document, Sentence, Token, is_tree, name_spans
from generator.language.training.pools import Pools
from generator.language.training.renaming import with_new_organisations, with_other_names


def test_other_names_are_consistent_and_keep_tags(gum: list[Document], pools: Pools):
    """The same word gets the same new word in a passage, and no tag moves."""
    for seed in range(40):
        after = with_other_names(Random(seed), gum[0] * 2, pools)
        half = len(after) // 2
        tags = [t.name for s in after for t in s.tokens]
        assert tags == [t.name for s in gum[0] * 2 for t in s.tokens]
        people = [[t.form for t in s.tokens if t.name.endswith("PERSON")] for s in after]
        assert people[:half] == people[half:]
        assert all(is_tree(s.tokens) for s in after)


def test_new_organisations_leave_trees_and_other_names_alone(gum: list[Document], pools: Pools):
    """Where there is a tree nothing changes; elsewhere only organisations do, to whole names."""
    assert with_new_organisations(Random(0), gum[0][0], pools) == gum[0][0]
    words = [("Anna", "B-PERSON"), ("left", "O"), ("the", "O"), ("Red", "B-ORG"), ("Cross", "I-ORG"), ("today", "O")]
    before = Sentence(tuple(Token(w, name=n) for w, n in words), has_names=True)
    changed = 0
    for seed in range(60):
        after = with_new_organisations(Random(seed), before, pools)
        spans = name_spans([t.name for t in after.tokens])
        assert [kind for _, _, kind in spans] == ["PERSON", "ORG"]
        assert [t.form for t in after.tokens if t.name == "O"] == ["left", "the", "today"]
        changed += after != before
    assert 5 < changed < 40
