"""Names out of GUM's mentions: a mention is larger than the name in it, and syntax tells where the name ends."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from generator.language.training.corpora import OUTSIDE, ROOT, Document, Token, span_tags
from generator.language.training.guideline import CONNECTORS, NO_NAMES, TITLES


@dataclass(slots=True)
class Mention:
    """One `Entity=` bracket of GUM: words `start` to `end` (exclusive) of a document."""

    start: int
    end: int
    kind: str
    minimal: list[int] = field(default_factory=list)
    """Offsets of the words of the minimal span, from the mention's start."""
    identity: str = ""
    """Wikipedia identity, empty when the corpus gives none."""


_BRACKET = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")


def gum_mentions(brackets: Sequence[Sequence[str]]) -> list[Mention]:
    """Mentions of a document from the `Entity=` value of every word, sentence by sentence.

    An opening bracket holds group, type, information status, salience, centering, minimal
    span, kind of link and identity, joined by hyphens; a closing one the group alone.
    """
    waiting: dict[str, list[Mention]] = defaultdict(list)
    done: list[Mention] = []
    position = 0
    for sentence in brackets:
        for value in sentence:
            for opening, single, closing in _BRACKET.findall(value):
                if opening:
                    parts = opening.split("-")
                    minimal = parts[5] if len(parts) > 5 else ""
                    offsets = [int(x) - 1 for x in minimal.split(",") if x.isdigit()]
                    identity = "-".join(parts[7:])
                    kind = parts[1] if len(parts) > 1 else ""
                    mention = Mention(position, position + 1, kind, offsets, identity)
                    if single:
                        done.append(mention)
                    else:
                        waiting[parts[0]].append(mention)
                elif waiting[closing.split("-")[0]]:
                    mention = waiting[closing.split("-")[0]].pop()
                    mention.end = position + 1
                    done.append(mention)
            position += 1
    return done


GUM_KINDS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}


def gum_names(document: Document, mentions: Iterable[Mention]) -> list[tuple[int, int, str]]:
    """Spans of names in a document, from its mentions and its syntax.

    A mention ("the mayor of Dortmund, who ...") is larger than a name: the name is the run
    of proper-noun tags around the mention's head, through connectors inside the mention.
    Longer names win over the names inside them.
    """
    words = [t for s in document for t in s.tokens]
    sentence_of = [k for k, s in enumerate(document) for _ in s.tokens]
    first_of = [sum(len(s) for s in document[:k]) for k in range(len(document))]
    heads = [ROOT if t.head == ROOT else first_of[k] + t.head for t, k in zip(words, sentence_of, strict=True)]
    found: set[tuple[int, int, str]] = set()
    for mention in mentions:
        kind = GUM_KINDS.get(mention.kind)
        if kind is None or sentence_of[mention.start] != sentence_of[mention.end - 1]:
            continue
        span = _name_in_mention(words, heads, mention, kind)
        if span is not None:
            found.add((*span, kind))
    taken: set[int] = set()
    names: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(found, key=lambda n: (n[0] - n[1], n)):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            names.append((start, end, kind))
    return sorted(names)


def _name_in_mention(
    words: Sequence[Token], heads: Sequence[int], mention: Mention, kind: str
) -> tuple[int, int] | None:
    def proper(index: int) -> bool:
        return words[index].xpos in ("NNP", "NNPS") and not words[index].form.islower()

    inside = range(mention.start, mention.end)
    tops = [i for i in inside if heads[i] not in inside]
    if not tops:
        return None
    core = {mention.start + k for k in mention.minimal} & set(inside)
    seed = tops[0]
    if not proper(seed):
        candidates = [i for i in sorted(core) if proper(i)]
        if not (mention.identity and candidates):
            return None
        seed = candidates[0]
    while words[seed].deprel.startswith("flat") and heads[seed] in inside and proper(heads[seed]):
        seed = heads[seed]

    def part(index: int) -> bool:
        if proper(index):
            return True
        form = words[index].form
        return kind != "PERSON" and index in core and len(core) > 1 and form[:1].isupper()

    def separate(index: int) -> bool:
        return words[index].deprel in ("conj", "appos", "parataxis", "list")

    def joins(index: int) -> bool:
        form = words[index].form.lower()
        if kind == "PERSON":
            return form in ("-", "–", ".", "'", "de", "la", "van", "von", "der", "bin", "al", "el", "ibn")
        return form in CONNECTORS

    start = end = seed
    while True:
        probe = end + 1
        while probe < mention.end and probe - end <= 3 and joins(probe) and not part(probe):
            probe += 1
        if probe < mention.end and part(probe) and not (separate(probe) and probe not in core):
            end = probe
        else:
            break
    while True:
        probe = start - 1
        while probe >= mention.start and start - probe <= 3 and joins(probe) and not part(probe):
            probe -= 1
        joined_by_and = any(words[i].form.lower() in ("and", "&") for i in range(probe + 1, start))
        if probe >= mention.start and part(probe) and not joined_by_and and not separate(start):
            start = probe
        else:
            break
    while start <= end and words[start].form.lower().rstrip(".") in (
        TITLES | {"-", "–", "'"} if kind == "PERSON" else {"the"}
    ):
        start += 1
    while start <= end and words[end].form.lower() in ("'s", "’s", "-", "the", "of", "."):
        if words[end].form == "." and words[end - 1].form.isupper():
            break
        end -= 1
    if start > end or not any(proper(i) for i in range(start, end + 1)):
        return None
    if start == end:
        only = words[start]
        if only.form.lower() in NO_NAMES | TITLES or (kind == "PERSON" and only.xpos == "NNPS"):
            return None
    return start, end + 1


def with_names(document: Document, names: Iterable[tuple[int, int, str]]) -> Document:
    """The document with name tags on its words (spans over the document's words)."""
    tags = [OUTSIDE] * sum(len(s) for s in document)
    for start, end, kind in names:
        tags[start:end] = span_tags(end - start, kind)
    result: Document = []
    position = 0
    for sentence in document:
        tokens = tuple(
            replace(t, name=tag)
            for t, tag in zip(sentence.tokens, tags[position : position + len(sentence)], strict=True)
        )
        result.append(replace(sentence, tokens=tokens, has_names=True))
        position += len(sentence)
    return result
