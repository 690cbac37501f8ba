"""Frames of speech: cue and source, by the tree and beside it."""

from __future__ import annotations

from generator.analysis.quotes.frames import Frame, frames
from generator.analysis.quotes.layout import Layout
from generator.analysis.quotes.marks import stretches
from generator.language.document import Doc
from tests.analysis.handmade import tree


def frames_of(doc: Doc) -> list[Frame]:
    return list(frames(Layout(doc, stretches(doc.text))))


def the_frame(doc: Doc, cue: str) -> Frame:
    return next(f for f in frames_of(doc) if f.token.text == cue)


def source(doc: Doc, cue: str) -> str | None:
    found = the_frame(doc, cue).source
    return None if found is None else found.text


def test_subject() -> None:
    """The subject that the parse gives the cue speaks."""
    doc = tree("Vale/PROPN nsubj 2", "said/VERB root 0", "nothing/PRON obj 2")
    assert source(doc, "said") == "Vale"
    assert the_frame(doc, "said").sure


def test_inverted_beside_the_tree() -> None:
    """After a closing mark the phrase right behind the cue speaks, whatever the parse calls it."""
    doc = tree(
        "“/PUNCT punct 3",
        "We/PRON nsubj 3",
        "won/VERB ccomp 6",
        ",/PUNCT punct 3",
        "”/PUNCT punct 3",
        "said/VERB root 0",
        "the/DET det 9",
        "young/ADJ amod 9",
        "mayor/NOUN obj 6",
    )
    assert source(doc, "said") == "mayor"
    assert not the_frame(doc, "said").sure


def test_subject_taken_by_the_quotation() -> None:
    """``"...," Vale said`` where the parse makes Vale a subject of the quoted verb."""
    doc = tree(
        "“/PUNCT punct 2",
        "Go/VERB ccomp 6",
        "!/PUNCT punct 2",
        "”/PUNCT punct 2",
        "Vale/PROPN nsubj 2",
        "said/VERB root 0",
    )
    assert source(doc, "said") == "Vale"


def test_shared_subject() -> None:
    """A second cue has the speaker of the first: "he said it, adding ..."; "he said it and warned ..."."""
    doc = tree(
        "He/PRON nsubj 2",
        "said/VERB root 0",
        "so/ADV advmod 2",
        ",/PUNCT punct 5",
        "adding/VERB/VBG advcl 2",
        "more/ADJ obj 5",
    )
    assert source(doc, "adding") == "He"


def test_what_has_begun_is_no_saying_to_go_on_with() -> None:
    """ "They say that the dam has begun its work, adding ...": they add it, not the dam."""
    doc = tree(
        "They/PRON nsubj 2",
        "say/VERB/VBP root 0",
        "dams/NOUN nsubj 5",
        "have/AUX/VBP aux 5",
        "begun/VERB/VBN ccomp 2",
        "work/NOUN obj 5",
        ",/PUNCT punct 8",
        "adding/VERB/VBG advcl 5",
        "more/ADJ obj 8",
    )
    assert source(doc, "adding") == "They"


def test_second_cue_that_the_parse_puts_into_the_clause() -> None:
    """ "Vale said the port would close and warned ...": the port does not warn."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "said/VERB root 0",
        "ports/NOUN nsubj 5",
        "would/AUX/MD aux 5",
        "close/VERB/VB ccomp 2",
        "and/CCONJ cc 7",
        "warned/VERB conj 5",
        "us/PRON obj 7",
    )
    assert source(doc, "warned") == "Vale"


def test_passive() -> None:
    """In the passive the agent speaks, and without one nobody is named."""
    told = tree(
        "They/PRON nsubj:pass 3", "were/AUX aux:pass 3", "told/VERB/VBN root 0", "by/ADP case 5", "Vale/PROPN obl 3"
    )
    assert source(told, "told") == "Vale"
    silent = tree("They/PRON nsubj:pass 3", "were/AUX aux:pass 3", "told/VERB/VBN root 0", "so/ADV advmod 3")
    assert source(silent, "told") is None


def test_relative_clause() -> None:
    """In a relative clause the noun speaks: "a clerk who said so"."""
    doc = tree("a/DET det 2", "clerk/NOUN root 0", "who/PRON nsubj 4", "said/VERB acl:relcl 2", "so/ADV advmod 4")
    assert source(doc, "said") in ("who", "clerk")


def test_according_to() -> None:
    """ "According to" is a frame of two words; its object speaks."""
    doc = tree(
        "According/VERB case 3",
        "to/ADP fixed 1",
        "Vale/PROPN obl 6",
        ",/PUNCT punct 3",
        "ships/NOUN nsubj 6",
        "sank/VERB root 0",
    )
    frame = the_frame(doc, "According")
    assert (source(doc, "According"), frame.end - frame.token.i) == ("Vale", 2)


def test_possessor_of_a_noun() -> None:
    """ "His claim that ...": the possessor speaks."""
    doc = tree("Vale/PROPN nmod:poss 3", "'s/PART case 1", "claim/NOUN nsubj 4", "failed/VERB root 0")
    assert source(doc, "claim") == "Vale"


def test_spoken_or_not() -> None:
    """Words denied, possible, or only meant to be said are not said."""
    said = tree("He/PRON nsubj 2", "said/VERB root 0", "so/ADV advmod 2")
    denied = tree("He/PRON nsubj 4", "did/AUX aux 4", "not/PART advmod 4", "say/VERB/VB root 0", "so/ADV advmod 4")
    possible = tree("He/PRON nsubj 3", "may/AUX/MD aux 3", "say/VERB/VB root 0", "so/ADV advmod 3")
    refused = tree("He/PRON nsubj 2", "refused/VERB root 0", "to/PART mark 4", "say/VERB/VB xcomp 2", "so/ADV advmod 4")
    went_on = tree(
        "He/PRON nsubj 2", "went/VERB root 0", "on/ADP compound:prt 2", "to/PART mark 5", "say/VERB/VB xcomp 2"
    )
    assert the_frame(said, "said").spoken
    assert not the_frame(denied, "say").spoken
    assert not the_frame(possible, "say").spoken
    assert not the_frame(refused, "say").spoken
    assert the_frame(went_on, "say").spoken


def test_hearsay_has_no_speaker() -> None:
    """ "A fight said to have begun there": nobody in particular says so."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "saw/VERB root 0",
        "a/DET det 4",
        "fight/NOUN obj 2",
        "said/VERB advcl 2",
        "to/PART mark 8",
        "have/AUX/VB aux 8",
        "begun/VERB/VBN ccomp 5",
    )
    assert source(doc, "said") is None


