"""Under which licence each locked package is, as its own metadata say; ``python -m tests.supply`` writes the list."""

from __future__ import annotations

import re
from importlib import metadata

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from .locks import ROOT, SITE, TEST, pins

LIST = ROOT / "LICENCES.md"

FREE = frozenset(
    "0BSD Apache-2.0 BSD BSD-2-Clause BSD-3-Clause CC0-1.0 CNRI-Python ISC MIT MPL-2.0 PSF-2.0 Zlib".split()
)
"""Licences under which a library may be used with any program. MPL-2.0 asks only that changes of its own files are
published. "BSD" is what a package says that does not tell which of the two."""

NAMES = {
    "mit license": "MIT",
    "mit licence": "MIT",
    "the mit license (mit)": "MIT",
    "bsd license": "BSD",
    "3-clause bsd license": "BSD-3-Clause",
    "the bsd 2-clause license": "BSD-2-Clause",
    "apache software license": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "artistic license": "Artistic-1.0-Perl",
}
"""What packages call their licence that do not use SPDX."""

CHOSEN = {
    "axe-playwright-python": ("MIT", "by its LICENSE file; its metadata are silent. It carries axe-core, MPL-2.0"),
    "text-unidecode": ("Artistic-1.0-Perl", "or GPL-2.0-or-later, as python-slugify gets it; used unchanged"),
    "tld": ("MPL-1.1", "or GPL or LGPL, as courlan gets it; used unchanged"),
}
"""Packages that offer a choice, or say nothing: the licence that they are used under, and why."""


def licence(name: str) -> str:
    """The SPDX expression for a package that is installed.

    Raises ``LookupError`` if its metadata name none that is known: read its files, and add it to ``CHOSEN``.
    """
    if name in CHOSEN:
        return CHOSEN[name][0]
    known = metadata.metadata(name)
    classifiers = [c.rsplit(" :: ", 1)[-1] for c in known.get_all("Classifier", []) if c.startswith("License ::")]
    for said in (known.get("License-Expression"), known.get("License"), *classifiers):
        if expression := _expression(said or ""):
            return expression
    raise LookupError(f"{name}: no licence that is known in its metadata: {known.get('License')!r}, {classifiers}")


def _expression(said: str) -> str | None:
    name = said.strip().splitlines()[0].lower() if said.strip() else ""
    if name in NAMES:
        return NAMES[name]
    if name == "bsd":
        return "BSD"
    try:
        return str(canonicalize_license_expression(said)) if name else None
    except InvalidLicenseExpression:
        return None


def is_free(expression: str) -> bool:
    """Whether every part of an "and" can be used under a free licence, by one part of its "or"."""
    parts = re.split(r"\s+AND\s+", expression)
    return all(any(one.strip("() ") in FREE for one in re.split(r"\s+OR\s+", part)) for part in parts)


def listed() -> str:
    """The list of licences, as Markdown."""
    site, test = pins(SITE), pins(TEST)
    lines = [
        "# Licences of the libraries",
        "",
        "What the locked versions say of themselves; written by `make lock`, checked by the tests. The licences of",
        "this project's own code and model are in the [README](README.md#licences).",
    ]
    for heading, names in (("The program", sorted(site)), ("Its tests alone", sorted(set(test) - set(site)))):
        lines += ["", f"## {heading}", "", "| Library | Version | Licence |", "| --- | --- | --- |"]
        for name in names:
            note = f" ({CHOSEN[name][1]})" if name in CHOSEN else ""
            lines.append(f"| {name} | {(site | test)[name].version} | {licence(name)}{note} |")
    return "\n".join(lines) + "\n"
