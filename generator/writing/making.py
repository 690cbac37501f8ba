"""Makes pages in several processes at once.

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
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec

from .files import Made, beside
from .planning import Maker, Memory, Planned

WORTH_A_PROCESS = 200
"""Pages. They take 0.7 seconds; to fork takes a tenth of one, where much is in memory."""


class Answer(msgspec.Struct, array_like=True):
    """What one process made."""

    memory: Memory
    made: dict[str, Made]


def make(pages: Sequence[Planned], maker: Maker, docs: Path, processes: int) -> dict[str, Made]:
    """Each page's path and what lies in or beside its place then. Raises ``OSError`` if it cannot be written."""
    number = max(1, min(processes, len(pages) // WORTH_A_PROCESS)) if _can_fork() else 1
    shares = [pages[at::number] for at in range(number)]
    forked = [_forked(share, maker, docs) for share in shares[1:]]
    try:
        made = _make(shares[0], maker, docs)
        for share, (_, answers) in zip(shares[1:], forked, strict=True):
            made |= _received(answers, maker) or _make(share, maker, docs)
    finally:
        for process, _ in forked:
            process.kill()
            process.join()
    return made


def _can_fork() -> bool:
    """Whether a forked process may go on: not beside other threads, which it would lack, nor with Apple's libraries."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


def _make(pages: Sequence[Planned], maker: Maker, docs: Path) -> dict[str, Made]:
    return {page.path: beside(docs / page.path, maker.make(page)) for page in pages}


def _forked(
    pages: Sequence[Planned], maker: Maker, docs: Path
) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    answers, answer = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_answer, args=(answer, pages, maker, docs))
    process.start()
    answer.close()
    return process, answers


def _answer(answer: Connection, pages: Sequence[Planned], maker: Maker, docs: Path) -> None:
    """In the forked process: Ctrl-C is left to the parent, and this one ends when that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    base = maker.begin()
    try:
        made = _make(pages, maker, docs)
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
