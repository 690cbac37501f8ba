"""Former addresses on the built site: they lead on, with a script and without, whoever built it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .test_links import Page

FORMER = [("actors/venn", "actors/mara-venn"), ("quotes/venn", "quotes/mara-venn")]


@pytest.mark.parametrize(("former", "now"), FORMER)
def test_the_page_leads_on(site: Path, flat_site: Path, zensical_site: Path, former: str, now: str) -> None:
    """A refresh, a link and a canonical address; robots are asked to forget it."""
    for folder in (site, zensical_site):
        text = (folder / former / "index.html").read_text(encoding="utf-8")
        name = now.rpartition("/")[2]
        assert f'http-equiv="refresh" content="1; url=../{name}/"' in text
        assert f'href="../{name}/"' in text
        assert 'rel="canonical" href="http' in text
        assert f'/{now}/">' in text
        assert '<meta name="robots" content="noindex">' in text
        assert len(text) < 2_000
        assert all((folder / former / file).resolve().exists() for file in Page(text).files)
    text = (flat_site / f"{former}.html").read_text(encoding="utf-8")
    assert f'content="1; url={now.rpartition("/")[2]}.html"' in text


@pytest.mark.parametrize("script", [True, False])
def test_old_links_arrive(browser: Any, address: str, script: bool) -> None:
    """With a script also at the place of the page that the link names."""
    context = browser.new_context(java_script_enabled=script)
    try:
        page = context.new_page()
        page.goto(address + "actors/venn/#articles")
        page.wait_for_url("**/actors/mara-venn/**")
        assert page.locator("h1").inner_text().startswith("Mara Venn")
        if script:
            assert page.url.endswith("/actors/mara-venn/#articles")
    finally:
        context.close()
