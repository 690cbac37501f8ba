"""Which way a clause looks, read off its verb."""

from __future__ import annotations

import pytest

from generator.language.times import find
from generator.language.times.tense import direction

from .made import tree

MET = tree("They PRP nsubj 1 | met/meet VBD ROOT 1 | Friday NNP obl 1")
WILL = tree("They PRP nsubj 2 | will MD aux 2 | meet VB ROOT 2 | Friday NNP obl 2")
PERFECT = tree("They PRP nsubj 2 | have/have VBP aux 2 | met/meet VBN ROOT 2 | Friday NNP obl 2")
WOULD_HAVE = tree("They PRP nsubj 3 | would MD aux 3 | have/have VB aux 3 | met/meet VBN ROOT 3 | Friday NNP obl 3")
PLANNED = tree(
    "Talks/talk NNS nsubj:pass 2 | are/be VBP aux:pass 2 | scheduled/schedule VBN ROOT 2 | for IN case 4 | "
    "Friday NNP obl 2"
)
INFINITIVE = tree("They PRP nsubj 1 | plan VBP ROOT 1 | to TO mark 3 | meet VB xcomp 1 | Friday NNP obl 3")
PAST_PLAN = tree("They PRP nsubj 1 | planned/plan VBD ROOT 1 | to TO mark 3 | meet VB xcomp 1 | Friday NNP obl 1")
FORCED = tree(
    "He PRP nsubj:pass 2 | was/be VBD aux:pass 2 | forced/force VBN ROOT 2 | to TO mark 4 | "
    "resign VB xcomp 2 | Friday NNP obl 4"
)
FREE = tree("He PRP nsubj 2 | is/be VBZ cop 2 | free JJ ROOT 2 | to TO mark 4 | go VB xcomp 2 | Friday NNP obl 4")
PUT_OFF = tree("They PRP nsubj 1 | postponed/postpone VBD ROOT 1 | it PRP obj 1 | until IN case 4 | Friday NNP obl 1")
RULING = tree(
    "They PRP nsubj 2 | will MD aux 2 | fight VB ROOT 2 | Friday NNP nmod:poss 5 | 's POS case 3 | ruling NN obj 2"
)
VOTE = tree(
    "Friday NNP nmod:poss 2 | 's POS case 0 | vote NN nsubj 4 | will MD aux 4 | decide VB ROOT 4 | it PRP obj 4"
)
ARRANGED = tree(
    "Talks/talk NNS nsubj 3 | are/be VBP cop 3 | to TO mark 3 | begin VB ROOT 3 | on IN case 5 | Friday NNP obl 3"
)
MEET = tree("They PRP nsubj 1 | meet VBP ROOT 1 | Friday NNP obl 1")
SAYS = tree("It PRP nsubj 1 | says/say VBZ ROOT 1 | Friday NNP obl 1 | it PRP nsubj 4 | grew/grow VBD ccomp 1")
AHEAD_OF = tree(
    "He PRP nsubj 1 | spoke/speak VBD ROOT 1 | ahead RB case 6 | of IN fixed 2 | Friday NNP nmod:poss 6 | "
    "'s POS case 4 | game NN obl 1"
)
UNLESS = tree(
    "They PRP nsubj 2 | would MD aux 2 | act VB ROOT 2 | unless IN mark 5 | prices/price NNS nsubj 5 | "
    "fell/fall VBD advcl 2 | Friday NNP obl 5"
)
LESS = tree("It PRP nsubj 2 | will MD aux 2 | grow VB ROOT 2 | less RBR advmod 2 | than IN case 5 | Friday NNP obl 3")
HOLDING = tree(
    "They PRP nsubj 2 | are/be VBP aux 2 | holding/hold VBG ROOT 2 | talks/talk NNS obj 2 | on IN case 5 | "
    "Friday NNP obl 2"
)
SINCE = tree("They PRP nsubj 2 | are/be VBP aux 2 | talking/talk VBG ROOT 2 | since IN case 4 | Friday NNP obl 2")
TO_BE_HELD = tree(
    "Polls/poll NNS nsubj:pass 4 | are/be VBP aux:pass 4 | to TO mark 4 | be VB aux:pass 4 | held/hold VBN ROOT 4 | "
    "Friday NNP obl 4"
)
CALLED = tree("They PRP nsubj 1 | called/call VBN ROOT 1 | Friday NNP obl 1")
FOLLOWS = tree("It PRP nsubj 1 | follows/follow VBZ ROOT 1 | talks/talk NNS obj 1 | Friday NNP obl 1")
FRAGMENT = tree("Talks/talk NNS ROOT 0 | Friday NNP nmod 0")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (MET, "past"),
        (PERFECT, "past"),
        (WOULD_HAVE, "past"),
        (FORCED, "past"),
        (LESS, "past"),
        (WILL, "future"),
        (HOLDING, "future"),
        (TO_BE_HELD, "future"),
        (CALLED, "past"),
        (SINCE, "present"),
        (FOLLOWS, "present"),
        (PLANNED, "future"),
        (INFINITIVE, "future"),
        (PAST_PLAN, "future"),
        (FREE, "future"),
        (PUT_OFF, "future"),
        (ARRANGED, "future"),
        (UNLESS, "future"),
        (MEET, "future"),
        (SAYS, "present"),
        (AHEAD_OF, "future"),
        (VOTE, "future"),
        (RULING, None),
        (FRAGMENT, None),
    ],
    ids=lambda v: v.text if hasattr(v, "text") else str(v),
)
def test_direction(sentence, expected) -> None:  # type: ignore[no-untyped-def]  # a Doc and a word or None
    """Tense, auxiliaries, plans, infinitives and possession decide; a fragment says nothing."""
    friday = next(token for token in sentence if token.text == "Friday")
    assert direction(friday) == expected


@pytest.mark.parametrize(("sentence", "value"), [(MET, "2022-02-11"), (WILL, "2022-02-18"), (RULING, "2022-02-11")])
def test_a_weekday_goes_with_its_clause(sentence, value: str) -> None:  # type: ignore[no-untyped-def]  # a Doc
    """Written on Wednesday the 16th: they met on the Friday before, and will meet on the one after."""
    assert [e.value for e in find(sentence, "2022-02-16")] == [value]
