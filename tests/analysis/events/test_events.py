"""Which happenings of a sentence are events, with their dates, words, participants and status."""

from __future__ import annotations

import pytest

from tests.analysis.told import events_of, told

MET = (
    "Ruritania NNP nsubj 1 | met/meet VBD ROOT 1 | Freedonia NNP obj 1 | on IN case 4 | Friday NNP obl 1 | . . punct 1"
)


def test_an_event() -> None:
    """A clause with a time is an event: its words, day, participants and the sentence as evidence."""
    (event,) = events_of(MET, "Ruritania", "Freedonia")
    assert event.text == "Ruritania met Freedonia on Friday"
    assert (event.date, event.status, event.confidence) == ("2022-02-11", "occurred", "high")
    assert event.participants == ("ruritania", "freedonia")
    (evidence,) = event.evidence
    assert evidence.text == "Ruritania met Freedonia on Friday."
    assert event.id.startswith("e-")
    assert event.text in evidence.text


def test_ids_tell_events_apart() -> None:
    """An event's id is that of its words: the same article gives the same one, another sentence another."""
    assert events_of(MET)[0].id == events_of(MET)[0].id
    assert events_of(MET)[0].id != events_of(MET.replace("met/meet", "left/leave"))[0].id


def test_without_a_day_of_writing() -> None:
    """An event whose time cannot be placed is told without a date; "now" places nothing."""
    assert told(MET, published=None) == [("Ruritania met Freedonia on Friday", None)]
    assert told("They PRP nsubj 1 | met/meet VBD ROOT 1 | now RB advmod 1", published=None) == []
    recently = "Ruritania NNP nsubj 2 | recently RB advmod 2 | signed/sign VBD ROOT 2 | it PRP obj 2"
    (event,) = events_of(recently)
    assert (event.date, event.status, event.confidence) == (None, "occurred", "low")


