"""One seed and a folder of seeds: from files to ``Article`` records with their ids."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import re
import stat
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from ..digests import of_content
from ..identity import short_hash, slug
from ..listing import files
from ..records import Article, ArticleNote, DateOrigin, EditorFile, replace
from . import assembly, dates, decoding, editor, frontmatter, language, lines, markdown, webmeta, webpage
from .assembly import Page
from .errors import SeedError
from .frontmatter import FrontMatter
from .webmeta import Meta

LARGEST = 5_000_000
"""Bytes of the largest seed that is read: the longest of 95 saved news pages has 700,000, a book under 2,000,000."""

MOST_LINES = 50_000
"""Lines of a seed; a page of 700,000 bytes has under 3,000."""

LONGEST_TEXT = 200_000
"""Code points of an article's own text, some 33,000 words: "Hiroshima", which filled a magazine, has 31,000."""

SUFFIXES = (".txt", ".md", ".html", ".htm")

HTML = (".html", ".htm")

HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, changes of the direction of writing, and bytes that are no UTF-8 (Python reads them as surrogates)."""

COLLISION_DIGITS = 6
"""Hexadecimal digits of the seed's hash that tell articles of one title apart."""


@dataclass(frozen=True, slots=True)
class Seeds:
    """A folder of seeds after reading."""

    articles: tuple[Article, ...] = ()
    """Sorted by seed."""
    problems: tuple[SeedError, ...] = ()
    """Seeds that could not be read, sorted by seed."""
    editor: EditorFile = field(default_factory=EditorFile)
    unknown: tuple[str, ...] = ()
    """Seed names in the editor's file that no seed has, in the file's order."""
    hidden: tuple[Article, ...] = ()
    """Articles that the editor's file hides, sorted by seed."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Digest of each seed's bytes as they were read, whatever the file holds by now."""
    read: Mapping[str, Article] = field(default_factory=dict)
    """Each article as its seed alone gives it, under a hash of all that it was read from."""


def read(path: Path, seed: str | None = None, note: ArticleNote | None = None) -> Article:
    """Read one seed into an article.

    ``seed`` is its name in the folder of seeds (by default the file's name), ``note`` what the editor's file says of
    it. Raises ``SeedError`` if it cannot become an article: no text, too large, not English, broken front matter.
    """
    seed = seed or path.name
    return _read(_bytes(path, seed), path.suffix.lower(), seed, note)


def _read(content: bytes, suffix: str, seed: str, note: ArticleNote | None) -> Article:
    text = decoding.repair(decoding.decode(content, seed))
    front, rest = frontmatter.split(text, seed)
    note = note or ArticleNote()
    page, meta = _page(rest, front.title or note.title, suffix, seed)
    if page is None:
        raise SeedError(seed, "it holds no article", "Paste the article's text into it, or remove it.")
    if len(page.text) > LONGEST_TEXT:
        size, limit = f"{len(page.text):,}", f"{LONGEST_TEXT:,}"
        raise SeedError(seed, f"its text is too long ({size} characters, at most {limit})", "Part it, or shorten it.")
    _refuse_other_languages(page, front, seed)
    article = _article(page, meta, front, note, seed)
    if "title" not in article.corrected:
        return article
    untitled, _ = _page(rest, None, suffix, seed)
    former = slug(untitled.title) if untitled else article.id
    return replace(article, formerly=(former,) if former != article.id else ())


def _page(text: str, title: str | None, suffix: str, seed: str) -> tuple[Page | None, Meta]:
    """The parts of the page, and what the head of an HTML page says of it."""
    if suffix not in HTML:
        split = markdown.split if suffix == ".md" else lines.split
        if text.count("\n") > MOST_LINES:
            raise SeedError(seed, f"it has more than {MOST_LINES:,} lines", "Keep the article alone.")
        return assembly.assemble(split(text), title), Meta()
    tree = webpage.parse(text)
    if tree is None:
        return None, Meta()
    meta = webmeta.of(tree)
    return assembly.assemble(webpage.lines(tree, text), title or meta.title), meta


