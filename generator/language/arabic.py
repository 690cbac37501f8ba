"""The Arabic article in names: "al-Sisi", "el-Sisi" and "Sisi" are one surname, as papers write it with or without."""

from __future__ import annotations

import re

ARTICLE = re.compile(r"(?<!\w)(?:[ae]l|a[dnrstz]|a[sdt]h|e[sr]|ul)[-‐‑–](?=\w{2})", re.IGNORECASE)
"""The article, as it is spelled before the letters that it is assimilated to (as-Sadr, ash-Sharif, ar-Rashid), too."""

APART = frozenset({"al", "el"})
"""The article as a word of its own: "Abdel Fattah El Sisi". It is one only behind a given name: not in Al Gore."""


def without_article(name: str) -> str:
    """A name without the articles that a hyphen joins to its words: "Abdel Fattah Sisi", "Sisi"."""
    return ARTICLE.sub("", name)
