"""The command line: what each command does, says, and ends with; what each takes is in ``arguments``.

Exit code 0 on success, 1 when something asked for could not be done, 2 for wrong usage. What was asked for goes to
standard output, messages to standard error.
"""

from __future__ import annotations

import dataclasses
import errno
import os
import shlex
import sys
from argparse import Namespace as Arguments
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from . import assembling, garbage, site, unchanged
from .arguments import parser
from .desk import adding, changes, checking, earlier, starting, terminal
from .language.lexicon import rows
from .listing import looks
from .locking import alone
from .merging import merge
from .reading import EditorError, SeedError, Seeds, read, read_all, with_added
from .reading import editor as editors
from .records import Finding, replace
from .site import address
from .workers import WorkerDied, Workers, cores
from .writing import Place, planning, write
from .writing.data import as_text
from .writing.files import HandWrittenPage, Written, clear

THEMES = Path(__file__).parent / "analysis" / "interests" / "lexicons" / "themes.tsv"
"""Read here by itself: to import the analysis takes two seconds, and an unchanged briefing never needs it."""


PAGES = "pages.msgpack"
"""Where the pages of the last run are remembered, beside the analyses."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    arguments = parser().parse_args(argv)
    try:
        code = COMMANDS[arguments.command](arguments)
        sys.stdout.flush()
        return code
    except EditorError as error:
        for one in (error, *error.others):
            _say(f"error: {one}")
    except (SeedError, WorkerDied, site.SiteError, earlier.ChangesError, starting.StartError, Refused) as error:
        _say(f"error: {error}")
    except BrokenPipeError:  # the reader of our output, "head" say, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        _say(f"error: {error.filename or 'the system'}: {error.strerror or error}{REMEDIES.get(error.errno or 0, '')}")
    except KeyboardInterrupt:
        _say("stopped; what was analysed is remembered")
    return 1


FULL = ". Free some space and run again: what was there before is kept, what was analysed is remembered."
CLOSED = ". Allow this user to write there, or name another folder (see --help), and run again."
REMEDIES = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EACCES: CLOSED,
    errno.EPERM: CLOSED,
    errno.EROFS: CLOSED,
    errno.EBUSY: ". Is it a mounted folder? Name one within it (--site DIR), and run again.",
    errno.ENOENT: ". Check the name; if it was there a moment ago, run again.",
}
"""What to do about what the system says."""


NO_SEEDS = (
    "{seeds}: there is no such folder in {here}; go to your briefing's folder with cd, begin a new one with "
    "briefing init DIR, or name the folder of articles: --seeds DIR"
)


class Refused(Exception):
    """Something asked for that cannot be done, said so that the user knows what to do."""


def _generate(arguments: Arguments) -> int:
    """Write the pages, unless they lie there already; refuses if there is nothing to write them from."""
    _need_seeds(arguments.seeds)
    memory = arguments.store and arguments.store.parent
    place = address.place(site.CONFIG)
    clear(arguments.docs)
    seeds = unchanged.digests(arguments.seeds)
    now = unchanged.inputs(seeds, place)
    last = unchanged.load(memory, arguments.docs) if memory else None
    lying = looks(arguments.docs) if memory else {}
    standing = last.standing(lying) if last else {}
    if last and last.holds(now, standing, arguments.docs):
        for line in last.said:
            _say(line)
        _say(f"nothing has changed: {_count(len(last.files), 'file')} in {arguments.docs}")
        return 0
    found = assembling.assemble(arguments.seeds, arguments.store, arguments.workers, seeds)
    said = [f"warning: {problem}" for problem in found.problems]
    said += [str(finding) for finding in checking.unfit(found)]
    for line in said:
        _say(line)
    if not found.briefing.articles:
        raise Refused(f"{arguments.seeds}: no article to write about; put at least one .txt, .md or .html file there")
    findings = checking.check(found)
    found = dataclasses.replace(found, analyses=())  # a third of the memory, which nothing needs any more
    written = _written(found, findings, arguments.docs, place, memory, arguments.workers, standing)
    if memory and now == unchanged.inputs(unchanged.digests(arguments.seeds, found.digests), place):
        unchanged.keep(memory, arguments.docs, now, written.digests, {**lying, **written.looks}, said)
    left_out = f", {_count(len(found.problems), 'seed')} left out" if found.problems else ""
    _say(
        f"{_count(len(found.briefing.articles), 'article')}{left_out}: "
        f"{_count(len(written.changed), 'file')} written, {len(written.removed)} removed, "
        f"{len(written.unchanged)} unchanged in {arguments.docs}"
    )
    return 0


def _need_seeds(folder: Path) -> None:
    """Raises ``Refused`` where there are no articles to read: most likely this is not the briefing's folder."""
    if not folder.is_dir():
        raise Refused(NO_SEEDS.format(seeds=folder, here=Path.cwd()))


def _written(
    found: assembling.Assembled,
    findings: Sequence[Finding],
    docs: Path,
    place: Place,
    folder: Path | None,
    workers: Workers | None,
    standing: Mapping[str, str],
) -> Written:
    """Write the pages; those of the last run are remembered in a file of the folder. ``standing`` as in ``write``."""
    themes = {theme: title for theme, title, _ in rows(THEMES)}
    memory = planning.load(folder / PAGES, unchanged.whole_program()) if folder else None
    try:
        published = found.published
        processes = workers if isinstance(workers, int) else cores()
        written = write(published, docs, themes, findings, memory, place, processes, standing)
    except HandWrittenPage as error:
        raise Refused(str(error)) from error
    if folder and memory:
        planning.keep(folder / PAGES, memory)
    return written


