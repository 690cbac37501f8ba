"""Datelines before a sentence."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from generator.language.training.corpora import Sentence
from generator.language.training.nodes import SINGULAR, new_mark, new_word, root_of, to_nodes, to_tokens
from generator.language.training.pools import Pools
from generator.language.training.speakers import new_name

_MONTHS = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]

_AGENCIES = ["Reuters", "AP", "AFP", "dpa", "Bloomberg", "IPS", "Xinhua", "ANSA", "PAP", "BIRN", "TASS"]


def with_dateline(rng: Random, sentence: Sentence, pools: Pools) -> Sentence:
    """`KYIV, Feb. 13 (Reuters) — A.`: the place is loosely attached, the sentence keeps its root."""
    nodes = to_nodes(sentence.tokens)
    root = root_of(nodes)
    place = new_name(rng, pools, "LOC", 1)[0]
    place.token = replace(place.token, form=place.token.form.upper() if rng.random() < 0.8 else place.token.form)
    place.head, place.deprel = root, "parataxis"
    line = [place]
    if rng.random() < 0.6:
        place.token = replace(place.token, space_after=False)
        month = new_word(rng.choice(_MONTHS), "PROPN", "NNP", SINGULAR, head=place, deprel="nmod:unmarked")
        number = str(rng.randint(1, 31))
        day = new_word(number, "NUM", "CD", "NumForm=Digit|NumType=Card", head=month, deprel="nummod")
        line += [new_mark(",", month, space=True), month, day]
    if rng.random() < 0.7:
        agency = new_word(rng.choice(_AGENCIES), "PROPN", "NNP", SINGULAR, head=place, deprel="appos", name="B-ORG")
        agency.token = replace(agency.token, space_after=False)
        line += [new_mark("(", agency, space=False), agency, new_mark(")", agency, space=True)]
    line.append(new_mark(rng.choice(["—", "-", "–"]), place, space=True))
    return replace(sentence, tokens=to_tokens([*line, *nodes]))
