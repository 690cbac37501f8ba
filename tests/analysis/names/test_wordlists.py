"""The word lists say what their heads promise."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.analysis.names import metonyms, wordlists
from generator.language.lexicon import rows

COLUMNS = {
    "countries.tsv": {6},
    "description_nouns.tsv": {2, 3},
    "given_names.tsv": {2},
    "groups.tsv": {3},
    "metonym_words.tsv": {2},
    "name_heads.tsv": {2},
    "introducing_words.tsv": {3},
    "office_initials.tsv": {2},
    "organizations.tsv": {3, 4, 5},
    "well_known_persons.tsv": {3},
    "person_nouns.tsv": {2},
    "phrase_heads.tsv": {2},
    "places.tsv": {2},
    "shared_bodies.tsv": {4},
    "titles.tsv": {3},
    "two_places.tsv": {2},
}


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_columns(name: str):
    """Every line has as many columns as the list's head explains, none of them empty."""
    for row in rows(wordlists.LEXICONS / name):
        assert len(row) in COLUMNS[name], row
        assert all(row), row


UNIQUE = ["given_names.tsv", "name_heads.tsv", "person_nouns.tsv", "countries.tsv", "titles.tsv"]


@pytest.mark.parametrize("name", UNIQUE)
def test_no_entry_twice(name: str):
    """A word stands once in a list that gives it one meaning."""
    counts = Counter(row[0] for row in rows(wordlists.LEXICONS / name))
    assert [word for word, count in counts.items() if count > 1] == []


def test_genders():
    """Given names tell m, f or both; titles and nouns m, f or nothing."""
    assert {row[1] for row in rows(wordlists.LEXICONS / "given_names.tsv")} == {"m", "f", "u"}
    assert {row[1] for row in rows(wordlists.LEXICONS / "titles.tsv")} == {"m", "f", "-"}
    assert wordlists.given_names()["Angela"] == "f"
    assert wordlists.person_nouns()["queen"] == "f"


def test_a_country_by_each_of_its_words():
    """Name, abbreviation, people, capital and seat lead to the standard name."""
    names = wordlists.known_names()
    for words, sort in [("United States", "country"), ("U.S.", "country"), ("Americans", "people")]:
        assert names.get(words) == wordlists.Known("United States", sort)
    assert names.get("Kyiv") == wordlists.Known("Ukraine", "capital")
    assert names.get("Kremlin") == wordlists.Known("Russia", "seat")
    assert wordlists.country_adjectives()["Dutch"] == "Netherlands"


def test_no_word_means_two_countries():
    """No name, alias or capital of one country is another's."""
    owner: dict[str, str] = {}
    for row in rows(wordlists.LEXICONS / "countries.tsv"):
        for word in {row[0], *wordlists.column(row[1]), *wordlists.column(row[4])}:
            assert owner.setdefault(word, row[0]) == row[0], word


def test_all_members_of_the_united_nations():
    """193 member states and two observers are there, whatever else is."""
    assert len(rows(wordlists.LEXICONS / "countries.tsv")) > 195


def test_families_of_organizations_have_nouns():
    """Every sort of organization that can be described has a noun that describes it."""
    described = {family for families in wordlists.families().values() for family in families}
    assert {"alliance", "agency", "ministry", "party", "media", "company", "court"} <= described


def test_metonym_sorts():
    """Each sort that the rules ask for has words."""
    for sort in ("placing", "facing", "partner", "addressed", "place", "motion"):
        assert metonyms.words(sort)
