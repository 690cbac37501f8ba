"""The paper's name, as a page prints it: alone on the line between the byline and the date."""

from __future__ import annotations

import functools
import re
from pathlib import Path

from ..language import lexicon

LEXICONS = Path(lexicon.__file__).parent / "lexicons"
LONGEST = 6
"""Words of a paper's name."""

PRESS = frozenset(
    "agency broadcasting bulletin chronicle courier daily dispatch echo examiner express gazette globe guardian herald "
    "independent journal magazine mail media mirror monitor news newspaper observer online post press radio record "
    "register reporter review standard star sun telegraph television times today tribune tv weekly world".split()
)
"""Words that papers, agencies and broadcasters are called by."""

_WORD = re.compile(r"[^\W_]+(?:['’&-][^\W_]+)*")
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "de", "la", "le", "el", "der", "die", "das", "del", "des"})


def is_publisher(text: str) -> bool:
    """Whether a short line between byline and date names a paper.

    Not a person (a second author, a photographer), an author's office ("Political Correspondent"), a place or a label.
    """
    words = _WORD.findall(text)
    if not words or len(words) > LONGEST or re.search(r"[.!?:;,|]$|\d", text):
        return False
    if any(word[0].islower() and word not in _SMALL for word in words) or words[0] in _SMALL - {"the"}:
        return False
    low = [word.casefold() for word in words]
    if low[0] == "the" or any(word in PRESS for word in low):
        return low[-1] not in _offices()
    return low[-1] not in _offices() and words[0] not in _given_names() and text.casefold() not in _places()


@functools.cache
def _offices() -> frozenset[str]:
    return lexicon.words(Path(__file__).with_name("author_roles.txt")) - PRESS


@functools.cache
def _given_names() -> frozenset[str]:
    return lexicon.words(LEXICONS / "given_names.tsv")


@functools.cache
def _places() -> frozenset[str]:
    """Places and countries with their capitals, in small letters: what a line may hold that says where it was filed."""
    found = {row[0] for row in lexicon.rows(LEXICONS / "places.tsv")}
    for row in lexicon.rows(LEXICONS / "countries.tsv"):
        found.update(name for column in row for name in column.split("|"))
    return frozenset(name.casefold() for name in found)
