"""``make bench``: how cost grows with the number of articles; every figure from one run on this machine.

For each size: a cold generate, an unchanged one, one with a single article more; the site, in full and after one
article more, beside a bare MkDocs build of as many pages of the same size; and the first search result in a browser.
Read the ratios and the exponents; seconds belong to the machine. Shares and exponents are of processor time, which
depends less on what else the machine does.
"""

from __future__ import annotations

import argparse
import itertools
import math
import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.language.pipeline import load
from generator.reading import read_all

from ..site.conftest import CHROMIUM
from .corpus import write
from .running import ROOT, Cost, program, timed

SAMPLE = 60
LIGHT = 40_000
"""Bytes of HTML that no page should have more of."""

BARE = """site_name: Bare
theme: {name: material, font: false}
plugins: []
nav: [{Home: index.md}]
validation: {nav: {omitted_files: ignore}}
markdown_extensions: [attr_list, md_in_html, tables, toc]
"""
"""Of the navigation the home page alone: with all pages in it a build grows with the square of their number."""


@dataclass(frozen=True)
class Site:
    """What the site of one size cost."""

    full: Cost
    bare: float
    """Processor seconds of MkDocs and the theme as they come, for the same pages."""
    plain: float
    """Likewise for as many pages, of as many bytes, that hold nothing but words: no link, no list, no heading."""
    quick: Cost
    unchanged: Cost
    pages: int
    median_kb: float
    heavy: int
    """Pages that are not light."""
    megabytes: float
    first_result: float | None
    """Milliseconds from opening the home page to the first result."""


@dataclass(frozen=True)
class Run:
    """What one size cost."""

    articles: int
    cold: Cost
    unchanged: Cost
    one_more: Cost
    docs_mb: float
    site: Site | None


