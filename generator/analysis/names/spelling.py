"""Names that the network overlooked, by their spelling: capitals before "Army", capitals after "President"."""

from __future__ import annotations

from spacy.tokens import Doc

from . import wordlists
from .name import ARTICLES, HYPHENS, LINKS, Name, run_end
from .sorts import head_sort


def capitalised(doc: Doc, taken: dict[int, int]) -> list[Name]:
    """Names by spelling alone: capitalised words that end in such a word as "Army" or "Movement"."""
    found = []
    heads = wordlists.name_heads()
    i = 0
    while i < len(doc):
        end = run_end(doc, i, by_capitals=True)
        if not end:
            i += 1
            continue
        start, i = i, end
        if end - start < 2 or any(k in taken for k in range(start, end)):
            continue
        sort = heads.get(doc[end - 1].lower_)
        if sort == "organization":
            end = i = _completed(doc, end)
            found.append(Name(start, end, doc[start:end].text, "organization"))
    return found


def titled(doc: Doc, taken: dict[int, int]) -> list[Name]:
    """Persons whom the network overlooked, by the title before their names ("President Park Geun-hye")."""
    found = []
    for i in range(1, len(doc)):
        if i in taken or i - 1 in taken or not doc[i].is_title or doc[i].tag_ != "NNP" or not doc[i - 1].is_title:
            continue
        title = wordlists.titles().get((doc[i - 1].lower_,))
        if title is None or (doc[i].lower_,) in wordlists.titles() or (i > 1 and doc[i - 2].text in HYPHENS):
            continue
        end = run_end(doc, i)
        while end + 1 < len(doc) and doc[end].text in HYPHENS and doc[end + 1].is_alpha and not doc[end].whitespace_:
            end = run_end(doc, end + 1) or end + 2
        words = doc[i:end].text.split()
        plain = len(words) > 1 or title.sort == "honorific" or words[0] in wordlists.given_names()
        if plain and not any(k in taken for k in range(i, end)) and head_sort(words) is None and len(words) < 5:
            found.append(Name(i, end, doc[i:end].text, "person"))
            taken.update(dict.fromkeys(range(i, end), -1))
    return found


def _completed(doc: Doc, end: int) -> int:
    """Token after "of ..." or "for ..." that completes a name, else ``end``."""
    i = end
    if i < len(doc) and doc[i].lower_ in LINKS:
        i += 1
        if i < len(doc) and doc[i].lower_ in ARTICLES:
            i += 1
        return run_end(doc, i) or end
    return end
