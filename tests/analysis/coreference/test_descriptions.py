"""What descriptions can take up."""

from __future__ import annotations

import pytest

from generator.analysis.coreference import descriptions
from generator.analysis.coreference.discourse import Discourse, Referent
from generator.analysis.figures.figure import Figure
from tests.analysis.handmade import tree, word


def test_the_noun_of_a_bygone_office():
    """ "Former president" describes no president."""
    assert descriptions.role_nouns(["former", "president"]) == {"former president"}
    assert descriptions.role_nouns(["foreign", "minister"]) == {"minister"}


def test_words_of_a_role_that_are_no_persons():
    """ "State" in "state senator" is not what the senator is."""
    assert descriptions.role_nouns(["state", "senator"]) == {"senator"}


def test_nouns_of_a_body():
    """The last word of its name, the one before "of"; a person's name gives none."""
    assert descriptions.nouns_of(Figure("International Trade Fund", "organization")) == {"fund"}
    assert "church" in descriptions.nouns_of(Figure("Church of the Vale", "organization"))
    assert descriptions.nouns_of(Figure("Bill Fund", "person")) == set()


def found(*rows: str, referents: list[tuple[str, str, set[str]]], head: str) -> str | None:
    """Name of the figure that the description with this head takes up; referents as name, sort, nouns."""
    doc = tree("Zed/PROPN nsubj 2", "spoke/VERB root 0")
    described = tree(*rows)
    discourse = Discourse([0] * 50)
    discourse.next_sentence()
    for name, sort, nouns in referents:
        kind = "person" if sort == "person" else "country" if sort == "country" else "organization"
        made = Referent(word(doc, "Zed"), sort, False, (Figure(name, kind),), nouns=nouns)
        discourse.referents.append(made)
        discourse.mention(made, word(doc, "Zed"))
    taken = descriptions.taken_up(word(described, head), discourse)
    return taken.figures[0].name if taken else None


FUND = ("the/DET det 2", "fund/NOUN nsubj 3", "warned/VERB root 0")
LAWMAKER = ("the/DET det 2", "lawmaker/NOUN nsubj 3", "warned/VERB root 0")


def test_the_bearer_of_the_noun():
    """ "The fund" is the fund."""
    assert found(*FUND, referents=[("Trade Fund", "body", {"fund"})], head="fund") == "Trade Fund"
    assert found(*FUND, referents=[("Trade Bank", "body", {"bank"})], head="fund") is None


def test_a_family_of_one():
    """ "The lawmaker" is the senator; with a congressman beside him it is neither."""
    senator, congressman = ("Stone", "person", {"senator"}), ("Levi", "person", {"congressman"})
    assert found(*LAWMAKER, referents=[senator], head="lawmaker") == "Stone"
    assert found(*LAWMAKER, referents=[senator, congressman], head="lawmaker") is None


def test_a_fund_is_not_a_lawmaker():
    """A body that happens to share a family does not take a person's noun."""
    assert found(*LAWMAKER, referents=[("Trade Fund", "body", {"senator"})], head="lawmaker") is None


@pytest.mark.parametrize(
    "rows",
    [
        ("a/DET det 2", "fund/NOUN nsubj 3", "warned/VERB root 0"),
        ("the/DET det 2", "fund/NOUN nsubj 5", "of/ADP case 4", "Rome/PROPN nmod 2", "warned/VERB root 0"),
    ],
)
def test_what_is_new_takes_up_nothing(rows: tuple[str, ...]):
    """An indefinite phrase, and one told apart by what follows."""
    assert found(*rows, referents=[("Trade Fund", "body", {"fund"})], head="fund") is None


def test_the_one_country():
    """ "The country" is clear where the last sentences speak of one alone."""
    rows = ("the/DET det 2", "country/NOUN nsubj 3", "voted/VERB root 0")
    peru, chile = ("Peru", "country", set()), ("Chile", "country", set())
    assert found(*rows, referents=[peru], head="country") == "Peru"
    assert found(*rows, referents=[peru, chile], head="country") is None
