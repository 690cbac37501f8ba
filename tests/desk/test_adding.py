"""Adding an article: what is recognised, how the seed is named, and that no article is added twice."""

import io
import sys
from types import SimpleNamespace

import pytest

from generator.cli import main
from generator.reading import read

STORM = (
    "Storm closes harbour of Lima\n\nBy Ana Ruiz\n\n"
    "LIMA, March 5, 2024 - The harbour of Lima was closed on Monday, because "
    "the wind had not turned for three days.\n\n“We wait,” the master of the port said. "
    "Forty ships lay before the coast, and "
    "nobody could tell when they would be unloaded.\n\nThe last storm of this strength was measured eleven years ago.\n"
)
PAGE = (
    "<!doctype html><html><head><meta charset='iso-8859-1'><title>Bridge opens again</title>"
    "<meta property='article:published_time' content='2024-04-02T10:00:00Z'>"
    "<meta property='og:site_name' content='The Courier'></head><body><article><h1>Bridge opens again</h1>"
    "<p>The old bridge over the river was opened again on Tuesday after a year of repairs, the café owners said.</p>"
    "<p>Thousands of people walked across it in the first hour, and the mayor thanked the builders for their work.</p>"
    "</article></body></html>"
)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A working folder without seeds."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    return tmp_path


def test_a_text_gets_a_name_and_front_matter(desk, capsys):
    """Named by its title; the words below the front matter are the file's own; the article is read the same."""
    (desk / "in/x.txt").write_text(STORM)
    assert main(["add", "in/x.txt"]) == 0
    seed = desk / "seeds/storm-closes-harbour-of-lima.txt"
    assert seed.read_text().startswith("---\ntitle: Storm closes harbour of Lima\n")
    assert seed.read_text().endswith(STORM)
    before, after = read(desk / "in/x.txt"), read(seed)
    assert (before.title, before.text, before.published) == (after.title, after.text, after.published)
    said = capsys.readouterr().out
    assert said.startswith("seeds/storm-closes-harbour-of-lima.txt\n  title: Storm closes harbour of Lima\n")
    assert "  url: nothing tells" in said


