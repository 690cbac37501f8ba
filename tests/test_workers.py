"""Many articles at once: the same answers in the same order, and faults that stop nothing else."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import workers
from generator.records import Actor, Analysis, Article, replace
from generator.store import Store
from generator.workers import Failure, WorkerDied, analyse_all

ROOT = Path(__file__).parents[1]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
ARTICLES = tuple(
    Article(id=f"a{n}", seed=f"a{n}.txt", title=f"A {n}", text=f"Ana Ruiz met {n} ministers in Oslo. " * (n % 3 + 1))
    for n in range(6)
)


@pytest.fixture
def counted(monkeypatch):
    """An analysis that names an actor after the seed; the articles it was called for."""
    seen = []

    def analyse(article):
        seen.append(article.seed)
        if "fault" in article.text:
            raise RuntimeError("a fault")
        return Analysis(article, actors=(Actor(article.seed, article.seed, "group"),))

    monkeypatch.setattr("generator.analysis.analyse", analyse)
    return seen


def test_results_come_in_order_and_only_new_articles_are_analysed(counted, tmp_path):
    """What is remembered is not computed again, and stands where it belongs."""
    with Store(tmp_path / "s.sqlite") as memory:
        first = list(analyse_all(ARTICLES[1::2], memory, 1))
        assert [result.article for result in first] == list(ARTICLES[1::2])
        counted.clear()
        everything = list(analyse_all(ARTICLES, memory, 1))
    assert [result.article for result in everything] == list(ARTICLES)
    assert [result.actors[0].name for result in everything] == [article.seed for article in ARTICLES]
    assert counted == [article.seed for article in ARTICLES[::2]]


def test_a_fault_in_one_article_is_reported_and_not_remembered(counted, tmp_path):
    """The others are analysed; the next run tries again."""
    bad = replace(ARTICLES[0], text="fault")
    with Store(tmp_path / "s.sqlite") as memory:
        for _ in range(2):
            failure, fine = analyse_all((bad, ARTICLES[1]), memory, 1)
            assert failure == Failure(bad, "RuntimeError: a fault")
            assert isinstance(fine, Analysis)
    assert counted == ["a0.txt", "a1.txt", "a0.txt"]


def test_what_was_finished_before_an_interruption_is_remembered(counted, tmp_path):
    """Ctrl-C after two articles: the next run begins with the third."""
    with Store(tmp_path / "s.sqlite") as memory:
        results = analyse_all(ARTICLES, memory, 1)
        next(results), next(results)
        results.close()
        counted.clear()
        list(analyse_all(ARTICLES, memory, 1))
    assert counted == [article.seed for article in ARTICLES[2:]]


@pytest.mark.parametrize(
    ("characters", "count", "most", "expected"),
    [(100, 2, 8, 1), (1_000_000, 1, 8, 1), (60_000, 4, 8, 4), (60_000, 100, 8, 8), (15_000, 3, 8, 1)],
)
def test_processes_are_started_only_where_they_pay(characters, count, most, expected):
    """Two short articles are not worth loading the model twice; a hundred long ones use what there is."""
    pending = [replace(ARTICLES[0], text="x" * characters)] * count
    assert workers._processes(pending, most) == expected


def test_processes_give_what_one_process_gives(monkeypatch):
    """Two processes with the real analysis: equal results, in the order of the articles."""
    alone = list(analyse_all(ARTICLES, Store(None), 1))
    monkeypatch.setattr(workers, "WORTH_A_PROCESS", 1)
    assert list(analyse_all(ARTICLES, Store(None), 2)) == alone
    assert all(isinstance(result, Analysis) for result in alone)


def _die(article):
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_killed_process_is_reported(monkeypatch):
    """Where the system kills a process the message says what to do, and nothing hangs."""
    monkeypatch.setattr(workers, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(workers, "_analyse", _die)
    with pytest.raises(WorkerDied, match="--workers"):
        list(analyse_all(ARTICLES, Store(None), 2))


ORPHANS = """
import os, signal
from generator import workers
from generator.records import Article
from generator.store import Store

workers.WORTH_A_PROCESS = 1
articles = [Article(str(n), f"{n}.txt", "A", "Ana Ruiz spoke in Oslo. " * 400) for n in range(40)]
results = workers.analyse_all(articles, Store(None), 2)
if __name__ == "__main__":
    next(results)
    import multiprocessing
    print(*(child.pid for child in multiprocessing.active_children()), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def runs(pid):
    """Whether a process is there and no mere entry that nobody has collected yet."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks processes up in /proc, which Linux has")
def test_no_process_outlives_its_parent(tmp_path):
    """A run that is killed outright takes its processes with it."""
    script = tmp_path / "run.py"
    script.write_text(ORPHANS)
    command = [sys.executable, script]
    done = subprocess.run(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True, check=False)
    children = [int(pid) for pid in done.stdout.split()]
    assert done.returncode == -signal.SIGKILL
    assert len(children) == 2
    deadline = time.monotonic() + 30
    while any(map(runs, children)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert [pid for pid in children if runs(pid)] == []
