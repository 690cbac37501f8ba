"""What a text says that a person is."""

from __future__ import annotations

from generator.analysis.figures import roles
from generator.analysis.figures.figure import Figure
from generator.analysis.names.name import Name
from tests.analysis.handmade import tree

DIRECTOR = tree(
    "Dana/PROPN nsubj 12",
    "Levi/PROPN flat 1",
    ",/PUNCT punct 5",
    "a/DET det 5",
    "director/NOUN appos 1",
    "of/ADP case 8",
    "the/DET det 8",
    "Institute/PROPN nmod 5",
    "and/CCONJ cc 10",
    "economist/NOUN conj 5",
    ",/PUNCT punct 5",
    "resigned/VERB root 0",
)
LEVI = Figure("Dana Levi", "person", [Name(0, 2, "Dana Levi", "person")])


def test_descriptions_beside_a_name():
    """Each of two coordinated ones, without article and marks."""
    assert [DIRECTOR[a:b].text for a, b in roles.of(DIRECTOR, LEVI)] == ["director of the Institute", "economist"]


def test_the_body_of_an_affiliation():
    """The institute only says who she is."""
    assert {DIRECTOR[i].text for i in roles.affiliations(DIRECTOR, LEVI)} >= {"Institute"}


def test_who_speaks_for_a_body():
    """In a spokesman's words the body speaks: it is no mere affiliation."""
    doc = tree("Orion/PROPN compound 2", "spokesman/NOUN nmod:desc 3", "Levi/PROPN nsubj 4", "spoke/VERB root 0")
    figure = Figure("Levi", "person", [Name(2, 3, "Levi", "person")])
    assert roles.affiliations(doc, figure) == set()
    assert [doc[a:b].text for a, b in roles.of(doc, figure)] == ["Orion spokesman"]


def test_what_is_no_person():
    """ "Levi, a sensation": no role."""
    doc = tree("Levi/PROPN nsubj 5", ",/PUNCT punct 4", "a/DET det 4", "sensation/NOUN appos 1", "spoke/VERB root 0")
    assert roles.of(doc, Figure("Levi", "person", [Name(0, 1, "Levi", "person")])) == []


def test_the_title_of_somebody_else_is_no_role():
    """In "Levi, Chief Bo Dahl and others" the chief is Dahl."""
    doc = tree(
        "Levi/PROPN nsubj 6",
        ",/PUNCT punct 3",
        "Chief/PROPN appos 1",
        "Bo/PROPN appos 1",
        "Dahl/PROPN flat 4",
        "resigned/VERB root 0",
        ents=[(0, 1, "PERSON"), (3, 5, "PERSON")],
    )
    assert roles.of(doc, Figure("Levi", "person", [Name(0, 1, "Levi", "person")])) == []
