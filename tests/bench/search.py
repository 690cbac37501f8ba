"""``python -m tests.bench.search``: what search costs with each engine, by the number of articles.

For each size: the pages, the seconds that MkDocs and Pagefind take, and in a real browser the milliseconds from opening
the home page to the first result, with nothing remembered, and the bytes that this fetched, compressed as hosts do.
With ``--docs`` the pages of a folder are taken instead of made ones. Read the ratios; times belong to the machine.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from playwright.sync_api import sync_playwright

from generator import search

from ..site.conftest import CHROMIUM
from .corpus import write

ROOT = Path(__file__).parents[2]
QUERIES = ("russia", "foreign minister", "ask anyone for permission", "harbour workers")
"""A country, an office, words of a quote and words of a name, all of which the made articles hold."""

BOX = """() => {
  const box = document.querySelector(".md-search__input"), at = box && box.getBoundingClientRect();
  return at && at.width && {x: at.x + at.width / 2, y: at.y + at.height / 2};
}"""
"""Where the search box is, once it is there. This and what is found is looked for at every frame: Playwright's own
ways to wait look after 20, 50, 100, 100 milliseconds and then twice a second, which is too coarse a clock."""
FOUND = "() => document.querySelector('.md-search-result__item a')"


def main() -> int:
    """Print the table; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[50, 450], help="numbers of articles (default 50 450)")
    parser.add_argument("--docs", type=Path, action="append", help="a documents folder that holds the pages")
    args = parser.parse_args()
    print(f"{'pages':>7}{'engine':>10}{'MkDocs s':>10}{'index s':>9}{'index MB':>10}{'first ms':>10}{'fetched KB':>12}")
    for docs in args.docs or []:
        measured(docs)
    for size in [] if args.docs else args.sizes:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder) / "seeds", size)
            command = [sys.executable, "-m", "generator", "generate", "--no-store", "--seeds", f"{folder}/seeds"]
            subprocess.run([*command, "--docs", f"{folder}/docs"], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
            measured(Path(folder) / "docs")
    return 0


def measured(docs: Path) -> None:
    """Print a line for each engine."""
    pages = sum(1 for _ in docs.rglob("*.md"))
    for engine in ("material", "pagefind"):
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder)
            (work / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")
            shutil.copytree(docs, work / "docs")
            for name in ("about.md", "guide.md", "assets"):
                if not (work / "docs" / name).exists():
                    (work / "docs" / name).symlink_to(ROOT / "docs" / name)
            built = seconds(work, engine)
            start = time.perf_counter()
            if engine == "pagefind":
                search.index(work / "site")
            indexed = time.perf_counter() - start
            size = sum(p.stat().st_size for n in ("search", "pagefind") for p in (work / "site" / n).rglob("*.*"))
            first, fetched = asked(work / "site")
        line = f"{pages:>7}{engine:>10}{built:>10.1f}{indexed:>9.1f}{size / 1e6:>10.1f}"
        print(f"{line}{first:>10.0f}{fetched / 1e3:>12.0f}", flush=True)


def seconds(work: Path, engine: str) -> float:
    """Wall seconds of MkDocs in a folder."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "THEME_SEARCH": str(engine == "material").lower()}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=work, env=environment, check=True)
    return time.perf_counter() - start


class Host(http.server.SimpleHTTPRequestHandler):
    """Serves files, text compressed, and counts what it sends."""

    sent = 0
    packed: dict[str, bytes] = {}  # noqa: RUF012 (one server at a time)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_head(self) -> BinaryIO | None:  # type: ignore[override]
        """The file, compressed if it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in (".html", ".js", ".css", ".json", ".xml") or not path.is_file():
            return super().send_head()  # type: ignore[return-value]
        data = self.packed.setdefault(str(path), gzip.compress(path.read_bytes(), 6))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send, and count."""
        data = source.read()
        Host.sent += len(data)
        outputfile.write(data)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address that a site is served at meanwhile."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    Host.packed.clear()


def asked(site: Path) -> tuple[float, float]:
    """Of some queries the median milliseconds to the first result, and bytes fetched, each by a new reader."""
    times, sizes = [], []
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        for query in (QUERIES[0], *QUERIES):  # the first twice: once to warm the server and the browser up
            page = browser.new_context().new_page()
            Host.sent = 0
            start = time.perf_counter()
            page.goto(address, wait_until="commit")
            box = page.wait_for_function(BOX, polling="raf").json_value()
            page.mouse.click(box["x"], box["y"])
            page.keyboard.type(query)
            page.wait_for_function(FOUND, polling="raf", timeout=300_000)
            times.append((time.perf_counter() - start) * 1000)
            page.wait_for_load_state("networkidle")
            sizes.append(Host.sent)
            page.context.close()
        browser.close()
    return statistics.median(times[1:]), statistics.median(sizes[1:])


if __name__ == "__main__":
    sys.exit(main())
