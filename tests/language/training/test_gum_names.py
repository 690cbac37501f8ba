"""GUM's mentions cut down to names."""

from generator.language.training.corpora import Document, named


def test_gum_names_are_the_names_inside_mentions(gum: list[Document]):
    """Titles and articles are no part of a name; the longest name wins; common nouns are no names."""
    assert named(gum[0][0]) == [("Anna Berg", "PERSON"), ("University of Turku", "ORG"), ("Finland", "LOC")]
    assert named(gum[0][1]) == [("Finland", "ORG")]
    assert all(s.has_names and s.has_syntax for s in gum[0])
