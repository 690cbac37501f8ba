"""What the commands print can be read, and does nothing to a terminal."""

import unicodedata

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.desk import changes, terminal
from generator.merging import merge
from generator.records import Briefing, EditorFile
from generator.writing.literal import clean
from tests.merging.made import Told

TEXT = "“100% (sure) at 12:30, she said \"yes\" + 'no' = [maybe] *now* <b>&amp;</b> :smile: https://x.org #1 @ana”"


def report(title):
    told = Told("storm.txt", "Peru closed it.", "2024-03-05", title="Storm")
    analysis = told.actor("Peru", "country").analysis
    named = type(analysis.article)(**{**_fields(analysis.article), "title": title})
    return changes.report(Briefing(""), merge([type(analysis)(named, actors=analysis.actors)], EditorFile()))


def _fields(record):
    return {name: getattr(record, name) for name in record.__struct_fields__}


def test_a_terminal_shows_the_article_s_own_signs():
    """No entity, no star, no bracket of Markdown."""
    said = terminal.plain(report(TEXT)).splitlines()
    assert said[:5] == ["# What changes in the briefing", "", "## New articles (1)", "", f"- {TEXT} (storm.txt)"]
    assert "- Peru (country)" in said


@given(st.text(min_size=1).filter(lambda text: clean(text).strip()))
def test_any_title_is_shown_as_it_is(title):
    """Whatever it holds; what a terminal would obey is written as its code."""
    assert f"- {terminal.harmless(clean(title))} (storm.txt)" in terminal.plain(report(title)).split("\n")


def test_the_markdown_can_be_read_before_it_is_rendered_and_renders_to_the_text():
    """Signs that Markdown does not read stand as they are; the others are escaped."""
    made = report(TEXT)
    assert "“100% (sure) at 12:30, she said \"yes\" + 'no' = " in made
    for sign in ("[maybe]", "*now*", "<b>", ":smile:", "https://x.org", "#1", "@ana"):
        assert sign not in made.partition("## New actors")[0]
    page = markdown.markdown(made)
    assert "<b>" not in page
    assert "<em>“100%" in page


@pytest.mark.parametrize("sign", ["\x1b[2J", "\x07", "\r", "\x9b1m", "\u202e", "\u2066", "\u200f", "\u2028"])
def test_what_a_terminal_would_obey_is_written_as_its_code(sign):
    """Escape sequences, bells, the return to the line's start, and signs that turn the direction of writing."""
    shown = terminal.harmless(f"a{sign}b")
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") for c in shown)
    assert shown.startswith("a\\")


def test_letters_of_every_script_stay():
    """Also those that need a joiner between them."""
    words = "می‌خواهم 北京 Łódź 👩‍🔬"
    assert terminal.harmless(words + "\n\t") == words + "\n\t"
