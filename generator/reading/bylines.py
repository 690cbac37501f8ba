"""Bylines: who wrote it, as the page prints it."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_BYLINE = re.compile(
    r"(?:(?:words |story |text |posted |written |reported |published |article )?(?:by|from)\b:?|authors?:)"
    r" ?(?=[^\W\d_])",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:staff|writer|correspondent|reporter|editor|contributor|columnist|special to|associated press|reuters|"
    r"for the)\b.*",
    re.IGNORECASE,
)
_BY = re.compile(r"^(?:.{0,12}?\bby:? |authors?: ?)", re.IGNORECASE)
_PERSON = r"[A-Z][\w'’.\-]+(?: [A-Z][\w'’.\-]*){1,3}"
_PLACED = re.compile(rf"(?P<names>{_PERSON}(?:(?:,| and) {_PERSON}){{0,3}}),? in [A-Z][\w ]{{1,30}}")
_DATE_TAIL = re.compile(r"(?: on| [-–—|•·]|,)? (?:\w+day|\d|[A-Z][a-z]{2,8}\.? \d).*")
_AND = re.compile(r",? and |, | & | \| ", re.IGNORECASE)


def is_byline(text: str) -> bool:
    """``By Ann Example``, ``by ANN EXAMPLE and BEN SAMPLE, Staff Writer``, ``Words by …``."""
    match = _BYLINE.match(text)
    if not match or (text.lower().startswith("from") and " by " not in text):
        return False
    rest = _WORD.findall(text[match.end() :])
    named = [token for token in rest[:3] if token[0].isupper()]
    return bool(rest) and len(named) >= min(2, len(rest)) and (not re.search(r"[a-z]{3}[.!?]$", text) or len(rest) <= 5)


def names(text: str) -> tuple[str, ...]:
    """The names in a byline: ``By ANN EXAMPLE and Ben Sample, Staff Writer`` are ``Ann Example`` and ``Ben Sample``."""
    found = []
    for i, part in enumerate(_AND.split(_DATE_TAIL.sub("", _BY.sub("", text, count=1)))):
        if i and _ROLE.search(part):
            continue
        words = _ROLE.sub("", part).strip(" ,|-–—•").split()
        shouted = part.upper() == part
        if 2 <= len(words) <= 4 and words[0][0].isupper() and words[-1][0].isupper() and not re.search(r"\d", part):
            found.append(" ".join(word.title() if shouted and len(word) > 2 else word for word in words))
    return tuple(dict.fromkeys(found))


def filed_from(text: str) -> tuple[str, ...]:
    """The names in a byline with a place: ``Ann Example in Kyiv and …``, ``Ann Example and Ben Sample in Lund``."""
    match = _PLACED.match(text) if len(text) <= 120 else None
    return names(match["names"]) if match else ()
