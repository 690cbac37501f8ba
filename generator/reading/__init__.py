"""From a seed's bytes to an ``Article``: decoding, front matter, main text, furniture, title, byline, date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from ..identity import short_hash, slug
from ..records import Article, ArticleNote, Block, DateOrigin, EditorFile
from . import dates, decoding, editor, frontmatter, language
from .errors import EditorError, SeedError

__all__ = ["LARGEST_TEXT", "EditorError", "SeedError", "Seeds", "read", "read_all"]

LARGEST_TEXT = 5_000_000
"""Bytes of the largest seed that is read: ten times a long novel's chapter, fifty times a long article."""
SUFFIXES = (".txt", ".md", ".html", ".htm")


@dataclass(frozen=True, slots=True)
class Seeds:
    """A folder of seeds after reading."""

    articles: tuple[Article, ...] = ()
    problems: tuple[SeedError, ...] = ()
    editor: EditorFile = EditorFile()


def read(path: Path, seed: str | None = None, note: ArticleNote | None = None) -> Article:
    """Read one seed. Raises ``SeedError`` if it cannot become an article."""
    seed = seed or path.name
    if path.stat().st_size > LARGEST_TEXT:
        raise SeedError(seed, "it is larger than 5 MB", "Cut it down to the article.")
    text = decoding.repair(decoding.decode(path.read_bytes(), seed))
    front, rest = frontmatter.split(text, seed)
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n" if "\n\n" in rest.strip() else r"\n", rest)]
    parts = [part for part in parts if part]
    if not parts:
        raise SeedError(seed, "it holds no text", "Paste the article's text into it, or remove it.")
    title = parts[0] if len(parts) > 1 and len(parts[0]) < 200 else None
    body = parts[1:] if title else parts
    text = "\n\n".join(body)
    code = language.of(text)
    if code != "en":
        raise SeedError(seed, f"it is written in {language.name(code)}", "Only English articles can be read.")
    blocks, at = [], 0
    for part in body:
        blocks.append(Block(at, at + len(part), "paragraph"))
        at += len(part) + 2
    note = note or ArticleNote()
    published: str | None = None
    origin: DateOrigin | None = None
    if front.date:
        published, origin = front.date, "front matter"
    elif note.date:
        published, origin = note.date, "editor"
    heading = front.title or note.title or title or " ".join(body[0].split()[:12])
    return Article(
        id=slug(heading),
        seed=seed,
        title=heading,
        text=text,
        standfirst=front.standfirst,
        authors=front.authors or note.authors,
        publisher=front.publisher or note.publisher,
        url=front.url or note.url,
        published=published,
        published_from=origin,
        blocks=tuple(blocks),
    )


def read_all(folder: Path) -> Seeds:
    """Read every seed below a folder, in the order of their names. Raises ``EditorError`` for a broken editor's file."""
    notes = editor.load(folder / editor.NAME)
    by_seed = dict(notes.articles)
    paths = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }
    articles: list[Article] = []
    problems: list[SeedError] = []
    for seed in sorted(paths):
        try:
            if not paths[seed].resolve().is_relative_to(folder.resolve()):
                raise SeedError(seed, "it is a link that leads outside the folder", "Copy the file itself here.")
            articles.append(read(paths[seed], seed, by_seed.get(seed)))
        except SeedError as error:
            problems.append(error)
    return Seeds(tuple(_unique(articles)), tuple(problems), notes)


def _unique(articles: list[Article]) -> list[Article]:
    """Articles whose ids differ: those that share one get a hash of their seed's name."""
    ids = [article.id for article in articles]
    return [
        replace(article, id=f"{article.id}-{short_hash([article.seed], 6)}") if ids.count(article.id) > 1 else article
        for article in articles
    ]
