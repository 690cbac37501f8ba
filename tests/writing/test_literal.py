"""Text from seeds appears on the built page exactly as it stands, whatever syntax it holds."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.writing.literal import clean, literal
from generator.writing.pen import inner

ROOT = Path(__file__).parents[2]

HOSTILE = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "**bold** __bold__ *it* _it_ `code` ~~gone~~ ^up^ ==mark== ++ins++",
    "{{ briefing }} {% include 'x' %} {# remark #}",
    '--8<-- "about.md"',
    ":smile: :material-home: [[wiki]] [^1] *[HTML]: x",
    "{: #id .class } { .class } { onclick=alert(1) }",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "1) item",
    "> quote",
    "    code",
    "| a | b |",
    "---",
    "===",
    "***",
    "!!! note",
    "??? note",
    "=== tab",
    "term\n: definition",
    "[ref]: http://example.org",
    "http://example.org <http://example.org> a@b.org www.example.org",
    "&amp; &lt; &#60; &copy; & &unknown;",
    "a \\* b \\\\ c",
    "line one\nline two\n\n    four",
    "$x$ \\(y\\) $$z$$",
    "```\nfence\n```",
    "<!-- remark --> <?php ?> <![CDATA[x]]> <div markdown=1>",
    "\x02wzxhzdk:0\x03 klzzwxh:0 wzxhzdk:0",
    "tab\there\u2028line\u2029paragraph\x0bvertical",
    "\"double\" 'single' “curly” ‘single’",
    "עברית ‏ and العربية 中文 👩‍👧 é",
    "[TOC]",
    "a\nb\n---",
    "--- a: b ---",
]


class Shown(HTMLParser):
    """The text that a browser shows, without the permalinks of headings, and the names of all elements."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.in_permalink = False
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.in_permalink = ("class", "headerlink") in attrs

    def handle_endtag(self, tag: str) -> None:
        self.in_permalink = False

    def handle_data(self, data: str) -> None:
        if not self.in_permalink:
            self.text += data


class SiteLoader(yaml.SafeLoader):
    """Reads mkdocs.yml, whose ``!ENV`` only MkDocs knows."""


SiteLoader.add_constructor("!ENV", lambda loader, node: "")


@pytest.fixture(scope="module")
def convert():
    """Markdown to HTML with exactly the extensions of mkdocs.yml."""
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), SiteLoader)  # a SafeLoader
    names: list[str] = []
    options: dict[str, object] = {}
    for entry in config["markdown_extensions"]:
        if isinstance(entry, dict):
            options |= entry
            names += entry
        else:
            names.append(entry)
    return lambda source: markdown.markdown(source, extensions=names, extension_configs=options)


def expected(text: str) -> str:
    """What is to be seen: white space folded, what HTML forbids left out."""
    return re.sub(r"\s+", " ", clean(text)).strip()


def seen(source: str) -> Shown:
    shown = Shown(source)
    shown.text = re.sub(r"\s+", " ", shown.text).strip()
    return shown


PLACES = {
    "paragraph": ("{}", ["p"]),
    "heading": ("## {} {{ #h .fact }}", ["h2", "a"]),
    "emphasis": ("**{}**", ["p", "strong"]),
    "link": ("[{}](page.md#q-1)", ["p", "a"]),
    "item": ("- {}", ["ul", "li"]),
    "quotation": ("> {}\n> {{ .from }}", ["blockquote", "p"]),
    "cell": ("| a |\n| --- |\n| {} |", ["table", "thead", "tr", "th", "tbody", "tr", "td"]),
    "span": ('<span class="mark" id="q-1">{}</span>', ["p", "span"]),
    "raw block": ('<details class="f">\n<summary>{}</summary>\n</details>', ["details", "summary"]),
    "picture": ('<svg class="map">[<title>{}</title>](page.md)</svg>', ["p", "svg", "a", "title"]),
}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("place", PLACES)
def test_hostile_text_appears_literally(place: str, text: str, convert) -> None:
    """In every place of a page where the templates put text, it is seen as it stands and makes no element."""
    template, tags = PLACES[place]
    shown = seen(convert(template.format(literal(text))))
    before = "a " if place == "cell" else ""
    assert shown.text == before + expected(text)
    assert shown.tags == tags


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_within_an_attribute(text: str, convert) -> None:
    """An attribute holds the text and nothing beside it."""
    shown = seen(convert(f'<span class="time" title="{literal(text)}">words</span>'))
    assert shown.attributes == [("class", "time"), ("title", expected(text))]


@given(st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20)), min_size=1, max_size=4).map(" ".join))
@settings(max_examples=150)
@example("0. ")
@example("a\n\n-")
@example("file\x1fseparators\x85and next line")
@example("\x08 - a control character before a space before a mark")
@example("\ud800 lone surrogate")
def test_any_text_appears_literally(convert, text: str) -> None:
    """Any text at all, in a paragraph, a heading and a table."""
    if not expected(text):
        return
    for place in ("paragraph", "heading", "cell"):
        template, tags = PLACES[place]
        shown = seen(convert(template.format(literal(text))))
        assert shown.text == ("a " if place == "cell" else "") + expected(text)
        assert shown.tags == tags


@given(st.text())
def test_only_what_no_page_may_hold_is_left_out(text: str) -> None:
    """Letters, digits, marks, punctuation and symbols of every script are kept."""
    kept = {c for c in text if unicodedata.category(c)[0] in "LMNPS"}
    assert kept <= set(clean(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a \x1b", "a "), ("\x1b a", " a"), ("\x1b", ""), (" \x1b ", " "), ("a\x1b", "a")],
)
def test_a_control_character_at_an_end_costs_no_space(text: str, shown: str) -> None:
    """A piece of a sentence keeps the spaces that part it from its neighbours, whatever stood beyond them."""
    assert inner(text) == shown
