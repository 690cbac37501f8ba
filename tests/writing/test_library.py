"""Which interests come first, and what the lists say of actors and of doubt."""

from __future__ import annotations

from generator.records import Actor, Article, Briefing, Evidence, Finding, Interest, Mention, Quote, replace
from generator.writing import files

TEXT = "Alda wants the strait to be open to all ships. Borea fears it. Corin passed by."
WORDS = Evidence("a", 0, 45, TEXT[:45])


def interest(name: str, label: str, *about: str, holder: str = "alda", confidence: str = "high") -> Interest:
    """An interest that rests on the first sentence."""
    made = Interest(name, (holder,), "goal", label, "trade", about, (WORDS,))
    return replace(made, confidence=confidence)


def told(*interests: Interest, quotes: tuple[Quote, ...] = ()) -> Briefing:
    """Two countries with interests and somebody who is only mentioned."""
    actors = (
        Actor("alda", "Alda", "country", salience=0.9, mentions=(Mention("a", 0, 4, "Alda"),)),
        Actor("borea", "Borea", "country", salience=0.8, mentions=(Mention("a", 47, 52, "Borea"),)),
        Actor("corin", "Corin", "person", salience=0.7, mentions=(Mention("a", 63, 68, "Corin"),)),
    )
    return Briefing("The strait", (Article("a", "a.txt", "A", TEXT),), actors, quotes, (), interests)


def test_an_actor_mentioned_in_passing_takes_no_row() -> None:
    """Who neither does, says nor wants anything is named below the table, and linked all the same."""
    page = files(told(interest("i-1", "open the strait", "borea")))["actors/index.md"]
    assert "| [Corin](corin.md) |" not in page.split("## ", 1)[1].split("</figure>")[-1]
    assert "Mentioned in passing: [Corin](corin.md)" in page


def test_a_card_without_an_interest_of_its_own_tells_what_another_wants_of_it() -> None:
    """Borea wants nothing here, but Alda wants something of it."""
    home = files(told(interest("i-1", "open the strait", "borea")))["index.md"]
    card = next(line for line in home.splitlines() if line.startswith("- [Borea]"))
    assert '<span class="verb">Alda wants</span> [open the strait](interests/trade.md#i-1)' in card


def test_low_confidence_is_said_in_words_wherever_the_fact_stands() -> None:
    """On the card, in the actor's list, in the entry and in the article's margin."""
    quote = Quote("q-1", "direct", "borea", None, None, Evidence("a", 53, 61, TEXT[53:61]), confidence="low")
    found = files(told(interest("i-1", "open the strait", "borea", confidence="low"), quotes=(quote,)))
    for path in ("index.md", "actors/alda.md", "actors/borea.md", "interests/trade.md", "quotes/borea.md"):
        assert "low confidence" in found[path], path
    assert found["sources/a.md"].count("low confidence") >= 2


def test_an_interest_in_two_others_stands_under_both() -> None:
    """In the table of who wants what of whom its sign, with the sentence as its name, is in both cells of its row."""
    page = files(told(interest("i-1", "Borea to open the strait", "borea", "corin")))["interests/index.md"]
    head, _, row = page.split("## Who wants what of whom")[1].split("| ", 1)[1].splitlines()[:3]
    assert "[Borea](../actors/borea.md) | [Corin](../actors/corin.md)" in head
    sign = '[<span class="sign"></span>](trade.md#i-1){ .k-goal title="Alda wants: Borea to open the strait" }'
    assert row.count(sign) == 2


