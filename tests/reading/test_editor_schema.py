"""The schema of the editor's file, for the editor's own tools, and the program: they agree."""

import json

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.language.lexicon import rows
from generator.reading import EditorError, editor, load

from .test_editor import WRONG

SCHEMA = json.loads(editor.SCHEMA.read_text("utf-8"))
VALID = jsonschema.Draft7Validator(SCHEMA)

BEYOND = (
    "YAML",
    "nested too deeply",
    "control character",
    "a colon stands",
    "a quotation mark",
    "second document",
    "does not go on",
    "is a reference",
    "is a tag",
    "stands twice",
    "not EDTF",
    "no day",
    "is hidden and has",
    "is claimed",
    "is merged",
    "in a circle",
    "note of its own",
    "nothing is corrected",
)
"""What no schema can say: how YAML is written, what a date is, how notes hang together, that keys without values
say nothing."""


class Core(yaml.SafeLoader):
    """YAML as editors' tools read it, in version 1.2: ``no`` is a word, a date is text."""


Core.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in found
        if tag.rpartition(":")[2] in ("null", "int", "float") or (tag.endswith("bool") and first in "tTfF")
    ]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_the_schema_is_one():
    """Valid by its own standard: draft 7, which editors' tools know."""
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def test_the_keys_are_the_programs():
    """Each key of each part, and none that there is not."""
    parts = SCHEMA["definitions"]
    assert set(SCHEMA["properties"]) == set(editor.FILE_KEYS)
    assert set(parts["article"]["properties"]) == set(editor.ARTICLE_KEYS)
    assert set(parts["actor"]["properties"]) == set(editor.ACTOR_KEYS)
    assert set(parts["named actor"]["properties"]) == {"name", *editor.ACTOR_KEYS}
    for letter, name in (("q", "quote"), ("e", "event"), ("i", "interest")):
        assert set(parts[name]["properties"]) == set(editor.FACT_KEYS[letter])
    assert parts["interest"]["properties"]["theme"]["enum"] == [*(row[0] for row in rows(editor.THEMES)), None]


@pytest.mark.parametrize(("text", "line", "reason"), WRONG)
def test_what_the_program_refuses_the_schema_marks(text, line, reason):
    """All of the wrong files but those whose fault no schema can see."""
    if not any(words in reason for words in BEYOND):
        assert not VALID.is_valid(yaml.load(text, Core)), line


WORDS = st.sampled_from(["Ana Ruiz", "no", "2022", "true", "2022-02-13", "e-0123456789", "trade", "goal", "person"])
VALUES = st.one_of(WORDS, st.lists(WORDS, max_size=2), st.none(), st.just(True), st.just({}), st.just("https://a.org"))


def notes(*keys):
    """Notes with some of the keys, each with any value, right or wrong."""
    return st.dictionaries(st.sampled_from([*keys, "wrong"]), VALUES, max_size=2)


FILES = st.fixed_dictionaries(
    {},
    optional={
        "title": VALUES,
        "articles": st.dictionaries(WORDS, notes(*editor.ARTICLE_KEYS), max_size=1),
        "actors": st.dictionaries(WORDS, notes(*editor.ACTOR_KEYS), max_size=1),
        "facts": st.one_of(
            *(
                st.dictionaries(st.just(f"{letter}-0123456780"), notes(*keys), max_size=1)
                for letter, keys in editor.FACT_KEYS.items()
            )
        ),
    },
)


@given(FILES)
def test_schema_and_program_agree(tmp_path_factory, content):
    """On files made of known keys and of values that fit some and not others."""
    path = tmp_path_factory.getbasetemp() / "briefing.yml"
    path.write_text(yaml.safe_dump(content), "utf-8")
    wrong = ""
    try:
        load(path)
    except EditorError as error:
        wrong = error.reason
    marked = not VALID.is_valid(yaml.load(path.read_text("utf-8"), Core))
    assert marked == bool(wrong) or (wrong and any(words in wrong for words in BEYOND)), wrong
