"""The site, built once from an invented briefing, served on this machine alone, and a browser to read it with."""

from __future__ import annotations

import contextlib
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

from generator import search
from generator.desk import checking
from generator.records import Search
from generator.writing import write
from tests.writing.story import story

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")


def build(folder: Path, address: str = "", *, directory_urls: bool = True, engine: Search = "material") -> Path:
    """Write the story's pages and build the site from them with the project's own mkdocs.yml.

    ``engine`` answers the search box: the theme's own search, or Pagefind.
    """
    docs, site = folder / "docs", folder / "site"
    docs.mkdir(exist_ok=True)  # a test may have put a page there
    for page in ("about.md", "guide.md"):
        shutil.copy(ROOT / "docs" / page, docs / page)
    write(story(), docs, findings=list(checking.doubts(story())))
    config = folder / "mkdocs.yml"
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config.write_text(text.replace("use_directory_urls: true", f"use_directory_urls: {str(directory_urls).lower()}"))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(config), "-d", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "THEME_SEARCH": str(engine == "material").lower()}
    environment |= {"SITE_URL": address} if address else {}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert not (run.stdout + run.stderr).strip(), "the builder warned: " + run.stdout + run.stderr
    if engine == "pagefind":
        search.index(site)
    return site


def zensical(folder: Path, address: str = "") -> Path:
    """The pages that lie in a folder built by Zensical, Material's successor, for an address if one is given."""
    if not (program := shutil.which("zensical", path=str(Path(sys.executable).parent))):
        pytest.skip("Zensical is not installed: pip install zensical==0.0.73 (0.1.2 does not install)")
    config = folder / "zensical.yml"
    config.write_text(f"site_dir: zensical\n{(folder / 'mkdocs.yml').read_text(encoding='utf-8')}")
    environment = {**os.environ, **({"SITE_URL": address} if address else {})}
    command = [program, "build", "--strict", "-f", str(config)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "zensical"


@pytest.fixture(scope="session")
def zensical_site(site: Path, address: str) -> Path:
    """The same pages built by Zensical."""
    return zensical(site.parent, address)


@pytest.fixture(scope="session")
def flat_zensical_site(flat_site: Path) -> Path:
    """The same with file names in addresses."""
    return zensical(flat_site.parent)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files below /a/base/, as a project's pages on a shared host are."""

    BASE = "/a/base/"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        """Addresses outside of the base lead nowhere."""
        inside = path.startswith(self.BASE)
        return super().translate_path("/" + path[len(self.BASE) :] if inside else "/no/such/file")


@contextlib.contextmanager
def host(site: Path) -> Iterator[str]:
    """Serves a folder, which need not be there yet; the address, with a closing slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{Quiet.BASE}"
    server.shutdown()
    server.server_close()


@contextlib.contextmanager
def served(folder: Path, engine: Search = "material", *, directory_urls: bool = True) -> Iterator[tuple[Path, str]]:
    """A site built for the address that it is served at: its folder and the address."""
    with host(folder / "site") as address:
        yield build(folder, address, engine=engine, directory_urls=directory_urls), address


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The built site and where it is served, with a closing slash."""
    with served(tmp_path_factory.mktemp("story")) as found:
        yield found


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
def pagefind_published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The same with Pagefind behind the search box."""
    pytest.importorskip("pagefind_bin", reason="Pagefind is not installed: pip install pagefind_bin")
    with served(tmp_path_factory.mktemp("pagefind"), "pagefind") as found:
        yield found


@pytest.fixture(scope="session")
def pagefind_site(pagefind_published: tuple[Path, str]) -> Path:
    """Its folder."""
    return pagefind_published[0]


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