@pytest.mark.parametrize(
    "sentence",
    [
        "She PRP nsubj 1 | said/say VBD ROOT 1 | so RB advmod 1 | on IN case 4 | Friday NNP obl 1",
        "She PRP nsubj 1 | feared/fear VBD ROOT 1 | it PRP obj 1 | on IN case 4 | Friday NNP obl 1",
        "They PRP nsubj 3 | did/do VBD aux 3 | not RB advmod 3 | meet VB ROOT 3 | Friday NNP obl 3",
        "This DT det 1 | year NN nmod:poss 3 | 's POS case 1 | theme NN nsubj 5 | was/be VBD cop 5 | water NN ROOT 5",
        "They PRP nsubj 2 | would MD aux 2 | meet VB ROOT 2 | Friday NNP obl 2",
        "It PRP nsubj:pass 3 | had/have VBD aux 3 | been/be VBN aux:pass 3 | expected/expect VBN ROOT 3 | "
        "Friday NNP obl 3",
        "Sales/sale NNS nsubj 1 | fell/fall VBD ROOT 1 | more RBR advmod 1 | than IN case 5 | in IN case 5 | "
        "1998 CD obl 1",
        "She PRP nsubj 1 | sang/sing VBD ROOT 1 | every DT det 3 | Friday NNP obl 1",
        "Friday NNP ROOT 0",
        "They PRP nsubj 1 | asked/ask VBD ROOT 1 | what WP nsubj 3 | happened/happen VBD ccomp 1 | Friday NNP obl 3",
        "They PRP nsubj 1 | like/like VBP ROOT 1 | what WP obj 1 | he PRP nsubj 4 | built/build VBD acl:relcl 2 | "
        "Friday NNP obl 4",
    ],
    ids=lambda s: " ".join(row.split()[0].split("/")[0] for row in s.split("|")),
)
def test_no_events(sentence: str) -> None:
    """No event: mere saying, feeling, what did not happen, a theme, what would be, what was overtaken, a comparison,
    what is left open."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "text", "date"),
    [
        (
            "They PRP nsubj 1 | condemned/condemn VBD ROOT 1 | Friday NNP nmod:poss 4 | 's POS case 2 | test NN obj 1",
            "Friday's test",
            "2022-02-11",
        ),
        (
            "After IN case 2 | a DT det 2 | test NN obl 6 | in IN case 4 | January NNP nmod 2 | they PRP nsubj 6 | "
            "left/leave VBD ROOT 6",
            "a test in January",
            "2022-01",
        ),
        (
            "At IN case 3 | its PRP$ nmod:poss 3 | January NNP compound 3 | summit NN obl 5 | they PRP nsubj 5 | "
            "agreed/agree VBD ROOT 5",
            "At its January summit they agreed",
            "2022-01",
        ),
        (
            "The DT det 1 | attack NN nsubj 3 | Friday NNP nmod 1 | killed/kill VBD ROOT 3 | two CD obj 3",
            "The attack Friday killed two",
            "2022-02-11",
        ),
        (
            "They PRP nsubj 1 | welcomed/welcome VBD ROOT 1 | her PRP$ nmod:poss 3 | decision NN obj 1 | "
            "to TO mark 5 | go VB acl 3 | in IN case 7 | 2011 CD obl 5",
            "her decision to go in 2011",
            "2011",
        ),
    ],
)
def test_nouns_that_name_happenings(sentence: str, text: str, date: str) -> None:
    """A noun is the event where the time is its own; a summit that only gives the setting, or an attack that the
    clause tells of, leaves the event to the clause."""
    assert told(sentence) == [(text, date)]


def test_infinitives_belong_to_their_clause() -> None:
    """ "Are expected to resume" is one event, planned."""
    sentence = (
        "Talks/talk NNS nsubj:pass 2 | are/be VBP aux:pass 2 | expected/expect VBN ROOT 2 | to TO mark 4 | "
        "resume VB xcomp 2 | on IN case 6 | Friday NNP obl 4"
    )
    (event,) = events_of(sentence)
    assert (event.text, event.date, event.status) == ("Talks are expected to resume on Friday", "2022-02-18", "planned")


def test_wishes_for_an_act() -> None:
    """Who wants to act by a day has a plan, with a deadline for its date."""
    sentence = (
        "It PRP nsubj 1 | wants/want VBZ ROOT 1 | to TO mark 3 | sell VB xcomp 1 | it PRP obj 3 | by IN case 6 | "
        "March NNP obl 3"
    )
    (event,) = events_of(sentence)
    assert (event.date, event.status) == ("../2022-03", "planned")


def test_saying_that_is_news() -> None:
    """To say what one will do, or has done, is an announcement; the clause itself has no time here."""
    sentence = (
        "She PRP nsubj 1 | said/say VBD ROOT 1 | Friday NNP obl 1 | that IN mark 7 | the DT det 5 | firm NN nsubj 7 | "
        "would MD aux 7 | leave VB ccomp 1"
    )
    assert told(sentence) == [("She said Friday that the firm would leave", "2022-02-11")]


def test_each_clause_has_its_own_time() -> None:
    """Coordinated clauses with times of their own are events of their own; the second shares the subject."""
    sentence = (
        "Ruritania NNP nsubj 1 | began/begin VBD ROOT 1 | it PRP obj 1 | in IN case 4 | 2011 CD obl 1 | and CC cc 6 | "
        "plans/plan VBZ conj 1 | to TO mark 8 | end VB xcomp 6 | it PRP obj 8 | in IN case 11 | July NNP obl 8"
    )
    first, second = events_of(sentence, "Ruritania")
    assert (first.text, first.date) == ("Ruritania began it in 2011", "2011")
    assert (second.text, second.date, second.status) == ("plans to end it in July", "2022-07", "planned")
    assert second.participants == ("ruritania",)


def test_a_time_outside_of_the_quotation() -> None:
    """A time after the verb of saying does not date what is said, whatever the tree says."""
    sentence = (
        "“ `` punct 2 | They PRP nsubj 2 | left/leave VBD ccomp 5 | ” '' punct 2 | she PRP nsubj 5 | "
        "said/say VBD ROOT 5 | on IN case 7 | Friday NNP obl 2"
    )
    assert told(sentence, quoted="They left") == []
    assert len(told(sentence)) == 1


def test_a_time_before_the_conjunction() -> None:
    """A time before "after" belongs to the clause outside."""
    sentence = (
        "They PRP nsubj 1 | promised/promise VBD ROOT 1 | talks/talk NNS obj 1 | Friday NNP obl 6 | after IN mark 6 | "
        "it PRP nsubj 6 | failed/fail VBD advcl 1"
    )
    assert told(sentence) == [("They promised talks Friday", "2022-02-11")]


def test_told_twice() -> None:
    """The same event told again in the article is left out; another of the same kind is not."""
    again = MET.replace(". . punct 1", "and CC cc 6 | met/meet VBD conj 1 | Freedonia NNP obj 6 | Friday NNP obl 6")
    assert len(told(again)) == 1
    another = MET.replace(". . punct 1", "and CC cc 6 | met/meet VBD conj 1 | Sylvania NNP obj 6 | Friday NNP obl 6")
    assert len(told(another)) == 2


def test_a_relative_clause_comes_with_its_noun() -> None:
    """Who did it is the noun before."""
    sentence = (
        "The DT det 1 | envoy NN nsubj 7 | , , punct 4 | who WP nsubj 4 | left/leave VBD acl:relcl 1 | in IN case 6 | "
        "2011 CD obl 4 | wept/weep VBD ROOT 7"
    )
    assert told(sentence) == [("The envoy, who left in 2011", "2011")]


def test_what_is_said_ends_with_the_quotation() -> None:
    """An event told within quotation marks does not reach beyond them."""
    sentence = (
        "“ `` punct 3 | We PRP nsubj 3 | have VBP aux 3 | left/leave VBN ROOT 3 | on IN case 5 | Friday NNP obl 3 | "
        "” '' punct 3 | says/say VBZ dep 3 | she PRP nsubj 7"
    )
    assert [text for text, _ in told(sentence, quoted="We have left on Friday")] == ["We have left on Friday"]


def test_a_time_hung_behind_the_conjunction() -> None:
    """A time before "after" belongs to the words before it, even where the tree hangs it on a word behind."""
    sentence = (
        "They PRP nsubj 1 | promised/promise VBD ROOT 1 | talks/talk NNS obj 1 | Friday NNP nmod:unmarked 5 | "
        "after IN mark 6 | delegates/delegate NNS nsubj 6 | voted/vote VBD advcl 1"
    )
    assert [date for _, date in told(sentence)] == ["2022-02-11"]


def test_advice_is_no_event() -> None:
    """An imperative tells nobody's deed."""
    assert events_of("Pay VB ROOT 0 | it PRP obj 0 | back RB advmod 0 | next JJ amod 4 | year NN obl 0") == ()
