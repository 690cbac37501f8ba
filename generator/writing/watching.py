# ruff: noqa: ANN401 (a stand-in answers with whatever the real object answers with)
"""What a page read, so that it need be written again only when it would read something else.

A page is a pure function of its arguments and of what it looks up in the library and the addresses. ``watched`` gives
a stand-in for such an object that answers the same and notes each question; ``Answers`` asks the questions again,
of another briefing. Where all answers are the same, so is the page: nobody has to list what a page depends on,
and what a new template reads is noted like everything else.

Questions are as narrow as they need be: one key of a mapping, and of records that most pages only name, one field.
What is read in any other way is noted as a whole, which costs a page written too often and never one too seldom.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Sized
from operator import attrgetter
from types import FunctionType, MethodType
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")

Key = tuple[str | int | None, ...]
Question = tuple[str, str, str, Key, str]
"""Name of the object, its attribute, how that is read, the key or arguments, and the field of a record."""

Note = Callable[[Question], None]

KEY_TYPES = (str, int, type(None))

WHOLE, ITEM, HAS, KEYS, ASKED = "whole", "item", "has", "keys", "asked"

DIGEST = 12
"""Bytes of a digest: two different answers of ten million share one with a chance below 1e-14."""

SHORT = 24
"""Bytes of an answer, encoded, that stands for itself."""


def watched(name: str, real: T, note: Note, by_field: tuple[type, ...] = ()) -> T:
    """A stand-in for an object of several attributes, which answers as it does and notes what is asked of it.

    Of records of the classes ``by_field`` in a mapping each field that is read is noted, of others the whole record.
    """
    return cast(T, _Watched(name, real, note, by_field))


def finish(*stand_ins: object) -> None:
    """Note what remains to be noted, and let go of what stand-ins have answered: it refers back to them, and would wait
    for Python to look for garbage."""
    for stand_in in stand_ins:
        for answer in vars(stand_in).values():
            if isinstance(answer, _WatchedMapping):
                answer.finish()
        vars(stand_in).clear()


def question(method: T) -> T:
    """Marks a method whose answer alone is noted, and not what the method itself reads; its arguments are plain."""
    method._question = True  # type: ignore[attr-defined]
    return method


class _Watched:
    """Stands for an object; its methods run on the stand-in, so that what they read is noted too."""

    def __init__(self, name: str, real: object, note: Note, by_field: tuple[type, ...]) -> None:
        self.__dict__.update(_name=name, _real=real, _note=note, _by_field=by_field)

    def __getattr__(self, attribute: str) -> Any:
        value = self._ask(attribute)
        self.__dict__[attribute] = value  # asked once: what it is was noted
        return value

    def _ask(self, attribute: str) -> Any:
        name, real, note = self._name, self._real, self._note
        method = getattr(type(real), attribute, None)
        if isinstance(method, FunctionType):
            if not getattr(method, "_question", False):
                return MethodType(method, self)

            def ask(*arguments: str | int | None) -> Any:
                note((name, attribute, ASKED, arguments, ""))
                return method(real, *arguments)

            return ask
        value = getattr(real, attribute)
        if isinstance(value, Mapping):
            return _WatchedMapping(name, attribute, value, note, self._by_field)
        if isinstance(value, msgspec.Struct):
            return _record(value, lambda field: note((name, attribute, WHOLE, (), field)))
        note((name, attribute, WHOLE, (), ""))
        return value

    def __setattr__(self, attribute: str, value: object) -> None:
        raise AttributeError(f"{attribute}: what stands for an object is not changed")


class _WatchedMapping(Mapping[Any, Any]):
    """Stands for a mapping: each key that is looked up is a question of its own, found or not."""

    def __init__(
        self, name: str, attribute: str, real: Mapping[Any, Any], note: Note, by_field: tuple[type, ...]
    ) -> None:
        self._name, self._attribute, self._real, self._note_it, self._by_field = name, attribute, real, note, by_field
        self._stand_ins: dict[object, Any] = {}

    def _note(self, how: str, key: Any, field: str = "") -> None:
        if type(key) in KEY_TYPES:
            self._note_it((self._name, self._attribute, how, (key,), field))
        else:
            self._note_it((self._name, self._attribute, WHOLE, (), ""))

    def __getitem__(self, key: object) -> Any:
        if key not in self._real:
            self._note(HAS, key)
            raise KeyError(key)
        return self._found(key)

    def get(self, key: object, default: Any = None) -> Any:
        if key not in self._real:
            self._note(HAS, key)
            return default
        return self._found(key)

    def _found(self, key: object) -> Any:
        if key in self._stand_ins:  # asked before: that was noted
            return self._stand_ins[key]
        value = self._real[key]
        if isinstance(value, self._by_field):
            value = _record(value, lambda field: self._note(ITEM, key, field))
        else:
            self._note(ITEM, key)
        self._stand_ins[key] = value
        return value

    def finish(self) -> None:
        """Note that records were there of which no field was read, and let go of all that were given."""
        for key, stand_in in self._stand_ins.items():
            if not getattr(stand_in, "_noted", True):
                self._note(HAS, key)
        self._stand_ins.clear()

    def __contains__(self, key: object) -> bool:
        self._note(HAS, key)
        return key in self._real

    def __iter__(self) -> Iterator[Any]:
        self._note_it((self._name, self._attribute, KEYS, (), ""))
        return iter(self._real)

    def __len__(self) -> int:
        self._note_it((self._name, self._attribute, KEYS, (), ""))
        return len(self._real)


def _record(real: T, note: Callable[[str], None]) -> T:
    """Stands for a record, of the same class to whoever asks, whose fields are noted as they are read."""
    kind: type = type(real)
    return cast(T, _watching(kind)(real, note))


@functools.cache
def _watching(kind: Hashable) -> type:
    """What stands for the records of a class: each field a property that notes that it was read."""

    def begin(self: Any, real: object, note: Callable[[str], None]) -> None:
        self._real, self._note, self._noted = real, note, set()

    def whole(self: Any) -> object:
        self._note("")
        self._noted.add("")
        return self._real

    def field(name: str) -> property:
        def read(self: Any) -> Any:
            if name not in self._noted:
                self._note(name)
                self._noted.add(name)
            return getattr(self._real, name)

        return property(read)

    def equals(self: Any, other: object) -> bool:
        return bool(whole(self) == getattr(other, "_real", other))

    def code(self: Any) -> int:
        return hash(whole(self))

    assert isinstance(kind, type)
    assert issubclass(kind, msgspec.Struct)
    body: dict[str, Any] = {
        "__slots__": ("_real", "_note", "_noted"),
        "__class__": property(lambda self: kind),
        "__init__": begin,
        "__eq__": equals,
        "__hash__": code,
    }
    return type(f"Watched{kind.__name__}", (), body | {name: field(name) for name in kind.__struct_fields__})


def digest(value: object) -> bytes:
    """A digest of plain values, records and ordered collections of them; a set's is another in each run.

    Raises ``TypeError`` for what is none of these.
    """
    return _digest(_encode(value))


class Answers:
    """The answers that some objects give to questions, which go by their numbers in a list that grows."""

    def __init__(self, objects: Mapping[str, object], questions: Sequence[Question]) -> None:
        self._objects = objects
        self._questions = questions
        self._known: list[bytes] = []

    def all(self) -> list[bytes]:
        """What stands for the answer to each question: equal where the answers are, or ``UNKNOWN``."""
        known, questions = self._known, self._questions
        alike: dict[tuple[str, str, str, str], list[int]] = {}
        for number in range(len(known), len(questions)):
            name, attribute, how, _, field = questions[number]
            alike.setdefault((name, attribute, how, field), []).append(number)
        known += [b""] * (len(questions) - len(known))
        for (name, attribute, how, field), numbers in alike.items():
            asked = getattr(self._objects[name], attribute)
            keys = (questions[number][3] for number in numbers)
            for number, answer in zip(numbers, _answers(asked, how, field, keys), strict=True):
                known[number] = answer
        return known

    def given(self, answers: Iterable[bytes]) -> None:
        """Take over the answers to the next questions from who has asked the same objects."""
        self._known += answers


def _answers(asked: Any, how: str, field: str, keys: Iterable[Key]) -> Iterator[bytes]:
    """Answers to questions that differ in their keys alone, of an attribute that is read in one way."""
    if how == HAS:
        yes, no = _encode(True), _encode(False)
        return (yes if key[0] in asked else no for key in keys)
    if how == ITEM and field:
        read = attrgetter(field)
        return (_short(_encode((read(asked[key[0]]),))) if key[0] in asked else MISSING for key in keys)
    if how == ITEM:
        return (_short(_encode((asked[key[0]],))) if key[0] in asked else MISSING for key in keys)
    if how == ASKED:
        return (_called(asked, key) for key in keys)
    read_whole = list(asked) if how == KEYS else getattr(asked, field) if field else asked
    whole = UNKNOWN if isinstance(read_whole, Sized) and len(read_whole) > MANY else _short(_encode((read_whole,)))
    return (whole for _ in keys)


def _called(method: Callable[..., object], key: Key) -> bytes:
    try:
        return _short(_encode((method(*key),)))
    except LookupError:  # what it was asked about is gone
        return MISSING


_encode: Callable[[object], bytes] = msgspec.msgpack.Encoder().encode

MISSING = _encode(None)
"""Stands for no answer; an answer is encoded as a list of one."""

UNKNOWN = b""
"""Stands for an answer that is not worth finding out: the few pages that ask for the whole of a large list (the home
page, indexes) read otherwise whenever anything has changed, and to digest ten thousand articles with their facts takes
as long as to make those pages."""

MANY = 1000
"""Entries of a large list."""


def _short(encoded: bytes) -> bytes:
    """What stands for encoded bytes: themselves where they are few, as nearly always, else their digest. This begins
    with a byte that MessagePack never uses."""
    return encoded if len(encoded) <= SHORT else b"\xc1" + _digest(encoded)


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()[:DIGEST]
