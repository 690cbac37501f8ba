"""What agencies put before the first and after the last word."""

import pytest

from generator.reading import dateline

LEAD = "The ministers of Arland and Bergia met on Friday to talk about the water of the river."


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("KYIV, Feb. 13 (Reuters) - ", "Reuters"),
        ("CANBERRA, Australia (AP)_ ", "Associated Press"),
        ("WASHINGTON (AP) — ", "Associated Press"),
        ("WASHINGTON, March 12 (Xinhua) -- ", "Xinhua"),
        ("(Reuters) – ", "Reuters"),
        ("MOSCOW, May 15. /TASS/. ", "TASS"),
        ("NEW YORK/LONDON (Reuters) - ", "Reuters"),
        ("SIOUX FALLS, S.D. – ", None),
        ("WASHINGTON — ", None),
        ("THE HAGUE, Netherlands (AP)_ ", "Associated Press"),
    ],
)
def test_a_dateline_is_cut_off(line, agency):
    """Place, day, agency and dash go; the sentence stays whole."""
    found, rest = dateline.cut(line + LEAD)
    assert rest == LEAD
    assert (found.text, found.agency) == (line.strip(), agency)


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "NATO – the alliance that both joined – has not said a word about the river so far.",
        "The UN (and others) – as ever – wait for what comes out of the talks in the north.",
        "MPs (Labour) - voted for it.",
        "A – B",
        "Moscow: Arland is facing a serious dilemma over the water of the river.",
        "(Ana Petrel spoke first.) The meeting then went on for another hour, officials said.",
    ],
)
def test_other_beginnings_stay(text):
    """Acronyms before a dash, brackets that hold no agency, places before a colon."""
    assert dateline.cut(text) == (None, text)


def test_a_dateline_with_a_year_dates_the_story():
    """A day without a year does not."""
    assert dateline.cut(f"LONDON, 13 February 2022 (Reuters) - {LEAD}")[0].date == "2022-02-13"
    assert dateline.cut(f"LONDON, Feb. 13 (Reuters) - {LEAD}")[0].date is None


@pytest.mark.parametrize(
    "line", ["UNITED NATIONS (AP) _", "WASHINGTON, March 12 (Xinhua) --", "ATLANTA _", "(Undated)"]
)
def test_a_dateline_may_stand_alone(line):
    """On a line of its own above the story."""
    assert dateline.is_alone(line)


@pytest.mark.parametrize("line", ["UNITED NATIONS", "Ana Petrel (AP)", LEAD, "RIVER TREATY TALKS"])
def test_other_lines_are_no_datelines(line):
    """Capitals alone do not make one."""
    assert not dateline.is_alone(line)


@pytest.mark.parametrize("sign", ["(sp/eml)", "(pvs/ji)", "###", "-30-"])
def test_desk_initials_go(sign):
    """They stand behind the last word."""
    assert dateline.cut_end(f"{LEAD} {sign}") == (LEAD, sign)


def test_a_bracket_at_the_end_stays():
    """It may be the sentence's own."""
    text = f"{LEAD[:-1]} (and of its banks)"
    assert dateline.cut_end(text) == (text, "")
