"""What speakers judge, and what that says they want."""

from __future__ import annotations

import pytest

from generator.analysis.interests import judgements
from generator.analysis.interests.commitments import Speech
from generator.analysis.interests.cues import LEXICONS
from generator.analysis.interests.holders import holders_of
from generator.language.lexicon import rows
from tests.analysis.handmade import cast_of, quote_of, tree


def stated(lines: list[str], content: str) -> list[tuple[tuple[str, ...], str]]:
    """What Norway states by ``content``, its words in a sentence (nobody's, if empty)."""
    doc = tree(*lines, "Oslo/PROPN dep 1")
    cast = cast_of(doc, Oslo=("Norway", "country"), Paris=("France", "country"))
    quotes = [quote_of(doc.text, content, "norway")] if content else []
    holders = holders_of(doc, cast, quotes)
    speech = Speech(doc, quotes, holders)
    return [(s.holder, s.kind) for token in doc for s in judgements.stated(token, holders, speech)]


@pytest.mark.parametrize(
    ("lines", "content", "kind"),
    [
        (["it/PRON expl 3", "is/AUX cop 3", "time/NOUN root 0", "to/PART mark 5", "act/VERB/VB acl 3"],
         "it is time to act", "goal"),
        (["the/DET det 2", "way/NOUN nsubj:outer 5", "is/AUX cop 5", "to/PART mark 5", "talk/VERB/VB root 0"],
         "the way is to talk", "goal"),
        (["peace/NOUN nsubj 3", "is/AUX cop 3", "essential/ADJ root 0"], "peace is essential", "goal"),
        (["the/DET det 2", "raid/NOUN nsubj 5", "was/AUX cop 5", "an/DET det 5", "outrage/NOUN root 0"],
         "the raid was an outrage", "opposition"),
        (["this/PRON nsubj 5", "is/AUX cop 5", "an/DET det 5", "important/ADJ amod 5", "step/NOUN root 0"],
         "this is an important step", "support"),
        (["drought/NOUN nsubj 2", "threatens/VERB/VBZ root 0", "farms/NOUN obj 2"], "drought threatens farms",
         "concern"),
    ],
)  # fmt: skip
def test_a_judgement_is_the_speakers_and_of_nobody_outside_speech(lines: list[str], content: str, kind: str) -> None:
    assert stated(lines, content) == [(("norway",), kind)]
    assert stated(lines, "") == []


@pytest.mark.parametrize(
    ("lines", "content"),
    [
        (["it/PRON nsubj 3", "is/AUX cop 3", "step/NOUN root 0"], "it is step"),
        (["it/PRON nsubj 4", "is/AUX cop 4", "no/DET det 4", "outrage/NOUN root 0"], "it is no outrage"),
        (["it/PRON nsubj 3", "is/AUX cop 3", "noon/NOUN root 0"], "it is noon"),
        (["time/NOUN nsubj 2", "passed/VERB root 0"], "time passed"),
    ],
)
def test_what_judges_nothing(lines: list[str], content: str) -> None:
    """A step without praise, a denied outrage, a plain statement, a listed word that is no predicate."""
    assert stated(lines, content) == []


def test_the_list_is_sound() -> None:
    lines = rows(LEXICONS / "judgements.tsv")
    assert {sort for _, sort in lines} == {"due", "needed", "wrong", "good", "praise", "welcome"}
    assert len(set(lines)) == len(lines)
