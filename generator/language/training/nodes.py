"""Trees under change: words as nodes whose heads are nodes, and new words and marks to hang in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.language.training.corpora import OUTSIDE, ROOT, Token

FINITE = "Mood=Ind|Number={number}|Person=3|Tense={tense}|VerbForm=Fin"
"""Features of a finite verb in the third person; number and tense to be filled in."""


@dataclass(eq=False, slots=True)
class Node:
    """A word of a tree under change: its head is another node, not a number."""

    token: Token
    head: Node | None = None
    deprel: str = "root"


def to_nodes(tokens: Sequence[Token]) -> list[Node]:
    """Nodes of a sentence, in order."""
    nodes = [Node(t, deprel=t.deprel) for t in tokens]
    for node in nodes:
        if node.token.head != ROOT:
            node.head = nodes[node.token.head]
    return nodes


def to_tokens(nodes: Sequence[Node]) -> tuple[Token, ...]:
    """Tokens of nodes in their (new) order."""
    place = {id(node): i for i, node in enumerate(nodes)}
    return tuple(
        replace(
            node.token,
            head=ROOT if node.head is None else place[id(node.head)],
            deprel="root" if node.head is None else node.deprel,
        )
        for node in nodes
    )


def root_of(nodes: Iterable[Node]) -> Node:
    """The node without a head."""
    return next(n for n in nodes if n.head is None)


_MARK_TAGS = {",": ",", ":": ":", "—": ":", "–": ":", "-": ":", "(": "-LRB-", ")": "-RRB-"}


def new_mark(form: str, head: Node, *, space: bool, opening: bool | None = None) -> Node:
    """A punctuation mark attached to `head`; `opening` says which end of a quotation it is, if any."""
    tag = _MARK_TAGS.get(form, ".") if opening is None else "``" if opening else "''"
    lemma = '"' if form in "“”" else "'" if form in "‘’" else form
    return Node(Token(form, lemma, "PUNCT", tag, space_after=space), head, "punct")


def subtree(tokens: Sequence[Token], top: int) -> list[int]:
    """Indices of a word and all below it, in order."""
    inside = {top}
    grew = True
    while grew:
        grew = False
        for i, token in enumerate(tokens):
            if i not in inside and token.head in inside:
                inside.add(i)
                grew = True
    return sorted(inside)


def new_word(
    form: str,
    upos: str,
    xpos: str,
    feats: str = "",
    *,
    lemma: str = "",
    head: Node | None = None,
    deprel: str = "root",
    name: str = OUTSIDE,
) -> Node:
    """A word with a space behind it; the lemma is the form, in lower case but for proper nouns, where none is given."""
    token = Token(form, lemma or (form if upos == "PROPN" else form.lower()), upos, xpos, feats, name=name)
    return Node(token, head, deprel)


SINGULAR = "Number=Sing"

PLURAL = "Number=Plur"


def new_article(form: str, head: Node) -> Node:
    """ "The", "a" or "an" before a noun."""
    feats = "Definite=Def|PronType=Art" if form.lower() == "the" else "Definite=Ind|PronType=Art"
    lemma = "the" if form.lower() == "the" else "a"
    return new_word(form, "DET", "DT", feats, lemma=lemma, head=head, deprel="det")


def new_noun(
    form: str, *, lemma: str = "", plural: bool = False, head: Node | None = None, deprel: str = "root"
) -> Node:
    """A common noun."""
    tag, feats = ("NNS", PLURAL) if plural else ("NN", SINGULAR)
    return new_word(form, "NOUN", tag, feats, lemma=lemma, head=head, deprel=deprel)


def is_under(node: Node | None, top: Node) -> bool:
    """Whether a node is `top` or below it."""
    while node is not None:
        if node is top:
            return True
        node = node.head
    return False
