"""Titles before names."""

from __future__ import annotations

from generator.analysis.names import titles
from tests.analysis.handmade import tree, word

MINISTER = tree(
    "Foreign/ADJ/NNP amod 2",
    "Affairs/PROPN compound 3",
    "Minister/PROPN nmod:desc 4",
    "Dana/PROPN nsubj 6",
    "Levi/PROPN flat 4",
    "spoke/VERB root 0",
)


def role(doc, name: str) -> str:
    start, end = titles.role_before(doc, word(doc, name).i)
    return doc[start:end].text


def test_a_title_of_several_words():
    """The whole office is the role, and the name is without it."""
    assert role(MINISTER, "Dana") == "Foreign Affairs Minister"


def test_an_honorific_is_no_role():
    """ "Mrs." tells the gender and nothing else."""
    doc = tree("Mrs./PROPN nmod:desc 2", "Levi/PROPN nsubj 3", "spoke/VERB root 0")
    assert role(doc, "Levi") == ""
    assert titles.before(doc, 1)[1].gender == "f"


def test_former_belongs_to_the_role_and_colour_does_not():
    """What the reporter thinks of somebody is no office."""
    former = tree("former/ADJ amod 2", "senator/NOUN nmod:desc 3", "Levi/PROPN nsubj 4", "spoke/VERB root 0")
    angry = tree("angry/ADJ amod 2", "senator/NOUN nmod:desc 3", "Levi/PROPN nsubj 4", "spoke/VERB root 0")
    assert role(former, "Levi") == "former senator"
    assert role(angry, "Levi") == "senator"


def test_no_title():
    """A verb before a name is no title."""
    doc = tree("told/VERB root 0", "Levi/PROPN obj 1")
    assert role(doc, "Levi") == ""


def test_titles_at_the_head_of_a_name():
    """A recogniser that takes "Queen Maud II" for the name is put right."""
    doc = tree("Queen/PROPN nmod:desc 2", "Maud/PROPN nsubj 4", "II/PROPN flat 2", "reigns/VERB root 0")
    start, title = titles.leading(doc, 0, 3)
    assert (start, title.gender) == (1, "f")


def test_a_title_alone_stays():
    """Somebody called "Major" keeps the only name there is."""
    doc = tree("Major/PROPN nsubj 2", "spoke/VERB root 0")
    assert titles.leading(doc, 0, 1) == (0, None)


def test_a_title_of_two_fields():
    """ "Trade and Industry Secretary" is whole; two persons before and after "and" are not one title."""
    for relation in ("compound", "conj"):
        doc = tree(
            "Trade/PROPN compound 4",
            "and/CCONJ cc 3",
            f"Industry/PROPN {relation} 1" if relation == "conj" else "Industry/PROPN compound 4",
            "Secretary/PROPN nmod:desc 5",
            "Levi/PROPN nsubj 6",
            "spoke/VERB root 0",
        )
        assert titles.role_before(doc, 4) == (0, 4)
    doc = tree(
        "Ministers/NOUN/NNS nsubj 6",
        "and/CCONJ cc 4",
        "Industry/PROPN compound 4",
        "Secretary/PROPN nmod:desc 5",
        "Levi/PROPN conj 1",
        "spoke/VERB root 0",
    )
    assert titles.role_before(doc, 4) == (2, 4)


def test_a_title_of_three_fields():
    """ "Culture, Media and Sport Secretary" is whole, a field of two words included, and names no body."""
    doc = tree(
        "Food/NOUN compound 7",
        ",/PUNCT punct 1",
        "Rural/ADJ amod 4",
        "Affairs/NOUN conj 1",
        "and/CCONJ cc 6",
        "Sport/NOUN conj 1",
        "Secretary/NOUN nmod:desc 8",
        "Levi/PROPN nsubj 9",
        "spoke/VERB root 0",
    )
    assert titles.role_before(doc, 7) == (0, 7)
    assert titles.is_of_office(doc, 2, 6)


def test_a_counterpart_is_no_role():
    """ "Her Norwegian counterpart" says nothing of a person without the other's office."""
    doc = tree("her/PRON nmod:poss 3", "Norwegian/ADJ amod 3", "counterpart/NOUN nmod:desc 4", "Levi/PROPN root 0")
    assert titles.role_before(doc, 3) == (3, 3)


def test_a_role_before_an_honorific():
    """ "Prime Minister Sir Keir Levi" holds an office; the honorific is no part of it."""
    doc = tree(
        "Prime/ADJ amod 2",
        "Minister/PROPN nmod:desc 4",
        "Sir/PROPN nmod:desc 4",
        "Keir/PROPN nsubj 6",
        "Levi/PROPN flat 4",
        "spoke/VERB root 0",
    )
    assert titles.role_before(doc, 3) == (0, 2)
