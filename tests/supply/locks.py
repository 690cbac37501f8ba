"""What the lock files pin: names, versions and hashes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
SITE, TEST, LOWEST = (ROOT / f"requirements{name}.lock" for name in ("", "-test", "-lowest"))
PIN = re.compile(
    r"""(?P<name>[\w.-]+)==(?P<version>[\w.+!-]+) (?:\ ;\ (?P<marker>[^\\]+?))?
    (?P<hashes>(?:\ \\\n\ +--hash=sha256:[0-9a-f]{64})+)\n""",
    re.VERBOSE,
)
"""One package as both pip-compile and uv write it."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A package at one version, each of its files known by its hash."""

    name: str
    version: str


def pins(lock: Path) -> dict[str, Pin]:
    """The packages of a lock by their normalised names. Raises ``ValueError`` if it holds anything else."""
    text = lock.read_text("utf-8")
    rest = PIN.sub("", text)
    if left := [line for line in rest.splitlines() if line.strip() and not line.lstrip().startswith("#")]:
        raise ValueError(f"{lock.name}: not a package with a version and hashes: {left[0]}")
    return {canonicalize_name(m["name"]): Pin(canonicalize_name(m["name"]), m["version"]) for m in PIN.finditer(text)}


def declared() -> tuple[list[Requirement], list[Requirement]]:
    """What ``pyproject.toml`` asks for: always, and for the tests."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return _requirements(project["dependencies"]), _requirements(project["optional-dependencies"]["test"])


def _requirements(lines: Iterable[str]) -> list[Requirement]:
    return [Requirement(line) for line in lines]
