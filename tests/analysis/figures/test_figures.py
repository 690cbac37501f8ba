"""Which names are one actor's."""

from __future__ import annotations

from generator.analysis import figures
from generator.analysis.names.name import Name, NameKind
from generator.analysis.names.wordlists import Known
from generator.language.document import Doc


def gather(*parts: str | tuple[str, NameKind] | tuple[str, NameKind, Known]) -> dict[str, list[str]]:
    """Gather a text of plain words and names; name of each figure to the names it has."""
    words: list[str] = []
    found: list[Name] = []
    for part in parts:
        if isinstance(part, str):
            words += part.split()
        else:
            text, kind, *known = part
            found.append(Name(len(words), len(words) + len(text.split()), text, kind, known[0] if known else None))
            words += text.split()
    doc = Doc(words)
    return {figure.name: [name.text for name in figure.names] for figure in figures.gather(doc, found)}


def person(text: str) -> tuple[str, NameKind]:
    return text, "person"


def body(text: str) -> tuple[str, NameKind]:
    return text, "organization"


def test_a_surname_after_the_full_name():
    """ "Levi" after "Dana Levi" is she."""
    assert gather(person("Dana Levi"), "spoke .", person("Levi"), "left") == {"Dana Levi": ["Dana Levi", "Levi"]}


def test_a_surname_before_the_full_name():
    """A lead that calls somebody by surname alone is not about a second person."""
    assert gather(person("Levi"), "left .", person("Dana Levi"), "spoke") == {"Dana Levi": ["Levi", "Dana Levi"]}


def test_two_of_one_surname_by_title():
    """ "Mr. Stone" is not Maria Stone, however near she stands."""
    found = gather(person("Peter Stone"), "met", person("Maria Stone"), "and Mr.", person("Stone"), "left")
    assert found == {"Peter Stone": ["Peter Stone", "Stone"], "Maria Stone": ["Maria Stone"]}


def test_a_surname_with_a_title_of_the_wrong_gender_is_somebody_else():
    """ "Mr. Stone" in a text that names Maria Stone alone is another person."""
    found = gather("Mr.", person("Stone"), "met", person("Maria Stone"))
    assert found == {"Stone": ["Stone"], "Maria Stone": ["Maria Stone"]}


def test_the_bare_surname_is_the_foremost_bearers():
    """A relative named once in full does not take over the surname."""
    text = [
        person("Peter Stone"),
        "and",
        person("Peter Stone"),
        "'s daughter",
        person("Maria Stone"),
        ".",
        person("Stone"),
    ]
    assert gather(*text)["Peter Stone"] == ["Peter Stone", "Peter Stone", "Stone"]


def test_spellings_of_one_name():
    """Initials, hyphens and middle names do not make another person; another given name does."""
    assert gather(person("Harry S. Lane"), person("Harry Lane")) == {"Harry S. Lane": ["Harry S. Lane", "Harry Lane"]}
    assert len(gather(person("Kim Dae-ho"), person("Kim Dae Ho"))) == 1
    assert len(gather(person("Harry Lane"), person("Henry Lane"))) == 2


def test_a_given_name_or_family_name_in_front():
    """Korean and Chinese surnames stand first; so do given names by which children are called."""
    assert gather(person("Kim Dae-ho"), person("Kim")) == {"Kim Dae-ho": ["Kim Dae-ho", "Kim"]}


def test_the_end_of_a_longer_name():
    """ "Suu Lin" is the bearer of "Daw Aye Suu Lin"."""
    assert len(gather(person("Aye Nan Suu Lin"), person("Suu Lin"))) == 1


def test_acronyms():
    """An acronym is the body whose initials it is."""
    found = gather(body("Baltic Institute for Sea Law"), "(", body("BISL"), ")")
    assert found == {"Baltic Institute for Sea Law": ["Baltic Institute for Sea Law", "BISL"]}


def test_shorter_forms_of_a_body():
    """First word, last words, and either side of "of"."""
    assert len(gather(body("Orion Technologies"), body("Orion"))) == 1
    assert len(gather(body("Arctic Security Council"), body("Security Council"))) == 1
    assert len(gather(body("Church of the Vale"), body("Church"))) == 1