def _alone(arguments: Arguments) -> AbstractContextManager[None]:
    """No other run writes into the project's folder meanwhile; one that does is waited for."""
    folder = arguments.docs.parent
    return alone(folder, lambda: _say(f"another run is at work in {folder.resolve()}; waiting for it to end"))


def _generate_alone(arguments: Arguments) -> int:
    with _alone(arguments), garbage.seldom():
        return _generate(arguments)


def _build(arguments: Arguments) -> int:
    memory = arguments.store and arguments.store.parent
    with _alone(arguments), garbage.seldom():
        _generate(arguments)
        search = editors.load(arguments.seeds / editors.NAME).search
        changed = site.build(arguments.site, search, memory)
    as_it_was = "" if changed else ", as it was"
    _say(f"the site is in {arguments.site}{as_it_was}: open it through any web server")
    return 0


def _serve(arguments: Arguments) -> int:
    def regenerate() -> None:
        try:
            _generate_alone(arguments)
        except Exception as error:  # a half-saved file, a template's mistake: mended, it is found at the next look
            _say(f"error: {type(error).__name__}: {error}")

    _generate_alone(arguments)
    site.serve(arguments.address, arguments.seeds, regenerate)
    return 0


def _add(arguments: Arguments) -> int:
    """Write each file as a seed, those that cannot be are named; then say what the briefing gains."""
    code = 0
    folder: Path = arguments.seeds
    if not folder.is_dir() and not site.CONFIG.is_file() and not arguments.dry_run:
        _say(f"warning: {Path.cwd()} holds no briefing; the article goes into a new folder {folder}")
    seeds = read_all(folder)
    known = [*seeds.articles, *seeds.hidden]
    new = []
    for name in arguments.files:
        try:
            content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            taken = [path.name for path in folder.iterdir()] if folder.is_dir() else []
            found = adding.propose(content, Path(name).name, known, taken)
        except SeedError as error:
            _say(f"error: {error}")
            code = 1
            continue
        if not arguments.dry_run:
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / found.seed).open("xb") as file:
                file.write(found.content)
        new.append(replace(found.article, id=f"{found.article.id}/{found.seed}", seed=found.seed))
        known.append(new[-1])
        print(f"{folder / found.seed}{' (not written)' if arguments.dry_run else ''}")
        for field, value in adding.recognised(found.article):
            print(terminal.harmless(f"  {field}: {value or 'nothing tells; write it into the front matter'}"))
    if new and not arguments.no_changes:
        after = read_all(folder) if not arguments.dry_run else with_added(seeds, new)
        print(f"\n{terminal.plain(_difference(seeds, after, arguments))}", end="")
    return code


def _difference(before: Seeds, after: Seeds, arguments: Arguments) -> str:
    """What the briefing gains, loses and changes from some seeds to others, as Markdown."""
    was, then = (
        assembling.combined(seeds, *assembling.analysed(seeds.articles, arguments.store, arguments.workers))
        for seeds in (before, after)
    )
    return changes.report(was.briefing, then.briefing)


def _analyse(arguments: Arguments) -> int:
    path: Path = arguments.file
    notes = editors.load(path.parent / editors.NAME)
    article = read(path, path.name, dict(notes.articles).get(path.name))
    found, failed = assembling.analysed((article,), arguments.store, 1)
    for problem in failed:
        raise problem
    sys.stdout.write(as_text(merge(found, notes)))
    return 0


def _check(arguments: Arguments) -> int:
    _need_seeds(arguments.seeds)
    try:
        found = assembling.assemble(arguments.seeds, arguments.store, arguments.workers)
    except EditorError as error:
        for one in (error, *error.others):
            print(terminal.harmless(f"error: {one}"))
        return 1
    findings = checking.check(found)
    for finding in findings:
        print(terminal.harmless(str(finding)))
    errors = sum(finding.grave for finding in findings)
    print(f"{_count(errors, 'error')}, {_count(len(findings) - errors, 'warning')}")
    return int(bool(errors or (arguments.strict and findings)))


def _changes(arguments: Arguments) -> int:
    _need_seeds(arguments.seeds)
    before = earlier.load(arguments.since, arguments.seeds, arguments.store, arguments.workers)
    found = assembling.assemble(arguments.seeds, arguments.store, arguments.workers)
    for problem in found.problems:
        _say(f"warning: {problem}")
    after = found.published if Path(arguments.since).is_file() else found.briefing
    report = changes.report(before, after)
    sys.stdout.write(terminal.plain(report) if sys.stdout.isatty() else report)
    return 0


def _init(arguments: Arguments) -> int:
    folder: Path = arguments.folder
    found = starting.start(folder, arguments.title, arguments.ci, arguments.requirement)
    for path in found.written:
        print(folder / path)
    for path in found.kept:
        _say(f"warning: {folder / path}: there already, and left as it is; to have ours, remove it and run init again")
    if found.local:
        _say(
            f"warning: {folder / starting.REQUIREMENT} names a path of this computer, from which no other can install "
            "the program; before you publish, write there where it is to be had"
        )
    _say(f"next: open {folder / 'README.md'}, or run: cd {shlex.quote(str(folder))} && briefing serve")
    return 0


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _say(message: str) -> None:
    print(terminal.harmless(message), file=sys.stderr, flush=True)


COMMANDS: Mapping[str, Callable[[Arguments], int]] = {
    "init": _init,
    "generate": _generate_alone,
    "build": _build,
    "serve": _serve,
    "add": _add,
    "analyse": _analyse,
    "check": _check,
    "changes": _changes,
}
