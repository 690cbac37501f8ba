"""Analyses articles on a Dask cluster: the same pure function of one article, on other machines.

The scheduler hands a lost worker's articles to the others. Workers need this package installed, in the very version of
the run that asks: each tells the hash of its program, and a difference ends the run, for it could change the pages.
Whoever can reach a scheduler can run anything on its workers: they belong into a network of one's own, or behind TLS
(``tls://``, with Dask's own settings).
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from .records import Article
from .store import pack, program

AHEAD = 8
"""Articles handed out for each worker beyond what was asked for: keeps all busy, and memory bounded."""

SECONDS_TO_CONNECT = 20
SECONDS_WITHOUT_WORKERS = 60
"""For workers to come, at the beginning and when all have been lost."""

SECONDS_BETWEEN_LOOKS = 5.0

INSTALL = "pip install 'briefing-generator[cluster]'"

Packed = tuple[bytes | None, str]
"""The packed analysis of an article, or why there is none."""

Client = Any
Future = Any
"""Of Dask, which need not be installed."""

_one_at_a_time = threading.Lock()
"""A worker may run several threads; the language model belongs to one at a time."""


class ClusterError(Exception):
    """The cluster cannot do it; says why and what to do."""


class OtherVersion(Exception):
    """A worker's program is not that of the run."""


def run(pending: Sequence[Article], scheduler: str) -> Iterator[Packed]:
    """The packed analysis of each article, or why there is none, in their order.

    ``scheduler`` is its address (``tcp://host:8786``). Raises ``ClusterError`` if Dask is not installed, nobody
    answers, no worker is there for ``SECONDS_WITHOUT_WORKERS``, or a worker has another version of the program.
    """
    client = _connected(scheduler)
    waiting: deque[Future] = deque()
    try:
        _wait_for_workers(client, scheduler)
        _refuse_other_versions(client)
        ahead = AHEAD * max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
        for article in pending:
            waiting.append(client.submit(analyse, article, program(), pure=False))
            if len(waiting) >= ahead:
                yield _result(client, waiting.popleft(), scheduler)
        while waiting:
            yield _result(client, waiting.popleft(), scheduler)
    finally:
        if waiting and client.status == "running":
            client.cancel(list(waiting), force=True)
        client.close(timeout=SECONDS_TO_CONNECT)


def analyse(article: Article, expected: str) -> Packed:
    """On a worker: one article's packed analysis, or why there is none. Raises ``OtherVersion``."""
    from .analysis import analyse as find  # takes two seconds

    if program() != expected:
        raise OtherVersion
    try:
        with _one_at_a_time:
            return pack(find(article)), ""
    except Exception as error:
        return None, f"{type(error).__name__}: {error}"


def version() -> str:
    """On a worker: the hash of its program."""
    return program()


def _connected(scheduler: str) -> Client:
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise ClusterError(f"--scheduler needs Dask: {INSTALL}") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is said by the run itself
    try:
        return distributed.Client(scheduler, timeout=SECONDS_TO_CONNECT)
    except (OSError, ValueError, TypeError) as error:
        raise ClusterError(f"{scheduler}: no scheduler answers there; start one with: dask scheduler") from error


def _wait_for_workers(client: Client, scheduler: str) -> None:
    try:
        client.wait_for_workers(1, timeout=SECONDS_WITHOUT_WORKERS)
    except (OSError, TimeoutError) as error:
        raise _deserted(scheduler) from error


def _deserted(scheduler: str) -> ClusterError:
    return ClusterError(
        f"{scheduler}: no worker is there; start some with: dask worker {scheduler} --nthreads 1. "
        "Then run again: what was finished is remembered."
    )


def _refuse_other_versions(client: Client) -> None:
    """Raises ``ClusterError`` that names the workers whose program is not the one of this run."""
    found: dict[str, Any] = client.run(version, on_error="return")
    wrong = sorted(worker for worker, version in found.items() if version != program())
    if wrong:
        raise _other_version(", ".join(wrong))


def _other_version(workers: str) -> ClusterError:
    return ClusterError(
        f"{workers}: has not the same version of this program, its libraries and its model as this machine. "
        "Install the same on both, start the worker again, and run again: what was finished is remembered."
    )


def _result(client: Client, future: Future, scheduler: str) -> Packed:
    """What became of one article, waited for as long as there are workers."""
    distributed: Any = import_module("distributed")
    missed = 0.0
    while True:
        try:
            result: Packed = future.result(timeout=SECONDS_BETWEEN_LOOKS)
            return result
        except TimeoutError:
            alone = client.status != "running" or not client.scheduler_info(n_workers=-1)["workers"]
            missed = missed + SECONDS_BETWEEN_LOOKS if alone else 0.0
            if missed >= SECONDS_WITHOUT_WORKERS:
                raise _deserted(scheduler) from None
        except OtherVersion:
            raise _other_version("a worker that came later") from None
        except distributed.KilledWorker:
            return None, "each worker that took it was killed, most often because memory ran out"
        except (OSError, distributed.CancelledError) as error:
            raise ClusterError(
                f"{scheduler}: the scheduler is gone. Start it again and run again: what was finished is remembered."
            ) from error
