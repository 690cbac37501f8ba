"""The list of words that state an interest, and finding them with what they need."""

from __future__ import annotations

import pytest

from generator.analysis.interests import cues as interest_cues
from generator.analysis.interests.cues import LEXICONS, light_verbs, table
from generator.analysis.interests.word_forms import forms
from generator.language.lexicon import rows
from generator.records import INTEREST_KINDS
from tests.analysis.handmade import tree, word

PLACES = {
    "subject",
    "object",
    "whom",
    "owner",
    "doer",
    "maker",
    "haver",
    "of",
    "to",
    "for",
    "on",
    "between",
    "from",
    "among",
}


def test_every_line_of_the_list_is_sound() -> None:
    """Each has a part of speech, a kind, or "none" with a kind when denied or the words that take its sense away, and
    known places for the holder."""
    lines = rows(LEXICONS / "interest_cues.tsv")
    assert len(lines) > 300
    for word_, part, kind, needs, holder, denied, *_ in lines:
        assert part in ("verb", "noun", "adj"), word_
        assert kind in INTEREST_KINDS or (kind == "none" and (denied in INTEREST_KINDS or "=" in needs)), word_
        assert needs, word_
        assert set(holder.split(",")) <= PLACES, (word_, holder)


def test_no_line_stands_twice() -> None:
    lines = [row[:4] for row in rows(LEXICONS / "interest_cues.tsv")]
    assert len(set(lines)) == len(lines)


def test_every_kind_is_stated_by_verbs_nouns_and_adjectives() -> None:
    found = {(row[1], row[2]) for row in rows(LEXICONS / "interest_cues.tsv")}
    assert {(part, kind) for part in ("verb", "noun", "adj") for kind in INTEREST_KINDS} <= found


def test_a_bad_line_is_named() -> None:
    """Whoever adds a line and errs learns which word it is."""
    with pytest.raises(ValueError, match="crave: no such kind: 'wish'"):
        interest_cues.read_cue(("crave", "verb", "wish", "obj"))
    with pytest.raises(ValueError, match="crave: part is 'verbs'"):
        interest_cues.read_cue(("crave", "verbs", "goal", "obj"))


def test_forms() -> None:
    """A cue is found by its forms, whatever a lemmatiser makes of them."""
    assert set(forms("try", "verb")) == {"try", "tries", "tried", "trying"}
    assert set(forms("plan", "verb")) == {"plan", "plans", "planned", "planning"}
    assert set(forms("oppose", "verb")) == {"oppose", "opposes", "opposed", "opposing"}
    assert set(forms("press", "verb")) == {"press", "presses", "pressed", "pressing"}
    assert set(forms("ally", "noun")) == {"ally", "allies"}
    assert set(forms("key", "noun")) == {"key", "keys"}
    assert forms("wary", "adj") == ("wary",)
    assert ("sought", "verb") in table()
    assert light_verbs()["gave"] == "maker"


@pytest.mark.parametrize(
    ("rows", "cue", "kind", "complement"),
    [
        (["He/PRON nsubj 2", "wants/VERB/VBZ root 0", "to/PART mark 4", "go/VERB/VB xcomp 2"], "wants", "goal", "go"),
        (["He/PRON nsubj 2", "wants/VERB/VBZ root 0", "her/PRON obj 2", "to/PART mark 5", "go/VERB/VB xcomp 2"],
         "wants", "demand", "go"),
        (["He/PRON nsubj 2", "called/VERB/VBD root 0", "on/ADP case 4", "her/PRON obl 2", "to/PART mark 6",
          "go/VERB/VB advcl 2"], "called", "demand", "go"),
        (["He/PRON nsubj 2", "called/VERB/VBD root 0", "for/ADP case 4", "peace/NOUN obl 2"],
         "called", "demand", "peace"),
        (["He/PRON nsubj 2", "called/VERB/VBD root 0", "it/PRON obj 2", "a/DET det 5", "mistake/NOUN xcomp 2"],
         "called", "opposition", "mistake"),
        (["He/PRON nsubj 2", "sees/VERB/VBZ root 0", "it/PRON obj 2", "as/ADP case 6", "a/DET det 6",
          "threat/NOUN obl 2"], "sees", "concern", "threat"),
        (["He/PRON nsubj 2", "sees/VERB/VBZ root 0", "it/PRON obj 2", "as/ADP case 6", "an/DET det 6",
          "opportunity/NOUN obl 2"], "sees", "stake", "opportunity"),
        (["He/PRON nsubj 2", "avoids/VERB/VBZ root 0", "naming/VERB/VBG xcomp 2", "her/PRON obj 3"],
         "avoids", "concern", "naming"),
        (["He/PRON nsubj 3", "is/AUX cop 3", "wary/ADJ root 0", "of/ADP case 5", "her/PRON obl 3"],
         "wary", "concern", "wary"),
        (["He/PRON nsubj 3", "is/AUX aux:pass 3", "determined/VERB/VBN root 0", "to/PART mark 5",
          "go/VERB/VB xcomp 3"], "determined", "goal", "go"),
    ],
)  # fmt: skip
def test_a_cue_with_what_it_needs(rows: list[str], cue: str, kind: str, complement: str) -> None:
    doc = tree(*rows)
    match = interest_cues.find(word(doc, cue))
    assert match is not None
    assert (match.cue.kind, match.complement.text) == (kind, complement)


@pytest.mark.parametrize(
    ("rows", "cue"),
    [
        (["He/PRON nsubj 2", "called/VERB/VBD root 0", "her/PRON obj 2"], "called"),
        (["He/PRON nsubj 2", "saw/VERB/VBD root 0", "it/PRON obj 2"], "saw"),
        (["He/PRON nsubj 2", "called/VERB/VBD root 0", "it/PRON obj 2", "a/DET det 5", "day/NOUN xcomp 2"], "called"),
        (["The/DET det 2", "concerned/ADJ root 0"], "concerned"),
        (["He/PRON nsubj 2", "benefits/VERB/VBZ root 0"], "benefits"),
    ],
)
def test_a_cue_without_what_it_needs_is_none(rows: list[str], cue: str) -> None:
    """ "He called her" demands nothing, "he saw it" fears nothing."""
    assert interest_cues.find(word(tree(*rows), cue)) is None


def test_a_verb_with_its_particle() -> None:
    """ "ruled out talks" is against them; "ruled the country" is not."""
    out = tree("He/PRON nsubj 2", "ruled/VERB/VBD root 0", "out/ADP compound:prt 2", "talks/NOUN obj 2")
    match = interest_cues.find(word(out, "ruled"))
    assert match is not None
    assert match.cue.kind == "opposition"
    assert interest_cues.find(word(tree("He/PRON nsubj 2", "ruled/VERB/VBD root 0", "it/PRON obj 2"), "ruled")) is None


def test_the_perfect_is_no_adjective() -> None:
    """ "has opposed it" is a verb with its object; "is opposed to it" an adjective with its phrase."""
    has = tree("He/PRON nsubj 3", "has/AUX aux 3", "opposed/VERB/VBN root 0", "it/PRON obj 3")
    match = interest_cues.find(word(has, "opposed"))
    assert match is not None
    assert match.cue.part == "verb"
    was = tree("He/PRON nsubj:pass 3", "is/AUX aux:pass 3", "opposed/VERB/VBN root 0", "to/ADP case 5", "it/PRON obl 3")
    match = interest_cues.find(word(was, "opposed"))
    assert match is not None
    assert match.cue.part == "adj"
