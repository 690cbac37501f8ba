"""Augmentation: whatever is changed, trees stay trees and words, tags and spaces stay in step."""

from random import Random

import pytest

from generator.language.training import augmentation as aug
from generator.language.training.augmentation import Pools, make_pools
from generator.language.training.corpora import Document, Sentence, Token, is_tree, name_spans


@pytest.fixture
def pools(treebank: list[Document], gum: list[Document]) -> Pools:
    return make_pools([*treebank, *gum])


@pytest.fixture
def sentences(treebank: list[Document], gum: list[Document]) -> list[Sentence]:
    return [s for d in [*treebank, *gum] for s in d]


def spaces_are_sound(sentence: Sentence) -> bool:
    """No space before a comma or stop, none inside marks, no word glued to the next."""
    text = sentence.text
    glued = any(
        a.form[-1].isalnum() and b.form[0].isalnum() and b.form != "n't" and not a.space_after
        for a, b in zip(sentence.tokens, sentence.tokens[1:], strict=False)
    )
    return not glued and not any(x in text for x in (" ,", " .", "“ ", " ”", "( "))


@pytest.mark.parametrize("seed", range(50))
def test_speech_is_a_whole_sentence_with_its_verb_above(seed: int, sentences: list[Sentence], pools: Pools):
    """The speech verb (or the name before a colon) is the root; what is said is its ccomp (or parataxis)."""
    rng = Random(seed)
    fitting = [s for s in sentences if aug.can_be_speech(s)]
    before = rng.choice(fitting)
    after = aug.as_speech(rng, before, pools)
    assert is_tree(after.tokens)
    assert spaces_are_sound(after), after.text
    root = next(i for i, t in enumerate(after.tokens) if t.head == -1)
    below = {t.deprel for t in after.tokens if t.head == root}
    assert {"ccomp", "nsubj"} <= below or "parataxis" in below
    kept = [t.form.lower() for t in before.tokens if t.upos not in ("PUNCT",)]
    assert set(kept) <= {t.form.lower() for t in after.tokens}


def test_some_sentences_cannot_be_speech(sentences: list[Sentence]):
    """A report of speech is not put into a second mouth; a sentence with marks is left alone."""
    texts = {s.text for s in sentences if aug.can_be_speech(s)}
    assert "Prices rose and wages fell." in texts
    assert "He said that the bridge is closed." not in texts


@pytest.mark.parametrize("seed", range(20))
def test_wrapped_sentences_keep_their_marks(seed: int, treebank: list[Document]):
    """The opening mark belongs to the sentence it opens, the closing one to the sentence it closes."""
    first, last = aug.wrapped(Random(seed), treebank[0])
    assert is_tree(first.tokens)
    assert is_tree(last.tokens)
    assert first.tokens[0].xpos == "``"
    assert last.tokens[-1].xpos == "''"
    assert spaces_are_sound(first)
    assert spaces_are_sound(last)


@pytest.mark.parametrize("seed", range(20))
def test_dateline_leaves_the_root(seed: int, treebank: list[Document], pools: Pools):
    """The sentence's verb stays the root; place and agency are names."""
    before = treebank[0][1]
    after = aug.with_dateline(Random(seed), before, pools)
    assert is_tree(after.tokens)
    assert next(t.form for t in after.tokens if t.head == -1) == "rose"
    assert "LOC" in [kind for _, _, kind in name_spans([t.name for t in after.tokens])]


def test_marks_change_and_keep_their_sides():
    """Curly marks open and close; apostrophes follow; nothing else changes."""
    words = ['"', "We", "do", "n't", "know", '"', "."]
    tags = ["``", "PRP", "VBP", "RB", "VB", "''", "."]
    sentence = Sentence(tuple(Token(w, xpos=x) for w, x in zip(words, tags, strict=True)))
    seen = set()
    for seed in range(60):
        [after] = aug.with_marks(Random(seed), [sentence])
        seen.add("".join(t.form for t in after.tokens))
        assert [t.xpos for t in after.tokens] == tags
    assert "“Wedon’tknow”." in seen
    assert "'Wedon'tknow'." in seen


def test_case_changes_touch_forms_alone(sentences: list[Sentence]):
    """Upper case and headlines keep words, tags and heads; a headline loses its full stop."""
    for sentence in sentences:
        loud = aug.upper(sentence)
        assert [t.form for t in loud.tokens] == [t.form.upper() for t in sentence.tokens]
        assert is_tree(loud.tokens)
        head = aug.headline(sentence)
        assert is_tree(head.tokens)
        assert head.tokens[-1].form != "."


def test_upper_surnames(gum: list[Document]):
    """Only the last word of a person's name of several words is raised."""
    assert aug.upper_surnames(gum[0][0]).text == "Mayor Anna BERG left the University of Turku, Finland."


def test_other_names_are_consistent_and_keep_tags(gum: list[Document], pools: Pools):
    """The same word gets the same new word in a passage, and no tag moves."""
    for seed in range(40):
        after = aug.with_other_names(Random(seed), gum[0] * 2, pools)
        half = len(after) // 2
        tags = [t.name for s in after for t in s.tokens]
        assert tags == [t.name for s in gum[0] * 2 for t in s.tokens]
        people = [[t.form for t in s.tokens if t.name.endswith("PERSON")] for s in after]
        assert people[:half] == people[half:]
        assert all(is_tree(s.tokens) for s in after)


@pytest.mark.parametrize("seed", range(40))
def test_any_mixture_of_changes_keeps_trees(seed: int, gum: list[Document], treebank: list[Document], pools: Pools):
    """Whatever comes together, every sentence stays one tree and keeps at least one word."""
    rng = Random(seed)
    for document in [*gum, *treebank]:
        after = aug.augmented(rng, document, pools)
        assert len(after) == len(document)
        assert all(is_tree(s.tokens) for s in after)


def test_the_same_seed_gives_the_same_text(treebank: list[Document], pools: Pools):
    """All randomness comes from the caller's generator."""
    one, two = ([s.text for k in range(20) for s in aug.augmented(Random(k), treebank[0], pools)] for _ in range(2))
    assert one == two


def test_new_organisations_leave_trees_and_other_names_alone(gum: list[Document], pools: Pools):
    """Where there is a tree nothing changes; elsewhere only organisations do, to whole names."""
    assert aug.with_new_organisations(Random(0), gum[0][0], pools) == gum[0][0]
    words = [("Anna", "B-PERSON"), ("left", "O"), ("the", "O"), ("Red", "B-ORG"), ("Cross", "I-ORG"), ("today", "O")]
    before = Sentence(tuple(Token(w, name=n) for w, n in words), has_names=True)
    changed = 0
    for seed in range(60):
        after = aug.with_new_organisations(Random(seed), before, pools)
        spans = name_spans([t.name for t in after.tokens])
        assert [kind for _, _, kind in spans] == ["PERSON", "ORG"]
        assert [t.form for t in after.tokens if t.name == "O"] == ["left", "the", "today"]
        changed += after != before
    assert 5 < changed < 40
