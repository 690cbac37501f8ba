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


def test_an_office_is_no_part_of_a_bodys_name():
    """Before its holder's name, and "CEO" anywhere; a paper may be called the Observer."""
    assert parts("then Orion Chairman Dana Berg left", ("Orion Chairman", "ORG"), ("Dana Berg", "PERSON"))[0] == "Orion"
    assert parts("then the Orion CEO left", ("Orion CEO", "ORG")) == ["Orion"]
    assert parts("then the Orion Observer said so", ("Orion Observer", "ORG")) == ["Orion Observer"]


def bodies(text: str, *spans: tuple[int, int]) -> list[str]:
    """The names that bodies of a text become, given by their first tokens and those after their last."""
    doc = doc_of(text)
    return [doc[start:end].text for start, end, _ in overlong.parted(doc, [(a, b, "organization") for a, b in spans])]


def test_two_bodies_joined():
    """By "and" or a hyphen, where the text knows them singly; a ministry's two fields are one."""
    assert bodies("then Orion and Atlas Inc. sued as Orion fell", (1, 5), (7, 8))[:2] == ["Orion", "Atlas Inc."]
    text = "the Orion_ -_ Atlas deal fell as Orion and then Atlas sued"
    assert bodies(text, (1, 4), (7, 8), (10, 11))[:2] == ["Orion", "Atlas"]
    text = "the Office of Health and Care met after the Office of Health left"
    assert bodies(text, (1, 6), (9, 12))[0] == "Office of Health and Care"
    assert bodies("then Orion and Atlas sued", (1, 4)) == ["Orion and Atlas"]


def test_an_office_behind_initials_and_a_page_on_a_platform():
    """ "INEC Chairman" holds a body; "the Orion Facebook page" is Orion's."""
    assert parts("then the INEC Chairman left", ("INEC Chairman", "ORG")) == ["INEC"]
    assert parts("on the Orion Facebook page", ("Orion Facebook", "ORG")) == ["Orion"]
