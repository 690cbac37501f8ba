"""The rest of an article beyond a box of furniture."""

from generator.reading import assembly, lines

from .made import ANOTHER, BODY, TITLE, page

BOX = (
    "Keep reading\nlist of 4 items\nlist 1 of 4\nFlood on the upper Arva: list of key events\nlist 2 of 4\n"
    "Will the river treaty be extended?\nend of list"
)

PLEA = (
    "Sign up to First Thing\nFree daily newsletter\nOur briefing breaks down the key stories of the day, telling you "
    "what’s happening\n\nEnter your email address\nSign up\nPrivacy Notice: newsletters may hold advertising. For more "
    "information see our Privacy Policy.\nafter newsletter promotion"
)


def read(*parts):
    return assembly.assemble(lines.split(page(TITLE, *parts)))


def test_the_last_paragraph_of_a_short_article_below_a_box_is_kept():
    """The box weighs more than the paragraph, which speaks of the treaty and the water all the same."""
    last = "“We want the treaty and we want the water,” Ana Petrel said after the talks with Bergia in Lund."
    assert read(*BODY[:3], BOX, last, "Source: agencies").text.split("\n\n") == [*BODY[:3], last]


def test_paragraphs_below_a_plea_are_kept():
    """A newsletter's box in mid-article."""
    assert read(*BODY[:2], PLEA, *BODY[2:4], "Most viewed").text.split("\n\n") == list(BODY[:4])


def test_the_first_paragraph_above_a_plea_is_kept():
    """A page may ask for money before the second paragraph."""
    assert read(BODY[0], PLEA, *BODY[1:]).text.split("\n\n") == list(BODY)


def test_paragraphs_of_another_story_are_not():
    """They do not use the article's words, though nothing but a box parts them from it."""
    assert read(*BODY, BOX, ANOTHER[1]).text.split("\n\n") == list(BODY)


def test_an_excerpt_below_a_headline_is_not():
    """Even if it speaks of the same things: the headline above it says that it is another story."""
    excerpt = "The water of the Arva has fallen to its lowest level since the treaty was signed, officials of both say."
    assert read(*BODY, BOX, "Arva falls to its lowest level", excerpt, "Most viewed").text.split("\n\n") == list(BODY)
