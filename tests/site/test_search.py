"""Search as a reader meets it: the same box, whichever engine answers it."""

from __future__ import annotations

import gzip
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from generator import search
from generator.records import Search
from generator.search import parts
from tests.site.conftest import host, served
from tests.site.test_reading import FAMILIES, reader
from tests.writing.story import ATTACK

ITEM = ".md-search-result__item"


@pytest.fixture(params=["material", "pagefind"])
def asked(request: pytest.FixtureRequest) -> str:
    """Where the site is served that the theme's own search answers, and where Pagefind does."""
    name = "published" if request.param == "material" else "pagefind_published"
    found: tuple[Path, str] = request.getfixturevalue(name)
    return found[1]


def fill(page: Any, words: str) -> None:
    """Put words into the search box as one change, once what was found before is gone, and wait for an answer."""
    page.fill(".md-search__input", "")
    page.keyboard.press("End")  # the theme listens to keys
    page.wait_for_function("() => /^Type to start/.test(document.querySelector('.md-search-result__meta').textContent)")
    page.fill(".md-search__input", words)
    page.keyboard.press("End")
    page.wait_for_function(
        "() => !/^Type to start/.test(document.querySelector('.md-search-result__meta').textContent)"
    )


def settle(page: Any) -> None:
    """Wait until the theme has closed the box after a change of address.

    It does so 125 ms after the page's address and again after its "#" have changed, whether or not somebody has opened
    the box anew by then. A longer timer of the same page, set later, ends after those however slow the machine is.
    """
    page.evaluate("() => new Promise(done => setTimeout(done, 1000))")
    assert not page.is_checked("#__search")


def ask(page: Any, words: str) -> list[list[str]]:
    """Ask the search box for words: the links of each page found, in their order."""
    page.keyboard.press("/")
    page.wait_for_function("() => document.getElementById('__search').checked")
    fill(page, words)
    items = page.locator(ITEM)
    items.first.locator("a").first.wait_for()
    return [
        items.nth(number).locator("a.md-search-result__link").evaluate_all("all => all.map(link => link.href)")
        for number in range(items.count())
    ]


def test_names_find_their_page_first(browser: Any, asked: str) -> None:
    """An actor's name, whole or begun, with either apostrophe, and a theme's."""
    with reader(browser, asked) as page:
        page.goto(asked)
        for words, found in (
            ("Venn", "actors/mara-venn/"),
            ("mara v", "actors/mara-venn/"),
            ("Fishers' League", "actors/fishers-league/"),
            ("fishers’", "actors/fishers-league/"),
            ("Trade", "interests/trade/"),
        ):
            first = ask(page, words)[0]
            assert [link for link in first if link.startswith(asked + found)], (words, first)


def test_words_find_the_entries_that_hold_them(browser: Any, asked: str) -> None:
    """A phrase of a quote leads to the quote, words of an event to the event: not to the top of a long page."""
    with reader(browser, asked) as page:
        page.goto(asked)
        for words, found in (
            ("without the harbour", "quotes/mara-venn/?h=without+harbour#q-"),
            ("announced the toll", "timeline/2021/?h=announced+toll#e-"),
            ("wanted since 1998", "#e-"),
        ):
            links = [link for item in ask(page, words)[:4] for link in item]
            assert [link for link in links if found in link], (words, links)


def test_the_words_are_marked_in_the_list_and_on_the_page(browser: Any, asked: str) -> None:
    """Enter leads to the entry, which is lit, and the words are marked in it."""
    with reader(browser, asked) as page:
        page.goto(asked)
        ask(page, "without the harbour")
        assert "harbour" in " ".join(page.locator(f"{ITEM} mark").all_text_contents()).lower()
        page.keyboard.press("Enter")
        page.wait_for_url("**/quotes/mara-venn/**#q-*")
        entry = page.locator(".fact:target")
        entry.locator("mark[data-md-highlight]").first.wait_for()
        assert "harbour" in " ".join(entry.locator("mark[data-md-highlight]").all_inner_texts())


def test_the_word_begun_is_offered_to_its_end(browser: Any, asked: str) -> None:
    """The suggestion stands behind what is typed, and the right arrow takes it."""
    with reader(browser, asked) as page:
        page.goto(asked)
        page.keyboard.press("/")
        page.keyboard.type("fish")
        page.wait_for_function("() => document.querySelector('.md-search__suggest').textContent.startsWith('fishers')")
        page.keyboard.press("ArrowRight")
        assert page.input_value(".md-search__input").lower().startswith("fishers")


