"""Readers of treebanks: words, trees, spaces, and GUM's names."""

from generator.language.training.corpora import ROOT, Document, is_tree


def test_conllu_gives_documents_sentences_and_the_text_as_written(treebank: list[Document]):
    """Joined words ("doesn't") are cut in two without a space; documents and paragraphs are kept."""
    assert [len(d) for d in treebank] == [2, 1]
    assert [s.text for d in treebank for s in d] == [
        "The mayor doesn't sleep.",
        "Prices rose and wages fell.",
        "He said that the bridge is closed.",
    ]
    assert [s.starts_paragraph for s in treebank[0]] == [True, False]


def test_conllu_trees_are_trees(treebank: list[Document]):
    """Heads become indices within the sentence, the root's is ROOT."""
    assert all(is_tree(s.tokens) for d in treebank for s in d)
    assert [t.head for t in treebank[0][0].tokens] == [1, 4, 4, 4, ROOT, 4]
