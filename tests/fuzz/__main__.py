"""``python -m tests.fuzz [ROOM …] [--seconds N]``: fuzz each room for so long; exit code 1 if one fell."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PROPERTIES = {
    "reading": "test_any_bytes_are_an_article_or_refused",
    "analysis": "test_any_text_has_facts_in_its_own_words",
    "writing": "test_any_briefing_is_shown_as_it_stands",
}
ONE_INPUT = 300
"""Seconds of wall-clock time after which libFuzzer gives one input up; the properties themselves allow five of
processor time to each call, however busy the machine is."""

LONGEST = 4096
"""Bytes of choices that one input is made of."""

RSS_MEGABYTES = 4096


def main() -> int:
    """Fuzz the rooms one after the other, each in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument(
        "rooms", nargs="*", choices=[*PROPERTIES, []], metavar="ROOM", help="reading, analysis, writing"
    )
    parser.add_argument("--seconds", type=int, default=60, metavar="N", help="for each room (default: 60)")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inside:
        fuzz(arguments.rooms[0], arguments.seconds)
        return 0
    code = 0
    for room in arguments.rooms or PROPERTIES:
        command = [sys.executable, "-m", "tests.fuzz", room, "--seconds", str(arguments.seconds), "--inside"]
        began = time.monotonic()
        run = subprocess.run(command, check=False)
        print(f"{room}: {'held' if run.returncode == 0 else 'FELL'} after {time.monotonic() - began:.0f} s", flush=True)
        code = code or int(run.returncode != 0)
    return code


def fuzz(room: str, seconds: int) -> None:
    """Fuzz one room; ends the process with another exit code than 0 at the first input that it falls on."""
    if importlib.util.find_spec("atheris"):
        guided(room, seconds)
    else:
        print(f"{room}: without atheris, at random (pip install atheris)", flush=True)
        at_random(load(room), seconds)


def load(room: str) -> Callable[..., None]:
    """A room's property, as Hypothesis runs it."""
    found: Callable[..., None] = getattr(importlib.import_module(f"tests.fuzz.test_{room}"), PROPERTIES[room])
    return found


def guided(room: str, seconds: int) -> None:
    """Let libFuzzer look for inputs that reach new branches of the program."""
    import atheris

    with atheris.instrument_imports(include=["generator"]):
        test = load(room)
    fuzz_one_input = test.hypothesis.fuzz_one_input
    with tempfile.TemporaryDirectory() as corpus:
        for number in range(64):
            (Path(corpus) / str(number)).write_bytes(random.Random(number).randbytes(LONGEST))
        options = [
            f"-max_total_time={seconds}", f"-timeout={ONE_INPUT}", f"-max_len={LONGEST}", "-len_control=0",
            f"-rss_limit_mb={RSS_MEGABYTES}", "-print_final_stats=1", "-verbosity=0",
            f"-artifact_prefix={tempfile.gettempdir()}/",
        ]  # fmt: skip
        atheris.Setup([sys.argv[0], *options, corpus], lambda data: fuzz_one_input(data) and None)
        atheris.Fuzz()


def at_random(test: Callable[..., None], seconds: int) -> None:
    """Let Hypothesis make inputs of random bytes until the time is over."""
    end, tried, chance = time.monotonic() + seconds, 0, random.Random()
    while time.monotonic() < end:
        test.hypothesis.fuzz_one_input(chance.randbytes(LONGEST))  # type: ignore[attr-defined]
        tried += 1
    print(f"{tried} inputs", flush=True)


if __name__ == "__main__":
    sys.exit(main())
