"""The pages as the generator writes them: complete, linked, and the same each time."""

from __future__ import annotations

import html
import json
import posixpath
import re
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from generator.merging import cited
from generator.records import Actor, Article, Briefing, Event, Evidence, Interest, Mention, Quote, replace
from generator.writing import files, write
from generator.writing.addresses import FACTS_ON_A_PAGE, PLACES, UNNAMED, addresses
from generator.writing.facts import evidence_of
from generator.writing.library import Library
from generator.writing.pages import dossier

from .story import ATTACK, story

LINK = re.compile(r"\]\(([^()\s]+)\)")
ANCHOR = re.compile(r'(?:\bid="|\{[^{}\n]*?#)([A-Za-z0-9_-]+)')


@lru_cache(maxsize=1)
def pages() -> dict[str, str]:
    """The story's pages, and its data as far as they are text."""
    return {path: text for path, text in files(story()).items() if isinstance(text, str)}


@lru_cache(maxsize=1)
def library() -> Library:
    """The story's library."""
    return Library(story(), {})


def body(path: str) -> str:
    """A page without its front matter."""
    return pages()[path].split("\n---\n", 1)[1]


def test_every_page_family_is_there() -> None:
    """A page for each actor, article, theme, year and speaker, and the index pages of the navigation."""
    markdown = {path for path in pages() if path.endswith(".md")}
    assert {"index.md", "review.md"} <= markdown
    assert {f"{family}/index.md" for family in ("actors", "interests", "timeline", "quotes", "sources")} <= markdown
    assert {"actors/norland.md", "interests/rights-duties.md", "timeline/2021.md", "timeline/undated.md"} <= markdown
    assert {"quotes/mara-venn.md", UNNAMED, "sources/norlands-toll.md"} <= markdown


def test_an_actor_called_index_does_not_take_the_place_of_the_index() -> None:
    """Page names that builders keep for themselves are given away to nobody."""
    assert "# Index" in pages()["actors/index_.md"]
    assert "# Actors" in pages()["actors/index.md"]


def test_every_link_and_anchor_resolves() -> None:
    """Every link between the pages leads to a page that is written, and to an anchor on it."""
    checked = 0
    for path in [path for path in pages() if path.endswith(".md")]:
        for target in LINK.findall(body(path)):
            page, _, anchor = target.partition("#")
            found = posixpath.normpath(posixpath.join(posixpath.dirname(path), page)) if page else path
            if found == "guide.md":  # written by hand, like the next
                assert anchor == "correct"
                continue
            if found == "about.md":
                assert anchor in ("", "what-the-kinds-mean")
                continue
            assert found in pages(), (path, target)
            if anchor:
                assert anchor in ANCHOR.findall(body(found)), (path, target)
            checked += 1
    assert checked > 300


def test_ids_are_unique_on_each_page() -> None:
    """No two elements of a page share an id."""
    for path in [path for path in pages() if path.endswith(".md")]:
        found = ANCHOR.findall(body(path))
        assert len(found) == len(set(found)), path


def test_every_fact_has_an_entry_that_links_to_its_words_and_back() -> None:
    """A fact's entry links to each article that it rests on; there a mark with its id links back to the entry."""
    where = addresses(library())
    for fact in library().facts.values():
        page, _, anchor = where.fact(fact).partition("#")
        entry = body(page)[body(page).index(f"{{ #{anchor} ") :]
        for place in evidence_of(fact):
            source = where.article(place.article)
            assert f"../{source}#{fact.id})" in entry
            assert f'id="{fact.id}"' in body(source)
            assert f"(../{where.fact(fact)})" in body(source)


def test_a_name_is_a_link_where_it_first_appears() -> None:
    """On each page of facts the first of an actor's names in text is a link to its page, the later ones are not."""
    text = body("quotes/mara-venn.md")
    assert text.index("[Alda](../actors/alda.md)") < text.index("Nor can Alda")
    assert text.count("(../actors/alda.md)") == 1


def test_an_actors_page_does_not_link_to_itself() -> None:
    """The actor whose page it is stands there as plain text."""
    assert "(norland.md)" not in body("actors/norland.md")


def test_an_actors_page_tells_what_is_at_stake() -> None:
    """Interests by kind, what others want, words, events, company and passages, each with a link to its entry."""
    text = body("actors/norland.md")
    sections = re.findall(r"^## (.*?) \{", text, re.M)
    assert sections == [
        "What is at stake for Norland",
        "What others want of Norland",
        "What others said of Norland",
        "What happened",
        "Appears with",
        "In the articles",
    ]
    assert "[the lighthouse](../interests/trade.md#i-" in text
    assert "Fishers’ League](fishers-league.md) opposes:</span> [the toll that Norland announced]" in text


