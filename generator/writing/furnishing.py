"""The site's own templates, style sheets and scripts, written beside the pages.

They come with the program, wherever it is installed, so that a documents folder is whole: it builds with MkDocs or
Zensical alone, and fits the pages in it whatever version wrote them. The templates lie in a folder that begins with a
dot, which builders leave out of the site.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
FOLDERS = {"theme": ".theme", "assets": "assets"}
"""Here, and in the documents folder. ``assets`` is a link to this project's own ``docs/assets``."""


def furnishing() -> dict[str, str | bytes]:
    """Path in the documents folder and content of every file."""
    return {
        f"{target}/{path.relative_to(HERE / name).as_posix()}": path.read_bytes()
        for name, target in FOLDERS.items()
        for path in _files(HERE / name)
    }


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            yield from _files(path)
        elif not path.name.startswith((".", "__")) and path.suffix != ".py":
            yield path
