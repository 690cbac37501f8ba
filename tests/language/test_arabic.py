"""The Arabic article in names."""

import pytest

from generator.language.arabic import without_article


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Abdel Fattah al-Sisi", "Abdel Fattah Sisi"),
        ("Abdel-Fattah El-Sisi", "Abdel-Fattah Sisi"),
        ("Muqtada as‑Sadr", "Muqtada Sadr"),
        ("Haroun ar-Rashid", "Haroun Rashid"),
        ("Al-Burhan", "Burhan"),
    ],
)
def test_the_article_is_no_part_of_the_surname(name, plain):
    """It may be spelled in several ways, and be assimilated to the letter behind it."""
    assert without_article(name) == plain


@pytest.mark.parametrize("name", ["Al Gore", "Ban Ki-moon", "Jean-Luc Picard", "Anne-Marie Al", "Eva-Al-", "Kamal-Din"])
def test_other_words_stay(name):
    """An article stands before a hyphen and begins a word."""
    assert without_article(name) == name
