"""``python -m tests.bench.reading``: how fast seeds are read, beside trafilatura alone on the same pages.

Processor time of one core on made pages, each an article with its navigation, share bar, teasers and page end, once
as saved HTML and once as the flattened text. Reading is linear where the exponent is about 1.
"""

from __future__ import annotations

import argparse
import html
import itertools
import math
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from generator.reading import read

from ..reading.made import NAVIGATION, PAGE_END, SHARE_BAR, TEASERS
from .corpus import write

SIZES = (125, 250, 500, 1000)


def main() -> int:
    """Print the table; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.reading", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES), help="numbers of articles")
    sizes = parser.parse_args().sizes
    with tempfile.TemporaryDirectory() as folder:
        pages = made(Path(folder), max(sizes))
        read(pages[0][0])  # the word lists and the language model are loaded once
        print(f"{'articles':>9}{'text MB/s':>11}{'HTML MB/s':>11}{'trafilatura MB/s':>18}")
        seconds = {size: measured(pages[:size]) for size in sizes}
    for smaller, larger in itertools.pairwise(sizes):
        growth = math.log(larger / smaller)
        exponents = [math.log(b / a) / growth for a, b in zip(seconds[smaller], seconds[larger], strict=True)]
        print(f"exponents from {smaller} to {larger}: text {exponents[0]:.2f}, HTML {exponents[1]:.2f}")
    return 0


def made(folder: Path, count: int) -> list[tuple[Path, Path]]:
    """Pages as flattened text and as HTML, in pairs."""
    write(folder, count)
    pairs = []
    for path in sorted(folder.glob("**/*.txt"))[:count]:
        whole = path.read_text("utf-8")
        article = whole.split("\n---\n", 1)[-1].strip() if whole.startswith("---\n") else whole.strip()
        text = folder / "pages" / f"{path.stem}.txt"
        text.parent.mkdir(exist_ok=True)
        text.write_text("\n\n".join((NAVIGATION, article, SHARE_BAR, TEASERS, PAGE_END)), "utf-8")
        page = text.with_suffix(".html")
        title, *paragraphs = (html.escape(part) for part in article.split("\n\n"))
        links = "".join(f"<li><a href='/x'>{line}</a></li>" for line in (NAVIGATION + TEASERS).split("\n"))
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        page.write_text(
            f"<html><head><title>{title}</title></head><body><nav><ul>{links}</ul></nav><article><h1>{title}</h1>{body}"
            f"</article><aside><ul>{links}</ul></aside><footer>{PAGE_END}</footer></body></html>",
            "utf-8",
        )
        pairs.append((text, page))
    return pairs


def measured(pages: list[tuple[Path, Path]]) -> tuple[float, float]:
    """Seconds to read the texts and the HTML; prints a line of the table."""
    steps: tuple[tuple[int, Callable[[Path], object]], ...] = (
        (0, read),
        (1, read),
        (1, lambda path: trafilatura.extract(path.read_text("utf-8"))),
    )
    seconds, speeds = [], []
    for which, step in steps:
        start = time.process_time()
        for pair in pages:
            step(pair[which])
        seconds.append(time.process_time() - start)
        speeds.append(sum(pair[which].stat().st_size for pair in pages) / 1e6 / seconds[-1])
    print(f"{len(pages):>9}{speeds[0]:>11.2f}{speeds[1]:>11.2f}{speeds[2]:>18.2f}", flush=True)
    return seconds[0], seconds[1]


if __name__ == "__main__":
    raise SystemExit(main())
