"""The paper's name on a line of its own."""

import pytest

from generator.reading import publishers, read

BODY = (
    "The council of Lima blocked the ferry on Monday, its mayor said after the vote in the town hall.\n\n"
    "“We will not pay,” Mayor Ana Ruiz said. The operator wants a subsidy of two million euros from Lower Quay.\n\n"
    "The vote was nine to four. The operator said that it would appeal against the decision in court before summer.\n"
)


def article(tmp_path, *head):
    path = tmp_path / "a.txt"
    path.write_text("\n".join(head) + "\n\n" + BODY, encoding="utf-8")
    return read(path, "a.txt")


@pytest.mark.parametrize(
    "name", ["The Harbour Herald", "Haaretz", "Le Monde", "Financial Times", "South China Morning Post"]
)
@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_the_line_between_byline_and_date_is_the_paper(tmp_path, name, order):
    """Whichever of the two comes first; it is no part of the text."""
    lines = ("By Jane Doe", name, "5 March 2024")
    found = article(tmp_path, "Council blocks the ferry", *(lines[at] for at in order))
    assert (found.publisher, found.authors, found.published) == (name, ("Jane Doe",), "2024-03-05")
    assert found.text.startswith("The council")


@pytest.mark.parametrize(
    "line",
    ["Political Correspondent", "Staff Writer", "Peter Smith", "London", "JERUSALEM", "Why it matters", "Opinion."],
)
def test_other_lines_there_are_none(line):
    """An office, a second person, a place, a label."""
    assert not publishers.is_publisher(line)


def test_a_line_elsewhere_is_none(tmp_path):
    """Above the title, or without a date after it, it may be anything."""
    assert article(tmp_path, "The Harbour Herald", "Council blocks the ferry", "By Jane Doe").publisher is None


def test_a_town_of_which_the_article_speaks_is_none(tmp_path):
    """It says where the article was filed."""
    assert article(tmp_path, "Council blocks the ferry", "By Jane Doe", "Lower Quay", "5 March 2024").publisher is None


def test_the_paper_at_the_end_of_the_byline(tmp_path):
    """It is no second author."""
    found = article(tmp_path, "Council blocks the ferry", "By Jane Doe, Northsea Times", "June 2025")
    assert (found.authors, found.publisher, found.published) == (("Jane Doe",), "Northsea Times", "2025-06")


def test_a_mail_s_head(tmp_path):
    """Its subject is the title, without the word; a press release says so on its date's line."""
    found = article(tmp_path, "From: a@example.org", "Subject: Council blocks ferry", "", "Press release, 5 March 2024")
    assert (found.title, found.published) == ("Council blocks ferry", "2024-03-05")
