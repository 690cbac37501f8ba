"""Whom the words for a speaker mean once the editor's file says who spoke."""

import pytest

from generator.merging import corrected
from generator.records import EditorFile, FactNote, Mention, replace

from .made import Told

TEXT = "Ana Ruiz met Ben Ruiz and Carl Diaz. “We wait,” {} said. “We go.”"


def briefing(source, speaker, owner="ana-ruiz", of="Ana Ruiz", **note):
    """Two quotes with one source, which the program took for an actor's."""
    told = Told("a.txt", TEXT.format(source), "2024-03-05").actor("Ana Ruiz").actor("Ben Ruiz").actor("Carl Diaz")
    place = told.place(f"{source} said")
    place = replace(place, end=place.end - 5, text=source)
    if owner:
        at = source.index(of) if of in source else 0
        words = of if of in source else source
        mention = Mention("a.txt", place.start + at, place.start + at + len(words), words)
        told.actors = [
            replace(a, mentions=tuple(dict.fromkeys((*a.mentions, mention)))) if a.id == owner else a
            for a in told.actors
        ]
    told.quote("We wait", owner).quote("We go", owner)
    told.quotes = [replace(quote, source=place) for quote in told.quotes]
    notes = (FactNote(told.quotes[0].id, speaker=speaker, **note),)
    found, unused = corrected([told.analysis], EditorFile(facts=notes))
    assert unused == ()
    return found


def bearers(found, words, after=37):
    """Ids of the actors that a place of these words, after the first sentence, belongs to."""
    return [a.id for a in found.actors for m in a.mentions if m.text == words and m.start >= after]


@pytest.mark.parametrize("source", ["she", "Ruiz", "the minister", "The minister"])
def test_the_words_for_the_speaker_are_the_new_ones(source):
    """A pronoun, a name that both bear, a description; the article's page then leads to who spoke."""
    assert bearers(briefing(source, "Ben Ruiz"), source) == ["ben-ruiz"]


def test_words_that_meant_nobody_are_the_speakers():
    """The program left them open."""
    assert bearers(briefing("he", "Carl Diaz", owner=None), "he") == ["carl-diaz"]


@pytest.mark.parametrize(("source", "of"), [("Ana Ruiz", "Ana Ruiz"), ("her lawyer", "her")])
def test_words_that_cannot_mean_the_new_speaker_stay(source, of):
    """Another's full name, the pronoun within a description."""
    assert bearers(briefing(source, "Ben Ruiz", of=of), of) == ["ana-ruiz"]


def test_a_surname_that_the_new_speaker_does_not_bear_stays():
    """It is another's name still."""
    assert bearers(briefing("Ruiz", "Carl Diaz"), "Ruiz") == ["ana-ruiz"]


def test_nobody_can_tell_who_she_is():
    """The pronoun is nobody's place."""
    assert bearers(briefing("she", None, nothing=("speaker",)), "she") == []


def test_what_the_same_words_name_is_said_by_the_same():
    """The second quote rests on the same “he said”, and says that it was corrected; its own note would count first."""
    found = briefing("she", "Ben Ruiz")
    assert [(q.speaker, q.corrected) for q in found.quotes] == [("ben-ruiz", ("speaker",))] * 2


def test_places_stay_in_their_order():
    """By article and start, as merging promises."""
    ben = next(actor for actor in briefing("she", "Ben Ruiz").actors if actor.id == "ben-ruiz")
    assert [m.start for m in ben.mentions] == sorted(m.start for m in ben.mentions)


def test_an_actor_without_a_place_or_a_fact_is_gone():
    """Its page, which held nothing else, leads to whom the place is now."""
    told = Told("a.txt", "Ben Ruiz came. “We wait,” she said.", "2024-03-05").actor("Ben Ruiz")
    told.actor("she", id="somebody").quote("We wait", "somebody")
    told.quotes[0] = replace(told.quotes[0], source=told.place("she"))
    found, _ = corrected([told.analysis], EditorFile(facts=(FactNote(told.quotes[0].id, speaker="Ben Ruiz"),)))
    assert [(actor.id, actor.formerly) for actor in found.actors] == [("ben-ruiz", ("she",))]
