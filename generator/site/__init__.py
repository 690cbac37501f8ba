"""From Markdown pages to the site: MkDocs, run as a program of its own, and Pagefind where it answers."""

from __future__ import annotations

import glob
import html
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from .. import search as searching
from ..identity import short_hash
from ..linking import lay, link
from ..listing import Look, files, looks
from ..records import Search
from . import address, former, mapping, quick, spare
from .squeezing import squeeze
from .swapping import swap

CONFIG = Path("mkdocs.yml")
DOCS = Path("docs")
HOME = DOCS / "index.md"
FRONT = 10
"""Lines of a page that its front matter begins in."""

ROOM = "-being-built-"
"""In the name of the hidden folder that a site is built in, beside the site's own."""

FORMER = "old"
TREE = "site"
"""The tree that the next build begins with, in the memory: one, of whichever site was built last."""
NOT_FOUND = "404.html"
SITE_FILES = frozenset({NOT_FOUND, "index.html", "sitemap.xml"})
"""What every site has that MkDocs builds."""

OTHER_FILES = frozenset({".git", "mkdocs.yml", "pyproject.toml"})
"""What no site has: the work of people."""

DIRTY = "A 'dirty' build is being performed"
"""How MkDocs warns of what ``former`` sees to."""

TEMPLATES = Path(__file__).parents[1] / "writing"
SECONDS_BETWEEN_LOOKS = 1.0


class SiteError(Exception):
    """The site could not be built; says why and what to do."""


def build(site: Path, search: Search = "auto", memory: Path | None = None) -> bool:
    """Build the documents folder of ``mkdocs.yml`` into the folder ``site``, which changes only when all went well.

    ``search`` says what answers the search box. ``memory`` is a folder that the build is remembered in: the next one
    then makes the changed pages alone, and gives the same bytes; if there are none, it returns False and does nothing.
    Raises ``SiteError`` with MkDocs' own words if it failed or warned, or with Pagefind's.
    """
    _configured()
    engine = searching.engine(search, DOCS)
    environment = _environment(engine)
    site = site.resolve()  # where a link leads, so that the link stays one
    kept = memory / f"site-{short_hash([str(site)], 12)}.json" if memory else None
    tree = memory / TREE if memory else None
    record, now, lying = former.load(kept), looks(DOCS, links=True), looks(site)
    settings = former.settings(CONFIG, environment)
    if record and former.stands(record, settings, now, lying):
        return False
    site.parent.mkdir(parents=True, exist_ok=True)
    _refuse_others(site)
    _restore(site)
    with tempfile.TemporaryDirectory(prefix=f".{site.name}{ROOM}", dir=site.parent, ignore_cleanup_errors=True) as room:
        fresh = Path(room) / "new"
        stays = quick.carried(record, now, DOCS, lying) if record and record.settings == settings else None
        spare.take(tree, fresh)
        fast = stays and _changed_pages(now, lying, stays, site, fresh, environment)
        if not fast:
            shutil.rmtree(fresh, ignore_errors=True)
            _all_pages(fresh, site, environment)
        mapping.part(fresh)
        if engine == "pagefind":
            _index(fresh, memory)
        fresh.chmod(0o755)
        swap(fresh, site, Path(room) / FORMER)
        spare.keep(tree, site, (fresh, Path(room) / FORMER) if fast else ())
    if kept:
        former.keep(kept, settings, now, looks(site))
    return True


def _all_pages(fresh: Path, site: Path, environment: Mapping[str, str]) -> None:
    """MkDocs' full build into a folder. Raises ``SiteError`` if it failed or warned."""
    code, said = _mkdocs(fresh, environment, "--strict")
    if code:
        raise SiteError(f"MkDocs could not build the site{_kept(site)}:\n{said}")
    if said:
        print(said, file=sys.stderr)
    squeeze(fresh, files(fresh))


def _changed_pages(
    now: Mapping[str, Look],
    lying: Mapping[str, Look],
    stays: Collection[str],
    site: Path,
    fresh: Path,
    environment: Mapping[str, str],
) -> bool:
    """The files that stay as they are, from the former site into a fresh one, and MkDocs' build of the others.

    False if it is not worth it or did not go without a word: then the full build says what is wrong.
    """
    settings = address.read(CONFIG)
    if not quick.possible(settings, DOCS):
        return False
    view, changed = fresh.with_name("docs"), now.keys() - stays
    link(DOCS, quick.shown(DOCS, now, changed, settings), view)
    lay({name: (f"{site}/{name}", lying[name]) for name in map(former.address, stays)}, fresh, but=searching.FOLDER)
    code, said = _mkdocs(fresh, environment, "--dirty", view)
    if code or said:
        return False
    squeeze(fresh, {NOT_FOUND, *map(former.address, changed)})
    pages = [name for name in now if name.endswith(former.SUFFIX)]
    return quick.whole_map(fresh, site, pages, stays) and quick.whole_index(fresh, site, pages, stays)


