"""``python -m tests.faults [--kills N]``: kill runs at random moments; exit code 1 if anything was lost."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from .project import Clean, Project, kill_at_random


def main() -> int:
    """Kill so many runs, and say how many were caught alive and what was wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=100, metavar="N", help="how many runs to kill (default: 100)")
    parser.add_argument("--seed", type=int, default=8, metavar="N", help="of the random moments (default: 8)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        clean = Clean(Path(folder))
        project = Project(Path(folder) / "project")
        code, said = project.run()
        if code:
            print(said)
            return 1
        caught, wrong = kill_at_random(project, clean, arguments.kills, random.Random(arguments.seed))
    print(f"{arguments.kills} runs killed, {caught} of them at work; {len(wrong)} losses")
    print(*wrong, sep="\n", end="")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
