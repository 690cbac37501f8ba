"""Names that the network overlooked, by their spelling: capitals before "Army", capitals after "President"."""

from __future__ import annotations

import itertools
from dataclasses import replace

from ...language.document import Doc
from . import wordlists
from .entities import is_field_of_battle
from .introductions import introduced
from .name import ARTICLES, HYPHENS, LINKS, Name, run_end, runs
from .sorts import head_sort, is_office

ALONE = frozenset({"honorific", "noble", "clergy"})
"""Sorts of titles behind which one word is enough for a name: "Mr. Bo", "Sheikh Sabah", "Cardinal Sin"."""


CONTESTS = frozenset({"earth", "international", "olympia", "universe", "world"})
"""What somebody is Miss or Mister of who won a contest; so are countries."""


def capitalised(doc: Doc, taken: dict[int, int]) -> list[Name]:
    """Names by spelling alone: capitalised words that end in such a word as "Army" or "Movement"."""
    found = []
    heads = wordlists.name_heads()
    completed = 0
    for start, end in runs(doc, by_capitals=True):
        if start < completed or end - start < 2 or any(k in taken for k in range(start, end)):
            continue
        sort = heads.get(doc[end - 1].lower_)
        if sort == "organization":
            completed = _completed(doc, end)
            found.append(Name(start, completed, doc[start:completed].text, "organization"))
    return found


def titled(doc: Doc, taken: dict[int, int]) -> list[Name]:
    """Persons whom the network overlooked, by the title before their names ("President Park Geun-hye")."""
    found = []
    titles = wordlists.titles()
    for before, token in itertools.pairwise(doc):
        title, i = titles.get((before.lower_,)), token.i
        if title is None or i in taken or i - 1 in taken or not (token.is_title and before.is_title):
            continue
        polite = title.sort == "honorific" and not token.is_sent_start
        if token.tag_ != "NNP" and not (polite and token.tag_ == "NN"):  # "Ms. Price"
            continue
        if (token.lower_,) in titles or (i > 1 and doc[i - 2].text in HYPHENS):
            continue
        if is_field_of_battle(doc, i - 1) or _is_pageant(doc, i):
            continue
        end = run_end(doc, i) or i + 1
        while end + 1 < len(doc) and doc[end].text in HYPHENS and doc[end + 1].is_alpha and not doc[end].whitespace_:
            end = run_end(doc, end + 1) or end + 2
        words = doc[i:end].text.split()
        plain = len(words) > 1 or title.sort in ALONE or words[0] in wordlists.given_names()
        plain = plain and not is_office(words[-1])  # "Chief Press Secretary"
        if plain and not any(k in taken for k in range(i, end)) and head_sort(words) is None and len(words) < 5:
            found.append(Name(i, end, doc[i:end].text, "person"))
            taken.update(dict.fromkeys(range(i, end), -1))
    return found


def _is_pageant(doc: Doc, i: int) -> bool:
    """Whether a title and the word at ``i`` name the winner of a contest: "Miss Universe", "Mr World"."""
    if doc[i - 1].lower_.rstrip(".") not in ("miss", "mr", "mrs"):
        return False
    known = wordlists.known_names().get(doc[i].text)
    return doc[i].lower_ in CONTESTS or (known is not None and known.sort == "country")


def described(doc: Doc, taken: dict[int, int]) -> list[Name]:
    """Organizations that the network overlooked, by the noun beside them: "Al Noor, a television channel"."""
    found = []
    for start, end in runs(doc):
        if any(k in taken for k in range(start, end)) or _office_before(doc, start):
            continue
        name = Name(start, end, doc[start:end].text, "other")
        if introduced(doc, name) == "organization" and doc[start].ent_type_ == "" and not name.text.isdigit():
            found.append(replace(name, kind="organization"))
            taken.update(dict.fromkeys(range(start, end), -1))
    return found


def _office_before(doc: Doc, start: int) -> bool:
    """Whether a run of capitals is or follows an office ("President", "Chief")."""
    return (doc[start].lower_,) in wordlists.titles()


def _completed(doc: Doc, end: int) -> int:
    """Token after "of ..." or "for ..." that completes a name, else ``end``."""
    i = end
    if i < len(doc) and doc[i].lower_ in LINKS:
        i += 1
        if i < len(doc) and doc[i].lower_ in ARTICLES:
            i += 1
        return run_end(doc, i) or end
    return end
