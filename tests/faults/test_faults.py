"""Full disks, closed and vanishing folders, two runs at once, a clock set back, seeds that change under the reader."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import main
from generator.locking import alone
from generator.site import SiteError, build
from generator.site.swapping import swap

from .project import HAND_WRITTEN, Clean, Project, tree


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Clean:
    """What clean runs give."""
    return Clean(tmp_path_factory.mktemp("clean"))


@pytest.fixture
def project(clean: Clean, tmp_path: Path) -> Project:
    """A project that was built once and has other seeds now."""
    return clean.copy(tmp_path / "project")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of eight megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)]
    done = subprocess.run(command, capture_output=True, text=True, check=False) if os.geteuid() == 0 else None
    if done is None or done.returncode:
        pytest.skip(f"no small disk: {done.stderr.strip() if done else 'only root can mount one'}")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def mended(project: Project, clean: Clean) -> None:
    """The next run gives what a clean one gives, and leaves nothing else."""
    code, said = project.run()
    assert code == 0, said
    assert (project.docs, project.site) == (clean.docs[1], clean.sites[1])
    assert project.around == clean.around


def test_a_full_disk(clean: Clean, small_disk: Path) -> None:
    """With no room left for pages or site the run says so and what to do; the former site is whole."""
    project = clean.copy(small_disk / "project")
    for free in (0, 20_000):
        room = shutil.disk_usage(small_disk).free
        (small_disk / "ballast").write_bytes(bytes(room - free))
        code, said = project.run()
        assert code == 1
        assert "No space left on device" in said
        assert "run again" in said
        assert project.site == clean.sites[0]
        (small_disk / "ballast").unlink()
    mended(project, clean)


def test_a_write_that_fails_in_the_middle(project: Project, clean: Clean) -> None:
    """As on a full disk, for those who cannot mount one: no file may grow beyond three kilobytes."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000))

    code, said = project.run(preexec_fn=limit)
    assert code == 1
    assert "File too large. Free some space and run again" in said
    assert project.site == clean.sites[0]
    mended(project, clean)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere; the next test closes a folder to root, too")
@pytest.mark.parametrize("name", ["docs", "docs/data", ".", "site"])
def test_folders_without_the_right_to_write(project: Project, clean: Clean, name: str) -> None:
    """Closed to this user: the folder is named, with what to do."""
    folder = project.folder / name
    folder.chmod(0o500)
    try:
        code, said = project.run()
    finally:
        folder.chmod(0o755)
    assert code == 1
    assert "Permission denied. Allow this user to write there" in said
    mended(project, clean)


@pytest.mark.parametrize("name", ["docs", "docs/data", "site"])
def test_read_only_folders(project: Project, clean: Clean, name: str) -> None:
    """On a read-only file system: the folder is named, with what to do, and the former site is whole."""
    folder = project.folder / name
    bind = [["mount", "--bind", str(folder), str(folder)], ["mount", "-o", "remount,bind,ro", str(folder)]]
    if os.geteuid() or any(subprocess.run(step, capture_output=True, check=False).returncode for step in bind):
        subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)
        pytest.skip("only root can make a folder read-only for root")
    try:
        code, said = project.run()
        assert code == 1
        assert name in said
        assert "and run again" in said
        assert project.site == clean.sites[0]
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
    mended(project, clean)


@pytest.mark.parametrize("name", ["docs/actors", "docs", ".cache", "site", "seeds"])
def test_folders_that_vanish_under_a_run(project: Project, clean: Clean, name: str) -> None:
    """Whatever is taken away while a run is at work, the next one puts it right, or says that it is missing."""
    kept = {path: (project.folder / path).read_bytes() for path in HAND_WRITTEN}
    run = project.start()
    stop = threading.Event()

    def take_away() -> None:
        while not stop.wait(0.05):
            shutil.rmtree(project.folder / name, ignore_errors=True)

    taker = threading.Thread(target=take_away)
    taker.start()
    said, _ = run.communicate()
    stop.set()
    taker.join()
    assert "Traceback" not in said
    assert run.returncode == 0 or "error: " in said
    for path, content in kept.items():
        (project.folder / path).parent.mkdir(exist_ok=True)
        (project.folder / path).write_bytes(content)
    project.seeds(1)
    mended(project, clean)


