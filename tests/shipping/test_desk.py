"""The program as it is shipped: the wheel, the desk that it lays out, and a dry run of every step that publishes it."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from .conftest import ROOT, Desk

SITE = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text("utf-8"))
GITLAB = yaml.safe_load((ROOT / "generator/starter/gitlab-ci.yml").read_text("utf-8"))
ADDRESS = "https://newsroom.example/ferries/"

ARTICLE = """---
title: Ostrey agrees to the smaller ferry
date: 2025-03-19
---
The council of Ostrey voted for the smaller ferry on Tuesday. “We have waited four years for this,” said Maren Holt.
"""


def test_the_wheel_carries_what_the_program_reads(wheel: Path) -> None:
    """Every file of the package but the sources of training: word lists, templates, the model, the starter."""
    names = set(zipfile.ZipFile(wheel).namelist())
    for path in (ROOT / "generator").rglob("*"):
        name = path.relative_to(ROOT).as_posix()
        if path.is_file() and "__pycache__" not in path.parts:
            assert name in names, name
    for name in ("briefing.css", "briefing.js"):
        assert f"generator/writing/assets/{name}" in names
    assert not [name for name in names if name.startswith(("tests/", "docs/", "seeds/"))]


def test_links_in_the_package_became_files(wheel: Path) -> None:
    """What the project shares with the desks that it lays out is there in full."""
    content = zipfile.ZipFile(wheel)
    for name, original in (("about.md", "docs/about.md"), ("site.yml", ".github/workflows/site.yml")):
        assert content.read(f"generator/starter/{name}") == (ROOT / original).read_bytes()


def test_a_new_desk_builds_its_site_outside_of_the_repository(desk: Desk) -> None:
    """With the installed program alone: two sample articles become a site, whose title is the desk's."""
    code = "import generator; print(generator.__file__)"
    assert "site-packages" in desk.succeed(".venv/bin/python", "-c", code)
    desk.succeed(".venv/bin/briefing", "build")
    assert "<title>Ferries: “who” pays?" in (desk.folder / "site/index.html").read_text("utf-8")
    briefing = json.loads((desk.folder / "docs/data/briefing.json").read_text("utf-8"))
    assert len(briefing["articles"]) == 2
    assert {"Maren Holt", "Jonas Reed", "Blueline"} <= {actor["name"] for actor in briefing["actors"]}
    for kind in ("quotes", "events", "interests"):
        assert len(briefing[kind]) >= 5
    for name in ("assets/briefing.css", "about/index.html", "data/briefing.db", "data/feed.xml"):
        assert (desk.folder / "site" / name).is_file()
    assert not list((desk.folder / "site").rglob("main.html"))
    assert desk.succeed(".venv/bin/briefing", "check").startswith("0 errors")


def test_nothing_that_is_made_would_be_committed(desk: Desk) -> None:
    """After a build, git sees the files that `init` laid out and no other."""
    desk.succeed(".venv/bin/briefing", "generate")
    desk.succeed("git", "init", "--quiet")
    seen = desk.succeed("git", "ls-files", "--others", "--exclude-standard").split()
    assert sorted(seen) == sorted(
        [
            ".github/workflows/site.yml",
            ".gitignore",
            "Makefile",
            "README.md",
            "docs/about.md",
            "docs/guide.md",
            "mkdocs.yml",
            "requirements.lock",
            "requirements.txt",
            "seeds/briefing.yml",
            "seeds/ferry-offer.txt",
            "seeds/ferry-vote.md",
        ]
    )


CONDITIONS = {
    None: ("push", "pull_request"),
    "github.event_name == 'pull_request'": ("pull_request",),
    "github.event_name != 'pull_request' && github.ref == 'refs/heads/main'": ("push",),
    "${{ !cancelled() }}": ("push", "pull_request"),
}
"""When a step runs; a condition that is not here fails the test that meets it."""