def test_the_box_is_worked_from_the_keyboard(browser: Any, asked: str) -> None:
    """The slash opens it, the arrows go through what was found, Escape closes it."""
    with reader(browser, asked) as page:
        page.goto(asked)
        links = ask(page, "Norland")
        page.keyboard.press("ArrowDown")
        page.wait_for_function("() => document.activeElement.matches('.md-search-result__link')")
        assert page.evaluate("document.activeElement.href") == links[0][0]
        page.keyboard.press("Escape")
        page.wait_for_function("() => !document.getElementById('__search').checked")


def test_a_search_can_be_sent_to_somebody(browser: Any, asked: str) -> None:
    """An address with a query opens the box with what it finds."""
    with reader(browser, asked) as page:
        page.goto(asked + "?q=Mara%20Venn")
        page.wait_for_selector(f"{ITEM} a")
        assert page.input_value(".md-search__input") == "Mara Venn"
        assert "Venn" in page.inner_text(ITEM)


def test_markup_is_words_like_others(browser: Any, asked: str) -> None:
    """In what is typed and in what is found: seen letter by letter, and nothing of it runs."""
    with reader(browser, asked) as page:
        page.goto(asked)
        ask(page, "leaflet")
        assert ATTACK in page.inner_text(".md-search-result__list")
        ask(page, "<img src=x onerror=")
        assert page.locator(".md-search-result img").count() == 0
        page.fill(".md-search__input", "<b>zzzz</b>")
        page.keyboard.press("End")
        page.wait_for_function(
            "() => /No matching/.test(document.querySelector('.md-search-result__meta').textContent)"
        )
        assert page.locator(".md-search b").count() == 0
        assert page.evaluate("window.harmed") is None


def test_what_is_no_part_of_the_briefing_is_not_found(browser: Any, asked: str) -> None:
    """Neither the page for the editor nor what was left out of an article nor the labels of its marks."""
    with reader(browser, asked) as page:
        page.goto(asked)
        for words in ("Quotes without a named speaker", "Share this"):
            page.keyboard.press("/")
            fill(page, words)
            links = page.locator(f"{ITEM} a").evaluate_all("all => all.map(link => link.href)")
            assert not [link for link in links if "/review/" in link]
            assert "Share" not in page.inner_text(".md-search-result__list")


def test_from_one_page_to_the_next_the_search_still_answers(browser: Any, asked: str) -> None:
    """The theme exchanges pages without loading them anew: the box answers on each, and previews still open."""
    with reader(browser, asked, viewport={"width": 1280, "height": 900}) as page:
        page.goto(asked)
        ask(page, "Venn")
        page.keyboard.press("Enter")
        page.wait_for_url("**/actors/mara-venn/**")
        page.get_by_role("heading", level=1, name="Mara Venn").wait_for()
        settle(page)
        assert ask(page, "Trade")[0][0].startswith(asked + "interests/trade/")
        page.keyboard.press("Enter")
        page.wait_for_url("**/interests/trade/**")
        page.hover(".md-content h2 a[href*='actors/']")
        page.wait_for_selector(".md-tooltip2")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_box_is_accessible_on_a_phone(browser: Any, asked: str, scheme: str) -> None:
    """With results in it: nothing serious from axe, and nothing wider than the screen."""
    axe_core = pytest.importorskip("axe_playwright_python.sync_playwright", reason="pip install axe-playwright-python")
    with reader(browser, asked, color_scheme=scheme, viewport={"width": 390, "height": 844}) as page:
        page.goto(asked)
        page.click("label.md-header__button[for=__search]")
        page.keyboard.type("harbour")
        page.wait_for_selector(f"{ITEM} a")
        page.wait_for_function("() => document.documentElement.scrollWidth <= 390")  # the page behind is locked
        result = axe_core.Axe().run(page, ".md-search")
        serious = [v for v in result.response["violations"] if v["impact"] in ("serious", "critical")]
        assert not [(v["id"], v["nodes"][0]["html"][:200]) for v in serious]


def test_without_scripts_there_is_no_dead_box(browser: Any, asked: str) -> None:
    """Neither the box nor the button that would open it is shown."""
    with reader(browser, asked, java_script_enabled=False) as page:
        page.goto(asked)
        assert not page.locator(".md-search__input").is_visible()
        assert not page.locator("label.md-header__button[for=__search]").is_visible()


def test_pagefind_is_fetched_only_when_asked(browser: Any, pagefind_published: tuple[Path, str]) -> None:
    """A reader who does not search fetches nothing of it; of one who does, nothing of the theme's own index."""
    address = pagefind_published[1]
    with reader(browser, address) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert not [url for url in asked if "/pagefind/" in url]
        ask(page, "Venn")
        assert [url for url in asked if "/pagefind/fragment/" in url]


