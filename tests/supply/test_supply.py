"""What the program is built of: pinned, whole, free, and as old as it claims to bear."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from .licences import CHOSEN, FREE, LIST, is_free, licence, listed
from .locks import LOWEST, SITE, TEST, declared, pins

LOCKS = (SITE, TEST, LOWEST)


def installed(name: str) -> str | None:
    """The installed version of a package."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


as_locked = pytest.mark.skipif(
    any(installed(pin.name) != pin.version for pin in pins(TEST).values()),
    reason="other versions are installed than requirements-test.lock names",
)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_is_pinned_with_hashes(lock: Path) -> None:
    """And there is nothing else in a lock: no address, no index, no option."""
    assert len(pins(lock)) > 50
    assert "://" not in lock.read_text("utf-8")


def test_the_locks_fit_what_is_declared() -> None:
    """Each requirement of pyproject.toml is locked at a version that it allows; both locks agree."""
    site, test = declared()
    for lock, wanted in ((SITE, site), (TEST, site + test), (LOWEST, site + test)):
        found = pins(lock)
        for requirement in wanted:
            pin = found[canonicalize_name(requirement.name)]
            assert requirement.specifier.contains(pin.version, prereleases=True), f"{lock.name}: {requirement}, {pin}"
    assert {name: pin for name, pin in pins(TEST).items() if name in pins(SITE)} == pins(SITE)


def test_the_lowest_lock_holds_the_lowest_versions() -> None:
    """What the tests are run on is what pyproject.toml says is enough, to the number that it names."""
    site, _ = declared()
    for requirement in site:
        floor = next(Version(spec.version) for spec in requirement.specifier if spec.operator == ">=")
        version = Version(pins(LOWEST)[canonicalize_name(requirement.name)].version)
        length = len(floor.release)
        assert (*version.release, 0, 0)[:length] == floor.release, f"{requirement}: the lowest to be had is {version}"


@as_locked
@pytest.mark.parametrize("lock", [SITE, TEST], ids=lambda lock: lock.name)
def test_a_lock_is_whole(lock: Path) -> None:
    """Everything that a locked package asks for on this machine is locked, at a version that it allows."""
    found = pins(lock)
    for name in found:
        for line in metadata.requires(name) or []:
            requirement = Requirement(line)
            if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
                continue
            pin = found[canonicalize_name(requirement.name)]
            assert requirement.specifier.contains(pin.version, prereleases=True), f"{name} asks for {line}, has {pin}"


@as_locked
def test_every_licence_is_free_and_listed() -> None:
    """By the packages' own words; what offers a choice or says nothing is named with the reason."""
    assert LIST.read_text("utf-8") == listed(), "run: python -m tests.supply"
    for name in pins(TEST):
        assert name in CHOSEN or is_free(licence(name)), name
    assert set(CHOSEN) <= set(pins(TEST))


@pytest.mark.parametrize(
    ("expression", "free"),
    [
        ("MIT", True),
        ("BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0", True),
        ("Apache-2.0 OR BSD-2-Clause", True),
        ("GPL-3.0-only", False),
        ("MIT AND GPL-3.0-only", False),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", False),
        ("Proprietary", False),
    ],
)
def test_only_free_licences_pass(expression: str, free: bool) -> None:
    """Of an "or" one part must be free, of an "and" each."""
    assert is_free(expression) is free
    assert "GPL-3.0-only" not in FREE
