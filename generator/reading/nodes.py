"""YAML whose every value knows its line: what the editor's file is read with.

Everything a person may get wrong is an ``EditorError`` that names the line and says what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import yaml

from .decoding import one_line
from .errors import EditorError
from .frontmatter import PlainLoader

LARGEST = 5_000_000
"""Bytes; the notes on 10,000 articles take about a fifth of it."""

DEEPEST = 20
"""Levels of nesting before reading stops; the file itself has five."""

YAML_TAG = "tag:yaml.org,2002:"

_Choice = TypeVar("_Choice", bound=str)
_BLANK_LINE = re.compile(r"\n\s*\n")
_NUL = b"\x00"

_REMEDIES = (
    (r"found character '\t'", "a tab stands where YAML wants spaces", "Indent with spaces alone."),
    (
        "mapping values are not allowed",
        "a colon stands where none can",
        "Put the text in quotation marks, or give the line above its colon and this one its indentation.",
    ),
    ("expected <block end>", "the line does not go on from those above", "Check its indentation and quotation marks."),
    ("cannot start any token", "", "Put the text in quotation marks."),
    ("expected alphabetic or numeric", "", "Put the text in quotation marks."),
    ("found another document", "a line '---' begins a second document", "Remove it: one document is read."),
    ("unexpected end of stream", "a quotation mark is opened and never closed", "Close it on its line."),
    ("could not find expected ':'", "a line has no colon", "Write the key, a colon, a space, and the value."),
    ("expected ',' or ']'", "a list is not closed", "Close it with ']', its entries parted by commas."),
    ("expected ',' or '}'", "a bracket is not closed", "Close it with '}', its entries parted by commas."),
)
"""What the parser says, what we say for it (nothing: the parser's own words), and what helps."""


class _Loader(PlainLoader):
    """Plain YAML without anchors, references and tags.

    A reference to an anchor makes a small file as large as anyone likes (the "billion laughs"), and text that begins
    with ``*``, ``&`` or ``!`` is seldom meant as one.
    """

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event: Any = self.peek_event()  # type: ignore[no-untyped-call]
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&" if event.anchor else ""
        tag = (getattr(event, "tag", "") or "").replace(YAML_TAG, "!!")
        what = f"'{sign}{event.anchor}' is a reference" if sign else f"'{tag}' is a tag" if tag else ""
        if what:
            note = "Write out what is meant; put text that begins so in quotation marks."
            raise yaml.MarkedYAMLError(
                problem=f"{what}, which is not read here", problem_mark=event.start_mark, note=note
            )
        self.depth += 1
        if self.depth > DEEPEST:
            note = "It needs three levels at most."
            raise yaml.MarkedYAMLError(problem="it is nested too deeply", problem_mark=event.start_mark, note=note)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def compose(path: Path) -> yaml.Node | None:
    """The file's root node, ``None`` where it is missing or empty. Raises ``EditorError`` if it is no YAML."""
    text = _text(path)
    try:
        root: yaml.Node | None = yaml.compose(text, _Loader)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        reason = f"the control character U+{ord(text[error.position]):04X} stands in it"
        raise EditorError(path.name, reason, "Remove it.", line) from error
    except yaml.MarkedYAMLError as error:
        raise _broken(path.name, error) from error
    return None if root is None or is_null(root) else root


def _text(path: Path) -> str:
    try:
        if not path.exists():
            return ""
        if path.stat().st_size > LARGEST:
            raise EditorError(path.name, "it is larger than 5 MB", "It should hold short notes alone.")
        data = path.read_bytes()
    except OSError as error:
        raise EditorError(path.name, f"it cannot be opened ({error.strerror})", "Check the file's rights.") from error
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff") or _NUL in data[:2]:
            raise EditorError(path.name, "it is encoded in UTF-16", "Save it as UTF-8.", 1)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EditorError(path.name, "it is not encoded in UTF-8", "Save it as UTF-8.", line) from error


def _broken(file: str, error: yaml.MarkedYAMLError) -> EditorError:
    said = error.problem or "it cannot be parsed"
    line = error.problem_mark.line + 1 if error.problem_mark else None
    if error.note:
        return EditorError(file, said, error.note, line)
    for sign, plain, remedy in _REMEDIES:
        if sign in said:
            return EditorError(file, f"not valid YAML: {plain or said}", remedy, line)
    return EditorError(file, f"not valid YAML: {said}", "Check indentation and quotation marks.", line)


def is_null(node: yaml.Node) -> bool:
    """Whether nothing stands there: no value, ``null`` or ``~``."""
    return bool(node.tag == f"{YAML_TAG}null")


class Nodes:
    """Reads the nodes of one file.

    The methods that read a field keep what is wrong with it, so that all mistakes of a note are said at once; the
    others raise ``EditorError`` for a node of the wrong kind.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.errors: list[EditorError] = []
        """What ``kept`` has caught."""

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keeps an error, so that the rest of the file is read and all that is wrong is said at once."""
        try:
            yield
        except EditorError as error:
            self.errors.append(error)

    def fields(self, node: yaml.Node, allowed: Sequence[str], where: str) -> dict[str, yaml.Node]:
        """The values of a mapping with known keys, those without a value left out. Unknown keys are kept as errors."""
        pairs = self.mapping(node, where, f"Use the keys {', '.join(allowed)}.")
        for key, (line, _) in pairs.items():
            if key not in allowed:
                remedy = _instead(key, allowed, "the keys")
                self.errors.append(EditorError(self.file, f"'{key}' is no key of {where}", remedy, line))
        return {key: value for key, (_, value) in pairs.items() if key in allowed and not is_null(value)}

    def mapping(self, node: yaml.Node, where: str, remedy: str) -> dict[str, tuple[int, yaml.Node]]:
        """Each key with its line and its value, in the file's order. What is wrong with a key is kept as an error."""
        if is_null(node):
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, f"{where} does not consist of keys with values", remedy)
        pairs: dict[str, tuple[int, yaml.Node]] = {}
        for key, value in node.value:
            with self.kept():
                if isinstance(key, yaml.ScalarNode) and is_null(key) and not key.value.isalpha():
                    raise self.error(key, f"{where} has a value without a key", remedy)
                name = self._words(key, "a key")
                if name in pairs:
                    raise self.error(key, f"'{name}' stands twice", "Join the two entries.")
                pairs[name] = (key.start_mark.line + 1, value)
        return pairs

    def text(self, node: yaml.Node, what: str) -> str:
        """A value on one line; a number, a date or ``no`` is its own text, a ``null`` none."""
        if is_null(node):
            raise self.error(node, f"{what} is empty", "Write words, in quotation marks if they are 'null' or '~'.")
        return self._words(node, what)

    def _words(self, node: yaml.Node, what: str) -> str:
        if not isinstance(node, yaml.ScalarNode) or not one_line(node.value):
            raise self.error(
                node, f"{what} is no plain text", "Write words; put them in quotation marks if they hold a colon."
            )
        return one_line(node.value)

    def optional(self, fields: dict[str, yaml.Node], key: str) -> str | None:
        """The text of a field, if it is there and is one; here and below what is wrong with it is kept as an error."""
        with self.kept():
            return self.text(fields[key], key) if key in fields else None
        return None

    def paragraphs(self, fields: dict[str, yaml.Node], key: str) -> str | None:
        """The text of a field, its paragraphs parted by ``\\n\\n``.

        In a block that begins with ``|`` lines belong together until a blank one; YAML joins all other lines itself.
        """
        if self.optional(fields, key) is None:
            return None
        node = fields[key]
        assert isinstance(node, yaml.ScalarNode)  # what text() has seen to
        parts = _BLANK_LINE.split(node.value) if node.style == "|" else node.value.split("\n")
        return "\n\n".join(words for part in parts if (words := one_line(part)))

    def list(self, fields: dict[str, yaml.Node], key: str) -> tuple[str, ...]:
        """The texts of a field that holds one or several; each once."""
        if key not in fields:
            return ()
        node = fields[key]
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        found = []
        for item in items:
            with self.kept():
                found.append(self.text(item, key))
        return tuple(dict.fromkeys(found))

    def truth(self, fields: dict[str, yaml.Node], key: str) -> bool:
        """Whether a field says ``true``."""
        given = self.optional(fields, key)
        if given and given.casefold() not in ("true", "false"):
            remedy = f"Write '{key}: true', or leave it out."
            self.errors.append(self.error(fields[key], f"'{given}' is no value of '{key}'", remedy))
        return bool(given) and given is not None and given.casefold() == "true"

    def choice(self, fields: dict[str, yaml.Node], key: str, choices: Sequence[_Choice], what: str) -> _Choice | None:
        """The one of the choices that a field holds."""
        given = self.optional(fields, key)
        found = next((choice for choice in choices if choice == given), None)
        if given is not None and found is None:
            self.errors.append(self.error(fields[key], f"'{given}' is no {what}", _instead(given, choices, "one of")))
        return found

    def error(self, node: yaml.Node, reason: str, remedy: str) -> EditorError:
        """An error at a node's line."""
        return EditorError(self.file, reason, remedy, node.start_mark.line + 1)


def _instead(given: str, allowed: Sequence[str], what: str) -> str:
    """What to write instead: the word that was probably meant, and all that there are."""
    near = get_close_matches(given.casefold(), allowed, 1)
    return (f"Did you mean '{near[0]}'? " if near else "") + f"Use {what} {', '.join(allowed)}."
