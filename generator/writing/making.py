"""Makes files in several processes at once.

A process that is forked has the whole library as it stands, so that nothing is sent to it; it lays its pages beside
their places, as ``files`` does, and answers with what was remembered of them. What a process does not bring to an end,
whatever stopped it, is made by this one: the answer does not depend on how many there are.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec

from .files import Made, clear
from .planning import Maker, Memory

WORTH_A_PROCESS = 200
"""Pages. They take 0.7 seconds; to fork takes a tenth of one, where much is in memory."""

Makes = Mapping[str, Callable[[], Made]]
"""Path in the documents folder, and what makes the file, in its place or beside it."""


class Answer(msgspec.Struct, array_like=True):
    """What one process made."""

    memory: Memory
    made: dict[str, Made]


def make(files: Makes, pages: int, maker: Maker, docs: Path, processes: int) -> dict[str, Made]:
    """What lies in or beside the place of each file then; ``pages`` says how many pages they are worth.

    Raises ``OSError`` if one cannot be written.
    """
    number = max(1, min(processes, pages // WORTH_A_PROCESS)) if _can_fork() else 1
    paths = list(files)
    shares = [{path: files[path] for path in paths[at::number]} for at in range(number)]
    forked = [_forked(share, maker) for share in shares[1:]]
    whole = True
    try:
        made = _make(shares[0])
        for share, (_, answers) in zip(shares[1:], forked, strict=True):
            received = _received(answers, maker)
            made |= received if received is not None else _make(share)
            whole = whole and received is not None
    finally:
        for process, _ in forked:
            process.kill()
            process.join()
    if not whole:
        clear(docs, made.values())
    return made


def _can_fork() -> bool:
    """Whether a forked process may go on: not beside other threads, which it would lack, nor with Apple's libraries."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def _make(files: Makes) -> dict[str, Made]:
    return {path: make() for path, make in files.items()}


def _forked(files: Makes, maker: Maker) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    answers, answer = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_answer, args=(answer, files, maker))
    process.start()
    answer.close()
    return process, answers


def _answer(answer: Connection, files: Makes, maker: Maker) -> None:
    """In the forked process: Ctrl-C is left to the parent, and this one ends when that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    base = maker.begin()
    try:
        made = _make(files)
    except Exception:  # the parent makes them itself, and says what is wrong
        os._exit(1)
    answer.send_bytes(msgspec.msgpack.encode(Answer(maker.since(base), made)))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _received(answers: Connection, maker: Maker) -> dict[str, Made] | None:
    try:
        found = msgspec.msgpack.decode(answers.recv_bytes(), type=Answer)
    except (EOFError, OSError):
        return None
    maker.learn(found.memory)
    return found.made
