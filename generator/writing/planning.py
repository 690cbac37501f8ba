"""The pages that a briefing has, and which of them read the same as the last time."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Concatenate, ParamSpec

import msgspec
import numpy as np
from numpy.typing import NDArray

from .. import garbage
from ..digests import of_content
from ..records import Actor, Article
from .addresses import Addresses
from .files import replace
from .library import Library
from .rendering import Page
from .watching import UNKNOWN, Answers, Key, Question, digest, finish, watched

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Planned:
    """A page that is made when it is needed: a function of the library, the addresses and its own arguments."""

    path: str
    make: Callable[..., Page]
    arguments: tuple[object, ...]


def planned(
    path: str, make: Callable[Concatenate[Library, Addresses, P], Page], *arguments: P.args, **named: P.kwargs
) -> Planned:
    """A page that ``make(library, addresses, *arguments)`` gives.

    The function belongs to its module and looks at nothing but what it is given: everything else that the page
    is to say goes into the arguments, as records, plain values and collections of them that have an order.
    """
    if named or make.__closure__ is not None:
        raise TypeError(f"{make.__name__}: a page's function takes all it needs as arguments in their order")
    return Planned(path, make, arguments)


NAMED = (Actor, Article)
"""Records that most pages name and few tell the whole of; a fact is told whole."""

GROWN = 1.2
"""A list of questions so many times as long as that of those in use is gone through. One more article in a thousand
adds less than a hundredth."""


NUMBER = np.dtype("I")
"""Of a question, as an ``array`` holds it."""


class Known(msgspec.Struct, array_like=True):
    """What is remembered of a page."""

    arguments: bytes
    """Digest of its arguments."""
    asked: bytes
    """Numbers of the questions that it asked, four bytes each."""
    text: str
    """Digest of the page."""


class Memory(msgspec.Struct, array_like=True):
    """The pages of a run."""

    program: str = ""
    """What the program was then; another program makes other pages."""
    questions: list[Question] = []
    answers: list[bytes] = []
    """To each question."""
    pages: dict[str, Known] = {}
    used: int = 0
    """How many of the questions were asked by a page when they were last gone through."""

    def become(self, other: Memory) -> None:
        """Hold what the other holds; when they have become many, without the questions that no page asks any more or
        that stand there twice."""
        self.questions, self.answers, self.pages = other.questions, other.answers, other.pages
        self.used = other.used or len(other.questions)  # those of a first run were all asked
        if len(self.questions) > GROWN * self.used:
            self._go_through()

    def _go_through(self) -> None:
        places: dict[Question, int] = {}
        for path, page in self.pages.items():
            asked = [self.questions[number] for number in _numbers(page.asked)]
            numbers = array("I", [places.setdefault(one, len(places)) for one in asked])
            self.pages[path] = Known(page.arguments, numbers.tobytes(), page.text)
        answers = dict(zip(self.questions, self.answers, strict=True))
        self.questions, self.answers = [*places], [answers[one] for one in places]
        self.used = len(places)


Way = tuple[str, str, str, str]
"""What a question is but for its key."""


class Kept(msgspec.Struct, array_like=True):
    """A memory as it lies in its file: there are few ways to ask, and half a million questions."""

    program: str
    ways: list[Way]
    way: bytes
    """The number of each question's, two bytes each."""
    keys: list[str | int | Key | None]
    """The key of each question, or what it holds where that is one thing."""
    answers: list[bytes]
    pages: dict[str, Known]
    used: int


def load(path: Path | None, program: str) -> Memory:
    """The memory kept in a file; an empty one where there is none, or it is of another program or damaged."""
    with suppress(OSError, msgspec.MsgspecError), garbage.never():
        found = msgspec.msgpack.decode(path.read_bytes(), type=Kept) if path else None
        if found and found.program == program and _is_whole(found):
            return Memory(program, [*_questions(found)], found.answers, found.pages, found.used)
    return Memory(program)


def keep(path: Path, memory: Memory) -> None:
    """Keep a memory in a file; where it cannot be kept, the next run makes every page."""
    ways: dict[Way, int] = {}
    way, keys = array("H"), []
    for name, attribute, how, key, field_ in memory.questions:
        way.append(ways.setdefault((name, attribute, how, field_), len(ways)))
        keys.append(key[0] if len(key) == 1 else key)
    kept = Kept(memory.program, [*ways], way.tobytes(), keys, memory.answers, memory.pages, memory.used)
    with suppress(OSError):
        replace(path, msgspec.msgpack.encode(kept))


