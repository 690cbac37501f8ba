"""Where the site will stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site import address
from generator.writing import Place

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("site_url: https://example.org/b", Place("https://example.org/b/")),
        ("site_url: https://example.org/b/\nuse_directory_urls: false", Place("https://example.org/b/", False)),
        ("site_url: http://127.0.0.1:8000/", Place()),
        ("site_url: http://localhost/", Place()),
        ("site_url: ''", Place()),
        ("site_url: example.org", Place()),
        ("site_url: https://[broken/", Place()),
        ("site_name: x\nmarkdown_extensions: [!!python/name:material.x.y ]", Place()),
        ("site_url: [not, closed", Place()),
        ("just words", Place()),
    ],
)
def test_the_settings_of_mkdocs_tell(settings: str, expected: Place, tmp_path: Path) -> None:
    """An address of this machine, of no machine, and a file that cannot be read say nothing."""
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    assert address.place(tmp_path / "mkdocs.yml") == expected


def test_the_environment_goes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """SITE_URL, as in the project's own settings, and where there are none."""
    assert address.place(ROOT / "mkdocs.yml") == Place()
    monkeypatch.setenv("SITE_URL", "https://desk.example")
    assert address.place(ROOT / "mkdocs.yml") == Place("https://desk.example/")
    assert address.place(tmp_path / "mkdocs.yml") == Place("https://desk.example/")
