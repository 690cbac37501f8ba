"""Who is the same in many articles, and who is not."""

import random

import pytest

from generator.merging import merge
from generator.records import ActorNote, EditorFile

from .made import Told


def cast(*told, notes=()):
    """The briefing's actors by name, from articles in which each actor is given as a list of arguments."""
    made = []
    for number, actors in enumerate(told):
        text = " and ".join(name for _, *names in actors for name in names) + " met."
        article = Told(f"{number}.txt", text, published=f"2024-01-{number + 1:02}")
        for kind, name, *aliases in actors:
            article.actor(name, kind, *aliases)
        made.append(article.analysis)
    return merge(made, EditorFile(actors=tuple(notes))).actors


def names(actors):
    return sorted(actor.name for actor in actors)


def test_the_same_full_name_is_one_actor():
    """Two articles on Ana Ruiz give one actor with the mentions of both, in the order of the articles."""
    (ana,) = cast([("person", "Ana Ruiz", "Ruiz")], [("person", "Ana Ruiz")])
    assert ana.id == "ana-ruiz"
    assert ana.aliases == ("Ruiz",)
    assert [(m.article, m.text) for m in ana.mentions] == [("0", "Ana Ruiz"), ("0", "Ruiz"), ("1", "Ana Ruiz")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Donald Trump", "Donald J. Trump"),
        ("George Walker Bush", "George W. Bush"),
        ("José Ramón Díaz", "Jose Ramon Diaz"),
        ("Ban Ki-moon", "Ban Ki Moon"),
        ("ANA RUIZ", "Ana Ruiz"),
        ("Joe Biden", "Joseph R. Biden"),
        ("Bashar al-Assad", "Bashar Al Assad"),
        ("Abdel-Fattah el-Sisi", "Abdel Fattah al-Sisi"),
    ],
)
def test_spellings_of_one_persons_name(one, other):
    """Middle names may be short or missing; accents, hyphens and capitals do not matter."""
    assert len(cast([("person", one)], [("person", other)])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jill Biden", "Joe Biden"),
        ("George W. Bush", "George H. Bush"),
        ("Robert Downey", "Robert Downey Jr."),
        ("Kim Jong Un", "Kim Jong Il"),
    ],
)
def test_different_full_names_stay_apart(one, other):
    """A shared surname, or a shared first name, never makes two persons one."""
    assert names(cast([("person", one)], [("person", other)])) == sorted([one, other])


def test_a_name_between_two_that_contradict_each_other_stays_apart():
    """George Bush can be George W. or George H.: nobody knows, so there are three."""
    found = cast([("person", "George Bush")], [("person", "George W. Bush")], [("person", "George H. Bush")])
    assert len(found) == 3


def test_a_surname_means_the_only_person_who_bears_it():
    """An article that only says Bennett means Naftali Bennett, if no other Bennett has a full name."""
    (bennett,) = cast([("person", "Bennett")], [("person", "Naftali Bennett", "Bennett")])
    assert (bennett.name, bennett.id, bennett.aliases) == ("Naftali Bennett", "naftali-bennett", ("Bennett",))


def test_a_surname_that_two_bear_stays_apart():
    """Clinton is neither Bill nor Hillary if both are in the briefing."""
    found = cast([("person", "Bill Clinton")], [("person", "Hillary Clinton")], [("person", "Clinton")])
    assert names(found) == ["Bill Clinton", "Clinton", "Hillary Clinton"]


def test_a_surname_means_the_one_whom_nearly_all_articles_of_its_years_call_so():
    """Ten articles of 2024 call Hillary Clinton just Clinton, one calls Bill so: an eleventh means Hillary, too.

    An article of 1998 does not: nobody knows whom it means.
    """
    made = [
        Told(f"{n}.txt", "Hillary Clinton: Clinton", "2024-01-01").actor("Hillary Clinton", "person", "Clinton")
        for n in range(10)
    ]
    made.append(Told("bill.txt", "Bill Clinton: Clinton", "2024-01-01").actor("Bill Clinton", "person", "Clinton"))
    made.append(Told("new.txt", "Clinton", "2025-02-01").actor("Clinton"))
    made.append(Told("old.txt", "Clinton", "1998-02-01").actor("Clinton"))
    found = {a.name: a for a in merge([told.analysis for told in made], EditorFile()).actors}
    assert [m.article for m in found["Clinton"].mentions] == ["old"]
    assert found["Hillary Clinton"].mentions[-1].article == "new"


