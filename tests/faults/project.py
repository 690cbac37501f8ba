"""A small project in a folder of its own, with two states of its seeds, and runs of the program on it."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
SECONDS = 300
"""For a run that takes two on an idle machine."""

STORY = """---
title: {title}
date: 2024-03-0{day}
publisher: The Daily Example
---
Ministers from {one} and {two} met in Oslo on Monday and agreed to reopen the talks on the {thing}.

“We want the road to stay open,” Foreign Minister Anna Keller told reporters. {two} fears that a long delay would weaken
its exports, and it has asked {one} for an answer before the summer.
"""
FORMER = {
    "border.txt": STORY.format(title="Talks on the border", day=1, one="Norway", two="Sweden", thing="border crossing"),
    "cable.md": STORY.format(title="Talks on the cable", day=2, one="Chad", two="Niger", thing="power cable"),
}
NEXT = {
    "border.txt": FORMER["border.txt"].replace("Anna Keller", "Bo Lind"),
    "rail.txt": STORY.format(title="Talks on the railway", day=3, one="Peru", two="Chile", thing="rail link"),
    "briefing.yml": "title: Roads and cables\n",
}
STATES: tuple[Mapping[str, str], ...] = (FORMER, NEXT)
CONFIG = """site_name: !ENV [SITE_NAME, "Briefing"]
theme: mkdocs
nav: [{Home: index.md}, {About: about.md}]
plugins: []
markdown_extensions: [attr_list, md_in_html, tables, toc]
validation: {nav: {omitted_files: ignore}}
"""
"""A plain theme: what is tried is the program, not how a theme is built."""

BUILT = re.compile(rb"^Build Date.*$", re.MULTILINE)

HAND_WRITTEN = ("docs/about.md", "docs/guide.md")

Tree = dict[str, bytes]


class Project:
    """A folder with seeds, hand-written pages and mkdocs.yml."""

    def __init__(self, folder: Path, state: int = 0) -> None:
        self.folder = folder
        (folder / "docs").mkdir(parents=True)
        (folder / "mkdocs.yml").write_text(CONFIG)
        for page in HAND_WRITTEN:
            shutil.copy(ROOT / page, folder / page)
        self.seeds(state)

    @classmethod
    def open(cls, folder: Path) -> Project:
        """The project that lies in a folder already."""
        project = cls.__new__(cls)
        project.folder = folder
        return project

    def seeds(self, state: int) -> None:
        """Put the seeds into one of the two states."""
        folder = self.folder / "seeds"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, text in STATES[state].items():
            (folder / name).write_text(text)

    def start(self, *command: str, **more: object) -> subprocess.Popen[str]:
        """Begin a run, in a process group of its own."""
        return subprocess.Popen(
            [sys.executable, *(command or ("-m", "generator", "build"))],
            cwd=self.folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True, **more,
        )  # fmt: skip

    def run(self, *command: str, **more: object) -> tuple[int, str]:
        """A whole run: its exit code and what it said."""
        process = self.start(*command, **more)
        said, _ = process.communicate(timeout=SECONDS)
        return process.returncode, said

    @property
    def site(self) -> Tree:
        """The files of the site, without the time of the build, which MkDocs writes into some of them."""
        found = tree(self.folder / "site")
        return {path: BUILT.sub(b"", data) for path, data in found.items() if not path.startswith("sitemap.xml")}

    @property
    def docs(self) -> Tree:
        """The files of the documents folder."""
        return tree(self.folder / "docs")

    @property
    def around(self) -> list[str]:
        """What lies in the project's folder itself."""
        return sorted(path.name for path in self.folder.iterdir())


def tree(folder: Path) -> Tree:
    """Every file below a folder with its bytes."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


class Clean:
    """What runs in clean folders give for each state, and how long a run takes."""

    def __init__(self, room: Path) -> None:
        self.docs: list[Tree] = []
        self.sites: list[Tree] = []
        self.seconds = 0.0
        self.room = room
        for state in range(len(STATES)):
            project = Project(room / f"clean{state}", state)
            began = time.monotonic()
            code, said = project.run()
            assert code == 0, said
            self.seconds = max(self.seconds, time.monotonic() - began)
            self.docs.append(project.docs)
            self.sites.append(project.site)
        self.around = project.around

    @cached_property
    def built(self) -> Path:
        """A project in the former state, built; its memory knows the next one, too, so that copies run quickly."""
        folder = self.room / "clean1"
        for state in (1, 0):
            Project.open(folder).seeds(state)
            code, said = Project.open(folder).run()
            assert code == 0, said
        return folder

    def copy(self, folder: Path) -> Project:
        """A copy of the built project, whose seeds are those of the next state."""
        shutil.copytree(self.built, folder, symlinks=True)
        project = Project.open(folder)
        project.seeds(1)
        return project


def killed(process: subprocess.Popen[str], seconds: float, whole_group: bool) -> bool:
    """Kill a run after so long, alone or with the processes that it has started; whether it was still running."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL) if whole_group else process.kill()
    process.communicate()
    return process.returncode == -signal.SIGKILL


def kill_at_random(project: Project, clean: Clean, kills: int, chance: random.Random) -> tuple[int, list[str]]:
    """Kill runs one after another, each on changed seeds; how many were caught alive, and what was wrong after any.

    After each kill the site is a whole one, the former or the next, and so is what an undisturbed run makes of it.
    """
    caught, wrong, state = 0, [], 0
    for number in range(kills):
        state = 1 - state
        project.seeds(state)
        if chance.random() < 0.2:
            shutil.rmtree(project.folder / ".cache", ignore_errors=True)  # so that kills hit the analysis, too
        caught += killed(project.start(), chance.uniform(0.0, clean.seconds), chance.random() < 0.5)
        if project.site not in clean.sites:
            wrong.append(f"kill {number}: the site is neither the former nor the next")
        if chance.random() < 0.5:
            continue  # the next run is killed, too
        code, said = project.run()
        if code or project.site != clean.sites[state] or project.docs != clean.docs[state]:
            wrong.append(f"kill {number}: the run after it gave something else than a clean one: {said}")
        if project.around != clean.around:
            wrong.append(f"kill {number}: the run after it left {project.around}")
    return caught, wrong
