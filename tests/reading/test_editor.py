"""The editor's file."""

from pathlib import Path

import pytest

from generator.reading import EditorError, load
from generator.records import ActorNote, ArticleNote, EditorFile

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


def test_actors_may_be_a_list(tmp_path):
    """The same with the name as a field."""
    text = "actors:\n- name: Ana Petrel\n  aliases: [Petrel, the minister]\n"
    assert load(written(tmp_path, text)).actors == (ActorNote("Ana Petrel", None, ("Petrel", "the minister")),)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("title: a\nartikles: {}\n", 2, "'artikles' is no key of the file"),
        ("articles:\n  a.txt:\n    dated: 2022\n", 3, "'dated' is no key of an article"),
        ("articles:\n  a.txt:\n    date: yesterday\n", 3, "the date 'yesterday' is not EDTF"),
        ("articles:\n  a.txt: 2022\n", 2, "does not consist of keys"),
        ("articles:\n  a.txt: {}\n  a.txt: {}\n", 3, "'a.txt' stands twice"),
        ("actors:\n  Ana:\n    kind: human\n", 3, "'human' is no kind of actor"),
        ("actors:\n- kind: person\n", 2, "an actor has no name"),
        ("actors:\n- name: [a, b]\n", 2, "name is no plain text"),
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
