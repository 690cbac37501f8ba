"""The editor's file."""

import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.reading import EditorError, load
from generator.records import ActorNote, ArticleNote, EditorFile, FactNote

REPOSITORY = Path(__file__).parents[2]


def written(folder, text):
    path = folder / "briefing.yml"
    path.write_text(text, "utf-8")
    return path


def test_a_missing_and_an_empty_file_say_nothing(tmp_path):
    """No file is needed; remarks alone are no content."""
    assert load(tmp_path / "briefing.yml") == EditorFile()
    assert load(written(tmp_path, "# nothing yet\n")) == EditorFile()
    assert load(written(tmp_path, "title:\narticles:\nactors:\n")) == EditorFile()


def test_everything_it_may_hold(tmp_path):
    """Notes on articles in their order, actors with their names; dates keep their ``~``."""
    text = (
        "title: The River\n"
        "articles:\n"
        "  b.txt: {date: 2022-02-13~, publisher: The Courier, authors: Ann Example}\n"
        "  folder/a.html:\n"
        "    title: A better title\n"
        "    url: https://example.org/a\n"
        "    authors: [Ann Example, Ben Sample]\n"
        "  c.txt:\n"
        "actors:\n"
        "  Ana Petrel: {kind: person, aliases: [Petrel]}\n"
        "  Arland:\n"
    )
    assert load(written(tmp_path, text)) == EditorFile(
        title="The River",
        articles=(
            ("b.txt", ArticleNote(date="2022-02-13~", publisher="The Courier", authors=("Ann Example",))),
            (
                "folder/a.html",
                ArticleNote(title="A better title", url="https://example.org/a", authors=("Ann Example", "Ben Sample")),
            ),
            ("c.txt", ArticleNote()),
        ),
        actors=(ActorNote("Ana Petrel", "person", ("Petrel",)), ActorNote("Arland")),
    )


def test_corrections_of_facts_and_actors(tmp_path):
    """By id; ``null`` says that nobody can tell; each note knows its line."""
    text = (
        "actors:\n"
        "  Nobody: {hide: true}\n"
        "  Ana Petrel: {apart: true}\n"
        "facts:\n"
        "  q-0123456789: {reject: true}\n"
        "  q-0123456780-2: {speaker: null}\n"
        "  e-0123456789: {date: 2022-02-13~, status: planned}\n"
        "  i-0123456789: {holder: [Ana Petrel, Arland], kind: goal, theme: trade, label: safe harbours}\n"
    )
    found = load(written(tmp_path, text))
    assert found.actors == (ActorNote("Nobody", hide=True), ActorNote("Ana Petrel", apart=True))
    assert found.facts == (
        FactNote("q-0123456789", reject=True),
        FactNote("q-0123456780-2", nothing=("speaker",)),
        FactNote("e-0123456789", date="2022-02-13~", status="planned"),
        FactNote("i-0123456789", holder=("Ana Petrel", "Arland"), kind="goal", theme="trade", label="safe harbours"),
    )
    assert [note.line for note in (*found.actors, *found.facts)] == [2, 3, 5, 6, 7, 8]


def test_who_answers_the_search_box(tmp_path):
    """One of three words; without it the site's size decides."""
    assert load(written(tmp_path, "title: a\n")).search == "auto"
    assert load(written(tmp_path, "search: pagefind\n")).search == "pagefind"


def test_actors_may_be_a_list(tmp_path):
    """The same with the name as a field."""
    text = "actors:\n- name: Ana Petrel\n  aliases: [Petrel, the minister]\n"
    assert load(written(tmp_path, text)).actors == (ActorNote("Ana Petrel", None, ("Petrel", "the minister")),)


