"""The block of YAML between two ``---`` lines at a seed's head."""

from __future__ import annotations

import json
import re
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from . import dates
from .decoding import one_line
from .errors import SeedError

LONGEST = 65_536
"""Characters that front matter may have; more is no front matter but an accident."""

_OPENING = re.compile(r"\A\s*---[ \t]*\n")
_BOUNDARY = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"\s*(?:#.*\n\s*)*[A-Za-z_][\w -]{0,40}:(?:\s|$)")
_HANDLER = YAMLHandler(fm_boundary=_BOUNDARY)
"""The library's own boundary is a rule of three or more dashes anywhere; ours also knows YAML's ``...``."""
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d.*")


_TEXT_LINE = re.compile(
    r"^(title|standfirst|publisher|url):[ \t]+(?![\[{|>&*!])(\S.*?)[ \t]*$", re.MULTILINE | re.IGNORECASE
)
"""A field that holds one line of plain text; what opens a list, a block or a tag is none."""


class PlainLoader(yaml.SafeLoader):
    """YAML whose scalars stay text: a date keeps its ``~``, a title ``No`` is no truth value.

    Refuses a key that stands twice, because the second would silently replace the first, a key that is no word,
    and every tag: what a tag makes of its value is no text.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """The mapping; raises ``ConstructorError`` at a key that is no word and at the second of two equal ones."""
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "a name must be a word", key.start_mark)
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"'{key.value}' stands here twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


PlainLoader.yaml_constructors = {
    tag: construct
    for tag, construct in yaml.SafeLoader.yaml_constructors.items()
    if tag is None or tag.rpartition(":")[2] in ("null", "str", "seq", "map")
}
PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == "tag:yaml.org,2002:null"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a seed says about itself."""

    title: str | None = None
    standfirst: str | None = None
    date: str | None = None
    """EDTF."""
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


def split(text: str, seed: str) -> tuple[FrontMatter, str]:
    """Front matter and the rest of a seed's text (line breaks are ``\\n``).

    Keys that mean nothing to us are left alone, since saved Markdown often carries more. Raises ``SeedError``
    where a block is opened and not closed, is no YAML, or holds a date that is not EDTF.
    """
    opening = _OPENING.match(text)
    if not opening or (not _KEY.match(text, opening.end()) and not _BOUNDARY.match(text, opening.end())):
        return FrontMatter(), text
    if not _BOUNDARY.search(text, opening.end(), opening.end() + LONGEST):
        raise _broken(seed, "it is opened with '---' and never closed")
    block, rest = _HANDLER.split(text)
    try:
        fields = _loaded(block)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f" in line {mark.line + 1}" if mark else ""  # the block begins with the break after the opening rule
        raise _broken(seed, f"it is not valid YAML{place}: {getattr(error, 'problem', None) or 'bad YAML'}") from error
    except RecursionError as error:
        raise _broken(seed, "it is nested too deeply") from error
    if fields is not None and not isinstance(fields, dict):
        raise _broken(seed, "it does not consist of lines such as 'date: 2022-02-13'")
    return _fields(fields or {}, seed), rest.lstrip("\n")


def _loaded(block: str) -> object:
    """The block as YAML; where that fails, with its plain lines taken literally.

    Headlines are full of what YAML reads as syntax ("Kenya: parliament adjourned", "'Enough' says mayor"), and whoever
    pastes one above a text does not think of quoting it.
    """
    try:
        return _HANDLER.load(block, Loader=PlainLoader)
    except yaml.YAMLError:
        literal = _TEXT_LINE.sub(_quoted, block)
        if literal == block:
            raise
    return _HANDLER.load(literal, Loader=PlainLoader)


def _quoted(line: re.Match[str]) -> str:
    """A line with its value in quotation marks, unless the value is whole as it stands."""
    try:
        whole = isinstance(yaml.load(line[2], Loader=PlainLoader), str)
    except yaml.YAMLError:
        whole = False
    return line[0] if whole else f"{line[1]}: {json.dumps(line[2])}"


def _fields(fields: dict[Hashable, Any], seed: str) -> FrontMatter:
    given = {str(key).strip().lower(): value for key, value in fields.items() if value is not None}
    authors = given.get("authors", given.get("author", ()))
    if not isinstance(authors, list | tuple):
        authors = [authors]
    return FrontMatter(
        title=_line(given, "title", seed),
        standfirst=_line(given, "standfirst", seed),
        date=_date(_line(given, "date", seed), seed),
        authors=tuple(_words({"authors": author}, "authors", seed) for author in authors),
        publisher=_line(given, "publisher", seed),
        url=_line(given, "url", seed),
        language=_line(given, "language", seed),
    )


def _words(fields: dict[str, Any], key: str, seed: str) -> str:
    value = fields[key]
    if not isinstance(value, str):
        raise _broken(seed, f"'{key}' is no plain text")
    return one_line(value)


def _line(fields: dict[str, Any], key: str, seed: str) -> str | None:
    return (_words(fields, key, seed) or None) if key in fields else None


def _date(value: str | None, seed: str) -> str | None:
    if value is None:
        return None
    value = _TIME.sub(r"\1", value)
    if not dates.is_edtf(value):
        raise _broken(seed, f"its date '{value}' is not EDTF")
    return value


def _broken(seed: str, what: str) -> SeedError:
    return SeedError(
        seed,
        f"its front matter is broken: {what}",
        "Write each field on its own line between two '---' lines, a date as 2022-02-13, 2022-02 or 2022-02-13~.",
    )
