"""Whose interest it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis.interests.holders import holders_of
from generator.analysis.interests.representatives import is_representative
from tests.analysis.handmade import cast_of, quote_of, tree, word
from tests.analysis.interests.made import found


def test_a_name_means_its_actor() -> None:
    doc = tree("Paris/PROPN nsubj 2", "waits/VERB root 0")
    assert holders_of(doc, cast_of(doc, Paris=("France", "country")), ()).of(doc[0]) == ("france",)


def test_coordinated_names_hold_together() -> None:
    doc = tree("Paris/PROPN nsubj 4", "and/CCONJ cc 3", "Rome/PROPN conj 1", "wait/VERB root 0")
    cast = cast_of(doc, Paris=("France", "country"), Rome=("Italy", "country"))
    assert holders_of(doc, cast, ()).of(doc[0]) == ("france", "italy")


def test_an_adjective_of_nationality_means_the_country_if_the_article_speaks_of_it() -> None:
    """ "the French need", where France is an actor; an adjective alone makes no actor."""
    doc = tree("The/DET det 3", "French/ADJ amod 3", "need/NOUN nsubj 4", "met/VERB root 0", "Paris/PROPN obj 4")
    assert holders_of(doc, cast_of(doc, Paris=("France", "country")), ()).of(word(doc, "French")) == ("france",)
    assert holders_of(doc, cast_of(doc), ()).of(word(doc, "French")) == ()


def test_those_who_act_for_another_mean_that_other() -> None:
    """ "French officials", "aides of Lee", "his aides"; other nouns do not."""
    officials = tree("French/ADJ amod 2", "officials/NOUN nsubj 3", "met/VERB root 0", "Paris/PROPN obj 3")
    cast = cast_of(officials, Paris=("France", "country"))
    assert holders_of(officials, cast, ()).of(word(officials, "officials")) == ("france",)
    for noun, expected in (("aides", ("ann-lee",)), ("bridges", ()), ("critics", ())):
        doc = tree(f"{noun}/NOUN nsubj 4", "of/ADP case 3", "Lee/PROPN nmod 1", "met/VERB root 0")
        assert holders_of(doc, cast_of(doc, Lee=("Ann Lee", "person")), ()).of(doc[0]) == expected


def test_a_name_in_apposition_says_who_is_meant() -> None:
    """ "The owner, Bharat, wants …"."""
    doc = tree("The/DET det 2", "owner/NOUN nsubj 6", ",/PUNCT punct 4", "Bharat/PROPN appos 2", ",/PUNCT punct 4",
               "wants/VERB root 0")  # fmt: skip
    assert holders_of(doc, cast_of(doc, Bharat=("Bharat", "organization")), ()).of(doc[1]) == ("bharat",)


def test_a_spokesman_holds_with_those_he_speaks_for() -> None:
    doc = tree("French/ADJ amod 2", "spokesman/NOUN nmod:desc 3", "Lee/PROPN nsubj 4", "urged/VERB root 0",
               "Paris/PROPN obj 4")  # fmt: skip
    cast = cast_of(doc, Lee=("Max Lee", "person"), Paris=("France", "country"))
    assert holders_of(doc, cast, ()).of(word(doc, "Lee")) == ("max-lee", "france")


def test_we_in_a_quotation_is_the_speakers_side_and_i_the_speaker() -> None:
    """For "we" those whom the title names are meant too; outside a quotation nobody is."""
    doc = tree("We/PRON nsubj 2", "want/VERB root 0", "what/PRON obj 4", "I/PRON nsubj 2", "said/VERB parataxis 2",
               "French/ADJ amod 7", "minister/NOUN nmod:desc 8", "Lee/PROPN nsubj 5", "Paris/PROPN dep 8")  # fmt: skip
    cast = cast_of(doc, Lee=("Ann Lee", "person"), Paris=("France", "country"))
    quote = quote_of(doc.text, "We want what I", "ann-lee", "Lee")
    assert holders_of(doc, cast, [quote]).of(word(doc, "We")) == ("ann-lee", "france")
    assert holders_of(doc, cast, [quote]).of(word(doc, "I")) == ("ann-lee",)
    assert holders_of(doc, cast, []).of(word(doc, "We")) == ()


def test_an_unnamed_source_of_a_country_speaks_for_it() -> None:
    """ "a French source", "a source in Paris"; of a source without any the article must say more."""
    doc = tree("We/PRON nsubj 2", "want/VERB root 0", "a/DET det 5", "French/ADJ amod 5", "source/NOUN nsubj 2",
               "Paris/PROPN dep 2")  # fmt: skip
    cast = cast_of(doc, Paris=("France", "country"))
    described = quote_of(doc.text, "We want", None, "a French source")
    assert holders_of(doc, cast, [described]).of(word(doc, "We")) == ("france",)
    bare = quote_of(doc.text, "We want", None, "source")
    assert holders_of(doc, cast, [bare]).of(word(doc, "We")) == ()


def test_an_unnamed_source_speaks_for_the_one_of_whose_affairs_it_speaks() -> None:
    """ "France's best friend … we", said by one source in one paragraph."""
    doc = tree("France/PROPN nmod:poss 3", "'s/PART/POS case 1", "friend/NOUN nsubj 5", "we/PRON nsubj 5",
               "know/VERB root 0", "source/NOUN dep 5")  # fmt: skip
    cast = cast_of(doc, France=("France", "country"))
    quote = quote_of(doc.text, "France's friend we know", None, "source")
    assert holders_of(doc, cast, [quote]).of(word(doc, "we")) == ("france",)


def test_representatives() -> None:
    doc = tree("ministries/NOUN root 0", "spokeswomen/NOUN dep 1", "bridges/NOUN dep 1")
    assert [is_representative(token) for token in doc] == [True, True, False]


def _minister_of(title: str, *offices: str) -> tuple[str, ...]:
    """Whose side "we" is for Lee, called by a title, in an article that names these offices."""
    rows = ["We/PRON nsubj 2", "act/VERB root 0", f"{title}/ADJ amod 4", "minister/NOUN nmod:desc 5",
            "Lee/PROPN dep 2"]  # fmt: skip
    for adjective in offices:
        at = len(rows)
        rows += [f"{adjective}/ADJ amod {at + 2}", "officials/NOUN dep 2"]
    doc = tree(*rows, "Paris/PROPN dep 2", "Oslo/PROPN dep 2")
    cast = cast_of(doc, Lee=("Ann Lee", "person"), Paris=("France", "country"), Oslo=("Norway", "country"))
    return holders_of(doc, cast, [quote_of(doc.text, "We act", "ann-lee", "Lee")]).of(doc[0])


def test_a_minister_speaks_for_the_country_whose_government_the_article_is_about() -> None:
    """The country is named by the offices around: twice, and twice as often as any other."""
    assert _minister_of("foreign", "French", "French") == ("ann-lee", "france")
    assert _minister_of("foreign", "French") == ("ann-lee",)
    assert _minister_of("foreign", "French", "French", "Norwegian", "Norwegian") == ("ann-lee",)


def test_a_former_minister_speaks_for_nobody() -> None:
    assert _minister_of("former", "French", "French") == ("ann-lee",)


def test_a_minister_whose_country_is_named_speaks_for_that_one() -> None:
    assert _minister_of("Norwegian", "French", "French") == ("ann-lee", "norway")


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Norwegian officials want a new treaty.", True),
        ("Norway's leaders want a new treaty.", True),
        ("Norway's opposition leader wants a new treaty.", False),
        ("Norwegian union leaders want a new treaty.", False),
        ("Norwegian lawmakers want a new treaty.", False),
        ("A former Norwegian minister wants a new treaty.", False),
        ("The boxing body's Norwegian president wants a new treaty.", False),
        ("Supporters of Norway's government want a new treaty.", False),
    ],
)
def test_who_does_not_speak_for_a_country(text: str, speaks: bool) -> None:
    """Who is in opposition, in a union, one of many or no longer in office wants nothing in his country's name."""
    assert [i.holder for i in found(f"{text} Norway is cold.")] == ([("norway",)] if speaks else [])


