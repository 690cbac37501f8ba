"""`briefing init`: a folder that a new briefing begins with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from generator.cli import main
from generator.desk import starting
from generator.reading import load, read_all

ROOT = Path(__file__).parents[2]


def test_the_desk_is_ready_to_work(tmp_path: Path) -> None:
    """Its editor's file is valid and has the title, its samples can be read, its settings are the project's own."""
    found = starting.start(tmp_path / "a" / "desk", 'Ferries: "who" pays? # 1')
    folder = tmp_path / "a" / "desk"
    assert load(folder / "seeds/briefing.yml").title == 'Ferries: "who" pays? # 1'
    read = read_all(folder / "seeds")
    assert [article.title for article in read.articles if article.published] == [a.title for a in read.articles]
    assert len(read.articles) == 2
    assert not read.problems
    assert (folder / "mkdocs.yml").read_bytes() == (ROOT / "mkdocs.yml").read_bytes()
    assert "docs/about.md" in found.written
    assert found.kept == ()


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    """Files with other content are named, articles keep the samples away, and a second run changes nothing."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "mine.txt").write_text("Mine.")
    (tmp_path / "README.md").write_text("Mine.")
    found = starting.start(tmp_path, "x")
    assert found.kept == ("README.md",)
    assert (tmp_path / "README.md").read_text() == "Mine."
    assert not (tmp_path / "seeds/ferry-vote.md").exists()
    assert starting.start(tmp_path, "x").written == ()


@pytest.mark.parametrize(("forge", "file"), [("github", ".github/workflows/site.yml"), ("gitlab", ".gitlab-ci.yml")])
def test_it_is_published_where_it_lies(tmp_path: Path, forge: str, file: str) -> None:
    """The workflow of one forge, and none of the other."""
    assert main(["init", str(tmp_path), "--ci", forge]) == 0
    assert yaml.safe_load((tmp_path / file).read_text("utf-8"))
    assert len(list(tmp_path.glob(".gitlab-ci.yml")) + list(tmp_path.glob(".github/workflows/*"))) == 1


def test_a_file_is_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is left as it is, and the message names it."""
    (tmp_path / "x").write_text("x")
    assert main(["init", str(tmp_path / "x")]) == 1
    assert f"{tmp_path / 'x'}: this is a file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("direct", "requirement"),
    [
        (None, "briefing-generator==1.2.3"),
        ("nonsense", "briefing-generator==1.2.3"),
        (
            {"url": "https://example.org/x.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "briefing-generator @ git+https://example.org/x.git@abc",
        ),
        ({"url": "https://example.org/x.whl", "archive_info": {}}, "briefing-generator @ https://example.org/x.whl"),
        ({"url": "file:///x/y", "dir_info": {"editable": True}}, "briefing-generator @ file:///x/y"),
    ],
)
def test_the_desk_uses_the_program_that_made_it(
    direct: object, requirement: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The same version, commit or file, as pip noted where it came from; one of this machine is warned of."""

    class Distribution:
        def read_text(self, name: str) -> str | None:
            return direct if direct is None or isinstance(direct, str) else json.dumps(direct)

    monkeypatch.setattr(starting.metadata, "version", lambda name: "1.2.3")
    monkeypatch.setattr(starting.metadata, "distribution", lambda name: Distribution())
    found = starting.start(tmp_path, "x")
    assert (tmp_path / "requirements.txt").read_text("utf-8").splitlines()[-1] == requirement
    assert found.local == ("file:" in requirement)


def test_the_user_may_say_where_the_program_comes_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mirror, a fork."""
    assert main(["init", str(tmp_path), "--requirement", "briefing-generator==9"]) == 0
    assert "briefing-generator==9\n" in (tmp_path / "requirements.txt").read_text("utf-8")
    assert "warning" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("forge", "word", "others"),
    [
        ("github", "pull request", ("merge request", "GitLab")),
        ("gitlab", "merge request", ("pull request", "GitHub")),
        ("none", "web server", ("pull request", "merge request")),
    ],
)
def test_the_readme_tells_of_the_forge_that_was_chosen(
    tmp_path: Path, forge: str, word: str, others: tuple[str, ...]
) -> None:
    """Where to click is said for that one alone."""
    starting.start(tmp_path, "Harbour", forge)
    text = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert text.startswith("# Harbour\n")
    assert word in text
    assert not any(other in text for other in others)
    assert "{" not in text


def test_the_editor_s_file_names_its_schema(tmp_path: Path) -> None:
    """On its first line, as text editors want it, where every build writes the schema."""
    starting.start(tmp_path, "Harbour")
    first = (tmp_path / "seeds" / "briefing.yml").read_text(encoding="utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=../docs/data/editor.schema.json"