def test_the_review_shows_what_check_finds() -> None:
    """Each finding under its heading with links to what it is about, and what to do; without any no heading."""
    briefing = told(interest("i-1", "Borea to open the strait", "borea", "corin"))
    found = (
        Finding("doubt", "a.txt (i-1)", "the interest in “Borea” is uncertain", "Correct i-1.", facts=("i-1",)),
        Finding("double", "alda, borea", "Alda and Borea may be the same", "Merge them.", actors=("alda", "borea")),
        Finding("note", "briefing.yml, line 3", "there is no seed <i>x</i>", "Remove it.", facts=("q-gone",)),
    )
    review = files(briefing, None, found)["review.md"]
    assert "3 things for an editor to look at" in review
    assert review.index("## Notes in") < review.index("## Facts that") < review.index("## Actors or quotes that")
    assert "[Look](interests/trade.md#i-1)" in review
    assert "[Alda](actors/alda.md), [Borea](actors/borea.md)" in review
    assert "briefing.yml, line 3" in review
    assert "Remove it." in review
    assert "<i>" not in review
    assert "## " not in files(briefing)["review.md"]


def test_a_whole_sentence_tells_more_than_a_fragment() -> None:
    """Of two direct quotes of one speaker the home page shows the sentence before the longer fragment."""
    words = ("that the strait must be open to every ship there is,", "We want the strait to be open at long last.")
    text = f"“{words[0]}” and “{words[1]}”"
    fragment, sentence = (Evidence("a", text.index(w), text.index(w) + len(w), w) for w in words)
    quotes = tuple(
        Quote(f"q-{n}", "direct", "borea", None, None, place) for n, place in enumerate((fragment, sentence))
    )
    briefing = replace(told(), quotes=quotes, articles=(Article("a", "a.txt", "A", text),))
    home = files(briefing)["index.md"]
    assert home.index("quotes/borea.md#q-1") < home.index("quotes/borea.md#q-0")


def test_a_quote_that_two_articles_tell_is_one_entry_with_two_sources() -> None:
    """Both are named, the other's words where they differ; in each article its words are marked and lead to it."""
    first, second = "We shall wait for the wind.", "We shall wait."
    articles = (Article("a", "a.txt", "A", f"“{first}” he said."), Article("b", "b.txt", "B", f"“{second}” she heard."))
    places = (Evidence("a", 1, 1 + len(first), first), Evidence("b", 1, 1 + len(second), second))
    quote = Quote("q-0123456789", "direct", "borea", None, None, places[0], places[1:], corrected=("merge",))
    found = files(replace(told(quotes=(quote,)), articles=articles))
    entry = found["quotes/borea.md"]
    assert entry.index(first) < entry.index("../sources/a.md#q-0123456789") < entry.index(f"> {second}")
    assert entry.index(f"> {second}") < entry.index("../sources/b.md#q-0123456789")
    assert "joined with another" in entry
    assert all('id="q-0123456789"' in found[page] for page in ("sources/a.md", "sources/b.md"))
    rows = str(found["data/quotes.csv"]).splitlines()
    assert [words in row for words, row in zip((first, second), rows[1:], strict=True)] == [True, True]


def test_a_list_that_is_cut_knows_how_many_are_left_out() -> None:
    """For the line that says so on paper; the caption of the picture does not say that the list holds them all."""
    many = [interest(f"i-{n}", f"open strait number {n}", "borea") for n in range(20)]
    page = files(told(*many))["actors/alda.md"]
    shown = page.partition("### ")[2].partition("[All 20]")[0].count('class="line')
    assert f'{{ .more data-rest="{20 - shown}" }}' in page
    assert "The lists below say the same; with the pages that they lead to they hold 12 more." in page


def test_the_editor_s_words_on_a_speaker_count_on_the_pages_of_quotes_too() -> None:
    """Before what the articles call it."""
    quote = Quote("q-1", "direct", "borea", None, None, Evidence("a", 53, 61, TEXT[53:61]))
    briefing = told(quotes=(quote,))
    actors = tuple(replace(a, roles=("a neighbour",), descriptor="The strait's owner") for a in briefing.actors)
    found = files(replace(briefing, actors=actors))
    for path in ("quotes/index.md", "quotes/borea.md"):
        assert "The strait's owner" in found[path]
        assert "a neighbour" not in found[path]
