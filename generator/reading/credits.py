"""Picture credits: whose picture it is that a line describes."""

from __future__ import annotations

import re

_WHAT = "photo|photograph|image|picture|illustration|graphic|video"
_AGENCY = "ap|afp|reuters|file|epa|getty"
_LABELLED = re.compile(
    rf"\b(?:(?:{_WHAT})s?|credit|file photo|photo illustration)(?: credit| by| courtesy)?\s{{0,2}}[:©/|]"
    r"|credit(?::|\.\.\.|…)"
    rf"|^(?:{_WHAT})s?(?: credit)? ?(?:by|courtesy|:)|\((?:{_WHAT}|credit)s?:|\[(?:photo|image|file)\b",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"\b(?:getty images|afp via getty|ap photo|epa-efe|via getty|getty|shutterstock|wikimedia commons"
    r"|[/|] ?reuters|[/|] ?ap|[/|] ?afp)\)?$"
    rf"|\S \((?:{_AGENCY})(?:[ /,][^)]{{0,60}})?\)$|\[[a-z .]{{2,30}}/(?:{_AGENCY})\]"
    r"|[;,] (?:from file|file photo|pictured)\b|©",
    re.IGNORECASE,
)
_WORDS = (*_WHAT.split("|"), *_AGENCY.split("|"), "credit", "pictured", "shutterstock", "wikimedia", "©")
"""One of these stands in every credit: asked first, because it is quick."""


def is_credit(text: str) -> bool:
    """Whether a line names whose picture stands beside it: ``Photo: Jane Doe/Reuters``, ``… (AP Photo/John Doe)``."""
    low = text.lower()
    return any(word in low for word in _WORDS) and bool(_LABELLED.search(text) or _ENDING.search(text))
