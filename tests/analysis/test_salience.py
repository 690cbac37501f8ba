"""How much of an article is about an actor."""

from __future__ import annotations

from generator.analysis import salience
from generator.analysis.figures.figure import Figure
from generator.analysis.names.name import Name
from generator.records import Article
from tests.analysis.handmade import tree

DOC = tree(
    "Levi/PROPN nsubj 2",
    "met/VERB root 0",
    "Stone/PROPN obj 2",
    "and/CCONJ cc 5",
    "thanked/VERB conj 2",
    "Stone/PROPN obj 5",
)


def figure(text: str, *starts: int) -> Figure:
    return Figure(text, "person", [Name(i, i + 1, text, "person") for i in starts])


def weights(title: str, described: dict[int, list[tuple[int, int]]] | None = None) -> dict[str, float]:
    figures = [figure("Levi", 0), figure("Stone", 2, 5)]
    told = {id(figures[k]): spans for k, spans in (described or {}).items()}
    article = Article(id="a", seed="a.txt", title=title, text=DOC.text)
    return dict(zip(["Levi", "Stone"], salience.weigh(DOC, article, figures, told), strict=True))


def test_the_foremost_has_one():
    """Weights are relative to the foremost actor's, and none is above 1 or below 0."""
    found = weights("A meeting")
    assert max(found.values()) == 1.0
    assert min(found.values()) > 0


def test_the_title_counts_most():
    """Who stands in the title outweighs who is mentioned once more."""
    assert weights("Levi: a portrait")["Levi"] == 1.0


def test_mentions_without_a_name_count():
    """Pronouns add to the weight of whom they mean."""
    assert weights("A meeting", {0: [(1, 2)] * 8})["Levi"] == 1.0


def test_nobody():
    """An article without actors."""
    assert salience.weigh(DOC, Article(id="a", seed="a.txt", title="", text=""), [], {}) == []


def test_in_title():
    """In full, by an alias, or by initials; not within another word."""
    article = Article(id="a", seed="a.txt", title="BISL report on Levine", text="")
    assert salience.in_title(article, Figure("Baltic Institute for Sea Law", "organization", []))
    assert not salience.in_title(article, figure("Levi", 0))
