"""Addresses that do not rot: ids that actors had lead to the actors that they are now."""

from hypothesis import given
from hypothesis import strategies as st

from generator.merging import merge
from generator.records import ActorNote, EditorFile

from .made import Told


def former(notes, *told):
    briefing = merge([one.analysis for one in told], EditorFile(actors=tuple(notes)))
    return {actor.id: actor.formerly for actor in briefing.actors}


def person(seed, name, *aliases, published="2024-03-05"):
    return Told(seed, f"{name} came to {seed} on foot.", published).actor(name, "person", *aliases)


def test_a_renamed_actor_keeps_its_old_address():
    """The name that the program finds without the note, whether or not the note lists it as an alias."""
    note = ActorNote("Ana Ruiz-Vega", aliases=("Ana Ruiz",))
    assert former([note], person("a.txt", "Ana Ruiz")) == {"ana-ruiz-vega": ("ana-ruiz",)}


def test_a_name_given_by_hand():
    """From the time before an earlier renaming, which the seeds do not know."""
    note = ActorNote("Ana Ruiz", formerly=("A. Ruiz", "the-mayor"))
    assert former([note], person("a.txt", "Ana Ruiz")) == {"ana-ruiz": ("a-ruiz", "the-mayor")}


def test_a_fuller_name_in_a_later_article():
    """An actor that was called by its surname alone is found under it still when an article gives its full name."""
    assert former([], person("a.txt", "Ruiz"), person("b.txt", "Ana Ruiz")) == {"ana-ruiz": ("ruiz",)}


def test_a_name_that_two_had_leads_to_neither():
    """No old address leads to somebody else."""
    told = (person("a.txt", "Ana Ruiz"), person("b.txt", "Ben Ruiz"))
    notes = [ActorNote("Ana Ruiz", aliases=("The Boss",)), ActorNote("Ben Ruiz", aliases=("The boss!",))]
    assert former(notes, *told) == {"ana-ruiz": (), "ben-ruiz": ()}


def test_an_actor_of_the_briefing_keeps_its_address():
    """Whoever else is said to have been called so."""
    notes = [ActorNote("Ana Ruiz", aliases=("Ben Okoro Jr",), formerly=("Ben Okoro",))]
    assert former(notes, person("a.txt", "Ana Ruiz"), person("b.txt", "Ben Okoro")) == {
        "ana-ruiz": ("ben-okoro-jr",),
        "ben-okoro": (),
    }


def test_a_hidden_actor_leads_nowhere():
    """Its page is gone, and no other is about it."""
    assert former([ActorNote("Ana Ruiz", hide=True)], person("a.txt", "Ana Ruiz"), person("b.txt", "Ben Okoro")) == {
        "ben-okoro": ()
    }


NAMES = st.sampled_from(["Ana Ruiz", "Ruiz", "Ben Ruiz", "Ana", "Ben Okoro", "Okoro"])


@given(
    st.lists(NAMES, min_size=1, max_size=4),
    st.dictionaries(NAMES, st.tuples(st.lists(NAMES, max_size=2), st.lists(NAMES, max_size=2)), max_size=3),
)
def test_no_address_is_anybody_elses(names, notes):
    """Whatever the notes: former ids are distinct from those that there are, and from each other."""
    given_notes = [ActorNote(name, aliases=tuple(a), formerly=tuple(f)) for name, (a, f) in notes.items()]
    found = former(given_notes, *(person(f"{n}.txt", name) for n, name in enumerate(names)))
    every = [old for olds in found.values() for old in olds]
    assert len(every) == len(set(every))
    assert not set(every) & set(found)
