"""The program as a user has it: a wheel, installed outside of this repository, and a desk that it laid out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("generator", "docs", ".github", "pyproject.toml", "README.md", "LICENSE", "mkdocs.yml", "requirements.lock")
"""What a wheel is made of."""


@dataclass(frozen=True)
class Desk:
    """A folder made by ``briefing init``, with the program in its ``.venv``."""

    folder: Path
    environment: dict[str, str]

    def run(self, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
        """A command in the folder, with nothing of this repository in its environment."""
        return subprocess.run(
            command, cwd=self.folder, env=self.environment | more, capture_output=True, text=True, check=False
        )

    def succeed(self, *command: str, **more: str) -> str:
        """The same; what it printed, and an error if it fails."""
        done = self.run(*command, **more)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the sources."""
    folder = tmp_path_factory.mktemp("wheel")
    left_out = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, symlinks=True, ignore=left_out)
        else:
            shutil.copy(ROOT / part, folder / part)
    program = "import sys; from setuptools.build_meta import build_wheel; build_wheel(sys.argv[1])"
    command = [
        sys.executable,
        "-W",
        "error::setuptools.SetuptoolsDeprecationWarning",
        "-c",
        program,
        str(folder / "dist"),
    ]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    (found,) = (folder / "dist").glob("*.whl")
    return found


@pytest.fixture(scope="session")
def desk(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A new desk. The wheel is installed alone in a clean environment; the libraries are those of the tests."""
    folder = tmp_path_factory.mktemp("newsroom")
    program = folder / "program"
    subprocess.run([sys.executable, "-m", "venv", str(program)], check=True)
    install = [
        str(program / "bin/python"),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
        "--no-deps",
    ]
    subprocess.run([*install, "--no-index", str(wheel)], check=True)
    (packages,) = (program / "lib").glob("python*/site-packages")
    borrowed = [path for path in sys.path if Path(path).name == "site-packages"]
    (packages / "libraries.pth").write_text("\n".join(borrowed) + "\n")
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    made = Desk(folder, environment)
    made.succeed(str(program / "bin/briefing"), "init", "desk", "--title", "Ferries: “who” pays?")
    (folder / "desk/.venv").symlink_to(program)
    (folder / "desk/.venv/.ready").touch()
    return Desk(folder / "desk", environment)
