"""Occurred, ongoing, planned, or only thought of."""

from __future__ import annotations

import pytest

from generator.analysis import events, times
from generator.language.pipeline import parse
from tests.analysis.told import article_of, cast_of, events_of

SINCE = "It PRP nsubj 3 | has/have VBZ aux 3 | been/be VBN cop 3 | free JJ ROOT 3 | since IN case 5 | 1901 CD obl 3"
GOES_ON = (
    "It PRP nsubj 2 | has/have VBZ aux 2 | grown/grow VBN ROOT 2 | in IN case 5 | recent JJ amod 5 | "
    "weeks/week NNS obl 2"
)
WERE = (
    "They PRP nsubj:pass 2 | were/be VBD aux:pass 2 | arrested/arrest VBN ROOT 2 | since IN case 4 | January NNP obl 2"
)
WILL = "They PRP nsubj 2 | will MD aux 2 | meet VB ROOT 2 | on IN case 4 | Friday NNP obl 2"
MAY = "They PRP nsubj 2 | may MD aux 2 | meet VB ROOT 2 | on IN case 4 | Friday NNP obl 2"
MEET = "They PRP nsubj 1 | meet VBP ROOT 1 | next JJ amod 3 | month NN obl 1"
MET = "They PRP nsubj 1 | met/meet VBD ROOT 1 | last JJ amod 3 | month NN obl 1"
IF = (
    "If IN mark 2 | they PRP nsubj 2 | attack VBP advcl 6 | this DT det 4 | week NN obl 2 | we PRP nsubj 6 | "
    "leave VBP ROOT 6"
)
CHARGES = (
    "They PRP nsubj 1 | denied/deny VBD ROOT 1 | charges/charge NNS obj 1 | that IN mark 6 | he PRP nsubj 6 | "
    "had/have VBD aux 6 | fled/flee VBN acl 2 | in IN case 8 | August NNP obl 6"
)
HOPED = (
    "She PRP nsubj 1 | hoped/hope VBD ROOT 1 | to TO mark 3 | meet VB xcomp 1 | him PRP obj 3 | later RB advmod 7 | "
    "this DT det 7 | week NN obl:unmarked 3"
)
REPORT = (
    "On IN case 1 | Friday NNP obl 6 | it PRP nsubj 3 | fell/fall VBD ccomp 6 | , , punct 6 | they PRP nsubj 6 | "
    "reported/report VBD ROOT 6"
)
HOPE = (
    "They PRP nsubj 1 | hope VBP ROOT 1 | to TO mark 3 | have VB xcomp 1 | a DT det 5 | president NN obj 3 | "
    "by IN case 7 | 2025 CD obl 3"
)
OPENS = "They PRP nsubj 1 | hope VBP ROOT 1 | to TO mark 3 | open VB xcomp 1 | in IN case 5 | 2025 CD obl 3"
ARRANGED = (
    "Talks/talk NNS nsubj 3 | are/be VBP cop 3 | to TO mark 3 | open VB ROOT 3 | in IN case 5 | Oslo NNP obl 3 | "
    "this DT det 7 | Saturday NNP obl 3"
)
OFFERED = (
    "Oslo NNP nsubj 1 | offered/offer VBD ROOT 1 | a DT det 3 | proposal NN obj 1 | : : punct 6 | to TO mark 6 | "
    "meet VB acl 3 | this DT det 8 | Thursday NNP obl 6"
)
THE_DEAL = (
    "They PRP nsubj 2 | would MD aux 2 | break VB ROOT 2 | the DT det 6 | 2015 CD compound 6 | nuclear JJ amod 6 | "
    "deal NN obj 2 | if IN mark 8 | attacked/attack VBN advcl 2"
)
REPORTED = (
    "He PRP nsubj 1 | said/say VBD ROOT 1 | they PRP nsubj 4 | would MD aux 4 | leave VB ccomp 1 | next JJ amod 6 | "
    "month NN obl 4"
)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (MET, "occurred"),
        (WERE, "occurred"),
        (SINCE, "ongoing"),
        (GOES_ON, "ongoing"),
        (WILL, "planned"),
        (MEET, "planned"),
        (OPENS, "planned"),
        (HOPED, "planned"),
        (REPORTED, "planned"),
        (ARRANGED, "planned"),
        (OFFERED, "planned"),
        (THE_DEAL, "occurred"),
        (MAY, "hypothetical"),
        (IF, "hypothetical"),
        (CHARGES, "hypothetical"),
        (HOPE, "hypothetical"),
    ],
    ids=lambda s: " ".join(row.split()[0].split("/")[0] for row in s.split("|")) if "|" in s else s,
)
def test_status(sentence: str, status: str) -> None:
    """The date against the day of writing, tense, modal verbs, conditions, accusations and hopes decide."""
    (event, *_) = events_of(sentence)
    assert event.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway said its wells will run dry within ten years.", "hypothetical"),
        ("Norway fears that France will invade the island in March.", "hypothetical"),
        ("Norway will open the port in March.", "planned"),
        ("Norway warned that it would close the port on Friday.", "planned"),
        ("A ruling is unlikely before May.", "hypothetical"),
        ("Exports are expected to fall next year.", "hypothetical"),
        ("The exchange is expected to open next year.", "planned"),
        ("Norway is scheduled to become a member in April.", "planned"),
        ("Norway pledged that in 2019 it would lift the ban.", "planned"),
        ("The minister was asked today about the report.", "occurred"),
        ("Norway wants the ban lifted by May.", "planned"),
        ("The council has scheduled a Friday meeting.", "planned"),
        ("The ministers attended a Friday meeting.", "occurred"),
    ],
)
def test_forecasts_and_fears_are_no_plans(text: str, status: str) -> None:
    """What nobody plans, what is feared, what is unlikely is hypothetical; what was promised for a day is no fact."""
    doc = parse(text)
    (event,) = events.find(doc, article_of(doc), cast_of(doc), times.find(doc, article_of(doc)), ())
    assert event.status == status


