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
