"""Two actors that an article's analysis took for one, parted by the editor's note."""

import pytest

from generator.merging import corrected
from generator.records import ActorNote, EditorFile, Mention, TimeExpression, replace

from .made import Told

TEXT = (
    "Ana Ruiz spoke first. “We wait,” Ana Ruiz said. “I go,” Ben Ruiz said. Ben Ruiz closed the port. "
    "Ana Ruiz met Ben Ruiz at noon. Ben Ruiz wants rest. She left."
)


def told():
    """Everything that is said of either is told of Ana Ruiz."""
    one = Told("a.txt", TEXT, "2024-03-05").actor("Ana Ruiz", "person", "Ben Ruiz", salience=0.6)
    for words, source in (("We wait", "Ana Ruiz said"), ("I go", "Ben Ruiz said")):
        one.quote(words, "ana-ruiz")
        place = one.place(source)
        name = replace(place, end=place.end - 5, text=place.text[:-5])
        one.quotes[-1] = replace(one.quotes[-1], source=name)
    one.event("Ben Ruiz closed the port", None, "ana-ruiz").event("Ana Ruiz met Ben Ruiz", None, "ana-ruiz")
    return one.interest("Ben Ruiz wants rest", "ana-ruiz", "goal", "rest")


def briefing(*notes):
    return corrected([told().analysis], EditorFile(actors=notes))


def test_without_a_note_they_are_one():
    """As the analysis has it."""
    assert [actor.id for actor in briefing()[0].actors] == ["ana-ruiz"]


def test_the_name_in_the_note_is_its_own_actor():
    """Its places, what was said by it, what it did and wants are its own; of what both did it takes part."""
    found, unused = briefing(ActorNote("Ben Ruiz", apart=True))
    ana, ben = found.actors
    assert (ana.id, ben.id, unused) == ("ana-ruiz", "ben-ruiz", ())
    assert {mention.text for mention in ben.mentions} == {"Ben Ruiz"}
    assert {mention.text for mention in ana.mentions} == {"Ana Ruiz"}
    assert "Ben Ruiz" not in ana.aliases
    assert [quote.speaker for quote in found.quotes] == ["ana-ruiz", "ben-ruiz"]
    assert {event.text: event.participants for event in found.events} == {
        "Ben Ruiz closed the port": ("ben-ruiz",),
        "Ana Ruiz met Ben Ruiz": ("ana-ruiz", "ben-ruiz"),
    }
    assert found.interests[0].holder == ("ben-ruiz",)
    assert "apart" in ben.corrected


def test_an_alias_parts_too():
    """Under the name of the note."""
    found, _ = briefing(ActorNote("Benito Ruiz", aliases=("Ben Ruiz",), apart=True))
    assert [actor.id for actor in found.actors] == ["ana-ruiz", "benito-ruiz"]


def test_a_note_without_apart_parts_nothing():
    """A name alone is no ground to take an article's reading of it away."""
    found, _ = briefing(ActorNote("Benito Ruiz", aliases=("Someone",)))
    assert [actor.id for actor in found.actors] == ["ana-ruiz"]


KELLERS = (
    "Anna Keller opened the port. “We wait,” Keller said. Peter Keller stayed away. "
    "“I fight,” Keller told us. In May the Monday Club, which Keller leads, sued Anna Keller."
)


def kellers(published="2024-03-05"):
    """The first "Keller" was taken for Anna, those after Peter came up for nobody."""
    one = Told("k.txt", KELLERS, published).actor("Anna Keller").actor("Peter Keller")
    first = one.place("Keller said")
    surname = replace(first, end=first.end - 5, text="Keller")
    anna = one.actors[0]
    mentions = (*anna.mentions, Mention("k.txt", surname.start, surname.end, "Keller"))
    one.actors[0] = replace(anna, aliases=("Keller",), mentions=tuple(sorted(mentions, key=lambda m: m.start)))
    one.quote("We wait", "anna-keller").quote("I fight")
    one.quotes[0] = replace(one.quotes[0], source=surname)
    told_us = one.place("Keller told")
    one.quotes[1] = replace(one.quotes[1], source=replace(told_us, end=told_us.end - 5, text="Keller"))
    return one


def named(*notes):
    found, unused = corrected([kellers().analysis], EditorFile(actors=notes))
    return {actor.name: [m.text for m in actor.mentions] for actor in found.actors}, found, unused


@pytest.mark.parametrize("apart", [False, True])
def test_an_alias_of_one_of_two_namesakes_holds_in_an_article_that_names_both(apart):
    """Whether the article's reading gave the surname to the other one or to nobody, and with the words said by it."""
    who, found, unused = named(ActorNote("Peter Keller", aliases=("Keller",), apart=apart))
    assert who == {"Anna Keller": ["Anna Keller"] * 2, "Peter Keller": ["Keller", "Peter Keller", "Keller", "Keller"]}
    assert [quote.speaker for quote in found.quotes] == ["peter-keller", "peter-keller"]
    assert unused == ()


