"""From a folder of seeds to the briefing: reading, analysis and merging in one call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from tqdm import tqdm

from . import garbage, remembering
from .merging import Memory, Unused, cited, corrected
from .reading import SeedError, Seeds
from .records import Analysis, Article, Briefing, EditorFile
from .store import Store
from .workers import Failure, Workers, analyse_all

STORE = Path(".cache") / "briefing" / "analyses.sqlite"
"""Where analyses are remembered, below the folder the program is run in."""


class Progress(tqdm):  # type: ignore[type-arg] # of any things
    """A bar without a thread that watches it: beside another thread no process can be forked (``writing.making``)."""

    monitor_interval = 0


@dataclass(frozen=True, slots=True)
class Assembled:
    """A briefing and what stood in its way."""

    briefing: Briefing
    """With the whole of every article."""
    analyses: tuple[Analysis, ...]
    editor: EditorFile
    problems: tuple[SeedError, ...]
    """Seeds that are not in the briefing, and why; in the order of their names."""
    unused: tuple[Unused, ...] = ()
    """Corrections of the editor's file that fit no fact, in the file's order."""
    unknown: tuple[str, ...] = ()
    """Seeds that the editor's file names and that do not exist, in the file's order."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Digest of each seed's bytes as they were read."""

    @property
    def published(self) -> Briefing:
        """The briefing as the site and its data hold it: with the cited passages alone, if the editor wants that."""
        return cited(self.briefing) if self.editor.sources == "cited" else self.briefing


def assemble(
    folder: Path,
    store: Path | None = STORE,
    workers: Workers | None = None,
    digests: Mapping[str, str] = MappingProxyType({}),
) -> Assembled:
    """The briefing on all seeds of a folder that can be read.

    Shows its progress on a terminal. ``store`` is the file that analyses are remembered in, what was read of
    the seeds and merged beside it; ``None`` for no memory. ``digests`` are those of the seeds' bytes, as far as they
    are known.
    Raises ``EditorError`` for a broken editor's file, ``OSError`` if the folder cannot be listed, ``WorkerDied``
    if a process is killed from outside, ``ClusterError`` if ``workers`` is a scheduler whose cluster cannot do it.
    """
    seeds = remembering.read(folder, store and store.parent, digests)
    found, failed = analysed(seeds.articles, store, workers)
    memory = remembering.merged(store and store.parent)
    result = combined(seeds, found, failed, memory)
    remembering.keep_merged(store and store.parent, memory)
    return result


def analysed(
    articles: tuple[Article, ...], store: Path | None, workers: Workers | None
) -> tuple[list[Analysis], list[SeedError]]:
    """The analyses of articles in their order, and the articles that the program failed on."""
    found: list[Analysis] = []
    failed: list[SeedError] = []
    with Store(store) as memory:
        results = analyse_all(articles, memory, workers)
        for result in Progress(results, "analysing", len(articles), unit="article", disable=None, leave=False, delay=1):
            if isinstance(result, Failure):
                reason = f"the analysis failed ({result.reason})"
                failed.append(
                    SeedError(result.article.seed, reason, "This is a fault of the program: please report it.")
                )
            else:
                found.append(result)
    return found, failed


def combined(seeds: Seeds, found: list[Analysis], failed: list[SeedError], memory: Memory | None = None) -> Assembled:
    """What reading and analysis gave, merged; with what an earlier run remembers of that."""
    problems = sorted([*seeds.problems, *failed], key=lambda problem: problem.seed)
    with garbage.never():
        briefing, unused = corrected(found, seeds.editor, memory)
    return Assembled(briefing, tuple(found), seeds.editor, tuple(problems), unused, seeds.unknown, seeds.digests)
