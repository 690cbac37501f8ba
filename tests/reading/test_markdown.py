"""Markdown's marks are read and taken off; what only looks like one stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading import markdown

from .made import TEXT


def read(text):
    return [(line.kind, line.text) for line in markdown.split(text)]


def test_blocks():
    """Headings of both kinds, quotations, items, paragraphs over several lines, rules, references."""
    text = (
        "Talks resume\n===\n\nBoth sides\nmeet in Lund.\n\n## The dam ##\n\n> Nothing\n> else.\n"
        "\n- one\n* two\n3. three\n\n---\n"
        "\n"
        "[1]: https://example.org\n\nThe end.\n"
    )
    assert read(text) == [
        ("heading", "Talks resume"),
        (None, "Both sides meet in Lund."),
        ("heading", "The dam"),
        ("quotation", "Nothing else."),
        ("item", "one"),
        ("item", "two"),
        ("item", "three"),
        (None, "The end."),
    ]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**Both** sides *meet* in __Lund__ and _Kessel_.", "Both sides meet in Lund and Kessel."),
        ('a [link](https://example.org/a_(b)) and [one](x "Title")', "a link and one"),
        ("<https://example.org/a>", "https://example.org/a"),
        ("![The dam](dam.jpg)", "Image: The dam"),
        ("![](dam.jpg)", ""),
        ("`code` and ``more``", "code and more"),
        (r"2 \* 3 \_ 4 \# 5", "2 * 3 _ 4 # 5"),
    ],
)
def test_marks_in_a_line(marked, plain):
    """Emphasis, links, images, code, escapes."""
    assert markdown.inline(marked) == plain


@pytest.mark.parametrize(
    "text",
    [
        "snake_case_names",
        "2 * 3 * 4",
        "[sic] and [he] said",
        "a * b",
        "f(x)[0](",
        "5 < 6 > 4",
        "_",
        "**",
        "#1 in the list",
    ],
)
def test_what_only_looks_like_a_mark_stays(text):
    """Pasted text is full of it."""
    assert markdown.inline(text) == text


def test_a_text_without_marks_is_read_as_plain_text():
    """Each line is a paragraph, as in ``.txt``."""
    assert [words for _, words in read(TEXT.replace("\n\n", "\n"))] == TEXT.split("\n\n")


@given(st.text(alphabet="ab*_`[]()!>#-\\ \n", max_size=80))
def test_no_letter_is_lost(text):
    """Outside the addresses of links, whatever the marks."""
    letters = [c for c in text if c in "ab"]
    found = [c for _, words in read(text) for c in words.replace("Image: ", "") if c in "ab"]
    if "](" not in text and "]:" not in text and "```" not in text:
        assert found == letters