def main() -> int:
    """Print the table; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[50, 200], help="numbers of articles (default 50 200)")
    parser.add_argument("--no-site", action="store_true", help="leave the site out")
    parser.add_argument("--workers", default=str(os.cpu_count() or 1), help="worker processes (default: all cores)")
    args = parser.parse_args()
    parser_speed()
    runs = [measure(size, args.workers, site=not args.no_site) for size in args.sizes]
    print(f"\n{'articles':<34}{'asked':>8}" + "".join(f"{run.articles:>10,}" for run in runs))
    for name, asked, figure in FIGURES:
        values = [figure(run) for run in runs]
        if any(value is not None for value in values):
            shown = "".join(f"{'–' if value is None else format(value, ',.3g'):>10}" for value in values)
            print(f"{name:<34}{asked:>8}{shown}")
    for small, large in itertools.pairwise(runs):
        print(f"\nexponents from {small.articles:,} to {large.articles:,} articles (asked: 1.1)")
        growth = math.log(large.articles / small.articles)
        for name, figure in GROWING:
            a, b = figure(small), figure(large)
            if a and b:
                print(f"  {name:<32}{math.log(b / a) / growth:.2f}")
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
    print(f"{'ratio':16} {seconds['parser alone'] / seconds['whole analysis']:>7.2f} (asked: 0.6)")


def measure(size: int, workers: str, *, site: bool) -> Run:
    """All runs of one size, in a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        write(work / "seeds", size + 2)
        more = sorted((work / "seeds").iterdir())[-2:]
        texts = [path.read_text("utf-8") for path in more]
        for path in more:
            path.unlink()
        (work / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
        (work / "docs").mkdir()
        for name in ("about.md", "guide.md"):
            (work / "docs" / name).write_text((ROOT / "docs" / name).read_text("utf-8"), "utf-8")
        generate = ("generate", "--workers", workers)
        cold, unchanged = program(work, *generate), program(work, *generate)
        more[0].write_text(texts[0], "utf-8")
        one_more = program(work, *generate)
        docs_mb = megabytes(work / "docs")
        built = built_site(work, workers, more[1], texts[1]) if site else None
        print(f"{size:,} articles measured", file=sys.stderr)
        return Run(size, cold, unchanged, one_more, docs_mb, built)


def built_site(work: Path, workers: str, seed: Path, text: str) -> Site:
    """The site of a folder, then with one seed more, and a bare one of as many pages of the same size."""
    build = ("build", "--workers", workers)
    full = program(work, *build)
    bare, plain = bare_build(work, same=True), bare_build(work, same=False)
    unchanged = program(work, *build)
    sizes = [path.stat().st_size for path in (work / "site").rglob("*.html")]
    first = first_result(work / "site") if CHROMIUM.exists() else None
    total = megabytes(work / "site")
    seed.write_text(text, "utf-8")
    quick = program(work, *build)
    median, heavy = statistics.median(sizes) / 1000, sum(size > LIGHT for size in sizes)
    return Site(full, bare, plain, quick, unchanged, len(sizes), median, heavy, total, first)


def first_result(site: Path) -> float:
    """Milliseconds from opening the home page to the first result of a search, in a real browser."""
    from .search import asked

    return asked(site)[0]


def bare_build(work: Path, *, same: bool) -> float:
    """Processor seconds of MkDocs and the theme as they come, for the same pages or for plain words as long as they."""
    own_template = re.compile(r"^template: .*\n", re.MULTILINE)  # of a former address: the theme as it comes has none
    plain = "Words of a page that holds nothing but words, in lines as long as those of any other page.\n\n"
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder)
        (bare / "mkdocs.yml").write_text(BARE)
        for page in sorted((work / "docs").rglob("*.md")):
            size = page.stat().st_size
            place = bare / "docs" / page.relative_to(work / "docs")
            place.parent.mkdir(parents=True, exist_ok=True)
            words = f"# {page.stem}\n\n" + (plain * (size // len(plain) + 1))[:size]
            place.write_text(own_template.sub("", page.read_text("utf-8"), count=1) if same else words, "utf-8")
        return timed([sys.executable, "-m", "mkdocs", "build", "--quiet"], bare).processor


def megabytes(folder: Path) -> float:
    """Size of all files below a folder."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6


def of_site(figure: Callable[[Site], float | None]) -> Callable[[Run], float | None]:
    """A figure of a run's site; none where it was left out."""
    return lambda run: figure(run.site) if run.site else None


FIGURES: tuple[tuple[str, str, Callable[[Run], float | None]], ...] = (
    ("cold generate, s", "", lambda run: run.cold.wall),
    ("  of processor time, s", "", lambda run: run.cold.processor),
    ("  reading, s", "", lambda run: run.cold.seconds("reading")),
    ("  analysis, s", "", lambda run: run.cold.seconds("analysis")),
    ("  merging, s", "", lambda run: run.cold.seconds("merging")),
    ("  writing, s", "", lambda run: run.cold.seconds("writing")),
    ("  merging and writing, %", "15", lambda run: 100 * run.cold.after_analysis),
    ("  memory of all processes, MB", "2,500", lambda run: run.cold.megabytes),
    ("unchanged generate, %", "1", lambda run: 100 * run.unchanged.processor / run.cold.processor),
    ("one more article, %", "3", lambda run: 100 * run.one_more.processor / run.cold.processor),
    ("documents, MB", "", lambda run: run.docs_mb),
    ("pages of the site", "", of_site(lambda site: site.pages)),
    ("site, s", "", of_site(lambda site: site.full.seconds("site"))),
    ("  MkDocs, s", "", of_site(lambda site: site.full.seconds("MkDocs"))),
    ("  bare MkDocs, same pages, s", "", of_site(lambda site: site.bare)),
    ("  ratio", "1.3", of_site(lambda site: site.full.seconds("MkDocs") / site.bare)),
    ("  bare MkDocs, plain words, s", "", of_site(lambda site: site.plain)),
    ("  Pagefind, s", "", of_site(lambda site: site.full.seconds("Pagefind") or None)),
    ("  memory of all processes, MB", "", of_site(lambda site: site.full.megabytes)),
    ("unchanged build, %", "1", of_site(lambda site: 100 * site.unchanged.processor / site.full.processor)),
    (
        "site with one more article, %",
        "5",
        of_site(lambda site: 100 * site.quick.seconds("site") / site.full.seconds("site")),
    ),
    ("median page, KB of HTML", "25", of_site(lambda site: site.median_kb)),
    ("pages over 40 KB", "0", of_site(lambda site: site.heavy)),
    ("site, MB", "", of_site(lambda site: site.megabytes)),
    ("first result of a search, ms", "2,000", of_site(lambda site: site.first_result)),
)
"""What is printed of each size, with what is asked."""

GROWING: tuple[tuple[str, Callable[[Run], float | None]], ...] = (
    ("analysis", lambda run: run.cold.seconds("analysis")),
    ("merging", lambda run: run.cold.seconds("merging")),
    ("writing", lambda run: run.cold.seconds("writing")),
    ("cold generate", lambda run: run.cold.processor),
    ("one more article", lambda run: run.one_more.processor),
    ("memory", lambda run: run.cold.megabytes),
    ("documents", lambda run: run.docs_mb),
    ("MkDocs", of_site(lambda site: site.full.seconds("MkDocs"))),
    ("Pagefind", of_site(lambda site: site.full.seconds("Pagefind") or None)),
    ("site, MB", of_site(lambda site: site.megabytes)),
)


if __name__ == "__main__":
    sys.exit(main())
