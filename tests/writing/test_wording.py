"""The words between the articles' words."""

import pytest

from generator.writing.wording import verb


@pytest.mark.parametrize(
    ("label", "reads"),
    [
        ("safety of the reactor", "worries about"),
        ("losing the vote", "worries about"),
        ("deal that would lift sanctions", "worries about"),
        ("what is at stake", "worries about"),
        ("the dam will affect its share", "fears"),
        ("prices are too high", "fears"),
        ("to lose", "is afraid"),
    ],
)
def test_a_concern_reads_as_english(label, reads):
    """Nobody fears the safety of a reactor; a clause is feared, with "that" understood."""
    assert verb("concern", (), label) == reads
