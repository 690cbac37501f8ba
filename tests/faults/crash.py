"""``python -m tests.faults.crash N ARGUMENT…``: the program, which kills itself at its N-th change of a file's name.

Renames, removals and new folders are where what is on the disk turns from one state into the next. Prints the number
of such changes where it gets to the end.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

from generator.cli import main
from generator.site import swapping

CHANGES = ("rename", "replace", "unlink", "rmdir", "mkdir")


def arm(at: int) -> list[str]:
    """Let the process be killed right before its ``at``-th change; returns the list that changes are noted in."""
    seen: list[str] = []

    def counted(name: str, change: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **more: object) -> object:
            seen.append(name)
            if len(seen) == at:
                os.kill(os.getpid(), signal.SIGKILL)
            return change(*arguments, **more)

        return call

    for name in CHANGES:
        setattr(os, name, counted(name, getattr(os, name)))
    swapping._exchange = counted("exchange", swapping._exchange)  # type: ignore[assignment]
    return seen


if __name__ == "__main__":
    changes = arm(int(sys.argv[1]))
    if "--two-renames" in sys.argv:
        sys.argv.remove("--two-renames")
        swapping._exchange = lambda one, other: False
    code = main(sys.argv[2:])
    print(f"changes: {len(changes)}")
    sys.exit(code)
