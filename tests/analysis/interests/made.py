"""From a text to its interests with the shipped pipeline, for the tests."""

from __future__ import annotations

from generator.analysis import interests
from generator.language.pipeline import parse
from generator.records import Article, Interest
from tests.analysis.handmade import cast_of


def article(text: str) -> Article:
    return Article(id="made", seed="made.txt", title="Made", text=text)


def found(text: str) -> tuple[Interest, ...]:
    """The interests of a text in which Norway and France are the actors and nobody is quoted."""
    doc = parse(text)
    cast = cast_of(doc, Norway=("Norway", "country"), France=("France", "country"))
    return interests.find(doc, article(text), cast, ())
