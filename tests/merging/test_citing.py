"""With ``sources: cited`` the cited passages alone are published, and every place is where it says."""

from __future__ import annotations

import dataclasses
import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import assembling
from generator.identity import fact_id
from generator.merging import cited
from generator.merging.citing import LEFT_OUT
from generator.reading import load
from generator.records import Actor, Article, Briefing, Evidence, Interest, Mention, Quote, TimeExpression
from generator.writing import SCHEMA, files
from generator.writing.data import as_text
from generator.writing.facts import evidence_of
from tests.writing.story import story

TEXT = (
    "The town lies by the sea. Mr. Bok J. Tal told the council that the pier is unsafe. Nobody answered.\n\n"
    "It rained all day, and the gulls were loud.\n\n"
    "“We need the ferry,” said Ana Ruiz. “It is our only road!” She left at noon."
)


def place(words: str, text: str = TEXT) -> Evidence:
    """Where words stand."""
    start = text.index(words)
    return Evidence("a", start, start + len(words), words)


def quote(words: str, source: str) -> Quote:
    """A quote of the article."""
    return Quote(f"q-{words[:4]}", "direct", "ana", place(source), None, place(words))


def one(*facts: Quote, text: str = TEXT, **more: object) -> Briefing:
    """A briefing on the article with some quotes."""
    article = Article("a", "a.txt", "A", text, **more)  # type: ignore[arg-type]
    ana = Actor("ana", "Ana Ruiz", "person", mentions=(Mention("a", *_span("Ana Ruiz"), "Ana Ruiz"),))
    bok = Actor("bok", "Bok J. Tal", "person", mentions=(Mention("a", *_span("Bok J. Tal"), "Bok J. Tal"),))
    return Briefing("b", (article,), (ana, bok), facts)


def _span(words: str) -> tuple[int, int]:
    found = place(words)
    return found.start, found.end


def test_each_other_paragraph_is_empty() -> None:
    """Paragraphs keep their number; of a cited one the sentences that are cited stay, the rest is marked."""
    found = cited(one(quote("We need the ferry,", "Ana Ruiz"))).articles[0]
    assert found.text.split("\n\n") == ["", "", f"“We need the ferry,” said Ana Ruiz. {LEFT_OUT}"]
    assert [(block.start, block.end) for block in found.blocks] == [(0, 0), (2, 2), (4, len(found.text))]


def test_titles_and_initials_end_no_sentence() -> None:
    """The sentence of "Mr. Bok J. Tal" is published whole, its neighbours are not."""
    found = cited(one(quote("the pier is unsafe", "Bok J. Tal"))).articles[0]
    whole = "Mr. Bok J. Tal told the council that the pier is unsafe."
    assert found.text.split("\n\n")[0] == f"{LEFT_OUT} {whole} {LEFT_OUT}"


def test_sentences_that_follow_each_other_stay_together() -> None:
    """No mark stands between two cited neighbours."""
    found = cited(one(quote("We need the ferry,", "Ana Ruiz"), quote("It is our only road!", "Ana Ruiz")))
    text = found.articles[0].text
    assert text.endswith(f"“We need the ferry,” said Ana Ruiz. “It is our only road!” {LEFT_OUT}")


def test_what_is_not_cited_goes() -> None:
    """Standfirst, furniture, times and mentions outside of the passages; and the actor whom nothing then tells of."""
    noon, rained = place("noon"), place("all day")
    times = tuple(TimeExpression(p.start, p.end, p.text, None) for p in (rained, noon))
    briefing = one(quote("It is our only road!", "Ana Ruiz"), standfirst="Wet", furniture=("Share",), times=times)
    found = cited(briefing)
    assert (found.articles[0].standfirst, found.articles[0].furniture, found.articles[0].times) == (None, (), ())
    assert [actor.id for actor in found.actors] == ["ana"]
    assert briefing.articles[0].text == TEXT, "the working analysis keeps the whole"


def check(briefing: Briefing) -> None:
    """Every place of a briefing holds its words, and its text is made of the whole one's sentences."""
    texts = {article.id: article.text for article in briefing.articles}
    facts = [*briefing.quotes, *briefing.events, *briefing.interests]
    places = [place for fact in facts for place in evidence_of(fact)]
    places += [place for q in briefing.quotes for place in (q.source, q.cue) if place]
    for found in [*places, *(m for actor in briefing.actors for m in actor.mentions)]:
        assert texts[found.article][found.start : found.end] == found.text
    for article in briefing.articles:
        for time in article.times:
            assert article.text[time.start : time.end] == time.text


def _text(content: str | bytes) -> str:
    """What a file holds, that of a picture or database among it."""
    return content if isinstance(content, str) else content.decode("utf-8", "ignore")


def test_the_story_is_cited_as_its_data_say() -> None:
    """Ids stay, all places hold their words, the data fit their schema, and the pages hold nothing else."""
    whole, less = story(), cited(story())
    check(less)
    assert [q.id for q in less.quotes] == [q.id for q in whole.quotes]
    jsonschema.validate(json.loads(as_text(less)), json.loads(SCHEMA.read_text("utf-8")))
    assert "What comes next" in _text(files(whole)["data/briefing.json"])
    everything = "".join(_text(content) for content in files(less).values())
    assert "What comes next" not in everything
    assert "Share this" not in everything


WORDS = st.sampled_from(["Ana", "sea.", "went", "U.S.", "“No!”", "3", "he", "Why?", "\n\n", "…", "Mr."])


@given(st.lists(WORDS, min_size=1, max_size=40), st.data())
def test_any_stretches_of_any_text_keep_their_words(words: list[str], data: st.DataObject) -> None:
    """Whatever is cited, however it overlaps and over however many paragraphs, is found again; nothing grows."""
    text = "\n\n".join(part.strip() for part in " ".join(words).split("\n\n") if part.strip())
    if not text:
        return
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=4))
    places = [Evidence("a", a, b, text[a:b]) for a, b in spans if a < b and text[a:b].strip() == text[a:b] != ""]
    article = Article("a", "a.txt", "A", text)
    interests = tuple(
        Interest(fact_id("i", article, p.start, p.end, str(n)), (), "goal", p.text, "other", (), (p,))
        for n, p in enumerate(places)
    )
    found = cited(Briefing("b", (article,), interests=interests))
    check(found)
    paragraphs, whole = found.articles[0].text.split("\n\n"), text.split("\n\n")
    assert len(paragraphs) == len(whole)
    for part, original in zip(paragraphs, whole, strict=True):
        assert set(part.replace(LEFT_OUT, "").split()) <= set(original.split())
    assert places or not found.articles[0].text.strip()


def test_the_editor_asks_for_it(tmp_path) -> None:
    """``sources: cited`` in the editor's file; anything else than full or cited is refused."""
    file = tmp_path / "briefing.yml"
    file.write_text("sources: cited\n", "utf-8")
    editor = load(file)
    found = assembling.Assembled(one(quote("We need the ferry,", "Ana Ruiz")), (), editor, ())
    assert found.published == cited(found.briefing) != found.briefing
    assert dataclasses.replace(found, editor=dataclasses.replace(editor, sources="full")).published == found.briefing
    file.write_text("sources: some\n", "utf-8")
    with pytest.raises(Exception, match=r"line 1.*full, cited"):
        load(file)