WRONG = [
    ("title: a\nartikles: {}\n", 2, "'artikles' is no key of the file"),
    ("articles:\n  a.txt:\n    dated: 2022\n", 3, "'dated' is no key of an article"),
    ("articles:\n  a.txt:\n    date: yesterday\n", 3, "the date 'yesterday' is not EDTF"),
    ("articles:\n  a.txt: 2022\n", 2, "does not consist of keys"),
    ("articles:\n  a.txt: {}\n  a.txt: {}\n", 3, "'a.txt' stands twice"),
    ("actors:\n  Ana:\n    kind: human\n", 3, "'human' is no kind of actor"),
    ("actors:\n- kind: person\n", 2, "an actor has no name"),
    ("actors:\n- name: [a, b]\n", 2, "name is no plain text"),
    ("actors:\n  Ana: {aliases: [A]}\n  Ben: {aliases: [a]}\n", 3, "'a' is claimed by Ana and by Ben"),
    ("actors:\n  Ana: {}\n  Ben:\n    aliases: Ana\n", 3, "'Ana' is claimed by Ana and by Ben"),
    ("actors:\n  Ana:\n    hide: perhaps\n", 3, "'perhaps' is no value of 'hide'"),
    ("actors:\n  Ana:\n    hidden: true\n", 3, "'hidden' is no key of an actor"),
    ("facts: wrong\n", 1, "facts does not consist of keys"),
    ("facts:\n- q-0123456789\n", 2, "facts does not consist of keys"),
    ("facts:\n  quote-1: {reject: true}\n", 2, "'quote-1' is no id of a fact"),
    ("facts:\n  q-01234: {reject: true}\n", 2, "'q-01234' is no id of a fact"),
    ("facts:\n  q-0123456789:\n", 2, "nothing is corrected in q-0123456789"),
    ("facts:\n  q-0123456789: wrong\n", 2, "a fact does not consist of keys"),
    ("facts:\n  q-0123456789:\n    date: 2024\n", 3, "'date' is no key of the fact q-0123456789"),
    ("facts:\n  e-0123456789:\n    speaker: Ana\n", 3, "'speaker' is no key of the fact e-0123456789"),
    ("facts:\n  e-0123456789:\n    date: Monday\n", 3, "the date 'Monday' is not EDTF"),
    ("facts:\n  e-0123456789:\n    status: past\n", 3, "'past' is no status of an event"),
    ("facts:\n  i-0123456789:\n    kind: wish\n", 3, "'wish' is no kind of interest"),
    ("facts:\n  i-0123456789:\n    theme: stars\n", 3, "'stars' is no theme"),
    ("facts:\n  i-0123456789:\n    label: [a]\n", 3, "label is no plain text"),
    ("facts:\n  i-0123456789:\n    holder: {a: b}\n", 3, "holder is no plain text"),
    ("facts:\n  i-0123456789: {reject: true}\n  i-0123456789: {kind: goal}\n", 3, "stands twice"),
    ("title: [a\n", 2, "not valid YAML"),
    ("- a\n- b\n", 1, "the file does not consist of keys"),
    ("search: google\n", 1, "'google' is no search"),
    ("artikles: {}\ntitle: [a]\n", 1, "'artikles' is no key of the file"),
    ("articles:\n  a.txt:\n    date: 2022-02-30\n", 3, "there is no day '2022-02-30'"),
    ("articles:\n  a.txt:\n    date: 13/02/2022\n", 3, "the date '13/02/2022' is not EDTF"),
    ("articles:\n  a.txt:\n    url: example.org\n", 3, "'example.org' is no web address"),
    ("articles:\n  a.txt:\n    url: javascript:alert(1)\n", 3, "is no web address"),
    ("articles:\n  a.txt:\n    hide: yes\n", 3, "'yes' is no value of 'hide'"),
    ("articles:\n  a.txt:\n    authors: [Ann, ~]\n", 3, "authors is empty"),
    ("articles: [a.txt]\n", 1, "articles does not consist of keys"),
    ("actors:\n  Ana: {aliases: {a: b}}\n", 2, "aliases is no plain text"),
    ("actors:\n  Ana: {aliases: ['']}\n", 2, "aliases is no plain text"),
    ("actors:\n  Ana: {merge: Ana}\n", 2, "Ana is merged with itself"),
    ("actors:\n  Ana:\n    merge: [Ben]\n  Ben: {merge: ana}\n", 2, "merged with each other in a circle"),
    ("actors:\n  A: {merge: B}\n  B: {merge: C}\n  C: {merge: A}\n", 2, "in a circle"),
    ("actors:\n  Ana: {merge: Ben}\n  Ben: {kind: person}\n", 2, "Ben has a note of its own"),
    ("actors:\n  Ana: {merge: Cleo}\n  Ben: {merge: Cleo}\n", 3, "'Cleo' is claimed by Ana and by Ben"),
    ("actors:\n  Ana: {merge: Cleo}\n  Ben: {aliases: Cleo}\n", 2, "'Cleo' is claimed by Ben and by Ana"),
    ("actors:\n  Ana: {formerly: C}\n  Ben: {formerly: c}\n", 3, "the former name 'c' is claimed by Ana and by"),
    ("actors:\n  Ana: {}\n  ana: {}\n", 3, "'ana' is claimed by Ana and by ana"),
    ("actors:\n  Ana: {hide: true, merge: Ben}\n", 2, "Ana is hidden and has merge"),
    ("title: 'it's'\n", 1, "the line does not go on from those above"),
    ("actors:\n  Ana: &a {}\n", 2, "'&a' is a reference"),
    ("actors:\n  Ana: {}\n  Ben: *a\n", 3, "'*a' is a reference"),
    ("title: !!python/object:os.system x\n", 1, "'!!python/object:os.system' is a tag"),
    ("actors:\n\tAna: {}\n", 2, "a tab stands where YAML wants spaces"),
    ("title: The toll: a history\n", 1, "a colon stands where none can"),
    ("title: @home\n", 1, "not valid YAML"),
    ("title: 'open\nactors:\n", 3, "a quotation mark is opened and never closed"),
    ("title: a\n---\ntitle: b\n", 2, "begins a second document"),
    ("actors:\n  Ana\n  Ben: {}\n", 3, "a colon stands where none can"),
    ("title: a\x07b\n", 1, "the control character U+0007 stands in it"),
    ("facts:\n  q-0123456789: {reject: true, speaker: Ana}\n", 2, "is rejected and corrected (speaker)"),
    ("facts:\n  q-0123456789:\n    merge: e-0123456788\n", 3, "e-0123456788 is another kind of fact"),
    ("facts:\n  e-0123456789:\n    merge: i-0123456788\n", 3, "i-0123456788 is another kind of fact"),
    ("facts:\n  e-0123456789:\n    merge: e-1\n", 3, "'e-1' is no id of a fact"),
    ("facts:\n  e-0123456789: {merge: e-0123456789}\n", 2, "e-0123456789 is merged with itself"),
    ("facts:\n  e-0000000001: {merge: e-0000000002}\n  e-0000000002: {merge: e-0000000001}\n", 2, "in a circle"),
    ("facts:\n  i-0000000001: {merge: i-0000000002}\n  i-0000000002: {kind: goal}\n", 2, "a note of its own"),
    ("facts:\n  e-0123456789: {pin: maybe}\n", 2, "'maybe' is no value of 'pin'"),
    ("a:\n" + "".join(" " * n + "a:\n" for n in range(1, 2000)), 20, "it is nested too deeply"),
]
"""The text of a file, the line that is wrong, and what is said of it."""


