"""The words that name a source, and the actor behind them."""

from __future__ import annotations

import pytest

from generator.analysis.cast import Cast
from generator.analysis.quotes.sources import Source, Sources
from generator.analysis.quotes.speakers import LEXICONS, SPEAKERS
from generator.language.document import Doc
from generator.language.lexicon import rows
from tests.analysis.handmade import cast_of, tree, word


def words(doc: Doc, cast: Cast, head: str) -> tuple[str, str | None]:
    source = Sources(doc, cast).of(word(doc, head))
    return doc[source.start : source.end].text, source.speaker


def test_a_name_with_its_title() -> None:
    """Of a named source the title and the name, not the clause that follows."""
    doc = tree(
        "Foreign/ADJ amod 2",
        "Minister/PROPN nmod:desc 3",
        "Vale/PROPN nsubj 7",
        "who/PRON nsubj 5",
        "resigned/VERB acl:relcl 3",
        ",/PUNCT punct 3",
        "said/VERB root 0",
    )
    assert words(doc, cast_of(doc, Vale=("Mara Vale", "person")), "Vale") == ("Foreign Minister Vale", "mara-vale")


def test_a_description_is_kept_whole() -> None:
    """A source without a name is described in full."""
    doc = tree(
        "two/NUM nummod 2",
        "officials/NOUN nsubj 7",
        "familiar/ADJ amod 2",
        "with/ADP case 6",
        "the/DET det 6",
        "talks/NOUN obl 3",
        "said/VERB root 0",
    )
    assert words(doc, cast_of(doc), "officials") == ("two officials familiar with the talks", None)


def test_somebody_of_somebody_stays_unnamed() -> None:
    """ "Vale's aides" are not Vale."""
    doc = tree("Vale/PROPN nmod:poss 3", "'s/PART case 1", "aides/NOUN nsubj 4", "said/VERB root 0")
    assert words(doc, cast_of(doc, Vale=("Mara Vale", "person")), "aides") == ("Vale's aides", None)


def test_apposition() -> None:
    """A person named beside the description is the speaker."""
    doc = tree("the/DET det 2", "coach/NOUN nsubj 5", ",/PUNCT punct 4", "Vale/PROPN appos 2", "said/VERB root 0")
    assert words(doc, cast_of(doc, Vale=("Mara Vale", "person")), "coach") == ("the coach, Vale", "mara-vale")


def test_name_beside_the_description_as_a_second_subject() -> None:
    """The same where the parse makes two subjects of them."""
    doc = tree("the/DET det 2", "coach/NOUN nsubj 5", ",/PUNCT punct 4", "Vale/PROPN nsubj 5", "said/VERB root 0")
    cast = cast_of(doc, Vale=("Mara Vale", "person"))
    assert words(doc, cast, "Vale") == ("the coach, Vale", "mara-vale")
    assert words(doc, cast, "coach") == ("the coach, Vale", "mara-vale")


def test_document_and_author() -> None:
    """A report speaks for the one who wrote it, also when it comes up again."""
    doc = tree(
        "A/DET det 2",
        "report/NOUN nsubj 6",
        "prepared/VERB/VBN acl 2",
        "by/ADP case 5",
        "Vale/PROPN obl 3",
        "says/VERB/VBZ root 0",
        "so/ADV advmod 6",
        "./PUNCT punct 6",
        "The/DET det 10",
        "report/NOUN nsubj 11",
        "adds/VERB/VBZ root 0",
    )
    cast = cast_of(doc, Vale=("Mara Vale", "person"))
    sources = Sources(doc, cast)
    assert sources.of(doc[1]).speaker == "mara-vale"
    assert sources.of(doc[9]).speaker == "mara-vale"


def test_document_of_nobody() -> None:
    """A report whose author is not told has no speaker; being about somebody makes nobody its author."""
    doc = tree("A/DET det 2", "report/NOUN nsubj 5", "on/ADP case 4", "Vale/PROPN nmod 2", "says/VERB/VBZ root 0")
    assert words(doc, cast_of(doc, Vale=("Mara Vale", "person")), "report") == ("A report on Vale", None)