def test_a_shorter_form_of_two_bodies_is_neither():
    """ "Committee" alone does not tell which of two is meant."""
    assert len(gather(body("Trade Policy Committee"), body("Health Policy Committee"), body("Policy Committee"))) == 3


def test_listed_names_are_one():
    """Whatever a list calls by one name is one actor, with that name."""
    country = Known("United Kingdom", "country")
    assert gather(("Britain", "country", country), ("UK", "country", country)) == {"United Kingdom": ["Britain", "UK"]}


def test_a_people_without_the_is_a_group():
    """ "The Danes" are Denmark, "thousands of Danes" are people."""
    people, land = Known("Denmark", "people"), Known("Denmark", "country")
    nation = gather(("Denmark", "country", land), "and the", ("Danes", "country", people))
    assert nation == {"Denmark": ["Denmark", "Danes"]}
    persons = gather(("Denmark", "country", land), "and thousands of", ("Danes", "country", people))
    assert persons == {"Denmark": ["Denmark"], "Danes": ["Danes"]}


def test_a_slip_of_the_pen():
    """A name that occurs once and is a letter away from another is that other."""
    assert gather(person("Dana Bornstein"), person("Bornsten")) == {"Dana Bornstein": ["Dana Bornstein", "Bornsten"]}


def test_a_surname_of_two_equals_is_nobodys():
    """Two bearers named alike often: the bare surname could be either's, so it is no one's."""
    found = gather(person("Peter Stone"), "met", person("Maria Stone"), ".", person("Stone"), "left")
    assert found == {"Peter Stone": ["Peter Stone"], "Maria Stone": ["Maria Stone"]}


def test_a_surname_after_its_other_bearer():
    """Somebody else of the name has been named since: the bare surname could be his, unless it was hers before."""
    before = [person("Maria Stone"), "and", person("Maria Stone"), "met"]
    after = [person("Peter Stone"), ".", person("Stone"), "left"]
    assert gather(*before, *after)["Maria Stone"] == ["Maria Stone", "Maria Stone"]
    assert gather(*before, person("Stone"), "and", *after)["Maria Stone"][2:] == ["Stone", "Stone"]


def test_a_surname_before_its_second_bearer():
    """Who alone has been named by then is meant."""
    found = gather(person("Peter Stone"), "spoke .", person("Stone"), "left .", person("Maria Stone"), "stayed")
    assert found["Peter Stone"] == ["Peter Stone", "Stone"]


def test_a_king_is_called_by_his_given_name():
    """King Omar is not Karim Omar; in a text with both, Omar alone is neither; who is king in full is the king."""
    found = gather(person("Karim Omar"), "met King", person("Omar"), ".", person("Omar"), "left")
    assert found == {"Karim Omar": ["Karim Omar"], "King Omar": ["Omar"]}
    found = gather("King", person("Omar Haddad"), "spoke .", "King", person("Omar"), "left")
    assert found == {"Omar Haddad": ["Omar Haddad", "Omar"]}


def test_an_abbreviation_with_small_letters():
    """ "Institute of Tides (IoT)": the small letter is the initial of a small word; other letters explain nothing."""
    found = gather(body("Institute of Tides"), "(", body("IoT"), ") spoke .", body("IoT"), "left")
    assert found == {"Institute of Tides": ["Institute of Tides", "IoT", "IoT"]}
    assert len(gather(body("Institute of Tides"), "(", body("IoM"), ") spoke")) == 2


def test_the_arabic_article_is_no_part_of_a_surname():
    """ "Sisi" and "Al-Sisi" are Abdel Fattah el-Sisi; a given name before a hyphen is a name's part."""
    told = gather(person("Samir el-Hadi"), "met", person("Hadi"), "and", person("Al-Hadi"), ".")
    assert told == {"Samir el-Hadi": ["Samir el-Hadi", "Hadi", "Al-Hadi"]}
    assert len(gather(person("Samir el-Hadi"), "met", person("Samir el-Amin"), "and", person("Amin"))) == 2
