"""Who is in the article: names gathered into actors, with every place that refers to them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Doc

from ..identity import slug
from ..records import Actor, ActorKind, Article, Mention
from . import names
from .cast import Cast
from .names import Name

PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})


@dataclass(slots=True)
class Figure:
    """An actor in the making."""

    name: str
    kind: ActorKind
    forms: Counter[str] = field(default_factory=Counter)
    spans: list[tuple[int, int]] = field(default_factory=list)


def find(doc: Doc, article: Article) -> Cast:
    """The cast of an article: who acts, speaks or is concerned, and which words refer to whom."""
    figures = _gathered(doc, names.find(doc))
    _pronouns(doc, figures)
    return _cast(doc, article, figures)


def _gathered(doc: Doc, found: list[Name]) -> list[Figure]:
    figures: dict[str, Figure] = {}
    fullest: dict[str, str] = {}
    for name in found:
        if name.kind == "person" and len(name.text.split()) > 1:
            fullest.setdefault(name.text.split()[-1], name.text)
    for name in found:
        if name.kind == "place" or (name.metonym and _local(doc, name)):
            continue
        canonical = name.standard or fullest.get(name.text, name.text)
        kind: ActorKind = "person" if canonical in fullest.values() else name.kind
        figure = figures.setdefault(canonical, Figure(canonical, kind))
        figure.forms[name.text] += 1
        figure.spans.append((name.start, name.end))
    return list(figures.values())


def _local(doc: Doc, name: Name) -> bool:
    head = names.head(doc, name.start, name.end)
    if head.dep_ in ("nsubj", "nmod:poss", "iobj"):
        return False
    return not any(c.dep_ == "case" and c.lower_ in ("with", "between", "by", "on", "against") for c in head.children)


def _pronouns(doc: Doc, figures: list[Figure]) -> None:
    persons = [(a, b, f) for f in figures if f.kind == "person" for a, b in f.spans]
    persons.sort(key=lambda entry: entry[0])
    sentence = {t.i: k for k, s in enumerate(doc.sents) for t in s}
    for token in doc:
        if token.lower_ in PRONOUNS and token.pos_ == "PRON":
            near = [p for p in persons if p[0] < token.i and sentence[token.i] - sentence[p[0]] <= 2]
            subjects = [p for p in near if names.head(doc, p[0], p[1]).dep_ == "nsubj"]
            if subjects or near:
                (subjects or near)[-1][2].spans.append((token.i, token.i + 1))


def _cast(doc: Doc, article: Article, figures: list[Figure]) -> Cast:
    made: list[Actor] = []
    referents: dict[int, tuple[str, ...]] = {}
    used: set[str] = set()
    for figure in figures:
        ident = slug(figure.name)
        while ident in used:
            ident += "-2"
        used.add(ident)
        figure.spans.sort()
        spans = [(doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in figure.spans]
        for a, b in figure.spans:
            for i in range(a, b):
                referents[i] = (ident,)
        made.append(
            Actor(
                id=ident,
                name=figure.name,
                kind=figure.kind,
                aliases=tuple(form for form in figure.forms if form != figure.name),
                salience=min(1.0, len(spans) / 20),
                mentions=tuple(Mention(article.seed, a, b, article.text[a:b]) for a, b in spans),
            )
        )
    return Cast(tuple(made), referents)