def test_interests_read_as_sentences() -> None:
    """The verb agrees with its holders."""
    text = body("interests/trade.md")
    assert '### Alda <span class="verb">depends on:</span> the harbour {' in text
    assert '### Norland and [Alda](../actors/alda.md) <span class="verb">back:</span> the ferry line {' in text


def test_dates_are_as_precise_as_known() -> None:
    """An estimate is called one; an open interval and a missing date are not filled in."""
    assert "about 9 March 2021 (the editor’s estimate)" in html.unescape(body("sources/index.md"))
    assert "from 1998" in body("timeline/1998.md")
    assert "undated" in body("timeline/undated.md")


def test_what_was_past_when_the_newest_article_appeared_is_not_ahead() -> None:
    """The closing of June is possible still; with an article of July it is not."""
    assert "## Planned or possible" in body("index.md")
    later = replace(story().articles[1], id="later", seed="later.txt", published="2021-07-01")
    briefing = story()
    with_july = files(replace(briefing, articles=(*briefing.articles, later)))
    assert "## Planned or possible" not in with_july["index.md"]


def test_the_home_page_tells_what_the_newest_article_adds() -> None:
    """Facts that the older one does not tell, and who was not named there; both depend on the articles alone."""
    text = body("index.md").split("## What is new")[1].split("</div>")[0]
    assert "[Harbour row" in text
    assert "Norland’s toll" not in text, "the oldest article adds nothing to what was known"
    assert "4 interests, 3 events and 5 quotes not told before" in text
    assert "First named here: [Mara Venn]" in text
    assert "[Norland]" not in text
    same_day = tuple(replace(article, published="2021-03-04") for article in story().articles)
    assert "What is new" not in files(replace(story(), articles=same_day))["index.md"]


def test_an_event_leads_to_the_ones_before_and_after_it() -> None:
    """Across the pages of years; the first has none before it, and what is undated has neither."""
    first, announced, told, closed = (e for e in library().events if e.date)
    where = addresses(library())

    def beside(event: Event) -> list[str]:
        page, _, anchor = where.fact(event).partition("#")
        entry = body(page)[body(page).index(f"{{ #{anchor} ") :].split("</div>")[0]
        return re.findall(r"\[(Earlier|Later)\]\((?:\d+\.md)?#(e-\w+)\)", entry)

    assert beside(first) == [("Later", announced.id)]
    assert beside(told) == [("Earlier", announced.id), ("Later", closed.id)]
    assert beside(library().events[-1]) == []


def test_an_article_leads_to_the_ones_before_and_after_it() -> None:
    """In the order of publication."""
    assert "Later: [Harbour row" in body("sources/norlands-toll.md")
    assert "Earlier:" not in body("sources/norlands-toll.md")


def test_search_does_not_read_what_only_leads_on() -> None:
    """Neither the articles before and after one, nor how much is told of an actor: each new article changes those."""
    assert '<div class="neighbours" data-search-exclude markdown="1">' in body("sources/norlands-toll.md")
    assert re.search(r"<span data-search-exclude>In \d+ articles?[^<]+</span>", body("actors/mara-venn.md"))
    assert '"What is new, for a feed reader"){ data-search-exclude }' in body("actors/mara-venn.md")


def test_of_an_article_that_is_only_cited_the_rest_is_marked() -> None:
    """Paragraphs in a row that are not published are one mark, which tells their numbers."""
    text = files(cited(story()))["sources/harbour-row-b-alda-b-norland-title-img-src-x-onerror.md"]
    assert "Only the passages that this briefing cites are shown" in text
    assert '[…] <span class="minor">paragraph 3, not cited</span>' in text


def test_an_event_that_two_articles_tell_is_one_entry_with_two_sources() -> None:
    """Both articles stand under it."""
    entry = body("timeline/2021.md").split("Norland](../actors/norland.md) announced the toll")[1].split("###")[0]
    assert entry.count("> Source: [") == 2


def test_hostile_text_reaches_no_page_unescaped() -> None:
    """Neither in the text nor in the front matter is there anything of the attack that a program could read."""
    for path, text in pages().items():
        if path.endswith(".md"):
            front, _, markdown = text.partition("\n---\n")
            assert "<" not in front, path
            assert not re.search(r"<img|\]\(javascript|\{\{|`--8|:smile:", markdown), path


