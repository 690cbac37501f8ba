"""What MkDocs is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import site
from generator.records import Briefing
from generator.writing import write


def test_the_site_is_called_as_the_briefing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The title of the home page, whatever signs it has; what the environment says goes before it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SITE_NAME", raising=False)
    assert site._environment()["SITE_NAME"] == "Briefing"
    write(Briefing('Ships & "straits": <b>who</b>'), Path("docs"))
    assert site._environment()["SITE_NAME"] == 'Ships & "straits": <b>who</b>'
    monkeypatch.setenv("SITE_NAME", "Another")
    assert site._environment()["SITE_NAME"] == "Another"
