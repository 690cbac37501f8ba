"""How far the words of an event reach."""

from __future__ import annotations

import pytest

from tests.analysis.told import told


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "and CC cc 2 | they PRP nsubj 2 | met/meet VBD ROOT 2 | Friday NNP obl 2 | , , punct 2 | he PRP nsubj 6 | "
            "said/say VBD parataxis 2 | . . punct 2",
            "they met Friday",
        ),
        (
            "Nobody NN nsubj 1 | knows/know VBZ ROOT 1 | how WRB advmod 4 | they PRP nsubj 4 | won/win VBD ccomp 1 | "
            "Friday NNP obl 4",
            "they won Friday",
        ),
        (
            "They PRP nsubj 1 | won/win VBD ROOT 1 | Friday NNP obl 1 | although IN mark 5 | rain NN nsubj 5 | "
            "fell/fall VBD advcl 1",
            "They won Friday",
        ),
        (
            "They PRP nsubj 1 | left/leave VBD ROOT 1 | Friday NNP obl 1 | to TO mark 4 | win VB advcl 1 | "
            "it PRP obj 4",
            "They left Friday to win it",
        ),
        (
            "They PRP nsubj 1 | met/meet VBD ROOT 1 | Friday NNP obl 1 | and CC cc 4 | signed/sign VBD conj 1",
            "They met Friday and signed",
        ),
        (
            "They PRP nsubj 1 | named/name VBD ROOT 1 | it PRP obj 1 | Friday NNP obl 1 | ( ( punct 5 | "
            "one CD appos 2 | ) ) punct 5 | . . punct 1",
            "They named it Friday ( one )",
        ),
        (
            "He PRP nsubj 1 | wept/weep VBD ROOT 1 | before IN mark 5 | being/be VBG aux:pass 5 | , , punct 5 | "
            "freed/free VBN advcl 1 | in IN case 7 | 2010 CD obl 5",
            "He wept before being, freed in 2010",
        ),
    ],
    ids=lambda s: s.split("|")[0] if "|" in s else s,
)
def test_reach(sentence: str, text: str) -> None:
    """Who said it, links at the ends, clauses with subjects of their own go; purposes, shared clauses, closed brackets
    and the clause that holds the time stay."""
    assert text in [said for said, _ in told(sentence)]