def test_front_matter_is_yaml_of_plain_values() -> None:
    """Titles that hold quotes, colons and markup are read back, escaped for the themes' HTML."""
    found = yaml.safe_load(pages()["sources/harbour-row-b-alda-b-norland-title-img-src-x-onerror.md"].split("---\n")[1])
    assert found["title"].startswith("Harbour row: &lt;b&gt;Alda&lt;/b&gt; &amp; Norland &lt;/title&gt;")
    for path, text in pages().items():
        if path.endswith(".md"):
            known = {"title", "description", "hide", "search", "about", "feed", "template", "leads_to", "published"}
            assert set(yaml.safe_load(text.split("---\n")[1])) <= known


def test_machine_readable_data_are_json() -> None:
    """What a page says to machines is valid JSON with schema.org's types, and cannot end its script element."""
    types: set[str] = set()
    for text in pages().values():
        about = yaml.safe_load(text.split("---\n")[1]).get("about") if text.startswith("---\n") else None
        if about:
            assert "<" not in about
            types |= {thing["@type"] for thing in json.loads(about)["@graph"]}
    assert types == {"Country", "Person", "Organization", "NewsArticle", "Quotation", "Event"}


def test_the_same_briefing_gives_the_same_bytes(tmp_path: Path) -> None:
    """Writing twice, in two folders, gives the same files; writing again changes nothing."""
    write(story(), tmp_path / "one")
    write(story(), tmp_path / "two")
    one, two = (
        {p.relative_to(tmp_path / name): p.read_bytes() for p in (tmp_path / name).rglob("*") if p.is_file()}
        for name in ("one", "two")
    )
    assert one == two
    assert write(story(), tmp_path / "one").changed == ()


def test_an_empty_briefing_has_all_its_pages() -> None:
    """Nothing to tell is told in plain words, and every navigation entry has its page."""
    empty = files(Briefing("Nothing yet"))
    assert "Nobody is quoted" in empty["quotes/index.md"]
    assert {"index.md", "actors/index.md", "timeline/index.md", "sources/index.md", "review.md"} <= set(empty)


def test_facts_that_name_strangers_are_shown_without_them() -> None:
    """An actor or an article that is not in the briefing breaks no page."""
    strange = replace(
        story().events[0], id="e-00", participants=("nobody",), evidence=(Evidence("no-article", 0, 3, "abc"),)
    )
    assert "e-00" in files(replace(story(), events=(strange,)))["timeline/2021.md"]


@pytest.mark.parametrize("number", [FACTS_ON_A_PAGE, FACTS_ON_A_PAGE + 1])
def test_a_crowded_year_is_parted_by_month(number: int) -> None:
    """Up to a page full of events the year is one page; beyond it each month has its own, and the year names them."""
    text = "a" * number
    events = tuple(
        Event(f"e-{n:03d}", f"2021-{n % 3 + 1:02d}-05", "occurred", "a", (), (Evidence("x", n, n + 1, "a"),))
        for n in range(number)
    )
    found = files(Briefing("Much", articles=(Article("x", "x.txt", "X", text),), events=events))
    parted = {"timeline/2021-01.md", "timeline/2021-02.md", "timeline/2021-03.md"} <= set(found)
    assert parted == (number > FACTS_ON_A_PAGE)
    assert ("[March 2021](2021-03.md)" in found["timeline/2021.md"]) == parted


def test_many_actors_and_sources_stay_light() -> None:
    """With a thousand articles, five hundred actors and many quotes, pages stay small and nothing is left out."""
    count = 1000
    articles = tuple(
        Article(f"a-{n}", f"{n}.txt", f"Article {n}", "Xyz said so.", published="2020-01-01") for n in range(count)
    )
    actors = tuple(Actor(f"p-{n}", f"Person {n}", "person", salience=n / 1000) for n in range(500))
    quotes = tuple(
        Quote(f"q-{n}", "indirect", f"p-{n % 500}", None, None, Evidence(f"a-{n}", 9, 11, "so")) for n in range(count)
    )
    found = files(Briefing("Much", articles, actors, quotes))
    assert all(f"sources/a-{n}.md" in found for n in range(count))
    listed = "".join(text for path, text in found.items() if path.startswith("sources/index"))
    by_letter = "".join(text for path, text in found.items() if path.startswith("actors/letter_"))
    assert all(f"(p-{n}.md)" in by_letter for n in range(500))
    assert all(f"(a-{n}.md)" in listed for n in range(count))
    assert max(len(text) for path, text in found.items() if path.endswith(".md")) < 60_000


