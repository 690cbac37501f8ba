"""An actor in the making, and how names are compared."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass, field

from ...records import ActorKind
from ..names.name import Name
from ..names.wordlists import Gender

STROKES = str.maketrans("łŁøØđĐı", "lLoOdDi")
"""Letters with a stroke, which Unicode does not take apart."""

SMALL = frozenset({"of", "the", "and", "for", "in", "on", "a", "de", "du", "&", "to"})
"""Words that an acronym may leave out."""


@dataclass(slots=True, eq=False)
class Figure:
    """An actor in the making: how it is called and where it is mentioned."""

    name: str
    kind: ActorKind
    names: list[Name] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    gender: Gender = "-"
    media: bool = False

    @property
    def words(self) -> list[str]:
        """The words of its fullest name."""
        return self.name.split()


def slip(a: str, b: str) -> bool:
    """Whether two words of one first letter differ by two neighbours exchanged, or one letter more, less or other."""
    if a == b or a[:1] != b[:1] or abs(len(a) - len(b)) > 1:
        return False
    k = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if a[k + 1 :] == b[k + 1 :] or a[k:] == b[k + 1 :] or a[k + 1 :] == b[k:]:
        return True
    return a[k : k + 2] == b[k : k + 2][::-1] and a[k + 2 :] == b[k + 2 :]


@functools.lru_cache(maxsize=10_000)
def normal(text: str) -> str:
    """A name as it is compared: lower case, letters and digits alone, without accents, one blank between words."""
    plain = unicodedata.normalize("NFKD", text.replace("-", "")).translate(STROKES)
    return " ".join(re.sub(r"[^\w\s]", "", "".join(c for c in plain if not unicodedata.combining(c))).lower().split())


def is_acronym(short: str, full: str) -> bool:
    """Whether capitals are the initials of a name: IMF, JISS, DCCC; small words may be left out or not."""
    letters = short.replace(".", "")
    if not letters.isupper() or len(letters) < 2:
        return False
    words = re.findall(r"[\w']+", full.replace("-", " "))
    initials = "".join(w[0] for w in words).upper()
    capitals = "".join(w[0] for w in words if w.lower() not in SMALL).upper()
    return letters in (initials, capitals)