def test_a_surname_that_the_article_left_open_is_the_ones_whose_alias_it_is():
    """What was the other's already stays."""
    who, found, _ = named(ActorNote("Anna Keller", aliases=("Keller",)))
    assert who["Anna Keller"] == ["Anna Keller", "Keller", "Keller", "Keller", "Anna Keller"]
    assert [quote.speaker for quote in found.quotes] == ["anna-keller", "anna-keller"]


def test_an_alias_that_an_article_gives_to_somebody_else_is_reported():
    """It names the article, who is meant there, and both ways on; a note of the other's own settles it."""
    biden = ActorNote("Joe Keller", aliases=("Keller",), line=3)
    who, _, (unused,) = named(biden)
    assert who["Anna Keller"] == ["Anna Keller", "Keller", "Anna Keller"]
    assert unused.note.line == 3
    assert unused.reason == "'Keller' means Anna Keller, not Joe Keller, in k.txt"
    assert "'apart: true' to the note on Joe Keller" in unused.remedy
    assert named(biden, ActorNote("Anna Keller", apart=True))[2] == ()


def test_apart_leaves_no_place_of_a_namesake():
    """The article took two for one and called it by the name in the note: the other gets an actor of its own."""
    found, unused = briefing(ActorNote("Ana Ruiz", apart=True))
    assert [actor.id for actor in found.actors] == ["ana-ruiz", "ben-ruiz"]
    assert [quote.speaker for quote in found.quotes] == ["ana-ruiz", "ben-ruiz"]
    assert unused == ()


def test_what_is_left_of_nobody_is_wholly_the_others():
    """An actor that has no place any more is in no fact either, also in those that name it without a place."""
    told = Told("a.txt", "Ruiz left. “I go.”").actor("Ruiz").quote("I go", "ruiz")
    found, _ = corrected([told.analysis], EditorFile(actors=(ActorNote("Ana Ruiz", aliases=("Ruiz",), apart=True),)))
    assert [quote.speaker for quote in found.quotes] == ["ana-ruiz"]


def test_a_name_that_the_program_took_for_no_actor_becomes_one_by_a_note_with_a_kind():
    """Its places are found in the text; a note that says no kind makes nobody."""
    who, _, _ = named(ActorNote("Monday Club", kind="organization"))
    assert who["Monday Club"] == ["Monday Club"]
    assert "Monday Club" not in named(ActorNote("Monday Club"))[0]


def test_a_word_that_may_be_no_name_is_left_alone():
    """The month is no place of a Ms May."""
    told = kellers()
    start = KELLERS.index("May")
    analysis = replace(told.analysis, times=(TimeExpression(start, start + 3, "May", "2024-05"),))
    found, _ = corrected([analysis], EditorFile(actors=(ActorNote("May", kind="person"),)))
    assert "May" not in [actor.name for actor in found.actors]
    text = "May they rest. He met May, who leads. May they win."
    plain = Told("m.txt", text).analysis
    found, _ = corrected([plain], EditorFile(actors=(ActorNote("May", kind="person"),)))
    assert [(m.start, m.text) for m in found.actors[0].mentions] == [(text.index("May,"), "May")]


def test_a_longer_name_takes_the_place_of_a_part_that_the_program_took_for_another():
    """ "Holland" in "South Holland" is not the country; elsewhere it is."""
    told = Told("h.txt", "South Holland sued Holland.", "2024-03-05").actor("Holland", "country")
    found, _ = corrected([told.analysis], EditorFile(actors=(ActorNote("South Holland", kind="organization"),)))
    places = {actor.id: [(m.start, m.text) for m in actor.mentions] for actor in found.actors}
    assert places == {"holland": [(19, "Holland")], "south-holland": [(0, "South Holland")]}


def test_a_name_that_is_an_actor_somewhere_is_left_alone_where_it_is_none():
    """The town of which something is said is an actor; where people only meet in it, it is none, whatever its kind."""
    one = Told("a.txt", "Rotterdam wants peace. They met in Rotterdam.", "2024-03-05").actor(
        "Rotterdam", "organization"
    )
    one.actors[0] = replace(one.actors[0], mentions=one.actors[0].mentions[:1])
    other = Told("b.txt", "They met in Rotterdam again, and nobody spoke.", "2024-03-06")
    notes = (ActorNote("Rotterdam", kind="group"),)
    found, _ = corrected([one.analysis, other.analysis], EditorFile(actors=notes))
    assert [(a.kind, len(a.mentions)) for a in found.actors if a.name == "Rotterdam"] == [("group", 1)]