def test_namesakes_are_told_apart_where_actors_are_listed() -> None:
    """By whom each stands beside, where no role does it; whoever bears a name alone needs no such word."""
    countries = ("Oman", "Peru")
    articles = tuple(Article(f"a-{n}", f"{n}.txt", f"A {n}", f"House {n}. House. House.") for n in range(2))
    houses = tuple(
        Actor(
            f"house-{n}",
            "House",
            "organization",
            mentions=tuple(Mention(f"a-{n}", at, at + 5, "House") for at in range(3)),
        )
        for n in range(2)
    )
    others = tuple(
        Actor(name.lower(), name, "country", mentions=(Mention(f"a-{n}", 0, 5, "House"),) * 3)
        for n, name in enumerate(countries)
    )
    index = files(Briefing("Two", articles, houses + others))["actors/index.md"]
    assert re.findall(r"\[(\w+)\]\([\w.-]+\) <span class=\"minor\">beside (\w+)</span>", index) == [
        ("House", "Oman"),
        ("House", "Peru"),
    ]


def test_long_lists_go_on_on_further_pages() -> None:
    """Quotes and interests of one actor in one undated article: nothing tells them apart, the pages are numbered."""
    count = 5 * FACTS_ON_A_PAGE // 2
    text = "x" * count
    words = [Evidence("a", n, n + 1, "x") for n in range(count)]
    many = Briefing(
        "Much",
        (Article("a", "a.txt", "A", text),),
        (Actor("p", "P", "person"),),
        tuple(Quote(f"q-{n}", "direct", "p", None, None, words[n]) for n in range(count)),
        (),
        tuple(Interest(f"i-{n}", ("p",), "goal", "x", "trade", (), (words[n],)) for n in range(count)),
    )
    found = files(many)
    for first, prefix in (("quotes/p", "q"), ("interests/trade", "i")):
        parts = [found[f"{first}{suffix}.md"] for suffix in ("", "_1", "_2", "_3")]
        assert [len(re.findall(rf"\{{ #{prefix}-\d+ \.fact", part)) for part in parts] == [
            0,
            FACTS_ON_A_PAGE,
            FACTS_ON_A_PAGE,
            FACTS_ON_A_PAGE // 2,
        ]
        assert f"({first.split('/')[1]}_2.md)" in parts[0]
    assert f"(../quotes/p_3.md#q-{count - 1})" in found["sources/a.md"]


def test_a_fact_that_many_articles_tell_has_a_page_with_all_of_them() -> None:
    """Its entry shows the first; where they are very many the page is parted by date."""
    count = 100
    articles = tuple(
        Article(f"a-{n}", f"{n}.txt", f"Article {n}", "Rain fell.", published=f"20{n // 10 + 10}-01-01")
        for n in range(count)
    )
    for number in (PLACES, PLACES + 1, count):
        places = tuple(Evidence(f"a-{n}", 0, 9, "Rain fell") for n in range(number))
        event = Event("e-0123456789", "2021", "occurred", "Rain fell", (), places)
        found = files(Briefing("Much", articles, events=(event,)))
        entry = found["timeline/2021.md"]
        assert entry.count(f"#{event.id})") == min(number, PLACES)
        assert (f"[All {number} sources]({event.id}.md)" in entry) == (number > PLACES)
        all_of_them = "".join(text for path, text in found.items() if path.startswith(f"timeline/{event.id}"))
        assert all((f"(../sources/a-{n}.md#{event.id})" in all_of_them) for n in range(number)) == (number > PLACES)
        assert (f"timeline/{event.id}_2013.md" in found) == (number == count)


def test_an_actor_of_whom_much_is_told_has_further_pages_with_all_of_it() -> None:
    """Its own page shows the clearest and the latest and says how many there are; its dossier leaves nothing out."""
    count, text = 90, "x" * 90
    words = [Evidence("a", n, n + 1, "x") for n in range(count)]
    much = Briefing(
        "Much",
        (Article("a", "a.txt", "A", text),),
        (Actor("p", "P", "person"), Actor("q", "Q", "person")),
        (),
        tuple(Event(f"e-{n:02d}", f"20{n + 10}", "occurred", "x", ("p",), (words[n],)) for n in range(count)),
        tuple(Interest(f"i-{n:02d}", ("p",), "goal", "x", "trade", (), (words[n],)) for n in range(count)),
    )
    found = files(much)
    own = found["actors/p.md"]
    assert "[All 90](p_all.md#goal)" in own
    assert own.count("#e-") == dossier.SHOWN["events"] * 2  # the entry and the source
    whole = "".join(text for path, text in found.items() if path.startswith("actors/p_all"))
    assert all(f"#{fact.id})" in whole for fact in (*much.events, *much.interests))
    assert not any(path.startswith("actors/q_all") for path in found)


