"""Hostile files end in a plain refusal or in an article, soon, and never in a crash."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.reading import SeedError, read, read_all
from generator.records import Article

from .made import PROSE, TRAPS, laughs, within

LONG_RUN = 40_000
"""Characters."""

SECONDS = 5.0


def given(folder: Path, text: str, suffix: str = ".txt") -> Article:
    """The article that a file with this text becomes, within ``SECONDS``."""
    path = folder / f"seed{suffix}"
    path.write_text(text, encoding="utf-8", newline="")
    with within(SECONDS):
        return read(path)


def read_or_refused(folder: Path, text: str, suffix: str) -> Article | None:
    """The article, or ``None`` for a seed that is refused with its reason; anything else that is raised fails."""
    try:
        return given(folder, text, suffix)
    except SeedError:
        return None


@pytest.mark.parametrize(
    "front",
    [
        laughs(),
        laughs().replace("title:", "authors:"),
        "title: &a [*a]",
        "title: " + "[" * 30_000,
        "title: " + "{a: " * 10_000,
        "title: !!python/object/apply:os.system ['touch pwned']",
        "title: !!python/name:os.system",
        "x: !!int many\ntitle: Talks",
        "x: !!timestamp yesterday\ntitle: Talks",
        "x: !!bool perhaps\ntitle: Talks",
        "x: !!binary '####'\ntitle: Talks",
        "x: !!set {a, b}\ntitle: Talks",
        "title: Talks\n? [a, b]\n: x",
        "title: Talks\n? &a [*a]\n: x",
        "title: *nothing",
        "date: 2022-02-13/" + "9" * 200,
        "date: " + "[" * 500 + "2022" + "]" * 500,
        "title: Talks\n--- !!python/object:x.Y",
    ],
)
def test_harmful_front_matter_is_refused(tmp_path: Path, front: str) -> None:
    """Bombs, tags that build objects, loops, keys that are no words: refused with the seed's name, nothing run."""
    with pytest.raises(SeedError, match=r"^seed\.txt: its front matter is broken: ") as caught:
        given(tmp_path, f"---\n{front}\n---\nTalks\n\n{PROSE}\n")
    assert len(str(caught.value)) < 600
    assert not (tmp_path / "pwned").exists()


def test_laughs_that_nobody_reads_cost_nothing(tmp_path: Path) -> None:
    """A bomb under a name that means nothing to us is left alone, and the article is read."""
    front = laughs().replace("title:", "laughs:")
    assert given(tmp_path, f"---\n{front}\ntitle: Talks\n---\n{PROSE}\n").title == "Talks"


@pytest.mark.parametrize(
    "tag", ["div", "b", "ul><li", "table><tr><td", "blockquote", "svg", "span", "a href=x", "font"]
)
def test_deeply_nested_pages_are_read_or_refused(tmp_path: Path, tag: str) -> None:
    """Fifty thousand elements within each other, closed or not."""
    name = tag.split(" ")[0].rpartition("<")[2]
    for end in ("", f"</{name}>" * 50_000):
        page = f"<html><body><h1>Talks</h1><p>{PROSE}</p>{f'<{tag}>' * 50_000}<p>{PROSE}</p>{end}</body></html>"
        article = read_or_refused(tmp_path, page, ".html")
        assert article is None or "border crossing" in article.text


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("line", ["word " * 2_000_000, "a" * 10_000_000, "<p>" * 3_400_000, "[" * 10_000_000])
def test_ten_megabytes_in_a_line_are_refused(tmp_path: Path, line: str, suffix: str) -> None:
    """A seed of the size of a library is named, with what to do."""
    with pytest.raises(SeedError, match="too large"):
        given(tmp_path, f"Talks\n\n{PROSE}\n\n{line}", suffix)