def rehearse(desk: Desk, event: str, since: str, summary: Path) -> int:
    """Run the steps of the build as the runner would; returns the first exit code that is not 0."""
    code = 0
    for step in SITE["jobs"]["build"]["steps"]:
        always = "cancelled" in step.get("if", "")
        if "run" not in step or event not in CONDITIONS[step.get("if")] or (code and not always):
            continue
        environment = {
            "GITHUB_STEP_SUMMARY": str(summary),
            "RUNNER_TEMP": str(summary.parent),
            "SITE_URL": ADDRESS,
            **dict.fromkeys(step.get("env", {}), since),
        }
        done = desk.run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], **environment)
        code = code or done.returncode
    return code


@pytest.fixture
def repository(desk: Desk) -> Iterator[Desk]:
    """The desk as a git repository with one commit."""
    desk.succeed("git", "init", "--quiet", "--initial-branch=main")
    for name, value in (("user.name", "Desk"), ("user.email", "desk@newsroom.example")):
        desk.succeed("git", "config", name, value)
    desk.succeed("git", "add", "--all")
    desk.succeed("git", "commit", "--quiet", "--message", "The desk")
    yield desk
    shutil.rmtree(desk.folder / ".git")


@pytest.fixture
def proposed(repository: Desk) -> Iterator[str]:
    """A pull request that adds an article; gives the commit that it starts from."""
    base = repository.succeed("git", "rev-parse", "HEAD").strip()
    article = repository.folder / "seeds" / "agreed.md"
    article.write_text(ARTICLE, "utf-8")
    repository.succeed("git", "add", "--all")
    repository.succeed("git", "commit", "--quiet", "--message", "The vote")
    yield base
    article.unlink()


def test_a_push_builds_what_is_published(repository: Desk, tmp_path: Path) -> None:
    """With absolute addresses in the feeds, and what to look at in the summary."""
    summary = tmp_path / "summary.md"
    assert rehearse(repository, "push", "", summary) == 0
    assert f'href="{ADDRESS}sources/' in (repository.folder / "site/data/feed.xml").read_text("utf-8")
    assert "# What to look at\n\n    0 errors" in summary.read_text("utf-8")
    assert "# What changes" not in summary.read_text("utf-8")


def test_a_pull_request_is_told_what_it_changes(repository: Desk, proposed: str, tmp_path: Path) -> None:
    """In the summary, and the site is built to be looked at."""
    summary = tmp_path / "summary.md"
    assert rehearse(repository, "pull_request", proposed, summary) == 0
    said = summary.read_text("utf-8")
    assert said.startswith("# What changes in the briefing")
    assert "Ostrey agrees to the smaller ferry" in said
    assert "We have waited four years for this" in said
    assert (repository.folder / "site/sources/ostrey-agrees-to-the-smaller-ferry/index.html").is_file()


def test_a_pull_request_with_a_bad_file_fails_and_says_why(repository: Desk, proposed: str, tmp_path: Path) -> None:
    """The seed is named in the summary; the rest was built all the same."""
    summary = tmp_path / "summary.md"
    bad = repository.folder / "seeds" / "empty.txt"
    bad.touch()
    assert rehearse(repository, "pull_request", proposed, summary) != 0
    assert "empty.txt" in summary.read_text("utf-8").split("# What to look at")[1]
    bad.unlink()


def test_the_same_steps_run_on_gitlab(repository: Desk, proposed: str) -> None:
    """A merge request has its report, the main branch its pages."""
    for job in ("merge-request", "pages"):
        for line in GITLAB[job]["script"]:
            repository.succeed("bash", "-ec", line, CI_MERGE_REQUEST_DIFF_BASE_SHA=proposed, SITE_URL=ADDRESS)
    assert "Ostrey agrees" in (repository.folder / "changes.md").read_text("utf-8")
    assert (repository.folder / "public/index.html").is_file()
    assert [cache["paths"] for cache in GITLAB["cache"]] == [[".pip/"], [".cache/"]]
    shutil.rmtree(repository.folder / "public")
    (repository.folder / "changes.md").unlink()
