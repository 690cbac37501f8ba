"""Templates, and the front matter above what they give."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from jinja2.runtime import Context
from markupsafe import Markup

from . import jsonld, present, wording
from .addresses import PLACES
from .data import in_line
from .dates import when
from .facts import clearest, kind_of, short_form
from .literal import clean, literal

DESCRIPTION_LENGTH = 160
"""Characters of a page's description: what search engines and link previews show."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the documents folder: its path within it, with ``/``, and its text."""

    path: str
    text: str


class _Code(CodeGenerator):
    """Compiles templates without the check whether a value is safe: what ``finalize`` gives is ``Markup``, always."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(finalize.src or "(")

    def _output_child_post(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(")")


class _Context(Context):
    """Calls what a template calls, without looking whether it wants to be given the context: nothing of ours does."""

    def call(
        self, called: Callable[..., object], /, *given: object, _loop_vars: object = None, **named: object
    ) -> object:
        return called(*given, **named)


def _shown(value: object) -> Markup:
    """A value as a page shows it: literally, unless it is ready for the page."""
    if type(value) is Markup:  # four of five: not even a call is made for them
        return value
    return literal(value if isinstance(value, str) else str(value))


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates' environment: every value that is no ``Markup`` is shown literally."""
    env = Environment(
        loader=PackageLoader("generator.writing", "templates"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    env.code_generator_class = _Code
    env.context_class = _Context
    env.globals.update(
        when=when,
        short_form=short_form,
        kind_of=kind_of,
        clearest=clearest,
        count=wording.count,
        verb=wording.verb,
        published=wording.published,
        shortened=wording.shortened,
        corrected=wording.corrected,
        of_actor=present.of_actor,
        of_article=present.of_article,
        PLACES=PLACES,
        VERBS=wording.VERBS,
        STATUS_WORDS=wording.STATUS_WORDS,
        QUOTE_WORDS=wording.QUOTE_WORDS,
        KIND_WORDS=wording.KIND_WORDS,
    )
    return env


def page(
    path: str,
    template: str,
    title: str,
    description: str,
    meta: Mapping[str, object] | None = None,
    things: Iterable[jsonld.Thing] = (),
    **values: object,
) -> Page:
    """A page from a template.

    ``title`` and ``description`` are plain text, ``meta`` is further front matter, ``things`` is what the page is
    about for machines, and ``values`` are the template's.
    """
    front = {
        "title": _attribute(title),
        "description": _attribute(wording.shortened(clean(description), DESCRIPTION_LENGTH)),
    }
    about = jsonld.text(things)
    more = {"hide": ["navigation"], **(meta or {}), **({"about": about} if about else {})}
    lines = [f"{key}: {in_line(value)}" for key, value in {**front, **more}.items()]
    body = environment().get_template(template).render(title=title, **values)
    return Page(path, "---\n" + "\n".join(lines) + "\n---\n\n" + _tidy(body))


def _attribute(text: str) -> str:
    """Text for front matter, which themes put into their HTML as it is."""
    return html.escape(clean(text))


def _tidy(body: str) -> str:
    """At most one blank line in a row, none at the beginning, one line break at the end."""
    lines: list[str] = []
    for line in body.split("\n"):
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines).rstrip("\n") + "\n"
