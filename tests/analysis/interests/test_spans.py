"""How far the words of a statement reach."""

from __future__ import annotations

from generator.analysis.interests import spans
from generator.language.document import Doc
from tests.analysis.handmade import tree, word


def text(doc: Doc, bounds: tuple[int, int]) -> str:
    return str(doc[bounds[0] : bounds[1]].text)


def test_the_frame_of_speech_is_left_out() -> None:
    """ "Oslo wants peace, Lee said.": the statement is what Lee says."""
    doc = tree("Oslo/PROPN nsubj 2", "wants/VERB root 0", "peace/NOUN obj 2", ",/PUNCT punct 6", "Lee/PROPN nsubj 6",
               "said/VERB parataxis 2", "./PUNCT punct 2")  # fmt: skip
    assert text(doc, spans.stretch(word(doc, "wants"))) == "Oslo wants peace"


def test_a_coordinated_clause_is_another_statement() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "wants/VERB root 0", "peace/NOUN obj 2", "and/CCONJ cc 5", "fears/VERB conj 2",
               "war/NOUN obj 5")  # fmt: skip
    assert text(doc, spans.stretch(word(doc, "wants"))) == "Oslo wants peace"
    assert text(doc, spans.stretch(word(doc, "fears"))) == "fears war"


def test_words_that_tie_a_clause_to_another_are_left_out_but_not_a_condition() -> None:
    """ "said THAT Oslo waits" loses "that"; "IF it rains, Oslo waits" keeps its condition whole."""
    said = tree("He/PRON nsubj 2", "said/VERB root 0", "that/SCONJ mark 5", "Oslo/PROPN nsubj 5", "waits/VERB ccomp 2")
    assert text(said, spans.stretch(word(said, "waits"))) == "Oslo waits"
    doc = tree("If/SCONJ mark 3", "it/PRON nsubj 3", "rains/VERB advcl 6", ",/PUNCT punct 3", "Oslo/PROPN nsubj 6",
               "waits/VERB root 0")  # fmt: skip
    assert text(doc, spans.stretch(word(doc, "waits"))) == "If it rains, Oslo waits"


def test_according_to_somebody_is_a_frame() -> None:
    doc = tree("According/VERB/VBG case 3", "to/ADP fixed 1", "Lee/PROPN obl 6", ",/PUNCT punct 3",
               "Oslo/PROPN nsubj 6", "waits/VERB root 0")  # fmt: skip
    assert text(doc, spans.stretch(word(doc, "waits"))) == "Oslo waits"


def test_negation_at_the_start_stays() -> None:
    """ "so as not to anger Oslo" without its first words would say the contrary."""
    doc = tree("so/ADV mark 5", "as/ADP fixed 1", "not/PART/RB advmod 5", "to/PART mark 5", "anger/VERB/VB root 0",
               "Oslo/PROPN obj 5")  # fmt: skip
    assert text(doc, spans.stretch(word(doc, "anger"))) == "so as not to anger Oslo"


def test_a_closing_bracket_stays_with_its_opening_one() -> None:
    doc = tree("Oslo/PROPN nsubj 2", "wants/VERB root 0", "peace/NOUN obj 2", "(/PUNCT punct 5", "soon/ADV advmod 2",
               ")/PUNCT punct 5", "./PUNCT punct 2")  # fmt: skip
    assert text(doc, spans.stretch(word(doc, "wants"))).endswith("soon)")


def test_verbs_that_share_what_follows_are_one_statement() -> None:
    """ "must weigh and mend its ways": the object belongs to both."""
    doc = tree("Oslo/PROPN nsubj 3", "must/AUX aux 3", "weigh/VERB root 0", "and/CCONJ cc 5", "mend/VERB conj 3",
               "its/PRON nmod:poss 7", "ways/NOUN obj 3")  # fmt: skip
    assert text(doc, spans.stretch(word(doc, "weigh"))) == "Oslo must weigh and mend its ways"
