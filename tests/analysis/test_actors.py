"""The cast of whole articles, parsed by the shipped pipeline.

The sentences are plain, so that any sound parse gives the same cast.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import actors
from generator.analysis.cast import Cast
from generator.language.pipeline import parse
from generator.records import Article, Block

TEXT = "\n\n".join(
    [
        "Foreign Minister Laura Bennett said on Monday that Denmark would not accept the European Union's proposal.",
        'Bennett told Reuters that Copenhagen wanted more time. "We need six weeks," she said at a meeting in Paris.',
        "The European Commission rejected the demand. Peter Holm, a spokesman for the commission, said the EU had "
        "waited long enough.",
        "The Danish government has faced pressure from Washington and from the Americans for months. The Danish navy "
        "has two ships in Greenland.",
    ]
)


def cast_of(text: str, title: str = "") -> Cast:
    blocks: list[Block] = []
    for paragraph in text.split("\n\n"):
        start = blocks[-1].end + 2 if blocks else 0
        blocks.append(Block(start, start + len(paragraph), "paragraph"))
    return actors.find(parse(text), Article(id="a", seed="a.txt", title=title, text=text, blocks=tuple(blocks)))


@pytest.fixture(scope="module")
def cast() -> Cast:
    return cast_of(TEXT, "Denmark asks for time")


def test_who_is_in_it(cast: Cast):
    """Persons, countries and bodies; the city of the meeting is none."""
    assert {(actor.name, actor.kind) for actor in cast.actors} == {
        ("Laura Bennett", "person"),
        ("Peter Holm", "person"),
        ("Denmark", "country"),
        ("United States", "country"),
        ("European Union", "organization"),
        ("European Commission", "organization"),
        ("Reuters", "organization"),
        ("Danish navy", "organization"),
    }


def test_names_of_one_actor(cast: Cast):
    """Capital, government and people are their country's; the surname is the person's."""
    assert {"Copenhagen", "Danish government"} <= set(cast.by_id("denmark").aliases)
    assert {"Washington", "Americans"} <= set(cast.by_id("united-states").aliases)
    assert "Bennett" in cast.by_id("laura-bennett").aliases
    assert "EU" in cast.by_id("european-union").aliases


def test_roles(cast: Cast):
    """The title before a name and the description after it, in the text's words."""
    assert cast.by_id("laura-bennett").roles == ("Foreign Minister",)
    assert cast.by_id("peter-holm").roles == ("spokesman for the commission",)


def test_salience(cast: Cast):
    """The one that the title names stands first; nobody is outside 0 to 1."""
    assert max(cast.actors, key=lambda actor: actor.salience).id == "denmark"
    assert all(0 < actor.salience <= 1 for actor in cast.actors)


def test_mentions_are_the_articles_words(cast: Cast):
    """Every mention's text is the article's slice, in order, none twice."""
    for actor in cast.actors:
        places = [(mention.start, mention.end) for mention in actor.mentions]
        assert places == sorted(set(places))
        assert all(mention.text == TEXT[mention.start : mention.end] for mention in actor.mentions)


def test_titles_reach_the_person(cast: Cast):
    """A word of a name refers to its bearer, and within() finds who is named in a stretch."""
    doc = parse(TEXT)
    bennett = next(token for token in doc if token.text == "Laura")
    assert cast.at(bennett) == ("laura-bennett",)
    assert cast.within(0, TEXT.index("\n")) == ("laura-bennett", "denmark", "european-union")


def test_same_text_same_cast():
    """The cast does not depend on anything but the article."""
    assert cast_of(TEXT) == cast_of(TEXT)


def test_two_persons_of_one_surname():
    """They stay two, with an id each."""
    found = cast_of("Peter Stone met Maria Stone on Monday. Mr. Stone left, and Ms. Stone stayed.")
    assert {actor.id for actor in found.actors} == {"peter-stone", "maria-stone"}
    assert "Stone" in found.by_id("peter-stone").aliases
    assert "Stone" in found.by_id("maria-stone").aliases


def test_a_summit_in_moscow_is_not_russia():
    """The capital is the government only where it acts."""
    assert [actor.name for actor in cast_of("The band played three concerts in Moscow.").actors] == []
    assert [actor.name for actor in cast_of("Moscow rejected the demand.").actors] == ["Russia"]


@pytest.mark.parametrize("text", ["", "It rains.", "\n\n", "..."])
def test_nobody(text: str):
    """A text without names has an empty cast."""
    assert cast_of(text) == Cast(())


@settings(max_examples=25)
@given(st.text("aA .,'’\"“”-\nBen ", max_size=60))
def test_any_text(text: str):
    """Whatever the text, no mention lies, and every id is one actor's."""
    found = cast_of(text)
    assert len({actor.id for actor in found.actors}) == len(found.actors)
    for actor in found.actors:
        assert actor.mentions
        assert all(mention.text == text[mention.start : mention.end] for mention in actor.mentions)
    known = {actor.id for actor in found.actors}
    assert all(set(ids) <= known for ids in found.referents.values())


def names_in(text: str) -> dict[str, str]:
    return {actor.name: actor.kind for actor in cast_of(text).actors}


def test_a_ministry_keeps_its_words():
    """A body that every country has is called as the text calls it; both orders of the words are one body."""
    text = "The Ministry of Health said on Monday that 14 people had died. The Health Ministry gave no names."
    assert names_in(text) == {"Ministry of Health": "organization"}


def test_a_name_is_whole():
    """A name goes on to the noun that its words hang from."""
    assert "Hormuz Peace Initiative" in names_in("Iran had announced the Hormuz Peace Initiative in September.")


def test_a_battlefield_is_nobody():
    """What a battle is called after is a place, though it be written like a person's name."""
    text = "Two soldiers went missing in the battle of Sultan Yacoub. Families went to Sultan Yacoub last year."
    assert names_in(text) == {}


def test_the_fields_of_an_office_are_no_body():
    """ "Work and Pensions Secretary" names an office; the role is whole."""
    (found,) = cast_of("“We will wait,” Work and Pensions Secretary Liz Kendall said.").actors
    assert (found.name, found.roles) == ("Liz Kendall", ("Work and Pensions Secretary",))


def test_a_role_closes_its_brackets():
    """The abbreviation in brackets at the end of a role has both of them."""
    text = "Huw Pill, chief economist at the Bank of England (BoE), said inflation would fall."
    (pill,) = (actor for actor in cast_of(text).actors if actor.kind == "person")
    assert pill.roles == ("chief economist at the Bank of England (BoE)",)


def test_a_ticker_is_nobody():
    """The exchange and the sign of a share in brackets are no actors."""
    assert names_in("Brightwater Renewables Inc. (TSX: BWR) announced a deal.") == {
        "Brightwater Renewables Inc.": "organization"
    }


def test_an_overlooked_surname():
    """A surname is its bearer's wherever it stands alone, also if the network takes it for something else."""
    text = "Police spokesman Capt. Rod Beer confirmed the arrest. “We have him,” Beer said. Beer gave no name."
    (found,) = (actor for actor in cast_of(text).actors if actor.kind == "person")
    assert [mention.text for mention in found.mentions].count("Beer") == 2


def test_letters_after_a_name():
    """Honours and offices after a name are no part of it."""
    assert names_in("Prosecutor James Ward KC told the court that the nurse had lied.") == {"James Ward": "person"}
