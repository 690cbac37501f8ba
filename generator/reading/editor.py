"""The editor's file, ``seeds/briefing.yml``: what the seeds do not say, and who is who."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import yaml

from ..language.lexicon import rows
from ..records import (
    ACTOR_KINDS,
    EVENT_STATUSES,
    INTEREST_KINDS,
    SEARCHES,
    SOURCES_SHOWN,
    ActorNote,
    ArticleNote,
    EditorFile,
    FactNote,
)
from . import dates
from .decoding import one_line
from .errors import EditorError
from .frontmatter import PlainLoader

NAME = "briefing.yml"
LARGEST = 5_000_000
"""Bytes; the notes on 10,000 articles take about a fifth of it."""

FILE_KEYS = ("title", "search", "sources", "articles", "actors", "facts")
ARTICLE_KEYS = ("title", "date", "authors", "publisher", "url")
ACTOR_KEYS = ("kind", "aliases", "hide", "apart")
FACT_KEYS = {
    "q": ("reject", "speaker"),
    "e": ("reject", "date", "status"),
    "i": ("reject", "holder", "kind", "theme", "label"),
}
"""By the first letter of the id: a quote, an event, an interest."""

THEMES = Path(__file__).parents[1] / "analysis" / "interests" / "lexicons" / "themes.tsv"
_FACT = re.compile(r"[qei]-[0-9a-f]{10}(-\d+)?")
_Choice = TypeVar("_Choice", bound=str)


def load(path: Path) -> EditorFile:
    """Read and check the editor's file. One that is missing or empty says nothing.

    Raises ``EditorError`` naming the line for YAML that cannot be read, for unknown keys, values of the wrong kind
    and dates that are not EDTF.
    """
    if not path.exists():
        return EditorFile()
    try:
        if path.stat().st_size > LARGEST:
            raise EditorError(path.name, "it is larger than 5 MB", "It should hold short notes alone.")
        root = yaml.compose(path.read_text("utf-8-sig"), PlainLoader)
    except OSError as error:
        raise EditorError(path.name, f"it cannot be opened ({error.strerror})", "Check the file's rights.") from error
    except UnicodeDecodeError as error:
        raise EditorError(path.name, "it is not encoded in UTF-8", "Save it as UTF-8.") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "it cannot be parsed"
        line = mark.line + 1 if mark else None
        raise EditorError(
            path.name, f"not valid YAML: {problem}", "Check indentation and quotation marks.", line
        ) from error
    except RecursionError as error:
        raise EditorError(path.name, "it is nested too deeply", "It needs three levels at most.") from error
    if root is None or _is_null(root):
        return EditorFile()
    return _Reader(path.name).file(root)


def _is_null(node: yaml.Node) -> bool:
    return bool(node.tag == "tag:yaml.org,2002:null")


class _Reader:
    """Turns YAML nodes, which know their lines, into records."""

    def __init__(self, file: str) -> None:
        self._file = file

    def file(self, root: yaml.Node) -> EditorFile:
        fields = self._fields(root, FILE_KEYS, "the file")
        defaults = EditorFile()
        return EditorFile(
            title=self._text(fields["title"], "title") if "title" in fields else defaults.title,
            search=self._choice(fields, "search", SEARCHES, "search") or defaults.search,
            sources=self._choice(fields, "sources", SOURCES_SHOWN, "value of 'sources'") or defaults.sources,
            articles=self._articles(fields["articles"]) if "articles" in fields else (),
            actors=self._actors(fields["actors"]) if "actors" in fields else (),
            facts=self._facts(fields["facts"]) if "facts" in fields else (),
        )

    def _articles(self, node: yaml.Node) -> tuple[tuple[str, ArticleNote], ...]:
        notes = self._mapping(node, "articles", "Write the seed's file name, a colon, and its fields below.")
        return tuple((seed, self._article(note, line)) for seed, (line, note) in notes.items())

    def _article(self, node: yaml.Node, line: int) -> ArticleNote:
        fields = self._fields(node, ARTICLE_KEYS, "an article")
        return ArticleNote(
            title=self._optional(fields, "title"),
            date=self._date(fields),
            authors=self._list(fields["authors"], "authors") if "authors" in fields else (),
            publisher=self._optional(fields, "publisher"),
            url=self._optional(fields, "url"),
            line=line,
        )

    def _date(self, fields: dict[str, yaml.Node]) -> str | None:
        date = self._optional(fields, "date")
        if date is not None and not dates.is_edtf(date):
            raise self._error(
                fields["date"],
                f"the date '{date}' is not EDTF",
                "Write it as 2022-02-13, 2022-02, 2022, or 2022-02-13~ where it is an estimate.",
            )
        return date

    def _actors(self, node: yaml.Node) -> tuple[ActorNote, ...]:
        if isinstance(node, yaml.SequenceNode):
            given = [(item, self._actor(item, None, item.start_mark.line + 1)) for item in node.value]
        else:
            notes = self._mapping(node, "actors", "Write the actor's full name, a colon, and its fields below.")
            given = [(note, self._actor(note, name, line)) for name, (line, note) in notes.items()]
        owners: dict[str, str] = {}
        for at, note in given:
            for name in dict.fromkeys(name.casefold() for name in (note.name, *note.aliases)):
                if name in owners:
                    reason = f"'{name}' is claimed by {owners[name]} and by {note.name}"
                    raise EditorError(self._file, reason, "Leave it to one of them.", note.line or at.start_mark.line)
                owners[name] = note.name
        return tuple(note for _, note in given)

    def _actor(self, node: yaml.Node, name: str | None, line: int) -> ActorNote:
        allowed = ACTOR_KEYS if name else ("name", *ACTOR_KEYS)
        fields = self._fields(node, allowed, "an actor")
        if name is None and "name" not in fields:
            raise self._error(node, "an actor has no name", "Add a line such as 'name: Vladimir Putin'.")
        return ActorNote(
            name=name or self._text(fields["name"], "name"),
            kind=self._choice(fields, "kind", ACTOR_KINDS, "kind of actor"),
            aliases=self._list(fields["aliases"], "aliases") if "aliases" in fields else (),
            hide=self._truth(fields, "hide"),
            apart=self._truth(fields, "apart"),
            line=line,
        )

    def _facts(self, node: yaml.Node) -> tuple[FactNote, ...]:
        notes = self._mapping(node, "facts", "Write the fact's id, a colon, and what is right below.")
        return tuple(self._fact(name, note, line) for name, (line, note) in notes.items())

    def _fact(self, name: str, node: yaml.Node, line: int) -> FactNote:
        if not _FACT.fullmatch(name):
            remedy = "Copy it from the fact's link on the site, such as q-0123456789."
            raise EditorError(self._file, f"'{name}' is no id of a fact", remedy, line)
        allowed = FACT_KEYS[name[0]]
        given = self._mapping(node, "a fact", f"Use the keys {', '.join(allowed)}.")
        fields = self._fields(node, allowed, f"the fact {name}")
        nothing = tuple(key for key, (_, value) in given.items() if _is_null(value) and key in ("speaker", "date"))
        if not fields and not nothing:
            remedy = f"Use the keys {', '.join(allowed)}, or remove the id."
            raise EditorError(self._file, f"nothing is corrected in {name}", remedy, line)
        themes = [row[0] for row in rows(THEMES)]
        return FactNote(
            id=name,
            reject=self._truth(fields, "reject"),
            speaker=self._optional(fields, "speaker"),
            date=self._date(fields),
            status=self._choice(fields, "status", EVENT_STATUSES, "status of an event"),
            holder=self._list(fields["holder"], "holder") if "holder" in fields else (),
            kind=self._choice(fields, "kind", INTEREST_KINDS, "kind of interest"),
            theme=self._choice(fields, "theme", themes, "theme"),
            label=self._optional(fields, "label"),
            nothing=nothing,
            line=line,
        )

    def _truth(self, fields: dict[str, yaml.Node], key: str) -> bool:
        return self._choice(fields, key, ("true", "false"), f"value of '{key}'") == "true"

    def _choice(self, fields: dict[str, yaml.Node], key: str, choices: Sequence[_Choice], what: str) -> _Choice | None:
        given = self._optional(fields, key)
        found = next((choice for choice in choices if choice == given), None)
        if found != given:
            raise self._error(fields[key], f"'{given}' is no {what}", f"Use one of {', '.join(choices)}.")
        return found

    def _fields(self, node: yaml.Node, allowed: Sequence[str], where: str) -> dict[str, yaml.Node]:
        pairs = self._mapping(node, where, f"Use the keys {', '.join(allowed)}.")
        for key, (line, _) in pairs.items():
            if key not in allowed:
                remedy = f"Use the keys {', '.join(allowed)}."
                raise EditorError(self._file, f"'{key}' is no key of {where}", remedy, line)
        return {key: value for key, (_, value) in pairs.items() if not _is_null(value)}

    def _mapping(self, node: yaml.Node, where: str, remedy: str) -> dict[str, tuple[int, yaml.Node]]:
        """Each key with its line and its value, in the file's order."""
        if _is_null(node):
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise self._error(node, f"{where} does not consist of keys with values", remedy)
        pairs: dict[str, tuple[int, yaml.Node]] = {}
        for key, value in node.value:
            name = self._text(key, "a key")
            if name in pairs:
                raise self._error(key, f"'{name}' stands twice", "Join the two entries.")
            pairs[name] = (key.start_mark.line + 1, value)
        return pairs

    def _optional(self, fields: dict[str, yaml.Node], key: str) -> str | None:
        return self._text(fields[key], key) if key in fields else None

    def _text(self, node: yaml.Node, what: str) -> str:
        if not isinstance(node, yaml.ScalarNode) or not one_line(node.value):
            raise self._error(
                node, f"{what} is no plain text", "Write words; put them in quotation marks if they hold a colon."
            )
        return one_line(node.value)

    def _list(self, node: yaml.Node, what: str) -> tuple[str, ...]:
        if isinstance(node, yaml.SequenceNode):
            return tuple(self._text(item, what) for item in node.value)
        return (self._text(node, what),)

    def _error(self, node: yaml.Node, reason: str, remedy: str) -> EditorError:
        return EditorError(self._file, reason, remedy, node.start_mark.line + 1)