def test_a_host_may_send_the_index_unpacked(browser: Any, pagefind_published: tuple[Path, str]) -> None:
    """Some unpack packed files on their way: the search answers all the same."""
    site, address = pagefind_published
    sent: set[str] = set()

    def unpacked(route: Any) -> None:
        sent.add(Path(route.request.url).suffix)
        route.fulfill(body=gzip.decompress((site / route.request.url.removeprefix(address)).read_bytes()))

    with reader(browser, address) as page:
        page.context.route(re.compile(r"/pagefind/.*(\.pf_\w+|\.pagefind)$"), unpacked)
        page.goto(address)
        assert ask(page, "Venn")[0][0].startswith(address + "actors/mara-venn/")
        assert sent == {".pf_meta", ".pf_index", ".pf_fragment", ".pagefind"}


@pytest.fixture
def large(pagefind_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where the site is served as if it were large: one of its actors leads and has an index of its own."""
    site = tmp_path / "site"
    shutil.copytree(pagefind_site, site)
    leading = site / "actors" / "mara-venn" / "index.html"
    text = leading.read_text("utf-8")
    leading.write_text(text.replace('<meta name="search" content="9">', '<meta name="search" content="10">'), "utf-8")
    monkeypatch.setattr(parts, "PAGES_IN_PART", 2)
    search.index(site)
    with host(site) as address:
        yield address


def test_leading_actors_are_listed_before_the_rest_is_there(browser: Any, large: str) -> None:
    """Whom the words name is listed, and that more follows; then it is still first and still has the focus."""
    held: list[Any] = []
    let_through = threading.Event()

    def hold(route: Any) -> None:
        if let_through.is_set():
            route.continue_()
        else:
            held.append(route)

    with reader(browser, large) as page:
        page.context.route("**/pagefind/1/**", hold)
        page.goto(large)
        page.keyboard.press("/")
        fill(page, "Venn")
        first, last = page.locator(ITEM).first, page.locator(ITEM).last
        last.get_by_text("Still searching …").wait_for()
        assert page.locator(ITEM).count() == 2
        link = first.locator("a").get_attribute("href")
        assert link.startswith(large + "actors/mara-venn/")
        page.keyboard.press("ArrowDown")
        page.wait_for_function("link => document.activeElement.href === link", arg=link)
        let_through.set()
        for route in held:
            route.continue_()
        page.locator(ITEM).nth(2).wait_for()
        assert not page.get_by_text("Still searching …").count()
        assert first.locator("a").first.get_attribute("href") == link
        page.wait_for_function("link => document.activeElement.href === link", arg=link)


def test_every_part_is_asked_however_early_the_box_is_opened(browser: Any, large: str) -> None:
    """Even before the theme has told which parts there are."""
    held: list[Any] = []
    with reader(browser, large) as page:
        page.context.route("**/search/search_index.json", lambda route: held.append(route))
        with page.expect_worker() as started:
            page.goto(large)
        listens = "function look() { typeof index === 'function' ? done() : setTimeout(look, 9) }"
        started.value.evaluate("() => new Promise(done => (" + listens + ")())")
        with page.expect_request("**/pagefind/*.pf_meta"):
            page.keyboard.press("/")
        page.keyboard.type("lighthouse it has wanted")
        held.pop().continue_()
        page.locator("a[href*='sources/norlands-toll/'][href*='#p1']").first.wait_for()


FAILED = "The search could not be loaded"


@contextmanager
def troubled(browser: Any) -> Iterator[Any]:
    """A page of the browser which may note errors: what it asks for cannot be had."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lost", ["pagefind-entry.json*", "*.pf_meta", "wasm.*", "index/*", "fragment/*"])
@pytest.mark.parametrize("way", ["no line", "no file"])
def test_what_cannot_be_fetched_is_not_said_to_be_nowhere(
    browser: Any, pagefind_published: tuple[Path, str], lost: str, way: str
) -> None:
    """Whichever file the line breaks at, or the host refuses; once it is back, who types on is answered."""
    address = pagefind_published[1]
    refused = (lambda route: route.abort()) if way == "no line" else (lambda route: route.fulfill(status=503))
    with troubled(browser) as page:
        page.context.route("**/pagefind/" + lost, refused)
        page.goto(address)
        ask(page, "Ven")
        assert page.locator(ITEM).all_inner_texts()[0].startswith(FAILED)
        page.context.unroute("**/pagefind/" + lost)
        page.keyboard.type("n")
        page.locator(f"{ITEM} a[href^='{address}actors/mara-venn/']").first.wait_for()
        assert not page.get_by_text(FAILED).count()