def _questions(kept: Kept) -> Iterator[Question]:
    for (name, attribute, how, field_), key in zip(map(kept.ways.__getitem__, _ways(kept)), kept.keys, strict=True):
        yield name, attribute, how, key if isinstance(key, tuple) else (key,), field_


def _ways(kept: Kept) -> array[int]:
    found = array("H")
    found.frombytes(kept.way)
    return found


def _is_whole(kept: Kept) -> bool:
    number = len(kept.keys)
    asked = [page.asked for page in kept.pages.values()]
    if len(kept.answers) != number or len(kept.way) != number * array("H").itemsize:
        return False
    if max(_ways(kept), default=0) >= max(1, len(kept.ways)) or any(len(one) % NUMBER.itemsize for one in asked):
        return False
    return bool((np.frombuffer(b"".join(asked), NUMBER) < number).all())


def _numbers(packed: bytes) -> array[int]:
    found = array("I")
    found.frombytes(packed)
    return found


@dataclass
class Maker:
    """Makes the pages of a briefing, or says that one is as it was."""

    library: Library
    addresses: Addresses
    before: Memory
    now: Memory = field(init=False)
    _places: dict[Question, int] = field(default_factory=dict)
    """The numbers of the questions that the pages which are made asked the last time, or ask now. Not of all there are:
    to find the few that other pages asked takes longer than to have them twice."""

    def __post_init__(self) -> None:
        self.now = Memory(self.before.program, list(self.before.questions), used=self.before.used)
        self._objects: Mapping[str, object] = {"library": self.library, "addresses": self.addresses}
        self._answers = Answers(self._objects, self.now.questions)

    def known(self, page: Planned) -> str | None:
        """The digest of a page that would read as it did in the run that is remembered; else ``None``."""
        known = self.before.pages.get(page.path)
        if (
            known is None
            or known.arguments != self._arguments(page)
            or self._changed[np.frombuffer(known.asked, NUMBER)].any()
        ):
            return None
        self.now.pages[page.path] = known
        return known.text

    @cached_property
    def _changed(self) -> NDArray[np.bool_]:
        """Of each question of the run that is remembered, whether it is answered otherwise now, for all we know."""
        pairs = zip(self.before.answers, self._answers.all(), strict=False)
        return np.fromiter((was != is_ or is_ == UNKNOWN for was, is_ in pairs), np.bool_, len(self.before.answers))

    def make(self, page: Planned) -> bytes:
        """The page, and what it asked is remembered."""
        asked: list[Question] = []
        library, addresses = (watched(name, real, asked.append, NAMED) for name, real in self._objects.items())
        made = page.make(library, addresses, *page.arguments)
        if made.path != page.path:
            raise ValueError(f"{page.path}: planned under this name, made as {made.path}")
        finish(library, addresses)
        text = made.text.encode("utf-8")
        if known := self.before.pages.get(page.path):
            for number in _numbers(known.asked):
                self._places.setdefault(self.now.questions[number], number)
        numbers = array("I", dict.fromkeys(self._numbered(asked)))
        self.now.pages[page.path] = Known(self._arguments(page), numbers.tobytes(), of_content(text))
        return text

    def begin(self) -> int:
        """Forget the pages, but not the questions; gives the number of these."""
        self.now.pages = {}
        return len(self.now.questions)

    def since(self, begun: int) -> Memory:
        """The pages that were made since ``begin`` and the questions that were new in them."""
        questions, answers = self.now.questions[begun:], self._answers.all()[begun:]
        return Memory(self.now.program, questions, answers, self.now.pages, begun)

    def learn(self, other: Memory) -> None:
        """Take over what a copy of this maker made ``since`` it was copied."""
        begun = other.used
        self._answers.all()
        next_ = len(self.now.questions)
        numbers = self._numbered(other.questions)
        new = {number: answer for number, answer in zip(numbers, other.answers, strict=True) if number >= next_}
        self._answers.given(new.values())
        places = [*range(begun), *numbers]
        for path, page in other.pages.items():
            asked = array("I", [places[number] for number in _numbers(page.asked)])
            self.now.pages[path] = Known(page.arguments, asked.tobytes(), page.text)

    def finished(self) -> Memory:
        """The pages of this run, with the answers to all that they asked."""
        self.now.answers = self._answers.all()
        return self.now

    def _arguments(self, page: Planned) -> bytes:
        return digest((page.make.__qualname__, *page.arguments))

    def _numbered(self, asked: Iterable[Question]) -> list[int]:
        """The numbers of questions; those that were never asked before are numbered on."""
        places, questions = self._places, self.now.questions
        found = []
        for one in asked:
            number = places.get(one)
            if number is None:
                number = places[one] = len(questions)
                questions.append(one)
            found.append(number)
        return found