def test_countries_that_an_adjective_names() -> None:
    """A nationality before a happening or before those who act takes part; before a thing it does not."""
    for text, expected in (
        ("The Norwegian invasion of the island on 3 January was short. Norway won.", ("norway",)),
        ("Norwegian troops left the island on 3 January. Norway won.", ("norway",)),
        ("Norwegian oil was sold on 3 January. Norway won.", ()),
    ):
        doc = parse(text)
        article = article_of(doc)
        found = events.find(doc, article, cast_of(doc, "Norway"), times.find(doc, article), ())
        assert found[0].participants == expected


def test_a_participle_before_its_sentence() -> None:
    """ "Rescued in May, Norway is safe" dates the rescue alone; its subject stands behind it."""
    doc = parse("Rescued by its friends in May 2021, Norway wants to join the union.")
    (event,) = events.find(doc, article_of(doc), cast_of(doc, "Norway"), times.find(doc, article_of(doc)), ())
    assert (event.text, event.date) == ("Rescued by its friends in May 2021, Norway", "2021-05")
    assert event.participants == ("norway",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway spoke of a grave violation of the 2015 agreement.", ["the 2015 agreement"]),
        ("Norway has been in talks since 2015.", ["Norway has been in talks since 2015"]),
        ("Anna Berg, head of the port since 2015, rejected the claim.", []),
        ("Norway showed an internal email from 2010.", []),
        ("He recalled Norwegian Union-brokered talks in May.", ["Norwegian Union-brokered talks in May"]),
        ("Norway failed to reach agreement on fish last week.", ["Norway failed to reach agreement on fish last week"]),
        ("Norway had expected to sign an agreement in Oslo this week.", []),
        (
            "The dam is nearly ready and is expected to open in May.",
            ["The dam is nearly ready and is expected to open in May"],
        ),
        ("Norway opened a port in 2019 and closed it in 2021.", ["Norway opened a port in 2019", "closed it in 2021"]),
        (
            "Norway will work until all sign, after failing to win votes this week.",
            ["failing to win votes this week"],
        ),
    ],
)
def test_what_the_time_tells_of(text: str, told: list[str]) -> None:
    """The happening that the year names, whole words, no agreement that failed, no hope that had been, and a subject
    to read where the clause before tells no event of its own."""
    doc = parse(text)
    found = events.find(doc, article_of(doc), cast_of(doc), times.find(doc, article_of(doc)), ())
    assert [event.text for event in found] == told


def test_a_time_before_a_reported_clause_dates_what_is_reported() -> None:
    """ "On Friday it fell, they reported": the fall, not the report."""
    (event,) = events_of(REPORT)
    assert event.text.endswith("it fell")
