"""The editor's corrections: what they change, that they hold, and that none is dropped in silence."""

import pytest

from generator.assembling import Assembled
from generator.desk import checking
from generator.merging import corrected
from generator.records import ActorNote, EditorFile, FactNote

from .made import Told

TEXT = "“We wait,” Ana Ruiz said to Ben Okoro. Peru closed the old harbour. Peru wants safe new harbours."


def told(seed="a.txt", text=TEXT, published="2024-03-05"):
    found = Told(seed, text, published).actor("Ana Ruiz", "person", "Ruiz").actor("Ben Okoro").actor("Peru", "country")
    found.quote("We wait", "ana-ruiz")
    found.event("Peru closed the old harbour", "2024-03-04", "peru")
    return found.interest("Peru wants safe new harbours", "peru", "goal", "safe new harbours")


def facts(*notes, articles=None, actors=()):
    return corrected([a.analysis for a in articles or [told()]], EditorFile(facts=notes, actors=actors))


def note(kind, /, **corrections):
    return FactNote(
        {"quotes": told().quotes, "events": told().events, "interests": told().interests}[kind][0].id, **corrections
    )


@pytest.mark.parametrize("kind", ["quotes", "events", "interests"])
def test_a_rejected_fact_is_left_out(kind):
    """The other facts stay as they were, and the correction counts as used."""
    briefing, unused = facts(note(kind, reject=True))
    plain, _ = facts()
    assert getattr(briefing, kind) == ()
    assert all(
        getattr(briefing, other) == getattr(plain, other) for other in {"quotes", "events", "interests"} - {kind}
    )
    assert unused == ()


@pytest.mark.parametrize("name", ["Ben Okoro", "ben-okoro"])
def test_another_speaker(name):
    """By name or id; the words and where they stand stay."""
    briefing, unused = facts(note("quotes", speaker=name))
    (quote,) = briefing.quotes
    assert (quote.speaker, quote.content.text, unused) == ("ben-okoro", "We wait", ())


def test_a_speaker_whose_name_is_misspelt():
    """Whom the editor probably means is named; nothing is guessed."""
    briefing, (unused,) = facts(note("quotes", speaker="Ben Okorro"))
    assert briefing.quotes[0].speaker == "ana-ruiz"
    assert unused.remedy.startswith("Did you mean Ben Okoro? ")
    assert "Did you mean" not in facts(note("quotes", speaker="Zoë Quill"))[1][0].remedy


def test_no_speaker_and_no_date():
    """``null`` in the file: nobody can tell."""
    briefing, _ = facts(note("quotes", nothing=("speaker",)), note("events", nothing=("date",)))
    assert briefing.quotes[0].speaker is None
    assert briefing.events[0].date is None


def test_the_fields_of_events_and_interests():
    """What is not named in the correction stays."""
    briefing, unused = facts(
        note("events", date="2024-02", status="planned"),
        note("interests", kind="demand", theme="trade", label="new harbours", holder=("Ruiz",)),
    )
    (event,), (interest,) = briefing.events, briefing.interests
    assert (event.date, event.status, event.participants) == ("2024-02", "planned", ("peru",))
    assert (interest.kind, interest.theme, interest.label) == ("demand", "trade", "new harbours")
    assert interest.holder == ("ana-ruiz",)
    assert unused == ()


def test_corrected_dates_count_in_the_order():
    """An event that is moved stands where its new date puts it."""
    one = (
        Told("a.txt", "Peru closed it. Chile opened it.", "2024-03-05")
        .actor("Peru", "country")
        .actor("Chile", "country")
    )
    one.event("Peru closed it.", "2024-03-01", "peru").event("Chile opened it.", "2024-03-02", "chile")
    briefing, _ = facts(FactNote(one.events[0].id, date="2024-03-03"), articles=[one])
    assert [event.text for event in briefing.events] == ["Chile opened it.", "Peru closed it."]


