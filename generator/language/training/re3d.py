"""Reader of re3d: spans over running text, cut down to the names in them."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.language.training.corpora import OUTSIDE, Document, Sentence, Token, read_lines, span_tags
from generator.language.training.guideline import CONNECTORS, NO_NAMES, TITLES

KINDS = {"Person": "PERSON", "Organisation": "ORG", "Location": "LOC", "Nationality": ""}

CONFIDENCE = 0.8
"""re3d says how sure its annotators were of each span; below this they often disagreed."""

EXCLUDED = ("BBC",)
"""Sources under a non-commercial licence: never read, even if present."""

_PRONOUNS = frozenset(["i", "we", "he", "she", "they", "it", "his", "her", "our", "their", "its", "my", "your", "you"])


def read_re3d(folder: Path, tokenize: Callable[[str], list[tuple[str, bool]]]) -> list[Document]:
    """re3d's documents, one paragraph a sentence; its spans cut down to names.

    `tokenize` gives the words of a text, each with whether a space follows.
    """
    documents: list[Document] = []
    for path in sorted(folder.glob("*.documents.json.gz")):
        source = path.name.removesuffix(".documents.json.gz")
        if any(word in source for word in EXCLUDED):
            continue
        spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for line in read_lines(folder / f"{source}.entities.json.gz"):
            if line.strip():
                entity = json.loads(line)
                sure = entity.get("confidence", 0) >= CONFIDENCE
                if entity["type"] in KINDS and sure:
                    kind = KINDS[entity["type"]]
                    spans[entity["documentId"]].append((entity["begin"], entity["end"], kind))
        for line in read_lines(path):
            if line.strip():
                record = json.loads(line)
                documents.append(_document(record["text"], spans[record["_id"]], tokenize))
    return documents


def _document(
    text: str,
    spans: Sequence[tuple[int, int, str]],
    tokenize: Callable[[str], list[tuple[str, bool]]],
) -> Document:
    nationalities = {(b, e) for b, e, kind in spans if not kind}
    document: Document = []
    for match in re.finditer(r"[^\n]+", text):
        words: list[str] = []
        spaces: list[bool] = []
        starts: list[int] = []
        position = match.start()
        for word, space in tokenize(match.group()):
            position = text.index(word, position)
            if word.strip():
                words.append(word)
                spaces.append(space)
                starts.append(position)
            position += len(word)
        ends = [s + len(w) for s, w in zip(starts, words, strict=True)]
        names = [OUTSIDE] * len(words)
        for begin, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
            inside = [i for i in range(len(words)) if starts[i] >= begin and ends[i] <= end]
            if not kind or not inside or names[inside[0]] != OUTSIDE:
                continue
            cut = _name(words, inside[0], inside[-1] + 1, kind, starts, ends, nationalities)
            if cut is None:
                continue
            if all(names[i] == OUTSIDE for i in range(*cut)):
                names[cut[0] : cut[1]] = span_tags(cut[1] - cut[0], kind)
        if words:
            document.append(
                Sentence(
                    tuple(Token(w, name=n, space_after=s) for w, n, s in zip(words, names, spaces, strict=True)),
                    has_names=True,
                    starts_paragraph=True,
                )
            )
    return document


def _name(
    words: Sequence[str],
    start: int,
    end: int,
    kind: str,
    starts: Sequence[int],
    ends: Sequence[int],
    nationalities: set[tuple[int, int]],
) -> tuple[int, int] | None:
    """The name inside a re3d span, which may hold articles, titles, demonyms and descriptions."""
    while start < end and (
        words[start].lower() in ("the", "a", "an")
        or not words[start][0].isalnum()
        or (kind == "PERSON" and words[start].lower().rstrip(".") in TITLES)
        or (end - start == 2 and (starts[start], ends[start]) in nationalities)
    ):
        start += 1
    while end > start and (
        (not words[end - 1][-1].isalnum() and words[end - 1][-1] != ".") or words[end - 1] in ("'s", "’s")
    ):
        end -= 1
    inside = words[start:end]
    if not inside or not inside[0][:1].isupper() or not inside[-1][:1].isupper():
        return None
    if any(w.islower() and w not in CONNECTORS for w in inside):
        return None
    if any(w.lower() in _PRONOUNS for w in inside):
        return None
    if len(inside) == 1 and inside[0].lower() in NO_NAMES | TITLES:
        return None
    return start, end
