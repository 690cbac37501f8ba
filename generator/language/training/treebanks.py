"""Readers of treebanks: CoNLL-U, and GUM with names out of its entity brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.language.training.corpora import Document, Sentence, Token, read_lines
from generator.language.training.gum_names import gum_mentions, gum_names, with_names

Block = tuple[list[list[str]], list[str]]
"""The rows of a sentence, each as its columns, and its comment lines."""


def read_conllu(path: Path) -> list[Document]:
    """Documents of a CoNLL-U file, with syntax and without names."""
    return [[_conllu_sentence(rows, comments) for rows, comments in blocks] for blocks in _conllu_documents(path)]


def read_gum(path: Path) -> list[Document]:
    """GUM: CoNLL-U, with names derived from its entity brackets."""
    found: list[Document] = []
    for blocks in _conllu_documents(path):
        document = [_conllu_sentence(rows, comments) for rows, comments in blocks]
        brackets = [[_misc(row[9], "Entity") for row in rows if row[0].isdigit()] for rows, _ in blocks]
        found.append(with_names(document, gum_names(document, gum_mentions(brackets))))
    return found


def _conllu_documents(path: Path) -> list[list[Block]]:
    """The sentences of a file, still as rows, by document."""
    documents: list[list[Block]] = []
    for rows, comments in _conllu_blocks(read_lines(path)):
        if not documents or any(c.startswith("# newdoc") for c in comments):
            documents.append([])
        documents[-1].append((rows, comments))
    return documents


def _conllu_blocks(lines: Iterable[str]) -> Iterator[Block]:
    rows: list[list[str]] = []
    comments: list[str] = []
    for line in lines:
        if not line:
            if rows:
                yield rows, comments
            rows, comments = [], []
        elif line.startswith("#"):
            comments.append(line)
        else:
            rows.append(line.split("\t"))
    if rows:
        yield rows, comments


def _conllu_sentence(rows: list[list[str]], comments: list[str]) -> Sentence:
    tokens: list[Token] = []
    joined_until, space_after_joined = 0, True
    for row in rows:
        if "-" in row[0]:
            joined_until = int(row[0].split("-")[1])
            space_after_joined = "SpaceAfter=No" not in row[9]
            continue
        if "." in row[0]:
            continue
        position = int(row[0])
        if position < joined_until:
            space = False
        elif position == joined_until:
            space = space_after_joined
        else:
            space = "SpaceAfter=No" not in row[9]
        form = row[1].replace(" ", "_")
        tokens.append(
            Token(
                form=form,
                lemma=form if row[2] == "_" else row[2],
                upos=row[3],
                xpos=row[4],
                feats="" if row[5] == "_" else row[5],
                head=int(row[6]) - 1,
                deprel=row[7],
                space_after=space,
            )
        )
    return Sentence(
        tuple(tokens),
        has_syntax=True,
        starts_paragraph=any(re.match(r"# new(par|doc)( |$)", c) for c in comments),
    )


def _misc(field_text: str, key: str) -> str:
    for part in field_text.split("|"):
        if part.startswith(key + "="):
            return part[len(key) + 1 :]
    return ""
