"""A new seed: an article's file is read, named, checked for copies, and written into the folder of seeds.

What was recognised goes into the seed's front matter, where the editor sees it and can correct it. The rest of the
file stays as it was.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from ..identity import slug
from ..merging.duplicates import republished
from ..reading import SUFFIXES, SeedError, decoding, frontmatter, read
from ..records import Article, replace

NEW = "\x00new"
"""Id of the article that is being added, while it is compared: no other has it."""

HEAD = 1000
"""Bytes in which a page says that it is HTML: its first element stands there, after remarks and spaces."""

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A seed that could be written."""

    seed: str
    """A free name in the folder of seeds, made of the title."""
    content: bytes
    article: Article
    """The article as the seed gives it."""


def propose(content: bytes, name: str, known: Sequence[Article], taken: Iterable[str] = ()) -> Proposal:
    """The seed for an article's file.

    ``name`` is the file's name, ``-`` for standard input; ``known`` are the articles that the folder holds, ``taken``
    the names of its files. Raises ``SeedError`` if the file is no article or the folder holds it already.
    """
    suffix = _suffix(content, name)
    article = _read(content, suffix, name)
    original = _copied(article, known)
    if original:
        remedy = "Nothing was written. To have both, put the file into the folder by hand: it is shown as a reprint."
        raise SeedError(name, f"the same article is there already: {original.seed}, “{original.title}”", remedy)
    content = next(seed for seed in _seeds(content, article) if _same(seed, suffix, article))
    return Proposal(_free(slug(article.title, "article"), suffix, set(taken)), content, article)


def recognised(article: Article) -> list[tuple[str, str | None]]:
    """What an editor should look at before it is published: each field with its value, ``None`` if nothing tells."""
    date = f"{article.published} (from the {article.published_from})" if article.published else None
    return [
        ("title", article.title),
        ("date", date),
        ("authors", ", ".join(article.authors) or None),
        ("publisher", article.publisher),
        ("url", article.url),
        ("words", f"{len(article.text.split()):,}"),
    ]


def _suffix(content: bytes, name: str) -> str:
    """The ending of the seed's name; what has none of its own is a page if it begins as one, else text."""
    suffix = Path(name).suffix.lower() if name != "-" else ""
    if suffix and suffix not in SUFFIXES:
        raise SeedError(name, f"{suffix} files cannot be read", f"Save it as one of {', '.join(SUFFIXES)}.")
    return suffix or (".html" if _HTML.search(content[:HEAD]) else ".txt")


def _read(content: bytes, suffix: str, name: str) -> Article:
    """The article in a file's content, which is laid down for a moment under a name of no meaning."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"article{suffix}"
        path.write_bytes(content)
        return read(path, name)


def _copied(article: Article, known: Sequence[Article]) -> Article | None:
    """The article of the folder that this one is a copy of, the first by name if there are several."""
    new = replace(article, id=NEW, seed=NEW)
    originals = republished([*known, new])
    own = originals.get(NEW, NEW)
    alike = [one for one in known if originals.get(one.id, one.id) == own]
    return min(alike, key=lambda one: (one.id != own, one.seed), default=None)


def _seeds(content: bytes, article: Article) -> Iterator[bytes]:
    """Ways to write the seed, the best first: with all that was recognised, without the title, as it came."""
    text = decoding.repair(decoding.decode(content, article.seed))
    if frontmatter.split(text, article.seed)[1] == text:
        fields = {
            "title": article.title,
            "date": article.published,
            "authors": list(article.authors),
            "publisher": article.publisher,
            "url": article.url,
        }
        for left_out in ((), ("title",)):
            given = {key: value for key, value in fields.items() if value and key not in left_out}
            if given:
                block = yaml.safe_dump(given, allow_unicode=True, sort_keys=False, width=10_000)
                yield f"---\n{block}---\n\n{text}".encode("utf-8", "surrogatepass")
    yield content


def _same(content: bytes, suffix: str, article: Article) -> bool:
    """Whether the content is read as the same article; where it came from aside."""
    try:
        again = _read(content, suffix, article.seed)
    except SeedError:
        return False
    return replace(again, published_from=article.published_from, furniture=article.furniture) == article


def _free(stem: str, suffix: str, taken: set[str]) -> str:
    """The name, with the first number that makes it one that no file has, whatever the case of its letters."""
    lower = {name.casefold() for name in taken}
    number = 1
    while (name := f"{stem}{'' if number == 1 else f'-{number}'}{suffix}") in lower:
        number += 1
    return name
