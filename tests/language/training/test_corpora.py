"""Readers of corpora: words, trees, spaces and names as the corpora mean them."""

import gzip
import json
from pathlib import Path

from generator.language.training import corpora
from generator.language.training.augmentation import is_tree
from generator.language.training.corpora import Document, Sentence, Token, name_spans


def names_of(sentence: Sentence) -> list[tuple[str, str]]:
    words = sentence.tokens
    spans = name_spans([t.name for t in words])
    return [(" ".join(t.form for t in words[a:b]), kind) for a, b, kind in spans]


def test_conllu_gives_documents_sentences_and_the_text_as_written(treebank: list[Document]):
    """Joined words ("doesn't") are cut in two without a space; documents and paragraphs are kept."""
    assert [len(d) for d in treebank] == [2, 1]
    assert [s.text for d in treebank for s in d] == [
        "The mayor doesn't sleep.",
        "Prices rose and wages fell.",
        "He said that the bridge is closed.",
    ]
    assert [s.starts_paragraph for s in treebank[0]] == [True, False]


def test_conllu_trees_are_trees(treebank: list[Document]):
    """Heads become indices within the sentence, the root's is ROOT."""
    assert all(is_tree(s.tokens) for d in treebank for s in d)
    assert [t.head for t in treebank[0][0].tokens] == [1, 4, 4, 4, corpora.ROOT, 4]


def test_gum_names_are_the_names_inside_mentions(gum: list[Document]):
    """Titles and articles are no part of a name; the longest name wins; common nouns are no names."""
    assert names_of(gum[0][0]) == [("Anna Berg", "PERSON"), ("University of Turku", "ORG"), ("Finland", "LOC")]
    assert names_of(gum[0][1]) == [("Finland", "ORG")]
    assert all(s.has_names and s.has_syntax for s in gum[0])


def test_places_on_which_corpora_agree_are_places_everywhere(gum: list[Document]):
    """A country that acts is a place by our guideline, whatever one corpus says."""
    elsewhere = [[Sentence((Token("Finland", name="B-LOC"),), has_names=True)]] * corpora.PLACE_MENTIONS
    places = corpora.place_names([*gum, *elsewhere])
    assert "finland" in places
    assert names_of(corpora.relabel_places(gum[0], places)[1]) == [("Finland", "LOC")]


def test_iob_reads_names_handles_and_open_questions(tmp_path: Path):
    """Foreign kinds are no names, `misc` is left open, twitter handles are dropped where asked."""
    path = tmp_path / "names.txt"
    path.write_text(
        "-LRB-\tO\nMaria\tB-person\nLopez\tI-person\njoined\tO\nthe\tO\nGreens\tB-misc\n.\tO\n\n"
        "@maria\tB-person\nwon\tO\nthe\tO\nGrand\tB-award\nPrix\tI-award\n",
        encoding="utf-8",
    )
    first, second = corpora.read_iob(path, corpora.CROSSNER_KINDS, drop_handles=True)
    assert first[0].tokens[0].form == "("
    assert [t.name for t in first[0].tokens] == ["O", "B-PERSON", "I-PERSON", "O", "O", "?", "O"]
    assert {t.name for t in second[0].tokens} == {"O"}


def test_iob2_takes_spaces_from_the_text_comment(tmp_path: Path):
    """Where the corpus holds the text, its spaces are used, not guessed ones."""
    path = tmp_path / "names.iob2"
    rows = "\n".join(f"{i}\t{w}\tO" for i, w in enumerate(["well", ":", "no"], 1))
    path.write_text(f"# text = well : no\n{rows}\n\n", encoding="utf-8")
    [[sentence]] = corpora.read_iob(path, corpora.STANDARD_KINDS, word_column=1, tag_column=2)
    assert sentence.text == "well : no"


def test_name_spans_of_inside_tags_only():
    """Wikigold has no B-: an I- that continues nothing opens a name; kinds never mix."""
    assert name_spans(["I-ORG", "I-ORG", "O", "I-PER", "I-LOC"]) == [(0, 2, "ORG"), (3, 4, "PER"), (4, 5, "LOC")]
    assert name_spans(["B-PERSON", "B-PERSON", "I-PERSON", "?"]) == [(0, 1, "PERSON"), (1, 3, "PERSON")]
    assert name_spans([]) == []


def test_retokenize_spreads_a_name_over_the_pieces():
    """A hyphenated word becomes three; the name goes on through all of them."""
    sentence = Sentence((Token("Bailey-Ross", name="B-PERSON"), Token("left")), has_names=True)
    [cut] = corpora.retokenize([sentence], lambda w: w.replace("-", " - ").split())
    assert [(t.form, t.name) for t in cut.tokens] == [
        ("Bailey", "B-PERSON"),
        ("-", "I-PERSON"),
        ("Ross", "I-PERSON"),
        ("left", "O"),
    ]
    assert cut.text == "Bailey-Ross left"


def test_re3d_spans_are_cut_to_names_and_other_licences_are_not_read(tmp_path: Path):
    """Articles, titles and descriptions go; unsure spans go; a BBC part is never opened."""
    text = "The Prime Minister Tobias Finch met U.S. soldiers in Karrada.\nThe end"
    spans = [
        (0, 31, "Person", 1.0),
        (36, 49, "Organisation", 1.0),
        (53, 60, "Location", 1.0),
        (62, 69, "Organisation", 0.3),
    ]
    entities = [
        {"begin": b, "end": e, "type": kind, "documentId": "d", "confidence": sure} for b, e, kind, sure in spans
    ]
    for source in ("UK", "BBC Online"):
        for part, records in (("documents", [{"_id": "d", "text": text}]), ("entities", entities)):
            with gzip.open(tmp_path / f"{source}.{part}.json.gz", "wt", encoding="utf-8") as handle:
                handle.writelines(json.dumps(r) + "\n" for r in records)

    def tokenize(line: str) -> list[tuple[str, bool]]:
        words = line.replace(".\n", " .").split()
        return [(w.rstrip("."), True) if w != "U.S." else (w, True) for w in words]

    documents = corpora.read_re3d(tmp_path, tokenize)
    assert len(documents) == 1
    assert [names_of(s) for s in documents[0]] == [[("Tobias Finch", "PERSON"), ("Karrada", "LOC")], []]


def test_guessed_spaces_set_straight_marks_against_their_quotation():
    """Straight double marks open and close in turn."""
    words = ["He", "said", '"', "no", '"', "."]
    assert corpora.guess_spaces(words) == [True, True, False, False, False, True]
