"""Writing after a change: only the pages that read otherwise are made, and they are those of a run from nothing."""

from __future__ import annotations

import sys
import tempfile
import typing
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import records
from generator.records import Actor, Briefing, Event, Evidence, Finding, replace
from generator.writing import files, planning, watching, write
from generator.writing.files import MANIFEST
from generator.writing.furnishing import furnishing
from generator.writing.library import Library
from generator.writing.pages import actors, quotes, sources

from .story import story

LISTS = ("articles", "actors", "quotes", "events", "interests")
NOT_CHANGED = {"id", "start", "end", "line"}
"""Ids tie the records together, and offsets must stay within the text."""
DATES = {"date": ("2021-03", "2021-04-05", None), "published": ("2020-01-01", "2021-03-12", None)}


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that are full with two entries, so that a change of one moves others."""
    monkeypatch.setattr(sys.modules["generator.writing.addresses"], "FACTS_ON_A_PAGE", 2)
    monkeypatch.setattr(sys.modules["generator.writing.addresses"], "ON_INDEX", 3)
    monkeypatch.setattr(actors, "ARTICLES", 1)
    monkeypatch.setattr(sources, "ON_PAGE", 1)
    monkeypatch.setattr(quotes, "SPEAKERS_ON_A_PAGE", 1)


def other(draw: st.DrawFn, name: str, value: object, hint: object) -> object:
    """Another value for a field of a record."""
    if name in DATES:
        return draw(st.sampled_from(DATES[name]))
    if typing.get_origin(hint) is typing.Literal:
        return draw(st.sampled_from(typing.get_args(hint)))
    if isinstance(value, str):
        return value + draw(st.sampled_from((" and more", "<b>", " Norland", "é")))
    if isinstance(value, float):
        return draw(st.sampled_from((0.05, 0.45, 0.95)))
    if isinstance(value, tuple):
        return draw(st.sampled_from((value[1:], value[::-1], value[:1])))
    return value


@st.composite
def changed(draw: st.DrawFn, briefing: Briefing) -> Briefing:
    """A briefing with some records left out and some fields of others changed."""
    for _ in range(draw(st.integers(0, 3))):
        of = draw(st.sampled_from(LISTS))
        found = list(getattr(briefing, of))
        if not found:
            continue
        at = draw(st.integers(0, len(found) - 1))
        if draw(st.booleans()):
            del found[at]
        else:
            record = found[at]
            hints = typing.get_type_hints(type(record), vars(records))
            names = [name for name in record.__struct_fields__ if name not in NOT_CHANGED]
            name = draw(st.sampled_from(names))
            found[at] = replace(record, **{name: other(draw, name, getattr(record, name), hints[name])})
        briefing = replace(briefing, **{of: tuple(found)})
    return briefing


def tree(docs: Path) -> dict[str, bytes]:
    """What lies in a documents folder, but for the manifest."""
    return {
        path.relative_to(docs).as_posix(): path.read_bytes()
        for path in docs.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def whole(*briefing: object) -> dict[str, bytes]:
    """Every file of a briefing written from nothing."""
    found = files(*briefing) | furnishing()  # type: ignore[arg-type]
    return {path: text.encode() if isinstance(text, str) else text for path, text in found.items()}


@settings(deadline=None, max_examples=12)
@given(st.data())
def test_writing_after_any_change_gives_the_bytes_of_writing_from_nothing(data: st.DataObject) -> None:
    """Whatever record or field differs from one run to the next, in any order, no page is left as it was wrongly."""
    themes = {"trade": "Trade"}
    with tempfile.TemporaryDirectory() as folder:
        docs, kept = Path(folder) / "docs", Path(folder) / "pages"
        for _ in range(3):
            briefing = data.draw(changed(story()))
            one = Finding("double", "here", "may be the same", "Look.", actors=("alda", "norland"))
            found = [one] if data.draw(st.booleans()) else []
            themes = data.draw(st.sampled_from(({"trade": "Trade"}, {"trade": "Business", "labour": "Work"})))
            memory = planning.load(kept, "this program")
            write(briefing, docs, themes, found, memory)
            planning.keep(kept, memory)
            assert tree(docs) == whole(briefing, themes, found)


def made_after(before: Briefing, after: Briefing, docs: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The pages that are made anew when one briefing follows another."""
    memory = planning.Memory("this program")
    write(before, docs, memory=memory)
    made: set[str] = set()
    make = planning.Maker.make

    def noted(self: planning.Maker, page: planning.Planned) -> bytes:
        made.add(page.path)
        return make(self, page)

    monkeypatch.setattr(planning.Maker, "make", noted)
    write(after, docs, memory=memory)
    assert tree(docs) == whole(after)
    return made


