"""What the editor's file would say of a fact, an actor or an article as it stands: for "Correct this".

Each value is written as YAML, so that what is pasted holds the present one and is right at once.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

import yaml

from ..records import Actor, Article, Event, Quote
from .data import in_line
from .facts import Fact
from .library import Library
from .literal import clean

ENDLESS = 100_000
"""Characters of a line of YAML: it is never broken."""

WORDS = re.compile(r"[A-Za-z]+(?: [A-Za-z][A-Za-z'-]*)+(?:, [A-Za-z][A-Za-z'-]*)*")
"""Several words, which YAML takes for nothing but themselves; PyYAML thinks about them for a third of a millisecond."""


def of_fact(library: Library, fact: Fact) -> str:
    """The keys of a fact's correction with their present values, as JSON."""
    if isinstance(fact, Quote):
        return _json({"speaker": library.called(fact.speaker) if fact.speaker else None})
    if isinstance(fact, Event):
        return _json({"status": fact.status}, date=fact.date or "null")
    holders = [library.called(holder) for holder in fact.holder]
    values = {"kind": fact.kind, "theme": fact.theme, "label": fact.label}
    return _json({"holder": holders[0] if len(holders) == 1 else holders, **values})


def of_actor(actor: Actor) -> str:
    """Likewise for an actor; what nobody has said is left out."""
    return _json({"kind": actor.kind, **({"descriptor": actor.descriptor} if actor.descriptor else {})})


def of_article(article: Article) -> str:
    """Likewise for an article."""
    values = {"title": article.title, "authors": article.authors, "publisher": article.publisher, "url": article.url}
    known = {key: list(value) if key == "authors" else value for key, value in values.items() if value}
    return _json(known, **({"date": article.published} if article.published else {}))


def _json(values: Mapping[str, str | Sequence[str] | None], **plain: str) -> str:
    """Values as YAML, and ``plain`` ones as they are: a date is a text in the editor's file."""
    return in_line({**plain, **{key: _yaml(value) for key, value in values.items()}})


def _yaml(value: str | Sequence[str] | None) -> str:
    if isinstance(value, str):
        return value if WORDS.fullmatch(value) else _text(value)
    return _dumped(value and [clean(one) for one in value])


@functools.lru_cache(maxsize=20_000)
def _text(value: str) -> str:
    return _dumped(clean(value))


def _dumped(value: str | Sequence[str] | None) -> str:
    text: str = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=ENDLESS)
    return text.removesuffix("...\n").strip()