def test_a_correction_holds_when_an_earlier_article_tells_the_same():
    """The fact then bears the id of the earlier statement; the correction finds it by its own."""
    earlier = Told("0.txt", "On Monday Peru closed the old harbour, and ships left.", "2024-03-04").actor(
        "Peru", "country"
    )
    earlier.event("Peru closed the old harbour", "2024-03-04", "peru")
    both, _ = facts(articles=[earlier, told()])
    assert [event.id for event in both.events] == [earlier.events[0].id]
    briefing, unused = facts(note("events", reject=True), articles=[earlier, told()])
    assert (briefing.events, unused) == ((), ())


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (FactNote("q-0000000000", reject=True), "no fact has the id"),
        (note("quotes", speaker="Cleo Diaz"), "no actor is called Cleo Diaz"),
        (note("interests", label="ports"), "is not in the article's words"),
    ],
)
def test_a_correction_that_does_not_apply_is_reported(wrong, reason):
    """The fact stays as the machine found it in this; ``check`` says line and remedy."""
    editor = EditorFile(facts=(FactNote(**{**{k: getattr(wrong, k) for k in wrong.__slots__}, "line": 7}),))
    briefing, unused = corrected([told().analysis], editor)
    plain, _ = facts()
    assert briefing.quotes[0].speaker == plain.quotes[0].speaker
    assert briefing.interests[0].label == plain.interests[0].label
    (finding,) = checking.unused_notes(Assembled(briefing, (), editor, (), unused))
    assert finding.where == "briefing.yml, line 7"
    assert reason in finding.what
    assert finding.remedy


def test_two_corrections_of_one_fact():
    """Two statements of one fact, each corrected: the first counts, the second is reported."""
    earlier = Told("0.txt", "On Monday Peru closed the old harbour, and ships left.", "2024-03-04").actor(
        "Peru", "country"
    )
    earlier.event("Peru closed the old harbour", "2024-03-04", "peru")
    first, second = FactNote(earlier.events[0].id, date="2024-02"), note("events", date="2024-01")
    briefing, unused = facts(first, second, articles=[earlier, told()])
    assert [event.date for event in briefing.events] == ["2024-02"]
    assert [entry.note for entry in unused] == [second]


def test_a_hidden_actor_is_nowhere():
    """No page, no speaker, no participant; an interest that nobody else holds goes with it."""
    briefing, _ = facts(actors=(ActorNote("Peru", hide=True), ActorNote("Ana Ruiz", hide=True)))
    assert [actor.id for actor in briefing.actors] == ["ben-okoro"]
    assert [quote.speaker for quote in briefing.quotes] == [None]
    assert [event.participants for event in briefing.events] == [()]
    assert briefing.interests == ()


def test_an_actor_kept_apart():
    """A surname that would mean the only person of that name stands by itself once the editor says so."""
    full = Told("a.txt", "Ana Ruiz came.", "2024-03-05").actor("Ana Ruiz")
    short = Told("b.txt", "Ruiz left.", "2024-03-06").actor("Ruiz")
    joined, _ = facts(articles=[full, short])
    assert [actor.name for actor in joined.actors] == ["Ana Ruiz"]
    parted, _ = facts(articles=[full, short], actors=(ActorNote("Ruiz", apart=True),))
    assert [actor.name for actor in parted.actors] == ["Ana Ruiz", "Ruiz"]
    parted, _ = facts(articles=[full, short], actors=(ActorNote("Ana Ruiz", apart=True),))
    assert [actor.name for actor in parted.actors] == ["Ana Ruiz", "Ruiz"]


def test_notes_on_nothing_are_reported_with_their_lines():
    """A seed that is not there, an actor that no article names."""
    editor = EditorFile(actors=(ActorNote("Cleo Diaz", line=9),))
    briefing, _ = corrected([told().analysis], editor)
    found = Assembled(briefing, (told().analysis,), editor, (), (), ("gone.txt",))
    said = [str(finding) for finding in checking.unused_notes(found)]
    assert "there is no seed gone.txt" in said[0]
    assert said[1].startswith("warning: briefing.yml, line 9: no article names Cleo Diaz")


def test_corrected_facts_say_which_fields_the_editor_settled():
    """And count as certain; a fact that is only pinned is neither."""
    briefing, _ = facts(
        note("quotes", speaker="Ben Okoro"), note("events", pin=True), note("interests", kind="demand", label="ports")
    )
    assert briefing.quotes[0].corrected == ("speaker",)
    assert (briefing.events[0].corrected, briefing.events[0].confidence) == ((), "medium")
    assert briefing.interests[0].corrected == ("kind",)
    assert briefing.pinned == (briefing.events[0].id,)


def test_a_name_that_several_bear_is_reported_with_their_ids():
    """The editor is told what to write instead; the speaker stays as it was."""
    one = Told("a.txt", "“We wait,” Jordan said.", "2024-03-05").actor("Jordan").actor("Jordan", "country", id="j2")
    one.quote("We wait")
    briefing, unused = facts(FactNote(one.quotes[0].id, speaker="Jordan"), articles=[one])
    assert briefing.quotes[0].speaker is None
    assert unused[0].reason.startswith("several actors are called Jordan")
    assert "jordan" in unused[0].remedy


