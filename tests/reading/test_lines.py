"""Lines as they stand on a page, and hard-wrapped paragraphs joined again."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.lines import Line, split

from .made import BODY, TEXT


def texts(text):
    return [line.text for line in split(text)]


def test_how_a_line_stands():
    """Indentation in columns, the bullet apart from the words, blank lines counted, spaces single."""
    assert split("First  line\n\n\n    * An   item\n  3. A step\n") == (
        Line("First line"),
        Line("An item", indent=4, mark="*", gap=2),
        Line("A step", indent=2, mark="3."),
    )


def test_bullets_without_words_vanish():
    """Icons leave them behind."""
    assert texts("  * \n  •\n  * Word\n") == ["Word"]


@pytest.mark.parametrize(
    "text", ["- and then he left, she said.", "2022 was a bad year.", "o tempora", "U.S. officials met."]
)
def test_words_that_only_look_like_bullets(text):
    """A dash may open a bullet, a number with no stop or a small o before a word may not lose a letter."""
    assert "".join(texts(text)).endswith(text.lstrip("- ").removeprefix("o "))


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_paragraphs_are_joined(width):
    """Mail and wire copy: blank lines part the paragraphs."""
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in BODY)
    assert texts(wrapped) == list(BODY)


def test_wrapped_paragraphs_that_only_an_indentation_parts():
    """Books and old wires begin a paragraph with a few spaces."""
    wrapped = "\n".join(textwrap.fill(paragraph, 70, initial_indent="   ") for paragraph in BODY)
    assert texts(wrapped) == list(BODY)


def test_a_word_parted_at_its_hyphen_is_whole_again():
    """Programs that wrap break ``thirty-year`` there; a dash before a capital or alone keeps its space."""
    wrapped = (
        "The two ministers met in the north to speak of the thirty-\n"
        "year treaty on the water of the river, which has been in\n"
        "bad state since the dam of the upper valley was planned,\n"
        "and to hear what the delegates of the banks downstream -\n"
        "farmers for the most part - had to say about the treaty\n"
        "and about the way in which it has been kept these years."
    )
    (paragraph,) = texts(wrapped)
    assert "the thirty-year treaty" in paragraph
    assert "downstream - farmers" in paragraph


def test_paragraphs_on_a_line_each_stay_apart():
    """No blank lines, no wrapping: each line is a paragraph."""
    assert texts("\n".join(BODY)) == list(BODY)


def test_a_sentence_broken_within_is_one_line():
    """Two pieces of one sentence belong together, even where nothing else in the text is wrapped."""
    broken = "The harbour opened on Thursday, said the minister for fisheries,\nwho had waited for it since 2012."
    assert texts(f"A title\n\n{broken}\n\nThe end.") == ["A title", broken.replace("\n", " "), "The end."]


def test_a_menu_in_small_letters_is_no_broken_sentence():
    """Short lines that begin small are labels."""
    menu = ["world news", "politics at home", "business and economy"]
    assert texts("\n".join(menu)) == menu


def test_short_lines_that_are_no_wrapped_text_stay_apart():
    """A navigation column has lines of any length."""
    menu = ["Home", "World news", "Politics", "Business and economy", "Sport", "Culture", "Opinion"]
    assert texts("\n".join(menu)) == menu


@given(st.text(alphabet="ab .\n*-•1)>o", max_size=120))
def test_no_word_is_lost(text):
    """Whatever stands in a text besides bullets stands in its lines."""
    letters = [c for c in text if c in "ab"]
    assert [c for c in "".join(texts(text)) if c in "ab"] == letters


def test_a_clean_article_is_its_paragraphs():
    """Nothing to join, nothing to part."""
    assert texts(TEXT) == list(BODY)
