"""The articles of our own writing with what a careful reader found in them, and a hash that pins both."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
ARTICLES = HERE / "articles"
GOLD = HERE / "gold"

Entry = dict[str, Any]


@dataclass(frozen=True)
class Gold:
    """One article's annotation; every ``text`` stands in the article character for character."""

    name: str
    published: str
    actors: tuple[Entry, ...]
    quotes: tuple[Entry, ...]
    events: tuple[Entry, ...]
    interests: tuple[Entry, ...]
    noise: tuple[str, ...]


def gold() -> tuple[Gold, ...]:
    """All annotations, by name."""
    return tuple(_read(path) for path in sorted(GOLD.glob("*.yml")))


def corpus_hash() -> str:
    """Changes with any byte of an article or an annotation: floors hold for one corpus alone."""
    digest = hashlib.sha256()
    for path in sorted([*ARTICLES.iterdir(), *GOLD.iterdir()], key=lambda p: p.name):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _read(path: Path) -> Gold:
    # BaseLoader keeps every scalar a string, so that a date stays the EDTF text that it is.
    data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    quotes = tuple({**q, "speaker": None if q["speaker"] == "null" else q["speaker"]} for q in data["quotes"])
    return Gold(
        name=path.stem,
        published=data["published"],
        actors=tuple(data["actors"]),
        quotes=quotes,
        events=tuple(data["events"]),
        interests=tuple(data["interests"]),
        noise=tuple(data.get("noise", ())),
    )
