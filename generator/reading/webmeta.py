"""What a web page's head says of the article: JSON-LD (schema.org), Open Graph and other ``meta`` elements.

Only what is stated is taken. Dates are not guessed from the page's looks, so that what is printed on the page, and
nothing else, can give one.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from . import bylines, dates
from .decoding import one_line

LARGEST_JSON = 500_000
"""Characters of a JSON-LD block; those of news pages have under 50,000."""

LONGEST_VALUE = 2000
"""Characters of a title, a name or an address."""

DEEPEST = 8
"""Levels of JSON-LD that are looked into."""

_ARTICLES = re.compile(r"(?:News|Blog|Report|Opinion|Analysis|Review|Social|Live|Tech)?\w*(?:Article|Posting)$")
_DATE_NAMES = tuple(
    "article:published_time og:published_time datepublished date dc.date dc.date.issued dc.date.created dcterms.date "
    "dcterms.created publishdate publish-date pubdate sailthru.date parsely-pub-date cxenseparse:recs:publishtime "
    "article.published published-date published_time_telegram originalpublicationdate article_date_original".split()
)
_AUTHOR_NAMES = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author", "article.author")
_PUBLISHER_NAMES = ("og:site_name", "application-name", "dc.publisher", "publisher", "article:publisher")
_SITE_TAIL = re.compile(r"\s+[|–—•·«»\-]{1,2}\s+[^|–—]{2,60}$")


@dataclass(frozen=True, slots=True)
class Meta:
    """What a page says of its article; empty where it says nothing."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    """``YYYY-MM-DD``."""
    url: str | None = None


def of(tree: HtmlElement) -> Meta:
    """Read a page's head. Where sources disagree JSON-LD wins over ``meta``, and ``meta`` over elements of the body."""
    article = next(_articles(tree), {})
    metas = _metas(tree)
    title = _line(article.get("headline")) or _first(metas, ("og:title", "twitter:title", "dc.title"))
    publisher = _name(article.get("publisher")) or _name_only(_first(metas, _PUBLISHER_NAMES))
    authors = _people(article.get("author")) or _meta_authors(metas)
    return Meta(
        title=_without_site(title, publisher) if title else _document_title(tree),
        authors=tuple(author for author in authors if author != publisher),
        publisher=publisher,
        published=_day(article.get("datePublished")) or _meta_date(metas) or _time_element(tree),
        url=_address(_canonical(tree) or _first(metas, ("og:url",)) or _line(article.get("url"))),
    )


def _without_site(title: str, publisher: str | None) -> str:
    """A title without the publisher's name behind it: ``Talks go on | The Example`` is ``Talks go on``."""
    tail = _SITE_TAIL.search(title)
    return title[: tail.start()] if tail and publisher and publisher.lower() in tail[0].lower() else title


def _articles(tree: HtmlElement) -> Iterator[Mapping[str, object]]:
    """Every schema.org article in the page's JSON-LD."""
    for script in tree.iter("script"):
        kind = (script.get("type") or "").lower()
        source = script.text or ""
        if "ld+json" not in kind or len(source) > LARGEST_JSON:
            continue
        try:
            data = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _within(data, 0)


def _within(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _within(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLES.match(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _within(data.get(key), depth + 1)


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = _line(meta.get("content"))
        if key and content:
            found.setdefault(key, []).append(content)
    return found


def _first(metas: Mapping[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _line(value: object) -> str | None:
    """A value as one line of text, its entities (often encoded twice) resolved; ``None`` if it is no text."""
    return (one_line(html.unescape(value[:LONGEST_VALUE])) or None) if isinstance(value, str) else None


def _document_title(tree: HtmlElement) -> str | None:
    """The ``title`` element without the site's name behind it."""
    title = next((_line(element.text_content()) for element in tree.iter("title")), None)
    return (_SITE_TAIL.sub("", title) or title) if title else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return next((name for item in value if (name := _name(item))), None)
    return _name_only(_line(value.get("name")) if isinstance(value, dict) else _line(value))


def _name_only(value: str | None) -> str | None:
    """A name, not an address or a handle."""
    return None if value is None or "://" in value or value.startswith(("@", "www.")) or len(value) > 80 else value


def _people(value: object) -> tuple[str, ...]:
    people = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(name for person in people if (said := _name(person)) for name in _written(said)))


def _written(said: str) -> tuple[str, ...]:
    """The names in what a page says of its author: the names alone where it is a whole byline."""
    return bylines.names(said) or (re.sub(r"^by\s+", "", said, flags=re.IGNORECASE),)


def _meta_authors(metas: Mapping[str, list[str]]) -> tuple[str, ...]:
    for key in _AUTHOR_NAMES:
        said = [value for value in metas.get(key, ()) if _name_only(value)]
        if said:
            return tuple(dict.fromkeys(name for value in said for name in _written(value)))
    return ()


def _day(value: object) -> str | None:
    text = _line(value)
    return dates.in_text(text[:60]) if text else None


def _meta_date(metas: Mapping[str, list[str]]) -> str | None:
    return next((day for name in _DATE_NAMES for value in metas.get(name, ()) if (day := _day(value))), None)


def _time_element(tree: HtmlElement) -> str | None:
    """A ``time`` element that says it is the date of publication, or the only ``time`` there is."""
    times = [element for element in tree.iter("time") if element.get("datetime")]
    marked = [
        element for element in times if element.get("pubdate") is not None or element.get("itemprop") == "datePublished"
    ]
    days = {day for element in (marked or times) if (day := _day(element.get("datetime")))}
    return min(days) if marked and days else next(iter(days)) if len(days) == 1 else None


def _canonical(tree: HtmlElement) -> str | None:
    return next(
        (_line(link.get("href")) for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"), None
    )


def _address(value: str | None) -> str | None:
    return value if value and re.match(r"https?://[^\s<>\"']{3,2000}$", value) else None