def test_a_surname_beside_its_full_name_was_kept_apart_on_purpose():
    """Where an article itself holds Bennett and Naftali Bennett apart, merging does not know better."""
    assert names(cast([("person", "Naftali Bennett"), ("person", "Bennett")])) == ["Bennett", "Naftali Bennett"]


def test_a_short_name_that_an_article_uses():
    """Family names that come first are known from the articles that use them: Xi is Xi Jinping."""
    found = cast([("person", "Xi Jinping", "Xi")], [("person", "Xi")])
    assert names(found) == ["Xi Jinping"]
    assert names(cast([("person", "Xi Jinping")], [("person", "Xi")])) == ["Xi", "Xi Jinping"]


def test_an_acronym_means_the_body_that_an_article_gives_it_to():
    """JISS alone is the institute that another article introduces as JISS."""
    full = "Jerusalem Institute for Strategy and Security"
    (body,) = cast([("organization", "JISS")], [("organization", full, "JISS")])
    assert (body.name, body.aliases) == (full, ("JISS",))


def test_an_acronym_of_two_bodies_stays_apart():
    """PC is the name of two parties: the article that only says PC joins neither."""
    one, other = ("organization", "Parti Conservateur", "PC"), ("organization", "Partido Comunista", "PC")
    assert len(cast([one], [other], [("organization", "PC")])) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the World Bank", "World Bank"),
        ("Harbour Trust", "Harbor Trust"),
        ("Maxar Technologies Inc.", "Maxar Technologies"),
        ("U.S. Department of State", "U.S. State Department"),
        ("Marks & Spencer", "Marks and Spencer"),
    ],
)
def test_spellings_of_one_bodys_name(one, other):
    """Articles, legal forms, British spelling and the order of a ministry's name do not matter."""
    assert len(cast([("organization", one)], [("group", other)])) == 1


def test_the_order_of_other_bodies_names_matters():
    """Miami University is not the University of Miami."""
    assert len(cast([("organization", "Miami University")], [("organization", "University of Miami")])) == 2


def test_every_country_has_a_foreign_ministry():
    """A body named by what every country has is the same only where the articles are about the same country."""
    found = cast(
        [("country", "France", "France"), ("organization", "Foreign Ministry")],
        [("country", "Japan", "Japan"), ("organization", "Foreign Ministry")],
        [("country", "France", "France"), ("organization", "Ministry of Foreign Affairs")],
        [("country", "France", "France"), ("organization", "the Foreign Ministry")],
    )
    ministries = [a for a in found if a.name.endswith("Foreign Ministry")]
    assert sorted(len({m.article for m in a.mentions}) for a in ministries) == [1, 2]
    assert len({a.id for a in ministries}) == 2


def test_kinds_of_one_full_name_follow_the_majority():
    """A parser that once takes a person for a company is outvoted; the name of one word keeps its two kinds."""
    person, company = ("person", "Omar Haddad"), ("organization", "Omar Haddad")
    (omar,) = cast([person], [company], [person])
    assert omar.kind == "person"
    found = cast([("person", "Jordan")], [("country", "Jordan")])
    assert [(a.id, a.kind) for a in found] == [("jordan", "person"), ("jordan-country", "country")]


def test_a_note_gives_an_actor_its_full_name():
    """The editor's note for Putin names Vladimir Putin; what the article says becomes an alias."""
    note = ActorNote("Vladimir Putin", "person", ("Putin",))
    (putin,) = cast([("person", "Putin")], notes=[note])
    assert (putin.name, putin.id, putin.aliases) == ("Vladimir Putin", "vladimir-putin", ("Putin",))
    both = cast([("person", "Putin")], [("person", "Vladimir Putin", "Putin")], notes=[note])
    assert [len(actor.mentions) for actor in both] == [3]


def test_a_note_corrects_a_spelling_and_a_kind():
    """What the article misspells, or the machine takes for something else, gets the note's name and kind."""
    note = ActorNote("Antony Blinken", "person", ("Anthony Blinken", "Blinken"))
    (blinken,) = cast([("organization", "Anthony Blinken")], notes=[note])
    assert (blinken.name, blinken.kind, blinken.aliases) == ("Antony Blinken", "person", ("Anthony Blinken",))


def test_a_note_does_not_reach_other_full_names():
    """That Biden means Joe Biden says nothing about Jill Biden, though her article calls her Biden too."""
    note = ActorNote("Joe Biden", "person", ("Biden",))
    assert names(cast([("person", "Jill Biden", "Biden")], [("person", "Biden")], notes=[note])) == [
        "Jill Biden",
        "Joe Biden",
    ]


