"""Pages made by several processes: the same as by one, whatever becomes of the others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import os, sys
from pathlib import Path
from generator.writing import making, planning, write
from tests.writing.story import story

making.WORTH_A_PROCESS = 1
folder, what = Path(sys.argv[1]), sys.argv[2]
here = os.getpid()
forked = []
fork = os.fork
os.fork = lambda: forked.append(1) or fork()
make = planning.Maker.make

def stopped(self, page):
    if os.getpid() != here and what == "killed":
        os.kill(os.getpid(), 9)
    if os.getpid() != here and what == "failing":
        raise ValueError
    return make(self, page)

planning.Maker.make = stopped
memory = planning.Memory("this")
write(story(), folder / "several", memory=memory, processes=3)
assert len(forked) == 2
planning.Maker.make = lambda self, page: 1 / 0  # nothing need be made again
again = write(story(), folder / "several", memory=memory, processes=3)
assert again.changed == again.removed == ()
planning.Maker.make = make
write(story(), folder / "one", memory=planning.Memory("this"))
"""


@pytest.mark.parametrize("what", ["at ease", "killed", "failing"])
def test_how_many_processes_make_pages_changes_nothing(tmp_path: Path, what: str) -> None:
    """The pages are the same, and what is remembered of them holds; what a process leaves undone another does."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), what], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    several, one = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path / "several", tmp_path / "one")
    )
    assert several == one
    assert len(one) > 20


def test_nothing_keeps_a_run_from_forking(tmp_path: Path) -> None:
    """When all is assembled no other thread is left, beside which no process could be forked."""
    (tmp_path / "seeds").mkdir()
    program = "import sys; from pathlib import Path; from generator import assembling"
    program += (
        "; from generator.writing import making; assembling.assemble(Path('seeds')); sys.exit(not making._can_fork())"
    )
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=True)
