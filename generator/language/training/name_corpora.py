"""Readers of corpora that mark names word by word, and what such corpora leave out: spaces, our words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from generator.language.training.corpora import (
    OUTSIDE,
    UNKNOWN_NAME,
    Document,
    Sentence,
    Token,
    name_spans,
    read_lines,
    span_tags,
)

STANDARD_KINDS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}

WNUT_KINDS = {"person": "PERSON", "location": "LOC", "corporation": "ORG", "group": "ORG"}

CROSSNER_KINDS = {
    "person": "PERSON",
    "politician": "PERSON",
    "writer": "PERSON",
    "musicalartist": "PERSON",
    "researcher": "PERSON",
    "scientist": "PERSON",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "band": "ORG",
    "university": "ORG",
    "magazine": "ORG",
    "location": "LOC",
    "country": "LOC",
    "misc": UNKNOWN_NAME,
    "academicjournal": UNKNOWN_NAME,
    "astronomicalobject": UNKNOWN_NAME,
}
"""CrossNER's `misc` mixes demonyms with newspapers: no loss there. Other kinds are no names."""

_TREEBANK_BRACKETS = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'
}  # fmt: skip


def read_iob(
    path: Path,
    kinds: dict[str, str],
    *,
    word_column: int = 0,
    tag_column: int = 1,
    drop_handles: bool = False,
) -> list[Document]:
    """One document a sentence from a column file (CoNLL, IOB2, I-only).

    *When you want it*: every corpus that marks names word by word. Words are cut as the
    run-time tokenizer will see them later, by `retokenize`.
    """
    documents: list[Document] = []
    words: list[str] = []
    tags: list[str] = []
    text = ""

    def flush() -> None:
        if words:
            documents.append([_named_sentence(words, tags, kinds, drop_handles, text)])
        words.clear()
        tags.clear()

    for line in read_lines(path):
        columns = line.split("\t") if "\t" in line else line.split(" ")
        if not line.strip():
            flush()
            text = ""
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line.startswith("-DOCSTART-") or (line.startswith("# ") and " = " in line):
            continue
        elif len(columns) > tag_column and columns[word_column].strip():
            word = columns[word_column].strip().replace(" ", "_")
            words.append(_TREEBANK_BRACKETS.get(word, word))
            tags.append(columns[tag_column].strip())
    flush()
    return documents


def _named_sentence(
    words: Sequence[str], tags: Sequence[str], kinds: dict[str, str], drop_handles: bool, text: str
) -> Sentence:
    names = [OUTSIDE] * len(words)
    for start, end, kind in name_spans(tags):
        ours = kinds.get(kind)
        if ours is None:
            continue
        if drop_handles and (words[start][0] == "@" or (start and words[start - 1] == "@")):
            continue
        names[start:end] = span_tags(end - start, ours)
    spaces = spaces_in(text, words) or guess_spaces(words)
    return Sentence(
        tuple(Token(w, name=n, space_after=s) for w, n, s in zip(words, names, spaces, strict=True)),
        has_names=True,
        starts_paragraph=True,
    )


_NO_SPACE_BEFORE = frozenset([
    ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "'re", "'ve", "'ll", "'m", "'d", "n't", "’s", "’re",
    "’ve", "’ll", "n’t", "...",
])  # fmt: skip

_NO_SPACE_AFTER = frozenset(["(", "[", "{", "$", "£", "€", "#"])


def spaces_in(text: str, words: Sequence[str]) -> list[bool]:
    """Whether a space follows each word in the text it was cut from; empty if the words do not fit it."""
    spaces: list[bool] = []
    position = 0
    for word in words:
        if not text.startswith(word, position):
            return []
        position += len(word)
        rest = text[position:]
        spaces.append(not rest or rest[0].isspace())
        position += len(rest) - len(rest.lstrip())
    return spaces


def guess_spaces(words: Sequence[str]) -> list[bool]:
    """Whether a space follows each word, for corpora that do not say.

    Straight double quotes open and close in turn.
    """
    spaces = [True] * len(words)
    inside_quotes = False
    for i, word in enumerate(words):
        if i + 1 < len(words) and words[i + 1] in _NO_SPACE_BEFORE:
            spaces[i] = False
        if word in _NO_SPACE_AFTER:
            spaces[i] = False
        if word == '"':
            if inside_quotes and i:
                spaces[i - 1] = False
            elif not inside_quotes:
                spaces[i] = False
            inside_quotes = not inside_quotes
    return spaces


def retokenize(document: Document, cut: Callable[[str], list[str]]) -> Document:
    """Cut words of a corpus without syntax as the run-time tokenizer would.

    `cut` gives the pieces of one word; a name tag spreads over them.
    """
    result: Document = []
    for sentence in document:
        if sentence.has_syntax:
            result.append(sentence)
            continue
        tokens: list[Token] = []
        for token in sentence.tokens:
            pieces = cut(token.form)
            if "".join(pieces) != token.form:
                pieces = [token.form]
            for k, piece in enumerate(pieces):
                tag = token.name if k == 0 else token.name.replace("B-", "I-")
                last = k == len(pieces) - 1
                tokens.append(replace(token, form=piece, name=tag, space_after=token.space_after and last))
        result.append(replace(sentence, tokens=tuple(tokens)))
    return result
