"""The sources as a bibliography: an entry an article, for Zotero, JabRef, LaTeX.

Entries are ``@misc``, the type that both BibTeX and biblatex know with every field used here. ``date`` is EDTF, as
biblatex reads it (its manual, 2.3.8), ``year`` is for BibTeX; neither stands where the article is undated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...records import Article
from ..dates import year
from ..library import Library
from ..literal import clean

SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # an escaped brace still counts where BibTeX looks for the closing one
        "}": r"\textbraceright{}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
"""The ten characters that are commands to TeX; all others stand as they are, in UTF-8."""

NOT_IN_ADDRESSES = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '{}\\^"<>`|'})
"""Characters that no address may hold (RFC 3986), braces above all, which BibTeX would count."""

WHOLE = re.compile(r"[,{}\\]|\band\b", re.IGNORECASE)
"""In a name that holds one of these BibTeX would see several names, or its parts in another order."""


def bibliography(library: Library) -> str:
    """One entry an article, in the briefing's order, keyed by the article's id."""
    return "\n".join(_entry(article) for article in library.briefing.articles)


def _entry(article: Article) -> str:
    lines = [f"  {name} = {{{value}}},\n" for name, value in _fields(article)]
    return f"@misc{{{article.id},\n{''.join(lines)}}}\n"


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{_text(article.title)}}}"  # braced twice, so that no style changes its capitals
    if article.authors:
        yield "author", " and ".join(_name(author) for author in article.authors)
    if article.publisher:
        yield "howpublished", _text(article.publisher)
    if article.published:
        yield "date", article.published
        if (when := year(article.published)) and "X" not in article.published:
            yield "year", when
    if article.url and article.url.startswith(("http://", "https://")):
        yield "url", clean(article.url).translate(NOT_IN_ADDRESSES)
    yield "langid", "english"


def _name(author: str) -> str:
    """A name as BibTeX takes it: in braces, and so as a whole, where its parts could be misread."""
    text = _text(author)
    return f"{{{text}}}" if WHOLE.search(author) else text


def _text(text: str) -> str:
    return clean(text).translate(SPECIAL)
