"""Whether a title before a short name fits a person: "Mrs Gandhi" is not Rahul Gandhi."""

from __future__ import annotations

import functools

from ..language.lexicon import rows
from ..records import Actor, Article
from .names import COUNTRIES, GIVEN_NAMES, Key, key

TITLES = COUNTRIES.with_name("titles.tsv")

BEFORE = 12
"""Code points before a name among which its title is looked for."""


def contradict(actor: Actor, article: Article, name: Key) -> bool:
    """Whether an article calls an actor by a title of one gender, and a person's given name is of the other."""
    given = _given_names().get(name[0], "-") if len(name) > 1 else "-"
    told = {_title_gender(article.text[max(0, m.start - BEFORE) : m.start], m.text) for m in actor.mentions} - {"-"}
    return given != "-" and told != set() and given not in told


def _title_gender(before: str, mention: str) -> str:
    """The gender that the title right before a mention or at its beginning tells, else "-"."""
    words = before.split()[-1:] + mention.split()[:1]
    genders = {_honorifics().get(word.rstrip(".").casefold(), "-") for word in words} - {"-"}
    return genders.pop() if len(genders) == 1 else "-"


@functools.cache
def _honorifics() -> dict[str, str]:
    return {title.rstrip(".").casefold(): gender for title, gender, sort in rows(TITLES) if sort == "honorific"}


@functools.cache
def _given_names() -> dict[str, str]:
    """First word of each given name, as keys have it, to its gender; "-" where both bear it."""
    found: dict[str, str] = {}
    for name, gender in rows(GIVEN_NAMES):
        word = key(name)[0]
        told = gender if gender in ("m", "f") else "-"
        found[word] = told if found.get(word, told) == told else "-"
    return found
