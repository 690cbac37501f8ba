"""Runs of the program, with what they cost."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
SECONDS_BETWEEN_LOOKS = 0.5


@dataclass(frozen=True)
class Cost:
    """What a run cost."""

    wall: float
    """Seconds."""
    processor: float
    """Seconds of all processes together."""
    megabytes: float
    """The most memory that all its processes held together, what they share counted once (PSS); 0 where the system does
    not tell."""
    parts: Mapping[str, tuple[float, float]]
    """Wall and processor seconds of each part."""

    def seconds(self, part: str) -> float:
        """Processor seconds of a part."""
        return self.parts.get(part, (0.0, 0.0))[1]

    @property
    def after_analysis(self) -> float:
        """The share of merging and writing in the processor time."""
        return (self.seconds("merging") + self.seconds("writing")) / self.processor


def program(folder: Path, *arguments: str) -> Cost:
    """A run of the program in a folder. Raises ``CalledProcessError`` if it fails."""
    with tempfile.NamedTemporaryFile() as report:
        command = [sys.executable, "-m", "tests.bench.phases", report.name, *arguments]
        cost = timed(command, folder)
        return replace(cost, parts=json.loads(Path(report.name).read_text()))


def timed(command: Sequence[str], folder: Path) -> Cost:
    """What a command in a folder cost, without parts. Raises ``CalledProcessError`` if it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    before, start, most = processor(), time.perf_counter(), 0.0
    with subprocess.Popen(
        command, cwd=folder, env=environment, start_new_session=True, stderr=subprocess.DEVNULL
    ) as run:
        while True:
            try:
                code = run.wait(SECONDS_BETWEEN_LOOKS)
                break
            except subprocess.TimeoutExpired:
                most = max(most, held(run.pid))
    if code:
        raise subprocess.CalledProcessError(code, command)
    return Cost(time.perf_counter() - start, processor() - before, most, {})


def processor() -> float:
    """Processor seconds of all processes that were started and waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def held(session: int) -> float:
    """Megabytes that the processes of a session hold now."""
    total = 0
    for place in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(place.name)) == session:
                lines = (place / "smaps_rollup").read_text().splitlines()
                total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        except (OSError, StopIteration):
            continue
    return total / 1024
