"""Only English is read, and the others are named."""

import pytest

from generator.reading import language

from .made import ANOTHER, TEXT


@pytest.mark.parametrize(
    "text",
    [TEXT, *ANOTHER, "He did not answer.", "Xi, Putin, Modi, Lula and Ramaphosa met in Kazan for the summit of BRICS."],
)
def test_english(text):
    """Long or short, and full of foreign names."""
    assert language.of(text) == "en"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Hebrew", "ממשלת ישראל החליטה היום על צעדים חדשים נגד האינפלציה במשק."),
        ("Russian", "Правительство приняло решение о новых мерах поддержки экономики страны."),
        (
            "French",
            "Le gouvernement a annoncé de nouvelles mesures pour soutenir les ménages face à la hausse des prix.",
        ),
        ("German", "Die Regierung hat am Freitag beschlossen, die Verhandlungen über den Fluss wieder aufzunehmen."),
        ("Spanish", "El gobierno anunció el viernes que las negociaciones sobre el río van a comenzar en mayo."),
        ("Dutch", "De regering heeft vrijdag besloten om de onderhandelingen over de rivier weer te beginnen."),
        ("Arabic", "أعلنت الحكومة يوم الجمعة أن المفاوضات حول النهر ستبدأ في شهر مايو المقبل."),
        ("Chinese", "政府星期五宣布，有关河流的谈判将于五月份开始，预计将持续两个星期。"),
    ],
)
def test_other_languages_are_named_in_english(name, text):
    """So that the message tells its reader what is wrong."""
    assert language.name(language.of(text * 5)) == name


@pytest.mark.parametrize("code", ["en", "EN", "en-GB", "en_US", "eng", "English"])
def test_codes_of_english(code):
    """As front matter may write them."""
    assert language.is_english(code)


@pytest.mark.parametrize(("code", "name"), [("he", "Hebrew"), ("pt-BR", "Portuguese"), ("qqq", "qqq")])
def test_names(code, name):
    """Regions do not matter; an unknown code is shown as it is."""
    assert not language.is_english(code)
    assert language.name(code) == name
