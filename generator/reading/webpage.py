"""A saved web page as lines, and what its head says of it.

trafilatura votes on which lines are the article's; the lines themselves are cut here, so that what the vote leaves
out can be listed, and so that sub-headings, quotations and items keep their kind. Nothing is ever fetched.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from ..records import BlockKind
from . import traits
from .decoding import visible
from .lines import Line

MOST_ELEMENTS = 60_000
"""Elements of a page that trafilatura is asked about; the largest of 95 news pages has 9,000, and its time grows faster
than the page."""

LINKED_SHARE = 0.9
"""Share of a line's characters inside links from which it is a link and no text that holds one."""

RUN = 4
"""Words of the runs by which a line is found again in what trafilatura returns."""

_SILENT = frozenset(
    "script style noscript template svg math iframe object embed canvas audio video select option textarea input head "
    "map".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary "
    "table tbody td tfoot th thead title tr ul".split()
)
_ASIDE = frozenset("nav footer aside button figcaption figure dialog menu".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_SPACES = re.compile(r"\s+")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def parse(text: str) -> HtmlElement | None:
    """The page's tree, ``None`` if there is nothing in it."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    return tree if isinstance(tree, HtmlElement) else None


def lines(tree: HtmlElement, text: str) -> tuple[Line, ...]:
    """The page's lines with trafilatura's vote on each."""
    cut = tuple(_Cutter().cut(tree))
    voted = _votes(text) if sum(1 for _ in tree.iter()) <= MOST_ELEMENTS else None
    if voted is None:
        return cut
    return tuple(replace(line, vote=voted.holds(line.text)) for line in cut)


@dataclass(frozen=True, slots=True)
class _Votes:
    """What trafilatura returned, so that a line is looked up in time that does not grow with the page."""

    whole: frozenset[str]
    runs: frozenset[tuple[str, ...]]

    def holds(self, text: str) -> bool:
        tokens = [token.lower() for token in traits.words(text)]
        if " ".join(tokens) in self.whole:
            return True
        if len(tokens) < RUN + 2:
            return False
        runs = [tuple(tokens[i : i + RUN]) for i in range(len(tokens) - RUN + 1)]
        return sum(run in self.runs for run in runs) >= 0.8 * len(runs)


def _votes(text: str) -> _Votes | None:
    """trafilatura's article, ``None`` where it finds none."""
    import trafilatura  # takes a quarter of a second, and only a web page that was not read before needs it

    found = trafilatura.extract(text, include_comments=False, include_tables=True, with_metadata=False)
    if not found:
        return None
    whole: set[str] = set()
    runs: set[tuple[str, ...]] = set()
    for line in found.split("\n"):
        tokens = [token.lower() for token in traits.words(line)]
        whole.add(" ".join(tokens))
        runs.update(tuple(tokens[i : i + RUN]) for i in range(len(tokens) - RUN + 1))
    return _Votes(frozenset(whole - {""}), frozenset(runs))


class _Cutter:
    """Walks a tree once, without recursion, and cuts it into lines at each block's border."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._linked = 0
        self._breaks = 0
        self._kinds: list[BlockKind | None] = [None]
        self._asides = 0
        self._links = 0
        self._heading = False
        self._item = False

    def cut(self, tree: HtmlElement) -> Iterator[Line]:
        skipping = 0
        for event, element in etree.iterwalk(tree, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if skipping or self._silent(element, tag):
                    skipping += 1
                    continue
                yield from self._open(tag)
                self._add(element.text)
            else:
                if skipping:
                    skipping -= 1
                else:
                    yield from self._close(tag)
                if not skipping:
                    self._add(element.tail)
        yield from self._flush()

    @staticmethod
    def _silent(element: HtmlElement, tag: str) -> bool:
        if tag in _SILENT or not tag:
            return True
        style = element.get("style")
        return element.get("hidden") is not None or bool(style and _HIDDEN.search(style[:300]))

    def _add(self, text: str | None) -> None:
        if text:
            self._text.append(text)
            if not text.isspace():
                self._breaks = 0
                if self._links:
                    self._linked += len(text.strip())

    def _open(self, tag: str) -> Iterator[Line]:
        if tag == "br":
            self._breaks += 1
            if self._breaks > 1:
                yield from self._flush()
            self._text.append(" ")
            return
        if tag == "a":
            self._links += 1
        if tag not in _BLOCKS:
            return
        yield from self._flush()
        if tag in _ASIDE:
            self._asides += 1
        kind: BlockKind | None = self._kinds[-1]
        if tag in _HEADINGS:
            kind = "heading"
        elif tag == "li":
            kind = "item"
        elif tag == "blockquote":
            kind = "quotation"
        self._kinds.append(kind)

    def _close(self, tag: str) -> Iterator[Line]:
        if tag == "a":
            self._links = max(0, self._links - 1)
        if tag not in _BLOCKS:
            return
        yield from self._flush()
        if len(self._kinds) > 1:
            self._kinds.pop()
        if tag in _ASIDE:
            self._asides -= 1

    def _flush(self) -> Iterator[Line]:
        # a page's character references can write what no text file holds
        text = _SPACES.sub(" ", visible(_SPACES.sub(" ", "".join(self._text)))).strip()
        linked, kind = self._linked, self._kinds[-1]
        self._text, self._linked, self._breaks = [], 0, 0
        if not text:
            return
        label = (
            self._asides > 0
            or linked >= LINKED_SHARE * len(text.replace(" ", "")) > 0
            or linked >= LINKED_SHARE * len(text)
        )
        yield Line(text, mark="*" if kind == "item" else "", gap=1, kind=kind, label=label)
