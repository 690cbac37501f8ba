"""Names that the network ran together are taken apart."""

from __future__ import annotations

import pytest

from generator.analysis.names import overlong
from tests.analysis.names.test_names import doc_of


def parts(text: str, *spans: tuple[str, str]) -> list[str]:
    """The names that these names of a text become."""
    doc = doc_of(text, **{label: words for words, label in spans})
    kinds = {"PERSON": "person", "ORG": "organization"}
    found = [(span.start, span.end, kinds[span.label_]) for span in doc.ents]
    return [doc[start:end].text for start, end, _ in overlong.parted(doc, found)]  # type: ignore[arg-type]


def test_a_country_before_a_person():
    """ "The ambassador to the United States Anna Berg" is Anna Berg; so is the one "to Iceland Anna Berg"."""
    text = "the ambassador to the United States Anna Berg left"
    assert parts(text, ("United States Anna Berg", "PERSON")) == ["Anna Berg"]
    assert parts("the ambassador to Iceland Anna Berg left", ("Iceland Anna Berg", "PERSON")) == ["Anna Berg"]


@pytest.mark.parametrize("text", ["then Chad Berg left", "he spoke to Chad Berg", "he spoke to Jordan Ann Berg"])
def test_a_given_name_that_is_a_country(text: str):
    """Chad and Jordan are given names too."""
    name = text[text.index("Chad" if "Chad" in text else "Jordan") :].removesuffix(" left")
    assert parts(text, (name, "PERSON")) == [name]


def test_a_hyphen_between_two_persons():
    """ "The Berg-Holm talks" names two, where the text knows both singly; else it is a double name."""
    text = "the Berg_ -_ Holm talks failed as Dana Berg told Anna Holm"
    assert parts(text, ("Berg - Holm;Dana Berg;Anna Holm", "PERSON"))[:2] == ["Berg", "Holm"]
    assert parts("the Berg_ -_ Holm talks failed", ("Berg - Holm", "PERSON")) == ["Berg-Holm"]


def test_a_government_of_two_heads_is_one_name():
    """ "The Berg-Holm government" keeps its name."""
    text = "the Berg_ -_ Holm government fell as Dana Berg told Anna Holm"
    assert "Berg-Holm" in parts(text, ("Berg - Holm;Dana Berg;Anna Holm", "PERSON"))


def test_the_first_word_of_a_title_is_no_part_of_a_body():
    """ "EU High | Representative" is the EU and a title; "Orion High | School" is no title."""
    assert parts("then EU High Representative Anna Berg left", ("EU High", "ORG")) == ["EU"]
    assert parts("then Orion High School closed", ("Orion High", "ORG")) == ["Orion High"]
