"""Sources: the articles, and each as the generator read it, with its marks."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from ...records import Article, BlockKind
from .. import jsonld, marks
from ..addresses import Addresses
from ..dates import LAST
from ..facts import Fact
from ..library import Library
from ..literal import literal
from ..parts import Around, Level, by_date, parted, placed
from ..pen import Pen
from ..planning import Planned, planned
from ..rendering import Page, page
from ..wording import count, published
from .overview import overview

ON_PAGE = 60
"""Articles on the index, and on one page of a month; where there are more the index lists the newest."""

NEWEST = 30

INDEX = "sources/index.md"

NONE = (0, 0, 0)
"""Quotes, events and interests of an article that tells nothing."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article page."""

    number: int
    kind: BlockKind
    words: Markup
    """Empty where only the cited passages are published and this one is not cited."""
    notes: tuple[tuple[str, str, Fact], ...]
    """For the margin, of each fact that begins here: class, name, the fact."""
    last: int
    """Of paragraphs in a row that are not published only the first stands here; this is the number of the last."""


def pages(library: Library, addresses: Addresses) -> Iterator[Planned]:
    """The index of articles (in parts where they are many), then every article."""
    articles = sorted(library.headlines.values(), key=lambda a: (library.published(a.id), a.title, a.id))
    dates: list[Level[Article]] = by_date(lambda article: article.published)
    index = parted(INDEX, articles, dates, ON_PAGE)
    newest = [a for a in articles if a.published][-NEWEST:][::-1] or articles[:NEWEST]
    (_, whole), *others = placed(index)
    yield planned(INDEX, _index, INDEX, "Sources", newest if index.parts else articles, whole)
    for part, around in others:
        title = f"Sources: {part.label}"
        if part.parts:
            yield planned(part.path, overview, part.path, title, around, part.count, "article")
        else:
            yield planned(part.path, _index, part.path, title, list(part.entries), around)
    dated = [article.id for article in articles if library.published(article.id) != LAST]
    before = {article: earlier for earlier, article in itertools.pairwise(dated)}
    after = dict(itertools.pairwise(dated))
    for article in library.briefing.articles:
        beside = before.get(article.id), after.get(article.id)
        yield planned(addresses.article(article), _article, article, *beside)


def _index(
    library: Library, addresses: Addresses, path: str, title: str, articles: list[Article], where: Around
) -> Page:
    pen = Pen(library, addresses, path)
    total = sum(part.count for part in where.parts) or len(articles)
    return page(
        pen.page,
        "sources.md.j2",
        title,
        f"{count(total, 'article')} that this briefing is made of.",
        pen=pen,
        articles=articles,
        total=total,
        numbers=lambda article: library.numbers.get(article.id, NONE),
        around=where,
    )


def _gave(library: Library, article: Article) -> str:
    words = ("quote", "event", "interest")
    parts = [count(n, word) for n, word in zip(library.numbers.get(article.id, NONE), words, strict=True) if n]
    return ", ".join(parts) or "nothing"


def _article(library: Library, addresses: Addresses, article: Article, before: str | None, after: str | None) -> Page:
    """An article's page; ``before`` and ``after`` are the ids of those that appeared next to it in time."""
    pen = Pen(library, addresses, addresses.article(article))
    who = ", ".join(part for part in (article.publisher, published(article)) if part)
    original = library.articles.get(article.same_as or "")
    return page(
        pen.page,
        "source.md.j2",
        article.title,
        article.standfirst or f"{article.title} ({who})",
        {"hide": ["navigation", "toc"], **_dated(article)},
        [jsonld.article(article)],
        pen=pen,
        article=article,
        url=literal(article.url) if article.url and article.url.startswith(("http://", "https://")) else None,
        original=original,
        gave=_gave(library, article),
        furniture=[line for line in article.furniture if line.strip()],
        paragraphs=_paragraphs(pen, article),
        before=library.articles[before] if before else None,
        after=library.articles[after] if after else None,
    )


def _dated(article: Article) -> Mapping[str, str]:
    """Front matter that says when an article was published, for what a link to it is shown with and for the search."""
    date = jsonld.exact(article.published)
    return {"published": date} if date else {}


def _paragraphs(pen: Pen, article: Article) -> list[Paragraph]:
    facts = pen.library.told_in.get(article.id, ())
    found = marks.stretches(facts, article.id, len(article.text))
    spans = pen.library.paragraphs(article.id)
    noted: set[str] = set()
    paragraphs = []
    for number, span in enumerate(spans, 1):
        here = [m for m in found if m.start < span[1] or number == len(spans)]
        new = [m for m in here if m.fact.id not in noted]
        noted.update(m.fact.id for m in new)
        paragraphs.append(
            Paragraph(
                number,
                article.blocks[number - 1].kind if article.blocks else "paragraph",
                marks.marked(pen, article.text, span, found, marks.insets(pen, article.id, span, article.times)),
                tuple((marks.look(m.fact), marks.name_of(pen, m.fact), m.fact) for m in new),
                number,
            )
        )
    return _without_runs(paragraphs)


def _without_runs(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, of those in a row that are not published only the first."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        if found and not (paragraph.words or found[-1].words):
            found[-1] = replace(found[-1], last=paragraph.number)
        else:
            found.append(paragraph)
    return found
