"""Common nouns that make a name: governments, bodies, communities."""

from __future__ import annotations

import pytest

from generator.analysis import names
from generator.analysis.names import phrases
from generator.analysis.names.name import Name
from tests.analysis.handmade import tree


def found(*rows: str) -> list[tuple[str, str, str | None]]:
    """Text, kind and standard name of each phrase."""
    doc = tree(*rows)
    return [(p.text, p.kind, p.standard) for p in phrases.find(doc, names.find(doc))]


def phrase(*words: str) -> list[str]:
    """Rows of "the ... spoke" with the last of the words as the subject."""
    n = len(words)
    rows = ["The/DET/DT det " + str(n + 1)]
    for word in words[:-1]:
        form, part = word.split("/")
        rows.append(f"{form}/{part} {'amod' if part == 'ADJ' else 'compound'} {n + 1}")
    return [*rows, f"{words[-1]}/NOUN nsubj {n + 2}", "spoke/VERB root 0"]


@pytest.mark.parametrize("noun", ["government", "administration", "regime", "people"])
def test_a_government_is_its_country(noun: str):
    """So is a people as such."""
    assert found(*phrase("Dutch/ADJ", noun)) == [(f"Dutch {noun}", "country", "Netherlands")]


def test_a_body_of_a_country_is_its_own_actor():
    """The navy of a country is not the country."""
    assert found(*phrase("Malaysian/ADJ", "navy")) == [("Malaysian navy", "organization", None)]


def test_a_community():
    """Capitals make the group a named one."""
    assert found(*phrase("Jewish/ADJ", "community")) == [("Jewish community", "group", None)]
    assert found(*phrase("local/ADJ", "community")) == []


def test_countries_of_a_region():
    """ "Baltic states" are named, "several states" are not."""
    assert [p[1] for p in found(*phrase("Caribbean/ADJ", "states"))] == ["group"]
    assert found(*phrase("many/ADJ", "states")) == []


def test_a_government_called_after_a_party():
    """It is an actor by that name."""
    assert found(*phrase("Conservative/PROPN", "government")) == [("Conservative government", "organization", None)]


def test_a_plain_government_is_no_name():
    """ "The government" must be found out by what was said before."""
    assert found(*phrase("government")) == []


def test_a_name_that_stands_only_in_a_governments_name_is_no_actor():
    """ "The Kale government" does not make Kale an actor; a Kale who speaks elsewhere stays one."""
    rows = phrase("Kale/PROPN", "government")
    doc = tree(*rows)
    kale = Name(1, 2, "Kale", "person")
    government = phrases.find(doc, [kale])
    assert [p.kind for p in government] == ["country"]
    assert phrases.swallowed([kale], government) == []
    elsewhere = Name(3, 4, "Kale", "person")
    assert kale in phrases.swallowed([kale, elsewhere], government)


def test_the_administration_of_a_country():
    """Named with its country once, it is the country where it stands alone, too."""
    told = found(*phrase("Dutch/ADJ", "administration"), "the/DET/DT det 6", "administration/NOUN obj 4")
    assert told == [("Dutch administration", "country", "Netherlands"), ("administration", "country", "Netherlands")]
