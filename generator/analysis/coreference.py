"""Who "he" is: pronouns and descriptions, and the noun phrases that they take up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from .figures import Figure

Links = Mapping[int, int]
"""Index of a pronoun's or description's head token to that of the noun phrase that it takes up."""

PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})


def resolve(doc: Doc, gathered: Sequence[Figure]) -> Links:
    """Find what each pronoun refers to; adds the places to the figures and returns the links."""
    links: dict[int, int] = {}
    persons = [(doc[n.start : n.end].root, f) for f in gathered if f.kind == "person" for n in f.names]
    persons.sort(key=lambda entry: entry[0].i)
    sentence = {t.i: k for k, s in enumerate(doc.sents) for t in s}
    for token in doc:
        if token.lower_ in PRONOUNS and token.pos_ == "PRON":
            near = [p for p in persons if p[0].i < token.i and sentence[token.i] - sentence[p[0].i] <= 2]
            subjects = [p for p in near if p[0].dep_ == "nsubj"]
            if subjects or near:
                head, figure = (subjects or near)[-1]
                figure.described.append((token.i, token.i + 1))
                links[token.i] = head.i
    return links
