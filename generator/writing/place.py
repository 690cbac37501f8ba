"""Where the finished site stands: the addresses of its pages on the web."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """The address of a site, as far as it is known when its pages are written."""

    address: str | None = None
    """With a closing slash, such as ``https://example.org/briefing/``; ``None`` where nobody said."""
    folders: bool = True
    """Whether a page is called ``actors/peru/`` on the web, or ``actors/peru.html``."""

    def path(self, page: str) -> str:
        """The path, relative to the site's home, of a page of the documents folder, perhaps with an anchor.

        "sources/x.md#q-1" becomes "sources/x/#q-1", "actors/index.md" becomes "actors/"; a file that is no page
        keeps its name.
        """
        path, mark, anchor = page.partition("#")
        if path.endswith(".md"):
            name = path.removesuffix(".md")
            folder = name.removesuffix("index") if name == "index" or name.endswith("/index") else f"{name}/"
            path = folder if self.folders else f"{name}.html"
        return path + mark + anchor

    def facts(self, pages: Mapping[str, str]) -> dict[str, str]:
        """The path of each fact's entry, by the fact's id; ``pages`` has the page that it stands on."""
        paths = {page: self.path(page) for page in set(pages.values())}
        return {fact: f"{paths[page]}#{fact}" for fact, page in pages.items()}

    def url(self, page: str) -> str | None:
        """The whole address of a page; ``None`` where the site's is not known."""
        return self.address + self.path(page) if self.address else None
