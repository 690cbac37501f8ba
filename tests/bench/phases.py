"""``python -m tests.bench.phases REPORT ARGUMENT…``: the program, which reports what its parts cost.

Of reading, analysis, merging, writing, the site, MkDocs and Pagefind the wall seconds and the seconds of processor
time, those of processes that they started among them, as JSON.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from generator import assembling, cli, remembering, site

PARTS = (
    (remembering, "read", "reading"),
    (assembling, "analysed", "analysis"),
    (assembling, "combined", "merging"),
    (cli, "_written", "writing"),
    (site, "build", "site"),
    (site, "_mkdocs", "MkDocs"),
    (site, "_index", "Pagefind"),
)


def clocks() -> tuple[float, float]:
    """Wall seconds, and seconds of processor time of this process and of those that it has waited for."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return time.perf_counter(), sum(one.ru_utime + one.ru_stime for one in used)


def noted(part: Callable[..., object], name: str, report: dict[str, tuple[float, float]]) -> Callable[..., object]:
    """A function that adds to the report what its calls cost."""

    def call(*arguments: object, **named: object) -> object:
        before = clocks()
        try:
            return part(*arguments, **named)
        finally:
            spent = report.get(name, (0.0, 0.0))
            report[name] = tuple(s + now - b for s, now, b in zip(spent, clocks(), before, strict=True))  # type: ignore[assignment]

    return call


def main() -> int:
    """Run the program; returns its exit code."""
    report: dict[str, tuple[float, float]] = {}
    for module, function, name in PARTS:
        setattr(module, function, noted(getattr(module, function), name, report))
    start = time.perf_counter()
    code = cli.main(sys.argv[2:])
    report["all"] = time.perf_counter() - start, clocks()[1]
    Path(sys.argv[1]).write_text(json.dumps(report))
    return code


if __name__ == "__main__":  # not in the processes that it starts
    sys.exit(main())
