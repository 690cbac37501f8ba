"""Word lists are plain text that anybody can edit."""

import pytest

from generator.language.lexicon import rows, words


@pytest.fixture
def lexicon(tmp_path):
    path = tmp_path / "cues.tsv"
    path.write_text("# verb\tkind\n\nsay\tspeech\t # the commonest\nfear\tworry\n#not this\nC#\tname\n", "utf-8")
    return path


def test_entries_in_order_without_remarks(lexicon):
    """Columns are parted by tabs; remarks and empty lines are skipped; a hash within a word stays."""
    assert rows(lexicon) == (("say", "speech"), ("fear", "worry"), ("C#", "name"))


def test_first_column_as_a_set(lexicon):
    assert words(lexicon) == {"say", "fear", "C#"}


def test_a_missing_list_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        rows(tmp_path / "none.tsv")
