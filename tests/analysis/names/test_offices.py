"""Offices whose field stands behind them, and who holds them."""

import pytest

from generator.analysis.names import offices

from .test_names import doc_of, found


@pytest.mark.parametrize(
    "office",
    ["Minister of Water , Irrigation and Energy", "Secretary of Housing and Urban Development", "Minister for Health"],
)
def test_the_name_begins_behind_the_field(office):
    """Also where the network takes the field's last word into the name, or misses the name."""
    text = f"so {office} Sileshi Bekele spoke"
    last = office.split()[-1]
    assert ("Sileshi Bekele", "person") in found(text, PERSON=f"{last} Sileshi Bekele")
    assert ("Sileshi Bekele", "person") in found(text)


def test_a_given_name_ends_the_name_of_a_body():
    """The president of a council, whose name ends in a country's."""
    text = "so President of the Sovereign Council of Sudan Anna Berg spoke"
    assert ("Anna Berg", "person") in found(text)


@pytest.mark.parametrize(
    "text",
    ["so Bank of England Rowing Club spoke", "so Minister of Energy and Anna Berg spoke", "the University of Oslo"],
)
def test_no_office_no_holder(text):
    """A body's name goes on behind "of"; a person behind "and" is somebody else."""
    assert offices.holders(doc_of(text), {}) == []


def test_where_the_office_begins():
    """At its title, so that all of it is the role."""
    doc = doc_of("then Minister of Water , Irrigation and Energy Sileshi Bekele spoke")
    assert offices.begins(doc, 8) == 1
    assert offices.begins(doc, 3) == 3