@pytest.mark.parametrize(("text", "line", "reason"), WRONG)
def test_what_is_wrong_is_named_with_its_line(tmp_path, text, line, reason):
    """The message names file and line, says what is wrong and what to write."""
    with pytest.raises(EditorError) as caught:
        load(written(tmp_path, text))
    assert reason in caught.value.reason
    assert caught.value.line == line
    assert str(caught.value).startswith(f"briefing.yml, line {line}: ")
    assert caught.value.remedy


def test_a_file_in_another_encoding_is_refused(tmp_path):
    """It is read as UTF-8, with or without a byte order mark."""
    path = tmp_path / "briefing.yml"
    path.write_bytes("title: Café".encode("latin-1"))
    with pytest.raises(EditorError, match="UTF-8"):
        load(path)
    path.write_bytes("title: Café".encode("utf-8-sig"))
    assert load(path).title == "Café"


def test_the_file_of_the_shipped_seeds():
    """Both articles are dated by estimate, one has its publisher, three actors their full names."""
    notes = load(REPOSITORY / "seeds" / "briefing.yml")
    articles = dict(notes.articles)
    assert [note.date for note in articles.values()] == ["2022-02-13~", "2021-12-30~"]
    assert articles["000_90f8fcdc07dd6721.txt"].publisher == "Haaretz"
    assert {actor.name for actor in notes.actors} == {"Vladimir Putin", "Naftali Bennett", "Antony Blinken"}
    assert all((REPOSITORY / "seeds" / seed).is_file() for seed in articles)


