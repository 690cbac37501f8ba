"""The editor's file, ``seeds/briefing.yml``: what the seeds do not say, and who is who."""

from __future__ import annotations

from pathlib import Path

import yaml

from ..records import ACTOR_KINDS, ActorNote, ArticleNote, EditorFile
from . import dates
from .decoding import one_line
from .errors import EditorError
from .frontmatter import PlainLoader

NAME = "briefing.yml"
LARGEST = 5_000_000
"""Bytes; the notes on 10,000 articles take about a fifth of it."""


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
        fields = self._fields(root, ("title", "articles", "actors"), "the file")
        defaults = EditorFile()
        return EditorFile(
            title=self._text(fields["title"], "title") if "title" in fields else defaults.title,
            articles=self._articles(fields["articles"]) if "articles" in fields else (),
            actors=self._actors(fields["actors"]) if "actors" in fields else (),
        )

    def _articles(self, node: yaml.Node) -> tuple[tuple[str, ArticleNote], ...]:
        notes = self._mapping(node, "articles", "Write the seed's file name, a colon, and its fields below.")
        return tuple((seed, self._article(note)) for seed, note in notes)

    def _article(self, node: yaml.Node) -> ArticleNote:
        fields = self._fields(node, ("title", "date", "authors", "publisher", "url"), "an article")
        date = self._optional(fields, "date")
        if date is not None and not dates.is_edtf(date):
            raise self._error(
                fields["date"],
                f"the date '{date}' is not EDTF",
                "Write it as 2022-02-13, 2022-02, 2022, or 2022-02-13~ where it is an estimate.",
            )
        return ArticleNote(
            title=self._optional(fields, "title"),
            date=date,
            authors=self._list(fields["authors"], "authors") if "authors" in fields else (),
            publisher=self._optional(fields, "publisher"),
            url=self._optional(fields, "url"),
        )

    def _actors(self, node: yaml.Node) -> tuple[ActorNote, ...]:
        if isinstance(node, yaml.SequenceNode):
            return tuple(self._actor(item, None) for item in node.value)
        notes = self._mapping(node, "actors", "Write the actor's full name, a colon, and its fields below.")
        return tuple(self._actor(note, name) for name, note in notes)

    def _actor(self, node: yaml.Node, name: str | None) -> ActorNote:
        allowed = ("kind", "aliases") if name else ("name", "kind", "aliases")
        fields = self._fields(node, allowed, "an actor")
        if name is None and "name" not in fields:
            raise self._error(node, "an actor has no name", "Add a line such as 'name: Vladimir Putin'.")
        given = self._optional(fields, "kind")
        kind = next((known for known in ACTOR_KINDS if known == given), None)
        if kind != given:
            raise self._error(fields["kind"], f"'{given}' is no kind of actor", f"Use one of {', '.join(ACTOR_KINDS)}.")
        return ActorNote(
            name=name or self._text(fields["name"], "name"),
            kind=kind,
            aliases=self._list(fields["aliases"], "aliases") if "aliases" in fields else (),
        )

    def _fields(self, node: yaml.Node, allowed: tuple[str, ...], where: str) -> dict[str, yaml.Node]:
        pairs = self._mapping(node, where, f"Use the keys {', '.join(allowed)}.")
        for key, value in pairs:
            if key not in allowed:
                raise self._error(value, f"'{key}' is no key of {where}", f"Use the keys {', '.join(allowed)}.")
        return {key: value for key, value in pairs if not _is_null(value)}

    def _mapping(self, node: yaml.Node, where: str, remedy: str) -> list[tuple[str, yaml.Node]]:
        if _is_null(node):
            return []
        if not isinstance(node, yaml.MappingNode):
            raise self._error(node, f"{where} does not consist of keys with values", remedy)
        pairs: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = self._text(key, "a key")
            if name in pairs:
                raise self._error(key, f"'{name}' stands twice", "Join the two entries.")
            pairs[name] = value
        return list(pairs.items())

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
