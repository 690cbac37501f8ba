"""How news words its events: the time in the midst of a subject, plans given up, stretches that lie ahead."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.records import Article


def told(text: str, title: str = "Made") -> list[tuple[str, str | None, str]]:
    """Words, date and status of the events of an article of Wednesday, 15 May 2024."""
    article = Article(id="made", seed="made.txt", title=title, text=text, published="2024-05-15")
    return [(event.text, event.date, event.status) for event in analyse(article).events]


def test_a_day_right_before_the_verb_is_its_day() -> None:
    """ "on Monday announced": the strike within the subject is older."""
    ((text, date, _),) = told("The union leading a long strike that has halted mines on Monday announced a march.")
    assert text.endswith("announced a march")
    assert date == "2024-05-13"


@pytest.mark.parametrize(
    "text", ["Norway dropped its plan to open a mine in June.", "The summit planned for June was cancelled."]
)
def test_a_plan_given_up_is_no_plan(text: str) -> None:
    """That it was meant for June is told, that it will be is not."""
    assert [(date, status) for _, date, status in told(text)] == [("2024-06", "hypothetical")]


def test_a_stretch_ahead_does_not_date_what_was_done() -> None:
    """The rises are spread over three years, the offer is not."""
    assert told("The firms had offered a rise of 9% over the next three years.") == []


def test_starting_is_a_preposition() -> None:
    """What starts on a day is what the clause tells, not the goods."""
    ((text, date, _),) = told("Norway imposed a tariff on goods starting March 4.")
    assert (text, date) == ("Norway imposed a tariff on goods starting March 4", "2024-03-04")


def test_ahead_of_a_vote_in_may_the_vote_is_to_come() -> None:
    """In March the month named is the next one."""
    article = Article(
        id="made", seed="made.txt", title="Made", published="2024-03-04",
        text="The strike is a distraction for the party ahead of general elections in May.",
    )  # fmt: skip
    assert [(e.date, e.status) for e in analyse(article).events] == [("2024-05", "planned")]


def test_who_is_due_to_act_will() -> None:
    """Whatever a tree makes of "due"."""
    ((_, _, status),) = told("The leader of the union is due to meet with its members this week to update them.")
    assert status == "planned"


def test_what_had_been_done_is_not_the_news() -> None:
    """The pluperfect tells of the time before: the first sentence is not dated by the day of publication."""
    assert told("Norway had lodged an appeal on the merger before the vote.", "Norway's appeal on merger fails") == []


def test_the_time_of_the_clause_counts_before_that_of_a_setting() -> None:
    """The setback was on Saturday, the end of the talks on Sunday."""
    ((_, date, _),) = told("Despite a setback on Saturday, the talks ended on Sunday.")
    assert date == "2024-05-12"


@pytest.mark.parametrize(
    "text",
    ["Students marched against the Finance Bill 2024.", "Norway signed up to Agenda 2030.", "It won Euro 2020."],
)
def test_a_year_in_a_name_dates_nothing(text: str) -> None:
    """Only a year behind a preposition, a month or alone does."""
    assert told(text) == []


def test_what_a_name_holds_is_not_what_a_year_before_a_noun_says() -> None:
    """ "a 2012 visit" took place in 2012."""
    assert [date for _, date, _ in told("They recalled his landmark 2012 visit to Rangoon.")] == ["2012"]


def test_what_others_are_accused_of_funding_did_happen() -> None:
    """Only the funding is alleged."""
    ((_, date, status),) = told("He accused the party of funding the protests that erupted on Monday.")
    assert (date, status) == ("2024-05-13", "occurred")


def test_how_somebody_puts_it_is_no_event() -> None:
    """A way of saying "said"."""
    assert told("As the minister put it on Monday, steel is vital.") == []


def test_what_is_anticipated_is_planned() -> None:
    """It lies ahead, whatever the tense."""
    ((_, date, status),) = told("New elections are anticipated in the autumn.")
    assert (date, status) == ("2024-23", "planned")


def test_a_month_and_its_year_apart() -> None:
    """ "The October protests of 2019" were in that October, not in the last one."""
    assert [date for _, date, _ in told("The October protests of 2019 left eight dead.")] == ["2019-10"]


def test_a_summit_on_thursday_is_no_guess() -> None:
    """What is open is whether somebody is convinced there."""
    whether = "Whether fellow EU leaders will be able to convince Macron"
    text = f"{whether} at a summit in Brussels on Thursday remains to be seen."
    assert [status for _, _, status in told(text)] == ["planned"]


def test_the_first_since_2008_tells_of_the_years_before() -> None:
    """Neither a beginning in 2008 nor a strike that lasts since then."""
    assert told("The strike is the firm's first large work stoppage since 2008.") == []


def test_what_is_to_be_decided_in_may_lies_ahead() -> None:
    """In an infinitive behind its noun, whatever the tense around it."""
    assert [date for _, date, _ in told("The judges had three weeks, with a final decision to be made in June.")] == [
        "2024-06"
    ]


def test_a_time_behind_a_quotation_dates_nothing_in_it() -> None:
    """The vote was set for Monday, not the offer thrown at anybody."""
    text = "“The offer was thrown at us without any discussion,” the union said, refusing a vote set for Monday."
    assert not any("thrown" in words for words, _, _ in told(text))


def test_what_was_done_to_a_thing_was_done_whatever_is_supposed_of_it() -> None:
    """Only whether the laws are repealed is open."""
    text = "If the laws passed in March are repealed, the marches will end."
    assert [(date, status) for _, date, status in told(text)] == [("2024-03", "occurred")]
