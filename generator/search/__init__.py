"""What answers the search box of the site.

The theme's own search hands the whole text of the site to the browser, which indexes it again for each reader. Pagefind
cuts its index into small files, and the browser fetches those that a query needs. Which of the two answers is the
editor's choice, or follows from the number of pages.
"""

from __future__ import annotations

from pathlib import Path

from ..listing import files
from ..records import Search
from .pagefind import FOLDER, PagefindError, available, index

__all__ = ["FOLDER", "MOST_PAGES", "PagefindError", "engine", "index"]

MOST_PAGES = 1000
"""Pages up to which the theme's own search answers by itself. On two shared cores its first result came after 5 s at
1,000 pages and after 25 s at 5,000, Pagefind's after 1.4 s at any size."""


def engine(setting: Search, docs: Path) -> Search:
    """Which search a site is built with, "material" or "pagefind": the editor's choice, or by the number of pages.

    Where nobody chose, the theme's own search stands in for a Pagefind that is not installed.
    """
    if setting != "auto":
        return setting
    pages = sum(1 for _ in files(docs, ".md"))
    return "pagefind" if pages > MOST_PAGES and available() else "material"
