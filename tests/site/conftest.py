"""The site, built once from an invented briefing, served on this machine alone, and a browser to read it with."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.writing import write
from tests.writing.story import story

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")


def build(folder: Path, address: str = "", *, directory_urls: bool = True) -> Path:
    """Write the story's pages and build the site from them with the project's own mkdocs.yml."""
    docs, site = folder / "docs", folder / "site"
    shutil.copytree(ROOT / "docs" / "assets", docs / "assets")
    for page in ("about.md", "guide.md"):
        shutil.copy(ROOT / "docs" / page, docs / page)
    shutil.copytree(ROOT / "generator/writing/theme", folder / "generator/writing/theme")
    write(story(), docs)
    config = folder / "mkdocs.yml"
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config.write_text(text.replace("use_directory_urls: true", f"use_directory_urls: {str(directory_urls).lower()}"))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(config), "-d", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"} | ({"SITE_URL": address} if address else {})
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert not (run.stdout + run.stderr).strip(), "the builder warned: " + run.stdout + run.stderr
    return site


@pytest.fixture(scope="session")
def zensical_site(site: Path) -> Path:
    """The same pages built by Zensical, Material's successor."""
    if not (program := shutil.which("zensical", path=str(Path(sys.executable).parent))):
        pytest.skip("Zensical is not installed: pip install zensical==0.0.73 (0.1.2 does not install)")
    config = site.parent / "zensical.yml"
    config.write_text(f"site_dir: zensical\n{(site.parent / 'mkdocs.yml').read_text(encoding='utf-8')}")
    run = subprocess.run([program, "build", "-f", str(config)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return site.parent / "zensical"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files below /a/base/, as a project's pages on a shared host are."""

    BASE = "/a/base/"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        """Addresses outside of the base lead nowhere."""
        inside = path.startswith(self.BASE)
        return super().translate_path("/" + path[len(self.BASE) :] if inside else "/no/such/file")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The built site and where it is served, with a closing slash."""
    folder = tmp_path_factory.mktemp("story")
    handler = functools.partial(Quiet, directory=str(folder / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    address = f"http://127.0.0.1:{server.server_port}{Quiet.BASE}"
    built = build(folder, address)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield built, address
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def site(published: tuple[Path, str]) -> Path:
    """The built site's folder."""
    return published[0]


@pytest.fixture(scope="session")
def address(published: tuple[Path, str]) -> str:
    """Where the site is served."""
    return published[1]


@pytest.fixture(scope="session")
def flat_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built for file names in addresses (``use_directory_urls: false``), as for ``file://``."""
    return build(tmp_path_factory.mktemp("flat"), directory_urls=False)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Debian's chromium, driven by Playwright."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
    if not CHROMIUM.exists():
        pytest.skip(f"there is no {CHROMIUM}: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()
