"""One guideline for all corpora: what belongs to a name, and when a name is a place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from generator.language.training.corpora import Document, name_spans, named, span_tags

TITLES = frozenset([
    "administrator", "admiral", "ambassador", "archbishop", "attorney", "baron", "bishop", "brother", "captain",
    "capt", "cardinal", "ceo", "chair", "chairman", "chairwoman", "chancellor", "chief", "col", "colonel",
    "commander", "commissioner", "congressman", "congresswoman", "coach", "count", "countess", "dame", "deputy",
    "director", "doctor", "dr", "duchess", "duke", "emperor", "empress", "father", "gen", "general", "gov",
    "governor", "governors", "imam", "judge", "justice", "king", "lady", "lord", "lt", "lieutenant", "maj", "major",
    "mayor", "minister", "miss", "mp", "mps", "mr", "mrs", "ms", "officer", "pope", "premier", "president",
    "presidents", "prime", "prince", "princess", "prof", "professor", "queen", "rabbi", "rep", "representative",
    "rev", "reverend", "saint", "secretary", "sen", "senator", "senators", "sergeant", "sgt", "sheikh", "sheriff",
    "sir", "sister", "spokesman", "spokeswoman", "sultan", "undersecretary", "vice", "vice-president",
])  # fmt: skip
"""Words before a person's name that are not part of it."""

NO_NAMES = frozenset([
    "administration", "church", "city", "college", "congressman", "county", "court", "dad", "earth", "god",
    "government", "grandma", "grandpa", "house", "internet", "man", "mom", "moon", "mum", "parliament", "party",
    "school", "senator", "state", "sun", "university", "web", "world",
])  # fmt: skip
"""Capitalised words which alone name nobody in particular."""

CONNECTORS = frozenset([
    "of", "the", "and", "&", "for", "de", "la", "del", "von", "van", "der", "di", "da", "du", "le", "des", "-", "–",
    ".", "'", "'s", "’s",
])  # fmt: skip

PLACE_AGREEMENT = 0.75
"""Share of a name's mentions that must be places before its ORG mentions follow (see below)."""

PLACE_MENTIONS = 4
"""How often a name must occur before corpora may be said to agree on it."""


def place_names(documents: Iterable[Document]) -> set[str]:
    """Names that the corpora together treat as places: countries, cities, regions."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for sentence in document:
            for form, kind in named(sentence):
                counts[form.lower()][kind] += 1
    return {
        form
        for form, kinds in counts.items()
        if kinds.total() >= PLACE_MENTIONS and kinds["LOC"] >= PLACE_AGREEMENT * kinds.total()
    }


def relabel_places(document: Document, places: set[str]) -> Document:
    """A country or city that acts or plays ("France beat Chile") is a place for us, not an ORG.

    Corpora disagree on this; the guideline of this project does not.
    """
    result: Document = []
    for sentence in document:
        tags = [t.name for t in sentence.tokens]
        for start, end, kind in name_spans(tags):
            form = " ".join(t.form for t in sentence.tokens[start:end]).lower()
            if kind == "ORG" and form in places:
                tags[start:end] = span_tags(end - start, "LOC")
        tokens = tuple(replace(t, name=n) for t, n in zip(sentence.tokens, tags, strict=True))
        result.append(replace(sentence, tokens=tokens))
    return result
