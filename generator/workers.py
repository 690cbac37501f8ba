"""Analyses many articles, with as many processes as are worth starting, in the order of the articles.

The answer is the same for any number of processes: the analysis is a pure function of one article.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from . import cluster
from .records import Analysis, Article
from .store import Store, pack, unpack

WORTH_A_PROCESS = 30_000
"""Characters. With less text for each process than this, starting it saves little: a process takes about 2 seconds to
load the language model, in which one that runs reads 20,000 characters."""

AHEAD = 4
"""Articles handed out for each process beyond what was asked for: keeps all busy, and memory bounded."""

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


Workers = int | str
"""Who analyses: so many processes of this machine at most, or the workers of the Dask scheduler at this address."""


class WorkerDied(RuntimeError):
    """A process was killed from outside, most often for want of memory."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be analysed through a fault of the program's."""

    article: Article
    reason: str


def cores() -> int:
    """How many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def analyse_all(
    articles: Sequence[Article], store: Store, workers: Workers | None = None
) -> Iterator[Analysis | Failure]:
    """The analysis of each article, remembered or new, in their order.

    ``workers`` is the most processes to use (all cores without it), or the address of a Dask scheduler. Raises
    ``WorkerDied`` if a process is killed, ``ClusterError`` if the cluster cannot do it; what was done till then is
    remembered.
    """
    known = {i: found for i, article in enumerate(articles) if (found := store.get(article))}
    pending = [article for i, article in enumerate(articles) if i not in known]
    fresh = _fresh(pending, store, _run(pending, workers or cores()))
    try:
        for i in range(len(articles)):
            yield known.pop(i) if i in known else next(fresh)
    finally:
        fresh.close()


def _processes(pending: Sequence[Article], most: int) -> int:
    """How many processes the pending text is worth; 1 means that none is started."""
    text = sum(len(article.text) for article in pending)
    return max(1, min(most, len(pending), text // WORTH_A_PROCESS))


def _fresh(
    pending: Sequence[Article], store: Store, results: Iterator[tuple[bytes | None, str]]
) -> Generator[Analysis | Failure, None, None]:
    """The articles' analyses in their order; each is remembered as it comes."""
    for article, (packed, reason) in zip(pending, results, strict=True):
        if packed is None:
            yield Failure(article, reason)
        else:
            store.put(article, packed)
            yield unpack(article, packed)


def _run(pending: Sequence[Article], workers: Workers) -> Iterator[tuple[bytes | None, str]]:
    """The packed analysis of each article, or why there is none."""
    if isinstance(workers, str):
        if pending:
            yield from cluster.run(pending, workers)
        return
    processes = _processes(pending, workers)
    if processes == 1:
        yield from map(_analyse, pending)
        return
    for name in ONE_THREAD:
        os.environ.setdefault(name, "1")
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_prepare)
    try:
        yield from _in_order(pool, pending, processes * AHEAD)
    except BrokenProcessPool:
        raise WorkerDied(
            "a worker process was killed, most often because memory ran out. "
            "Run again with a smaller --workers: what was finished is remembered."
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, pending: Iterable[Article], ahead: int) -> Iterator[tuple[bytes | None, str]]:
    """Results in order, with at most ``ahead`` articles handed out."""
    waiting: deque[Future[tuple[bytes | None, str]]] = deque()
    for article in pending:
        waiting.append(pool.submit(_analyse, article))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _prepare() -> None:
    """In a new process: leave Ctrl-C to the parent, which lets this one finish its article, and end when it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Without this, processes whose parent is killed would wait for articles for ever."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _analyse(article: Article) -> tuple[bytes | None, str]:
    """One article's packed analysis, or why there is none. The language model is loaded at the first."""
    from .analysis import analyse  # takes two seconds, and an unchanged briefing never needs it

    try:
        return pack(analyse(article)), ""
    except Exception as error:
        return None, f"{type(error).__name__}: {error}"
