"""Pages made by several processes: the same as by one, whatever becomes of the others."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from generator.writing import planning
from generator.writing.addresses import addresses
from generator.writing.library import Library
from generator.writing.pages import actors

from .story import story

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


def test_a_page_that_is_made_leaves_nothing_in_memory() -> None:
    """What it looked at is let go at once, not when Python looks for garbage: of many pages it is gigabytes."""
    library = Library(story(), {})
    maker = planning.Maker(library, addresses(library), planning.Memory("this"))
    pages = [page for page in actors.pages(library, maker.addresses) if page.path == "actors/index.md"]
    for page in pages:
        maker.make(page)
    gc.collect()
    gc.disable()
    try:
        for page in pages:
            maker.make(page)
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        left = [one for one in gc.garbage if type(one).__module__ == "generator.writing.watching"]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert pages
    assert not left
