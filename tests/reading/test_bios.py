"""The note on the author at an article's end."""

import pytest

from generator.reading import assembly, bios, lines

from .made import BODY, TITLE, page


@pytest.mark.parametrize(
    "note",
    [
        "Ann Example is a senior fellow at the Institute for Rivers.",
        "Ann Example, a former adviser to two governments, is Senior Fellow at the Center for Water at Lund.",
        "Ann Example covers politics for the Courier. Follow her on Twitter: @annexample.",
        "Dr. Ann Example is professor of history at the University of Kessel.",
        "The writer is a former ambassador to Bergia.",
        "Ann Example is a freelance writer based in Lund. Her work has appeared in many papers.",
    ],
)
def test_notes_on_authors(note):
    """A name that the article has not used, and a role."""
    assert bios.is_bio(note, BODY)
    found = assembly.assemble(lines.split(page(TITLE, *BODY, note)))
    assert note in found.furniture
    assert found.text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ana Petrel is a former professor of law.",
        "“Ben Sample is an expert,” she said.",
        "The dam is an expert's dream.",
        "Lund is the home of the institute whose director first thought of the treaty.",
        "Tor Hale was on his boat when the news came.",
    ],
)
def test_last_paragraphs_of_articles(paragraph):
    """Who is spoken of in the article, quotations, things, places, deeds."""
    assert not bios.is_bio(paragraph, BODY)


def test_a_note_in_mid_article_stays():
    """Only the end has notes on authors."""
    sentence = "Ben Sample is a professor of history at the University of Kessel."
    assert sentence in assembly.assemble(lines.split(page(TITLE, *BODY[:2], sentence, *BODY[2:]))).text
