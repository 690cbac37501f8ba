"""Names in a text, with the network's entities written by hand."""

from __future__ import annotations

import pytest

from generator.analysis import names
from generator.language.document import Doc
from generator.language.pipeline import parse

Found = list[tuple[str, str]]


def doc_of(text: str, **entities: str) -> Doc:
    """A text of tokens parted by blanks; ``_`` at a token's end: no blank follows. Capitalised words are proper nouns.

    Entities are given as ``PERSON="Dana Levi; Kim"``; every place where the words stand is one.
    """
    words = [word.removesuffix("_") for word in text.split()]
    places: list[tuple[int, int, str]] = []
    for label, named in entities.items():
        for parts in (name.split() for name in named.split(";")):
            places += [(i, i + len(parts), label) for i in range(len(words)) if words[i : i + len(parts)] == parts]
    return doc_with(text, *places)


def doc_with(text: str, *entities: tuple[int, int, str]) -> Doc:
    """Such a text with entities given by their first token, the token after their last and their label."""
    words = [word.removesuffix("_") for word in text.split()]
    proper = [word[:1].isupper() and i > 0 for i, word in enumerate(words)]
    proper[0] = any(start == 0 for start, _, _ in entities)
    return Doc(
        words,
        [not word.endswith("_") for word in text.split()],
        pos=["PROPN" if p else "NOUN" for p in proper],
        tags=[_tag(word, named) for word, named in zip(words, proper, strict=True)],
        deps=["dep" if i else "ROOT" for i in range(len(words))],
        heads=[0] * len(words),
        lemmas=words,
        ents=entities,
    )


def _tag(word: str, proper: bool) -> str:
    if proper:
        return "NNP"
    return "POS" if word in ("'s", "’s") else "HYPH" if word == "-" else "NN"


def found(text: str, **entities: str) -> Found:
    return [(name.text, name.kind) for name in names.find(doc_of(text, **entities))]


def test_the_networks_names():
    """Each with its sort."""
    assert found("yesterday Dana Levi joined Orion Labs", PERSON="Dana Levi", ORG="Orion Labs") == [
        ("Dana Levi", "person"),
        ("Orion Labs", "organization"),
    ]


def test_articles_and_possessives_are_no_part_of_a_name():
    """ "The Orion Fund 's" is the Orion Fund."""
    assert found("so the Orion Fund 's plan", ORG="the Orion Fund 's") == [("Orion Fund", "organization")]


def test_a_list_overrules_the_network():
    """A country is a country, whatever it was taken for."""
    assert found("then Iceland spoke", PERSON="Iceland") == [("Iceland", "country")]


def test_a_longer_name_keeps_a_country_within_it():
    """The Bank of Iceland is not Iceland."""
    assert found("the Bank of Iceland spoke", ORG="Bank of Iceland") == [("Bank of Iceland", "organization")]


def test_one_sort_a_text():
    """What most mentions say, all say."""
    text = "when Orban met Zed , Zed and Zed spoke"
    doc = doc_with(text, (1, 2, "PERSON"), (3, 4, "ORG"), (5, 6, "PERSON"), (7, 8, "PERSON"))
    assert {name.kind for name in names.find(doc) if name.text == "Zed"} == {"person"}


def test_the_last_word_tells_the_sort():
    """An army is a body and a river a place, whatever the network took them for."""
    assert found("the Lowland Army crossed", LOC="Lowland Army") == [("Lowland Army", "organization")]
    assert found("the Lowland River rose", ORG="Lowland River") == [("Lowland River", "place")]
    assert found("the Lowland Treaty holds", ORG="Lowland Treaty") == [("Lowland Treaty", "other")]


def test_an_acronym_is_a_body():
    """Unless the whole text is in capitals."""
    assert found("then XKF spoke", PERSON="XKF") == [("XKF", "organization")]


def test_capitals_before_a_word_for_a_body():
    """A name that the network overlooked, by its spelling."""
    assert found("then the Harbour Workers Union struck") == [("Harbour Workers Union", "organization")]


def test_a_name_in_one_place_is_a_name_in_every_place():
    """The second mention was overlooked."""
    doc = doc_with("when Brask spoke , Brask lied", (1, 2, "PERSON"))
    assert [(name.text, name.start) for name in names.find(doc)] == [("Brask", 1), ("Brask", 4)]


