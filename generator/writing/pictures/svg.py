"""SVG that stands in a Markdown page: links in it are Markdown links, so that any builder resolves them.

A picture is one HTML line in the page's text. Colours come from the page's style sheet through classes, so that
both palettes and print are served. Every text is text, every link has a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from ...records import Actor
from ..literal import literal
from ..pen import Pen
from ..wording import shortened


def number(value: float) -> str:
    """A coordinate: at most one decimal, no trailing zero."""
    return f"{value:.1f}".removesuffix(".0")


def text(x: float, y: float, words: str, style: str = "", anchor: str = "start") -> str:
    """Words at a place."""
    css = f' class="{style}"' if style else ""
    at = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{number(x)}" y="{number(y)}"{css}{at}>{literal(words)}</text>'


def link(pen: Pen, target: str, content: Iterable[str], name: str = "") -> str:
    """Content that leads to a page; ``name``, where its own words do not say it, is what a screen reader says."""
    title = f"<title>{literal(name)}</title>" if name else ""
    return f"[{title}{''.join(content)}]({pen.to(target)})"


def actor(pen: Pen, actor: Actor, length: int, draw: Callable[[str], str], more: str = "") -> str:
    """An actor's name, at most so many characters of it, as ``draw`` draws it, with a link to its page.

    ``more`` is drawn within the link.
    """
    shown = shortened(actor.name, length)
    name = "" if shown == actor.name else actor.name
    return link(pen, pen.addresses.actor(actor), [more, draw(shown)], name)


def sign(x: float, y: float, shape: str, style: str = "") -> str:
    """A sign (``generator.writing.signs``) around a place; ``style`` is its class beside that of all signs."""
    return f'<path d="M{number(x)} {number(y)}{shape}" class="{f"sign {style}".rstrip()}"/>'


def path(steps: str, style: str) -> str:
    """A drawn path with a class."""
    return f'<path d="{steps}" class="{style}"/>'


def picture(name: str, width: float, height: float, title: str, content: Iterable[str], below: Markup) -> Markup:
    """A figure with the picture and, below it, what says the same in words."""
    size = f'viewBox="0 0 {number(width)} {number(height)}" width="{number(width)}" height="{number(height)}"'
    svg = f'<svg class="{name}" {size} role="group"><title>{literal(title)}</title>{"".join(content)}</svg>'
    return Markup(
        f'<figure class="picture" data-search-exclude markdown="1">\n\n<span class="scroll" tabindex="0" role="region" '
        f'aria-label="Picture">{svg}</span>\n\n{below}\n\n</figure>\n'
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