def twice():
    """Two articles that tell one event and one interest in words too far apart for the program to join them."""
    one = Told("a.txt", "Peru closed the old harbour. Peru wants safe docks.", "2024-03-05").actor("Peru", "country")
    one.event("Peru closed the old harbour", "2024-03-04", "peru").interest(
        "Peru wants safe docks", "peru", "goal", "safe docks"
    )
    other = Told("b.txt", "Ships were turned away at Callao. Lima asks for berths.", "2024-03-06").actor("Lima")
    other.event("Ships were turned away at Callao", "2024-03", "lima", status="planned").interest(
        "Lima asks for berths", "lima", "goal", "berths"
    )
    return one, other


def test_facts_that_the_editor_merges():
    """The words of the one that is named stay first, the sources of both are there, all that took part took part."""
    one, other = twice()
    notes = (
        FactNote(other.events[0].id, merge=(one.events[0].id,)),
        FactNote(one.interests[0].id, merge=(other.interests[0].id,)),
    )
    briefing, unused = facts(*notes, articles=[one, other])
    (event,), (interest,) = briefing.events, briefing.interests
    assert unused == ()
    assert (event.id, event.text) == (other.events[0].id, "Ships were turned away at Callao")
    assert [place.article for place in event.evidence] == ["b", "a"]
    assert (event.date, event.status, event.participants) == ("2024-03-04", "occurred", ("lima", "peru"))
    assert (event.corrected, event.confidence) == (("merge",), "high")
    assert (interest.label, interest.holder) == ("safe docks", ("peru", "lima"))


def test_a_quote_that_two_articles_tell():
    """This one's words, speaker and id stay; where the other tells it is kept, and what both are about."""
    text = TEXT.replace("We wait", "We all wait here")
    one, other = told(), Told("b.txt", text, "2024-03-06").actor("Ana Ruiz").quote("We all wait here")
    briefing, unused = facts(FactNote(other.quotes[0].id, merge=(one.quotes[0].id,)), articles=[one, other])
    (quote,) = briefing.quotes
    assert (quote.id, quote.content.text, quote.speaker) == (other.quotes[0].id, "We all wait here", "ana-ruiz")
    assert [(place.article, place.text) for place in quote.also] == [("a", "We wait")]
    assert (quote.corrected, quote.confidence, unused) == (("merge",), "high", ())
    notes = (FactNote(other.quotes[0].id, merge=(one.quotes[0].id,), speaker="Ben Okoro"),)
    assert facts(*notes, articles=[one, other])[0].quotes[0].corrected == ("speaker", "merge")


def test_merges_of_facts_that_cannot_be_are_reported():
    """An id that no fact has, and a fact that is one with the other already."""
    one, other = twice()
    notes = (
        FactNote(one.events[0].id, merge=("e-0000000000",)),
        FactNote(one.interests[0].id, merge=(other.interests[0].id, other.interests[0].id)),
    )
    briefing, unused = facts(*notes, articles=[one, other])
    assert len(briefing.events) == 2
    assert [entry.reason.split(",")[0] for entry in unused] == ["no fact has the id e-0000000000"]
    assert all(event.corrected == () for event in briefing.events)


def bodies():
    """Two ministries of one name, told apart by their articles' countries; and a person with two names."""
    one = Told("a.txt", "The Foreign Ministry of Peru spoke. Ana Ruiz came.", "2024-03-05").actor("Peru", "country")
    one.actor("Foreign Ministry", "organization").actor("Ana Ruiz")
    other = Told("b.txt", "The Foreign Ministry of Chile spoke. Anita came.", "2024-03-06").actor("Chile", "country")
    other.actor("Foreign Ministry", "organization").actor("Anita")
    return [one, other]


def test_actors_merged_by_the_address_of_their_pages():
    """Of two bodies of one name the editor can name one; its facts and mentions are then the other actor's."""
    plain, _ = facts(articles=bodies())
    assert {"foreign-ministry", "foreign-ministry-organization"} < {actor.id for actor in plain.actors}
    briefing, unused = facts(
        articles=bodies(),
        actors=(ActorNote("Ana Ruiz", merge=("Anita",)), ActorNote("Chile", merge=("foreign-ministry-organization",))),
    )
    assert unused == ()
    assert [actor.id for actor in briefing.actors] == ["ana-ruiz", "chile", "foreign-ministry", "peru"]
    by_id = {actor.id: actor for actor in briefing.actors}
    assert [mention.text for mention in by_id["ana-ruiz"].mentions] == ["Ana Ruiz", "Anita"]
    assert by_id["ana-ruiz"].corrected == ("merge",)
    assert by_id["ana-ruiz"].formerly == ("anita",)
    assert by_id["chile"].formerly == ("foreign-ministry-organization",)


