"""The workflows are safe as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
SITE = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text("utf-8"))


def steps(workflow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every step of every job."""
    for job in workflow["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_do_no_more_than_it_must(path: Path) -> None:
    """It reads; only the job that publishes may write, and that one runs no script. No secret, no trigger that would
    give a stranger's pull request more; no word from outside stands in a script."""
    workflow = yaml.safe_load(path.read_text("utf-8"))
    triggers = workflow[True]  # YAML 1.1 reads "on" so
    assert set(triggers) <= {"push", "pull_request", "workflow_dispatch", "schedule"}
    assert workflow["permissions"] == {"contents": "read"}
    assert "secrets." not in path.read_text("utf-8")
    for name, job in workflow["jobs"].items():
        assert job["timeout-minutes"] <= 60
        if "permissions" in job:
            assert name == "publish"
            assert job["permissions"] == {"pages": "write", "id-token": "write"}
            assert not [step for step in job["steps"] if "run" in step]
            assert "github.event_name != 'pull_request'" in job["if"]
    for step in steps(workflow):
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned(path: Path) -> None:
    """To a commit, with its version beside it; the checkout leaves no token behind."""
    for line in re.findall(r"uses:.*", path.read_text("utf-8")):
        assert re.fullmatch(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)
    for step in steps(yaml.safe_load(path.read_text("utf-8"))):
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


def test_both_caches_are_kept() -> None:
    """The packages, by the lock, and what was analysed, which an earlier run's store begins."""
    used = {step["uses"].split("@")[0]: step.get("with", {}) for step in steps(SITE) if "uses" in step}
    assert used["actions/setup-python"]["cache"] == "pip"
    assert used["actions/cache"]["path"] == ".cache"
    assert "restore-keys" in used["actions/cache"]
