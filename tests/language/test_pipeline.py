"""The shipped pipeline fills documents and never loses a character."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.language.pipeline import MAX_PIECES, load, parse

PARAGRAPHS = (
    "Foreign Minister Anna Keller met reporters in Vienna on Monday. She said that Austria would not sign."
    "\n\n“We are not in a hurry,” Keller said."
)


def test_text_is_kept_to_the_letter():
    """Offsets in the document are offsets in the article."""
    assert parse(PARAGRAPHS).text == PARAGRAPHS


@given(st.text(max_size=80))
@settings(max_examples=40)
@example("")
@example(" \n\n\t ")
@example("\u200b\u2060")
@example("!" * 300)
@example("𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🇺🇦 e\u0301")
def test_any_text_is_parsed_and_kept(text):
    """Nothing that can stand in a seed makes the pipeline fail or change the text."""
    doc = parse(text)
    assert doc.text == text
    assert all(0 <= token.head.i < len(doc) for token in doc)


def test_a_sentence_ends_with_its_paragraph():
    """No sentence holds words of two paragraphs."""
    for sentence in parse(PARAGRAPHS).sents:
        assert "\n" not in sentence.text.strip()


def test_who_did_what_is_read_off_the_tree():
    """Subjects and speech verbs are what everything downstream stands on."""
    doc = parse(PARAGRAPHS)
    subjects = {token.head.lemma_: token.text for token in doc if token.dep_ == "nsubj"}
    assert subjects["say"] == "Keller"
    assert subjects["meet"] in {"Minister", "Anna", "Keller"}


def test_names_have_their_kinds():
    names = {ent.text: ent.label_ for ent in parse(PARAGRAPHS).ents}
    assert names["Anna Keller"] == "PERSON"
    assert names["Austria"] == "LOC"
    assert names["Vienna"] == "LOC"


def test_irregular_verbs_get_their_dictionary_form():
    """The rules of the network alone make "m" of "met"."""
    doc = parse("They met, left, fell and told us that he had gone and was found.")
    lemmas = {token.text: token.lemma_ for token in doc}
    assert [lemmas[w] for w in ("met", "left", "fell", "told", "gone", "found")] == [
        "meet",
        "leave",
        "fall",
        "tell",
        "go",
        "find",
    ]


def test_a_paragraph_longer_than_the_network_can_see_is_parsed_in_parts():
    """A column pasted without breaks is cut at sentence ends; every word still gets a tag."""
    sentence = "The minister told the parliament that the bridge would be closed until the spring. "
    doc = parse(sentence * 60)
    assert len(doc) > MAX_PIECES
    assert all(token.pos_ for token in doc)
    assert sum(token.dep_ == "ROOT" for token in doc) >= 60


def test_batches_do_not_change_the_answer():
    """A paragraph is read alike alone and beside others."""
    alone = [(t.text, t.dep_, t.pos_) for t in parse("Peru sent four doctors to Chile.")]
    beside = parse("Peru sent four doctors to Chile.\n\n" + "Ms. Keller smiled.\n\n" * 30)
    assert [(t.text, t.dep_, t.pos_) for t in beside][: len(alone)] == alone


def test_the_model_is_loaded_once():
    assert load() is load()


@given(
    st.sampled_from(['"', "a", "”", "-", "x.", "'s"]), st.integers(400, 1300), st.sampled_from(["", " end.", "\nEnd."])
)
@settings(max_examples=8)
def test_what_has_no_end_is_cut_and_kept(mark, times, end):
    """Marks without a space, which the tokenizer alone takes the square of their number for, lose no character."""
    assert parse(f"He left. {mark * times}{end}").text == f"He left. {mark * times}{end}"