def test_subject_of_what_is_said_is_not_who_says_it() -> None:
    """ "Vale had struck her, said Holm": the parse may give the cue both subjects."""
    doc = tree(
        "Vale/PROPN nsubj 6",
        "had/AUX/VBD aux 3",
        "struck/VERB/VBN ccomp 6",
        "her/PRON obj 3",
        ",/PUNCT punct 3",
        "said/VERB root 0",
        "Holm/PROPN nsubj 6",
    )
    assert source(doc, "said") == "Holm"


def test_who_hears_does_not_plead() -> None:
    """ "The jury heard Vale, of Leeds, pleaded guilty": who hears has a verb with a clause of its own."""
    doc = tree(
        "The/DET det 2",
        "jury/NOUN nsubj 8",
        "heard/VERB/VBD advcl 8",
        "Vale/PROPN nsubj 3",
        ",/PUNCT punct 7",
        "of/ADP case 7",
        "Leeds/PROPN nmod 4",
        "pleaded/VERB/VBD root 0",
        "guilty/ADJ xcomp 8",
    )
    assert source(doc, "pleaded") == "Vale"


def test_somebody_between_two_joined_verbs() -> None:
    """ "Vale hid before Holm came and warned them": who warned is left open."""
    doc = tree(
        "Vale/PROPN nsubj 2",
        "hid/VERB root 0",
        "before/SCONJ mark 5",
        "Holm/PROPN nsubj 5",
        "came/VERB/VBD advcl 2",
        "and/CCONJ cc 7",
        "warned/VERB/VBD conj 2",
        "them/PRON obj 7",
    )
    assert source(doc, "warned") is None


def test_what_a_participle_is_about() -> None:
    """ "Answering Vale, the minister Holm said": Vale is answered, and Holm speaks."""
    doc = tree(
        "Answering/PROPN advcl 8",
        "Vale/PROPN nsubj 8",
        ",/PUNCT punct 8",
        "the/DET det 6",
        "minister/NOUN nsubj 1",
        "Holm/PROPN flat 5",
        "today/NOUN obl 8",
        "said/VERB root 0",
        "so/ADV advmod 8",
    )
    assert source(doc, "said") != "Vale"


def test_a_feeling_does_not_speak() -> None:
    """ "Holm voiced horror saying ...": of a thing that cannot speak, the subject of its verb says it."""
    doc = tree(
        "Holm/PROPN nsubj 2",
        "voiced/VERB root 0",
        "horror/NOUN obj 2",
        "saying/VERB/VBG acl 3",
        "nothing/PRON obj 4",
    )
    assert source(doc, "saying") == "Holm"


def test_what_is_wished_or_a_condition_was_not_said() -> None:
    """Of both the words may be quoted, but nobody has said them; a condition within what is said changes nothing."""
    hoped = tree(
        "I/PRON nsubj 2",
        "hope/VERB root 0",
        "Vale/PROPN nsubj 4",
        "says/VERB ccomp 2",
        "yes/INTJ obj 4",
    )
    supposed = tree(
        "If/SCONJ mark 3",
        "Vale/PROPN nsubj 3",
        "says/VERB advcl 7",
        "yes/INTJ obj 3",
        ",/PUNCT punct 3",
        "they/PRON nsubj 7",
        "win/VERB root 0",
    )
    plain = tree(
        "If/SCONJ mark 3",
        "they/PRON nsubj 3",
        "win/VERB advcl 6",
        ",/PUNCT punct 3",
        "Vale/PROPN nsubj 6",
        "says/VERB root 0",
        "yes/INTJ obj 6",
    )
    assert [the_frame(doc, "says").imagined for doc in (hoped, supposed, plain)] == [True, True, False]
    assert not the_frame(hoped, "says").spoken


def test_a_wish_that_the_parse_cuts_off_is_one_all_the_same() -> None:
    """Where no mark ends the sentence before."""
    doc = tree("I/PRON nsubj 2", "hope/VERB root 0", "Vale/PROPN nsubj 4", "says/VERB root 0", "yes/INTJ obj 4")
    assert the_frame(doc, "says").imagined
