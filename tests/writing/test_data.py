"""The published data: exactly what the schema says."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest
from msgspec.structs import fields

from generator.records import Briefing
from generator.writing import SCHEMA, files
from generator.writing.data import as_text

from .story import ATTACK, story


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    """The published schema, itself checked."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_briefing_is_valid(validator: jsonschema.Draft202012Validator) -> None:
    """A briefing with every kind of fact, and an empty one."""
    validator.validate(json.loads(as_text(story())))
    validator.validate(json.loads(as_text(Briefing("Nothing yet"))))


def test_the_schema_is_strict(validator: jsonschema.Draft202012Validator) -> None:
    """Whatever is taken from or added to any object of the data, the schema notices."""
    whole = json.loads(as_text(story()))

    def objects(node: object) -> list[dict[str, object]]:
        below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        return ([node] if isinstance(node, dict) else []) + [found for child in below for found in objects(child)]

    seen: set[frozenset[str]] = set()
    for found in objects(whole):
        if frozenset(found) in seen:
            continue
        seen.add(frozenset(found))
        for key in list(found):
            kept = found.pop(key)
            assert not validator.is_valid(whole), key
            found[key] = kept
        found["surprise"] = 1
        assert not validator.is_valid(whole)
        del found["surprise"]
    assert len(seen) == 8  # briefing, article, time, actor, place, quote, event, interest
    assert validator.is_valid(whole)


def test_every_kind_has_its_table() -> None:
    """A row a record (a place, where a fact has several), and no cell that a spreadsheet would take for a formula."""
    briefing = story()
    pages = files(briefing)
    for kind in [field for field in fields(Briefing) if field.name not in ("title", "pinned")]:
        rows = list(csv.DictReader(io.StringIO(pages[f"data/{kind.name}.csv"], newline="")))
        records = getattr(briefing, kind.name)
        assert {row["id"] for row in rows} == {record.id for record in records}
        assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    assert ATTACK in pages["data/quotes.csv"].replace('""', '"')


def test_the_published_schema_is_the_one_tested() -> None:
    """The schema stands beside the data."""
    assert files(story())["data/briefing.schema.json"] == Path(SCHEMA).read_text(encoding="utf-8")
