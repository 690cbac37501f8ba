"""The field that an interest belongs to."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.interests import themes
from generator.analysis.interests.themes import Term, all_terms, all_themes, theme_of


@pytest.mark.parametrize("term", all_terms(), ids=lambda term: f"{term.theme}: {term.text}")
def test_every_term_fires_on_its_example(term: Term) -> None:
    """The example holds the term, and its field comes out first."""
    assert themes.pattern_of(term.text).search(term.example.lower())
    assert theme_of(term.example) == term.theme


def test_the_fields_are_sound() -> None:
    """Ids are fit for addresses and unique, each field has words of its own, and the fallback comes last."""
    ids = [theme.id for theme in all_themes()]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", ident) for ident in ids)
    assert ids[-1] == themes.FALLBACK
    assert {term.theme for term in all_terms()} == set(ids[:-1])
    assert all(theme.title and theme.description.strip() for theme in all_themes())


def test_no_term_stands_twice_in_a_field() -> None:
    """A second line for a term would count its weight twice."""
    pairs = [(term.theme, form) for term in all_terms() for form in term.text.split("|")]
    assert len(set(pairs)) == len(pairs)


def test_weights_are_one_two_or_three() -> None:
    assert {term.weight for term in all_terms()} == {1, 2, 3}


def test_words_are_whole_words() -> None:
    """The start of a longer word is no term unless the list says so with a star."""
    assert theme_of("a warm welcome") == "other"
    assert theme_of("a war") == "security"
    assert theme_of("the artful dodger") == "other"


def test_the_stronger_words_win_whatever_their_order() -> None:
    assert theme_of("the price of natural gas") == "energy"
    assert theme_of("natural gas and its price") == "energy"


def test_the_context_decides_where_the_words_say_nothing() -> None:
    """First the sentence, then the paragraph; the interest's own words are stronger than both."""
    assert theme_of("wants more of it", "He wants more of it, for the hospital.", "The army marched.") == "health"
    assert theme_of("wants more vaccines", "The army marched.") == "health"
    assert theme_of("wants it", "He said so.", "She agreed.") == "other"


def test_the_label_comes_first_and_the_article_last() -> None:
    """What is wanted tells more than who else is named; far around one word tells nothing, the whole article may."""
    assert theme_of("the army wants more teachers for its troops", label="more teachers") == "education"
    assert theme_of("wants it", "He said so.", "A nuclear joke.") == "other"
    assert theme_of("wants it", "He said so.", "Nuclear missiles.") == "arms-control"
    assert theme_of("wants it", article="The hospital asked doctors for vaccines against measles.") == "health"


def test_the_field_of_an_article() -> None:
    """Only where one field clearly outweighs the others."""
    assert themes.main_theme("The hospital asked doctors for vaccines against measles.") == "health"
    assert themes.main_theme("The hospital asked the army.") == "other"


FORMS = [form for term in all_terms() for form in term.text.replace("*", "").split("|")]
PIECES = st.lists(
    st.one_of(st.sampled_from(FORMS), st.sampled_from(["s", "-", " ", ".", "’", "Ä", "_", "2"])), max_size=20
)


@given(PIECES.map("".join))
def test_what_the_index_finds_is_what_the_patterns_find(text: str) -> None:
    """A term stands in a text wherever its pattern fits, alone, in a phrase, or run together with others."""
    fitting = {term for term in all_terms() if themes.pattern_of(term.text).search(text.lower())}
    assert set(themes._index().standing_in(text.lower())) == fitting


@given(st.text(max_size=200))
def test_any_text_has_a_field(text: str) -> None:
    assert theme_of(text) in {theme.id for theme in all_themes()}
