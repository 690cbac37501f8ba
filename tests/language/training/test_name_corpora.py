"""Readers of name corpora: names, handles, spaces, words cut as ours."""

from pathlib import Path

from generator.language.training import name_corpora
from generator.language.training.corpora import Sentence, Token


def test_iob_reads_names_handles_and_open_questions(tmp_path: Path):
    """Foreign kinds are no names, `misc` is left open, twitter handles are dropped where asked."""
    path = tmp_path / "names.txt"
    path.write_text(
        "-LRB-\tO\nMaria\tB-person\nLopez\tI-person\njoined\tO\nthe\tO\nGreens\tB-misc\n.\tO\n\n"
        "@maria\tB-person\nwon\tO\nthe\tO\nGrand\tB-award\nPrix\tI-award\n",
        encoding="utf-8",
    )
    first, second = name_corpora.read_iob(path, name_corpora.CROSSNER_KINDS, drop_handles=True)
    assert first[0].tokens[0].form == "("
    assert [t.name for t in first[0].tokens] == ["O", "B-PERSON", "I-PERSON", "O", "O", "?", "O"]
    assert {t.name for t in second[0].tokens} == {"O"}


def test_iob2_takes_spaces_from_the_text_comment(tmp_path: Path):
    """Where the corpus holds the text, its spaces are used, not guessed ones."""
    path = tmp_path / "names.iob2"
    rows = "\n".join(f"{i}\t{w}\tO" for i, w in enumerate(["well", ":", "no"], 1))
    path.write_text(f"# text = well : no\n{rows}\n\n", encoding="utf-8")
    [[sentence]] = name_corpora.read_iob(path, name_corpora.STANDARD_KINDS, word_column=1, tag_column=2)
    assert sentence.text == "well : no"


def test_retokenize_spreads_a_name_over_the_pieces():
    """A hyphenated word becomes three; the name goes on through all of them."""
    sentence = Sentence((Token("Bailey-Ross", name="B-PERSON"), Token("left")), has_names=True)
    [cut] = name_corpora.retokenize([sentence], lambda w: w.replace("-", " - ").split())
    assert [(t.form, t.name) for t in cut.tokens] == [
        ("Bailey", "B-PERSON"),
        ("-", "I-PERSON"),
        ("Ross", "I-PERSON"),
        ("left", "O"),
    ]
    assert cut.text == "Bailey-Ross left"


def test_guessed_spaces_set_straight_marks_against_their_quotation():
    """Straight double marks open and close in turn."""
    words = ["He", "said", '"', "no", '"', "."]
    assert name_corpora.guess_spaces(words) == [True, True, False, False, False, True]
