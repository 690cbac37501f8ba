"""The memory of analyses: right or silent, whatever happens to its file."""

import os
import sqlite3
import subprocess
import sys
import threading
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import store
from generator.records import (
    Actor,
    Analysis,
    Article,
    Block,
    Event,
    Evidence,
    Interest,
    Mention,
    Quote,
    TimeExpression,
    replace,
)
from generator.store import Store, key, pack, unpack

ARTICLE = Article(id="a", seed="a.txt", title="A", text="Ana Ruiz spoke.", blocks=(Block(0, 15, "paragraph"),))
HERE = Evidence("a.txt", 0, 15, "Ana Ruiz spoke.")
FULL = Analysis(
    ARTICLE,
    (TimeExpression(0, 3, "Ana", None), TimeExpression(0, 3, "Ana", "2024-01-02~")),
    (Actor("ana", "Ana Ruiz", "person", ("Ruiz",), ("mayor",), 0.1 + 0.2, (Mention("a.txt", 0, 8, "Ana Ruiz"),)),),
    (Quote("q-1", "direct", "ana", HERE, None, HERE, about=("ana",), confidence="low"),),
    (Event("e-1", None, "planned", "Ana Ruiz spoke", ("ana",), (HERE,), "medium"),),
    (Interest("i-1", ("ana",), "goal", "speech", "other", (), (HERE,)),),
)


def test_what_is_packed_comes_back_equal():
    """Every record, every optional field and every float comes back as it was."""
    assert unpack(ARTICLE, pack(FULL)) == FULL


@settings(max_examples=50)
@given(st.text(), st.floats(0, 1))
def test_any_text_and_number_comes_back(text, number):
    """No character that a text can hold and no salience is lost on the way."""
    encodable = text.encode("utf-8", "ignore").decode("utf-8")
    analysis = Analysis(ARTICLE, actors=(Actor("x", encodable, "group", salience=number),))
    assert unpack(ARTICLE, pack(analysis)) == analysis


def test_an_analysis_is_remembered_by_the_next_run(tmp_path):
    """A second run finds what the first one put, for the same article alone."""
    with Store(tmp_path / "deep" / "s.sqlite") as first:
        assert first.get(ARTICLE) is None
        first.put(ARTICLE, pack(FULL))
    with Store(tmp_path / "deep" / "s.sqlite") as second:
        assert second.get(ARTICLE) == FULL
        assert second.get(replace(ARTICLE, published="2024-01-02")) is None
        assert second.get(replace(ARTICLE, text="Ana Ruiz spoke!")) is None


def test_an_articles_id_is_no_part_of_its_key():
    """A title that another article has too changes the page's name, not what is in the article."""
    assert key(ARTICLE) == key(replace(ARTICLE, id="a-2f"))
    assert key(ARTICLE) != key(replace(ARTICLE, seed="b.txt"))


def test_entries_of_another_program_are_not_found_and_let_go(tmp_path, monkeypatch):
    """A changed rule, word list or model makes every analysis new, and the file does not grow for ever."""
    path = tmp_path / "s.sqlite"
    with Store(path) as memory:
        memory.put(ARTICLE, pack(FULL))
    monkeypatch.setattr(store, "program", lambda: "another")
    with Store(path) as memory:
        assert memory.get(ARTICLE) is None
        memory.put(ARTICLE, pack(FULL))
    with sqlite3.connect(path) as file:
        assert file.execute("SELECT program FROM analyses").fetchall() == [("another",)]


def test_the_program_is_all_that_an_analysis_imports():
    """The hash covers every module of ours that the analysis loads, and the word lists and the model beside them."""
    code = "import sys, generator.analysis; print(*(m for m in sys.modules if m.startswith('generator.')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    parts = {name.removesuffix(".py") for name in store.INFLUENCE}
    assert loaded
    assert {module.split(".")[1] for module in loaded} <= parts
    assert all((store.PACKAGE / name).exists() for name in store.INFLUENCE)


