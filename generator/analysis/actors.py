"""Who is in the article: names gathered into actors, with every place that refers to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..identity import slug
from ..language.document import Doc, Token
from ..records import Actor, Article, Mention
from . import coreference, figures, names, salience
from .cast import Cast
from .figures import persons, roles
from .figures.figure import Figure
from .names import metonyms, phrases, wordlists
from .names.name import head


def find(doc: Doc, article: Article) -> Cast:
    """The cast of an article: who acts, speaks or is concerned, and which words refer to whom."""
    found = [name for name in names.find(doc) if not name.metonym or metonyms.acts(head(doc, name))]
    named = phrases.find(doc, found)
    found = [*phrases.swallowed(found, named), *named]
    gathered = _concerned(doc, article, figures.gather(doc, found))
    for figure in gathered:
        if figure.kind == "person":
            figure.roles = [doc[start:end].text for start, end in roles.of(doc, figure)]
    resolution = coreference.resolve(doc, gathered, article.blocks)
    described = coreference.mentions(doc, resolution)
    weights = salience.weigh(doc, article, gathered, described)
    return _cast(doc, article, gathered, weights, described, resolution)


def _concerned(doc: Doc, article: Article, gathered: list[Figure]) -> list[Figure]:
    """The figures that act, speak or are concerned.

    Left out are countries that are mere places, bodies that only say who somebody is, and names of ships and
    the like; not, however, what the title names.
    """
    affiliated = {i for f in gathered if f.kind == "person" for i in roles.affiliations(doc, f)}
    return [f for f in gathered if salience.in_title(article, f) or not _incidental(doc, f, affiliated)]


def _incidental(doc: Doc, figure: Figure, affiliated: set[int]) -> bool:
    heads = [head(doc, name) for name in figure.names]
    if figure.kind == "country":
        return all(metonyms.placed(head) for head in heads)
    if figure.kind == "organization":
        if all(head.i in affiliated or _chamber(figure, head) for head in heads):
            return True
        if all(head.dep_ == "amod" for head in heads) and figure.names[0].known is None:
            return True
        return any(head.dep_ == "appos" and _thing(head.head) for head in heads)
    return False


def _chamber(figure: Figure, head: Token) -> bool:
    """Whether a parliament is only what somebody belongs to: "Senate Republicans", "House members"."""
    known = figure.names[0].known
    return known is not None and known.family == "legislature" and head.dep_ == "compound"


def _thing(noun: Token) -> bool:
    """Whether what a name stands beside is a vessel, a place, a law or a work: "the ship, Freewinds"."""
    sort = wordlists.name_heads().get(noun.lemma_.lower(), "organization")
    return noun.pos_ == "NOUN" and sort not in ("organization", "group")


def _cast(
    doc: Doc,
    article: Article,
    gathered: list[Figure],
    weights: list[float],
    described: Mapping[int, Sequence[tuple[int, int]]],
    resolution: coreference.Resolution,
) -> Cast:
    """The records of the figures, and the map from words to them.

    ``described`` are the places that refer to a figure without naming it, as ``coreference.mentions`` finds them.
    """
    made: list[Actor] = []
    covered: list[tuple[int, int, str]] = []
    used: set[str] = set()
    for figure, weight in zip(gathered, weights, strict=True):
        ident = _unused(slug(figure.name), used)
        spans = sorted({*((name.start, name.end) for name in figure.names), *described.get(id(figure), ())})
        covered += [(a, b, ident) for a, b in spans]
        places = [(doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in spans]
        made.append(
            Actor(
                id=ident,
                name=figure.name,
                kind=figure.kind,
                aliases=_aliases(doc, figure),
                roles=tuple(dict.fromkeys(figure.roles)),
                salience=weight,
                mentions=tuple(Mention(article.seed, a, b, article.text[a:b]) for a, b in places),
            )
        )
    referents: dict[int, tuple[str, ...]] = {}
    for a, b, ident in sorted(covered, key=lambda span: (span[0] - span[1], span[0])):
        referents.update(dict.fromkeys(range(a, b), (ident,)))
    ids = {id(figure): actor.id for figure, actor in zip(gathered, made, strict=True)}
    for i, taken_up in resolution.figures.items():
        referents[i] = tuple(ids[id(figure)] for figure in taken_up)
    return Cast(tuple(made), referents, resolution.links)


def _unused(wanted: str, used: set[str]) -> str:
    """An id that nobody has yet: the second "john-smith" becomes "john-smith-2"."""
    ident, number = wanted, 1
    while ident in used:
        number += 1
        ident = f"{wanted}-{number}"
    used.add(ident)
    return ident


def _aliases(doc: Doc, figure: Figure) -> tuple[str, ...]:
    """Other names in the order of the text, as they stand there."""
    forms = [name.text for name in figure.names]
    if figure.kind == "person":
        forms += [f"{role} {name.text}" for name in figure.names if (role := persons.titled(doc, name))]
    return tuple(
        form for form in dict.fromkeys(forms) if form != figure.name and not (form.islower() and " " not in form)
    )