def test_hyphens_within_names():
    """East Asian given names are one name, with a small second letter too; "-led" is no part of a name."""
    assert found("when Ban Ki_ -_ moon spoke", PERSON="Ban Ki") == [("Ban Ki-moon", "person")]
    assert found("a Brask_ -_ led party", PERSON="Brask") == [("Brask", "person")]


def test_pro_and_anti_name_nobody():
    """ "The pro-Beijing press" is not China."""
    assert found("the pro_ -_ Beijing press") == []


def test_the_north_is_the_country_of_that_half():
    """Where one country of that half is spoken of."""
    assert ("North", "country") in found("while North Korea waits , the North arms")
    assert ("North", "country") not in found("in the North it rains")


def test_a_body_that_every_country_has_is_the_countrys():
    """Two foreign ministries of one text must not be one."""
    known = [name.known.standard for name in names.find(doc_of("when Iran 's Parliament sat")) if name.known]
    assert known == ["Iran", "Iranian Parliament"]


def test_congress_needs_america():
    """In a text without the United States, Congress is some other congress."""
    assert found("then Congress voted") == []
    assert ("Congress", "organization") in found("the United States and Congress voted")


@pytest.mark.parametrize(
    ("text", "kind"), [("from Georgia and Tbilisi", "country"), ("from Georgia and Ohio", "place")]
)
def test_names_of_two_places(text: str, kind: str):
    """Georgia is the country where something of that country is spoken of."""
    assert ("Georgia", kind) in found(text)


def test_a_dateline_is_no_actor():
    """The capitals at the head of a report say where it was written."""
    assert found("MADRID , Nov. 3") == []


def test_titles_are_taken_off():
    """The title is a role, not the name; a pope without it would be nobody."""
    assert found("then Ambassador Dana Levi spoke", PERSON="Ambassador Dana Levi") == [("Dana Levi", "person")]
    assert found("then Pope Leo spoke", PERSON="Pope Leo") == [("Pope Leo", "person")]


def test_an_institution_called_after_a_person():
    """The Levi Foundation is not Levi."""
    assert found("the Dana Levi Foundation gave", PERSON="Dana Levi") == [("Dana Levi Foundation", "organization")]


def test_numerals_and_second_names_belong_to_a_name():
    """Maud II is not Maud, and a given name is not the whole of a person's name."""
    assert found("then Maud II spoke", PERSON="Maud") == [("Maud II", "person")]
    assert found("then Dana Levi spoke", PERSON="Dana") == [("Dana Levi", "person")]


def test_an_office_is_no_name():
    """A network may take "Speaker" for a person; it is not one."""
    assert ("Speaker", "person") not in found("then Speaker left", PERSON="Speaker")


def test_the_place_of_a_battle_is_no_person():
    """Nor is the town that something happens in."""
    assert found("at the battle of Brask", PERSON="Brask") == []


def test_the_agency_that_publishes_is_no_actor():
    """ "(AP)" at the head of a report is its publisher; elsewhere it is a source."""
    assert found("MADRID ( AP ) -- Prices rose", ORG="AP") == []
    assert found("he told AP so", ORG="AP") == [("AP", "organization")]


def test_a_firm_by_its_first_word():
    """ "Orlow" beside "Orlow Corp." is the firm, not a person."""
    doc = doc_with("then Orlow Corp. grew while Orlow fell", (1, 3, "ORG"), (5, 6, "PERSON"))
    assert {name.kind for name in names.find(doc)} == {"organization"}


def test_nothing():
    """A text without names, and no text."""
    assert found("it rains") == []
    assert names.find(Doc([])) == []


def test_an_abbreviation_is_what_it_is_short_for():
    """In brackets behind a dam or a treaty it names no body, anywhere in the text; behind a body it does."""
    treaty = found("the Long River Dam ( LRD ) is old . LRD fell", LOC="Long River Dam", ORG="LRD")
    assert [kind for text, kind in treaty if text == "LRD"] == ["place", "place"]
    body = found("the Long River Union ( LRU ) is old . LRU spoke", ORG="Long River Union; LRU")
    assert [kind for text, kind in body if text == "LRU"] == ["organization", "organization"]


def test_a_council_of_the_united_nations_is_not_the_united_nations():
    """Whatever stands before it."""
    (name,) = names.find(doc_of("then the UN Security Council met"))
    assert (name.text, name.standard) == ("UN Security Council", "United Nations Security Council")