def test_names_that_yaml_takes_for_something_else(tmp_path):
    """A truth value, a number, a date, nothing: as a name each is its own letters."""
    text = "actors:\n  no: {aliases: [1984, 2022-01-01, on]}\n  Null: {kind: person}\n"
    assert [(note.name, note.aliases) for note in load(written(tmp_path, text)).actors] == [
        ("no", ("1984", "2022-01-01", "on")),
        ("Null", ()),
    ]


def test_an_editors_own_words_keep_their_paragraphs(tmp_path):
    """In every way that YAML has to write them."""
    ways = ["|\n      One\n      line.\n\n      Two.\n", ">\n      One\n      line.\n\n      Two.\n"]
    ways.append('"One\n      line.\n\n      Two."\n')
    for way in ways:
        (note,) = load(written(tmp_path, f"actors:\n  Ana:\n    description: {way}")).actors
        assert note.description == "One line.\n\nTwo."


def test_all_that_is_wrong_is_said_at_once(tmp_path):
    """The first is the error, the others are with it, in the file's order."""
    text = "articles:\n  a.txt: {date: x}\nactors:\n  Ana: {kind: human}\nfacts:\n  q-1: {}\n"
    with pytest.raises(EditorError) as caught:
        load(written(tmp_path, text))
    assert [error.line for error in (caught.value, *caught.value.others)] == [2, 4, 6]


def test_what_was_probably_meant_is_named(tmp_path):
    """A key or a value that is nearly one of those that there are."""
    with pytest.raises(EditorError, match="Did you mean 'aliases'"):
        load(written(tmp_path, "actors:\n  Ana: {alias: A}\n"))
    with pytest.raises(EditorError, match="Did you mean 'organization'"):
        load(written(tmp_path, "actors:\n  Ana: {kind: organisation}\n"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_in_utf_16_is_named_as_one(tmp_path, encoding):
    """With and without a byte order mark."""
    (tmp_path / "briefing.yml").write_bytes("title: a\n".encode(encoding))
    with pytest.raises(EditorError, match=r"line 1: it is encoded in UTF-16\. Save it as UTF-8"):
        load(tmp_path / "briefing.yml")


def test_many_references_to_a_long_list_are_not_followed(tmp_path):
    """A small file cannot be made large by them: it is refused at the first."""
    names = ", ".join(f"n{n}" for n in range(20_000))
    actors = "".join(f"  A{n}: {{aliases: *a}}\n" for n in range(20_000))
    with pytest.raises(EditorError, match="'&a' is a reference"):
        load(written(tmp_path, f"actors:\n  A: {{aliases: &a [{names}]}}\n{actors}"))


@pytest.mark.parametrize(("text", "line", "reason"), WRONG)
def test_nothing_is_written_beside_a_wrong_file(tmp_path, capsys, text, line, reason):
    """Each message is one line with the file, its line, what is wrong and what to do; no page is made."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text(
        "A storm closed the harbour of Lima on Monday, and nobody could leave the port for days."
    )
    written(seeds, text)
    docs = tmp_path / "docs"
    assert main(["generate", "--seeds", str(seeds), "--docs", str(docs), "--no-store"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    messages = said.err.splitlines()
    assert all(re.match(r"error: briefing\.yml, line \d+: .+\. .+[.?]$", message) for message in messages), messages
    assert any(reason in message for message in messages)
    assert not docs.exists()


def test_all_mistakes_of_all_parts_are_said_at_once(tmp_path):
    """Unknown keys, wrong values, several in one note, entries twice, names claimed twice: by their lines."""
    text = (
        "titel: x\nactors:\n  Ana:\n    alias: [x]\n    kind: persn\n    hide: maybe\n    aliases: [Bo]\n"
        "  Ben:\n    aliases: [Bo]\n    merge: {a: b}\nfact:\n  q-1: {}\nfacts:\n  q-0123456789:\n    speakr: x\n"
        "  q-0123456789:\n    reject: true\n  e-0123456789:\n    date: Monday\n    status: done\narticles: []\n"
    )
    file = tmp_path / "briefing.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(EditorError) as raised:
        load(file)
    lines = [error.line for error in (raised.value, *raised.value.others)]
    assert lines == [1, 4, 5, 6, 8, 10, 11, 15, 16, 19, 20, 21]