def test_a_page_of_a_long_dossier_leads_to_the_first_the_last_and_those_around_it() -> None:
    """However long it is: with all of them on each, its weight would grow with the number of articles."""
    assert dossier.near(1, 1) == [1]
    assert dossier.near(3, 6) == [1, 2, 3, 4, 5, 6]
    assert dossier.near(50, 157) == [1, *range(40, 61), 157]
    facts = tuple(
        Event(f"e-{n:04d}", f"{n + 1000}", "occurred", "x", ("p",), (Evidence("a", 0, 1, "x"),))
        for n in range(30 * dossier.LINES)
    )
    found = files(Briefing("Much", (Article("a", "a.txt", "A", "x"),), (Actor("p", "P", "person"),), events=facts))
    line = "In 30 parts: 1 [2](p_all_2.md) [3](p_all_3.md) "
    assert line in found["actors/p_all.md"]
    assert "[11](p_all_11.md) … [30](p_all_30.md)" in found["actors/p_all.md"]
    assert "[1](p_all.md) … [3](p_all_3.md)" in found["actors/p_all_13.md"]


def test_the_attack_is_really_in_the_story() -> None:
    """The tests above would prove nothing if the hostile words were not among the facts."""
    assert any(quote.content.text == ATTACK for quote in story().quotes)
    assert any(interest.label == ATTACK for interest in story().interests)


def test_former_addresses_lead_to_the_new_ones() -> None:
    """Of actors, with their quotes where there are any, and of articles; each holds a link, for readers and robots."""
    for former, now in (
        ("actors/venn.md", "mara-venn.md"),
        ("actors/mara-v.md", "mara-venn.md"),
        ("quotes/venn.md", "mara-venn.md"),
        ("sources/norlands-tole.md", "norlands-toll.md"),
    ):
        assert f"]({now})" in body(former)
        front = yaml.safe_load(pages()[former].split("---\n")[1])
        assert front["leads_to"] == f"{posixpath.dirname(former)}/{now.removesuffix('.md')}"
        assert front["search"] == {"exclude": True}


def test_a_former_address_never_takes_a_page_s_place() -> None:
    """What an actor or an article of the briefing is called is its own page, whoever once was called so."""
    briefing = story()
    claimed = tuple(a.id for a in (*briefing.actors, *briefing.articles))
    greedy = replace(
        briefing,
        actors=tuple(replace(a, formerly=(*claimed, "index")) for a in briefing.actors),
        articles=tuple(replace(a, formerly=claimed) for a in briefing.articles),
    )
    plain, found = files(story()), files(greedy)
    for path in (f"{kind}/{name}.md" for kind in ("actors", "sources", "quotes") for name in (*claimed, "index")):
        if path in plain and not path.startswith("actors/index_"):
            assert "template: " not in found[path].split("---\n")[1], path


def test_what_the_editor_corrected_says_so() -> None:
    """In the entry with the fields, in lists with a word, in the article's margin, on an actor's page."""
    assert '<span class="edited">corrected by the editor&#58; kind and name</span>' in body("interests/trade.md")
    assert '<span class="edited">corrected</span>' in body("actors/norland.md")
    assert "&#40;corrected by the editor&#41;" in body("sources/norlands-toll.md")
    assert "Corrected by the editor&#58; name and joined with another." in body("actors/mara-venn.md")
    assert "corrected" not in body("actors/alda.md")


def test_the_editor_s_own_words_are_marked_as_such() -> None:
    """The descriptor beside the name, the description in a box that says whose words they are."""
    page = body("actors/mara-venn.md")
    box = page.split('<div class="own" markdown="1">')[1].split("</div>")[0]
    assert "She came to Alda in 2009." in box
    assert "In the words of this site’s editor, not of an article." in box
    assert '<span class="own">runs the port' in page.split('<div class="own"')[0]
    assert "runs the port" in body("index.md")


def test_pinned_facts_stand_on_the_home_page() -> None:
    """In the editor's order, of every kind, each with its source."""
    section = body("index.md").split("## The editor’s choice")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("- ")]
    assert len(lines) == 3
    assert all("[source" in line for line in lines)
    assert "Norland announced the toll" in lines[0]
    assert "the lighthouse" in lines[1]
    assert "Norland will close the strait" in lines[2]


def test_a_title_that_several_articles_have_leads_to_a_list_of_them() -> None:
    """The address that one of them had alone, before the other came, leads to neither by itself."""
    briefing = story()
    shared = tuple(replace(a, formerly=("storm",)) for a in briefing.articles)
    page = files(replace(briefing, articles=shared))["sources/storm.md"]
    assert 'leads_to: ""' in page
    assert all(f"]({article.id}.md)" in page for article in shared)
    assert "The Quay" in page