def test_a_common_word_that_begins_a_sentence():
    """ "Rail bosses" is no name where the text has rail workers, too."""
    told = names.find(parse("The talks with Network Rail failed on Monday. Rail bosses criticised the rail workers."))
    assert [name.text for name in told] == ["Network Rail"]


def test_what_a_newsroom_has_put_in():
    """A given name in square brackets is not somebody beside the surname that it explains."""
    assert found("then [ Dana ] Levi left", PERSON="Dana;Levi") == [("Levi", "person")]


@pytest.mark.parametrize("words", ["minimum support price", "Minimum Support Price"])
def test_initials_of_common_words_name_nobody(words):
    """ "The minimum support price (MSP)" is a price, wherever the text has its letters."""
    assert not [n for n, kind in found(f"the {words} ( MSP ) rose . the MSP fell", ORG="MSP") if kind == "organization"]


def test_languages_are_no_bodies():
    """A Hindi daily is a paper, and no body is called Hindi."""
    assert found("then the Hindi daily wrote", ORG="Hindi") == []


def test_titles_of_two_words():
    """Whatever given name their first word may be."""
    assert found("then Tan Sri Dana Levi left", PERSON="Tan Sri Dana Levi") == [("Dana Levi", "person")]
    assert found("then Datuk Seri Levi left", PERSON="Datuk Seri Levi") == [("Levi", "person")]


def test_in_may_be_the_second_syllable_of_a_given_name():
    """ "Moon Jae-in" is whole; a "minister-in-waiting" is no name."""
    assert found("then Moon Jae_ -_ in left", PERSON="Moon Jae") == [("Moon Jae-in", "person")]
    assert found("then Dana Levi_ -_ in_ -_ waiting left", PERSON="Dana Levi") == [("Dana Levi", "person")]


def test_a_short_name_that_ends_another_name():
    """The Opera House is not the House, nor a federation's congress that of the country."""
    told = names.find(parse("The United States sent a team to the FIFA Congress, and Congress paid for the trip."))
    standards = {name.text: name.standard for name in told}
    assert standards["Congress"] == "United States Congress"
    assert standards["FIFA Congress"] is None


def test_an_office_by_its_initials_is_no_part_of_a_bodys_name():
    """ "KMU SG Ann Lee" is a person and her union; "the Interior CS" is no body."""
    told = names.find(parse("KMU SG Ann Lee said no. The talks failed, the Interior CS told reporters."))
    assert [(name.text, name.kind) for name in told] == [("KMU", "organization"), ("Ann Lee", "person")]


def test_a_country_before_its_government():
    """ "The Bangladesh government" is Bangladesh, as "the Bangladeshi government" is."""
    told = names.find(parse("Students protested against the Bangladesh government on Monday."))
    assert {name.standard for name in told} == {"Bangladesh"}


@pytest.mark.parametrize("word", ["Swiss", "Tory"])
def test_adjectives_are_no_bodies(word: str):
    """ "A Tory MP" and "Swiss prosecutors" name a party's and a country's."""
    assert found(f"then a {word} voter left", ORG=word) == []


def test_a_person_behind_a_title_whose_name_is_a_word():
    """ "Ms. Price" is somebody, even where the parser takes a price for her."""
    told = names.find(parse('"Mr. Calder told Ms. Price to move the money," Lena Moss said.'))
    assert "Price" in {name.text for name in told if name.kind == "person"}


def test_what_belongs_to_a_person_is_no_firm():
    """ "Lowe's injury" beside Jamie Lowe is no hardware store."""
    told = names.find(parse("Jamie Lowe limped off. Lowe's injury is a blow."))
    assert {name.kind for name in told} == {"person"}


def test_a_part_of_a_country_is_no_body():
    """ "The department of Ayacucho" is a place."""
    assert found("nine died in the department of Ayacucho", ORG="department of Ayacucho") == []


def test_people_in_the_plural_that_begin_a_sentence():
    """ "Medics in the private sector said so" names no body."""
    assert names.find(parse("Medics in the private sector said so.")) == []


def test_what_a_person_is_called_by_the_country():
    """ "Frenchman Levi" is Levi."""
    assert found("then Frenchman Levi left", PERSON="Frenchman Levi") == [("Levi", "person")]