def test_two_runs_at_once(project: Project, clean: Clean) -> None:
    """The second waits for the first and says so; both end well."""
    runs = [project.start() for _ in range(3)]
    said = [run.communicate()[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0], said
    assert sum("another run is at work in" in words for words in said) >= 1
    assert (project.docs, project.site) == (clean.docs[1], clean.sites[1])
    assert project.around == clean.around


def test_a_lock_ends_with_its_holder(tmp_path: Path) -> None:
    """A run that is killed holds nobody up, and a lock leaves no file."""
    hold = "import sys, time; from pathlib import Path; from generator.locking import alone\n"
    hold += "with alone(Path(sys.argv[1]), print): print('held', flush=True); time.sleep(60)"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    other = subprocess.Popen([sys.executable, "-c", hold, str(tmp_path)], stdout=subprocess.PIPE, env=environment)
    assert other.stdout.readline() == b"held\n"
    waited = []
    threading.Timer(0.3, other.kill).start()
    with alone(tmp_path / "not" / "there", lambda: waited.append("waited")):
        assert waited == ["waited"]
        assert list(tmp_path.iterdir()) == []
    other.communicate()


def test_a_clock_set_back(project: Project, clean: Clean) -> None:
    """Files from the future, and seeds older than their pages: what counts is what is in them."""
    for path in [*(project.folder / "docs").rglob("*.md"), *(project.folder / "site").rglob("*.html")]:
        os.utime(path, (time.time() + 10**8,) * 2)
    for path in (project.folder / "seeds").iterdir():
        os.utime(path, (1, 1))
    mended(project, clean)


@pytest.mark.parametrize("store", [b"", b"no store" * 999, b"SQLite format 3\x00" + bytes(9000)])
def test_a_corrupt_store(project: Project, clean: Clean, store: bytes) -> None:
    """Whatever lies where the memory of a run should be, the pages are those of a run without one."""
    for path in (project.folder / ".cache").rglob("*"):
        if path.is_file():
            path.write_bytes(store)
    mended(project, clean)


@pytest.mark.parametrize("known", [True, False])
def test_a_seed_that_changes_while_it_is_read(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], known: bool
) -> None:
    """The pages tell of one state of the seed, and the next run notices the other: of a seed that was read before they
    tell what it was when the run began, of a new one what was read, also where the change was undone."""
    from generator import remembering

    monkeypatch.chdir(project.folder)
    seed = project.folder / "seeds" / "rail.txt"
    first = seed.read_text()
    changed = first.replace("Peru", "Egypt")
    if not known:
        shutil.rmtree(project.folder / ".cache")
    read_all = remembering.read_all

    def meanwhile(*arguments: object) -> object:
        seed.write_text(changed)
        found = read_all(*arguments)
        seed.write_text(changed if known else first)
        return found

    monkeypatch.setattr(remembering, "read_all", meanwhile)
    data = project.folder / "docs/data/briefing.json"
    assert main(["generate"]) == 0
    assert ("Egypt" in data.read_text()) == (not known)
    monkeypatch.setattr(remembering, "read_all", read_all)
    assert main(["generate"]) == 0
    assert ("Egypt" in data.read_text()) == known


@pytest.mark.parametrize("name", [".", "docs", "seeds", "notes", "file.txt"])
def test_what_is_no_site_is_never_replaced_by_one(project: Project, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """``--site`` that names a folder of other things: refused before anything is done."""
    (project.folder / "notes").mkdir()
    (project.folder / "notes" / "mine.txt").write_text("mine")
    (project.folder / "file.txt").write_text("mine")
    monkeypatch.chdir(project.folder)
    before = tree(project.folder)
    with pytest.raises(SiteError, match="holds something else than a site"):
        build(Path(name))
    assert tree(project.folder) == before


def test_a_site_behind_a_link_stays_behind_it(project: Project, monkeypatch: pytest.MonkeyPatch, clean: Clean) -> None:
    """Where ``site`` is a link to a folder that is served, that folder gets the new site."""
    served = project.folder.parent / "served"
    (project.folder / "site").rename(served)
    (project.folder / "site").symlink_to(served)
    mended(project, clean)
    assert (project.folder / "site").is_symlink()
    assert (served / "index.html").is_file()


def test_pages_are_not_written_through_links(project: Project, tmp_path: Path) -> None:
    """A folder of the pages that is a link to elsewhere is named; nothing behind it is written or removed."""
    elsewhere = tmp_path / "elsewhere"
    (project.folder / "docs" / "actors").rename(elsewhere)
    (project.folder / "docs" / "actors").symlink_to(elsewhere)
    before = tree(elsewhere)
    code, said = project.run()
    assert code == 1
    assert "docs/actors" in said
    assert tree(elsewhere) == before


def test_folders_are_swapped_where_names_cannot_be_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two renames do it elsewhere; if the second fails, the first is undone."""
    monkeypatch.setattr("generator.site.swapping._exchange", lambda one, other: False)
    fresh, place, former = (tmp_path / name for name in ("fresh", "place", "former"))
    for folder in (fresh, place):
        folder.mkdir()
        (folder / folder.name).touch()
    swap(fresh, place, former)
    assert [[path.name for path in folder.iterdir()] for folder in (place, former)] == [["fresh"], ["place"]]
    with pytest.raises(OSError) as caught:
        swap(fresh, place, tmp_path / "other")
    assert caught.value.errno == errno.ENOENT
    assert [path.name for path in place.iterdir()] == ["fresh"]
