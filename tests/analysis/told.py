"""Events of one sentence made by hand, written on Wednesday, 16 February 2022."""

from __future__ import annotations

from generator.analysis import events, times
from generator.analysis.cast import Cast
from generator.language.document import Doc
from generator.records import Actor, Article, Event, Evidence, Mention, Quote
from tests.language.times.made import tree

WEDNESDAY = "2022-02-16"


def article_of(doc: Doc, published: str | None = WEDNESDAY, title: str = "Of something else") -> Article:
    """An article whose text is the document's."""
    return Article(id="a", seed="a.txt", title=title, text=doc.text, published=published)


def cast_of(doc: Doc, *names: str) -> Cast:
    """A cast in which each of these words is an actor wherever it stands."""
    places = {n: [t for t in doc if t.text == n] for n in names}
    actors = tuple(
        Actor(n.lower(), n, "country", mentions=tuple(Mention("a.txt", t.idx, t.idx + len(t), n) for t in at))
        for n, at in places.items()
    )
    return Cast(actors, {t.i: (n.lower(),) for n, at in places.items() for t in at})


def quoting(doc: Doc, words: str) -> tuple[Quote, ...]:
    """A direct quote of these words."""
    start = doc.text.index(words)
    said = Evidence("a.txt", start, start + len(words), words)
    return (Quote("q-1", "direct", None, None, None, said),)


def events_of(
    sentence: str,
    *names: str,
    published: str | None = WEDNESDAY,
    title: str = "Of something else",
    quoted: str | None = None,
) -> tuple[Event, ...]:
    """The events of a sentence written as ``tree`` reads it."""
    doc = tree(sentence)
    article = article_of(doc, published, title)
    quotes = quoting(doc, quoted) if quoted else ()
    return events.find(doc, article, cast_of(doc, *names), times.find(doc, article), quotes)


def told(sentence: str, published: str | None = WEDNESDAY, quoted: str | None = None) -> list[tuple[str, str | None]]:
    """Text and date of each event of a sentence."""
    return [(e.text, e.date) for e in events_of(sentence, published=published, quoted=quoted)]