def test_a_note_alone_makes_no_actor():
    """Whom no article names is not in the briefing."""
    assert cast([("person", "Ana Ruiz")], notes=[ActorNote("Joe Biden", "person", ("Biden",))])[0].name == "Ana Ruiz"


def test_a_standard_name_that_stands_in_no_article_is_no_alias():
    """Aliases are words of the articles, the most used first; the name to show is none of them."""
    told = Told("a.txt", "The U.S. spoke. The US agreed. Washington and the US were silent, US officials said.")
    told.actor("United States", "country", "U.S.", "US", "Washington")
    (america,) = merge([told.analysis], EditorFile()).actors
    assert america.aliases == ("US", "U.S.", "Washington")


def test_roles_and_salience():
    """Roles of most articles come first; salience grows with every article, below 1, and no other actor's moves."""
    first = Told("a.txt", "Ana Ruiz").actor("Ana Ruiz", roles=("mayor", "engineer"), salience=0.5)
    second = Told("b.txt", "Ana Ruiz").actor("Ana Ruiz", roles=("Engineer",), salience=0.5)
    other = Told("c.txt", "Bo Lind").actor("Bo Lind", salience=0.9)
    (alone,) = merge([first.analysis], EditorFile()).actors
    (ana,) = merge([first.analysis, second.analysis], EditorFile()).actors
    assert ana.roles == ("engineer", "mayor")
    assert (alone.salience, ana.salience) == (pytest.approx(1 / 3, abs=1e-5), 0.5)
    three = merge([first.analysis, second.analysis, other.analysis], EditorFile()).actors
    assert three[0] == ana


def test_no_actor_is_named_like_a_page_of_the_site():
    """An actor called Index does not take the place of the index page."""
    (actor,) = cast([("organization", "Index")])
    assert actor.id == "index-organization"


def test_the_order_of_the_articles_does_not_matter():
    """Any order of the analyses gives the same actors."""
    told = []
    people = ["Ana Ruiz", "Ruiz", "Bo Lind", "Lind", "Cy Ruiz", "A. Ruiz", "Ana M. Ruiz", "NATO"]
    chance = random.Random(7)
    for number in range(30):
        chosen = chance.sample(people, 3)
        article = Told(f"{number}.txt", " ".join(chosen), published=f"2024-01-{number % 5 + 1:02}")
        for name in chosen:
            article.actor(name, "organization" if name == "NATO" else "person")
        told.append(article.analysis)
    expected = merge(told, EditorFile())
    for _ in range(10):
        chance.shuffle(told)
        assert merge(told, EditorFile()) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Supreme Court of India", "Indian Supreme Court"),
        ("Ministry of Health of Rwanda", "Rwandan Health Ministry"),
        ("Parliament of Ukraine", "Ukrainian Parliament"),
    ],
)
def test_a_countrys_body_in_two_orders(one, other):
    """The country before or after a body that every country has names the same one."""
    assert len(cast([("organization", one)], [("organization", other)])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Labour Party", "Labor Party"),
        ("Supreme Court of India", "Pakistani Supreme Court"),
        ("Bank of America", "American Bank"),
        ("Conservative Party of Canada", "Conservative Party"),
    ],
)
def test_bodies_of_two_countries_stay_two(one, other):
    """Alike in every word but the country's, or in its spelling, they are not the same."""
    assert len(cast([("organization", one)], [("organization", other)])) == 2


def test_a_common_body_is_the_countrys_that_the_article_is_about():
    """ "Foreign Ministry" in an article about Iran is the one that another article calls the Iranian one."""
    iran = [("country", "Iran"), ("organization", "Foreign Ministry")]
    found = cast(iran, [("organization", "Iranian Foreign Ministry")], [("organization", "Omani Foreign Ministry")])
    assert names(found) == ["Iran", "Iranian Foreign Ministry", "Omani Foreign Ministry"]


def test_a_short_acronym_in_an_article_about_another_country_stays_apart():
    """The lawyers' NBA of Nigeria does not play basketball; a longer acronym is safe."""
    lawyers = [("country", "Nigeria"), ("organization", "Nigerian Bar Association", "NBA")]
    assert len(cast(lawyers, [("organization", "NBA")])) == 3
    assert len(cast(lawyers, [("country", "Nigeria"), ("organization", "NBA")])) == 2
    roads = [("country", "Nigeria"), ("organization", "Federal Road Safety Corps", "FRSCN")]
    assert len(cast(roads, [("organization", "FRSCN")])) == 2