def test_the_actors_found_stay_where_the_rest_cannot_be_fetched(browser: Any, large: str) -> None:
    """They are first in the list, and below it stands that there may be more."""
    with troubled(browser) as page:
        page.context.route("**/pagefind/1/**", lambda route: route.abort())
        page.goto(large)
        page.keyboard.press("/")
        fill(page, "Venn")
        page.get_by_text(FAILED).wait_for()
        links = page.locator(ITEM).locator("a:first-child").evaluate_all("all => all.map(link => link.href)")
        assert links[0].startswith(large + "actors/mara-venn/")


def test_a_page_that_is_open_finds_what_a_new_version_of_the_site_holds(
    browser: Any, pagefind_site: Path, tmp_path: Path
) -> None:
    """Whose index is another, under other names."""
    site = tmp_path / "site"
    shutil.copytree(pagefind_site, site)
    with host(site) as address, troubled(browser) as page:
        page.goto(address)
        page.wait_for_load_state("networkidle")  # the theme listens to keys
        with page.expect_response("**/*.pf_meta"):
            page.keyboard.press("/")
        page.wait_for_load_state("networkidle")  # all that it needs before it is asked is there
        actor = site / "actors" / "mara-venn" / "index.html"
        actor.write_text(actor.read_text("utf-8").replace("</h1>", "</h1><p>Zeppelins.</p>", 1), "utf-8")
        shutil.rmtree(site / "pagefind")
        search.index(site)
        for words in ("Venn", "zeppelins"):  # the place of the first changed, so its part of the former index is gone
            fill(page, words)
            page.locator(f"{ITEM} a[href^='{address}actors/mara-venn/']").first.wait_for()


def test_an_article_is_found_at_the_paragraph(browser: Any, pagefind_published: tuple[Path, str]) -> None:
    """Words of an article lead to their paragraph."""
    address = pagefind_published[1]
    with reader(browser, address) as page:
        page.goto(address)
        links = [link for item in ask(page, "lighthouse it has wanted") for link in item]
        assert [link for link in links if link.startswith(address + "sources/norlands-toll/") and link.endswith("#p1")]


def test_with_file_names_in_addresses(browser: Any, tmp_path: Path) -> None:
    """``use_directory_urls: false``: what is found leads to files."""
    pytest.importorskip("pagefind_bin", reason="Pagefind is not installed: pip install pagefind_bin")
    with served(tmp_path, "pagefind", directory_urls=False) as (_, address), reader(browser, address) as page:
        page.goto(address + "index.html")
        assert ask(page, "Venn")[0][0].startswith(address + "actors/mara-venn.html")


SPELLINGS = """# Spellings

## Zoë Ångström-Çelik { #first }

She met Владимир Петров in Málaga.

## O’Brien-Smythe { #second }

The well-known envoy, 习近平 and محمد said nothing. They can’t.
"""


@pytest.mark.parametrize("engine", ["material", "pagefind"])
def test_words_of_every_spelling_are_found(browser: Any, tmp_path: Path, engine: Search) -> None:
    """With accents, hyphens and apostrophes, in other scripts; with Pagefind also without the accents."""
    (tmp_path / "docs" / "sources").mkdir(parents=True)
    (tmp_path / "docs" / "sources" / "spellings.md").write_text(SPELLINGS, encoding="utf-8")
    words = [
        "Zoë",
        "Ångström",
        "Çelik",
        "Ångström-Çelik",
        "Владимир",
        "Málaga",
        "O’Brien",
        "well-known",
        "习近平",
        "محمد",
    ]
    with served(tmp_path, engine) as (_, address), reader(browser, address) as page:
        page.goto(address)
        for word in words + (["zoe", "angstrom", "malaga", "O'Brien"] if engine == "pagefind" else []):
            links = [link for item in ask(page, word) for link in item]
            assert [link for link in links if "/spellings/" in link and "#" in link], (word, links)


def test_as_zensical_builds_it_the_site_is_searched_too(browser: Any, zensical_site: Path) -> None:
    """By its own box: a name finds the actor, words of a quote its entry; nothing complains on any page."""
    with host(zensical_site) as address, reader(browser, address) as page:
        for path in FAMILIES:
            page.goto(address + path)
        page.goto(address)
        page.keyboard.press("/")
        for words, found in (
            ("Venn", "actors/mara-venn/"),
            ("without the harbour", "#q-"),
            ("Trade", "interests/trade/"),
        ):
            page.locator("input:visible").fill(words)  # in a shadow tree of its own
            page.wait_for_selector(f"ol a[href*='{found}']:has(mark)")