def test_his_country_is_that_of_the_minister_who_says_so() -> None:
    """Also where "his" might take up somebody else."""
    doc = tree("French/ADJ amod 2", "minister/NOUN nmod:desc 3", "Lee/PROPN nsubj 4", "said/VERB/VBD root 0",
               "his/PRON nmod:poss 6", "country/NOUN nsubj 7", "wants/VERB/VBZ ccomp 4",
               "Paris/PROPN obj 7")  # fmt: skip
    cast = cast_of(doc, Lee=("Max Lee", "person"), Paris=("France", "country"))
    assert holders_of(doc, cast, ()).of(word(doc, "country")) == ("france",)


def test_the_ministers_are_those_just_spoken_of() -> None:
    doc = tree("French/ADJ amod 2", "ministers/NOUN nsubj 3", "met/VERB root 0", "Paris/PROPN obj 3",
               "./PUNCT punct 3", "The/DET det 7", "ministers/NOUN nsubj 8", "wait/VERB conj 3")  # fmt: skip
    cast = replace(cast_of(doc, Paris=("France", "country")), antecedents={6: 1})
    assert holders_of(doc, cast, ()).of(doc[6]) == ("france",)


def test_a_secretary_general_acts_for_the_body() -> None:
    doc = tree("Secretary/NOUN compound 2", "General/NOUN nsubj 5", "of/ADP case 4", "Paris/PROPN nmod 1",
               "waits/VERB root 0")  # fmt: skip
    assert holders_of(doc, cast_of(doc, Paris=("France", "country")), ()).of(doc[1]) == ("france",)
