"""Whom an article calls by office alone."""

import pytest

from generator.merging import merge
from generator.records import EditorFile, replace

from .made import Told


def speakers(words, *people, role="Egyptian President", countries=()):
    """Speaker and confidence of a quote whose source is these words, in an article that names these people.

    Another article says that Samir Hadi holds the office.
    """
    text = f"{' and '.join((*people, *countries))} met. “We are ready to talk,” {words} said."
    article = Told("a.txt", text, published="2024-01-02")
    for person in people:
        article.actor(person)
    for country in countries:
        article.actor(country, "country")
    article.quote("We are ready to talk,")
    article.quotes = [replace(article.quotes[0], source=article.place(words))]
    other = Told("b.txt", "Samir Hadi spoke.", published="2024-01-01").actor("Samir Hadi", roles=(role,))
    (found,) = merge([article.analysis, other.analysis], EditorFile()).quotes
    return found.speaker, found.confidence


def test_an_office_with_its_field_needs_no_country():
    """Where the article names one at most: in one on two countries there is more than one transport secretary."""
    role = "Conservative transport secretary"
    assert speakers("the Transport Secretary", "Samir Hadi", role="transport secretary") == ("samir-hadi", "low")
    assert speakers("the Transport Secretary", "Samir Hadi", role=role)[0] is None
    told = speakers("the Transport Secretary", "Samir Hadi", role="transport secretary", countries=("Egypt", "Sudan"))
    assert told[0] is None


@pytest.mark.parametrize("words", ["the Egyptian president", "The president of Egypt"])
def test_the_office_and_its_country_mean_who_holds_it(words):
    """Another article says who he is, this one names him; the review lists the quote."""
    assert speakers(words, "Samir Hadi") == ("samir-hadi", "low")


@pytest.mark.parametrize(
    ("words", "people", "role"),
    [
        ("the Egyptian president", ("Ana Ruiz",), "Egyptian President"),
        ("the president", ("Samir Hadi",), "Egyptian President"),
        ("the Sudanese president", ("Samir Hadi",), "Egyptian President"),
        ("the Egyptian president", ("Samir Hadi",), "former Egyptian President"),
        ("an Egyptian minister", ("Samir Hadi",), "Egyptian minister"),
        ("the Egyptian lawmaker", ("Samir Hadi",), "Egyptian lawmaker"),
    ],
)
def test_a_guess_is_not_made(words, people, role):
    """He is not named, no country is, another one is, he was it once, one of many, or many hold it."""
    assert speakers(words, *people, role=role)[0] is None


def test_two_holders_leave_it_open():
    """Whom the words mean, a reader could not say either."""
    text = "Samir Hadi and Omar Salem met. “We are ready to talk,” the Egyptian president said."
    article = Told("a.txt", text, published="2024-01-02")
    article.actor("Samir Hadi", roles=("Egyptian President",)).actor("Omar Salem", roles=("President of Egypt",))
    article.quote("We are ready to talk,")
    article.quotes = [replace(article.quotes[0], source=article.place("the Egyptian president"))]
    (found,) = merge([article.analysis], EditorFile()).quotes
    assert found.speaker is None
