"""Names replaced by invented ones, word for word or as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from generator.language.training.corpora import Sentence, Token, name_spans, span_tags
from generator.language.training.pools import Pools, invented


def with_other_names(rng: Random, sentences: Sequence[Sentence], pools: Pools) -> list[Sentence]:
    """Words of names replaced by invented ones, the same word by the same one in a passage."""
    chosen: dict[tuple[str, str], str] = {}
    result = []
    for sentence in sentences:
        tokens = list(sentence.tokens)
        for start, end, kind in name_spans([t.name for t in tokens]):
            if not pools.chain.get(kind) or (kind == "LOC" and rng.random() < 0.5):
                continue
            for i in range(start, end):
                form = tokens[i].form
                if not form.isalpha() or len(form) < 3 or form in pools.keep:
                    continue
                key = (kind, form)
                if key not in chosen:
                    chosen[key] = _other_word(rng, form, kind, pools)
                word = chosen[key]
                lemma = word if tokens[i].upos == "PROPN" else tokens[i].lemma
                tokens[i] = replace(tokens[i], form=word, lemma=lemma)
        result.append(replace(sentence, tokens=tuple(tokens)))
    return result


NEW_ORGANISATION_RATE = 0.35
"""Share of organisations, in changed passages without trees, that become a wholly new one."""

_PATTERNS = """PLACE PAPER; PLACE PAPER; PLACE City Council; PLACE Police; PLACE University; University of PLACE;
Bank of PLACE; PLACE CLUB; PLACE CLUB; FC PLACE; Ministry of TOPIC; TOPIC Ministry; Department of TOPIC;
TOPIC Department; WORD Party; QUALITY QUALITY Party; QUALITY Party of PLACE; National Association of PEOPLE;
Union of PLACE PEOPLE;
WORD Foundation; WORD FIRM; WORD FIRM; SURNAME FIRM; SURNAME & SURNAME; Supreme Court of PLACE; PLACE Court of Appeal;
PLACE Liberation Front; QUALITY Army of PLACE; ACRONYM; ACRONYM; ACRONYM; Greater PLACE TOPIC Action Center;
PLACE TOPIC Institute; Institute for TOPIC; Committee on TOPIC; House TOPIC Committee; PLACE Stock Exchange;
International TOPIC Agency; PLACE TOPIC Authority; Central Bank of PLACE; PLACE Chamber of Commerce; SURNAME Institute;
PLACE TOPIC Watch; Movement for QUALITY PLACE; PLACE Football Association; Radio PLACE; PLACE Television"""
"""Names of organisations as newspapers write them; capitals stand for the words below, invented or known."""

_PATTERN_WORDS = {
    "PAPER": "Post Times Herald Tribune Gazette Courier Chronicle News Mail Standard Observer Star Journal Today",
    "CLUB": "United City Rovers Athletic Rangers Wanderers Tigers FC Giants",
    "TOPIC": "Health Defence Defense Finance Justice Agriculture Energy Education Transport Trade Labour Housing "
    "Science Security Environment Media Migration Culture Aviation",
    "QUALITY": "National Democratic Liberal Socialist People's United Free New Green Conservative Progressive Labour",
    "PEOPLE": "Teachers Farmers Journalists Manufacturers Nurses Miners Workers Lawyers Students Fishermen",
    "FIRM": "Group Holdings Corporation Inc. Ltd Bank Airlines Energy Partners Industries Motors Oil Telecom Foods",
}


def organisation(rng: Random, pools: Pools) -> list[str]:
    """Words of an organisation that does not exist, in a shape that many have."""
    words: list[str] = []
    for part in rng.choice([p.split() for p in _PATTERNS.split(";")]):
        if part == "PLACE":
            words.append(
                rng.choice(pools.places) if pools.places and rng.random() < 0.6 else invented(rng, pools, "LOC")
            )
        elif part == "ACRONYM":
            words.append("".join(rng.choice("ABCDEFGHIKLMNOPRSTUVW") for _ in range(rng.randint(2, 5))))
        elif part in ("WORD", "SURNAME"):
            words.append(invented(rng, pools, "ORG" if part == "WORD" else "PERSON"))
        elif part in _PATTERN_WORDS:
            word = rng.choice(_PATTERN_WORDS[part].split())
            words += [word.removesuffix("'s"), "'s"] if word.endswith("'s") else [word]
        else:
            words.append(part)
    return words


def with_new_organisations(rng: Random, sentence: Sentence, pools: Pools) -> Sentence:
    """Some organisations of a sentence without a tree exchanged for new ones, of whatever length."""
    if sentence.has_syntax:
        return sentence
    tokens = list(sentence.tokens)
    for start, end, kind in reversed(name_spans([t.name for t in tokens])):
        if kind == "ORG" and rng.random() < NEW_ORGANISATION_RATE:
            words = organisation(rng, pools)
            tags = span_tags(len(words), "ORG")
            new = [Token(w, name=n) for w, n in zip(words, tags, strict=True)]
            new[-1] = replace(new[-1], space_after=tokens[end - 1].space_after)
            tokens[start:end] = new
    return replace(sentence, tokens=tuple(tokens))


def _other_word(rng: Random, form: str, kind: str, pools: Pools) -> str:
    if form.isupper():
        if len(form) <= 5:
            return "".join(rng.choice("ABCDEFGHIKLMNOPRSTUVWZ") for _ in form)
        return invented(rng, pools, kind).upper()
    if form.istitle():
        return invented(rng, pools, kind)
    return form
