"""Runs the generator's own rooms over the evaluation articles and names each figure."""

from __future__ import annotations

import functools

from generator.analysis import analyse
from generator.merging import merge
from generator.reading import read_all
from generator.records import Briefing, EditorFile

from .corpus import ARTICLES, gold
from .scoring import Tally, score


@functools.cache
def evaluation_briefing() -> Briefing:
    """The briefing of the evaluation articles; every one of them must be readable."""
    seeds = read_all(ARTICLES)
    if seeds.problems:
        raise RuntimeError(f"unreadable evaluation articles: {seeds.problems}")
    return merge([analyse(article) for article in seeds.articles], EditorFile())


@functools.cache
def tallies() -> dict[str, Tally]:
    """Counts by kind of fact."""
    return score(evaluation_briefing(), gold())


def figures() -> dict[str, float]:
    """Every figure that has a floor, between 0 and 1, rounded to three digits."""
    t = tallies()
    named = {
        "actors F1": t["actors"].f1(),
        "actor kind": t["actors"].share("kind"),
        "actor name": t["actors"].share("name"),
        "salient actors found": t["actors"].share("salient found"),
        "direct quotes F1": t["direct"].f1(),
        "direct speaker": t["direct"].share("speaker"),
        "reported quotes F1": t["reported"].f1(),
        "reported speaker": t["reported"].share("speaker"),
        "events F1": t["events"].f1(),
        "events with exactly this date F1": t["dated events"].f1(),
        "event status": t["events"].share("status"),
        "interests F1": t["interests"].f1(),
        "interests precision": t["interests"].precision(),
        "interest kind": t["interests"].share("kind"),
        "furniture removed": t["furniture"].share("removed"),
    }
    return {name: round(value, 3) for name, value in named.items()}