def test_letters_with_a_stroke():
    """Ł is L to who cannot type it."""
    assert len(cast([("person", "Lech Wałęsa")], [("person", "Lech Walesa")])) == 1


def test_bodies_of_one_acronym_that_differ_by_a_word():
    """ "Rail, Maritime and Transport" and the same "union" are one, and so is "RMT" by itself."""
    one = ("organization", "Rail, Maritime and Transport", "RMT")
    other = ("organization", "Rail, Maritime and Transport union", "RMT")
    assert len(cast([one], [other], [("organization", "RMT")])) == 1
    bank, trust = ("organization", "Bank of Oslo", "BO"), ("organization", "Bergen Office", "BO")
    assert len(cast([bank], [trust])) == 2


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Orbán Viktor", "Viktor Orban", "Viktor Orban"),
        ("Kim Jong-un", "Jong Un Kim", None),
        ("Jinping Xi", "Xi Jinping", None),
    ],
)
def test_the_family_name_first_or_last(one, other, shown):
    """Hungarian and East Asian names in both orders are one person's; of two forms used alike the given name leads."""
    (person,) = cast([("person", one)], [("person", other)])
    assert shown is None or person.name == shown


def test_two_given_names_in_another_order_are_two_persons():
    """James Stewart is not Stewart James."""
    assert len(cast([("person", "James Stewart")], [("person", "Stewart James")])) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S. Steel", "United States Steel Corp."),
        ("Fidesz", "Fidesz party"),
        ("United Miners", "United Miners union"),
        ("Allied People's Movement", "Allied Peoples Movement"),
        ("Election Petition Court", "Election Petitions Court"),
        ("Employment and Land Court", "Employment and Land Court of Kenya"),
    ],
)
def test_words_that_tell_no_two_bodies_apart(one, other):
    """ "U.S.", the noun that says what a body is, and the number of a word in a long name."""
    assert len(cast([("organization", one)], [("organization", other)])) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Student", "Student Union"), ("Green", "Greens"), ("Labour", "Labor Party")]
)
def test_words_that_tell_two_bodies_apart(one, other):
    """A union is not what it is of, nor a short name its plural."""
    assert len(cast([("organization", one)], [("organization", other)])) == 2


def test_a_supreme_court_without_a_country():
    """An article that names no country means the court of the one with the same people, where there is but one."""
    at_home = [("country", "Nigeria"), ("organization", "Supreme Court"), ("person", "Ana Ruiz")]
    assert names(cast(at_home, [("organization", "Supreme Court"), ("person", "Ana Ruiz")])).count("Supreme Court") == 1
    assert names(cast(at_home, [("organization", "Supreme Court"), ("person", "Bo Dahl")])).count("Supreme Court") == 2


@pytest.mark.parametrize(("title", "together"), [("Mrs", False), ("Mr", True), ("Ms.", False)])
def test_a_title_of_another_gender(title, together):
    """ "Mrs Gandhi", in an article without her full name, is not Rahul Gandhi."""
    full = Told("0.txt", "Rahul Gandhi met them.", published="2024-01-01")
    full.actor("Rahul Gandhi", "person", "Gandhi")
    short = Told("1.txt", f"The party praised {title} Gandhi today.", published="2024-01-02")
    short.actor("Gandhi", "person")
    assert len(merge([full.analysis, short.analysis], EditorFile()).actors) == (1 if together else 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John Smith (Senior)", "John Smith (Junior)"),
        ("Alexandre Dumas the elder", "Alexandre Dumas the younger"),
    ],
)
def test_father_and_son(one, other):
    """What tells them apart keeps them apart, however it is written."""
    assert len(cast([("person", one)], [("person", other)])) == 2


def test_a_generation_in_two_forms():
    """Jr. and Junior are one; the only other name of Neymar Junior is his."""
    assert len(cast([("person", "John Lee Smith Jr.")], [("person", "John Lee Smith Junior")])) == 1
    assert len(cast([("person", "Neymar Junior")], [("person", "Vale Junior")])) == 2


def test_the_first_of_two_surnames():
    """Who is called by the first surname is the one whom others give that surname alone; called by the last, nobody."""
    assert len(cast([("person", "Luis Manuel Rubio Béjar", "Rubio")], [("person", "Luis Rubio", "Rubio")])) == 1
    assert len(cast([("person", "Luis Manuel Rubio Béjar", "Béjar")], [("person", "Luis Rubio", "Rubio")])) == 2
    assert len(cast([("person", "Luis Rubio Béjar", "Rubio")], [("person", "Ana Rubio", "Rubio")])) == 2
