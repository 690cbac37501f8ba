"""What changes draw from: subjects of the treebanks, words of names, and names that nobody has seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from random import Random

from generator.language.training.corpora import ROOT, UNKNOWN_NAME, Document, Sentence, Token, name_spans
from generator.language.training.nodes import subtree
from generator.language.training.speech_verbs import SPEECH_LEMMAS


@dataclass(frozen=True, slots=True)
class Pools:
    """What the augmentations draw from; made once from the training documents."""

    subjects: list[tuple[Token, ...]]
    """Noun phrases that are subjects in the treebanks; the root of each is its head noun."""
    people: list[str]
    """Word forms from person names."""
    places: list[str]
    """Word forms from one-word place names."""
    organisations: list[str]
    keep: frozenset[str]
    """Words of names that say what the thing is ("University"): never replaced."""
    chain: dict[str, dict[str, list[str]]] = field(repr=False)
    """Per kind, letters that follow each three letters in the names seen."""


KEEP_COUNT = 4
"""A word in so many different organisation or place names is a common word."""


def make_pools(documents: Iterable[Document]) -> Pools:
    """Collect subjects and name words from training documents."""
    subjects: list[tuple[Token, ...]] = []
    forms: dict[str, set[str]] = defaultdict(set)
    used_in: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for sentence in document:
            if sentence.has_syntax:
                subjects.extend(_subjects(sentence))
            if sentence.has_names:
                tokens = sentence.tokens
                for start, end, kind in name_spans([t.name for t in tokens]):
                    words = [t.form for t in tokens[start:end]]
                    for word in words:
                        if word.isalpha() and word.istitle() and len(word) > 2:
                            if kind == "PERSON" or len(words) == 1:
                                forms[kind].add(word)
                            if kind != "PERSON":
                                used_in[word].add(" ".join(words))
    keep = frozenset(w for w, names in used_in.items() if len(names) >= KEEP_COUNT)
    pools = {kind: sorted(words - keep) for kind, words in forms.items()}
    chain: dict[str, dict[str, list[str]]] = {}
    for kind, words in pools.items():
        follows: dict[str, list[str]] = defaultdict(list)
        for word in words:
            padded = f"^^{word}$"
            for i in range(len(padded) - 2):
                follows[padded[i : i + 2]].append(padded[i + 2])
        chain[kind] = dict(follows)
    return Pools(
        subjects,
        pools.get("PERSON", []),
        pools.get("LOC", []),
        pools.get("ORG", []),
        keep,
        chain,
    )


_MAX_SUBJECT = 16


def _subjects(sentence: Sentence) -> list[tuple[Token, ...]]:
    """Subjects that could speak: of a speech or thought verb, or a proper noun, or a title."""
    found = []
    for i, token in enumerate(sentence.tokens):
        if token.deprel != "nsubj" or token.upos not in ("NOUN", "PROPN") or token.head == ROOT:
            continue
        verb = sentence.tokens[token.head]
        speaker = verb.lemma in SPEECH_LEMMAS | {"believe", "want", "hope", "know"}
        if not (speaker or (token.upos == "PROPN" and i % 3 == 0)):
            continue
        inside = subtree(sentence.tokens, i)
        if len(inside) > _MAX_SUBJECT or inside[-1] - inside[0] + 1 != len(inside):
            continue
        tokens = [sentence.tokens[k] for k in inside]
        if any(t.form in ('"', "“", "”", "(", ")", ":", "''", "``") for t in tokens):
            continue
        if not tokens[-1].form[-1].isalnum() or tokens[0].upos == "PUNCT":
            continue
        names = ["O" if t.xpos not in ("NNP", "NNPS") else UNKNOWN_NAME for t in tokens]
        found.append(
            tuple(
                replace(
                    t,
                    head=ROOT if k == i else inside.index(t.head),
                    deprel="root" if k == i else t.deprel,
                    name=t.name if sentence.has_names else n,
                )
                for k, t, n in zip(inside, tokens, names, strict=True)
            )
        )
    return found


def invented(rng: Random, pools: Pools, kind: str) -> str:
    """A name word nobody has seen: from letter pairs of the names seen, or a known rare one."""
    known = {"PERSON": pools.people, "LOC": pools.places, "ORG": pools.organisations}[kind]
    if not known:
        return "Xalnor"
    if rng.random() < 0.3:
        return rng.choice(known)
    follows = pools.chain[kind]
    for _ in range(20):
        letters, pair = "", "^^"
        while len(letters) < 12:
            nxt = rng.choice(follows.get(pair, ["$"]))
            if nxt == "$":
                break
            letters += nxt
            pair = (pair + nxt)[-2:]
        if 4 <= len(letters) <= 11 and letters[0].isupper():
            return letters
    return rng.choice(known)
