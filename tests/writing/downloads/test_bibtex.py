"""The bibliography, as two readers of BibTeX read it."""

from __future__ import annotations

import bibtexparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text

from generator.records import Article, Briefing, replace
from generator.writing.downloads.bibtex import bibliography
from generator.writing.library import Library
from generator.writing.literal import clean

from ..story import ATTACK, story


def bib(*articles: Article) -> str:
    """The bibliography of some articles."""
    return bibliography(Library(Briefing("x", articles), {}))


def plain(text: str) -> str:
    """LaTeX as it is printed; the braces' names are the only ones that pylatexenc does not know."""
    text = text.replace(r"\textbraceleft{}", r"\{").replace(r"\textbraceright{}", r"\}")
    return str(LatexNodes2Text(keep_braced_groups=False).latex_to_text(text))


def test_both_readers_find_every_source() -> None:
    """Title, author, paper, date and address, under the article's id."""
    text = bib(*story().articles)
    read = {entry.key: entry.fields_dict for entry in bibtexparser.parse_string(text).entries}
    other = parse_string(text, "bibtex").entries
    assert set(read) == set(other) == {article.id for article in story().articles}
    for article in story().articles:
        assert plain(read[article.id]["title"].value) == article.title
        assert plain(other[article.id].fields["title"]) == article.title
    harbour = other[story().articles[0].id]
    assert [str(person) for person in harbour.persons["author"]] == ["Hollis, Ina"]
    fields = {name: harbour.fields[name] for name in ("howpublished", "date", "year", "url")}
    assert fields == {
        "howpublished": "The Quay",
        "date": "2021-03-09~",
        "year": "2021",
        "url": "https://quay.example/harbour?a=1&b=2",
    }


def test_what_is_not_known_is_not_said() -> None:
    """No date, author or address is made up."""
    bare = Article(id="x", seed="x.txt", title="X", text="x")
    assert set(parse_string(bib(bare), "bibtex").entries["x"].fields) == {"title", "langid"}


@pytest.mark.parametrize("author", ["Reuters, AP and AFP", "Dar{k", "Sandy Anderson"])
def test_a_name_stays_one_author(author: str) -> None:
    """Though it holds a comma, a brace or the word that parts names."""
    article = replace(story().articles[0], authors=(author, "Ina Hollis"))
    persons = parse_string(bib(article), "bibtex").entries[article.id].persons["author"]
    assert len(persons) == 2
    assert plain(" ".join(persons[0].first_names + persons[0].last_names)) == author


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_title_breaks_out_of_its_entry(title: str) -> None:
    """Whatever it holds, both readers find one entry, closed where it ends."""
    text = bib(replace(story().articles[0], title=title + ATTACK), story().articles[1])
    assert not bibtexparser.parse_string(text).failed_blocks
    assert len(parse_string(text, "bibtex").entries) == 2
    assert text.count("{") == text.count("}")
    assert clean(title).isascii() is False or len(text.splitlines()) == len(bib(*story().articles).splitlines())
