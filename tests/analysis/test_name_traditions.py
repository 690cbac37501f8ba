"""Whole sentences with names as the world writes them, parsed by the shipped pipeline.

Each case gives a text and the actors that a careful reader finds in it, with every other form of their names.
"""

from __future__ import annotations

import pytest

from .test_actors import cast_of

PERSONS = [
    (
        "Gabriel García Lunes Ortiz, a senator, said he would resign. García Lunes blamed his rivals.",
        {"Gabriel García Lunes Ortiz": {"García Lunes"}},
    ),
    (
        "Sheikh Nasser bin Khalid al-Mutairi, the minister, flew home on Sunday. Al-Mutairi thanked Prince Turki bin "
        "Faisal al-Harbi. Prince Turki said nothing.",
        {
            "Nasser bin Khalid al-Mutairi": {"Al-Mutairi", "Sheikh Nasser bin Khalid al-Mutairi"},
            "Turki bin Faisal al-Harbi": {"Prince Turki", "Prince Turki bin Faisal al-Harbi"},
        },
    ),
    (
        "Ursula von der Aue warned Viktor Bodnár on Monday. Von der Aue said that she would sue. Bodnár laughed.",
        {"Ursula von der Aue": {"Von der Aue"}, "Viktor Bodnár": {"Bodnár"}},
    ),
    (
        '"Children are not goods," said the president, Anna Björk Jónsdóttir. Anna Björk urged the club to wait.',
        {"Anna Björk Jónsdóttir": {"Anna Björk"}},
    ),
    (
        "Gonçalo Teixeira dos Santos, the striker, may not play. Teixeira trained alone.",
        {"Gonçalo Teixeira dos Santos": {"Teixeira"}},
    ),
    (
        "Lord Ashby, a former minister, welcomed the offer. Ashby chairs a charity.",
        {"Lord Ashby": {"Ashby"}},
    ),
    (
        "The coach, Jorge Vilda Rodríguez, should go. Vilda's father, Ángel Vilda, said that he would stay.",
        {"Jorge Vilda Rodríguez": {"Vilda"}, "Ángel Vilda": set()},
    ),
    (
        "Joaquin Guzman, known as El Chapo, was arrested on Monday. El Chapo said that he was a farmer.",
        {"Joaquin Guzman": {"El Chapo"}},
    ),
    (
        "Martin Lane King Senior spoke first. Martin Lane King Junior said that he had a dream.",
        {"Martin Lane King Senior": set(), "Martin Lane King Junior": set()},
    ),
    (
        "John Smith (Senior) met John Smith (Junior) on Monday in Leeds.",
        {"John Smith (Senior)": set(), "John Smith (Junior)": set()},
    ),
    (
        "Harold T. Pruitt III refused. Pruitt said he had promised nothing.",
        {"Harold T. Pruitt III": {"Pruitt"}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), PERSONS)
def test_persons(text: str, wanted: dict[str, set[str]]):
    """One actor a person, by the fullest name, with the shorter ones as aliases."""
    found = {a.name: set(a.aliases) for a in cast_of(text).actors if a.kind == "person"}
    assert found == wanted


def test_the_start_of_a_name_that_is_anothers():
    """Whom the text calls by the end of a name is not whom it calls by its start."""
    text = "Aung San Suu Kyi left on Monday. Suu Kyi is the daughter of Aung San, a general who died in 1947."
    assert {a.name for a in cast_of(text).actors} == {"Aung San Suu Kyi", "Aung San"}


def test_two_surnames_and_a_cousin():
    """A text that calls somebody by the first of two surnames means the cousin by the second."""
    text = (
        "María Fernanda Ospina Restrepo was arrested. Prosecutors say that Ospina paid her cousin, Álvaro Restrepo. "
        "Ospina denies it. Restrepo left for Panama in March."
    )
    cast = cast_of(text)
    assert "Restrepo" in cast.by_id("alvaro-restrepo").aliases
    assert cast.by_id("maria-fernanda-ospina-restrepo").aliases == ("Ospina",)


@pytest.mark.parametrize(
    "text",
    [
        "Hurricane Leonard broke the levee on Monday.",
        "The research ship Marie Tharp sank.",
        "The USS Gerald R. Ford left the harbour.",
        "The film Oppenheimer was released in July.",
    ],
)
def test_what_only_bears_a_persons_name(text: str):
    """Storms, ships and films named after persons are nobody."""
    assert cast_of(text).actors == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Al Noor, a television channel, said that it would stay on air.", "Al Noor"),
        ("The union Unite fears that 1,100 jobs will go.", "Unite"),
        ("Morgan Stanley cut its forecast.", "Morgan Stanley"),
        ("NAUTPRO, the sailors' union, welcomed the ruling.", "NAUTPRO"),
        ("The band Static Harbour sued the label.", "Static Harbour"),
        ("The Committee to Protect Journalists urged the court to free him.", "Committee to Protect Journalists"),
        ("Brussels wants more time.", "European Union"),
        ("California sued the company on Tuesday.", "California"),
    ],
)
def test_bodies(text: str, name: str):
    """What a noun beside it, a list or a will of its own makes an organization."""
    assert (name, "organization") in {(a.name, a.kind) for a in cast_of(text).actors}


@pytest.mark.parametrize("text", ["Floods hit California on Tuesday.", "He lived in Brussels.", "Texas saw more rain."])
def test_mere_places(text: str):
    """States and towns without a will of their own are no actors."""
    assert cast_of(text).actors == ()


def test_one_body_in_two_orders():
    """A country's body is one, whether the country stands before or after it."""
    text = "The Ministry of Health of Rwanda confirmed it. The Rwandan Ministry of Health said 12 people had died."
    (ministry,) = (a for a in cast_of(text).actors if a.kind == "organization")
    assert ministry.aliases == ("Rwandan Ministry of Health",)


def test_a_government_named_after_its_heads():
    """It is the country whose minister the text calls one of them."""
    text = "The Arden-Levi government wants closer ties with Russia. Israel's foreign minister, Dana Levi, said so."
    assert "Arden-Levi government" in cast_of(text).by_id("israel").aliases


def test_whom_everyone_knows_by_surname():
    """ "Putin" alone has his full name; "Mrs. Putin" is somebody else."""
    assert cast_of("Putin rejected the demand.").actors[0].name == "Vladimir Putin"
    assert cast_of("Mrs. Putin rejected the demand.").actors[0].name == "Putin"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Israel's foreign minister, Dana Levi, left.", "Israel's foreign minister"),
        ("Its chief executive, Pieter Vos, refused.", "chief executive"),
        ("The union's regional officer, Jordan Hale, left.", "regional officer"),
        ("Lt. Gen. Kurt Wexler testified.", "Lt. Gen."),
        (
            "The president of the Nigerian Bar Association, Ann Moss, said so.",
            "president of the Nigerian Bar Association",
        ),
    ],
)
def test_roles_before_the_name(text: str, role: str):
    """A title or a description that the name follows."""
    (person,) = (a for a in cast_of(text).actors if a.kind == "person")
    assert person.roles == (role,)


def test_no_wrong_persons_role():
    """Where grammar leaves open whose role it is, or names no one, there is none."""
    for text in ("The wife of the president, Jill Moss, left.", "Her brother, Tom Ek, stayed."):
        (person,) = (a for a in cast_of(text).actors if a.kind == "person")
        assert person.roles == ()
