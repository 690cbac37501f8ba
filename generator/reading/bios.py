"""The note on the author at an article's end."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from pathlib import Path

from ..language import lexicon
from . import traits
from .traits import Traits

LONGEST = 90
"""Words."""

REACH = 3
"""Paragraphs at the end of a body that may be such a note."""

_SUBJECT = re.compile(
    r"(?:(?:The (?:writer|author)s?|About the author:?|Dr\.?|Prof\.?|Professor|Sir) ?)?"
    r"(?P<name>(?:[A-Z][\w'’.\-]* ?){0,5})"
)
_IS = re.compile(r"\b(?:is|was|has been|writes|covers|reports|works|teaches|serves|are|report|cover)\b")


@functools.cache
def _roles() -> frozenset[str]:
    return lexicon.words(Path(__file__).with_name("author_roles.txt"))


def drop(seen: Sequence[Traits], keep: list[bool]) -> None:
    """Take out the notes on the author below the body."""
    kept = [i for i, keeps in enumerate(keep) if keeps]
    for i in reversed(kept[-REACH:]):
        above = [seen[k].line.text for k in kept if k < i]
        if len(above) < 2 or not is_bio(seen[i].line.text, above):
            return
        keep[i] = False


def is_bio(text: str, above: Sequence[str]) -> bool:
    """Whether a paragraph presents its author: a person by whose name the article has never called anyone, and a role.

    ``Jane Doe, a former envoy, is a senior fellow at the Example Institute.``
    """
    tokens = traits.words(text)
    subject = _SUBJECT.match(text)
    if len(tokens) > LONGEST or subject is None or text[:1] in "\"“‘'":
        return False
    names = subject["name"].split()
    described = text.startswith(("The writer", "The author", "About the author"))
    if not described and len(names) < 2:
        return False
    verb = _IS.search(text)
    if verb is None or '"' in text or "“" in text:
        return False
    after = {token.lower() for token in traits.words(text[verb.end() : verb.end() + 120])[:14]}
    if not after & _roles():
        return False
    surname = names[-1].strip(".,") if names else ""
    return described or not any(surname in paragraph for paragraph in above)
