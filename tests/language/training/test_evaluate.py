"""Measuring: a perfect parser gets 100, a wrong one what it deserves."""

from pathlib import Path

import spacy

from generator.language.document import Doc
from generator.language.training import evaluate
from generator.language.training.corpora import Document, Sentence, Token, name_spans


def oracle(document: Document, spoil: str = ""):
    """A parser that knows the answers for one document's paragraphs, but for the words in ``spoil``."""
    answers = {}
    for paragraph in evaluate.paragraphs([document]):
        text, _ = evaluate.text_and_places(paragraph)
        tokens = [t for s in paragraph for t in s.tokens]
        starts = [sum(len(x) for x in paragraph[:k]) for k, s in enumerate(paragraph) for _ in s.tokens]
        heads = [i if t.head < 0 else starts[i] + t.head for i, t in enumerate(tokens)]
        ends = [i + 1 == len(tokens) or starts[i + 1] != starts[i] for i in range(len(tokens))]
        names = [(a, b, k) for a, b, k in name_spans([t.name for t in tokens]) if tokens[a].form != spoil]
        answers[text] = Doc(
            [t.form for t in tokens],
            [(tokens[i].space_after or ends[i]) and i + 1 < len(tokens) for i in range(len(tokens))],
            pos=["X" if t.form == spoil else t.upos for t in tokens],
            tags=[t.xpos for t in tokens],
            feats=[t.feats for t in tokens],
            lemmas=[t.lemma for t in tokens],
            heads=heads,
            ents=names,
            deps=["ROOT" if t.head < 0 else t.deprel for t in tokens],
        )
    return answers.__getitem__


def test_a_perfect_parser_gets_everything_right(gum: list[Document], treebank: list[Document]):
    for document in [*gum, *treebank]:
        figures = evaluate.measure_syntax(oracle(document), [document])
        for name in ("tokens", "upos", "xpos", "feats", "lemma", "uas", "las", "sents"):
            assert figures[name] == 100, name
    names = evaluate.measure_names(oracle(gum[0]), gum)
    assert (names["F"], names["ORG"], names["names"]) == (100, 100, 4)


def test_mistakes_count(gum: list[Document]):
    """One wrong tag of 16 words; one name of four not found."""
    parse = oracle(gum[0], spoil="Anna")
    assert evaluate.measure_syntax(parse, gum)["upos"] == 93.75
    names = evaluate.measure_names(parse, gum)
    assert (names["P"], names["R"], names["PERSON"]) == (100, 75, 0)


def test_names_a_corpus_leaves_open_are_not_counted():
    """A name found where the corpus does not say is neither right nor wrong."""
    gold = [[Sentence((Token("The"), Token("Greens", name="?"), Token("won")), has_names=True, starts_paragraph=True)]]
    doc = Doc(["The", "Greens", "won"], ents=[(1, 2, "ORG")])
    assert evaluate.measure_names(lambda _: doc, gold)["P"] == 0
    assert evaluate.measure_names(lambda _: doc, gold)["names"] == 0


def test_the_speech_cases_are_well_formed():
    """Every case names a verb and a head that are words of its sentence, once each."""
    cases = evaluate.read_speech_cases(Path(__file__).with_name("inverted_speech.tsv"))
    assert len(cases) >= 24
    for text, verb, heads in cases:
        words = [t.text for t in spacy.blank("en")(text)]
        assert verb in words
        assert heads <= set(words), (text, heads)
