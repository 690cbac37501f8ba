"""The block of YAML at a seed's head."""

import pytest

from generator.reading.errors import SeedError
from generator.reading.frontmatter import FrontMatter, split


def test_every_field_is_read():
    """Texts stay texts, a list of authors is a tuple, and the rest of the seed follows."""
    text = (
        "---\ntitle: 'Talks: a new round'\nstandfirst: Both sides meet\ndate: 2022-02-13~\n"
        "authors: [Ann Example, Ben Sample]\n"
        "publisher: The Courier\nurl: https://example.org/a\nlanguage: en-GB\n---\n\nThe talks begin.\n"
    )
    front, rest = split(text, "a.txt")
    assert front == FrontMatter(
        title="Talks: a new round",
        standfirst="Both sides meet",
        date="2022-02-13~",
        authors=("Ann Example", "Ben Sample"),
        publisher="The Courier",
        url="https://example.org/a",
        language="en-GB",
    )
    assert rest == "The talks begin.\n"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("date: 2022-02-13", "2022-02-13"),
        ("date: 2022-02", "2022-02"),
        ("date: 2022", "2022"),
        ("date: 2022-02-13T18:04:00Z", "2022-02-13"),
        ("date: 2022-02-13 18:04:00 +0100", "2022-02-13"),
        ("date: 2022-02-13/2022-02-15", "2022-02-13/2022-02-15"),
        ("date:", None),
    ],
)
def test_dates_stay_as_precise_as_they_are_written(line, value):
    """YAML would make a day of one and a number of another."""
    assert split(f"---\n{line}\n---\nText.", "a.txt")[0].date == value


def test_words_that_yaml_takes_for_something_else_stay_words():
    """``No`` is a title, ``1984`` is one, and so is ``null`` in quotation marks."""
    assert split("---\ntitle: No\nauthors: 1984\n---\nText.", "a.txt")[0] == FrontMatter(title="No", authors=("1984",))


def test_other_keys_are_left_alone():
    """Saved Markdown often carries more than we know."""
    front, rest = split("---\nlayout: post\ntags: [a, b]\nauthor: Ann Example\n---\nText.", "a.txt")
    assert (front.authors, rest) == (("Ann Example",), "Text.")


@pytest.mark.parametrize("text", ["Just text.\n", "---\n\nA rule above a text.\n", "", "--- dashes --- in a line\n"])
def test_a_text_without_front_matter_is_left_as_it_is(text):
    """A rule of three dashes opens no front matter unless a field follows."""
    assert split(text, "a.txt") == (FrontMatter(), text)


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ("---\ntitle: [open\n---\nText.", "not valid YAML in line"),
        ("---\ntitle: a\ntitle: b\n---\nText.", "'title' stands here twice"),
        ("---\ntitle: a\nText without an end.", "never closed"),
        ("---\ndate: 13 February 2022\n---\nText.", "'13 February 2022' is not EDTF"),
        ("---\ndate: 2022-02-30\n---\nText.", "'2022-02-30' is not EDTF"),
        ("---\ntitle:\n  nested: yes\n---\nText.", "'title' is no plain text"),
        ("---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\nText.", "'title' is no plain text"),
        ("---\nkey: " + "[" * 5000 + "\n---\nText.", "broken"),
    ],
)
def test_broken_front_matter_is_named_with_its_reason(block, reason):
    """The message names the seed, says what is wrong and how to write it."""
    with pytest.raises(SeedError) as caught:
        split(block, "folder/a.txt")
    assert reason in caught.value.reason
    assert str(caught.value).startswith("folder/a.txt: its front matter is broken")
    assert "2022-02-13" in caught.value.remedy


def test_escapes_cannot_smuggle_in_what_no_text_holds():
    """Half a character, a control character, a mark that turns the line around, a line break."""
    assert split('---\ntitle: "Ta\\ud83dlks\\u0007 \\u202ego\\n on"\n---\nText.', "a.txt")[0].title == "Talks go on"


@pytest.mark.parametrize(
    "title",
    [
        "Kenya security bill: Parliament adjourned",
        "'Enough is enough' says mayor: city must act",
        '"We will not pay": union rejects offer',
        "@mayor replies: no",
        "50% up: prices",
    ],
)
def test_a_headline_need_not_be_quoted(title):
    """A colon or a quotation mark in a pasted headline is part of it."""
    front, rest = split(f"---\ntitle: {title}\ndate: 2022-02-13\nauthors: [Ann Example]\n---\nText.", "a.txt")
    assert front == FrontMatter(title=title, date="2022-02-13", authors=("Ann Example",))
    assert rest == "Text."