def test_a_text_longer_than_any_article_is_refused(tmp_path: Path) -> None:
    """What no magazine would print would keep the parser busy for minutes."""
    with pytest.raises(SeedError, match="its text is too long"):
        given(tmp_path, "Talks\n\n" + "".join(f"On day {k} it began anew. {PROSE}\n\n" for k in range(800)))


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("trap", TRAPS)
def test_endless_runs_are_read_or_refused(tmp_path: Path, trap: str, suffix: str) -> None:
    """Thousands of one sign or word: as a line, within one, in lines of their own, and above the text.

    A pattern that takes the square of so long a run would need ten seconds and more for it.
    """
    run = trap * (LONG_RUN // len(trap))
    for text in (
        f"Talks\n\n{PROSE}\n\n{run}\n",
        f"Talks\n\n{PROSE}\n\nSo she said {run} and then she left.\n",
        f"Talks\n\n{PROSE}\n\n" + f"{trap}\n\n" * 1_000,
        f"{run}\n\n{PROSE}\n",
        f"---\ntitle: '{trap.replace(chr(39), '') * 400}'\n---\n{PROSE}\n",
    ):
        article = read_or_refused(tmp_path, text, suffix)
        assert article is None or article.title


@pytest.mark.parametrize("size", [300, 3_000, 60_000])
def test_endless_titles_have_short_names(tmp_path: Path, size: int) -> None:
    """A title of any length gives a page a name that every file system takes."""
    article = given(tmp_path, f"---\ntitle: {'Talks ' * (size // 6)}\n---\n{PROSE}\n")
    assert 0 < len(article.id) <= 100


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    """A link to a file, and one to a folder, outside of the seeds; one that leads in a circle; one to nothing."""
    seeds, secret = tmp_path / "seeds", tmp_path / "secret"
    seeds.mkdir()
    secret.mkdir()
    (secret / "key.txt").write_text(f"Secret\n\n{PROSE}\n")
    (seeds / "good.txt").write_text(f"Talks\n\n{PROSE}\n")
    (seeds / "file.txt").symlink_to(secret / "key.txt")
    (seeds / "up.txt").symlink_to("../secret/key.txt")
    (seeds / "folder").symlink_to(secret, target_is_directory=True)
    (seeds / "circle.txt").symlink_to(seeds / "circle.txt")
    (seeds / "nothing.txt").symlink_to(seeds / "no-such.txt")
    with within(SECONDS):
        found = read_all(seeds)
    assert [article.seed for article in found.articles] == ["good.txt"]
    assert {problem.seed for problem in found.problems} >= {"circle.txt", "file.txt", "nothing.txt", "up.txt"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"caf\xe9.txt", r"caf\udce9.txt"),
        (b"a\x1b[31mred.txt", r"a\x1b[31mred.txt"),
        (b"two\nlines.txt", r"two\nlines.txt"),
        ("turned\u202etxt.md".encode(), r"turned\u202etxt.md"),
    ],
)
def test_names_that_cannot_be_shown_are_refused(tmp_path: Path, name: bytes, shown: str) -> None:
    """Bytes that are no UTF-8, orders to a terminal, line breaks, a turned direction: named, with their codes."""
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))).write_text(f"Talks\n\n{PROSE}\n")
    (tmp_path / "good.txt").write_text(f"Talks\n\n{PROSE}\n")
    found = read_all(tmp_path)
    assert [article.seed for article in found.articles] == ["good.txt"]
    assert [str(problem) for problem in found.problems] == [
        f"{shown}: its name holds characters that cannot be shown. Rename it."
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """What is no file, and would never end or never begin, is named."""
    os.mkfifo(tmp_path / "pipe.txt")
    with within(SECONDS):
        found = read_all(tmp_path)
    assert [problem.reason for problem in found.problems] == ["it is no ordinary file"]


def test_a_file_that_grows_while_it_is_read_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than the largest seed is ever taken into memory, whatever the file's size was said to be."""
    path = tmp_path / "endless.txt"
    path.write_text(f"Talks\n\n{PROSE}\n" * 20)
    monkeypatch.setattr("generator.reading.seeds.LARGEST", 1_000)
    monkeypatch.setattr("generator.reading.seeds.os.fstat", lambda _: os.stat_result((0,) * 10))
    with pytest.raises(SeedError, match="too large"):
        read(path)
