"""The feeds, as a feed reader reads them."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest

from generator.records import Briefing, replace
from generator.writing import Place, files
from generator.writing.downloads import feeds
from generator.writing.facts import evidence_of

from ..story import ATTACK, story

AT = Place("https://example.org/b/")
ATOM = "{http://www.w3.org/2005/Atom}"
FACTS = [*story().quotes, *story().events, *story().interests]


@pytest.fixture(scope="module")
def made() -> dict[str, str | bytes]:
    """The story's files, on a site whose address is known."""
    return files(story(), place=AT)


def read(found: dict[str, str | bytes], name: str) -> Any:
    """A feed through feedparser, which must have nothing to complain of."""
    feed = feedparser.parse(str(found[f"data/{name}.xml"]).encode(), sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def entries(found: dict[str, str | bytes], name: str) -> list[dict[str, Any]]:
    """The items of a JSON feed."""
    content = json.loads(found[f"data/{name}.json"])
    assert content["version"] == "https://jsonfeed.org/version/1.1"
    return list(content["items"])


def words(html: str) -> str:
    """What a reader of some HTML sees."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_every_fact_is_in_the_feed_of_all(made: dict[str, str | bytes]) -> None:
    """With its words of each article that tells it and a link to its entry on the site, in both formats."""
    atom = {entry.title: entry.content[0].value for entry in read(made, "feed").entries}
    other = {item["title"]: item["content_html"] for item in entries(made, "feed")}
    assert atom == other
    for fact in FACTS:
        for place in evidence_of(fact):
            title = next(article.title for article in story().articles if article.id == place.article)
            assert " ".join(place.text.split()) in words(atom[title])
            assert re.search(rf'href="https://example\.org/b/[a-z_/0-9-]+/#{fact.id}"', atom[title])


def test_an_actors_feed_has_its_facts_alone(made: dict[str, str | bytes]) -> None:
    """What it said, did and wants, and what others say and want of it; one without facts has no feed."""
    html = "".join(item["content_html"] for item in entries(made, "feeds/mara-venn"))
    mine = {
        fact.id
        for fact in FACTS
        if "mara-venn"
        in str((getattr(fact, "speaker", ""), getattr(fact, "participants", ""), getattr(fact, "holder", "")))
    }
    assert set(re.findall(r"#([qei]-[0-9a-f]+)", html)) == mine
    assert "data/feeds/index_.xml" not in made
    assert "data/feeds/index.xml" not in made


def test_markup_in_articles_is_words(made: dict[str, str | bytes]) -> None:
    """No element of an entry comes from a seed, and the title is text."""
    html = read(made, "feed").entries[0].content[0].value
    assert set(re.findall(r"<(\w+)", html)) == {"p", "ul", "li", "a"}
    assert ATTACK in words(html)
    title = ElementTree.fromstring(str(made["data/feed.xml"])).findall(f"{ATOM}entry")[0].findtext(f"{ATOM}title")
    assert title == story().articles[0].title


def test_dates_are_as_exact_as_known(made: dict[str, str | bytes]) -> None:
    """Only an exact day is a day of publication; an estimate is told in words, and orders the entries."""
    harbour, toll = read(made, "feed").entries
    assert (harbour.get("published"), toll.published) == (None, "2021-03-04T00:00:00+00:00")
    assert harbour.updated == "2021-03-09T00:00:00+00:00"
    assert "about 9 March 2021 (the editor’s estimate)" in harbour.content[0].value
    assert [item.get("date_published") for item in entries(made, "feed")] == [None, "2021-03-04T00:00:00+00:00"]
    assert read(made, "feed").feed.updated == harbour.updated


@pytest.mark.parametrize("published", [None, "-0044-03-15", "2021-02-31", "../..", "nonsense"])
def test_what_cannot_be_dated_comes_last(published: str | None) -> None:
    """Under 1970-01-01, as "undated" or in its own words, and without a day of publication."""
    briefing = story()
    articles = (replace(briefing.articles[0], published=published), briefing.articles[1])
    made = files(replace(briefing, articles=articles))
    last = read(made, "feed").entries[-1]
    assert (last.title, last.updated[:10]) == (articles[0].title, "1970-01-01")
    assert "published" not in last or published == "2021-02-31"


def test_an_empty_briefing_has_an_empty_feed() -> None:
    """Which names no time of its making."""
    feed = read(files(Briefing("Nothing yet")), "feed")
    assert (feed.entries, feed.feed.updated) == ([], "1970-01-01T00:00:00+00:00")


def test_ids_outlive_a_move_of_the_site() -> None:
    """They are unique within and between feeds, the same on every site, and hold when other articles come."""
    briefing = story()
    alone = replace(briefing, articles=briefing.articles[:1])
    ids: dict[str, list[list[str]]] = {}
    for made in (files(briefing), files(briefing, place=AT), files(alone)):
        for name in ("feed", "feeds/norland"):
            ids.setdefault(name, []).append([entry.id for entry in read(made, name).entries])
    for here, there, fewer in ids.values():
        assert here == there
        assert fewer == here[:1]
    assert len(set(ids["feed"][0] + ids["feeds/norland"][0])) == 4
    assert all(name.startswith("urn:uuid:") for name in ids["feed"][0])


def test_addresses_are_absolute_where_the_site_is_known() -> None:
    """Otherwise they lead from the feed to the page, and what must be absolute is left out."""
    here, there = read(files(story()), "feeds/norland"), read(files(story(), place=AT), "feeds/norland")
    assert here.feed.links[0].href == "../../actors/norland/"
    assert here.entries[0].link == f"../../sources/{story().articles[0].id}/"
    assert "<a " not in here.entries[0].content[0].value
    assert there.feed.link == "https://example.org/b/actors/norland/"
    assert [link.href for link in there.feed.links if link.rel == "self"] == [
        "https://example.org/b/data/feeds/norland.xml"
    ]
    assert "url" not in entries(files(story()), "feed")[0]


def test_the_newest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A feed has a limited number of entries."""
    monkeypatch.setattr(feeds, "ALL", 1)
    monkeypatch.setattr(feeds, "OF_AN_ACTOR", 1)
    made = files(story())
    for name in ("feed", "feeds/norland"):
        assert [entry.title for entry in read(made, name).entries] == [story().articles[0].title]


def test_only_leading_actors_have_a_feed_where_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of one that has none names none."""
    monkeypatch.setattr(feeds, "FOLLOWED", 2)
    made = files(story())
    assert {name for name in made if name.startswith("data/feeds/") and name.endswith(".json")} == {
        "data/feeds/norland.json",
        "data/feeds/alda.json",
    }
    assert "data/feeds/alda.xml" in made["actors/alda.md"]
    assert "data/feeds/" not in made["actors/mara-venn.md"]
