"""``make bench``: how cost grows with the number of articles; every figure from one run on this machine.

For each size: a cold generate, an unchanged one, one with a single article more, and the site. Times are of whole
processes. Read the ratios and the exponents; seconds belong to the machine.
"""

from __future__ import annotations

import argparse
import itertools
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from generator.language.pipeline import load
from generator.reading import read_all

from .corpus import write

ROOT = Path(__file__).parents[2]
SAMPLE = 60


@dataclass(frozen=True)
class Run:
    """One size's seconds and bytes."""

    articles: int
    cold: float
    unchanged: float
    one_more: float
    site: float
    memory_mb: float
    docs_mb: float
    site_mb: float


def main() -> int:
    """Print the table; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "sizes", nargs="*", type=int, default=[100, 1000], help="numbers of articles (default 100 1000)"
    )
    parser.add_argument("--no-site", action="store_true", help="leave MkDocs out")
    parser.add_argument("--workers", default=str(os.cpu_count() or 1), help="worker processes (default: all cores)")
    args = parser.parse_args()
    parser_speed()
    runs = [measure(size, args.workers, site=not args.no_site) for size in args.sizes]
    print(
        f"\n{'articles':>9}{'cold s':>9}{'same s':>9}{'+1 s':>9}{'site s':>9}{'MB peak':>9}{'docs MB':>9}{'site MB':>9}"
    )
    for r in runs:
        print(
            f"{r.articles:>9}{r.cold:>9.1f}{r.unchanged:>9.2f}{r.one_more:>9.2f}{r.site:>9.1f}"
            f"{r.memory_mb:>9.0f}{r.docs_mb:>9.1f}{r.site_mb:>9.1f}"
        )
    for small, large in itertools.pairwise(runs):
        growth = math.log(large.articles / small.articles)
        print(f"\nexponents from {small.articles} to {large.articles} articles (1 is a straight line)")
        for name in ("cold", "unchanged", "one_more", "site", "docs_mb"):
            a, b = getattr(small, name), getattr(large, name)
            if a > 0 and b > 0:
                print(f"  {name:12} {math.log(b / a) / growth:.2f}")
    return 0


def parser_speed() -> None:
    """Words a second of the parser alone and of the whole analysis, on one core, side by side."""
    from generator.analysis import analyse

    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), SAMPLE)
        articles = read_all(Path(folder)).articles
    words = sum(len(a.text.split()) for a in articles)
    pipeline = load()
    analyse(articles[0])
    seconds = {"parser alone": 0.0, "whole analysis": 0.0}
    for article in articles:  # in turn, so that a slow minute of the machine falls on both
        start = time.process_time()
        pipeline.parse(article.text)
        middle = time.process_time()
        analyse(article)
        seconds["parser alone"] += middle - start
        seconds["whole analysis"] += time.process_time() - middle
    for name, spent in seconds.items():
        print(f"{name:16} {words / spent:>7.0f} words a second on one core")
    print(f"{'ratio':16} {seconds['parser alone'] / seconds['whole analysis']:>7.2f}")


def measure(size: int, workers: str, *, site: bool) -> Run:
    """All runs of one size, in a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        write(work / "seeds", size + 1)
        last = work / "seeds" / f"{size:05}.txt"
        kept = last.read_text("utf-8")
        last.unlink()
        (work / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
        subprocess.run(
            [
                "git",
                "-C",
                str(ROOT),
                "archive",
                "-o",
                str(work / "hand.tar"),
                "HEAD",
                "docs",
                "generator/writing/theme",
            ],
            check=True,
        )
        subprocess.run(["tar", "xf", "hand.tar"], cwd=work, check=True)
        generate = [sys.executable, "-m", "generator", "generate", "--workers", workers]
        cold = timed(generate, work)
        unchanged = timed(generate, work)
        last.write_text(kept, "utf-8")
        one_more = timed(generate, work)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        built = timed([sys.executable, "-m", "mkdocs", "build", "--quiet"], work) if site else 0.0
        print(f"{size} articles measured", file=sys.stderr)
        return Run(size, cold, unchanged, one_more, built, memory, megabytes(work / "docs"), megabytes(work / "site"))


def timed(command: list[str], folder: Path) -> float:
    """Wall seconds of a command in a folder; raises ``CalledProcessError`` if it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, check=True)
    return time.perf_counter() - start


def megabytes(folder: Path) -> float:
    """Size of all files below a folder."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
