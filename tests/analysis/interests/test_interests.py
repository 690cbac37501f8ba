"""From a text to its interests, with the shipped pipeline, a cast and quotes made by hand."""

from __future__ import annotations

import pytest

from generator.analysis import analyse, interests
from generator.analysis.cast import Cast
from generator.language.pipeline import parse
from generator.records import replace
from tests.analysis.interests.made import article, found

PLAIN = [
    ("Norway wants a new treaty.", "norway", "goal", "new treaty"),
    ("Norway demands an apology.", "norway", "demand", "apology"),
    ("Norway fears a long war.", "norway", "concern", "long war"),
    ("Norway needs more gas.", "norway", "stake", "gas"),
    ("Norway opposes the plan.", "norway", "opposition", "plan"),
    ("Norway supports the plan.", "norway", "support", "plan"),
    ("Norway refused to sign the treaty.", "norway", "opposition", "sign the treaty"),
    ("The plan was rejected by Norway.", "norway", "opposition", "plan"),
]


@pytest.mark.parametrize(("text", "holder", "kind", "words"), PLAIN)
def test_plain_sentences(text: str, holder: str, kind: str, words: str) -> None:
    """Each of the six kinds, an infinitive and a passive; the label is what is wanted, the evidence the clause."""
    (interest,) = found(text)
    assert (interest.holder, interest.kind) == ((holder,), kind)
    assert words in interest.label
    assert interest.evidence[0].text == text.rstrip(".")
    assert interest.confidence == "high"


def test_the_counterpart() -> None:
    """``about`` holds the other actors that the evidence mentions, not the holder."""
    (interest,) = found("Norway urged France to sign the treaty.")
    assert (interest.kind, interest.about) == ("demand", ("france",))


def test_nobody_known_holds_nothing() -> None:
    """What actors of no name want is not on the site, and neither are plain happenings."""
    assert found("Experts fear a long war. The river rose by two metres.") == ()
    assert interests.find(parse("Norway wants a treaty."), article("Norway wants a treaty."), Cast(()), ()) == ()


def test_a_question_states_nothing() -> None:
    assert found("Does Norway want a treaty?") == ()


def test_the_same_words_twice_are_one_interest() -> None:
    assert len(found("Norway wants a treaty.\n\nNorway wants a treaty.")) == 1


def test_evidence_and_labels_are_the_articles_own_words() -> None:
    """Every slice is exact and every label a run of its evidence, through the whole analysis."""
    text = (
        "France’s foreign minister, Ann Lee, said on Monday that Paris would not accept the annexation of the valley. "
        "“We need our neighbours, and our friendship with Norway is vital,” she said.\n\n"
        "Norway, which depends on French gas, has called on both sides to return to the talks. "
        "There is no intention in Oslo to send troops, but the government’s fear of a wider war is growing.\n\n"
        "In a bid to calm the markets, France pledged to keep its ports open; Norway must decide by June."
    )
    analysis = analyse(article(text))
    assert len(analysis.interests) >= 3
    for interest in analysis.interests:
        (evidence,) = interest.evidence
        assert evidence.text == text[evidence.start : evidence.end]
        plain = str.maketrans("", "", '“”"')
        assert interest.label.translate(plain) in " ".join(evidence.text.split()).translate(plain)
        assert set(interest.holder) | set(interest.about) <= {actor.id for actor in analysis.actors}
        assert not set(interest.holder) & set(interest.about)
    assert len({interest.id for interest in analysis.interests}) == len(analysis.interests)
    starts = [interest.evidence[0].start for interest in analysis.interests]
    assert starts == sorted(starts)


def test_an_edit_elsewhere_leaves_ids_as_they_are() -> None:
    (before,) = found("Norway wants a new treaty.")
    (after,) = found("It rained.\n\nNorway wants a new treaty.")
    assert before.id == after.id
    assert replace(before, evidence=after.evidence) == after


@pytest.mark.parametrize(
    "text", ["", "\n\n", ".", "“”", "Norway", "Norway wants", "Wants wants wants wants.", "?!" * 50]
)
def test_odd_texts_raise_nothing(text: str) -> None:
    assert all(i.evidence[0].text for i in found(text))