def test_statement_given_out() -> None:
    """ "Vale issued a statement": it is hers."""
    doc = tree("Vale/PROPN nsubj 2", "issued/VERB root 0", "a/DET det 4", "statement/NOUN obj 2")
    assert words(doc, cast_of(doc, Vale=("Mara Vale", "person")), "statement")[1] == "mara-vale"


def test_pronoun_of_an_unnamed_speaker() -> None:
    """ "He" for a source without a name gives the description, if that source was let speak before."""
    doc = tree(
        "a/DET det 3",
        "diplomatic/ADJ amod 3",
        "source/NOUN nsubj 4",
        "spoke/VERB root 0",
        "./PUNCT punct 4",
        "He/PRON nsubj 7",
        "left/VERB root 0",
    )
    cast = Cast((), {}, {5: 2})
    heard = Sources(doc, cast, {2}).of(doc[5])
    assert (doc[heard.start : heard.end].text, heard.speaker, heard.pronoun) == ("a diplomatic source", None, True)
    unheard = Sources(doc, cast).of(doc[5])
    assert doc[unheard.start : unheard.end].text == "He"


@pytest.mark.parametrize("name", ["documents.tsv", "authorship.tsv", "speakers.tsv"])
def test_lists_say_a_thing_once(name: str) -> None:
    """No list has an entry twice."""
    entries = [row[0] for row in rows(LEXICONS / name)]
    assert len(entries) == len(set(entries))


def test_speakers_are_persons_or_bodies() -> None:
    """The list of speakers tells persons from bodies."""
    assert set(SPEAKERS.values()) == {"person", "body"}


def test_who_can_speak() -> None:
    """A person, a body, a report and a name speak; an attack or a decision does not."""
    doc = tree(
        "officials/NOUN root 0",
        "economists/NOUN root 0",
        "police/NOUN root 0",
        "report/NOUN root 0",
        "attack/NOUN root 0",
    )
    sources = Sources(doc, cast_of(doc))
    assert [sources.can_speak(sources.of(token)) for token in doc] == [True, True, True, True, False]


def test_a_name_that_a_description_leads_to() -> None:
    """ "A former miner called Vale" is Vale, though the verb stands between; whom a party called a liar is not it."""
    doc = tree(
        "a/DET det 3",
        "former/ADJ amod 3",
        "miner/NOUN nsubj 6",
        "called/VERB acl 3",
        "Vale/PROPN xcomp 4",
        "said/VERB root 0",
    )
    cast = cast_of(doc, Vale=("Petra Vale", "person"))
    assert words(doc, cast, "miner") == ("a former miner called Vale", "petra-vale")
    doc = tree("miners/NOUN nsubj 2", "called/VERB root 0", "Vale/PROPN obj 2")
    assert words(doc, cast_of(doc, Vale=("Petra Vale", "person")), "miners") == ("miners", None)


def test_a_relative_pronoun_is_no_part_of_a_source() -> None:
    """ "An architect who said" is an architect, and what follows a colon no apposition of what precedes it."""
    doc = tree("an/DET det 2", "architect/NOUN root 0", "who/PRON nsubj 4", "said/VERB acl:relcl 2")
    assert Sources(doc, cast_of(doc)).of(word(doc, "architect"), 3) == Source(0, 2, 1, None)
    doc = tree("rows/NOUN nsubj 4", ":/PUNCT punct 1", "unions/NOUN nsubj 4", "said/VERB root 0")
    assert words(doc, cast_of(doc), "unions") == ("unions", None)


def test_who_holds_an_office_in_a_body() -> None:
    """ "The Docks Council Chairman, Vale, has said": the chairman speaks, though the tree lets the council."""
    doc = tree(
        "the/DET det 3",
        "Docks/PROPN compound 3",
        "Council/PROPN nsubj 8",
        "Chairman/PROPN appos 3",
        ",/PUNCT punct 4",
        "Vale/PROPN compound 4",
        "has/AUX aux 8",
        "said/VERB/VBN root 0",
    )
    cast = cast_of(doc, Vale=("Mara Vale", "person"), Council=("Docks Council", "organization"))
    assert Sources(doc, cast).of(word(doc, "Council"), cue=7).speaker == "mara-vale"
