"""The editor's file, ``seeds/briefing.yml``: what the seeds do not say, who is who, and what the machine got wrong.

``editor.schema.json`` describes the same file for the editor's own tools, which complete and check it while it is
written; ``tests/reading/test_editor_schema.py`` holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

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
from . import claims, dates
from .errors import EditorError
from .nodes import Nodes, compose, is_null

T = TypeVar("T")

NAME = "briefing.yml"
SCHEMA = Path(__file__).parent / "schema" / "editor.schema.json"

FILE_KEYS = ("title", "search", "sources", "articles", "actors", "facts")
ARTICLE_KEYS = ("title", "date", "authors", "publisher", "url", "hide")
ACTOR_KEYS = ("kind", "aliases", "merge", "apart", "hide", "descriptor", "description", "formerly")
FACT_KEYS = {
    "q": ("reject", "speaker", "merge", "pin"),
    "e": ("reject", "date", "status", "merge", "pin"),
    "i": ("reject", "holder", "kind", "theme", "label", "merge", "pin"),
}
"""By the first letter of the id: a quote, an event, an interest."""

THEMES = Path(__file__).parents[1] / "analysis" / "interests" / "lexicons" / "themes.tsv"
_FACT = re.compile(r"[qei]-[0-9a-f]{10}(-\d+)?")
_DAY = re.compile(r"\d{4}-\d\d(-\d\d)?[~?%]?")
_COPY_ID = "Copy it from the fact's link on the site, such as q-0123456789."


def load(path: Path) -> EditorFile:
    """Read and check the editor's file. One that is missing or empty says nothing.

    Raises ``EditorError`` naming the line for YAML that cannot be read, for unknown keys, values of the wrong kind,
    dates that are not EDTF, and notes that contradict each other; it carries all that is wrong, the first first.
    """
    root = compose(path)
    if root is None:
        return EditorFile()
    reader = _Reader(path.name)
    with reader.kept():
        found = reader.read(root)
        claims.check(path.name, found)
        if not reader.errors:
            return found
    every = [one for error in reader.errors for one in (error, *error.others)]
    raise EditorError.of(sorted(every, key=lambda error: error.line or 0))


class _Reader(Nodes):
    """Turns YAML nodes, which know their lines, into records."""

    def read(self, root: yaml.Node) -> EditorFile:
        """The whole file. What is wrong with single notes is kept in ``errors``."""
        fields = self.fields(root, FILE_KEYS, "the file")
        return EditorFile(
            title=self.optional(fields, "title") or EditorFile().title,
            search=self.choice(fields, "search", SEARCHES, "search") or EditorFile().search,
            sources=self.choice(fields, "sources", SOURCES_SHOWN, "value of 'sources'") or EditorFile().sources,
            articles=self._part(fields, "articles", self._articles),
            actors=self._part(fields, "actors", self._actors),
            facts=self._part(fields, "facts", self._facts),
        )

    def _part(
        self, fields: dict[str, yaml.Node], key: str, read: Callable[[yaml.Node], tuple[T, ...]]
    ) -> tuple[T, ...]:
        """The notes of one part of the file; none of one that is no mapping."""
        with self.kept():
            return read(fields[key]) if key in fields else ()
        return ()

    def _articles(self, node: yaml.Node) -> tuple[tuple[str, ArticleNote], ...]:
        notes = self.mapping(node, "articles", "Write the seed's file name, a colon, and its fields below.")
        found = []
        for seed, (line, note) in notes.items():
            with self.kept():
                found.append((seed, self._article(note, line)))
        return tuple(found)

    def _article(self, node: yaml.Node, line: int) -> ArticleNote:
        fields = self.fields(node, ARTICLE_KEYS, "an article")
        return ArticleNote(
            title=self.optional(fields, "title"),
            date=self._date(fields),
            authors=self.list(fields, "authors"),
            publisher=self.optional(fields, "publisher"),
            url=self._url(fields),
            hide=self.truth(fields, "hide"),
            line=line,
        )

    def _date(self, fields: dict[str, yaml.Node]) -> str | None:
        date = self.optional(fields, "date")
        if date is not None and not dates.is_edtf(date):
            wrong = f"there is no day '{date}'" if _DAY.fullmatch(date) else f"the date '{date}' is not EDTF"
            remedy = "Write it as 2022-02-13, 2022-02, 2022, or 2022-02-13~ where it is an estimate."
            self.errors.append(self.error(fields["date"], wrong, remedy))
        return date

    def _url(self, fields: dict[str, yaml.Node]) -> str | None:
        url = self.optional(fields, "url")
        if url is not None and not _is_web_address(url):
            remedy = "Write all of it: https://example.org/page."
            self.errors.append(self.error(fields["url"], f"'{url}' is no web address", remedy))
        return url

    def _actors(self, node: yaml.Node) -> tuple[ActorNote, ...]:
        found = []
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                with self.kept():
                    found.append(self._actor(item, None, item.start_mark.line + 1))
        else:
            notes = self.mapping(node, "actors", "Write the actor's full name, a colon, and its fields below.")
            for name, (line, note) in notes.items():
                with self.kept():
                    found.append(self._actor(note, name, line))
        return tuple(found)

    def _actor(self, node: yaml.Node, name: str | None, line: int) -> ActorNote:
        fields = self.fields(node, ACTOR_KEYS if name else ("name", *ACTOR_KEYS), "an actor")
        if name is None and "name" not in fields:
            raise self.error(node, "an actor has no name", "Add a line such as 'name: Vladimir Putin'.")
        return ActorNote(
            name=name or self.text(fields["name"], "name"),
            kind=self.choice(fields, "kind", ACTOR_KINDS, "kind of actor"),
            aliases=self.list(fields, "aliases"),
            merge=self.list(fields, "merge"),
            apart=self.truth(fields, "apart"),
            hide=self.truth(fields, "hide"),
            descriptor=self.optional(fields, "descriptor"),
            description=self.paragraphs(fields, "description"),
            formerly=self.list(fields, "formerly"),
            line=line,
        )

    def _facts(self, node: yaml.Node) -> tuple[FactNote, ...]:
        notes = self.mapping(node, "facts", "Write the fact's id, a colon, and what is right below.")
        found = []
        for name, (line, note) in notes.items():
            with self.kept():
                found.append(self._fact(name, note, line))
        return tuple(found)

    def _fact(self, name: str, node: yaml.Node, line: int) -> FactNote:
        if not _FACT.fullmatch(name):
            raise EditorError(self.file, f"'{name}' is no id of a fact", _COPY_ID, line)
        allowed = FACT_KEYS[name[0]]
        given = self.mapping(node, "a fact", f"Use the keys {', '.join(allowed)}.")
        fields = self.fields(node, allowed, f"the fact {name}")
        nothing = tuple(key for key, (_, value) in given.items() if is_null(value) and key in ("speaker", "date"))
        if not fields and not nothing and set(given) <= set(allowed):
            remedy = f"Use the keys {', '.join(allowed)}, or remove the id."
            raise EditorError(self.file, f"nothing is corrected in {name}", remedy, line)
        reject = self.truth(fields, "reject")
        if reject and len(fields) + len(nothing) > 1:
            others = ", ".join(key for key in given if key != "reject")
            raise EditorError(self.file, f"{name} is rejected and corrected ({others})", "Leave one of the two.", line)
        return FactNote(
            id=name,
            reject=reject,
            speaker=self.optional(fields, "speaker"),
            date=self._date(fields),
            status=self.choice(fields, "status", EVENT_STATUSES, "status of an event"),
            holder=self.list(fields, "holder"),
            kind=self.choice(fields, "kind", INTEREST_KINDS, "kind of interest"),
            theme=self.choice(fields, "theme", [row[0] for row in rows(THEMES)], "theme"),
            label=self.optional(fields, "label"),
            merge=self._others(fields, name),
            pin=self.truth(fields, "pin"),
            nothing=nothing,
            line=line,
        )

    def _others(self, fields: dict[str, yaml.Node], name: str) -> tuple[str, ...]:
        """The ids that a fact is merged with: of the same kind of fact."""
        others = self.list(fields, "merge")
        for other in others:
            if not _FACT.fullmatch(other):
                self.errors.append(self.error(fields["merge"], f"'{other}' is no id of a fact", _COPY_ID))
            elif other[0] != name[0]:
                remedy = "Only facts whose ids begin with the same letter can be one."
                wrong = f"{other} is another kind of fact than {name}"
                self.errors.append(self.error(fields["merge"], wrong, remedy))
        return others


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in url
    except ValueError:
        return False