def test_one_stretch_of_words_states_one_interest_of_one_holder() -> None:
    """An obligation to demand something is a demand, not a goal as well: the word counts before its mood."""
    assert [i.kind for i in found("Norway must demand an apology.")] == ["demand"]


def whole(text: str) -> list[tuple[list[str], str, list[str]]]:
    """Holder, kind and counterpart of each interest of a text, by name, through the whole analysis."""
    analysis = analyse(article(text))
    name = {actor.id: actor.name for actor in analysis.actors}
    return [([name[i] for i in f.holder], f.kind, [name[i] for i in f.about]) for f in analysis.interests]


def test_a_title_names_no_counterpart() -> None:
    """Who bears the title of president of a country is not turned towards that country by it."""
    text = "France and Norway met on Monday. The proposal was backed by French President Jean Roux."
    assert whole(text)[-1] == (["Jean Roux"], "support", [])


@pytest.mark.parametrize(
    "text",
    [
        "“I am confident if the Norwegians stay and avoid any new demands,” Jean Roux of France said.",
        "“There are others. I won’t name them,” Jean Roux of France said.",
        "“Without new talks we will not witness any progress,” Jean Roux of France said.",
        "Jean Roux of France said he would be waiting for the delegation on Thursday.",
    ],
)
def test_what_states_no_interest(text: str) -> None:
    """A thing supposed, a silence, and what befalls somebody are nobody's aims."""
    assert whole(text) == []


def test_what_an_office_elsewhere_must_do_is_demanded_of_it() -> None:
    text = "France is angry. “The Norwegian president must lift the ban,” the president of France said."
    assert [(holder, kind) for holder, kind, _ in whole(text)] == [(["France"], "demand")]


def test_a_counterpart_speaks_for_his_own_side() -> None:
    """In "the French president and his Norwegian counterpart" the second speaks for Norway."""
    text = (
        "French President Jean Roux met his Norwegian counterpart Ola Berg. France and Norway trade. "
        "“We will open our ports,” Berg said."
    )
    assert whole(text)[-1][0] == ["Ola Berg", "Norway"]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("“What we need is more time,” Jean Roux of France said.", "stake", "more time"),
        ("“I’m against the merger,” Jean Roux of France said.", "opposition", "merger"),
        ("“We are in favour of the merger,” Jean Roux of France said.", "support", "the merger"),
        ("Norway is for a strong union.", "support", "strong union"),
        ("The aim of Norway is a quick peace.", "goal", "quick peace"),
        ("Norway’s main concern is the safety of its citizens.", "concern", "safety of its citizens"),
        ("Norway is alarmed by the build-up of troops.", "concern", "build-up of troops"),
        ("Norway highlighted the need for affordable housing.", "goal", "affordable housing"),
        ("Norway stressed the importance of free trade.", "support", "free trade"),
        ("Norway has a strong interest in stable prices.", "stake", "stable prices"),
        ("Norway stands to lose billions of dollars.", "concern", "to lose billions of dollars"),
        ("Norway cannot afford another war.", "concern", "another war"),
        ("The plan, which Norway opposes, costs millions.", "opposition", "plan"),
        ("Norway accused France of being a coward.", "opposition", "being a coward"),
        ("The trade deal that Norway demanded was signed.", "demand", "trade deal"),
        ("“We are worried about our jobs,” Jean Roux of France said.", "concern", "our jobs"),
    ],
)
def test_ways_to_state_an_interest(text: str, kind: str, label: str) -> None:
    """Clefts, stances, predicates, passives and relative clauses; the label is the thing itself."""
    analysis = analyse(article(text))
    assert [(i.kind, i.label) for i in analysis.interests] == [(kind, label)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway is not against the plan.",
        "“Our objective isn’t to make money,” Jean Roux of France said.",
        "Norway was not prepared to name the bidders.",
        "“The money is for schools,” Jean Roux of France said.",
        "Norway met France, which it had accused of theft.",
    ],
)
def test_stances_not_taken(text: str) -> None:
    assert whole(text) == []


def test_what_somebody_else_must_do_is_a_demand() -> None:
    """A person of no name who must act is another than the speaker."""
    text = "“First the player must express his desire to leave,” Jean Roux of France said."
    assert [kind for _, kind, _ in whole(text)] == ["demand"]


