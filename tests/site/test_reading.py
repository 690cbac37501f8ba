"""The site as a reader meets it, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.writing.story import ATTACK

FAMILIES = [
    "",
    "actors/",
    "actors/norland/",
    "actors/mara-venn/",
    "interests/",
    "interests/trade/",
    "timeline/",
    "timeline/2021/",
    "quotes/",
    "quotes/mara-venn/",
    "sources/",
    "sources/norlands-toll/",
    "review/",
    "about/",
]


@contextmanager
def reader(browser: Any, address: str, **settings: Any) -> Iterator[Any]:
    """A page of the browser that notes errors and requests to strangers; the test fails if there were any.

    Nothing moves on it by itself, so that what is seen does not hang on the machine's speed.
    """
    context = browser.new_context(**{"reduced_motion": "reduce", **settings})
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else trouble.append(r.url))
    yield page
    context.close()
    assert not trouble


def test_from_the_home_page_to_the_very_words_and_back(browser: Any, address: str) -> None:
    """Home, an actor, its quote, the marked words in the article, and from there back to the entry."""
    with reader(browser, address) as page:
        page.goto(address)
        page.click(".cast >> text=Mara Venn")
        page.wait_for_url("**/actors/mara-venn/")
        page.click("text=All of it, with dates")
        page.wait_for_url("**/quotes/mara-venn/")
        entry = page.locator(".fact", has_text="We cannot live without the harbour")
        identity = entry.get_attribute("id")
        page.locator(f'a[href*="sources/"][href$="#{identity}"]').click()
        page.wait_for_url(f"**/sources/**#{identity}")
        mark = page.locator(f'.mark[id="{identity}"]')
        assert "We cannot live without the harbour" in mark.inner_text()
        page.wait_for_function("id => document.getElementById(id).matches(':target, .lit')", arg=identity)
        box = mark.bounding_box()
        assert 0 < box["y"] < page.viewport_size["height"]
        assert mark.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
        mark.locator(".sign").last.click()
        page.wait_for_url(f"**/quotes/mara-venn/#{identity}")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Venn", "actors/mara-venn/"),
        ("without the harbour", "quotes/mara-venn/?h=without+harbour#q-"),
        ("Trade", "interests/trade/"),
    ],
)
def test_search(browser: Any, address: str, words: str, found: str) -> None:
    """A name finds the actor's page first; words of a quote find its entry; a theme its page."""
    with reader(browser, address) as page:
        page.goto(address)
        page.click(".md-search__input")
        page.type(".md-search__input", words)
        page.wait_for_selector(".md-search-result__item a")
        first = page.locator(".md-search-result__item").first.locator("a.md-search-result__link")
        assert [link for link in first.evaluate_all("all => all.map(link => link.href)") if found in link]


def test_preview_on_hover(browser: Any, address: str) -> None:
    """Resting on a link shows what it leads to: an actor, an entry, and the marked words in their paragraph.

    It goes when the pointer leaves or Escape is pressed, and stays while the pointer is on it.
    """
    with reader(browser, address, viewport={"width": 1280, "height": 900}) as page:
        page.goto(address + "quotes/mara-venn/")
        page.hover(".lede a")
        page.wait_for_selector(".peek >> text=harbour mistress")
        page.hover(".peek")
        page.wait_for_timeout(600)
        assert page.locator(".peek").is_visible()
        page.keyboard.press("Escape")
        assert page.locator(".peek").count() == 0
        page.hover(".entry >> nth=0 >> .from a")
        page.wait_for_selector(".peek .mark.lit >> text=the port of Alda must stay open")
        assert page.locator(".peek [id]").count() == 0
        page.mouse.move(5, 5)
        page.wait_for_selector(".peek", state="detached")
        page.goto(address + "timeline/")
        page.hover("svg.timeline a .sign >> nth=0")
        page.wait_for_selector(".peek .entry >> text=1998")


