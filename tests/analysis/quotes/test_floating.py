"""Quoted words without a cue in their own sentence: who speaks is told around them, or nobody is named."""

from __future__ import annotations

from generator.analysis.cast import Cast
from generator.analysis.quotes.attribution import Attribution
from generator.analysis.quotes.direct import Direct
from generator.analysis.quotes.frames import frames
from generator.analysis.quotes.layout import Layout
from generator.analysis.quotes.marks import stretches
from generator.analysis.quotes.sources import Sources
from generator.language.document import Doc
from tests.analysis.handmade import cast_of, tree


def attributions(doc: Doc, cast: Cast) -> list[Attribution]:
    layout = Layout(doc, stretches(doc.text))
    return list(Direct(layout, frames(layout), Sources(doc, cast)).attributions())


def quoted(first: int) -> tuple[str, ...]:
    """The rows of a quoted sentence of its own that begins at row ``first``."""
    verb = first + 2
    return (
        f"“/PUNCT punct {verb}",
        f"They/PRON nsubj {verb}",
        "left/VERB root 0",
        f"us/PRON obj {verb}",
        f"./PUNCT punct {verb}",
        f"”/PUNCT punct {verb}",
    )


def test_after_the_one_who_spoke_before() -> None:
    """Whole quoted sentences after a reporting sentence are its speaker's, with middling confidence."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "said/VERB root 0",
        "crews/NOUN nsubj 4",
        "slept/VERB ccomp 2",
        "./PUNCT punct 2",
        *quoted(6),
    )
    (found,) = attributions(doc, cast_of(doc, Vale=("Mara Vale", "person")))
    assert found.source is not None
    assert (found.source.speaker, found.frame, found.confidence) == ("mara-vale", None, "medium")


def test_colon() -> None:
    """A colon after a sentence without a cue: its subject, if that is a person, speaks."""
    doc = tree("Vale/PROPN nsubj 3", "was/AUX cop 3", "blunt/ADJ root 0", ":/PUNCT punct 3", *quoted(5))
    (found,) = attributions(doc, cast_of(doc, Vale=("Mara Vale", "person")))
    assert found.source is not None
    assert (found.source.speaker, found.confidence) == ("mara-vale", "medium")


def test_a_place_does_not_speak() -> None:
    """The subject of the sentence before is no speaker if it is no person: the quote is nobody's."""
    doc = tree("Paris/PROPN nsubj 2", "slept/VERB root 0", "./PUNCT punct 2", *quoted(4))
    (found,) = attributions(doc, cast_of(doc, Paris=("France", "country")))
    assert (found.source, found.confidence) == (None, "low")


def test_told_by_whom() -> None:
    """ "They were asked to ..." after "Vale ordered them ...": it is Vale who asked."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "ordered/VERB root 0",
        "crews/NOUN obj 2",
        "home/ADV advmod 2",
        "./PUNCT punct 2",
        "Crews/NOUN nsubj:pass 8",
        "were/AUX aux:pass 8",
        "asked/VERB/VBN root 0",
        "to/PART mark 11",
        "“/PUNCT punct 11",
        "keep/VERB/VB xcomp 8",
        "very/ADV advmod 13",
        "quiet/ADJ xcomp 11",
        "”/PUNCT punct 11",
    )
    (found,) = attributions(doc, cast_of(doc, Vale=("Mara Vale", "person")))
    assert found.source is not None
    assert (found.source.speaker, found.confidence) == ("mara-vale", "medium")


def test_going_on_from_a_document() -> None:
    """A resolution that "regrets the loss": the words are the resolution's."""
    doc = tree(
        "The/DET det 2",
        "resolution/NOUN nsubj 4",
        "“/PUNCT punct 4",
        "regrets/VERB/VBZ root 0",
        "the/DET det 6",
        "loss/NOUN obj 4",
        "./PUNCT punct 4",
        "”/PUNCT punct 4",
    )
    (found,) = attributions(doc, cast_of(doc))
    assert found.source is not None
    assert doc[found.source.start : found.source.end].text == "The resolution"


def test_a_fragment_of_nobody_is_no_quote() -> None:
    """Words of the article's own sentence in marks, with no cue about, are a term."""
    doc = tree(
        "The/DET det 2",
        "law/NOUN nsubj 4",
        "on/ADP case 6",
        "changed/VERB root 0",
        "“/PUNCT punct 8",
        "acts/NOUN obl 4",
        "of/ADP case 8",
        "war/NOUN nmod 6",
        "”/PUNCT punct 8",
        "./PUNCT punct 4",
    )
    assert attributions(doc, cast_of(doc)) == []