def test_an_unchanged_briefing_makes_no_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything was asked before and is answered the same."""
    assert made_after(story(), story(), tmp_path, monkeypatch) == set()


def test_the_whole_of_a_large_list_is_not_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages that read one are made each time: the home page and the indexes of the families, and no other."""
    monkeypatch.setattr(watching, "MANY", 1)
    indexes = {f"{family}/index.md" for family in ("actors", "interests", "timeline", "quotes")}
    assert made_after(story(), story(), tmp_path, monkeypatch) == {"index.md"} | indexes


def test_a_changed_fact_changes_the_pages_that_show_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The event's page, its actors' and its articles', their feeds, and the pages about everything; no other."""
    before = story()
    event: Event = before.events[1]
    later = replace(event, status="planned")
    after = replace(before, events=tuple(later if e is event else e for e in before.events))
    made = made_after(before, after, tmp_path, monkeypatch)
    assert {"actors/mara-venn.md", "index.md", "timeline/index.md"} <= made
    assert not any(path.startswith(("quotes/", "interests/")) for path in made)
    assert not {"actors/norland.md", "actors/alda.md", "sources/norlands-toll.md"} & made
    assert {"data/feed.xml", "data/feed.json", "data/feeds/mara-venn.xml", "data/feeds/mara-venn.json"} <= made
    assert not {"data/feeds/norland.xml", "data/feeds/alda.json"} & made


def test_an_actor_who_is_spoken_of_more_changes_no_page_that_only_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Salience, mentions and aliases are not what a page shows that links a name."""
    before = story()
    alda = before.actors[1]
    more = replace(alda, salience=0.41, aliases=("the port", *alda.aliases))
    after = replace(before, actors=tuple(more if a is alda else a for a in before.actors))
    made = made_after(before, after, tmp_path, monkeypatch)
    assert "actors/alda.md" in made
    assert not any(path.startswith(("quotes/mara", "sources/harbour")) for path in made)


def test_a_list_that_grows_changes_its_own_page_and_not_its_neighbours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How long a list is stands on the page that names its parts, not on every one of these."""
    before = story()
    event = before.events[0]
    new = replace(event, id="e-new", date="2023-04-05")
    after = replace(before, events=(*before.events, new))
    made = made_after(before, after, tmp_path, monkeypatch)
    assert {"timeline/2023.md", "timeline/index.md"} <= made
    assert not {"timeline/1998.md", "timeline/2021-03.md"} & made


def test_a_new_quote_changes_no_list_of_other_speakers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of a letter counts the quotes of its own speakers."""
    before = story()
    quote = next(quote for quote in before.quotes if quote.speaker == "mara-venn")
    after = replace(before, quotes=(*before.quotes, replace(quote, id="q-new")))
    letters = {path for path in whole(after) if path.startswith("quotes/letter_")}
    made = made_after(before, after, tmp_path, monkeypatch)
    assert made & letters == {"quotes/letter_m.md"} < letters


def test_what_another_article_tells_too_changes_no_article_that_told_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An event gains evidence: an article's page shows its own words of it, and the index how many facts it tells."""
    before = story()
    event = next(e for e in before.events if len({place.article for place in e.evidence}) == 1)
    told = event.evidence[0].article
    other = next(article for article in before.articles if article.id != told)
    place = Evidence(other.id, 0, 5, other.text[:5])
    more = replace(event, evidence=(*event.evidence, place))
    after = replace(before, events=tuple(more if e is event else e for e in before.events))
    made = made_after(before, after, tmp_path, monkeypatch)
    assert f"sources/{other.id}.md" in made
    assert f"sources/{told}.md" not in made


