"""Actors that are named once in passing: in a large briefing the index alone has them, and leads to the very words."""

from __future__ import annotations

import sys

import pytest

from generator.records import Actor, Briefing, Mention, replace
from generator.writing import files
from generator.writing.addresses import addresses
from generator.writing.library import Library
from generator.writing.passing import thin

from .story import actor, story

LIGHTHOUSE = "the lighthouse"


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """An index that is parted from its fourth actor on."""
    monkeypatch.setattr(sys.modules["generator.writing.addresses"], "ON_INDEX", 3)


def named_once(**more: object) -> tuple[Briefing, Actor]:
    """The story with an actor whom one article names once."""
    briefing = story()
    found = actor(LIGHTHOUSE, "organization", 0.0, [briefing.articles[1]], roles=("beacon <b>",))
    assert len(found.mentions) == 1
    found = replace(found, **more)  # type: ignore[arg-type]
    return replace(briefing, actors=(*briefing.actors, found)), found


@pytest.mark.usefixtures("large")
def test_a_passing_mention_has_no_page_and_leads_to_its_words() -> None:
    """Its name stands on its letter's page, with its role, and is a link to the paragraph that names it."""
    briefing, found = named_once()
    made = files(briefing)
    assert f"actors/{found.id}.md" not in made
    listed = str(made["actors/letter_t.md"])
    link = f"[{LIGHTHOUSE}](../sources/norlands-toll.md#p1){{ #a-{found.id} .thin title="
    assert link in listed
    assert '<span class="minor">beacon &#60;b&#62;</span>' in listed


@pytest.mark.usefixtures("large")
def test_where_it_is_named_its_name_leads_to_the_index() -> None:
    """On the article's page, as every actor's name does to its page."""
    briefing, found = named_once()
    assert f"](../actors/letter_t.md#a-{found.id})" in str(files(briefing)["sources/norlands-toll.md"])


@pytest.mark.usefixtures("large")
def test_an_actor_of_whom_more_is_told_has_a_page() -> None:
    """A second mention, words about it, or a word of the editor's."""
    briefing, found = named_once()
    again = Mention(briefing.articles[0].id, 0, 4, briefing.articles[0].text[:4])
    assert thin(Library(briefing, {}), found)
    for more in (
        {"mentions": (*found.mentions, again)},
        {"descriptor": "a light"},
        {"formerly": ("beacon",)},
    ):
        other, same = named_once(**more)
        assert not thin(Library(other, {}), same), more
        assert f"actors/{same.id}.md" in files(other), more
    spoken_of = replace(briefing, quotes=(*briefing.quotes[:-1], replace(briefing.quotes[-1], about=(found.id,))))
    assert not thin(Library(spoken_of, {}), found)


def test_in_a_small_briefing_everyone_has_a_page() -> None:
    """Where the whole index is one page, a page more is no burden."""
    briefing, found = named_once()
    assert f"actors/{found.id}.md" in files(briefing)
    assert not addresses(Library(briefing, {})).thin


@pytest.mark.usefixtures("large")
def test_no_link_leads_to_a_page_that_is_not_made() -> None:
    """Whatever names it: pages, tables, feeds and linked data."""
    briefing, found = named_once()
    made = files(briefing)
    texts = {path: text if isinstance(text, str) else text.decode("latin-1") for path, text in made.items()}
    assert not [path for path, text in texts.items() if f"{found.id}.md" in text or f"actors/{found.id}/" in text]
    assert f"actors/letter_t/#a-{found.id}" in texts["data/briefing.jsonld"]
    assert f"actors/letter_t/#a-{found.id}" in texts["data/briefing.db"]
