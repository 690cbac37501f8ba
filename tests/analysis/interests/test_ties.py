"""Stakes in others, said of ties and friends that count."""

from __future__ import annotations

import pytest

from generator.analysis.interests import ties
from generator.analysis.interests.cues import LEXICONS
from generator.analysis.interests.holders import holders_of
from generator.language.lexicon import rows
from tests.analysis.handmade import cast_of, tree


def holders_in(lines: list[str]) -> list[tuple[str, ...]]:
    """Who has a stake in a sentence about Oslo (Norway) and Paris (France)."""
    doc = tree(*lines)
    cast = cast_of(doc, Oslo=("Norway", "country"), Paris=("France", "country"))
    holders = holders_of(doc, cast, ())
    return [s.holder for token in doc for s in ties.stated(token, holders)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Paris/PROPN nsubj 6", "is/AUX cop 6", "Oslo/PROPN nmod:poss 6", "'s/PART/POS case 3", "only/ADJ amod 6",
          "ally/NOUN root 0"], [("norway",)]),
        (["Oslo/PROPN nmod:poss 3", "'s/PART/POS case 1", "cooperation/NOUN nsubj 7", "with/ADP case 5",
          "Paris/PROPN nmod 3", "is/AUX cop 7", "critical/ADJ root 0"], [("norway",)]),
        (["close/ADJ amod 2", "ties/NOUN root 0", "between/ADP case 4", "Oslo/PROPN nmod 2", "and/CCONJ cc 6",
          "Paris/PROPN conj 4"], [("norway", "france")]),
        (["Oslo/PROPN nsubj 2", "has/VERB/VBZ root 0", "strong/ADJ amod 4", "links/NOUN obj 2"], [("norway",)]),
        (["Oslo/PROPN nmod:poss 3", "'s/PART/POS case 1", "ally/NOUN nsubj 4", "left/VERB root 0"], []),
        (["a/DET det 3", "close/ADJ amod 3", "friendship/NOUN nsubj 4", "ended/VERB root 0"], []),
        (["no/DET det 3", "close/ADJ amod 3", "ties/NOUN root 0", "between/ADP case 5", "Oslo/PROPN nmod 3"], []),
    ],
)  # fmt: skip
def test_a_tie_must_count_and_belong_to_somebody(lines: list[str], expected: list[tuple[str, ...]]) -> None:
    assert holders_in(lines) == expected


def test_the_list_is_sound() -> None:
    lines = rows(LEXICONS / "ties.tsv")
    assert {sort for _, sort in lines} == {"tie", "friend", "weight"}
    assert len(set(lines)) == len(lines)
