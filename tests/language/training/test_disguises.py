"""Other type changes forms, and trees and tags never."""

from random import Random

from generator.language.training.corpora import Document, Sentence, Token, is_tree
from generator.language.training.disguises import headline, upper, upper_surnames, with_marks


def test_marks_change_and_keep_their_sides():
    """Curly marks open and close; apostrophes follow; nothing else changes."""
    words = ['"', "We", "do", "n't", "know", '"', "."]
    tags = ["``", "PRP", "VBP", "RB", "VB", "''", "."]
    sentence = Sentence(tuple(Token(w, xpos=x) for w, x in zip(words, tags, strict=True)))
    seen = set()
    for seed in range(60):
        [after] = with_marks(Random(seed), [sentence])
        seen.add("".join(t.form for t in after.tokens))
        assert [t.xpos for t in after.tokens] == tags
    assert "“Wedon’tknow”." in seen
    assert "'Wedon'tknow'." in seen


def test_case_changes_touch_forms_alone(sentences: list[Sentence]):
    """Upper case and headlines keep words, tags and heads; a headline loses its full stop."""
    for sentence in sentences:
        loud = upper(sentence)
        assert [t.form for t in loud.tokens] == [t.form.upper() for t in sentence.tokens]
        assert is_tree(loud.tokens)
        head = headline(sentence)
        assert is_tree(head.tokens)
        assert head.tokens[-1].form != "."


def test_upper_surnames(gum: list[Document]):
    """Only the last word of a person's name of several words is raised."""
    assert upper_surnames(gum[0][0]).text == "Mayor Anna BERG left the University of Turku, Finland."
