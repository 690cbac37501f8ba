"""Parsed sentences written by hand, so that a test of a rule about trees asks nothing of a parser."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.cast import Cast
from generator.language.document import Doc, Token
from generator.records import Actor, ActorKind, Article, Evidence, Mention, Quote

TAGS = {"VERB": "VBD", "AUX": "VBZ", "NOUN": "NN", "PROPN": "NNP", "ADJ": "JJ", "ADP": "IN", "PART": "TO"}


def tree(*rows: str, ents: Sequence[tuple[int, int, str]] = ()) -> Doc:
    """A sentence from lines ``word/POS[/TAG] relation head``; the head is the number of a line, from 1, 0 the root.

    Words are parted by spaces except before closing signs. ``ents`` are names: first word, word after the last, and
    sort. Raises ``ValueError`` for a line of another form and for lines that hang from each other in a circle.
    """
    words, pos, tags, deps, heads = [], [], [], [], []
    for i, row in enumerate(rows):
        word, relation, head = row.split()
        form, part, *tag = word.split("/")
        words.append(form)
        pos.append(part)
        tags.append(tag[0] if tag else TAGS.get(part, part))
        deps.append("ROOT" if relation == "root" else relation)
        heads.append(i if head == "0" else int(head) - 1)
    for i in range(len(heads)):
        above = i
        for _ in heads:
            above = heads[above]
        if heads[above] != above:
            raise ValueError(f"line {i + 1} hangs from no root: {rows[i]}")
    spaces = [not (i + 1 < len(words) and words[i + 1] in ("'s", ",", ".", "?", ")", "-")) for i in range(len(words))]
    return Doc(words, spaces, pos=pos, tags=tags, deps=deps, heads=heads, lemmas=words, ents=ents)


def word(doc: Doc, text: str) -> Token:
    """The first token with this text."""
    return next(token for token in doc if token.text == text)


def article_of(doc: Doc) -> Article:
    """An article whose text is the document's."""
    return Article(id="made", seed="made.txt", title="Made", text=doc.text)


def cast_of(doc: Doc, **actors: tuple[str, ActorKind]) -> Cast:
    """A cast in which every token with the text of an actor's key refers to it: ``Paris=("France", "country")``."""
    referents: dict[int, tuple[str, ...]] = {}
    made: dict[str, Actor] = {}
    mentions: dict[str, list[Mention]] = {}
    for token in doc:
        if token.text in actors:
            name, kind = actors[token.text]
            ident = name.lower().replace(" ", "-")
            referents[token.i] = (ident,)
            mentions.setdefault(ident, []).append(Mention("made.txt", token.idx, token.idx + len(token), token.text))
            made[ident] = Actor(ident, name, kind)
    full = (Actor(a.id, a.name, a.kind, mentions=tuple(mentions[a.id])) for a in made.values())
    return Cast(tuple(full), referents)


def quote_of(text: str, content: str, speaker: str | None, source: str | None = None) -> Quote:
    """A direct quote of ``content`` within ``text``."""

    def evidence(words: str) -> Evidence:
        start = text.index(words)
        return Evidence("made.txt", start, start + len(words), words)

    return Quote("q-1", "direct", speaker, evidence(source) if source else None, None, evidence(content))
