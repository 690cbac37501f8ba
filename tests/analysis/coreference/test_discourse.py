"""How present things are to the reader."""

from __future__ import annotations

from generator.analysis.coreference.discourse import FORGOTTEN, Discourse, Referent, depths, emphasis, speaks
from generator.language.document import Doc
from tests.analysis.handmade import tree, word

SENTENCE = tree(
    "Levi/PROPN nsubj 2",
    "gave/VERB root 0",
    "Stone/PROPN iobj 2",
    "a/DET det 5",
    "book/NOUN obj 2",
    "in/ADP case 7",
    "Rome/PROPN obl 2",
)


def test_subjects_before_objects_before_adverbials():
    """The order of Lappin and Leass."""
    weights = [emphasis(word(SENTENCE, text)) for text in ("Levi", "book", "Stone", "Rome")]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 4


def test_what_is_not_mentioned_again_fades():
    """Half from sentence to sentence; unnamed things are forgotten in the end."""
    discourse = Discourse(depths(SENTENCE, ()))
    discourse.next_sentence()
    referent = Referent(word(SENTENCE, "Levi"), "person", False)
    discourse.referents.append(referent)
    discourse.mention(referent, word(SENTENCE, "Levi"))
    first = referent.weight
    discourse.next_sentence()
    assert referent.weight == first / 2
    for _ in range(12):
        discourse.next_sentence()
    assert referent.weight < FORGOTTEN
    assert discourse.referents == []


def test_within():
    """Counted in sentences from the last mention; what was never mentioned is out of reach."""
    discourse = Discourse(depths(SENTENCE, ()))
    discourse.next_sentence()
    referent = Referent(word(SENTENCE, "Levi"), "person", False)
    assert not discourse.within(referent, 3)
    discourse.mention(referent, word(SENTENCE, "Levi"))
    assert discourse.within(referent, 0)
    discourse.next_sentence()
    assert not discourse.within(referent, 0)
    assert discourse.within(referent, 1)


def test_depths():
    """Words between quotation marks are inside, the marks and the rest are not."""
    doc = Doc(['"', "Go", '"', "he", "said"], [False, False, True, True, False])
    assert depths(doc, ()) == [0, 1, 0, 0, 0]


def test_verbs_of_speech():
    """By the list of cues, and only verbs."""
    assert speaks(word(tree("said/VERB root 0"), "said"))
    assert not speaks(word(SENTENCE, "gave"))