def _bytes(path: Path, seed: str) -> bytes:
    """The file's content, read once: what is judged is what is analysed, also if the file changes meanwhile."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for, a device read without end
            raise SeedError(seed, "it is no ordinary file", "Put the article's own file into the folder.")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
            size = max(len(content), os.fstat(file.fileno()).st_size)
    except OSError as error:
        raise SeedError(
            seed, f"it cannot be opened ({error.strerror})", "Check that it is there and readable."
        ) from error
    if len(content) > LARGEST:
        limit, megabytes = LARGEST // 1_000_000, size / 1_000_000
        raise SeedError(seed, f"it is too large ({megabytes:.1f} MB, at most {limit} MB)", "Keep the article alone.")
    return content


def _refuse_other_languages(page: Page, front: FrontMatter, seed: str) -> None:
    """Raises ``SeedError`` for a page that is not English. What the front matter says of the language counts."""
    code = front.language or language.of(page.text)
    if not language.is_english(code):
        remedy = "Only English articles can be read. If it is English, write 'language: en' in its front matter."
        raise SeedError(seed, f"it is written in {language.name(code)}, not in English", remedy)


def _article(page: Page, meta: Meta, front: FrontMatter, note: ArticleNote, seed: str) -> Article:
    published, origin = _published(page, meta, front, note)
    return Article(
        id=slug(page.title),
        seed=seed,
        title=page.title,
        text=page.text,
        standfirst=front.standfirst or page.standfirst,
        authors=front.authors or note.authors or meta.authors or page.authors,
        publisher=front.publisher or note.publisher or meta.publisher or page.publisher or page.agency,
        url=front.url or note.url or meta.url,
        published=published,
        published_from=origin,
        furniture=page.furniture,
        blocks=page.blocks,
        corrected=_from_note(front, note),
    )


def _from_note(front: FrontMatter, note: ArticleNote) -> tuple[str, ...]:
    """The fields that the editor's file gives and the seed's front matter does not."""
    return tuple(
        field
        for field in ("title", "date", "authors", "publisher", "url")
        if getattr(note, field) and not getattr(front, field)
    )


def _published(page: Page, meta: Meta, front: FrontMatter, note: ArticleNote) -> tuple[str | None, DateOrigin | None]:
    """The date of publication from the first that knows it: front matter, editor, page, address."""
    url = front.url or note.url or meta.url
    from_url = dates.in_url(url) if url else None
    known: tuple[tuple[str | None, DateOrigin], ...] = (
        (front.date, "front matter"),
        (note.date, "editor"),
        (meta.published, "html"),
        (page.published, "dateline"),
        (from_url, "url"),
    )
    return next(((date, origin) for date, origin in known if date), (None, None))


def read_all(
    folder: Path,
    known: Mapping[str, Article] = MappingProxyType({}),
    as_found: Mapping[str, str] = MappingProxyType({}),
) -> Seeds:
    """Read every seed in a folder and below; hidden files and other kinds of files are passed over.

    What this program has ``read`` from a seed before is ``known``, and is not read from it again; a seed whose digest
    this run knows already, ``as_found``, is not even opened then. Raises ``EditorError`` for an editor's file that
    cannot be used.
    """
    notes = editor.load(folder / editor.NAME)
    by_seed = dict(notes.articles)
    articles: list[Article] = []
    hidden: list[Article] = []
    problems: list[SeedError] = []
    names = set()
    digests: dict[str, str] = {}
    given: dict[str, Article] = {}
    place = folder.resolve()
    for seed in sorted(_seeds(folder)):
        path = folder / seed
        names.add(seed)
        note = by_seed.get(seed)
        try:
            _refuse_hidden_characters(seed)
            _refuse_foreign_links(path, place, seed)
            digest, content = as_found.get(seed, ""), b""
            if _key(digest, seed, note) not in known:
                content = _bytes(path, seed)
                digest = of_content(content)
            digests[seed] = digest
            key = _key(digest, seed, note)
            article = given[key] = known.get(key) or _read(content, path.suffix.lower(), seed, note)
            (hidden if note and note.hide else articles).append(article)
        except SeedError as problem:
            if not (note and note.hide):
                problems.append(problem)
    unknown = tuple(seed for seed, _ in notes.articles if seed not in names)
    return Seeds(_with_unique_ids(articles), tuple(problems), notes, unknown, tuple(hidden), digests, given)


def _key(digest: str, seed: str, note: ArticleNote | None) -> str:
    """A hash of all that an article is read from."""
    said = repr(note and dataclasses.replace(note, line=None))
    return hashlib.sha256(f"{digest}\x00{seed}\x00{said}".encode("utf-8", "backslashreplace")).hexdigest()


def with_added(seeds: Seeds, new: Sequence[Article]) -> Seeds:
    """The seeds as they would be with some more articles."""
    articles = sorted([*seeds.articles, *(replace(one, id=slug(one.title)) for one in new)], key=lambda one: one.seed)
    return dataclasses.replace(seeds, articles=_with_unique_ids(articles))


def _seeds(folder: Path) -> Iterator[str]:
    return (name for name in files(folder) if name.lower().endswith(SUFFIXES) and "/." not in f"/{name}")


def _refuse_hidden_characters(seed: str) -> None:
    """A name is shown, linked to and printed: what it holds has to be what one sees, in any encoding."""
    if HIDDEN.search(seed):
        raise SeedError(seed, "its name holds characters that cannot be shown", "Rename it.")


def _refuse_foreign_links(path: Path, place: Path, seed: str) -> None:
    """``place`` is where the folder of seeds really lies; no folder that is a link is entered."""
    if not path.is_symlink():
        return
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:  # a circle of links is a RuntimeError up to Python 3.12
        raise SeedError(seed, "it is a link that leads nowhere", "Put the file itself into the folder.") from error
    if not target.is_relative_to(place):
        raise SeedError(
            seed, "it is a link that leads outside the folder of seeds", "Put the file itself into the folder."
        )


def _with_unique_ids(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, those that share an id told apart by a hash of their seed's name, whatever their order.

    The id that each would have alone is a former one: it was its own until the other came.
    """
    shared = Counter(article.id for article in articles)
    return tuple(
        replace(
            article,
            id=f"{article.id}-{short_hash([article.seed], COLLISION_DIGITS)}",
            formerly=(*article.formerly, article.id),
        )
        if shared[article.id] > 1
        else article
        for article in articles
    )
