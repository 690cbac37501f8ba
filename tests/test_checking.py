"""What an editor is asked to look at."""

from dataclasses import replace

import pytest

from generator import checking
from generator.merging import merge
from generator.records import EditorFile

from .merging.made import Told


def doubts(told):
    return [str(finding) for finding in checking.doubts(merge([told.analysis], EditorFile()))]


def test_a_clean_article_raises_no_doubt():
    """Dated, with a named speaker and a past event before it: nothing to look at."""
    told = Told("a.txt", "“We wait,” Ana Ruiz said. Peru closed it.", "2024-03-05").actor("Ana Ruiz")
    told.quote("We wait", "ana-ruiz").event("Peru closed it.", "2024-03-04")
    assert doubts(told) == []


@pytest.mark.parametrize(("date", "early"), [("2024-03-06", True), ("2024-03", False), ("2024-03-05", False)])
def test_a_past_event_after_its_article(date, early):
    """What is told as past cannot be later than the article; a month that reaches past it can."""
    told = Told("a.txt", "Peru closed it.", "2024-03-05").event("Peru closed it.", date)
    assert [("told as past" in line) for line in doubts(told)] == [True] * early


def test_a_planned_event_may_come():
    """Only what is told as past is held against the article's date."""
    told = Told("a.txt", "Peru will close it.", "2024-03-05").event(
        "Peru will close it.", "2024-04-01", status="planned"
    )
    assert doubts(told) == []


def test_uncertain_facts_are_named_with_file_and_id():
    """Low confidence alone; the words are cut, not the line's meaning."""
    text = "Peru wants " + "very " * 30 + "much."
    told = Told("a.txt", text, "2024-03-05").actor("Peru", "country")
    told.interest(text, "peru", "goal", "much", confidence="low")
    (line,) = doubts(told)
    assert line.startswith(f"warning: a.txt ({told.interests[0].id}): the interest in “Peru wants very")
    assert len(line) < 200


def test_a_pronoun_that_nobody_was_found_for():
    """“He said” without a “he” is named with the pronoun; an unnamed but described source is none of it."""
    told = Told("a.txt", "“We wait,” he said. “We go,” a diplomat said.", "2024-03-05").quote("We wait").quote("We go")
    told.quotes[0] = replace(told.quotes[0], source=told.place("he"))
    told.quotes[1] = replace(told.quotes[1], source=told.place("a diplomat"))
    (line,) = doubts(told)
    assert "whom “he” means in the quotation “We wait”" in line


def test_actors_that_may_be_one():
    """Both ids and what to write into the editor's file."""
    told = Told("a.txt", "Volodymyr Zelensky, Volodymyr Zelenskiy", "2024-03-05")
    told.actor("Volodymyr Zelensky").actor("Volodymyr Zelenskiy")
    (line,) = doubts(told)
    assert line.startswith("warning: volodymyr-zelenskiy, volodymyr-zelensky: ")
    assert line.endswith("briefing.yml.")
