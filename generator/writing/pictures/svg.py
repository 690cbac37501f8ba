"""SVG that stands in a Markdown page: links in it are Markdown links, so that any builder resolves them.

A picture is one HTML line in the page's text. Colours come from the page's style sheet through classes, so that
both palettes and print are served. Every text is text, every link has a name.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ..literal import literal
from ..pen import Pen

CHARACTER = 6.9
"""Width in pixels that one character of 13-pixel text is given; the mean of common system fonts is 6.4 to 6.8."""


def number(value: float) -> str:
    """A coordinate: at most one decimal, no trailing zero."""
    return f"{value:.1f}".removesuffix(".0")


def text(x: float, y: float, words: str, style: str = "", anchor: str = "start") -> str:
    """Words at a place."""
    css = f' class="{style}"' if style else ""
    at = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{number(x)}" y="{number(y)}"{css}{at}>{literal(words)}</text>'


def link(pen: Pen, target: str, name: str, content: Iterable[str]) -> str:
    """Content that leads to a page; ``name`` is its tooltip and what a screen reader says."""
    return f"[<title>{literal(name)}</title>{''.join(content)}]({pen.to(target)})"


def path(steps: str, style: str) -> str:
    """A drawn path with a class."""
    return f'<path d="{steps}" class="{style}"/>'


def picture(name: str, width: float, height: float, title: str, content: Iterable[str], below: Markup) -> Markup:
    """A figure with the picture and, below it, what says the same in words."""
    size = f'viewBox="0 0 {number(width)} {number(height)}" width="{number(width)}" height="{number(height)}"'
    name_and_title = f'aria-label="{literal(title)}"><title>{literal(title)}</title>'
    drawn = "".join(content)
    svg = f'<svg class="{name}" {size} role="group" {name_and_title}{drawn}</svg>'
    return Markup(
        f'<figure class="picture" data-search-exclude markdown="1">\n\n<span class="scroll" tabindex="0" role="region" '
        f'aria-label="{literal(title)}">{svg}</span>\n\n{below}\n\n</figure>\n'
    )


def table(summary: str, head: Iterable[str], rows: Iterable[Iterable[Markup]]) -> Markup:
    """A folded table in Markdown; cells are ready for the page."""
    columns = list(head)
    lines = ["| " + " | ".join(literal(cell) for cell in columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    body = "\n".join(lines)
    return Markup(
        f'<details class="as-table" markdown="1">\n<summary>{literal(summary)}</summary>\n\n{body}\n\n</details>'
    )
