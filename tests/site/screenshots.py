"""Pictures of the built site for the README.

    python -m tests.site.screenshots [SITE] [FOLDER]

Takes home, an actor, the interests, the timeline, a speaker and a source of the site in SITE (default ``site``), on a
desktop and a phone, light and dark, and puts them into FOLDER (default ``build/screenshots``).
"""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from .conftest import CHROMIUM

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def pages(site: Path) -> dict[str, str]:
    """A name and an address for one page of each family: of those with many, the longest."""
    found = {"home": "", "interests": "interests/", "timeline": "timeline/"}
    for name in ("actors", "quotes", "sources"):
        longest = max((site / name).glob("*/index.html"), key=lambda path: (path.stat().st_size, path.as_posix()))
        found[name.removesuffix("s")] = f"{longest.parent.relative_to(site).as_posix()}/"
    return found


def take(site: Path, folder: Path) -> list[Path]:
    """Take all pictures and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    taken = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        for size, (width, height) in SIZES.items():
            for scheme in ("light", "dark"):
                context = browser.new_context(
                    viewport={"width": width, "height": height},
                    color_scheme=scheme,  # type: ignore[arg-type] # "light" or "dark"
                    reduced_motion="reduce",
                )
                page = context.new_page()
                for name, path in pages(site).items():
                    page.goto(f"http://127.0.0.1:{server.server_port}/{path}")
                    taken.append(folder / f"{name}-{size}-{scheme}.png")
                    page.screenshot(path=taken[-1])
                context.close()
        browser.close()
    server.shutdown()
    return taken


if __name__ == "__main__":
    arguments = [Path(argument) for argument in sys.argv[1:3]]
    given = [*arguments, *[Path("site"), Path("build/screenshots")][len(arguments) :]]
    print("\n".join(str(path) for path in take(*given)))
