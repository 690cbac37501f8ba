"""What "Correct this" offers says of each fact what the briefing says already."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.merging.corrections import Corrections
from generator.reading import load
from generator.records import Actor, Article, Briefing, Event, Evidence, Interest, Quote, replace
from generator.writing import present
from generator.writing.facts import Fact
from generator.writing.library import Library

from .story import story

BRIEFING = story()
FACTS: list[Fact] = [
    *BRIEFING.quotes,
    *BRIEFING.events,
    *(replace(interest, theme="trade") for interest in BRIEFING.interests),  # the story has themes of its own
]
LIKE_YAML = "yes no null true on off ~ y n a it's is-- - ' , x".split()
STRANGE = "No: #1, “yes” [a] {b} 'c' \"d\" & *e* null"


def pasted(part: str, name: str, now: str, folder: Path) -> Path:
    """An editor's file with all that is offered for one entry, no line commented out."""
    lines = [part + ":", f"  {json.dumps(name)}:", *(f"    {key}: {value}" for key, value in json.loads(now).items())]
    file = folder / "briefing.yml"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
def test_pasted_as_it_is_it_changes_nothing(fact: Fact, tmp_path: Path) -> None:
    """But that the editor now says so."""
    name = f"{fact.id[0]}-0123456789"
    one = replace(fact, id=name)
    notes = load(pasted("facts", name, present.of_fact(Library(BRIEFING, {}), one), tmp_path)).facts
    corrections = Corrections(notes, BRIEFING.actors)
    if isinstance(one, Quote):
        (again,) = corrections.quotes([one])
        assert replace(again, corrected=(), confidence=one.confidence) == replace(one, corrected=())
    elif isinstance(one, Event):
        (event,) = corrections.events([one])
        assert replace(event, corrected=(), confidence=one.confidence) == replace(one, corrected=())
    else:
        (wish,) = corrections.interests([one])
        assert replace(wish, corrected=(), confidence=one.confidence) == replace(one, corrected=())


def test_of_two_actors_of_one_name_the_id_is_offered() -> None:
    """The name alone would mean neither."""
    actors = (Actor("ruiz", "Ana Ruiz", "person"), Actor("ruiz-2", "Ana Ruiz", "person"), Actor("b", "Ben", "person"))
    library = Library(Briefing("B", actors=actors), {})
    assert [library.called(who) for who in ("ruiz", "ruiz-2", "b", "gone")] == ["ruiz", "ruiz-2", "Ben", "gone"]


def test_any_text_is_offered_as_itself(tmp_path: Path) -> None:
    """Whatever signs of YAML a name, a label or a headline holds."""
    article = Article("a", "a.txt", STRANGE, "", None, (STRANGE, "B"), STRANGE, "https://example.org/#x", "2024-03~")
    ((seed, note),) = load(pasted("articles", "a.txt", present.of_article(article), tmp_path)).articles
    assert (seed, note.title, note.authors, note.publisher) == ("a.txt", STRANGE, (STRANGE, "B"), STRANGE)
    assert (note.url, note.date) == ("https://example.org/#x", "2024-03~")
    actor = Actor("a", "A", "group", descriptor=STRANGE)
    (about,) = load(pasted("actors", "A", present.of_actor(actor), tmp_path)).actors
    assert (about.kind, about.descriptor) == ("group", STRANGE)
    wish = Interest("i-0123456789", ("a",), "goal", STRANGE, "trade", (), (Evidence("a", 0, 1, "x"),))
    (fact,) = load(pasted("facts", wish.id, present.of_fact(Library(Briefing("B"), {}), wish), tmp_path)).facts
    assert fact.label == STRANGE


@given(st.one_of(st.from_regex(present.WORDS, fullmatch=True), st.lists(st.sampled_from(LIKE_YAML)).map(" ".join)))
def test_words_are_known_for_words_without_asking_yaml(text: str) -> None:
    """What is offered as it stands YAML would write in the same way."""
    offered = json.loads(present.of_actor(Actor("a", "A", "group", descriptor=text)))
    assert offered == {"kind": "group", **({"descriptor": dumped(text)} if text else {})}


def dumped(text: str) -> str:
    """A text as PyYAML writes it."""
    return str(yaml.safe_dump(text, default_flow_style=True, width=10_000)).removesuffix("...\n").strip()