def _mkdocs(fresh: Path, environment: Mapping[str, str], mode: str, docs: Path | None = None) -> tuple[int, str]:
    """Run MkDocs into a folder, from another folder of documents if need be; its exit code, and what it said beyond
    the usual."""
    command = _command("build", mode, "--site-dir", str(fresh.resolve()))
    other = ""
    if docs:
        command += ["--config-file", "-"]
        other = json.dumps({"INHERIT": str(CONFIG), "docs_dir": str(docs.resolve())})  # which is YAML, too
    run = subprocess.run(command, env=environment, input=other, capture_output=True, text=True, check=False)
    lines = (run.stdout + run.stderr).splitlines()
    return run.returncode, "\n".join(line for line in lines if line and line[:4] != "INFO" and DIRTY not in line)


def _index(fresh: Path, memory: Path | None) -> None:
    try:
        searching.index(fresh, memory)
    except searching.PagefindError as error:
        remedy = "Or let the theme's own search answer, in seeds/briefing.yml: search: material"
        raise SiteError(f"{error}\n{remedy}") from error


def _refuse_others(site: Path) -> None:
    """Raises ``SiteError`` for a folder that holds anything but a site: all that is in it would be gone."""
    if not site.exists():
        return
    within = {path.name for path in site.iterdir()} if site.is_dir() else {site.name}
    if within and (not within >= SITE_FILES or within & OTHER_FILES):
        raise SiteError(f"{site}: holds something else than a site and would be replaced; name another: --site DIR")


def _restore(site: Path) -> None:
    """Mend what a build that was killed has left: its half-made site goes, the former one comes back if it is away."""
    for room in site.parent.glob(f".{glob.escape(site.name)}{ROOM}*"):
        if (room / FORMER).is_dir() and not site.exists():
            (room / FORMER).rename(site)
        shutil.rmtree(room, ignore_errors=True)


def _kept(site: Path) -> str:
    return f" ({site.name} is as it was)" if site.exists() else ""


def serve(address: str, seeds: Path, regenerate: Callable[[], None]) -> None:
    """Serve the site until Ctrl-C; MkDocs rebuilds it when a page changes, we the pages when a seed or template does.

    ``regenerate`` writes the pages anew; what it raises is not caught. Raises ``SiteError`` if MkDocs ends by itself.
    """
    _configured()
    before = states([seeds, TEMPLATES])
    # MkDocs reloads pages by an inline script, which the content security policy would refuse
    environment = {**_environment(), "CONTENT_SECURITY_POLICY": ""}
    with subprocess.Popen(_command("serve", "--dev-addr", address), env=environment) as server:
        try:
            while server.poll() is None:
                time.sleep(SECONDS_BETWEEN_LOOKS)
                now = states([seeds, TEMPLATES])
                if now != before:
                    before = now
                    regenerate()
        except KeyboardInterrupt:
            return
        finally:
            server.terminate()
    raise SiteError(f"MkDocs ended with exit code {server.returncode}; is {address} in use? See --address.")


def states(folders: Iterable[Path]) -> dict[str, Look]:
    """Every file below the folders with its look: two equal answers mean that nothing changed.

    Looking each second works on every file system, shared and mounted ones too, where notices of change do not come.
    """
    found = {f"{folder}/{name}": look for folder in folders for name, look in looks(folder).items()}
    return {name: look for name, look in found.items() if not name.endswith(".pyc")}


def _configured() -> None:
    if not CONFIG.is_file():
        raise SiteError(f"there is no {CONFIG} in {Path.cwd()}: run the command in the project's folder")


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def _environment(search: Search = "material") -> dict[str, str]:
    """What MkDocs is told: who answers the search box, and the title.

    With the briefing's title as the site's name, unless ``SITE_NAME`` gives another, and without the notice that
    Material for MkDocs prints at each build about MkDocs 2, which is not used here."""
    theme_search = str(search != "pagefind").lower()
    return {
        "SITE_NAME": _title() or "Briefing",
        **os.environ,
        "THEME_SEARCH": theme_search,
        "NO_MKDOCS_2_WARNING": "1",
    }


def _title() -> str:
    """The title of the home page, as its front matter has it (``generator.writing.rendering``); empty without one."""
    try:
        with HOME.open(encoding="utf-8") as lines:
            front = [line for line in itertools.islice(lines, FRONT) if line.startswith("title: ")]
        return html.unescape(str(json.loads(front[0].removeprefix("title: "))))
    except (OSError, ValueError, IndexError):
        return ""
