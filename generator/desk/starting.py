"""A desk of one's own: the folder that a new briefing begins with."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from ..reading import SUFFIXES
from ..reading.editor import NAME as EDITOR_FILE

STARTER = Path(__file__).parents[1] / "starter"
PACKAGE = "briefing-generator"
REQUIREMENT = "requirements.txt"

FILES = {
    "Makefile": "Makefile",
    "mkdocs.yml": "mkdocs.yml",
    "gitignore": ".gitignore",
    "requirements.lock": "requirements.lock",
    "about.md": "docs/about.md",
    "guide.md": "docs/guide.md",
}
"""What every desk begins with: names in ``starter/`` and where they go. Several are the project's own files, linked."""

SAMPLES = ("ferry-offer.txt", "ferry-vote.md")
"""Articles of our own writing, for a desk that has none yet."""

FORGES = {
    "github": {"site.yml": ".github/workflows/site.yml"},
    "gitlab": {"gitlab-ci.yml": ".gitlab-ci.yml"},
    "none": {},
}
"""What checks and publishes the site, by where the repository lies."""


class StartError(Exception):
    """The folder cannot be laid out; says why and what to do."""


@dataclass(frozen=True, slots=True)
class Started:
    """What was done to a folder; paths relative to it, with ``/``, sorted."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    """There already with other content, and left as it was."""
    local: bool
    """Whether the requirement is a path of this machine, which no other can install from."""


def start(folder: Path, title: str, forge: str = "github", requirement: str | None = None) -> Started:
    """Lay out a working repository; what is there already is never written over.

    ``requirement`` says where the program is installed from, as pip reads it; without it, from where this one was.
    Raises ``StartError`` if the folder is a file; ``OSError`` if it cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise StartError(f"{folder}: this is a file; name a folder, or one that is still to be made")
    wanted = requirement or origin()
    files = {target: (STARTER / name).read_bytes() for name, target in (FILES | FORGES[forge]).items()}
    files["README.md"] = _readme(title, forge)
    files[f"seeds/{EDITOR_FILE}"] = _editor_file(title)
    files[REQUIREMENT] = _requirement(wanted)
    if not _has_articles(folder / "seeds"):
        files |= {f"seeds/{name}": (STARTER / name).read_bytes() for name in SAMPLES}
    written = [path for path, content in files.items() if _write(folder / PurePosixPath(path), content)]
    kept = [path for path, content in files.items() if (folder / path).read_bytes() != content]
    return Started(tuple(sorted(written)), tuple(sorted(kept)), "file:" in wanted)


def origin() -> str:
    """The requirement that gives the program that runs now: its version, or the address that it came from (PEP 610)."""
    try:
        version = metadata.version(PACKAGE)
        known = json.loads(metadata.distribution(PACKAGE).read_text("direct_url.json") or "{}")
    except metadata.PackageNotFoundError:  # run from its sources
        return f"{PACKAGE} @ {STARTER.parents[1].resolve().as_uri()}"
    except ValueError:
        known = {}
    url = str(known.get("url", ""))
    if not urlsplit(url).scheme:
        return f"{PACKAGE}=={version}"
    if control := known.get("vcs_info"):
        url = f"{control['vcs']}+{url}@{control['commit_id']}"
    return f"{PACKAGE} @ {url}"


def _requirement(wanted: str) -> bytes:
    lines = [
        "# Which briefing generator this desk uses, as pip reads it: a version, or an address such as",
        f"#   {PACKAGE} @ git+https://example.org/the/repository.git@the-commit",
        "# What it needs is in requirements.lock.",
        wanted,
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _editor_file(title: str) -> bytes:
    text = (STARTER / EDITOR_FILE).read_text("utf-8")
    return text.replace("{title}", json.dumps(title, ensure_ascii=False)).encode("utf-8")


def _readme(title: str, forge: str) -> bytes:
    """How to work with the folder; in a browser as the forge has it."""
    browser = (STARTER / f"browser-{forge}.md").read_text("utf-8")
    text = (STARTER / "README.md").read_text("utf-8").replace("{browser}\n", f"{browser}\n")
    return text.replace("{title}", _heading(title)).encode("utf-8")


def _heading(title: str) -> str:
    """A title on one line of Markdown, its signs escaped."""
    return re.sub(r"([\\`*_\[\]<>#&])", r"\\\1", " ".join(title.split()))


def _has_articles(seeds: Path) -> bool:
    return seeds.is_dir() and any(path.suffix.lower() in SUFFIXES for path in seeds.rglob("*"))


def _write(path: Path, content: bytes) -> bool:
    """Write a new file; says whether there was none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        return False
    return True
