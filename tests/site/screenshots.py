"""Pictures of the built site for the README.

    python -m tests.site.screenshots [SITE] [FOLDER]
    python -m tests.site.screenshots --readme [SITE]

Takes home, an actor, the interests, the timeline, a speaker and a source of the site in SITE (default ``site``), on a
desktop and a phone, light and dark, and puts them into FOLDER (default ``build/screenshots``). With ``--readme`` it
takes those that the README shows, on a desktop in the light palette, into ``.github/screenshots``.
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
README_SIZE = (1280, 720)
README = ("home", "actor", "interests", "source")
SHOWN = Path(".github/screenshots")


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


def take(site: Path, folder: Path, readme: bool = False) -> list[Path]:
    """Take all pictures, or those of the README, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    shown = {name: path for name, path in pages(site).items() if not readme or name in README}
    taken = []
    sizes = {"readme": README_SIZE} if readme else SIZES
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        for size, (width, height) in sizes.items():
            for scheme in ("light",) if readme else ("light", "dark"):
                context = browser.new_context(
                    viewport={"width": width, "height": height},
                    color_scheme=scheme,  # type: ignore[arg-type] # "light" or "dark"
                    reduced_motion="reduce",
                )
                page = context.new_page()
                for name, path in shown.items():
                    page.goto(f"http://127.0.0.1:{server.server_port}/{path}")
                    taken.append(folder / (f"{name}.png" if readme else f"{name}-{size}-{scheme}.png"))
                    page.screenshot(path=taken[-1])
                context.close()
        browser.close()
    server.shutdown()
    return taken


def main(arguments: list[str]) -> None:
    """Take the pictures that the command line asks for and print their paths."""
    readme = "--readme" in arguments
    given = [Path(argument) for argument in arguments if argument != "--readme"]
    site, folder = [*given, *[Path("site"), Path("build/screenshots")][len(given) :]]
    print("\n".join(str(path) for path in take(site, SHOWN if readme else folder, readme)))


if __name__ == "__main__":
    main(sys.argv[1:3])