def test_a_page_mended_by_hand_is_made_again(tmp_path: Path) -> None:
    """What lies in the folder is looked at, not only remembered."""
    memory = planning.Memory("this program")
    write(story(), tmp_path, memory=memory)
    (tmp_path / "actors" / "alda.md").write_text("scribbled")
    assert write(story(), tmp_path, memory=memory).changed == ("actors/alda.md",)
    assert tree(tmp_path) == whole(story())


@pytest.mark.parametrize("damage", [b"", b"\x00", b"no memory at all"])
def test_a_damaged_memory_is_none(tmp_path: Path, damage: bytes) -> None:
    """Every page is made, as in a first run."""
    kept = tmp_path / "pages"
    memory = planning.Memory("this program")
    write(story(), tmp_path / "docs", memory=memory)
    planning.keep(kept, memory)
    assert planning.load(kept, "this program").pages
    assert not planning.load(kept, "another program").pages
    kept.write_bytes(damage or kept.read_bytes()[:-20])
    assert not planning.load(kept, "this program").pages


@pytest.mark.parametrize(
    "part",
    [
        {"ways": []},
        {"way": b"\x00"},
        {"keys": ["one"]},
        {"answers": []},
        {"pages": {"a.md": planning.Known(b"", b"0", "")}},
        {"pages": {"a.md": planning.Known(b"", b"\xff\xff\xff\xff", "")}},
    ],
)
def test_a_memory_that_does_not_fit_together_is_none(tmp_path: Path, part: dict[str, object]) -> None:
    """Numbers that lead to no question, questions without an answer."""
    kept = tmp_path / "pages"
    memory = planning.Memory("this program")
    write(story(), tmp_path / "docs", memory=memory)
    planning.keep(kept, memory)
    whole = msgspec.msgpack.decode(kept.read_bytes(), type=planning.Kept)
    kept.write_bytes(msgspec.msgpack.encode(msgspec.structs.replace(whole, **part)))
    assert not planning.load(kept, "this program").pages


def test_that_a_record_is_there_is_noted_where_none_of_its_fields_is_read() -> None:
    """A page may say no more than whether an actor is known."""
    actor = Actor("alda", "Alda", "person")
    asked: list[watching.Question] = []
    library = watching.watched("library", Library(Briefing("B", actors=(actor,)), {}), asked.append, (Actor,))
    assert library.actors.get("alda") is not None
    assert library.actors["alda"] in (actor,)
    assert library.actors.get("gone") is None
    assert isinstance(library.actors["alda"], Actor)
    watching.finish(library)
    ways = {(how, key, field) for _, attribute, how, key, field in asked if attribute == "actors"}
    assert ways == {("item", ("alda",), ""), ("has", ("gone",), "")}
    asked.clear()
    library = watching.watched("library", Library(Briefing("B", actors=(actor,)), {}), asked.append, (Actor,))
    assert library.actors.get("alda") is not None
    watching.finish(library)
    assert [(how, key) for _, attribute, how, key, _ in asked if attribute == "actors"] == [("has", ("alda",))]


def test_a_pages_function_takes_all_it_needs_as_arguments() -> None:
    """A function that closes over something would read it unseen."""
    seen = story()

    def page(library: object, where: object) -> object:
        return seen

    with pytest.raises(TypeError, match="as arguments"):
        planning.planned("a.md", page)  # type: ignore[arg-type]
