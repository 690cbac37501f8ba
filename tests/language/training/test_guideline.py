"""One guideline for corpora that disagree."""

from generator.language.training import guideline
from generator.language.training.corpora import Document, Sentence, Token, named


def test_places_on_which_corpora_agree_are_places_everywhere(gum: list[Document]):
    """A country that acts is a place by our guideline, whatever one corpus says."""
    elsewhere = [[Sentence((Token("Finland", name="B-LOC"),), has_names=True)]] * guideline.PLACE_MENTIONS
    places = guideline.place_names([*gum, *elsewhere])
    assert "finland" in places
    assert named(guideline.relabel_places(gum[0], places)[1]) == [("Finland", "LOC")]
