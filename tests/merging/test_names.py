"""What of a name counts in a comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.lexicon import rows
from generator.merging import names
from generator.merging.names import PersonName, body_key, is_acronym, is_common, key


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("the World Bank", ("world", "bank")),
        ("U.S.", ("us",)),
        ("Israel’s", ("israel",)),
        ("Prime Minister's Office", ("prime", "minister", "office")),
        ("Jean-Claude Trichet", ("jean", "claude", "trichet")),
        ("Erdoğan", ("erdogan",)),
        ("AT&T", ("at", "and", "t")),
        ("“”", ()),
        ("The", ("the",)),
    ],
)
def test_the_key_of_a_name(name, words):
    """Lower case, no marks, accents, possessives or articles; a name of nothing else keeps what it has."""
    assert key(name) == words


@given(st.text(max_size=40))
def test_any_name_has_a_key(name):
    """Whatever stands in a name: its key is words without spaces or marks, and capitals do not change it."""
    assert all(word and not set(word) & set(" .,'’-&") for word in key(name))
    assert set(body_key(name)) <= set(key(name)) | {row[1] for row in rows(names.SPELLINGS)}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ministry of Defence", ("defense", "ministry")),
        ("Defense Ministry", ("defense", "ministry")),
        ("Department of the Treasury", ("treasury", "department")),
        ("Maxar Technologies, Inc.", ("maxar", "technologies")),
        ("Company", ("company",)),
        ("University of Miami", ("university", "of", "miami")),
    ],
)
def test_the_key_of_a_body(name, words):
    """American spelling, no legal form, ministries in one order, other names in theirs."""
    assert body_key(name) == words


def test_acronyms_and_common_bodies():
    """Initials with or without stops; names that any country has a body for."""
    assert [n for n in ("JISS", "U.N.", "MoD", "EU", "Nato", "World Bank", "A") if is_acronym(n)] == [
        "JISS",
        "U.N.",
        "MoD",
        "EU",
    ]
    assert is_common(key("Prime Minister's Office"))
    assert not is_common(key("State Department"))
    assert not is_common(())


def test_the_parts_of_a_persons_name():
    """First name in full, middle names, surname, generation; a name of one word has no parts."""
    assert PersonName.of(key("Joe R. Biden Jr.")) == PersonName("joseph", ("r",), "biden", "jr")
    assert PersonName.of(("bennett",)) is None
    assert PersonName.of(("jr",)) is None


def test_no_short_first_name_is_a_full_one():
    """The list leads from short to full in one step, and holds each short form once."""
    listed = rows(names.FIRST_NAMES)
    short = [row[0] for row in listed]
    assert len(set(short)) == len(short)
    assert not set(short) & {row[1] for row in listed}
