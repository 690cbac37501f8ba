"""The guide for editors: complete, and true to the program."""

import re
import shlex
from pathlib import Path

import pytest

from generator.arguments import parser
from generator.language.lexicon import rows
from generator.reading import editor, load
from generator.records import ACTOR_KINDS, EVENT_STATUSES, INTEREST_KINDS

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "guide.md").read_text("utf-8")


def keys(heading):
    """The first column of the table below a heading of the guide."""
    section = GUIDE.split(f"### {heading}\n", 1)[1].split("\n#", 1)[0]
    return [match[1] for match in re.finditer(r"^\| `(\w+)` \|", section, re.MULTILINE)]


def test_every_command_is_documented():
    """Each of them, and none that there is not."""
    (commands,) = (action.choices for action in parser()._actions if action.choices)
    assert set(re.findall(r"^\| `briefing (\w+)", GUIDE, re.MULTILINE)) == set(commands)


def test_every_option_is_documented():
    """Of every command, in the table of options or with the command."""
    (commands,) = (action.choices for action in parser()._actions if action.choices)
    options = {name for parser in commands.values() for action in parser._actions for name in action.option_strings}
    assert {
        name for name in options - {"-h", "--help"} if f"`{name}" not in GUIDE and f" {name} " not in GUIDE
    } == set()
    assert set(re.findall(r"`(--[a-z-]+)", GUIDE)) <= options


def test_every_command_line_can_be_typed():
    """What stands in a block to be copied is understood, and no placeholder is left in it."""
    lines = [line for block in re.findall(r"^```\n(.*?)^```", GUIDE, re.M | re.S) for line in block.splitlines()]
    found = [line.split("briefing ", 1)[1] for line in lines if re.match(r"(\S+=\S+ )?(\.venv/bin/)?briefing ", line)]
    assert len(found) >= 3
    for line in found:
        assert parser().parse_args(shlex.split(line)).command


def test_every_make_target_is_there():
    """In the repository and in a desk that `briefing init` lays out."""
    for makefile in (ROOT / "Makefile", ROOT / "generator/starter/Makefile"):
        for target in re.findall(r"^make (\w+)$", GUIDE, re.MULTILINE):
            assert re.search(rf"^{target}[ :]", makefile.read_text("utf-8"), re.MULTILINE), (makefile, target)


@pytest.mark.parametrize(
    ("heading", "known"),
    [
        ("The whole file", editor.FILE_KEYS),
        ("Articles", editor.ARTICLE_KEYS),
        ("Actors", ("name", *editor.ACTOR_KEYS)),
        ("Facts", {key for allowed in editor.FACT_KEYS.values() for key in allowed}),
    ],
)
def test_every_key_of_the_editors_file_is_documented(heading, known):
    """Each of them once, and none that there is not."""
    assert sorted(keys(heading)) == sorted(known)


def test_every_value_is_documented():
    """Kinds of actors and interests, states of events, fields of interests."""
    themes = [row[0] for row in rows(editor.THEMES)]
    for value in (*ACTOR_KINDS, *INTEREST_KINDS, *EVENT_STATUSES, *themes):
        assert f"`{value}`" in GUIDE


def test_every_example_is_a_valid_editors_file(tmp_path):
    """The blocks that begin with a key of the file, together."""
    blocks = re.findall(r"^```\n((?:articles|actors|facts):\n.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 3
    path = tmp_path / "briefing.yml"
    path.write_text("".join(blocks), "utf-8")
    found = load(path)
    assert (len(found.articles), len(found.actors), len(found.facts)) == (1, 2, 3)
