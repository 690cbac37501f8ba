"""Events whose date follows from another's, and the headline's own."""

from __future__ import annotations

from tests.analysis.told import events_of, told

BOTH = (
    "On IN case 1 | Friday NNP obl 3 | fishermen/fisherman NNS nsubj 3 | saved/save VBD ROOT 3 | us PRP obj 3 | "
    "and CC cc 8 | the DT det 7 | navy NN nsubj 8 | found/find VBD conj 3 | them PRP obj 8"
)
AFTER = (
    "She PRP nsubj 1 | came/come VBD ROOT 1 | on IN case 3 | Friday NNP obl 1 | six CD nummod 5 | "
    "years/year NNS obl 9 | after IN mark 9 | she PRP nsubj:pass 9 | was/be VBD aux:pass 9 | freed/free VBN advcl 1"
)
SINCE = (
    "They PRP nsubj 2 | have VBP aux 2 | bombed/bomb VBN ROOT 2 | towns/town NNS obj 2 | since IN mark 7 | "
    "he PRP nsubj:pass 7 | was/be VBD aux:pass 7 | expelled/expel VBN advcl 2 | on IN case 10 | Feb. NNP nmod 10 | "
    "3 CD obl 7"
)
WHILE = (
    "They PRP nsubj 1 | fired/fire VBD ROOT 1 | Friday NNP obl 1 | while IN mark 5 | leaders/leader NNS nsubj 5 | "
    "met/meet VBD advcl 1"
)
LEAD = "Ruritania NNP nsubj 2 | has/have VBZ aux 2 | sealed/seal VBN ROOT 2 | its PRP$ nmod:poss 4 | border NN obj 2"


def test_a_time_at_the_head_of_a_sentence() -> None:
    """It dates every clause coordinated with the first."""
    assert told(BOTH) == [
        ("On Friday fishermen saved us", "2022-02-11"),
        ("the navy found them", "2022-02-11"),
    ]


def test_years_after() -> None:
    """ "Six years after" counts back from what the sentence dates, as precisely as a year is."""
    assert ("she was freed", "2016") in [(text.removeprefix("six years after "), d) for text, d in told(AFTER)]


def test_since_a_dated_clause() -> None:
    """What has gone on since a dated event lasts from then to the day of writing."""
    dates = [date for _, date in told(SINCE)]
    assert dates == ["2022-02-03/2022-02-16", "2022-02-03"]


def test_meanwhile() -> None:
    """A clause with "while" is simultaneous."""
    assert told(WHILE) == [("They fired Friday", "2022-02-11"), ("leaders met", "2022-02-11")]


def test_the_headlines_own_event() -> None:
    """The first sentence that tells what the title announces is dated about the day of publication."""
    (event,) = events_of(LEAD, title="Ruritania seals border with Freedonia")
    assert (event.date, event.status, event.confidence) == ("2022-02-16~", "occurred", "medium")


def test_a_first_sentence_about_something_else() -> None:
    """Without words in common with the title, or without a date of publication, the first sentence is no event."""
    assert events_of(LEAD, title="Prices rise") == ()
    assert events_of(LEAD, title="Ruritania seals border with Freedonia", published=None) == ()