def test_previews_come_to_the_keyboard_and_not_to_fingers(browser: Any, address: str) -> None:
    """Tab shows what the link in focus leads to, and the link is described by it."""
    with reader(browser, address) as page:
        page.goto(address + "quotes/mara-venn/")
        page.focus(".filters select, .lede a")
        page.locator(".lede a").focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        page.wait_for_selector(".peek[role=tooltip] >> text=Mara Venn")
        assert page.locator(".lede a").get_attribute("aria-describedby") == "peek"


def test_filters(browser: Any, address: str) -> None:
    """A theme's interests by kind: the others are hidden, the headings left without any too, and the count is told."""
    with reader(browser, address) as page:
        page.goto(address + "interests/trade/")
        page.select_option('.filters select[data-name="kind"]', "opposition")
        assert page.locator(".fact:visible").count() == 1
        assert page.locator("h2:visible").count() == 1
        assert "1 of 4 shown" in page.locator(".filters").inner_text()
        page.select_option('.filters select[data-name="kind"]', "")
        assert page.locator(".fact:visible").count() == 4


def test_filters_of_lists(browser: Any, address: str) -> None:
    """All quotes by speaker, kind and article, and events by actor and state; one button shows all again."""
    with reader(browser, address) as page:
        page.goto(address + "quotes/")
        assert {s.get_attribute("data-name") for s in page.locator(".filters select").all()} == {"kind", "who", "in"}
        page.select_option('.filters select[data-name="who"]', "Odo Brask")
        assert [
            text for text in page.locator("li:has(> .line):visible").all_inner_texts() if "goodwill" not in text
        ] == []
        page.click(".filters button")
        assert page.locator("li:has(> .line):visible").count() == 6
        page.goto(address + "timeline/")
        page.select_option('.filters select[data-name="kind"]', "hypothetical")
        assert page.locator("li:has(> .line):visible").count() == 1
        assert page.locator("h2:visible").count() == 1


def test_hostile_text_is_seen_and_does_nothing(browser: Any, address: str) -> None:
    """On the pages where it stands the attack is seen letter by letter, and none of it has run; in search neither."""
    with reader(browser, address) as page:
        for path in ("", "interests/rights-duties/", "quotes/unnamed_speakers/", "actors/mara-venn/", "review/"):
            page.goto(address + path)
            if path != "review/":  # cut short there
                assert ATTACK in page.inner_text("body")
            assert page.evaluate("window.harmed") is None
            assert page.locator("article img, a[href^='javascript']").count() == 0
        page.goto(address + "sources/harbour-row-b-alda-b-norland-title-img-src-x-onerror/")
        assert page.title().startswith("Harbour row: <b>Alda</b> & Norland </title>")
        assert page.inner_text("h1").startswith("Harbour row: <b>Alda</b> & Norland </title>")
        page.click(".md-search__input")
        page.type(".md-search__input", "leaflet")
        page.wait_for_selector(".md-search-result__item a")
        assert page.evaluate("window.harmed") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_family_is_accessible(browser: Any, address: str, scheme: str) -> None:
    """Nothing serious from axe on any page family; the dark palette is asked for contrast, all it can change."""
    axe_core = pytest.importorskip("axe_playwright_python.sync_playwright", reason="pip install axe-playwright-python")
    axe = axe_core.Axe()
    rules = {"runOnly": ["color-contrast", "link-in-text-block"]} if scheme == "dark" else {}
    with reader(browser, address, color_scheme=scheme) as page:
        for path in FAMILIES:
            page.goto(address + path)
            result = axe.run(page, "article.md-content__inner", options=rules)
            serious = [v for v in result.response["violations"] if v["impact"] in ("serious", "critical")]
            assert not [(path, v["id"], v["nodes"][0]["html"][:200]) for v in serious]


def test_every_family_fits(browser: Any, address: str) -> None:
    """No sideways scrolling on a small phone, a phone and a desktop; pictures and tables scroll by themselves."""
    with reader(browser, address) as page:
        for path in FAMILIES:
            page.goto(address + path)
            for width in (320, 390, 1280):
                page.set_viewport_size({"width": width, "height": 844})
                assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


