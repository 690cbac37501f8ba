"""The editor's file."""

from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("title: a\nartikles: {}\n", 2, "'artikles' is no key of the file"),
        ("search: google\n", 1, "'google' is no search"),
        ("articles:\n  a.txt:\n    dated: 2022\n", 3, "'dated' is no key of an article"),
        ("articles:\n  a.txt:\n    date: yesterday\n", 3, "the date 'yesterday' is not EDTF"),
        ("articles:\n  a.txt: 2022\n", 2, "does not consist of keys"),
        ("articles:\n  a.txt: {}\n  a.txt: {}\n", 3, "'a.txt' stands twice"),
        ("actors:\n  Ana:\n    kind: human\n", 3, "'human' is no kind of actor"),
        ("actors:\n- kind: person\n", 2, "an actor has no name"),
        ("actors:\n- name: [a, b]\n", 2, "name is no plain text"),
        ("actors:\n  Ana: {aliases: [A]}\n  Ben: {aliases: [a]}\n", 3, "'a' is claimed by Ana and by Ben"),
        ("actors:\n  Ana: {}\n  Ben:\n    aliases: Ana\n", 3, "'ana' is claimed by Ana and by Ben"),
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
    ],
)
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
