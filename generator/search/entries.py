"""What of a built page can be searched for: its headings and the words below them.

The theme's own search reads pages in the same way, and so both find the same entries: an entry begins at a heading with
an id, and whatever carries ``data-search-exclude`` is left out, a heading with all that follows it up to the next. Only
here a numbered paragraph of an article is an entry too, so that a search leads to the very place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html

OPENING, CLOSING = '<article class="md-content__inner', "</article>"
"""Where the theme puts a page's content; what stands around it is the same on each page."""
RANK = '<meta name="search" content="'
"""Behind it stands what the page's front matter says of its rank (``theme/main.html``): a number, or "exclude"."""

PUBLISHED = '<meta property="article:published_time" content="'
"""Behind it stands when an article was published (Open Graph)."""

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
BLOCKS = frozenset("p div li ul ol td th tr table blockquote figure details summary dt dd br".split())
"""Elements whose words do not run on into the next."""
UNREAD = frozenset("script style svg template".split())
PERMALINK = "headerlink"
PARAGRAPH = "para"
EXCLUDED = "data-search-exclude"


@dataclass(frozen=True, slots=True)
class Entry:
    """A stretch of a page."""

    element: str
    """The heading's element, "h1" to "h6", or "p" for a paragraph of an article."""
    anchor: str
    """Its id; empty where the page has words before its first heading."""
    title: str
    """The words of the heading; empty for a paragraph."""
    text: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page as search sees it."""

    entries: tuple[Entry, ...]
    boost: float
    """How much more a hit on this page counts; 1 as a rule."""
    published: str = ""
    """When it was, if the page is an article's and tells (ISO 8601)."""


def searchable(page: str) -> SearchPage | None:
    """What can be searched for on a built page, given as HTML; ``None`` where it is not to be found."""
    start, end = page.find(OPENING), page.rfind(CLOSING)
    head = page[: max(start, 0)]
    rank, published = (head.partition(name)[2].partition('"')[0] for name in (RANK, PUBLISHED))
    if start < 0 or end < 0 or rank == "exclude":
        return None
    reader = _Reader()
    reader.read(html.fragment_fromstring(page[start : end + len(CLOSING)]))
    found = tuple(reader.entries())
    return SearchPage(found, float(rank or 1), published) if found else None


@dataclass
class _Begun:
    """An entry that is being read."""

    element: str = ""
    anchor: str = ""
    excluded: bool = False
    heading: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


class _Reader:
    """Walks through a page's elements in their order."""

    def __init__(self) -> None:
        self._found = [_Begun()]
        self._in_heading = False

    def read(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in UNREAD or element.get("class") == PERMALINK:
            return
        heads = tag in HEADINGS and "id" in element.attrib
        if not heads and EXCLUDED in element.attrib:
            return
        if heads or _is_paragraph(element):
            self._found.append(_Begun(str(tag), str(element.get("id")), EXCLUDED in element.attrib))
        before, self._in_heading = self._in_heading, heads or self._in_heading
        self._words(element.text)
        for child in element:
            self.read(child)
            self._words(child.tail)
        self._in_heading = before
        if tag in BLOCKS:
            self._words(" ")

    def _words(self, text: str | None) -> None:
        if text:
            begun = self._found[-1]
            (begun.heading if self._in_heading else begun.below).append(text)

    def entries(self) -> Iterator[Entry]:
        for begun in self._found:
            title, text = (" ".join("".join(parts).split()) for parts in (begun.heading, begun.below))
            if (title or text) and not begun.excluded:
                yield Entry(begun.element, begun.anchor, title, text)


def _is_paragraph(element: html.HtmlElement) -> bool:
    return element.tag == "p" and "id" in element.attrib and PARAGRAPH in (element.get("class") or "").split()