def test_a_changed_word_list_changes_the_program(tmp_path, monkeypatch):
    """One more word in any list of the analysis is another program; a change elsewhere is not."""
    for name in ("analysis", "language/model", "writing"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("analysis/cues.tsv", "language/model/labels.json", "writing/page.md", "identity.py", "records.py"):
        (tmp_path / name).write_text("one\n")
    monkeypatch.setattr(store, "PACKAGE", tmp_path)
    seen = [store.program.__wrapped__()]
    (tmp_path / "writing/page.md").write_text("two\n")
    assert store.program.__wrapped__() == seen[0]
    for name in ("analysis/cues.tsv", "language/model/labels.json", "identity.py"):
        (tmp_path / name).write_text("two\n")
        seen.append(store.program.__wrapped__())
    assert len(set(seen)) == 4


@pytest.mark.parametrize(
    "content",
    [b"", b"no database at all, but long enough to be looked at" * 40, b"SQLite format 3\x00" + b"\x07" * 5000],
)
def test_a_damaged_file_is_begun_anew(tmp_path, content):
    """What is no store is replaced by one that works."""
    path = tmp_path / "s.sqlite"
    path.write_bytes(content)
    with Store(path) as memory:
        assert memory.get(ARTICLE) is None
        memory.put(ARTICLE, pack(FULL))
    with Store(path) as memory:
        assert memory.get(ARTICLE) == FULL


def test_a_store_of_another_layout_is_begun_anew(tmp_path):
    """An older program's table is not read."""
    path = tmp_path / "s.sqlite"
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE analyses (what TEXT)")
        file.execute("PRAGMA user_version = 99")
    with Store(path) as memory:
        memory.put(ARTICLE, pack(FULL))
        assert memory.get(ARTICLE) == FULL


@pytest.mark.parametrize("packed", [b"", b"\x00\x01", pack(FULL)[:-9], zlib.compress(b'{"times": 3}')])
def test_a_damaged_entry_is_computed_anew(tmp_path, packed):
    """An entry that cannot be read is as good as none, and can be written again."""
    path = tmp_path / "s.sqlite"
    with Store(path) as memory:
        memory.put(ARTICLE, pack(FULL))
    with sqlite3.connect(path) as file:
        file.execute("UPDATE analyses SET found = ?", (packed,))
    with Store(path) as memory:
        assert memory.get(ARTICLE) is None
        memory.put(ARTICLE, pack(FULL))
        assert memory.get(ARTICLE) == FULL


def test_damage_in_the_middle_of_a_run(tmp_path):
    """A file that breaks under a run costs what it held, not the run."""
    path = tmp_path / "s.sqlite"
    with Store(path) as memory:
        for number in range(300):
            memory.put(replace(ARTICLE, seed=f"{number}.txt"), pack(FULL) + os.urandom(500))
    size = path.stat().st_size
    with Store(path) as memory:
        with path.open("r+b") as file:
            file.seek(4096)
            file.write(os.urandom(size - 4096))
        assert [memory.get(replace(ARTICLE, seed=f"{number}.txt")) for number in range(300)] == [None] * 300
        memory.put(ARTICLE, pack(FULL))
    with Store(path) as memory:
        assert memory.get(ARTICLE) == FULL


def test_without_a_place_to_write_it_remembers_nothing(tmp_path):
    """No path, a path below a file, a folder in its place: the run goes on without a memory."""
    (tmp_path / "file").write_text("")
    (tmp_path / "folder.sqlite").mkdir()
    for path in (None, tmp_path / "file" / "s.sqlite", tmp_path / "folder.sqlite"):
        with Store(path) as memory:
            memory.put(ARTICLE, pack(FULL))
            assert memory.get(ARTICLE) is None


def test_a_read_only_store_is_still_read(tmp_path):
    """What cannot be added to can still be used."""
    path = tmp_path / "s.sqlite"
    with Store(path) as memory:
        memory.put(ARTICLE, pack(FULL))
    path.chmod(0o400)
    other = replace(ARTICLE, seed="b.txt")
    with Store(path) as memory:
        assert memory.get(ARTICLE) == FULL
        if os.geteuid():
            memory.put(other, pack(FULL))
            assert memory.get(other) is None


def test_two_runs_at_once_lose_nothing(tmp_path):
    """Runs that write at the same time wait for one another."""
    path = tmp_path / "s.sqlite"
    mine = [[replace(ARTICLE, seed=f"{run}-{number}.txt") for number in range(60)] for run in range(3)]
    packed = pack(FULL)

    def run(articles):
        with Store(path) as memory:
            for article in articles:
                memory.put(article, packed)

    threads = [threading.Thread(target=run, args=(articles,)) for articles in mine]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Store(path) as memory:
        assert [a.seed for articles in mine for a in articles if memory.get(a) is None] == []


def test_the_store_is_not_in_the_package():
    """Where the program is installed may be read-only, and is no place for a user's data."""
    from generator.assembling import STORE

    assert not Path(STORE).is_absolute()
