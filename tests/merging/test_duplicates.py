"""The same story in two seeds is told once."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.merging import Memory, duplicates
from generator.merging.duplicates import republished
from generator.records import Article

VOCABULARY = [f"{a}{b}{c}" for a in "bdfklmnprst" for b in "aeiou" for c in ("ng", "rt", "lo", "mi", "sa")]


def story(number, words=200):
    """A text of invented words, a different one for each number."""
    chosen = random.Random(number)
    return " ".join(chosen.choice(VOCABULARY) for _ in range(words))


def article(seed, text, published=None):
    return Article(id=f"id-{seed}", seed=seed, title=seed, text=text, published=published)


def test_a_word_for_word_copy_is_recognised():
    """Two seeds with one text: the second by name republishes the first."""
    assert republished([article("b.txt", story(1)), article("a.txt", story(1))]) == {"id-b.txt": "id-a.txt"}


def test_the_earliest_published_is_the_original():
    """Dates decide before names, and an undated seed is never the original of a dated one."""
    copies = [
        article("a.txt", story(1)),
        article("b.txt", story(1), "2022-02-14"),
        article("c.txt", story(1), "2022-02-13~"),
    ]
    assert republished(copies) == {"id-a.txt": "id-c.txt", "id-b.txt": "id-c.txt"}


def test_an_open_start_is_the_earliest():
    """``../2022`` may have been published before any day."""
    copies = [article("a.txt", story(1), "1999-01-01"), article("b.txt", story(1), "../2022")]
    assert republished(copies) == {"id-a.txt": "id-b.txt"}


def test_small_edits_and_another_case_do_not_hide_a_copy():
    """A paper changes some words, capitals and punctuation."""
    words = story(1).split()
    for place in range(10, len(words), 40):
        words[place] = "changed"
    edited = ". ".join(" ".join(words[i : i + 12]).capitalize() for i in range(0, len(words), 12))
    assert republished([article("a.txt", story(1)), article("b.txt", edited)]) == {"id-b.txt": "id-a.txt"}


def test_a_story_cut_short_is_a_copy():
    """A paper prints the first two thirds."""
    cut = " ".join(story(1, 300).split()[:200])
    assert republished([article("a.txt", story(1, 300)), article("b.txt", cut)]) == {"id-b.txt": "id-a.txt"}


def test_a_long_report_that_quotes_a_short_one_is_no_copy():
    """One that holds the other and as much again three times over has a story of its own."""
    longer = f"{story(1, 100)} {story(2, 400)}"
    assert republished([article("a.txt", story(1, 100)), article("b.txt", longer)]) == {}


def test_stories_that_share_a_passage_are_two():
    """A quotation or a paragraph of background in common does not make two stories one."""
    background = story(9, 60)
    one, two = f"{story(1)} {background}", f"{story(2)} {background}"
    assert republished([article("a.txt", one), article("b.txt", two)]) == {}


def test_texts_without_words_are_not_alike():
    """Nothing is no copy of nothing."""
    assert republished([article("a.txt", ""), article("b.txt", "…")]) == {}


def test_texts_shorter_than_a_run_are_alike_only_if_equal():
    """Four words have no run of five; they are compared whole."""
    short = [
        article("a.txt", "Talks go on today"),
        article("b.txt", "Talks go on today"),
        article("c.txt", "Talks go on"),
    ]
    assert republished(short) == {"id-b.txt": "id-a.txt"}


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.integers(0, 4), st.sampled_from([None, "2022-01", "2022-01-05"])), max_size=9), st.randoms()
)
def test_the_order_of_the_articles_does_not_matter(chosen, shuffler):
    """Same articles in any order: same answer; and every original stands for itself."""
    articles = [article(f"{i}.txt", story(number, 80), date) for i, (number, date) in enumerate(chosen)]
    found = republished(articles)
    shuffler.shuffle(articles)
    assert republished(articles) == found
    assert not set(found.values()) & set(found)
    assert len(articles) - len(found) == len({number for number, _ in chosen})


def test_many_articles_are_told_apart():
    """Among 300 stories and 60 copies exactly the copies are found."""
    originals = [article(f"{i:03}.txt", story(i, 120), "2020") for i in range(300)]
    copies = [article(f"copy-{i:03}.txt", story(i, 120), "2021") for i in range(0, 300, 5)]
    assert republished(originals + copies) == {f"id-copy-{i:03}.txt": f"id-{i:03}.txt" for i in range(0, 300, 5)}


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 120)), max_size=6), st.integers(0, 6))
@settings(max_examples=40, deadline=None)
def test_what_is_remembered_of_texts_changes_nothing(kinds, without):
    """Stories cut at any length, one of them new, or gone: with a memory the copies are those found without."""
    articles = [article(f"{n}.txt", story(kind)[: 10 * length]) for n, (kind, length) in enumerate(kinds)]
    memory = Memory()
    republished([one for n, one in enumerate(articles) if n != without], memory)
    after = Memory(memory.now)
    assert republished(articles, after) == republished(articles)


def test_a_text_that_was_there_before_is_not_read_again(monkeypatch):
    """One more article costs the runs of its own, and of those that it may be a copy of."""
    memory = Memory()
    republished([article(f"{n}.txt", story(n)) for n in range(5)], memory)
    read = []
    runs = duplicates._runs
    monkeypatch.setattr(duplicates, "_runs", lambda text: read.append(text) or runs(text))
    found = republished(
        [*(article(f"{n}.txt", story(n)) for n in range(5)), article("z.txt", story(3))], Memory(memory.now)
    )
    assert found == {"id-z.txt": "id-3.txt"}
    assert read == [story(3)] * 2
