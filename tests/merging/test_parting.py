"""Two actors that an article's analysis took for one, parted by the editor's note."""

from dataclasses import replace

from generator.merging import corrected
from generator.records import ActorNote, EditorFile

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
