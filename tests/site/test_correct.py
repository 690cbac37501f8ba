"""What the editor's file wants is offered where the fact stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from generator.reading import load
from generator.records import FactNote

from .test_reading import reader

ARTICLE = "sources/norlands-toll/"


def used(text: str, line: str) -> str:
    """A snippet with the # taken off the line that begins so."""
    return "\n".join(
        row.replace("# ", "", 1) if row.strip().startswith(f"# {line}") else row for row in text.split("\n")
    )


def test_a_fact_s_entry_holds_what_to_paste(browser: Any, address: str, tmp_path: Path) -> None:
    """Each entry has its own, closed; a line of it without its sign is a correction of that very fact."""
    with reader(browser, address) as page:
        page.goto(address + "quotes/mara-venn/")
        page.wait_for_selector("details.correct")
        assert page.locator("details.correct").count() == page.locator(".entry .fact").count()
        first = page.locator(".entry").first
        first.locator("summary").last.click()
        text = first.locator("pre").inner_text()
        identity = first.locator(".fact").get_attribute("id")
    file = tmp_path / "briefing.yml"
    file.write_text(used(used(text, "speaker"), "pin"), encoding="utf-8")
    assert load(file).facts == (FactNote(identity, speaker="Mara Venn", pin=True),)


def test_what_is_pasted_says_what_the_page_says(browser: Any, address: str) -> None:
    """The present date, state, holder and title, with the choices beside them: nothing to look up."""
    with reader(browser, address) as page:
        for path, key in (("timeline/2021/", "date"), ("interests/trade/", "holder"), (ARTICLE, "title")):
            page.goto(address + path)
            offered = page.locator("details.correct code").first.text_content()
            now = page.locator("[data-now]").first.get_attribute("data-now")
            assert f"# {key}: {json.loads(now)[key]}" in offered


def test_the_button_that_copies_can_be_seen(browser: Any, address: str) -> None:
    """Its words have another colour than what they stand on, in the light palette and in the dark one."""
    for scheme in ("light", "dark"):
        with reader(browser, address, color_scheme=scheme) as page:
            page.goto(address + "quotes/mara-venn/")
            page.locator("details.correct summary").first.click()
            page.locator("details.correct .md-button").first.wait_for()
            page.wait_for_function(
                "() => { const luma = colour => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number);"
                " return 0.3 * r + 0.6 * g + 0.1 * b; };"
                " const button = document.querySelector('details.correct .md-button');"
                " return Math.abs(luma(getComputedStyle(button).color) - "
                "luma(getComputedStyle(document.body).backgroundColor)) > 100; }"
            )


def test_every_line_of_every_snippet_is_known_to_the_program(browser: Any, address: str, tmp_path: Path) -> None:
    """Of quotes, events, interests and actors, each line by itself."""
    file = tmp_path / "briefing.yml"
    checked = 0
    with reader(browser, address) as page:
        for path in ("quotes/mara-venn/", "timeline/2021/", "interests/trade/", "actors/mara-venn/", ARTICLE):
            page.goto(address + path)
            page.wait_for_selector("details.correct")
            text = page.locator("details.correct code").first.text_content()
            assert yaml.safe_load(text)
            for line in [row.strip()[2:] for row in text.split("\n") if row.strip().startswith("# ")]:
                file.write_text(used(text, line), encoding="utf-8")
                found = load(file)
                assert found.facts or found.actors or found.articles, line
                checked += 1
    assert checked > 22