def test_what_somebody_could_do_is_uncertain() -> None:
    """ "Could press" is the writer's guess; "could not accept" is a refusal."""
    confidence = {
        text: [i.confidence for i in analyse(article(text)).interests]
        for text in ("Norway could press France to sign the treaty.", "Norway could not accept the treaty.")
    }
    assert list(confidence.values()) == [["low"], ["high"]]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Norway raised concerns over the deal.", ["the deal"]),
        ("Norway raised questions about the safety of the plant.", ["safety of the plant"]),
        ("Norway raised concerns.", []),
        ("Norway took up the matter and raised questions.", []),
    ],
)
def test_what_a_concern_is_about_names_it(text: str, labels: list[str]) -> None:
    """Where nothing says what it is about, there is nothing to show."""
    assert [interest.label for interest in found(text)] == labels


@pytest.mark.parametrize(
    "text",
    [
        "Norway said that the dam worried farmers and that it threatened to undermine the talks.",
        "France accused Norway of backing the rebels.",
        "The letter asked Norway to call the parties back and to urge France to wait.",
    ],
)
def test_what_norway_does_not_want(text: str) -> None:
    """What a thing threatens to bring about, what an opponent alleges, what another asks it to ask for."""
    assert "norway" not in {holder for interest in found(text) for holder in interest.holder}


def test_a_threat_of_its_own_is_its_aim() -> None:
    """To leave is an act, and who threatens it means to."""
    (interest,) = found("Norway threatened to leave the talks.")
    assert (interest.holder, interest.kind) == (("norway",), "goal")


def test_a_label_keeps_what_turns_its_sense() -> None:
    """Who comes "with no intention of reaching an agreement" is not blamed for coming."""
    (interest,) = found("Norway accused France of coming to the talks with no intention of reaching an agreement.")
    assert interest.label == "coming to the talks with no intention of reaching an agreement"


def test_an_obligation_of_others_is_no_aim_of_the_speaker() -> None:
    """ "The duty of the council is to act" says nothing of who is to act in the label."""
    text = "“The duty of the council is to address the threat,” Norway said."
    assert not any(interest.kind == "goal" for interest in found(text))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Norway wants to work with France, Egypt and Sudan until they sign.",
            "to work with France, Egypt and Sudan until they sign",
        ),
        ("Norway opposes steel, coal and gas imports.", "steel, coal and gas imports"),
        ("Norway opposes the plan, saying it would cut jobs.", "the plan"),
        (
            "Norway vowed to pay a $1,125 (820 euro) minimum monthly wage.",
            "to pay a $1,125 (820 euro) minimum monthly wage",
        ),
        ("Norway accused the Swedes and the Danes of meddling in its affairs.", "meddling in its affairs"),
        ("Norway fears how France would take the news.", "how France would take the news"),
        ("France pays the 15 percent tariff that Norway planned to impose in May.", "15 percent tariff"),
        ("Norway reiterated its opposition to the French move to impose a tariff.", "French move to impose a tariff"),
        (
            "Norway is seeking support over the big dam from South Sudan and South Africa.",
            "support over the big dam from South Sudan and South Africa",
        ),
        ("Norway warned against France continuing to fill its dam.", "France continuing to fill its dam"),
        (
            "Norway warned that filling the lake without an accord would violate the 2015 declaration of principles.",
            "filling the lake without an accord would violate the 2015 declaration",
        ),
    ],
)
def test_labels_are_whole(text: str, label: str) -> None:
    """A list keeps its members or loses them all, a verb its object, a warning what it warns against."""
    assert found(text)[0].label == label


def test_a_duty_without_its_bearer_names_nothing() -> None:
    """The words in marks begin with "should", and who reads them cannot know what should not be."""
    assert found("Norway said that the tests “should not take place without an agreement.”") == ()


def test_a_warning_of_what_his_government_will_do_is_no_fear() -> None:
    """ "His government" is his own side: he warns of what it means to do."""
    text = "Norwegian President Ola Berg warned Sweden that his government would not tolerate any moves by Oslo."
    assert "concern" not in {interest.kind for interest in analyse(article(text)).interests}
