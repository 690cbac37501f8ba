"""The briefing as linked data."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.writing import Place, files

from ..story import story


@pytest.fixture(scope="module")
def graph() -> dict[str, Any]:
    """The story's nodes by identifier."""
    content = json.loads(files(story(), place=Place("https://example.org/b/"))["data/briefing.jsonld"])
    assert content["@context"]["@base"] == "https://example.org/b/"
    nodes = {node["identifier"]: node for node in content["@graph"]}
    assert len(nodes) == len(content["@graph"])
    return nodes


def test_every_record_is_a_node(graph: dict[str, Any]) -> None:
    """Articles, actors and facts, each with an address on the site."""
    briefing = story()
    records = [*briefing.articles, *briefing.actors, *briefing.quotes, *briefing.events, *briefing.interests]
    assert set(graph) == {record.id for record in records}
    assert len({node["@id"] for node in graph.values()}) == len(records)


def test_every_record_has_a_line_of_its_own() -> None:
    """So that programs that go by lines find their way, too."""
    content = files(story())["data/briefing.jsonld"]
    assert isinstance(content, bytes)
    first, *nodes, last = content.decode("utf-8").splitlines()
    assert (first[:12], last) == ('{"@context":', "]}")
    assert [json.loads(node.removesuffix(","))["identifier"] for node in nodes] == [
        node["identifier"] for node in json.loads(content)["@graph"]
    ]


def test_every_reference_leads_to_a_node(graph: dict[str, Any]) -> None:
    """Speakers, participants, holders, counterparts and articles."""
    known = {node["@id"] for node in graph.values()}
    for node in graph.values():
        for key in ("creator", "attendee", "holder", "about", "isPartOf", "subjectOf", "isBasedOn"):
            found = node.get(key, [])
            assert set([found] if isinstance(found, str) else found) <= known


def test_dates_are_edtf_and_exact_ones_schema_org(graph: dict[str, Any]) -> None:
    """ "About" and open intervals are kept, but not given to those who want a day."""
    dated = {event.date: graph[event.id] for event in story().events}
    assert (dated["2021-03-03"]["date"], dated["2021-03-03"]["startDate"]) == ("2021-03-03", "2021-03-03")
    for date in ("2021-03-08~", "1998/.."):
        assert dated[date]["date"] == date
        assert "startDate" not in dated[date]
    assert "date" not in dated[None]


def test_an_unknown_site_is_the_folder_above() -> None:
    """The ids are then relative to where the file lies."""
    assert json.loads(files(story())["data/briefing.jsonld"])["@context"]["@base"] == "../"