def test_the_kind_of_a_merged_actor_is_the_kept_one_s():
    """However many articles give the others another kind; the note's own kind counts before it."""
    told = [Told(f"{n}.txt", "The Quay spoke.", f"2024-03-0{n}").actor("The Quay", "country") for n in (1, 2, 3)]
    told.append(Told("4.txt", "Quay Council met.", "2024-03-04").actor("Quay Council", "organization"))
    briefing, unused = facts(articles=told, actors=(ActorNote("Quay Council", merge=("the-quay",)),))
    (actor,) = briefing.actors
    assert (actor.name, actor.kind, actor.corrected, unused) == ("Quay Council", "organization", ("merge",), ())
    briefing, _ = facts(articles=told, actors=(ActorNote("Quay Council", kind="group", merge=("the-quay",)),))
    assert (briefing.actors[0].kind, briefing.actors[0].corrected) == ("group", ("kind", "merge"))


@pytest.mark.parametrize("one", ["foreign-ministry", "foreign-ministry-organization"])
def test_one_of_two_actors_of_one_name_is_hidden_by_its_id(one):
    """The other keeps its page, its address and its places; check has nothing to say of the note."""
    notes = (ActorNote(one, hide=True),)
    plain, _ = facts(articles=bodies())
    briefing, unused = facts(articles=bodies(), actors=notes)
    assert {actor.id for actor in briefing.actors} == {actor.id for actor in plain.actors} - {one}
    analyses = tuple(told.analysis for told in bodies())
    assert list(checking.unused_notes(Assembled(briefing, analyses, EditorFile(actors=notes), (), unused))) == []


def test_a_name_hides_all_that_bear_it():
    """Written as the articles write it."""
    briefing, _ = facts(articles=bodies(), actors=(ActorNote("Foreign Ministry", hide=True),))
    assert {actor.id for actor in briefing.actors} == {"ana-ruiz", "anita", "chile", "peru"}


def test_an_id_that_no_page_has_is_reported():
    """As a name would be."""
    notes = (ActorNote("foreign-ministry-7", hide=True, line=4),)
    briefing, unused = facts(articles=bodies(), actors=notes)
    analyses = tuple(told.analysis for told in bodies())
    (line,) = checking.unused_notes(Assembled(briefing, analyses, EditorFile(actors=notes), (), unused))
    assert line.what == "no article names foreign-ministry-7 or an alias of the note"


def test_a_merge_under_a_new_name():
    """The note's name is in no article: the actors that it merges bear it from here on."""
    briefing, unused = facts(
        articles=bodies(),
        actors=(ActorNote("Foreign Office", merge=("foreign-ministry", "foreign-ministry-organization")),),
    )
    assert unused == ()
    (office,) = [actor for actor in briefing.actors if actor.name == "Foreign Office"]
    assert len(office.mentions) == 2
    assert office.formerly == ("foreign-ministry", "foreign-ministry-organization")


def test_merges_of_actors_that_cannot_be_are_reported():
    """Nobody, several, and the actor itself."""
    _, unused = facts(
        articles=bodies(),
        actors=(ActorNote("Ana Ruiz", aliases=("Anita",), merge=("Nobody", "Foreign Ministry", "Anita")),),
    )
    assert [entry.reason.split(",")[0] for entry in unused] == [
        "no actor is called Nobody",
        "several actors are called Foreign Ministry",
        "Anita is Ana Ruiz already",
    ]
    assert "foreign-ministry, foreign-ministry-organization" in unused[1].remedy


def test_the_editor_s_words_on_an_actor():
    """They are the actor's, apart from what the articles call it."""
    briefing, _ = facts(
        actors=(ActorNote("Ana Ruiz", kind="group", descriptor="The mayor", description="One.\n\nTwo."),)
    )
    ana = next(actor for actor in briefing.actors if actor.id == "ana-ruiz")
    assert (ana.descriptor, ana.description, ana.roles) == ("The mayor", "One.\n\nTwo.", ())
    assert ana.corrected == ("kind",)
