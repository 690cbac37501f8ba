"""A second tree of the site, which the next build begins with.

To carry the pages of a large site over takes as many new folders, and as many to remove with the former site: half of
what a quick build would cost beside MkDocs and Pagefind. So the site that was replaced stays in the memory; the next
build takes it, makes its files those of the present site (hard links), and at the end the two change places.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ..linking import link
from ..listing import looks

SERVICE = "CI"
"""In the environment of a service that builds what is pushed (GitHub and GitLab set it): no site stays there for the
next build, and what is in the memory is sent to and fro."""


def take(spare: Path | None, fresh: Path) -> None:
    """Begin a new site with the spare tree, if there is one, on the same file system."""
    if spare:
        with suppress(OSError):
            spare.rename(fresh)


def keep(spare: Path | None, site: Path, replaced: Iterable[Path]) -> None:
    """Keep a tree for the next build: the first of the ``replaced`` ones that is there, else a new one like ``site``.

    Where none can be kept, the next build makes its own.
    """
    if not spare or os.environ.get(SERVICE):
        return
    with suppress(OSError):
        for former in filter(Path.is_dir, replaced):
            former.rename(spare)
            return
        begun = spare.with_name(f"{spare.name}.new")
        for unfinished in (begun, spare):
            shutil.rmtree(unfinished, ignore_errors=True)
        link(site, looks(site), begun)
        begun.rename(spare)
