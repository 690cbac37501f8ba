"""The marked article: every fact has its place, the words stay whole, and marks nest."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records import Article, Briefing, Evidence, Interest
from generator.writing import marks
from generator.writing.addresses import addresses
from generator.writing.library import Library
from generator.writing.pen import Pen

TEXT = "One *two* three [four](five) six `seven` eight <b>nine</b> ten."


def interest(number: int, start: int, end: int) -> Interest:
    """An interest that rests on a stretch of the text."""
    return Interest(f"i-{number:02d}", (), "goal", "x", "t", (), (Evidence("a", start, end, TEXT[start:end]),))


class Reader(HTMLParser):
    """Reads marked words: the text without signs, what each mark covers, and the ids."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.text = ""
        self.covered: dict[str, str] = {}
        self.ids: list[str] = []
        self.open: list[str | None] = []
        self.in_link = 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a":
            self.in_link += 1
        if tag == "span":
            self.open.append(values.get("data-of"))
            if values.get("id"):
                self.ids.append(values["id"] or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.in_link -= 1
        if tag == "span":
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.in_link:
            return
        self.text += data
        for fact in {mark for mark in self.open if mark}:
            self.covered[fact] = self.covered.get(fact, "") + data


def read(places: list[tuple[int, int]]) -> Reader:
    """The text with an interest at each of the places, as a browser gets it."""
    facts = tuple(interest(number, *place) for number, place in enumerate(places))
    briefing = Briefing("b", articles=(Article("a", "a.txt", "A", TEXT),), interests=facts)
    library = Library(briefing, {})
    pen = Pen(library, addresses(library), "sources/a.md")
    found = marks.stretches(facts, "a", len(TEXT))
    return Reader(markdown.markdown(str(marks.marked(pen, TEXT, (0, len(TEXT)), found, ())), extensions=["attr_list"]))


def test_marks_that_cross_are_drawn_in_pieces() -> None:
    """Each mark covers its own words, whole, and has one id."""
    reader = read([(0, 20), (10, 40), (15, 18)])
    assert reader.text == TEXT
    assert reader.covered == {"i-00": TEXT[0:20], "i-01": TEXT[10:40], "i-02": TEXT[15:18]}
    assert sorted(reader.ids) == ["i-00", "i-01", "i-02"]


places = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda pair: (min(pair), max(pair)))


@given(st.lists(places, max_size=7))
@settings(max_examples=150)
def test_any_overlap(found: list[tuple[int, int]]) -> None:
    """However marks overlap: the words are whole, each fact has exactly one id, and each mark covers its words."""
    reader = read(found)
    assert reader.text == TEXT
    assert sorted(reader.ids) == [f"i-{number:02d}" for number in range(len(found))]
    for number, (start, end) in enumerate(found):
        assert re.sub(r"\s", "", reader.covered.get(f"i-{number:02d}", "")) == re.sub(r"\s", "", TEXT[start:end])
