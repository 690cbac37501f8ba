"""What made-up seeds are made of: pieces of articles, of pages and of attacks, and anything at all between them."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.hostile.made import LINE, PAYLOADS, PROSE, TRAPS, laughs

WORDS = (
    "Norway Sweden Oslo Anna Keller NATO Foreign Minister she he they it their who which said says told reporters "
    "according to that wants wanted fears must would not to of the a in on by since until Monday last week 2022 May "
    "3 years ago 12:00 signed talks treaty attack because and but if whose own country spokesman told urged Mr. U.S. "
    "Prime Minister's Office the European Union no-one 1,000 $5m COVID-19 Al-Qaeda O’Neill van der Berg"
).split()
MARKS = (
    '"', "“", "”", "‘", "’", "'", "(", ")", "[", "]", ",", ".", "?", "!", ":", ";", "—", "-", "…", "’s", "%", "$", "&",
    "<b>", "{{", "}}", "{%", "\u202e", "\u2066", "e\u0301", "👩‍👧", "\u00a0", "\u200b", "\ufeff", "\x00", "\x1b[31m",
    "\\", "|", "#", "*", "_", "`", "~", "^", "=", "+", "/", "\ud800", "\uffff", "İ", "ß", "ǆ", "\u0345", "٣", "⅓", "字",
    "ש",
)  # fmt: skip
BREAKS = (" ", " ", " ", " ", " ", "", "  ", "\n", "\n\n", "\n\n\n", "\t", "\u2028", "\r")

ANY = st.text(max_size=30)
WORDY = st.lists(
    st.tuples(st.sampled_from((*WORDS, *WORDS, *MARKS)), st.sampled_from(BREAKS)), min_size=1, max_size=60
).map(lambda parts: "".join(word + gap for word, gap in parts))
"""Running text with marks in the wrong places."""

REPEATED = st.builds(lambda sign, times: sign * times, st.sampled_from(TRAPS), st.integers(1, 400))
"""One thing over and over: what patterns and searches for pairs break on."""

TEXT = st.one_of(
    WORDY,
    WORDY,
    st.just(PROSE),
    st.sampled_from(PAYLOADS),
    st.sampled_from(PAYLOADS).map(LINE.format),
    REPEATED,
    ANY,
)

FURNITURE = (
    "By Anna Keller", "Anna Keller, Oslo", "OSLO (Reuters) — ", "Published 13 February 2022", "Updated 3 hours ago",
    "Share this article", "Read more: Talks fail", "Advertisement", "# Talks", "## What next", "Photo: NTB", "* * *",
    "---", "...", "- item", "> said", "| a | b |", "1. first", "This article was amended on 3 May 2022.", "https://a.b/c",
)  # fmt: skip
"""Lines around an article's own text."""

TAGS = (
    "html", "head", "body", "article", "main", "h1", "h2", "p", "div", "span", "b", "ul", "li", "blockquote", "table",
    "tr", "td", "script", "style", "svg", "a href='javascript:pwned()'", "img src=x onerror=pwned()", "title", "time",
    "meta name=author content='Anna'", "meta property=og:title content='&#x202e;Talks'", "iframe", "template",
    "noscript", "textarea", "math", "xmp", "plaintext", "svg><style", "script type=application/ld+json",
    "time datetime=2022-02-30", "meta property=article:published_time content=9999-99-99", "br", "!--", "?xml",
    "![CDATA[",
)  # fmt: skip

ODD_SCALARS = (
    "Talks", "2022-02-13", "2022-02-13~", "2022-13-45", "-9999", "0x1F", "1e999", ".inf", "9" * 400, "null",
    "~", "yes", "!!int 3", "!!python/name:os.system", "&a [*a]", "*a", "{a: b}", "[a, b]", "[[[[", "|", ">-",
    '"\\u202e\\0\\ud800"', "'it''s'", "javascript:pwned()", "data:text/html,<script>pwned()</script>", "en",
    "de", "xx", "- a", "? a", "%TAG", "@x", "`x`", "2022-02-13T10:00:00Z", "2021/2022", "..", "199X", "en-GB",
)  # fmt: skip
SCALARS = st.one_of(st.sampled_from(ODD_SCALARS), st.sampled_from(PAYLOADS), ANY)
KEYS = st.sampled_from(
    ("title", "date", "authors", "author", "publisher", "url", "language", "standfirst", "x", "? [a]", "<<", "title")
)
FRONT = st.one_of(
    st.just(""),
    st.lists(st.tuples(KEYS, SCALARS), max_size=6).map(
        lambda pairs: "---\n" + "".join(f"{key}: {value}\n" for key, value in pairs) + "---\n"
    ),
    st.just(f"---\n{laughs(8)}\n---\n"),
    st.just("---\ntitle: Talks\n"),
)
ENDLESS = st.builds(lambda sign, length: sign * (length // len(sign)), st.sampled_from(TRAPS), st.integers(99, 40_000))
"""Likewise, so long that the square of it would take seconds."""

PIECE = st.one_of(
    st.just(PROSE),
    TEXT,
    ENDLESS,
    st.sampled_from(FURNITURE),
    st.sampled_from(TAGS).map(lambda tag: f"<{tag}>"),
    st.sampled_from(TAGS).map(lambda tag: f"</{tag.split(' ')[0]}>"),
    st.sampled_from(TAGS).flatmap(lambda tag: st.integers(1, 300).map(lambda times: f"<{tag}>" * times)),
    st.just(
        '<script type="application/ld+json">{"@type": "Article", "headline": "\\u202eTalks", "author": [[]]}</script>'
    ),
)
ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "shift_jis")


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes]:
    """The ending of a seed's name, and its bytes."""
    suffix = draw(st.sampled_from((".txt", ".md", ".html", ".htm")))
    pieces = draw(st.lists(st.tuples(PIECE, st.sampled_from(("\n\n", "\n", " ", ""))), max_size=12))
    text = draw(FRONT) + "".join(piece + gap for piece, gap in pieces)
    content = text.encode(draw(st.sampled_from(ENCODINGS)), "replace")
    for at, bytes_ in draw(st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=8)), max_size=3)):
        content = content[:at] + bytes_ + content[at + len(bytes_) :]  # damage
    return suffix, content
