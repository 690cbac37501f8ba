"""A run that is killed loses nothing: the former site stays whole, and the next run gives what a clean one gives."""

from __future__ import annotations

import random
import re
import signal
from pathlib import Path

import pytest

from .project import Clean, kill_at_random


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Clean:
    """What clean runs give."""
    return Clean(tmp_path_factory.mktemp("clean"))


def test_killed_at_random_moments(clean: Clean, tmp_path: Path) -> None:
    """A few of the kills that ``make kills`` does a hundred of."""
    project = clean.copy(tmp_path / "project")
    caught, wrong = kill_at_random(project, clean, 4, random.Random(8))
    assert wrong == []
    assert caught, "no run was caught alive"


@pytest.mark.parametrize(
    ("how", "parts"),
    [([], (0.0, 0.3, 0.8, 0.95, 1.0)), (["--two-renames"], (0.9, 1.0))],
    ids=["exchange", "two renames"],
)
def test_killed_at_each_turn(clean: Clean, tmp_path: Path, how: list[str], parts: tuple[float, ...]) -> None:
    """Killed right before changes of a file's name: among the first pages, the last ones, around the site's swap."""
    project = clean.copy(tmp_path / "project")
    changes = [0, 0]
    for state in (1, 0):
        project.seeds(state)
        code, said = project.run("-m", "tests.faults.crash", "0", "build", *how)
        assert code == 0, said
        assert project.site == clean.sites[state]
        changes[state] = int(re.search(r"changes: (\d+)", said)[1])
    for number, part in enumerate(parts):
        state = (number + 1) % 2
        at = max(1, round(part * changes[state]))
        project.seeds(state)
        code, said = project.run("-m", "tests.faults.crash", str(at), "build", *how)
        assert code == -signal.SIGKILL, said
        assert project.site in clean.sites or (how and not project.site), f"killed at {at} of {changes[state]}"
        code, said = project.run()
        assert code == 0, said
        assert (project.docs, project.site) == (clean.docs[state], clean.sites[state]), f"killed at {at}"
        assert project.around == clean.around
