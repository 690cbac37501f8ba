"""Lemma tables: irregular forms are listed, regular ones follow their endings."""

from pathlib import Path

import pytest

from generator.language.lemmas import LemmaTable
from generator.language.training import lemma_tables
from generator.language.training.corpora import Document, Sentence, Token

WORDS = [
    ("tweeted", "tweet", "VERB", "VBD"),
    ("shouted", "shout", "VERB", "VBD"),
    ("cried", "cry", "VERB", "VBD"),
    ("tried", "try", "VERB", "VBD"),
    ("met", "meet", "VERB", "VBD"),
    ("Prices", "price", "NOUN", "NNS"),
    ("wages", "wage", "NOUN", "NNS"),
    ("judges", "judge", "NOUN", "NNS"),
    ("Anna", "Anna", "PROPN", "NNP"),
    ("'d", "would", "AUX", "MD"),
    ("'d", "have", "AUX", "VBD"),
]


@pytest.fixture
def table() -> LemmaTable:
    document: Document = [Sentence(tuple(Token(f, lem, upos=u, xpos=x) for f, lem, u, x in WORDS), has_syntax=True)]
    return lemma_tables.make_table([document])


def test_known_words_get_their_lemmas(table: LemmaTable):
    """What the treebank says, the table says; the fine tag tells "'d" from "'d"."""
    for form, lemma, universal, fine in WORDS:
        assert table.of(form, universal, fine) == lemma


def test_regular_forms_are_not_listed(table: LemmaTable):
    """The endings are enough for them."""
    assert "met" in table.forms["VERB"]
    assert not {"tweeted", "shouted", "cried"} & set(table.forms["VERB"])


@pytest.mark.parametrize(
    ("form", "fine", "lemma"),
    [("denied", "VBD", "deny"), ("doubted", "VBD", "doubt"), ("Bianca", "NNP", "Bianca"), ("SHOUTED", "VBD", "shout")],
)
def test_unseen_forms_follow_their_endings(table: LemmaTable, form: str, fine: str, lemma: str):
    """A form nobody listed goes by the longest ending that fits."""
    assert table.of(form, {"VBD": "VERB", "NNP": "PROPN"}[fine], fine) == lemma


def test_irregular_verbs_that_the_treebank_lacks(table: LemmaTable):
    """A hand-written list fills the gaps."""
    assert table.of("fled", "VERB", "VBD") == "flee"
    assert table.of("undergone", "VERB", "VBN") == "undergo"


def test_written_and_loaded(table: LemmaTable, tmp_path: Path):
    """The file holds the whole table; without a file nothing is known."""
    lemma_tables.write(table, tmp_path / "lemmas.json")
    assert LemmaTable.load(tmp_path / "lemmas.json") == table
    assert LemmaTable.load(tmp_path / "absent.json").of("met", "VERB", "VBD") is None


def test_acronyms_keep_their_case_and_headlines_do_not(table: LemmaTable):
    """ "MPs" are "MP"; "WAGES" in a headline are "wage"."""
    assert table.of("MPs", "NOUN", "NNS") == "MP"
    assert table.of("JUDGES", "NOUN", "NNS") == "judge"
