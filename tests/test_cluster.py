"""A Dask cluster: a scheduler and two workers in processes of their own, as on three machines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import cluster
from generator.cli import main
from generator.records import Article
from generator.store import Store
from generator.workers import analyse_all

from .faults.project import tree

pytest.importorskip("distributed", reason="Dask is not installed: pip install 'briefing-generator[cluster]'")

ROOT = Path(__file__).parents[1]
ARTICLES = tuple(
    Article(
        id=f"a{n}", seed=f"a{n}.txt", title=f"Talks {n}",
        text=f"Norway told Sweden on Monday that it wants {n} roads. “We will wait {n} days,” Anna Keller said. "
        * (n % 5 + 1),
    )
    for n in range(40)
)  # fmt: skip
LOCAL_WORKER = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1", "--death-timeout", "60")


@dataclass
class Cluster:
    """What was started, and where."""

    address: str
    folder: Path
    processes: list[subprocess.Popen[bytes]]

    def worker(self, **environment: str) -> subprocess.Popen[bytes]:
        """One more worker."""
        return self.begin(
            "dask_worker", self.address, *LOCAL_WORKER, "--local-directory", str(self.folder), **environment
        )

    def begin(self, program: str, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        """A process of the cluster."""
        with (self.folder / "log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", f"distributed.cli.{program}", *arguments], stdout=log, stderr=log,
                cwd=self.folder, env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            )  # fmt: skip
        self.processes.append(process)
        return process


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Cluster]:
    """A scheduler without any worker yet; all that were started end with the test."""
    made = Cluster("", tmp_path, [])
    found = tmp_path / "scheduler.json"
    made.begin("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(found))
    try:
        deadline = time.monotonic() + 120
        while not found.exists() and time.monotonic() < deadline:
            time.sleep(0.2)
        made.address = json.loads(found.read_text())["address"]
        yield made
    finally:
        for process in made.processes:
            process.kill()
            process.wait()


def test_a_worker_that_dies_costs_a_retry(three: Cluster) -> None:
    """One of two workers is killed in the middle: every article is analysed, with the results of this machine."""
    first, _ = three.worker(), three.worker()
    results = analyse_all(ARTICLES, Store(None), three.address)
    found = [next(results)]
    first.kill()
    found += results
    assert found == list(analyse_all(ARTICLES, Store(None), 1))


def test_the_same_bytes_as_on_one_machine(three: Cluster, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`generate --scheduler` writes what `generate` writes; what came from the cluster is remembered here."""
    three.worker(), three.worker()
    seeds = str(ROOT / "seeds")
    store = str(tmp_path / "store.sqlite")
    far = [
        "generate",
        "--seeds",
        seeds,
        "--docs",
        str(tmp_path / "far"),
        "--store",
        store,
        "--scheduler",
        three.address,
    ]
    assert main(far) == 0
    assert main(["generate", "--seeds", seeds, "--docs", str(tmp_path / "near"), "--no-store", "--workers", "1"]) == 0
    assert tree(tmp_path / "far") == tree(tmp_path / "near")
    for process in three.processes:
        process.kill()
    assert main([*far[:4], str(tmp_path / "again"), *far[5:]]) == 0, "nothing is left to be analysed"


def test_a_worker_of_another_version_is_named(three: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its answers could differ, so the run ends before anything is asked of it."""
    three.worker()
    monkeypatch.setattr(cluster, "program", lambda: "another")
    with pytest.raises(
        cluster.ClusterError, match=r"^tcp://127\.0\.0\.1:\d+: has not the same version of this program"
    ):
        list(analyse_all(ARTICLES[:2], Store(None), three.address))


def test_a_worker_of_another_version_does_nothing() -> None:
    """One that comes in the middle of a run finds out by itself."""
    with pytest.raises(cluster.OtherVersion):
        cluster.analyse(ARTICLES[0], "another")


def test_without_workers_the_run_ends_with_a_message(three: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scheduler alone does no work: the message says how to start a worker."""
    monkeypatch.setattr(cluster, "SECONDS_WITHOUT_WORKERS", 1)
    with pytest.raises(cluster.ClusterError, match=f"no worker is there; start some with: dask worker {three.address}"):
        list(analyse_all(ARTICLES[:2], Store(None), three.address))


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense://x", "not an address", "tcp://127.0.0.1"])
def test_where_no_scheduler_is(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong address is named, with what to do."""
    monkeypatch.setattr(cluster, "SECONDS_TO_CONNECT", 1)
    with pytest.raises(cluster.ClusterError, match="no scheduler answers there; start one with: dask scheduler"):
        list(analyse_all(ARTICLES[:2], Store(None), address))


def test_without_dask_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cluster is an extra."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(cluster.ClusterError, match=r"pip install 'briefing-generator\[cluster\]'"):
        list(analyse_all(ARTICLES[:2], Store(None), "tcp://127.0.0.1:8786"))
