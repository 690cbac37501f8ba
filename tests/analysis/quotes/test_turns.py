"""Transcripts: a name, a colon, and somebody's words."""

from __future__ import annotations

import re

from generator.analysis.quotes.turns import turns
from generator.records import Actor, Block, Mention

VALE = Actor("mara-vale", "Mara Vale", "person", aliases=("Vale",))


def blocks(text: str) -> list[Block]:
    return [Block(m.start(), m.end(), "paragraph") for m in re.finditer(r".+", text)]


def test_turns_of_an_interview() -> None:
    """Labels in capitals or of a person of the article; the words are what follows the colon."""
    text = "ROSS: Did you know?\n\nVALE: I did not.\n\nROSS: Are you sure?\n\nVale: Yes."
    found = turns(text, blocks(text), [VALE])
    assert [text[t.start : t.end] for t in found] == ["Did you know?", "I did not.", "Are you sure?", "Yes."]
    assert [t.speaker for t in found] == [None, "mara-vale", None, "mara-vale"]


def test_marks_are_left_out() -> None:
    """A transcript set in quotation marks gives the words without them."""
    text = "“VALE: I did not.”\n\n“ROSS: Really?”\n\n“VALE: Really.”"
    assert [text[t.start : t.end] for t in turns(text, blocks(text), [VALE])] == []
    longer = text + "\n\n“ROSS: Well.”"
    found = turns(longer, blocks(longer), [VALE])
    assert [longer[t.start : t.end] for t in found] == ["I did not.", "Really?", "Really.", "Well."]
    assert [t.speaker for t in found] == ["mara-vale", None, "mara-vale", None]


def test_no_transcript() -> None:
    """One heading with a colon, or labels that come up once, make no transcript."""
    text = "NOTE: Read this.\n\nVale: a portrait\n\nUPDATE: It rained.\n\nThe rest: nothing."
    assert turns(text, blocks(text), [VALE]) == ()


def test_two_of_one_name() -> None:
    """A surname that two persons bear names neither."""
    text = "VALE: One.\n\nVALE: Two.\n\nVALE: Three."
    other = Actor("tom-vale", "Tom Vale", "person")
    assert {t.speaker for t in turns(text, blocks(text), [VALE, other])} == {None}


def test_initials_for_labels() -> None:
    """An interview that names both at its head prints their initials before what they say."""
    text = "HT: Did you know?\n\nMV: I did not.\n\nHT: Are you sure?\n\nM.V.: Yes.\n\nMV: Quite."
    found = turns(text, blocks(text), [VALE, Actor("hugh-tan", "Hugh Tan", "person")])
    assert [t.speaker for t in found if text[t.start : t.end] != "Yes."] == [
        "hugh-tan",
        "mara-vale",
        "hugh-tan",
        "mara-vale",
    ]


def test_of_two_of_one_name_the_one_who_is_interviewed() -> None:
    """Who is introduced before the dialogue answers in it, be it by a surname that is not the last."""
    text = "Mara Vale Gil spoke.\n\nROSS: One.\n\nVALE: Two.\n\nROSS: And Tom Vale?\n\nVALE: Three."
    mara = Actor("mara-vale-gil", "Mara Vale Gil", "person", mentions=(Mention("a.txt", 0, 13, "Mara Vale Gil"),))
    at = text.index("Tom Vale")
    tom = Actor("tom-vale", "Tom Vale", "person", mentions=(Mention("a.txt", at, at + 8, "Tom Vale"),))
    found = turns(text, blocks(text), [mara, tom])
    assert [t.speaker for t in found] == [None, "mara-vale-gil", None, "mara-vale-gil"]