def test_a_page_from_standard_input(desk, monkeypatch, capsys):
    """Known by its first element; what its head says is recognised; its encoding does no harm."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(PAGE.encode("iso-8859-1"))))
    assert main(["add", "-"]) == 0
    said = capsys.readouterr().out
    assert "  date: 2024-04-02 (from the html)\n" in said
    assert "  publisher: The Courier\n" in said
    article = read(desk / "seeds/bridge-opens-again.html")
    assert (article.published, article.publisher) == ("2024-04-02", "The Courier")
    assert "café owners" in article.text


@pytest.mark.parametrize("change", [lambda text: text, lambda text: text.replace("Forty", "Fifty")])
def test_a_copy_is_refused(desk, capsys, change):
    """The same text, or nearly; the message names the seed, and nothing is written."""
    (desk / "in/x.txt").write_text(STORM)
    (desk / "in/y.txt").write_text(change(STORM))
    assert main(["add", "in/x.txt", "in/y.txt"]) == 1
    assert "already: storm-closes-harbour-of-lima.txt" in capsys.readouterr().err
    assert len(list((desk / "seeds").iterdir())) == 1
    assert main(["add", "in/y.txt"]) == 1


def test_another_article_of_the_same_title(desk):
    """It gets a number; no file is overwritten."""
    (desk / "in/x.txt").write_text(STORM)
    (desk / "in/y.txt").write_text(
        "Storm closes harbour of Lima\n\nAnother year, another wind: on Friday the port authority sent all crews home "
        "early.\n\nFishermen complained that they had been told too late, and asked the ministry for money.\n"
    )
    assert main(["add", "in/x.txt", "in/y.txt"]) == 0
    names = sorted(path.name for path in (desk / "seeds").iterdir())
    assert names == ["storm-closes-harbour-of-lima-2.txt", "storm-closes-harbour-of-lima.txt"]


def test_front_matter_of_its_own_is_left_alone(desk):
    """The editor has written it; byte for byte."""
    content = f"---\ntitle: A storm\nnote: mine\n---\n\n{STORM}"
    (desk / "in/x.md").write_text(content)
    assert main(["add", "in/x.md"]) == 0
    assert (desk / "seeds/a-storm.md").read_text() == content


def test_nothing_is_written_in_a_dry_run(desk, capsys):
    """Everything is said, nothing done."""
    (desk / "in/x.txt").write_text(STORM)
    assert main(["add", "--dry-run", "in/x.txt"]) == 0
    assert "(not written)" in capsys.readouterr().out
    assert not (desk / "seeds").exists()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [("x.pdf", b"%PDF", ".pdf files cannot be read"), ("x.txt", b" \n", "the file is empty")],
)
def test_what_is_no_article_is_refused(desk, capsys, name, content, reason):
    """Named with the reason; the others are added all the same."""
    (desk / "in" / name).write_bytes(content)
    (desk / "in/good.txt").write_text(STORM)
    assert main(["add", f"in/{name}", "in/good.txt"]) == 1
    assert reason in capsys.readouterr().err
    assert [path.name for path in (desk / "seeds").iterdir()] == ["storm-closes-harbour-of-lima.txt"]


def test_a_file_that_is_not_there(desk, capsys):
    """Said with its name."""
    assert main(["add", "in/none.txt"]) == 1
    assert "none.txt: No such file" in capsys.readouterr().err


def test_what_the_briefing_gains_is_told(desk, capsys):
    """The article and its facts with their words; with ``--dry-run`` the same, and nothing is written."""
    (desk / "in/x.txt").write_text(STORM)
    assert main(["add", "in/x.txt", "--dry-run"]) == 0
    tried = capsys.readouterr().out
    assert not (desk / "seeds").exists()
    assert main(["add", "in/x.txt"]) == 0
    said = capsys.readouterr().out
    assert "## New articles (1)" in said
    assert "The harbour of Lima was closed on Monday" in said.split("## New events")[1]
    assert tried.split("# What changes")[1] == said.split("# What changes")[1]


def test_only_what_is_new_is_told(desk, capsys):
    """An article that is there already is no gain; with ``--no-changes`` nothing is worked out."""
    (desk / "in/x.txt").write_text(STORM)
    (desk / "in/y.html").write_text(PAGE)
    assert main(["add", "in/x.txt", "--no-changes"]) == 0
    assert "#" not in capsys.readouterr().out
    assert main(["add", "in/y.html"]) == 0
    gained = capsys.readouterr().out.split("# What changes")[1]
    assert "Bridge opens again" in gained
    assert "Lima" not in gained


def test_a_hidden_article_is_there_already(desk, capsys):
    """What the editor took out of the briefing is not added a second time."""
    (desk / "in/x.txt").write_text(STORM)
    assert main(["add", "in/x.txt", "--no-changes"]) == 0
    (desk / "seeds/briefing.yml").write_text("articles:\n  storm-closes-harbour-of-lima.txt: {hide: true}\n")
    assert main(["add", "in/x.txt"]) == 1
    assert "the same article is there already: storm-closes-harbour-of-lima.txt" in capsys.readouterr().err


def test_nothing_is_added_beside_a_wrong_editors_file(desk, capsys):
    """Its line is named first."""
    (desk / "in/x.txt").write_text(STORM)
    (desk / "seeds").mkdir()
    (desk / "seeds/briefing.yml").write_text("titel: x\n")
    assert main(["add", "in/x.txt"]) == 1
    assert "briefing.yml, line 1: 'titel' is no key of the file. Did you mean 'title'?" in capsys.readouterr().err
    assert [path.name for path in (desk / "seeds").iterdir()] == ["briefing.yml"]
