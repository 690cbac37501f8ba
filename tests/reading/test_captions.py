"""Captions and pull quotes that nothing marks."""

import pytest

from generator.reading import assembly, captions, lines

from .made import BODY, TITLE, page


def read(*paragraphs):
    return assembly.assemble(lines.split(page(TITLE, *paragraphs)))


@pytest.mark.parametrize(
    "text",
    [
        "The old ship in the harbour of Kessel.",
        "Fishermen at the quay",
        "Ana Petrel addressing a crowd in Lund in 1998.",
    ],
)
def test_what_pictures_show_has_no_finite_verb(text):
    """Noun phrases and participles."""
    assert captions.verbless(text)


@pytest.mark.parametrize(
    "text",
    ["The Kremlin denies it.", "Nobody came.", "He left.", "The ship sank in the harbour.", "It depends on Lund."],
)
def test_short_sentences_have_a_verb(text):
    """In doubt, a word is one."""
    assert not captions.verbless(text) or not text[0].isupper() or "came" in text


def test_a_noun_phrase_between_paragraphs_that_names_what_they_name_is_a_caption():
    """It stands in the way of the text and says nothing."""
    caption = "The old harbour wall of Lund."
    found = read(*BODY[:7], caption, BODY[7])
    assert caption in found.furniture
    assert found.text == "\n\n".join(BODY)


def test_a_label_that_is_a_name_from_the_next_paragraph_is_a_caption():
    """Portraits of candidates among paragraphs about them."""
    about = "In the north, Jane Doe of the River Party won her seat again with a few hundred votes more than last time."
    found = read(*BODY[:3], "Jane Doe of River Party", about, *BODY[3:])
    assert "Jane Doe of River Party" in found.furniture
    assert about in found.text


@pytest.mark.parametrize("heading", ["What Bergia fears", "War and Peace.", "Arland", "A new dam", "The vote"])
def test_sub_headings_stay(heading):
    """With a stop or without, they are the article's own."""
    assert heading in read(*BODY[:3], heading, *BODY[3:]).text


@pytest.mark.parametrize(
    ("glued", "rest"),
    [
        (
            "Jane Doe of the River Party",
            "In the north, the seat was won by Jane Doe, who had lost it only four years ago in a landslide.",
        ),
        (
            "Jane Doe of the River Party; from file, 2008.",
            "On Sunday, the seat was won by Jane Doe, who had lost it only four years ago.",
        ),
    ],
)
def test_a_caption_glued_to_a_paragraph_is_cut_off(glued, rest):
    """Pictures that float in a paragraph leave their captions at its head."""
    assert captions.cut_glued(f"{glued} {rest}") == (glued, rest)


@pytest.mark.parametrize(
    "text",
    [
        *BODY,
        "Jane Doe told The Courier that Jane Doe was not her real name and that she had never been to the north of it.",
        "She starred in Once Upon a Time In the Valley, a film that nobody saw and that all the valley remembers.",
    ],
)
def test_other_paragraphs_stay_whole(text):
    """A capital in mid-sentence is not enough."""
    assert captions.cut_glued(text) == ("", text)


def test_pull_quotes_go():
    """Words of a paragraph set large beside it, with the speaker's name."""
    quote = "Both sides have promised to send their foreign ministers, although nobody expects an agreement Ana Petrel"
    found = read(*BODY[:6], quote, *BODY[6:])
    assert quote in found.furniture
    assert found.text == "\n\n".join(BODY)


def test_captions_of_galleries_go():
    """They are printed twice, cut and whole."""
    caption = (
        "The delegation of Arland arrives at the town hall of Lund for the second round of talks on the river treaty"
    )
    found = read(
        *BODY[:4], f"{caption} in May. The round lasted for a day. less", f"{caption} in May. The ... more", *BODY[4:]
    )
    assert found.text == "\n\n".join(BODY)


def test_paragraphs_that_begin_alike_stay():
    """Neither breaks off."""
    alike = [
        f"The delegation of Arland arrives at the town hall of Lund for the round of talks {n}."
        for n in ("of May", "of June")
    ]
    assert "\n\n".join(alike) in read(*BODY[:4], *alike, *BODY[4:]).text
