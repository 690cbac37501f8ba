"""What a single line looks like."""

import pytest

from generator.reading import traits
from generator.reading.lines import Line

from .made import ANOTHER, BODY


def look(text, **where):
    return traits.of(Line(text, **where))


@pytest.mark.parametrize(
    "text",
    [
        "Share this article",
        "Related stories",
        "12 comments",
        "Comments (12)",
        "Log inLog in",
        "Send in e-mailSend in e-mail",
        "Sign up for our newsletter",
        "Already signed up? LOG IN",
        "© 2022 The Courier. All rights reserved.",
        "This website uses cookies to improve your experience.",
        "Read more: Why the harvest failed",
        "Click the alert icon to follow topics:",
        "About Ann Example",
        "Write to Ann Example at ann@example.org",
        "Follow Ann Example on Twitter @annexample.",
        "— Ann Example (@annexample) December 13, 2016",
        "Reporting by Ann Example in Lund; Editing by Ben Sample",
        "Advertisement",
        "SUBSCRIBE",
    ],
)
def test_phrases_of_furniture(text):
    """Buttons, pleas, notices, lists of links, closing credits."""
    assert look(text).cue


@pytest.mark.parametrize(
    "text",
    [
        "The company changed its privacy policy last month, officials said.",
        "Reporting by the newspaper showed that the dam had been planned for years.",
        "About 40 people came to the meeting.",
        "Search teams found the boat on Monday.",
        "She said that comments on the plan are closed until the autumn session begins.",
        "Subscribers to the fund will be paid in May.",
        "Related companies in both countries were searched as well.",
        "“Share this with nobody,” he told them, according to the court.",
        *BODY,
        *ANOTHER,
    ],
)
def test_sentences_of_an_article_show_no_furniture(text):
    """They may hold the same words, but do not speak to the reader, and do not stand alone."""
    assert not look(text).cue


@pytest.mark.parametrize("text", [paragraph for paragraph in (*BODY, *ANOTHER) if len(paragraph.split()) >= 8])
def test_paragraphs_are_prose(text):
    """A closed sentence of eight words or more, held together by function words."""
    assert look(text).prose


@pytest.mark.parametrize(
    "text",
    [
        "World Politics Business Sport Culture Opinion Weather Video Podcasts Newsletters",
        "Why the harvest failed in the south this year",
        "Storm closes schools on the coast",
        "Prices, Weather, Traffic, Jobs, Cars, Homes, Deals, Obituaries, Classifieds, Contact.",
    ],
)
def test_labels_are_no_prose(text):
    """Lists of links, headlines without an end, words that nothing holds together."""
    assert not look(text).prose


def test_quoted_statements_with_a_name_are_prose():
    """They end with the name and not with a stop."""
    assert look("“I never thought that it would come to this in my own town.” ― Ana Petrel").prose


def test_a_heading_of_the_markup_is_no_prose():
    """However long."""
    assert not look(BODY[0], kind="heading").prose


@pytest.mark.parametrize("text", ["___", "* * *", "###", "-30-", "(sp/eml)", "ENDS", "|", "…"])
def test_ornaments(text):
    """Rules, end marks, desk initials."""
    assert look(text).ornament


@pytest.mark.parametrize("text", ["https://example.org/a?b=c", "ann@example.org", "@annexample", "www.example.org"])
def test_addresses(text):
    """An address alone."""
    assert look(text).address


def test_excerpts_break_off():
    """As teasers do that link to the whole story."""
    assert look("Apple surprised everyone with a new pair of headphones that cancel the...").teaser


def test_a_line_of_any_length_is_looked_at():
    """A whole book on one line is prose and nothing else."""
    item = look("The minister said on Friday that the plan would go ahead. " * 5000)
    assert item.prose
    assert [item.cue, item.credit, item.byline, item.dated, item.address] == ["", False, False, False, False]