def test_without_scripts_everything_is_there(browser: Any, address: str) -> None:
    """With scripts off the words of a fact are reached by links, and lit."""
    with reader(browser, address, java_script_enabled=False) as page:
        page.goto(address)
        page.click("text=All actors")
        page.click("#countries + .wide >> text=Alda")
        page.click("#stakes ~ ul >> text=source")
        assert "/sources/" in page.url
        identity = page.url.partition("#")[2]
        assert page.locator(f'.mark[id="{identity}"]').is_visible()


def test_both_palettes_are_legible_pictures(browser: Any, address: str) -> None:
    """The map's words have the page's own colour in both palettes, and each box is a link that tells the whole."""
    colours = set()
    for scheme in ("light", "dark"):
        with reader(browser, address, color_scheme=scheme) as page:
            page.goto(address)
            colours.add(page.locator("svg.map text").first.evaluate("e => getComputedStyle(e).fill"))
            assert page.locator("svg.map a title").count() == page.locator("svg.map a .box").count() > 5
    assert len(colours) == 2


def test_what_a_page_says_to_machines(browser: Any, address: str) -> None:
    """The page of a speaker carries its quotations as schema.org's, whole and in JSON that a browser reads."""
    with reader(browser, address) as page:
        page.goto(address + "quotes/unnamed_speakers/")
        said = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
        assert ATTACK in [thing["text"] for thing in said["@graph"]]
        assert page.locator("link[rel=canonical]").get_attribute("href") == address + "quotes/unnamed_speakers/"


def test_a_feed_reader_finds_the_feeds(site: Path, zensical_site: Path) -> None:
    """From every page the feed of all articles, from an actor's page its own too; what is named is there."""
    for root in (site, zensical_site):
        for page, named in (("index.html", ("feed",)), ("actors/norland/index.html", ("feed", "feeds/norland"))):
            text = (root / page).read_text("utf-8")
            found = re.findall(
                r'<link rel="alternate" type="application/(?:atom\+xml|feed\+json)"[^>]*href="([^"]+)"', text
            )
            assert len(found) == 2 * len(named)
            paths = [(root / page).parent.joinpath(link).resolve() for link in found]
            expected = [root.resolve() / f"data/{name}.{ending}" for name in named for ending in ("xml", "json")]
            assert paths == expected
            assert all(path.is_file() for path in paths)


def test_a_result_without_a_place_of_its_own_leads_to_the_words(browser: Any, address: str) -> None:
    """The theme finds a paragraph only as its page: where most of the words stand together is brought into view."""
    with reader(browser, address, viewport={"width": 800, "height": 300}) as page:
        page.goto(address + "sources/")
        article = page.locator('a[href*="harbour-row"]').first.evaluate("link => link.href")
        page.goto(article + "?h=leaflet+read")
        page.wait_for_function(
            "() => [...document.querySelectorAll('mark[data-md-highlight]')].some(mark => {"
            " const at = mark.getBoundingClientRect();"
            " return mark.textContent === 'leaflet' && at.top >= 0 && at.bottom <= innerHeight; })"
        )


def test_on_paper_a_list_that_is_cut_says_so(browser: Any, address: str) -> None:
    """How many more there are stands where the link to them stood, which paper cannot follow."""
    with reader(browser, address) as page:
        page.goto(address + "actors/mara-venn/")
        page.wait_for_selector(".more")
        page.evaluate("document.querySelector('.more').dataset.rest = '7'")
        page.emulate_media(media="print")
        page.wait_for_function(
            "() => getComputedStyle(document.querySelector('.more a')).display === 'none' &&"
            " getComputedStyle(document.querySelector('.more'), '::before').content.includes('more online')"
        )


def test_style_sheets_are_taken_in_before_there_is_a_page(browser: Any, address: str) -> None:
    """The theme's script finds their addresses as it wants them, and does not have them read and applied once more."""
    with reader(browser, address) as page:
        page.add_init_script(
            "document.addEventListener('readystatechange', () => {"  # first when the page is read, before that script
            " window.sheets ??= [...document.styleSheets]; })"
        )
        page.goto(address + "quotes/")
        page.wait_for_selector("[data-md-component=palette] label:visible")  # which that script shows
        assert page.evaluate("window.sheets.length") == 3
        assert page.evaluate("[...document.styleSheets].every(sheet => window.sheets.includes(sheet))")
