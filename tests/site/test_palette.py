"""The palette, light or dark: the system's or the reader's choice, there at first sight and switched at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from .test_reading import reader

SCHEMES = {"light": "default", "dark": "slate"}
"""The system's scheme, and the theme's name for it."""

SWITCH = "[data-md-component=palette] label:visible"

COUNTING = """
window.switched = 0;
new MutationObserver(changes => { window.switched += changes.length; })
  .observe(document, { subtree: true, attributes: true, attributeFilter: ["data-md-color-switching"] });
"""
"""Counts how often transitions are taken from the page or given back: each time all of it gets its styles anew."""


@contextmanager
def first_sight(browser: Any, system: str, **settings: Any) -> Iterator[Any]:
    """A page as it is before the theme's script runs, which never comes."""
    context = browser.new_context(color_scheme=system, **settings)
    page = context.new_page()
    page.route("**/bundle.*.js", lambda route: route.abort())
    yield page
    context.close()


def choose(page: Any, scheme: str) -> None:
    """Press the switch until the scheme is there; it goes from the system's to light and to dark."""
    while page.get_attribute("body", "data-md-color-scheme") != scheme:
        page.locator(SWITCH).first.click()


@pytest.mark.parametrize("system", SCHEMES)
def test_the_first_visit_follows_the_system(browser: Any, address: str, system: str) -> None:
    """Where nothing was chosen yet, a dark system's reader sees no light page first."""
    with first_sight(browser, system) as page:
        page.goto(address)
        page.wait_for_selector(f"body[data-md-color-scheme={SCHEMES[system]}]")


@pytest.mark.parametrize(("system", "other"), [("light", "dark"), ("dark", "light")])
def test_the_palette_is_kept_from_page_to_page(browser: Any, address: str, system: str, other: str) -> None:
    """A reader who chooses another palette than the system's has it at the next page's first sight."""
    with reader(browser, address, color_scheme=system) as page:
        page.goto(address)
        choose(page, SCHEMES[other])
        kept = page.context.storage_state()
    with first_sight(browser, system, storage_state=kept) as page:
        page.goto(address + "quotes/")
        page.wait_for_selector(f"body[data-md-color-scheme={SCHEMES[other]}]")


@pytest.mark.parametrize("system", SCHEMES)
def test_the_theme_changes_nothing_at_the_start(browser: Any, address: str, system: str) -> None:
    """Its script sets what stands there, and no style is worked out anew; a later switch takes the transitions away,
    so that no colour fades."""
    with reader(browser, address, color_scheme=system) as page:
        page.add_init_script(COUNTING)
        page.goto(address)
        page.wait_for_selector(SWITCH)  # which the theme's script shows
        assert page.evaluate("window.switched") == 0
        assert page.get_attribute("body", "data-md-color-scheme") == SCHEMES[system]
        page.locator(SWITCH).first.click()
        page.wait_for_function("window.switched > 0")
