"""Pictures: legible for two actors and for sixty, the same each time, every part a link."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from generator.records import INTEREST_KINDS, Actor, Article, Briefing, Event, Evidence, Interest, Mention
from generator.writing import signs
from generator.writing.addresses import addresses
from generator.writing.library import Library
from generator.writing.pen import Pen
from generator.writing.pictures import interest_map, network, timeline

TEXT = "word " * 400


def briefing(count: int) -> Briefing:
    """As many actors, each with an interest in the next one and an event in a year of its own."""
    place = Evidence("a", 0, 4, "word")
    return Briefing(
        "b",
        (Article("a", "a.txt", "A", TEXT),),
        tuple(
            Actor(
                f"p-{n}",
                f"Person {n}",
                "person",
                salience=1 - n / 100,
                mentions=(Mention("a", 5 * n, 5 * n + 4, "word"),),
            )
            for n in range(count)
        ),
        events=tuple(Event(f"e-{n}", f"{1950 + n}", "occurred", "word", (f"p-{n}",), (place,)) for n in range(count)),
        interests=tuple(
            Interest(
                f"i-{n}", (f"p-{n}",), INTEREST_KINDS[n % 6], f"thing {n}", "t", (f"p-{(n + 1) % count}",), (place,)
            )
            for n in range(count)
        ),
    )


def pen(count: int) -> Pen:
    """What writes on the home page of such a briefing."""
    library = Library(briefing(count), {})
    return Pen(library, addresses(library), "index.md")


@pytest.mark.parametrize("count", [2, 5, 60])
def test_names_of_the_interest_map_do_not_touch(count: int) -> None:
    """On each side names stand at least a line apart, within the picture; the leading interests alone are drawn."""
    drawn = str(interest_map.picture(pen(count), pen(count).library.interests))
    height = float(re.search(r'viewBox="0 0 \d+ ([\d.]+)"', drawn)[1])  # type: ignore[index]
    for side in ('text-anchor="end"', ""):
        heights = sorted(
            float(y) for y in re.findall(rf'y="([\d.]+)" class="name"{" " + side if side else ">"}', drawn)
        )
        assert heights
        assert all(below - above >= 16 for above, below in itertools.pairwise(heights))
        assert 0 < heights[0] <= heights[-1] < height
    assert drawn.count('class="box') == min(count, interest_map.ROWS)
    if count > interest_map.ROWS:
        assert f"[{count - interest_map.ROWS} more interests](interests/index.md)" in drawn


@pytest.mark.parametrize(("count", "shown"), [(2, 2), (30, network.ACTORS), (60, 0)])
def test_the_network_shows_the_leading_actors(count: int, shown: int) -> None:
    """Every actor of the ring is a link; a paragraph with sixty names is a list that brings nobody together."""
    drawn = str(network.picture(pen(count)))
    ring = re.findall(r"\[<path [^>]*node a-person[^\]]*\]\((actors/p-\d+\.md)\)", drawn)
    assert len(set(ring)) == len(ring) == shown


@pytest.mark.parametrize("count", [2, 14, 60])
def test_the_timeline_gathers_what_is_too_much(count: int) -> None:
    """Up to fourteen columns; sixty years become decades, and every sign is a link."""
    drawn = str(timeline.picture(pen(count), pen(count).library.events))
    columns = len(re.findall(r'y="34" class="small"', drawn))
    assert columns == (count if count <= timeline.COLUMNS else 6)
    assert drawn.count('class="sign') == drawn.count("[<title>") >= min(count, columns)
    width = float(re.search(r'viewBox="0 0 ([\d.]+)', drawn)[1])  # type: ignore[index]
    assert width < 1100


def test_the_timeline_shows_the_time_that_most_is_told_of() -> None:
    """Many events of one year and a few of long before: its months, and one column for what is earlier."""
    place = Evidence("a", 0, 4, "word")
    dates = ["1914", "1945", "1989", *(f"2021-{month:02d}" for month in range(1, 13) for _ in range(3))]
    events = tuple(Event(f"e-{n:02d}", date, "occurred", "word", (), (place,)) for n, date in enumerate(dates))
    library = Library(Briefing("b", (Article("a", "a.txt", "A", TEXT),), events=events), {})
    drawn = str(timeline.picture(Pen(library, addresses(library), "index.md"), library.events))
    assert re.findall(r'y="34" class="small">(\w+)', drawn)[:3] == ["earlier", "Jan", "Feb"]


@pytest.mark.parametrize("make", [lambda p: interest_map.picture(p, p.library.interests), network.picture])
def test_pictures_are_the_same_each_time(make: object) -> None:
    """The same briefing gives the same picture."""
    assert make(pen(20)) == make(pen(20))  # type: ignore[operator]


def test_nothing_to_draw_gives_no_picture() -> None:
    """One interest, one event, nobody together: no picture."""
    library = Library(Briefing("b"), {})
    empty = Pen(library, addresses(library), "index.md")
    assert not interest_map.picture(empty, ())
    assert not network.picture(empty)
    assert not timeline.picture(empty, ())


def test_the_style_sheet_draws_the_same_signs() -> None:
    """Beside text each kind and state has the shape that it has in the pictures."""
    sheet = (Path(__file__).parents[2] / "docs/assets/briefing.css").read_text("utf-8")
    drawn = dict(re.findall(r"--(\w+)-sign: url\('[^']* d=\"([^\"]+)\"", sheet))
    assert drawn == {**signs.INTERESTS, **signs.STATUSES, "quote": signs.QUOTE}
