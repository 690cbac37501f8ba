"""Spellings of one name, and the office that makes two of them one person."""

import random

import pytest

from generator.merging import merge
from generator.records import EditorFile

from .made import Told


def names(*told):
    """The names of the briefing's persons, from articles that each give one person by name and role."""
    made = []
    for number, (name, *roles) in enumerate(told):
        article = Told(f"{number}.txt", f"{name} spoke.", published=f"2024-01-{number + 1:02}")
        article.actor(name, "person", roles=tuple(roles))
        made.append(article.analysis)
    random.Random(len(told)).shuffle(made)
    return sorted(actor.name for actor in merge(made, EditorFile()).actors)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Sameh Shoukry", "foreign minister"), ("Sameh Shukry", "Egyptian Foreign Minister")),
        (("Abdel Fattah al-Sisi", "Egyptian President"), ("Abdel Fattah el-Sissi", "Egyptian President")),
        (("Sergei Lavrov", "Foreign Minister"), ("Sergey Lavrov", "Russia's Foreign Minister")),
    ],
)
def test_one_letter_and_one_office_make_one_person(one, other):
    """Newsrooms transliterate differently; a country that only one of them names does not matter."""
    assert len(names(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Sameh Shoukry",), ("Sameh Shukry", "Foreign Minister")),
        (("Sameh Shoukry", "foreign minister"), ("Sameh Shukry", "finance minister")),
        (("Anton Petrov", "Russian Foreign Minister"), ("Anton Petrow", "Bulgarian Foreign Minister")),
        (("Julia Berg", "Mayor"), ("Julie Berg", "Mayor")),
        (("Anna Holmer", "professor"), ("Anna Holmen", "professor")),
        (("Kim Jong Un", "President"), ("Kim Jong Il", "President")),
    ],
)
def test_less_than_that_is_left_to_the_editor(one, other):
    """No office, another office, another country's, another given name, an office of many, a name of two letters."""
    assert len(names(one, other)) == 2


def test_the_name_that_most_spell_so_is_shown():
    """Hyphens and the article's spelling are one way to write a name; a letter more is another."""
    told = ("Abdel Fattah al-Sisi", "Abdel-Fattah al-Sisi", "Abdel Fattah el-Sissi")
    assert names(*((name, "Egyptian President") for name in told)) == ["Abdel Fattah al-Sisi"]
