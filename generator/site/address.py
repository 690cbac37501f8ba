"""Where the site will stand: what ``mkdocs.yml`` and the environment say of its address."""

from __future__ import annotations

import os
from collections.abc import Hashable
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from ..writing import Place

HERE = ("localhost", "127.0.0.1", "::1", "0.0.0.0")
"""Names of this machine: an address of it says nothing about where the site will be published."""


class _Loader(yaml.SafeLoader):
    """Reads the settings as MkDocs does: ``!ENV`` is replaced, a tag that only MkDocs knows is nothing."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> Hashable:
    """``!ENV NAME`` or ``!ENV [NAME, …, default]``: the first that is set, else the default."""
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(node.value))
    *names, default = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if name in os.environ), default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_constructor(None, lambda loader, node: None)


def place(config: Path) -> Place:
    """The site's place by ``site_url`` and ``use_directory_urls``; an unknown one where they do not say, or the file
    cannot be read (MkDocs will tell why)."""
    settings = read(config) or {"site_url": os.environ.get("SITE_URL")}
    return Place(_published(settings.get("site_url")), settings.get("use_directory_urls") is not False)


def read(config: Path) -> dict[object, object]:
    """The settings in the file; none where it cannot be read."""
    try:
        settings = yaml.load(config.read_text("utf-8"), _Loader)  # a SafeLoader
    except (OSError, ValueError, yaml.YAMLError):
        settings = None
    return settings if isinstance(settings, dict) else {}


def _published(url: object) -> str | None:
    """An address on the web with a closing slash; ``None`` for one of this machine, or of no machine."""
    try:
        parts = urlsplit(str(url or ""))
        name = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not name or name in HERE:
        return None
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"
