"""Documents made by hand, so that these tests hold whatever model is shipped."""

from __future__ import annotations

import functools

import spacy
from spacy.language import Language

from generator.language.document import Doc

PLURALS = frozenset({"troops"})
TAGS = dict.fromkeys(("spring", "summer", "fall", "autumn", "winter"), "NOUN") | {"that": "DET"}


@functools.cache
def _tokenizer() -> Language:
    return spacy.blank("en")


def plain(text: str) -> Doc:
    """A text as words alone: no tree, no tags but those of seasons, some plurals, and "that"."""
    made = _tokenizer().make_doc(text)
    tags = ["SPACE" if t.is_space else TAGS.get(t.lower_, "X") for t in made]
    fine = ["NNS" if t.lower_ in PLURALS else "" for t in made]
    spaces = [bool(t.whitespace_) for t in made]
    return Doc([t.text for t in made], spaces, pos=tags, tags=fine)


def tree(text: str) -> Doc:
    """A parsed sentence: words parted by ``|``, each ``word tag relation head``, the head's place counted from 0.

    The lemma stands behind the word after a slash where it differs ("met/meet"); the universal tag follows from the
    fine one.
    """
    parts = [row.split() for row in text.split("|")]
    return Doc(
        [p[0].split("/")[0] for p in parts],
        [after not in ("'s", ",", ".", "”") for after in [*(p[0] for p in parts[1:]), "."]],
        lemmas=[p[0].split("/")[-1].lower() for p in parts],
        tags=[p[1] for p in parts],
        pos=[_universal(p[1], p[2]) for p in parts],
        deps=[p[2] for p in parts],
        heads=[int(p[3]) for p in parts],
    )


UNIVERSAL = (
    "NNP PROPN,NN NOUN,VB VERB,JJ ADJ,RB ADV,PR PRON,DT DET,IN ADP,CD NUM,CC CCONJ,TO PART,MD AUX,POS PART,W PRON,"
    "EX PRON"
)
"""Universal tags by the beginning of fine ones, the first that fits."""


def _universal(tag: str, relation: str) -> str:
    if relation.startswith("aux") or relation == "cop":
        return "AUX"
    if relation == "mark" and tag == "IN":
        return "SCONJ"
    return next((u for start, u in (pair.split() for pair in UNIVERSAL.split(",")) if tag.startswith(start)), "PUNCT")
